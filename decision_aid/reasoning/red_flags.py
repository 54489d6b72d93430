"""How urgent the situation is: which rows of the urgency table fire, and whether a review lifts the stop."""

from collections.abc import Iterable

from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.library import Library
from decision_aid.content.rules import RedFlagCode, RedFlagRule
from decision_aid.reasoning.conditions import Reading, comparisons, holds, value_at
from decision_aid.reasoning.disagreements import find_disagreements
from decision_aid.reasoning.facts import sign_answer
from decision_aid.reasoning.results import FiredRule, Urgency, UrgencyResult
from decision_aid.reasoning.urgent_review import find_review_problem

NERVE_SIGNS = (
    "bladder_change",
    "bowel_change",
    "saddle_numbness",
    "sexual_change",
    "both_legs_weak_or_numb",
    "leg_weakness",
    "severe_weakness",
)
"""Signs of cauda equina syndrome and of weakness: the fit stays hidden until each is answered in the visit itself."""


def find_urgency(record: Consultation, library: Library) -> UrgencyResult:
    """Return every red flag that fires, how urgent it is, and what was not asked."""
    fired = tuple(found for rule in library.red_flags if (found := _fire(rule, record, library)) is not None)
    codes = _codes_of(fired, library)
    problem = find_review_problem(record, fired, library)
    given = record.urgent_review if fired and problem in (None, "referred") else None
    review = given if problem is None else None
    return UrgencyResult(
        level=_worst(fired),
        codes=codes,
        fired=fired,
        review=review,
        review_given=given,
        review_problem=problem,
        withheld=bool(codes) and review is None,
        not_asked=tuple(name for name in SIGN_NAMES if sign_answer(record, name) is None),
        nerve_signs_answered=_are_answered_today(record, NERVE_SIGNS),
        disagreements=find_disagreements(record),
    )


def _are_answered_today(record: Consultation, signs: Iterable[str]) -> bool:
    """Whether each sign was answered in this visit: on a sheet from home it may have been true days ago."""
    at_home = signs_from_home(record)
    return all(sign_answer(record, name) is not None and f"warning_signs.{name}" not in at_home for name in signs)


def _fire(rule: RedFlagRule, record: Consultation, library: Library) -> FiredRule | None:
    if holds(rule.when, Reading(record, library)):
        return FiredRule(rule=rule, urgency=rule.urgency, examine_now=rule.examine_now)
    if rule.examine_if_unsure and holds(rule.when, Reading(record, library, unsure_counts=True)):
        return FiredRule(rule=rule, urgency="urgent", examine_now=True, unsure=_unsure(rule, record, library))
    return None


def _unsure(rule: RedFlagRule, record: Consultation, library: Library) -> tuple[str, ...]:
    fields = dict.fromkeys(part["field"] for part in comparisons(rule.when, library))
    return tuple(field for field in fields if value_at(record, field) == "unsure")


def _codes_of(fired: tuple[FiredRule, ...], library: Library) -> tuple[RedFlagCode, ...]:
    names = {found.rule.code for found in fired}
    return tuple(code for name, code in library.red_flag_codes.items() if name in names)


def _worst(fired: tuple[FiredRule, ...]) -> Urgency:
    if any(found.urgency == "emergency" for found in fired):
        return "emergency"
    return "urgent" if fired else "none"
