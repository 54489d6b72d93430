"""Whether care without an operation had a fair trial, and what is still open; it never asks an alarm to wait."""

from dataclasses import replace

from decision_aid.consultation.care_tried import Treatment, TreatmentStatus
from decision_aid.consultation.record import Consultation
from decision_aid.content.choices import TreatmentChoice
from decision_aid.content.library import Library
from decision_aid.reasoning.facts import is_getting_worse, is_weakness_pressing
from decision_aid.reasoning.results import CareTried, UrgencyResult

BEGUN = frozenset({"done", "doing"})
OVERWEIGHT_FROM = 25
"""Body mass index in kilograms by square metre."""


def judge_care_tried(record: Consultation, library: Library, urgency: UrgencyResult) -> CareTried:
    """Return whether care without an operation had a fair trial, and what is open.

    "yes" when one treatment that counts for the cause had a fair trial, and where a further kind of care is asked for,
    one of these was begun; "partly" when something was begun, "no" otherwise; "not_needed" when waiting would be wrong,
    see `not_needed_because`. Where nothing was entered the answer is "no" and not asked, and nothing is called open.
    """
    counted = tuple(choice for choice in library.choices.treatments if _counts(choice, record))
    fair = tuple(choice for choice in counted if _is_fair_trial(choice, _told(record, choice)))
    reasons, asked = _not_needed_because(record, library, urgency), _is_any_told(record)
    if reasons:
        return CareTried(adequate="not_needed", fair_trial=fair, not_needed_because=reasons, asked=asked)
    if not asked:
        return CareTried(adequate="no", asked=False)
    further = _further_kinds(record, library)
    if fair:
        lacking = _lacks(further, record)
        return CareTried(adequate="partly" if lacking else "yes", fair_trial=fair, further_kind_open=lacking)
    begun = any(_is_begun(_told(record, choice)) for choice in (*counted, *further))
    still_open = tuple(choice for choice in counted if choice.asked_to_try and not _is_unsuitable(record, choice))
    return CareTried(adequate="partly" if begun else "no", still_open=still_open)


def treatments_to_ask(record: Consultation, library: Library) -> tuple[TreatmentChoice, ...]:
    """The treatments that can concern this person, and every one that something was said about.

    Stopping smoking is left out for who never smoked, losing weight below a body mass index of 25 (no overweight as
    the WHO draws the line).
    """
    index = record.health.body_mass_index
    without_sense = {
        "smoking_stop": record.health.smoking == "never",
        "weight_management": index is not None and index < OVERWEIGHT_FROM,
    }
    listed = library.choices.treatments
    return tuple(one for one in listed if _told(record, one) or not without_sense.get(one.id, False))


def with_status(told: Treatment, status: TreatmentStatus | None) -> Treatment | None:
    """Return a treatment with another status; its weeks and effect are kept only where it was begun.

    None when nothing is said of it any more.
    """
    kept = told if status in BEGUN else replace(told, weeks=None, effect=None)
    changed = replace(kept, status=status)
    return None if changed == Treatment(kind=told.kind) else changed


def _is_any_told(record: Consultation) -> bool:
    """Whether anything was said about any treatment."""
    return any(told.status is not None for told in record.treatments)


def _further_kinds(record: Consultation, library: Library) -> tuple[TreatmentChoice, ...]:
    return tuple(one for one in library.choices.treatments if record.cause.condition in one.further_kind_for)


def _lacks(further: tuple[TreatmentChoice, ...], record: Consultation) -> bool:
    """Whether a further kind of care is asked for, could be had, and none was begun."""
    suitable = [choice for choice in further if not _is_unsuitable(record, choice)]
    return bool(suitable) and not any(_is_begun(_told(record, choice)) for choice in suitable)


def _not_needed_because(record: Consultation, library: Library, urgency: UrgencyResult) -> tuple[str, ...]:
    word = record.cause.unlikely_without_surgery
    checks = {
        "urgent": urgency.level != "none",
        "getting_worse": is_getting_worse(record, library),
        "severe_weakness": is_weakness_pressing(record, library),
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
    """Whether it was begun and lasted long enough, or made things worse, which ends a trial.

    An unknown length is no fair trial where a length is set.
    """
    if told is None or told.status not in BEGUN:
        return False
    if choice.fair_trial_weeks is None or told.effect == "worse":
        return True
    return told.weeks is not None and told.weeks >= choice.fair_trial_weeks


def _is_unsuitable(record: Consultation, choice: TreatmentChoice) -> bool:
    told = _told(record, choice)
    return told is not None and told.status == "not_suitable"
