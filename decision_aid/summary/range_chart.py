"""Range bars: estimates and ranges of all options on one axis, said in words under their dots."""

from collections.abc import Iterator, Sequence
from typing import Literal

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
)
from decision_aid.summary.option_style import OptionStyle
from decision_aid.summary.scene import Circle, Line, Scene, Shape

DOT = 7.0
TICK, ZERO_TICK = 4.0, 9.0
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """One option's estimate with its range, in the unit of the scale; `value` is None where there is none to draw."""

    name: str
    style: OptionStyle
    value: float | None
    low: float | None = None
    high: float | None = None
    words: str = ""
    """The figure in words, or why there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeAxis:
    """The scale of all bars, with both ends in words; `at_zero` names the line where there is no difference.

    The scale runs from left to right as it is given, also where its first end is the greater number.
    """

    scale: tuple[float, float]
    ends: tuple[str, str]
    at_zero: str = ""

    @property
    def has_zero_line(self) -> bool:
        """Whether the line of no difference stands within the axis."""
        return bool(self.at_zero) and min(self.scale) < 0 < max(self.scale)


def range_bars(bars: Sequence[RangeBar], axis: RangeAxis, width: float = WIDTH) -> Scene:
    """Return a dot and a thin line for every option with a value; a line of words alone for the others."""
    shapes: list[Shape] = []
    y = LABEL_SIZE
    for bar in bars:
        lane = _Lane(bar, axis, y, width)
        shapes += lane.shapes()
        y = lane.bottom
    labels = list(_axis_labels(axis, width))
    top = y - LABEL_SIZE + 2 * TICK
    shapes += _axis_lines(axis, top, width)
    lines = max(len(lines) for _x, _anchor, lines in labels)
    for x, anchor, words in labels:
        shapes += block(words, (x, top + LINE_STEP), anchor)
    return Scene(width=width, height=top + lines * LINE_STEP + LABEL_SIZE / 2, shapes=tuple(shapes))


class _Lane:
    """One option: its name, its bar, and its words centred under the dot as far as the chart has room."""

    def __init__(self, bar: RangeBar, axis: RangeAxis, y: float, width: float) -> None:
        self._bar, self._axis, self._y, self._width = bar, axis, y, width
        self._name = lines_of(self._name_words(), width - NAME_LEFT)
        self._words = lines_of(bar.words, width * 0.75) if bar.value is not None and bar.words else []

    def _name_words(self) -> str:
        return self._bar.name if self._bar.value is not None else f"{self._bar.name}: {self._bar.words}"

    @property
    def _track(self) -> float:
        return self._y + (len(self._name) - 1) * LINE_STEP + 6 + DOT

    @property
    def bottom(self) -> float:
        """The baseline of what comes next."""
        if self._bar.value is None:
            return self._y + len(self._name) * LINE_STEP
        return self._track + DOT + (len(self._words) + 1) * LINE_STEP

    def shapes(self) -> Iterator[Shape]:
        """Yield name, bar and words."""
        known = self._bar.value is not None
        yield swatch(self._bar.style, self._y)
        yield from block(self._name, (NAME_LEFT, self._y), "start", "semibold" if known else "regular")
        if self._bar.value is not None:
            yield from self._figure(self._bar.value)

    def _figure(self, value: float) -> Iterator[Shape]:
        role, y = self._bar.style.role, self._track
        yield Line(x1=SIDE, y1=y, x2=self._width - SIDE, y2=y, stroke="faint_line")
        if self._axis.has_zero_line:
            x = self._place(0)
            yield Line(x1=x, y1=y - ZERO_TICK, x2=x, y2=y + ZERO_TICK, stroke="soft_ink", stroke_width=1.5)
        if self._bar.low is not None and self._bar.high is not None:
            x1, x2 = self._place(self._bar.low), self._place(self._bar.high)
            yield Line(x1=x1, y1=y, x2=x2, y2=y, stroke=role, stroke_width=2)
            for x in (x1, x2):
                yield Line(x1=x, y1=y - 5, x2=x, y2=y + 5, stroke=role, stroke_width=2)
        x = self._place(value)
        yield Circle(x=x, y=y, radius=DOT, fill="card", stroke=None)
        yield Circle(x=x, y=y, radius=DOT, fill=role, stroke=role, pattern=self._bar.style.pattern)
        middle = middle_within(self._words, x, self._width)
        yield from block(self._words, (middle, y + DOT + LINE_STEP - 3), "middle")

    def _place(self, value: float) -> float:
        return place_on(value, self._axis.scale, self._width)


def _axis_lines(axis: RangeAxis, y: float, width: float) -> Iterator[Shape]:
    yield Line(x1=SIDE, y1=y, x2=width - SIDE, y2=y, stroke="line")
    for x in (SIDE, width - SIDE):
        yield Line(x1=x, y1=y - TICK, x2=x, y2=y + TICK, stroke="line")
    if axis.has_zero_line:
        x = place_on(0, axis.scale, width)
        yield Line(x1=x, y1=y - TICK, x2=x, y2=y + TICK, stroke="soft_ink", stroke_width=1.5)


def _axis_labels(axis: RangeAxis, width: float) -> Iterator[tuple[float, Anchor, list[str]]]:
    """Yield place, anchor and lines of each label; a label has a third of the width, or half of it."""
    room = (width / 3 if axis.has_zero_line else width / 2) - 2 * SIDE
    low, high = (f"{_plain(end)}: {words}" for end, words in zip(axis.scale, axis.ends, strict=True))
    yield 0.0, "start", lines_of(low, room)
    yield width, "end", lines_of(high, room)
    if axis.has_zero_line:
        yield place_on(0, axis.scale, width), "middle", lines_of(axis.at_zero, room)


def _plain(value: float) -> str:
    """A number without its sign: the words beside it tell the direction."""
    return f"{abs(value):g}"
