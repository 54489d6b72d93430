"""Charts as scenes: icon array, range bars, fit bars and recovery timeline.

Every chart of one kind has one scale for all options. Its words for a reader who cannot see it are in `chart_words`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from decision_aid.records import dataclass
from decision_aid.summary.context import Translate
from decision_aid.summary.option_style import OptionStyle
from decision_aid.summary.scene import Circle, Label, Line, Person, Rectangle, Scene, Shape

PEOPLE_ACROSS = 10
PERSON_WIDTH, PERSON_HEIGHT = 7.4, 12.4
STEP_ACROSS, STEP_DOWN = 9.8, 14.4
GROUP_GAP = 3.0
NUMBER_SIZE, OF_SIZE = 30.0, 13.0
NUMBER_ROOM = 66.0

CHART_WIDTH = 470.0
BAR_TOP, BAR_STEP = 14.0, 38.0
LABEL_SIZE = 12.0
LABEL_STEP = 16.0
LONGEST_ENDS = 52
"""Characters that the labels of both ends of an axis may have together on one line."""
VALUE_ROOM = 92.0
TRACK_HEIGHT = 16.0
LANE_HEIGHT = 22.0


def icon_array(value: float, style: OptionStyle, translate: Translate) -> Scene:
    """Return 100 people, `value` of them filled from the bottom row up, and the number in large bold beside them.

    `value` is a count of 100 (0 to 100). People are whole, and so is the number, but for a count below 1.
    """
    filled = int(min(max(value, 0), PEOPLE_ACROSS**2) + 0.5)
    people = tuple(_person(place, style if place < filled else None) for place in range(PEOPLE_ACROSS**2))
    width = PEOPLE_ACROSS * STEP_ACROSS + GROUP_GAP
    height = PEOPLE_ACROSS * STEP_DOWN + GROUP_GAP
    left = width + 8
    number = Label(x=left, y=height - 22, text=_number(whole_people(value)), size=NUMBER_SIZE, weight="bold")
    of = Label(x=left, y=height - 5, text=translate("of 100"), size=OF_SIZE, colour="soft_ink")
    return Scene(width=width + NUMBER_ROOM, height=height, shapes=(*people, number, of))


def whole_people(value: float) -> float:
    """Return a count of 100 as it is shown: rounded half up, exact where it would become none or all."""
    rounded = int(value + 0.5)
    return value if rounded in (0, PEOPLE_ACROSS**2) else rounded


def _person(place: int, style: OptionStyle | None) -> Person:
    """The person at `place`, counted from the bottom left."""
    row, column = divmod(place, PEOPLE_ACROSS)
    from_top = PEOPLE_ACROSS - 1 - row
    x = column * STEP_ACROSS + (GROUP_GAP if column >= PEOPLE_ACROSS // 2 else 0) + 1
    y = from_top * STEP_DOWN + (GROUP_GAP if from_top >= PEOPLE_ACROSS // 2 else 0) + 1
    if style is None:
        return Person(x=x, y=y, width=PERSON_WIDTH, height=PERSON_HEIGHT)
    person = Person(x=x, y=y, width=PERSON_WIDTH, height=PERSON_HEIGHT)
    return replace(person, fill=style.role, stroke=style.role, pattern=style.pattern)


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """One option's estimate with its range, in the unit of the scale; `value` is None where it is not known."""

    name: str
    style: OptionStyle
    value: float | None
    low: float | None = None
    high: float | None = None
    words: str = ""
    """The figure in words, beside the bar."""


def range_bars(bars: Sequence[RangeBar], scale: tuple[float, float], ends: tuple[str, str]) -> Scene:
    """Return a dot and a thin line for each option on one axis, whose `ends` are labelled in words."""
    right = CHART_WIDTH - VALUE_ROOM
    shapes: list[Shape] = []
    for number, bar in enumerate(bars):
        y = BAR_TOP + number * BAR_STEP
        shapes += _range_bar(bar, y, (scale, right))
    bottom = BAR_TOP + len(bars) * BAR_STEP
    below = LABEL_STEP if len(ends[0]) + len(ends[1]) > LONGEST_ENDS else 0
    shapes += _axis((bottom, right), ends, below)
    return Scene(width=CHART_WIDTH, height=bottom + 22 + below, shapes=tuple(shapes))


def _range_bar(bar: RangeBar, y: float, axis: tuple[tuple[float, float], float]) -> Iterator[Shape]:
    yield Label(x=0, y=y, text=bar.name, size=LABEL_SIZE, weight="semibold")
    middle = y + 13
    scale, right = axis
    yield Line(x1=6, y1=middle, x2=right, y2=middle, stroke="faint_line", stroke_width=1)
    yield Label(x=CHART_WIDTH, y=middle + 4, text=bar.words, size=LABEL_SIZE, anchor="end")
    if bar.value is None:
        return
    if bar.low is not None and bar.high is not None:
        x1, x2 = _place(bar.low, scale, right), _place(bar.high, scale, right)
        yield Line(x1=x1, y1=middle, x2=x2, y2=middle, stroke=bar.style.role, stroke_width=1.6)
        for x in (x1, x2):
            yield Line(x1=x, y1=middle - 4, x2=x, y2=middle + 4, stroke=bar.style.role, stroke_width=1.6)
    x = _place(bar.value, scale, right)
    yield Circle(x=x, y=middle, radius=6, fill="card", stroke=None)
    yield Circle(x=x, y=middle, radius=6, fill=bar.style.role, stroke=bar.style.role, pattern=bar.style.pattern)


