"""Facts about a record that rules name: those that need a comparison of answers, so that they cannot be a plain row.

A fact is True only on what was answered: an answer that is absent never makes it True.
"""

import datetime
from collections.abc import Callable, Mapping

from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import FACT_NAMES, Sign
from decision_aid.content.library import Library

EARLY_WEEKS = 6
"""Weeks of care without an operation that US payers ask for first (finding payer-6weeks-discectomy)."""

SHOWS_NERVES = frozenset({"mri", "ct"})
SHOWS_BONE = frozenset({"mri", "ct", "xray"})


def sign_answer(record: Consultation, name: str) -> str | None:
    """Return the answer of a warning sign, or None when it was not asked.

    A bare "yes" to a sign that comes and goes has no known age and is read as new; any yes to a fact is "yes".
    """
    sign: Sign | None = getattr(record.warning_signs, name)
    answer = None if sign is None else sign.answer
    if name in FACT_NAMES:
        return "yes" if answer in ("new_or_worse", "old_unchanged") else answer
    return "new_or_worse" if answer == "yes" else answer


def is_weakness_known_old(record: Consultation) -> bool:
    """Whether the weakness was said to be old and unchanged, with no word that any of it is new."""
    answers = {sign_answer(record, name) for name in ("leg_weakness", "severe_weakness")}
    return "old_unchanged" in answers and answers.isdisjoint({"new_or_worse", "unsure"})


def has_severe_weakness(record: Consultation, _library: Library) -> bool:
    """Whether weakness told or found is severe (muscle grade 3 or less) and new or of unknown age."""
    grade = record.examination.weakest_muscle_grade
    severe = record.symptoms.weakness == "severe" or (grade is not None and grade <= 3)
    return severe and not is_weakness_known_old(record)


def has_moderate_weakness(record: Consultation, _library: Library) -> bool:
    """Whether moderate weakness was told that is new or of unknown age."""
    return record.symptoms.weakness == "moderate" and not is_weakness_known_old(record)


def has_any_weakness(record: Consultation, _library: Library) -> bool:
    """Whether any weakness was told or found (muscle grade 4 or less) that is new or of unknown age."""
    grade = record.examination.weakest_muscle_grade
    weak = record.symptoms.weakness in ("mild", "moderate", "severe") or (grade is not None and grade <= 4)
    return weak and not is_weakness_known_old(record)


def has_numbness(record: Consultation, _library: Library) -> bool:
    """Whether numbness was told that nobody called old and unchanged."""
    return record.symptoms.numbness == "yes" and sign_answer(record, "both_legs_weak_or_numb") != "old_unchanged"


def has_unexplained_numbness(record: Consultation, library: Library) -> bool:
    """Whether there is such numbness and no picture yet that could show the nerves."""
    pictures = (entry.modality for entry in record.cause.imaging or ())
    return has_numbness(record, library) and SHOWS_NERVES.isdisjoint(pictures)


def has_unexplained_small_injury(record: Consultation, _library: Library) -> bool:
    """Whether a small injury with weak bones is not settled by imaging that shows a stable fracture or none."""
    if sign_answer(record, "minor_injury_weak_bones") != "yes":
        return False
    return not (_has_bone_imaging_since(record, "minor_injury_weak_bones") and _imaging_reassures(record))


def _imaging_reassures(record: Consultation) -> bool:
    cause = record.cause
    fracture = cause.fracture
    if cause.condition == "vertebral_fracture" or "vertebral_fracture" in cause.also or fracture is not None:
        return fracture is not None and fracture.stable == "yes"
    found = cause.condition not in (None, "not_known")
    return found and cause.confirmed_by in ("imaging", "specialist")


def _has_bone_imaging_since(record: Consultation, name: str) -> bool:
    sign: Sign | None = getattr(record.warning_signs, name)
    days, today = (None if sign is None else sign.since_days), record.visit.date
    began = today - datetime.timedelta(days=days) if today is not None and days is not None else None
    return any(_shows_bone_after(entry, began) for entry in record.cause.imaging or ())


def _shows_bone_after(entry: Imaging, began: datetime.date | None) -> bool:
    before = began is not None and entry.date is not None and entry.date < began
    return entry.modality in SHOWS_BONE and not before


def has_pain_of_unknown_age(record: Consultation, _library: Library) -> bool:
    """Whether neither the length nor the course of the pain was asked."""
    return record.symptoms.duration_weeks is None and record.symptoms.course is None


def is_getting_worse(record: Consultation, _library: Library) -> bool:
    """Whether the symptoms get worse, or pain in both legs is new or getting worse."""
    return record.symptoms.course == "worse" or sign_answer(record, "both_legs_pain") == "new_or_worse"


def is_early(record: Consultation, _library: Library) -> bool:
    """Whether the pain began less than six weeks ago; a broken vertebra has its own, shorter course."""
    weeks = record.symptoms.duration_weeks
    return weeks is not None and weeks < EARLY_WEEKS and record.cause.condition != "vertebral_fracture"


def is_imaging_missing(record: Consultation, _library: Library) -> bool:
    """Whether no picture shows the nerves, or the bone where a bone is broken, although imaging was discussed."""
    imaging = record.cause.imaging
    if imaging is None:
        return record.cause.confirmed_by == "suspected"
    wanted = SHOWS_BONE if record.cause.condition == "vertebral_fracture" else SHOWS_NERVES
    return not any(entry.modality in wanted for entry in imaging)


def is_imaging_unmatched(record: Consultation, _library: Library) -> bool:
    """Whether pictures do not fit the symptoms, or the fit is unsure and no specialist confirmed the cause."""
    matches = {entry.matches_symptoms for entry in record.cause.imaging or ()}
    if matches & {"yes", "partly"}:
        return False
    return "no" in matches or ("unsure" in matches and record.cause.confirmed_by != "specialist")


def is_fusion_on_offer(record: Consultation, library: Library) -> bool:
    """Whether an option that joins vertebrae is proposed, or belongs to the options of the cause."""
    content = library.causes.get(record.cause.condition or "")
    offered = () if content is None else tuple(option.id for option in content.options)
    return any("fusion" in option for option in (record.proposed.option or "", *offered))


Fact = Callable[[Consultation, Library], bool]

FACTS: Mapping[str, Fact] = {
    "severe_weakness": has_severe_weakness,
    "moderate_weakness": has_moderate_weakness,
    "any_weakness": has_any_weakness,
    "numbness": has_numbness,
    "unexplained_numbness": has_unexplained_numbness,
    "unexplained_small_injury": has_unexplained_small_injury,
    "pain_of_unknown_age": has_pain_of_unknown_age,
    "getting_worse": is_getting_worse,
    "early": is_early,
    "imaging_missing": is_imaging_missing,
    "imaging_unmatched": is_imaging_unmatched,
    "fusion_on_offer": is_fusion_on_offer,
}
"""Facts by the name that rules use."""
