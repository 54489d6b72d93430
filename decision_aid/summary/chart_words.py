"""What a chart says to a reader who cannot see it: the same numbers in the same order."""

from collections.abc import Sequence

from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.charts import FitBar, RangeBar, TimelineLane, whole_people
from decision_aid.summary.context import Translate, Voice


def icon_array_words(value: float, option: str, figure: FigureResult, voice: Voice) -> str:
    """Return the count, what it counts, by when and the other side, for one option's icon array."""
    _ = voice.translate
    shown = whole_people(value)
    number = voice.wording.number(shown)
    rest = voice.wording.number(100 - shown)
    event = voice.say(figure.figure.event)
    time = voice.say(figure.figure.time)
    sentence = _("{option}: {number} of 100 people {event} ({time}), {rest} do not.")
    if not event:
        sentence = _("{option}: {number} of 100 people ({time}), {rest} of 100 not.")
    return sentence.format(option=option, number=number, event=event, time=time, rest=rest)


def range_bars_words(bars: Sequence[RangeBar], title: str, ends: tuple[str, str], voice: Voice) -> str:
    """Return estimate and range of every option on an axis between two ends in words."""
    _ = voice.translate
    axis = _("{title}, from {low} to {high}.").format(title=title, low=ends[0], high=ends[1])
    return " ".join([axis, *(_range_words(bar, voice) for bar in bars)])


def _range_words(bar: RangeBar, voice: Voice) -> str:
    _ = voice.translate
    if bar.value is None:
        return f"{bar.name}: {bar.words}."
    value = voice.wording.number(bar.value)
    if bar.low is None or bar.high is None:
        return _("{option}: {value}, no range given.").format(option=bar.name, value=value)
    low, high = voice.wording.number(bar.low), voice.wording.number(bar.high)
    return _("{option}: {value}, range {low} to {high}.").format(option=bar.name, value=value, low=low, high=high)


def fit_bars_words(bars: Sequence[FitBar], translate: Translate) -> str:
    """Return what each bar's words say, in the order given."""
    _ = translate
    pieces = [f"{bar.name}: {bar.words}" if bar.words else bar.name for bar in bars]
    return _("How the options fit what matters to you. {options}.").format(options="; ".join(pieces))


def timeline_words(lanes: Sequence[TimelineLane], voice: Voice) -> str:
    """Return the steps of each option by their weeks; what happens in them is listed beside the chart."""
    _ = voice.translate
    number = voice.wording.number
    pieces: list[str] = []
    for lane in lanes:
        stretches = [f"{number(start)}-{number(end)}" for start, end in lane.weeks]
        pieces.append(_("{option}: weeks {weeks}.").format(option=lane.name, weeks=", ".join(stretches)))
    return _("Steps of recovery.") + " " + " ".join(pieces)
