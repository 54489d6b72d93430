"""Whether a review of urgent signs lifts the stop; a review that does not hold is never passed over in silence."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.library import Library
from decision_aid.content.rules import ReviewProblem
from decision_aid.reasoning.conditions import SIGNS, comparisons
from decision_aid.reasoning.facts import NEW_UNDER_DAYS, began_on
from decision_aid.reasoning.results import FiredRule, UrgencyResult

OLD_CODE_NAMES = {"post_op_bleed": "post_op_problem"}
ONE_DAY = datetime.timedelta(days=1)
"""Clocks of different places may differ by a day."""


def covering(review: UrgentReview, urgency: UrgencyResult) -> UrgentReview:
    """Return the review as one of exactly what fires now: its codes, its rules and how urgent it is."""
    return replace(
        review,
        reasons=urgency.code_names,
        level="emergency" if urgency.level == "emergency" else "urgent",
        rules=tuple(entry.rule.id for entry in urgency.fired),
    )


def find_review_problem(record: Consultation, fired: tuple[FiredRule, ...], library: Library) -> ReviewProblem | None:
    """Return why the review of the record does not lift the stop of the firing rules; None when it does.

    Without `rules` a review covers every rule of the codes that it names.
    """
    review = record.urgent_review
    if review is None or not fired:
        return None
    return _cover_problem(review, fired) or _time_problem(review, record, fired, library) or _result_problem(review)


def _cover_problem(review: UrgentReview, fired: tuple[FiredRule, ...]) -> ReviewProblem | None:
    if not review.by.strip():
        return "no_name"
    if {OLD_CODE_NAMES.get(reason, reason) for reason in review.reasons} != {found.rule.code for found in fired}:
        return "other_signs"
    if review.rules and not {found.rule.id for found in fired} <= set(review.rules):
        return "new_signs"
    more_urgent = review.level == "urgent" and any(found.urgency == "emergency" for found in fired)
    return "more_urgent" if more_urgent else None


def _time_problem(
    review: UrgentReview, record: Consultation, fired: tuple[FiredRule, ...], library: Library
) -> ReviewProblem | None:
    seen, day = (None if review.at is None else review.at.date()), record.visit.date
    if seen is None or day is None:
        return None
    if seen > day + ONE_DAY:
        return "after_the_visit"
    if any(seen < began for began in _beginnings(record, fired, library)):
        return "before_the_sign"
    return "too_old" if (day - seen).days >= NEW_UNDER_DAYS else None


def _beginnings(record: Consultation, fired: tuple[FiredRule, ...], library: Library) -> Iterator[datetime.date]:
    """The days on which the signs began that the firing rules look at."""
    fields = {part["field"] for found in fired for part in comparisons(found.rule.when, library)}
    for path in sorted(field for field in fields if field.startswith(SIGNS)):
        began = began_on(record, path.removeprefix(SIGNS))
        if began is not None:
            yield began


def _result_problem(review: UrgentReview) -> ReviewProblem | None:
    if review.result is None:
        return "no_result"
    return "referred" if review.result == "referred" else None
