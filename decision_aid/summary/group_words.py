"""Whom a figure is about in a few words, and in what this patient differs from them."""

from collections.abc import Callable

from decision_aid.consultation.record import Consultation
from decision_aid.content.evidence import Applies
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.context import Voice

WEEKS_SAID_AS_MONTHS = 16
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12
OLDER_GROUP = 40
"""A lower bound of age from here on is worth a word; nearly every study leaves out children."""


def short_group(figure: FigureResult, voice: Voice) -> str:
    """Return how long the studied people had had pain and how old they were, as far as bounds are known."""
    bounds = figure.finding.applies
    if bounds is None:
        return ""
    return ", ".join(words for words in (_duration(bounds, voice), _age(bounds, voice)) if words)


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
    if figure.applies != "outside":
        return ()
    said = _answers_in_words(record, voice)
    return tuple(said[trait]() for trait in figure.outside_because)


def _answers_in_words(record: Consultation, voice: Voice) -> dict[str, Callable[[], str]]:
    """What the patient said on each bounded trait."""
    _ = voice.translate
    problems = {"leg": _("leg pain"), "back": _("back pain"), "both": _("leg and back pain"), "walking": _("walking")}
    weeks = record.symptoms.duration_weeks or 0
    return {
        "age": lambda: _("you are {age}").format(age=record.health.age),
        "duration_weeks": lambda: _("your pain has lasted {weeks} weeks").format(weeks=_number(weeks, voice)),
        "main_problem": lambda: _("your main problem is {problem}").format(
            problem=problems.get(record.symptoms.main_problem or "", "")
        ),
        "earlier_operations": lambda: _("you had {count} back operations before").format(
            count=record.health.earlier_operations
        ),
    }
