"""What a chart says to a reader who cannot see it: the same numbers in the same order."""

from collections.abc import Sequence

from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.charts import FitBar, whole_people
from decision_aid.summary.context import Translate, Voice
from decision_aid.summary.range_chart import RangeBar

WIDE_SCALE = 40
"""A scale of so many points or more is read in whole points."""
LEAST_WHOLE = 2


def icon_array_words(value: float, option: str, figure: FigureResult, voice: Voice) -> str:
    """Return the count, what it counts, by when and the other side, for one option's icon array."""
    _ = voice.translate
    shown = whole_people(value)
    number = voice.wording.number(shown)
    rest = voice.wording.number(100 - shown)
    event = voice.say(figure.figure.event)
    time = voice.say(figure.figure.time)
    sentence = _("{option}: {number} of 100 people {event} ({time}); it is not so for {rest}.")
    if not event:
        sentence = _("{option}: {number} of 100 people ({time}), {rest} of 100 not.")
    return sentence.format(option=option, number=number, event=event, time=time, rest=rest)


def range_bars_words(bars: Sequence[RangeBar], title: str, ends: tuple[str, str], translate: Translate) -> str:
    """Return what is said of every option on an axis between two ends in words."""
    _ = translate
    axis = _("{title}. The scale runs from {low} to {high}.").format(title=title, low=ends[0], high=ends[1])
    return " ".join([axis, *(f"{bar.name}: {bar.words}." for bar in bars)])


def estimate_text(figure: FigureResult, option_id: str, voice: Voice) -> str:
    """Return one option's estimate in words, rounded, without a sign; "" where it has none.

    "about 12 points of 100 less leg pain, somewhere from 1 to 24". A range that reaches over no difference is said to.
    """
    _ = voice.translate
    cell = figure.cells.get(option_id)
    if cell is None or cell.value is None:
        return ""
    shown = _rounded(cell.value, figure)
    estimate = f"{voice.wording.number(shown)} {voice.say(figure.figure.measured)}".strip()
    if shown != abs(cell.value):
        estimate = _("about {figure}").format(figure=estimate)
    if cell.low is None or cell.high is None:
        return estimate
    if cell.low < 0 < cell.high:
        return _("{figure}; it may also be none, or the other way round").format(figure=estimate)
    low, high = sorted(_rounded(end, figure, least_whole=0.5) for end in (cell.low, cell.high))
    words = _("{figure}, somewhere from {low} to {high}")
    return words.format(figure=estimate, low=voice.wording.number(low), high=voice.wording.number(high))


def _rounded(value: float, figure: FigureResult, *, least_whole: float = LEAST_WHOLE) -> float:
    """The size of a value: whole on a wide scale from `least_whole` on, else to one decimal; a time as it stands."""
    size = abs(value)
    if figure.figure.kind == "median_time":
        return size
    low, high = figure.figure.scale or (0, 0)
    if abs(high - low) >= WIDE_SCALE and size >= least_whole:
        return int(size + 0.5)
    return int(size * 10 + 0.5) / 10 or size


def fit_bars_words(bars: Sequence[FitBar], translate: Translate) -> str:
    """Return what each bar's words say, in the order given."""
    _ = translate
    pieces = [f"{bar.name}: {bar.words}" if bar.words else bar.name for bar in bars]
    return _("How the options fit what matters to you. {options}.").format(options="; ".join(pieces))
