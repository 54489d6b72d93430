"""Range bars: one axis for all options, figures in words, nothing drawn where nothing is known."""

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.summary.chart_layout import LABEL_SIZE, lines_of
from decision_aid.summary.option_style import option_style
from decision_aid.summary.range_chart import RangeAxis, RangeBar, range_bars
from decision_aid.summary.scene import Circle, Label, Line, Scene

PAIN = RangeAxis(scale=(0, 100), ends=("no pain", "worst pain"))
GAP = RangeAxis(scale=(-30, 30), ends=("less pain than the other group", "more pain"), at_zero="no difference")


def bar(place: int, value: float | None, low: float | None = None, high: float | None = None) -> RangeBar:
    return RangeBar(
        name=f"Option {place}", style=option_style(place), value=value, low=low, high=high, words=f"words {place}"
    )


def labels(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Label)]


def dots(scene: Scene) -> list[Circle]:
    return [shape for shape in scene.shapes if isinstance(shape, Circle) and shape.stroke]


def test_one_axis_serves_all_options() -> None:
    scene = range_bars([bar(0, 30, 20, 40), bar(1, 30, 20, 40)], PAIN)
    first, second = dots(scene)

    assert first.x == second.x
    assert first.y < second.y
    assert {"0: no pain", "100: worst pain"} <= set(labels(scene))


def test_a_value_stands_within_its_range_above_its_words() -> None:
    scene = range_bars([bar(0, 30, 10, 60)], PAIN)
    (dot,) = dots(scene)
    reach = next(shape for shape in scene.shapes if isinstance(shape, Line) and shape.stroke == "option_a")
    words = next(shape for shape in scene.shapes if isinstance(shape, Label) and shape.text == "words 0")

    assert reach.x1 < dot.x < reach.x2
    assert words.anchor == "middle"
    assert words.x == dot.x
    assert words.y > dot.y


def test_an_option_without_a_figure_has_words_and_no_track() -> None:
    scene = range_bars([bar(0, 30), bar(1, None)], PAIN)
    tracks = [shape for shape in scene.shapes if isinstance(shape, Line) and shape.stroke == "faint_line"]

    assert len(tracks) == len(dots(scene)) == 1
    assert "Option 1: words 1" in labels(scene)


def test_a_difference_shows_where_there_is_none_and_no_number_has_a_sign() -> None:
    scene = range_bars([bar(0, -12)], GAP)
    middle = [shape for shape in scene.shapes if isinstance(shape, Line) and shape.stroke == "soft_ink"]

    assert {line.x1 for line in middle} == {scene.width / 2}
    assert dots(scene)[0].x < scene.width / 2
    assert "no difference" in labels(scene)
    assert not any(text.startswith(("-", "−")) for text in labels(scene))
    assert " ".join(labels(scene)).count("30:") == 2


@given(st.floats(-1000, 1000), st.floats(180, 900))
def test_everything_stays_on_the_canvas(value: float, width: float) -> None:
    scene = range_bars([bar(0, value, value - 5, value + 5)], GAP, width)

    assert scene.width == width
    for shape in scene.shapes:
        if isinstance(shape, Circle):
            assert shape.radius <= shape.x <= width - shape.radius
        if isinstance(shape, Label):
            assert 0 <= shape.x <= width
            assert shape.y <= scene.height


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1), st.floats(60, 400))
def test_lines_hold_all_words_in_order(words: list[str], width: float) -> None:
    lines = lines_of(" ".join(words), width)

    assert " ".join(lines).split() == words
    assert all(len(line) * LABEL_SIZE * 0.53 <= width or " " not in line for line in lines)
