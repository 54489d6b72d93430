"""Recovery timeline: half the people by a time, nothing said of the last one, one axis for all options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.summary.chart_layout import WIDTH
from decision_aid.summary.option_style import option_style
from decision_aid.summary.range_chart import RangeBar
from decision_aid.summary.recovery_chart import TimeAxis, axis_numbers, recovery_timeline
from decision_aid.summary.scene import Label, Rectangle, Scene

AXIS = TimeAxis(end=26, unit="weeks", ends=("at once", "half a year"))


def bar(place: int, value: float | None) -> RangeBar:
    return RangeBar(name=f"Option {place}", style=option_style(place), value=value, words=f"words {place}")


def labels(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Label)]


def tracks(scene: Scene, *, filled: bool) -> list[Rectangle]:
    return [
        shape for shape in scene.shapes if isinstance(shape, Rectangle) and shape.radius and bool(shape.fill) is filled
    ]


def test_bars_are_filled_up_to_their_time_on_tracks_of_one_length() -> None:
    scene = recovery_timeline([bar(0, 13), bar(1, 26)], AXIS)
    whole, filled = tracks(scene, filled=False), tracks(scene, filled=True)

    assert len({one.width for one in whole}) == 1
    assert filled[0].width == pytest.approx(whole[0].width / 2)
    assert filled[1].width == pytest.approx(whole[0].width)
    assert {"Option 0", "words 0", "Option 1", "words 1"} <= set(labels(scene))


def test_an_option_without_a_time_has_words_and_no_track() -> None:
    scene = recovery_timeline([bar(0, 4), bar(1, None)], AXIS)

    assert len(tracks(scene, filled=False)) == 1
    assert "Option 1: words 1" in labels(scene)


def test_the_axis_says_its_numbers_its_unit_and_its_ends() -> None:
    assert {"0", "4", "24", "weeks", "at once", "half a year"} <= set(labels(recovery_timeline([bar(0, 4)], AXIS)))


@pytest.mark.parametrize(("end", "step"), [(26, 4), (120, 20), (52, 10), (3, 1)])
def test_an_axis_has_few_round_numbers(end: float, step: float) -> None:
    numbers = axis_numbers(end, WIDTH)

    assert numbers[:2] == (0, step)
    assert numbers[-1] <= end < numbers[-1] + step


@given(st.floats(0, 500), st.floats(180, 900))
def test_everything_stays_on_the_canvas(value: float, width: float) -> None:
    scene = recovery_timeline([bar(0, value), bar(1, None)], AXIS, width)

    assert scene.width == width
    for shape in scene.shapes:
        assert shape.y <= scene.height if isinstance(shape, Label) else True
        if isinstance(shape, Rectangle):
            assert shape.x + shape.width <= width
            assert shape.y + shape.height <= scene.height