def _place(value: float, scale: tuple[float, float], right: float) -> float:
    """Where a value stands on the axis; a value outside the scale stands at its end."""
    low, high = scale
    share = (value - low) / (high - low) if high != low else 0.5
    return 6 + (right - 6) * min(max(share, 0), 1)


def _axis(place: tuple[float, float], ends: tuple[str, str], below: float) -> Iterator[Shape]:
    """The axis with its ends in words; the right one stands `below` the left one where both are long."""
    y, right = place
    yield Line(x1=6, y1=y, x2=right, y2=y, stroke="line")
    for x in (6, right):
        yield Line(x1=x, y1=y - 4, x2=x, y2=y + 4, stroke="line")
    yield Label(x=0, y=y + 17, text=ends[0], size=LABEL_SIZE, colour="soft_ink")
    yield Label(x=right, y=y + 17 + below, text=ends[1], size=LABEL_SIZE, colour="soft_ink", anchor="end")


@dataclass(frozen=True, slots=True, kw_only=True)
class FitBar:
    """How close one option comes to what the patient said: `share` of the track (0 to 1), and the words for it."""

    name: str
    style: OptionStyle
    share: float
    words: str = ""


def fit_bars(bars: Sequence[FitBar]) -> Scene:
    """Return one track of equal length for each option, in the order given; it ranks nothing."""
    shapes: list[Shape] = []
    for number, bar in enumerate(bars):
        y = BAR_TOP + number * (BAR_STEP + 4)
        track = Rectangle(x=0.5, y=y + 6, width=CHART_WIDTH - 1, height=TRACK_HEIGHT, radius=4, stroke="line")
        shapes.append(Label(x=0, y=y, text=bar.name, size=LABEL_SIZE, weight="semibold"))
        shapes.append(Label(x=CHART_WIDTH, y=y, text=bar.words, size=LABEL_SIZE, anchor="end"))
        shapes.append(track)
        width = max((CHART_WIDTH - 1) * min(bar.share, 1), 2)
        style = bar.style
        shapes.append(replace(track, width=width, fill=style.role, stroke=style.role, pattern=style.pattern))
    return Scene(width=CHART_WIDTH, height=len(bars) * (BAR_STEP + 4) + 2, shapes=tuple(shapes))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLane:
    """The recovery steps of one option as weeks from start to end, in order."""

    name: str
    style: OptionStyle
    weeks: tuple[tuple[float, float], ...]


def recovery_timeline(lanes: Sequence[TimelineLane], translate: Translate) -> Scene:
    """Return a lane of numbered steps for each option above one axis of weeks.

    The axis gives every stretch between two dates the same room, so that the busy first weeks stay readable.
    """
    marks = sorted({week for lane in lanes for step in lane.weeks for week in step})
    shapes: list[Shape] = []
    for number, lane in enumerate(lanes):
        shapes += _lane(lane, BAR_TOP + number * (LANE_HEIGHT + 22), marks)
    bottom = BAR_TOP + len(lanes) * (LANE_HEIGHT + 22) - 6
    shapes.append(Line(x1=0, y1=bottom, x2=CHART_WIDTH, y2=bottom, stroke="line"))
    for place, week in enumerate(marks):
        shapes += _mark(week, _stop(place, marks), bottom, translate)
    return Scene(width=CHART_WIDTH, height=bottom + 22, shapes=tuple(shapes))


def _stop(place: int, marks: Sequence[float]) -> float:
    return CHART_WIDTH * place / max(len(marks) - 1, 1)


def _lane(lane: TimelineLane, y: float, marks: Sequence[float]) -> Iterator[Shape]:
    yield Label(x=0, y=y, text=lane.name, size=LABEL_SIZE, weight="semibold")
    for number, (start, end) in enumerate(lane.weeks, start=1):
        x1, x2 = _stop(marks.index(start), marks), _stop(marks.index(end), marks)
        width = max(x2 - x1 - 3, 6)
        box = Rectangle(x=x1 + 1.5, y=y + 5, width=width, height=LANE_HEIGHT, radius=4, stroke=lane.style.role)
        yield replace(box, width=7, radius=2, fill=lane.style.role, pattern=lane.style.pattern)
        yield box
        yield Label(x=x1 + 14, y=y + 21, text=str(number), size=LABEL_SIZE, weight="semibold")


def _mark(week: float, x: float, y: float, translate: Translate) -> Iterator[Shape]:
    yield Line(x1=x, y1=y - 4, x2=x, y2=y + 4, stroke="line")
    label = Label(x=x, y=y + 17, text=_weeks(week, translate), size=LABEL_SIZE - 1, colour="soft_ink", anchor="middle")
    if x < 1:
        yield replace(label, anchor="start")
    else:
        yield replace(label, anchor="end") if x > CHART_WIDTH - 1 else label


def _weeks(week: float, translate: Translate) -> str:
    """A date on the axis: "start", "6 weeks", "3 months", "1 year"."""
    _ = translate
    if week == 0:
        return _("start")
    if week % 52 == 0:
        years = int(week // 52)
        return _("1 year") if years == 1 else _("{number} years").format(number=years)
    if week > 12:
        return _("{number} months").format(number=round(week / 52 * 12))
    return _("{number} weeks").format(number=_number(week))


def _number(value: float) -> str:
    return f"{int(value)}" if value == int(value) else f"{value:g}"
