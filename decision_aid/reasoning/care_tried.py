"""Whether care without an operation had a fair trial, and what is still open; it never asks an alarm to wait."""

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.record import Consultation
from decision_aid.content.choices import TreatmentChoice
from decision_aid.content.library import Library
from decision_aid.reasoning.facts import is_getting_worse
from decision_aid.reasoning.results import CareTried, UrgencyResult

BEGUN = frozenset({"done", "doing"})


def judge_care_tried(record: Consultation, library: Library, urgency: UrgencyResult) -> CareTried:
    """Return what was tried long enough and what is open among the treatments that count for the cause.

    "yes" when something was tried long enough and nothing that suits the patient is open, "partly" when something was
    begun, "no" otherwise; "not_needed" when waiting would be wrong, see `not_needed_because`.
    """
    counted = tuple(choice for choice in library.choices.treatments if _counts(choice, record))
    fair = tuple(choice for choice in counted if _is_fair_trial(choice, _told(record, choice)))
    still_open = tuple(choice for choice in counted if choice not in fair and not _is_unsuitable(record, choice))
    reasons = _not_needed_because(record, library, urgency)
    begun = any(_is_begun(_told(record, choice)) for choice in counted)
    if reasons:
        return CareTried(adequate="not_needed", fair_trial=fair, still_open=still_open, not_needed_because=reasons)
    if fair and not still_open:
        return CareTried(adequate="yes", fair_trial=fair)
    return CareTried(adequate="partly" if begun else "no", fair_trial=fair, still_open=still_open)


def _not_needed_because(record: Consultation, library: Library, urgency: UrgencyResult) -> tuple[str, ...]:
    word = record.cause.unlikely_without_surgery
    checks = {
        "urgent": urgency.level != "none",
        "getting_worse": is_getting_worse(record, library),
        "unlikely_without_surgery": word is not None and word.answer == "yes",
    }
    return tuple(name for name, found in checks.items() if found)


def _counts(choice: TreatmentChoice, record: Consultation) -> bool:
    fits = not choice.for_conditions or record.cause.condition in choice.for_conditions
    return choice.counts_for_trial and fits


def _told(record: Consultation, choice: TreatmentChoice) -> Treatment | None:
    return next((told for told in record.treatments if told.kind == choice.id), None)


def _is_begun(told: Treatment | None) -> bool:
    return told is not None and told.status in BEGUN


def _is_fair_trial(choice: TreatmentChoice, told: Treatment | None) -> bool:
    """Whether it was begun and lasted long enough; an unknown length is no fair trial where a length is set."""
    if told is None or told.status not in BEGUN:
        return False
    if choice.fair_trial_weeks is None:
        return True
    return told.weeks is not None and told.weeks >= choice.fair_trial_weeks


def _is_unsuitable(record: Consultation, choice: TreatmentChoice) -> bool:
    told = _told(record, choice)
    return told is not None and told.status == "not_suitable"
