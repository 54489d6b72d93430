"""Whom a figure is about in a few words, and in what this patient differs from them."""

from collections.abc import Callable

from decision_aid.consultation.record import Consultation
from decision_aid.content.evidence import Applies
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.context import Voice
from decision_aid.summary.span_words import weeks_words

WEEKS_SAID_AS_MONTHS = 16
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12
OLDER_GROUP = 40
"""A lower bound of age from here on is worth a word; nearly every study leaves out children."""


def short_group(figure: FigureResult, record: Consultation, voice: Voice) -> str:
    """Return how long the studied people had had pain and how old they were, as far as bounds are known.

    Beside a bound that this patient is outside of stands the patient's own: "aged 18 to 65 (you: 71)".
    """
    _ = voice.translate
    own = {
        "duration_weeks": _("(yours: {time})").format(time=weeks_words(record.symptoms.duration_weeks or 0, voice)),
        "age": _("(you: {age})").format(age=record.health.age),
    }
    outside = _outside(figure)
    bounded = _bounded(figure, voice)
    return ", ".join(f"{words} {own[trait]}" if trait in outside else words for trait, words in bounded.items())


def other_differences(figure: FigureResult, record: Consultation, voice: Voice) -> tuple[str, ...]:
    """Return in what the patient differs that `short_group` does not say."""
    said, bounded = _answers_in_words(record, voice), _bounded(figure, voice)
    return tuple(said[trait]() for trait in _outside(figure) if trait not in bounded)


def _bounded(figure: FigureResult, voice: Voice) -> dict[str, str]:
    """The group by those of its bounds that are said of it."""
    bounds = figure.finding.applies
    if bounds is None:
        return {}
    said = {"duration_weeks": _duration(bounds, voice), "age": _age(bounds, voice)}
    return {trait: words for trait, words in said.items() if words}


def _outside(figure: FigureResult) -> tuple[str, ...]:
    return figure.outside_because if figure.applies == "outside" else ()


def _duration(bounds: Applies, voice: Voice) -> str:
    _ = voice.translate
    low, high = bounds.duration_weeks or (None, None)
    if low and high:
        if low >= WEEKS_SAID_AS_MONTHS:
            return _("pain of {low} to {high} months").format(low=_months(low), high=_months(high))
        return _("pain of {low} to {high} weeks").format(low=_number(low, voice), high=_number(high, voice))
    if low:
        return _("pain of {low} weeks or more").format(low=_number(low, voice))
    return _("pain of up to {high} weeks").format(high=_number(high, voice)) if high else ""


def _age(bounds: Applies, voice: Voice) -> str:
    _ = voice.translate
    low, high = bounds.age or (None, None)
    if low and high:
        return _("aged {low} to {high}").format(low=_number(low, voice), high=_number(high, voice))
    if high:
        return _("aged up to {high}").format(high=_number(high, voice))
    return _("aged {low} or more").format(low=_number(low, voice)) if low and low >= OLDER_GROUP else ""


def _months(weeks: float) -> int:
    return round(weeks * MONTHS_A_YEAR / WEEKS_A_YEAR)


def _number(value: float, voice: Voice) -> str:
    return voice.wording.number(value)


def how_you_differ(figure: FigureResult, record: Consultation, voice: Voice) -> tuple[str, ...]:
    """Return in what the patient differs from the group, such as "your pain has lasted 35 weeks"; else nothing."""
    said = _answers_in_words(record, voice)
    return tuple(said[trait]() for trait in _outside(figure))


def _answers_in_words(record: Consultation, voice: Voice) -> dict[str, Callable[[], str]]:
    """What the patient said on each bounded trait."""
    _ = voice.translate
    problems = {"leg": _("leg pain"), "back": _("back pain"), "both": _("leg and back pain"), "walking": _("walking")}
    lasted = weeks_words(record.symptoms.duration_weeks or 0, voice)
    return {
        "age": lambda: _("you are {age}").format(age=record.health.age),
        "duration_weeks": lambda: _("your pain has lasted {time}").format(time=lasted),
        "main_problem": lambda: _("your main problem is {problem}").format(
            problem=problems.get(record.symptoms.main_problem or "", "")
        ),
        "earlier_operations": lambda: _("you had {count} back operations before").format(
            count=record.health.earlier_operations
        ),
    }
