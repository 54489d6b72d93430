"""Charts as scenes: icon array and fit bars; range bars are in `range_chart`.

Every chart of one kind has one scale for all options. Its words for a reader who cannot see it are in `chart_words`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from decision_aid.records import dataclass
from decision_aid.summary.chart_layout import LABEL_SIZE, LINE_STEP, WIDTH, block, lines_of, word_width
from decision_aid.summary.context import Translate
from decision_aid.summary.option_style import OptionStyle
from decision_aid.summary.scene import Label, Person, Rectangle, Scene, Shape

PEOPLE = 100
PEOPLE_ACROSS, PEOPLE_ACROSS_A_STRIP = 10, 20
A_GROUP = 5
"""So many people stand together, so that they can be counted; a gap parts them from the next."""
PERSON_WIDTH, PERSON_HEIGHT = 8.2, 14.8
STEP_ACROSS, STEP_DOWN = 11.6, 17.6
GROUP_GAP = 5.0
NUMBER_SIZE, OF_SIZE = 30.0, 18.0
NUMBER_ROOM = 66.0

TRACK_HEIGHT = 16.0
BELOW_NAME, BETWEEN_BARS = 6.0, 5.0


def icon_array(value: float, style: OptionStyle, translate: Translate, *, across: int = PEOPLE_ACROSS) -> Scene:
    """Return 100 people, `value` of them filled from the bottom row up, and the number in large bold beside them.

    `value` is a count of 100 (0 to 100), `across` how many people stand in a row. People are whole, and so is the
    number, but for a count below 1.
    """
    filled = int(min(max(value, 0), PEOPLE) + 0.5)
    people = tuple(_person(place, across, style if place < filled else None) for place in range(PEOPLE))
    width = _offset(across, STEP_ACROSS) - GROUP_GAP
    left = width + 8
    number = Label(x=left, y=24, text=_number(whole_people(value)), size=NUMBER_SIZE, weight="bold")
    of = Label(x=left, y=44, text=translate("of 100"), size=OF_SIZE, colour="soft_ink")
    height = _offset(PEOPLE // across, STEP_DOWN) - GROUP_GAP
    return Scene(width=width + NUMBER_ROOM, height=height, shapes=(*people, number, of))


def whole_people(value: float) -> float:
    """Return a count of 100 as it is shown: rounded half up, exact where it would become none or all."""
    rounded = int(value + 0.5)
    return value if rounded in (0, PEOPLE) else rounded


def in_whole_people(values: Iterable[float | None]) -> bool:
    """Whether people can be drawn for these counts of 100: none lies between 0 and 1, or between 99 and 100."""
    return not any(0 < value < 1 or 99 < value < 100 for value in values if value is not None)


def _person(place: int, across: int, style: OptionStyle | None) -> Person:
    """The person at `place`, counted from the bottom left."""
    row, column = divmod(place, across)
    x = _offset(column, STEP_ACROSS) + 1
    y = _offset(PEOPLE // across - 1 - row, STEP_DOWN) + 1
    if style is None:
        return Person(x=x, y=y, width=PERSON_WIDTH, height=PERSON_HEIGHT)
    person = Person(x=x, y=y, width=PERSON_WIDTH, height=PERSON_HEIGHT)
    return replace(person, fill=style.role, stroke=style.role, pattern=style.pattern)


def _offset(count: int, step: float) -> float:
    """How far so many people reach, with the gaps between their groups."""
    return count * step + count // A_GROUP * GROUP_GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class FitBar:
    """How close one option comes to what the patient said: `share` of the track (0 to 1), and the words for it."""

    name: str
    style: OptionStyle
    share: float
    words: str = ""


def fit_bars(bars: Sequence[FitBar], width: float = WIDTH) -> Scene:
    """Return one track of equal length for each option, in the order given; it ranks nothing.

    Words stand at the right of the name, or below it where the line is too short for both.
    """
    shapes: list[Shape] = []
    y = LABEL_SIZE
    for bar in bars:
        names = lines_of(bar.name, width)
        beside = len(names) == 1 and word_width(bar.name + bar.words) + LABEL_SIZE < width
        shapes += block(names, (0, y), "start", "semibold")
        y += (len(names) - 1) * LINE_STEP
        if bar.words:
            y += 0 if beside else LINE_STEP
            shapes += block([bar.words], (width if beside else 0, y), "end" if beside else "start")
        shapes += _filled_track(bar, y + BELOW_NAME, width)
        y += BELOW_NAME + TRACK_HEIGHT + LINE_STEP + BETWEEN_BARS
    return Scene(width=width, height=y - LINE_STEP - BETWEEN_BARS + 2, shapes=tuple(shapes))


def _filled_track(bar: FitBar, top: float, width: float) -> tuple[Rectangle, Rectangle]:
    track = Rectangle(x=0.5, y=top, width=width - 1, height=TRACK_HEIGHT, radius=4, stroke="line")
    filled = max((width - 1) * min(bar.share, 1), 2)
    style = bar.style
    return track, replace(track, width=filled, fill=style.role, stroke=style.role, pattern=style.pattern)


def _number(value: float) -> str:
    return f"{int(value)}" if value == int(value) else f"{value:g}"
