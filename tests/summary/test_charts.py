"""Charts: what is drawn for a value, and that all options are drawn alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.summary.chart_layout import WIDTH
from decision_aid.summary.charts import (
    PEOPLE_ACROSS,
    PEOPLE_ACROSS_A_STRIP,
    FitBar,
    fit_bars,
    icon_array,
    in_whole_people,
    whole_people,
)
from decision_aid.summary.option_style import option_style
from decision_aid.summary.scene import Label, Person, Rectangle, Scene


def same(text: str) -> str:
    return text


def labels(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Label)]


@given(st.integers(0, 100), st.sampled_from((PEOPLE_ACROSS, PEOPLE_ACROSS_A_STRIP)))
def test_as_many_people_are_filled_as_the_number_says(count: int, across: int) -> None:
    scene = icon_array(count, option_style(0), same, across=across)
    people = [shape for shape in scene.shapes if isinstance(shape, Person)]
    assert len(people) == 100
    assert sum(person.fill is not None for person in people) == count
    assert labels(scene) == [str(count), "of 100"]


@pytest.mark.parametrize("across", [PEOPLE_ACROSS, PEOPLE_ACROSS_A_STRIP])
def test_people_are_filled_from_the_bottom_row_up(across: int) -> None:
    scene = icon_array(25, option_style(1), same, across=across)
    people = [shape for shape in scene.shapes if isinstance(shape, Person)]
    assert all(person.x + person.width < scene.width and person.y + person.height < scene.height for person in people)
    lowest_empty = max(person.y for person in people if person.fill is None)
    highest_filled = min(person.y for person in people if person.fill is not None)
    assert highest_filled >= lowest_empty
    bottom = [person for person in people if person.y == max(one.y for one in people)]
    assert all(person.fill for person in bottom)


@pytest.mark.parametrize(("value", "shown"), [(2.6, 3), (6.5, 7), (0.3, 0.3), (99.7, 99.7), (0, 0), (100, 100)])
def test_a_count_is_rounded_but_never_to_none_or_all(value: float, shown: float) -> None:
    assert whole_people(value) == shown


@pytest.mark.parametrize(
    ("counts", "drawn"), [((2.6, None), True), ((0, 100), True), ((0.3, 20), False), ((99.7,), False)]
)
def test_people_are_drawn_only_for_whole_ones(counts: tuple[float | None, ...], drawn: bool) -> None:
    assert in_whole_people(counts) is drawn


def test_options_differ_in_colour_and_in_pattern() -> None:
    styles = [option_style(place) for place in range(4)]
    assert len({style.role for style in styles}) == len({style.pattern for style in styles}) == 4


def test_fit_tracks_have_equal_length_and_show_no_number() -> None:
    bars = [FitBar(name="A", style=option_style(0), share=0.8), FitBar(name="B", style=option_style(1), share=0.2)]
    scene = fit_bars(bars)
    tracks = [shape for shape in scene.shapes if isinstance(shape, Rectangle) and shape.fill is None]
    assert {track.width for track in tracks} == {WIDTH - 1}
    assert not any(character.isdigit() or character == "%" for text in labels(scene) for character in text)
    assert [text for text in labels(scene) if text] == ["A", "B"]
    filled = [shape for shape in scene.shapes if isinstance(shape, Rectangle) and shape.fill is not None]
    assert [bar.width / (WIDTH - 1) for bar in filled] == pytest.approx([0.8, 0.2])


@given(st.floats(120, 900), st.text("abc de", min_size=1, max_size=60))
def test_fit_bars_keep_to_any_width_and_say_everything(width: float, name: str) -> None:
    bars = [FitBar(name=name, style=option_style(0), share=1.0, words="60 of 100 points")]
    scene = fit_bars(bars, width)
    said = " ".join(labels(scene)).split()

    assert said == [*name.split(), "60", "of", "100", "points"]
    for shape in scene.shapes:
        if isinstance(shape, Rectangle):
            assert shape.x + shape.width <= width
            assert shape.y + shape.height <= scene.height
        else:
            assert shape.y <= scene.height
