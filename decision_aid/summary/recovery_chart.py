"""Recovery timeline: by when half the people of each option were there, on one axis of time.

The time of half the people says nothing of the last one, so the bar goes on as an outline to the end of the axis.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from decision_aid.records import dataclass
from decision_aid.summary.chart_layout import (
    LABEL_SIZE,
    LINE_STEP,
    NAME_LEFT,
    SIDE,
    WIDTH,
    block,
    lines_of,
    middle_within,
    place_on,
    swatch,
    word_width,
)
from decision_aid.summary.range_chart import RangeBar
from decision_aid.summary.scene import Line, Rectangle, Scene, Shape

TRACK_HEIGHT = 15.0
ABOVE_TRACK, BELOW_TRACK = 7.0, 16.0
TICK = 4.0
STEPS = (1, 2, 4, 5, 10, 20, 50, 100)
"""Distances between the numbers of an axis, in its unit."""
MOST_NUMBERS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """Time from 0 to `end` in `unit`, such as "weeks", with words for both ends."""

    end: float
    unit: str
    ends: tuple[str, str]


def recovery_timeline(bars: Sequence[RangeBar], axis: TimeAxis, width: float = WIDTH) -> Scene:
    """Return for every option a bar filled up to its time; words alone where there is no time to draw."""
    shapes: list[Shape] = []
    y = LABEL_SIZE
    for bar in bars:
        shapes += _name(bar, y, width)
        y += LINE_STEP * (len(_name_lines(bar, width)) - 1)
        if bar.value is not None:
            shapes += _track(bar, bar.value, axis, (y + ABOVE_TRACK, width))
            y += ABOVE_TRACK + TRACK_HEIGHT + BELOW_TRACK + LINE_STEP * (len(_words(bar, width)) - 1) + 6
        y += LINE_STEP
    top = y - LABEL_SIZE + TICK
    shapes += _axis_shapes(axis, top, width)
    return Scene(width=width, height=top + 2 * LINE_STEP + LABEL_SIZE, shapes=tuple(shapes))


def _name_lines(bar: RangeBar, width: float) -> list[str]:
    return lines_of(bar.name if bar.value is not None else f"{bar.name}: {bar.words}", width - NAME_LEFT)


def _name(bar: RangeBar, y: float, width: float) -> Iterator[Shape]:
    yield swatch(bar.style, y)
    weight = "semibold" if bar.value is not None else "regular"
    yield from block(_name_lines(bar, width), (NAME_LEFT, y), "start", weight)  # type: ignore[arg-type]


def _words(bar: RangeBar, width: float) -> list[str]:
    return lines_of(bar.words, width * 0.75)


def _track(bar: RangeBar, value: float, axis: TimeAxis, corner: tuple[float, float]) -> Iterator[Shape]:
    """The whole track as an outline, the time of the first half filled, and its words under the end of the fill."""
    top, width = corner
    x = place_on(value, (0, axis.end), width)
    whole = Rectangle(x=SIDE, y=top, width=width - 2 * SIDE, height=TRACK_HEIGHT, radius=4, stroke="line")
    style = bar.style
    yield whole
    yield replace(whole, width=max(x - SIDE, 2), fill=style.role, stroke=style.role, pattern=style.pattern)
    bottom = top + TRACK_HEIGHT
    yield Line(x1=x, y1=top, x2=x, y2=bottom + 3, stroke=style.role, stroke_width=2)
    lines = _words(bar, width)
    yield from block(lines, (middle_within(lines, x, width), bottom + BELOW_TRACK), "middle")


def _axis_shapes(axis: TimeAxis, y: float, width: float) -> Iterator[Shape]:
    """The line with its numbers; below them the unit between the words for both ends."""
    yield Line(x1=SIDE, y1=y, x2=width - SIDE, y2=y, stroke="line")
    for number in axis_numbers(axis.end, width):
        x = place_on(number, (0, axis.end), width)
        yield Line(x1=x, y1=y - TICK, x2=x, y2=y + TICK, stroke="line")
        text = f"{number:g}"
        yield from block([text], (middle_within([text], x, width), y + LINE_STEP), "middle")
    below = y + 2 * LINE_STEP
    first, last = axis.ends
    yield from block([first], (0, below), "start")
    yield from block([last], (width, below), "end")
    room = width - 2 * max(word_width(first), word_width(last))
    if word_width(axis.unit) < room:
        yield from block([axis.unit], (width / 2, below), "middle", "semibold")


def axis_numbers(end: float, width: float) -> tuple[float, ...]:
    """Return the round numbers that stand on an axis from 0 to `end`, `width` points wide."""
    most = min(MOST_NUMBERS, max(2, int(width / 40)))
    step = next((one for one in STEPS if end / one < most), end)
    return tuple(step * place for place in range(int(end / step) + 1))
