"""Charts: what is drawn for a value, and that all options are drawn alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.summary.charts import (
    CHART_WIDTH,
    FitBar,
    RangeBar,
    TimelineLane,
    fit_bars,
    icon_array,
    range_bars,
    recovery_timeline,
    whole_people,
)
from decision_aid.summary.option_style import option_style
from decision_aid.summary.scene import Circle, Label, Line, Person, Rectangle, Scene


def same(text: str) -> str:
    return text


def labels(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Label)]


@given(st.integers(0, 100))
def test_as_many_people_are_filled_as_the_number_says(count: int) -> None:
    scene = icon_array(count, option_style(0), same)
    people = [shape for shape in scene.shapes if isinstance(shape, Person)]
    assert len(people) == 100
    assert sum(person.fill is not None for person in people) == count
    assert labels(scene) == [str(count), "of 100"]


def test_people_are_filled_from_the_bottom_row_up() -> None:
    people = [shape for shape in icon_array(25, option_style(1), same).shapes if isinstance(shape, Person)]
    lowest_empty = max(person.y for person in people if person.fill is None)
    highest_filled = min(person.y for person in people if person.fill is not None)
    assert highest_filled >= lowest_empty
    bottom = [person for person in people if person.y == max(one.y for one in people)]
    assert all(person.fill for person in bottom)


@pytest.mark.parametrize(("value", "shown"), [(2.6, 3), (6.5, 7), (0.3, 0.3), (99.7, 99.7), (0, 0), (100, 100)])
def test_a_count_is_rounded_but_never_to_none_or_all(value: float, shown: float) -> None:
    assert whole_people(value) == shown


def test_options_differ_in_colour_and_in_pattern() -> None:
    styles = [option_style(place) for place in range(4)]
    assert len({style.role for style in styles}) == len({style.pattern for style in styles}) == 4


def test_one_axis_serves_all_options() -> None:
    bars = [RangeBar(name=name, style=option_style(0), value=30, low=20, high=40) for name in "AB"]
    scene = range_bars(bars, (0, 100), ("no pain", "worst pain"))
    dots = [shape for shape in scene.shapes if isinstance(shape, Circle) and shape.stroke]
    assert len(dots) == 2
    assert dots[0].x == dots[1].x
    assert {"no pain", "worst pain"} <= set(labels(scene))


def test_a_value_stands_within_its_range_and_an_unknown_one_has_no_dot() -> None:
    known = RangeBar(name="A", style=option_style(0), value=30, low=10, high=60)
    unknown = RangeBar(name="B", style=option_style(1), value=None, words="not known")
    scene = range_bars([known, unknown], (0, 100), ("none", "most"))
    (dot,) = [shape for shape in scene.shapes if isinstance(shape, Circle) and shape.stroke]
    reach = next(shape for shape in scene.shapes if isinstance(shape, Line) and shape.stroke == "option_a")
    assert reach.x1 < dot.x < reach.x2
    assert "not known" in labels(scene)


def test_fit_tracks_have_equal_length_and_show_no_number() -> None:
    bars = [FitBar(name="A", style=option_style(0), share=0.8), FitBar(name="B", style=option_style(1), share=0.2)]
    scene = fit_bars(bars)
    tracks = [shape for shape in scene.shapes if isinstance(shape, Rectangle) and shape.fill is None]
    assert {track.width for track in tracks} == {CHART_WIDTH - 1}
    assert not any(character.isdigit() or character == "%" for text in labels(scene) for character in text)
    assert [text for text in labels(scene) if text] == ["A", "B"]
    filled = [shape for shape in scene.shapes if isinstance(shape, Rectangle) and shape.fill is not None]
    assert [bar.width / (CHART_WIDTH - 1) for bar in filled] == pytest.approx([0.8, 0.2])


def test_the_timeline_names_its_dates_and_keeps_inside_its_canvas() -> None:
    lanes = [
        TimelineLane(name="A", style=option_style(0), weeks=((0, 2), (2, 6), (6, 52))),
        TimelineLane(name="B", style=option_style(1), weeks=((0, 6), (6, 26))),
    ]
    scene = recovery_timeline(lanes, same)
    assert {"start", "2 weeks", "6 weeks", "6 months", "1 year"} <= set(labels(scene))
    boxes = [shape for shape in scene.shapes if isinstance(shape, Rectangle)]
    assert all(box.x >= 0 and box.x + box.width <= CHART_WIDTH for box in boxes)
