"""What would tip the fit, as questions in plain sentences: the smallest change of an answer and of a figure."""

from collections.abc import Sequence

from decision_aid.reasoning.fit import AttributeScore
from decision_aid.reasoning.tipping import Tipping
from decision_aid.summary.chart_words import WIDE_SCALE
from decision_aid.summary.context import Voice
from decision_aid.summary.fit_sentences import FitTelling

MOST_TIPPING = 2
"""One answer and one figure: more would be read as a list of doubts."""
MOST_DIGITS = 3
"""More decimals would tell apart what nobody can."""


def tipping_lines(told: FitTelling, found: Sequence[Tipping]) -> list[str]:
    """Return the smallest change of an answer and of a figure after which another option is as close."""
    _ = told.voice.translate
    if not found:
        return [_("No change of one answer or one figure alone would bring another option as close.")]
    of_figures = [one for one in found if one.change.startswith("outcome.")]
    of_answers = [one for one in found if one not in of_figures]
    chosen = (*of_answers[:1], *of_figures[:1])[:MOST_TIPPING]
    return [f"{_change(told, one)} {_then(told, one)}" for one in chosen]


def _then(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    if one.then in told.short_names:
        return _("Then “{option}” would be closer.").format(option=told.short_names[one.then])
    most = max(told.fit.points.values())
    others = [option for option, points in told.fit.points.items() if points < most]
    if len(others) == 1:
        return _("Then “{option}” would be as close.").format(option=told.short_names[others[0]])
    return _("Then another option would be as close.")


def _change(told: FitTelling, one: Tipping) -> str:
    """The change as a question."""
    kind = one.change.split(".")[0]
    if kind == "own":
        kind = "swing" if one.change.endswith(".weight") else "fits"
    makers = {
        "swing": _weight_change,
        "ranked": _place_change,
        "picked": _pick_change,
        "matters_most": _first_change,
        "directions": _direction_change,
        "fits": _fit_change,
        "outcome": _outcome_change,
    }
    return makers[kind](told, one)


def _weight_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” counted {to} of 100, not {before}?")
    if one.attribute in {thing.id for thing in told.fit.not_weighed}:
        words = _("What if “{thing}” counted too, with {to} of 100?")
    number = told.voice.wording.number
    return words.format(thing=told.thing(one.attribute), to=number(round(one.to)), before=number(round(one.from_)))


def _place_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” stood above “{other}”?")
    if one.to > one.from_:
        words = _("What if “{thing}” stood below “{other}”?")
    return words.format(thing=told.thing(one.attribute), other=told.thing(one.other))


def _pick_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if you had not picked “{thing}”?") if one.to == 0 else _("What if you had picked “{thing}” too?")
    if one.other is not None:
        words = _("What if you had picked “{thing}” in place of “{other}”?")
    if told.fit.is_leading(one.other):
        words = _("What if you had picked “{thing}” in place of “{other}”, as what matters most?")
    return words.format(thing=told.thing(one.attribute), other=told.thing(one.other))


def _first_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{thing}” mattered most of what you picked?")
    if one.other is not None:
        words = _("What if “{thing}” mattered most, in place of “{other}”?")
    return words.format(thing=told.thing(one.attribute), other=told.thing(one.other))


def _direction_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    return _("What if “{thing}” counted the other way for you?").format(thing=told.thing(one.attribute))


def _fit_change(told: FitTelling, one: Tipping) -> str:
    _ = told.voice.translate
    words = _("What if “{option}” helped more with “{thing}”?")
    if one.to < one.from_:
        words = _("What if “{option}” helped less with “{thing}”?")
    return words.format(option=told.short_names.get(one.option or "", ""), thing=told.thing(one.attribute))


def _outcome_change(told: FitTelling, one: Tipping) -> str:
    """A figure that turns out otherwise, in its unit; what nobody knows has no value before.

    The thing is always named: its twin may have the same figure at another time.
    """
    _ = told.voice.translate
    entry = next(each for each in told.fit.attributes if each.attribute.id == one.attribute)
    option = told.short_names.get(one.option or "", "")
    to, before = _numbers(told.voice, entry, one)
    amount = _amount(told.voice, entry, to, one.to)
    if not one.is_known:
        words = _("Nobody knows this for “{option}”: “{thing}”. What if {amount}?")
        return words.format(option=option, thing=told.thing(one.attribute), amount=amount)
    words = _("“{thing}”: what if {amount} with “{option}”, not {before}?")
    return words.format(thing=told.thing(one.attribute), amount=amount, option=option, before=before)


def _numbers(voice: Voice, entry: AttributeScore, one: Tipping) -> tuple[str, str]:
    """Both values without a sign: whole on a wide scale where that tells them apart, else with decimals."""
    for digits in range(_digits(entry), MOST_DIGITS + 1):
        to, before = round(abs(one.to), digits), round(abs(one.from_), digits)
        if to != before or not one.is_known:
            break
    return voice.wording.number(to), voice.wording.number(before)


def _digits(entry: AttributeScore) -> int:
    """How many decimals a figure is said with: none of 100 people or on a wide scale, else one."""
    figure = None if entry.figure is None else entry.figure.figure
    low, high = (0.0, 100.0) if figure is None or figure.scale is None else figure.scale
    return 0 if high - low >= WIDE_SCALE else 1


def _amount(voice: Voice, entry: AttributeScore, number: str, value: float) -> str:
    """A value of the figure behind a thing: "about 23 of 100 had a poor result"."""
    _ = voice.translate
    figure = None if entry.figure is None else entry.figure.figure
    if figure is None:
        return number
    if figure.kind == "of_100":
        return _("about {number} of 100 {event}").format(number=number, event=voice.say(figure.event))
    amount = _("it was about {number} {measured}").format(number=number, measured=voice.say(figure.measured))
    is_other_way = figure.kind == "difference" and (entry.attribute.best - entry.attribute.worst) * value < 0
    return _("{amount}, the other way round").format(amount=amount) if is_other_way else amount
