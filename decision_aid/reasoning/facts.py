"""Facts about a record that rules name: those that need a comparison of answers, so that they cannot be a plain row.

A fact that tells a sign is True only on what was answered. Those named unknown, unsettled or missing tell that
something was not answered: a rule joins them to a sign.
"""

import datetime
from collections.abc import Callable, Mapping

from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import FACT_NAMES, Sign
from decision_aid.content.library import Library

EARLY_WEEKS = 6
"""Weeks of care without an operation that US payers ask for first (finding payer-6weeks-discectomy)."""

NEW_UNDER_DAYS = 14
"""A sign that began less than so many days ago counts as new (finding rf-ces-when-suspect)."""

HURTS_BOTH_LEGS = frozenset(
    {"spinal_stenosis", "degenerative_spondylolisthesis", "isthmic_spondylolisthesis", "synovial_cyst", "scoliosis"}
)
"""Causes that narrow the canal: pain in both legs on walking belongs to them (our own judgement)."""

SHOWS_NERVES = frozenset({"mri", "ct"})
SHOWS_BONE = frozenset({"mri", "ct", "xray"})


def sign_answer(record: Consultation, name: str) -> str | None:
    """Return the answer of a warning sign, or None when it was not asked.

    A bare "yes" to a sign that comes and goes has no known age and is read as new, and so is an old one that began
    less than NEW_UNDER_DAYS days ago; any yes to a fact is "yes".
    """
    sign: Sign | None = getattr(record.warning_signs, name)
    answer = None if sign is None else sign.answer
    if name in FACT_NAMES:
        return "yes" if answer in ("new_or_worse", "old_unchanged") else answer
    return "new_or_worse" if answer == "yes" or is_called_old_too_soon(record, name) else answer


def is_called_old_too_soon(record: Consultation, name: str) -> bool:
    """Whether a sign was called old and unchanged although it began only days ago."""
    sign: Sign | None = getattr(record.warning_signs, name)
    if name in FACT_NAMES or sign is None or sign.answer != "old_unchanged":
        return False
    return sign.since_days is not None and sign.since_days < NEW_UNDER_DAYS


def began_on(record: Consultation, name: str) -> datetime.date | None:
    """The day on which a warning sign began; None where the visit's day or the number of days is not known."""
    sign: Sign | None = getattr(record.warning_signs, name)
    days, day = (None if sign is None else sign.since_days), record.visit.date
    if day is None or days is None:
        return None
    return datetime.date.fromordinal(max(day.toordinal() - days, 1))


def _weakness_signs(record: Consultation) -> set[str | None]:
    return {sign_answer(record, name) for name in ("leg_weakness", "severe_weakness")}


def _may_be_new(record: Consultation) -> bool:
    """Whether anything says that a weakness is new: a sign that is new or unsure, or symptoms that get worse."""
    return not _weakness_signs(record).isdisjoint({"new_or_worse", "unsure"}) or record.symptoms.course == "worse"


def is_severe_weakness_known_old(record: Consultation) -> bool:
    """Whether severe weakness itself was said to be old and unchanged; an old mild weakness says nothing about it."""
    return sign_answer(record, "severe_weakness") == "old_unchanged" and not _may_be_new(record)


def is_told_weakness_known_old(record: Consultation) -> bool:
    """Whether the weakness that the patient feels was said to be old; it excuses nothing that is found."""
    return "old_unchanged" in _weakness_signs(record) and not _may_be_new(record)


def _is_found_weak(record: Consultation, grade: int) -> bool:
    found = record.examination.weakest_muscle_grade
    return found is not None and found <= grade


def has_severe_weakness(record: Consultation, _library: Library) -> bool:
    """Whether weakness told or found is severe (muscle grade 3 or less) and new or of unknown age."""
    severe = record.symptoms.weakness == "severe" or _is_found_weak(record, 3)
    return severe and not is_severe_weakness_known_old(record)


def has_moderate_weakness(record: Consultation, _library: Library) -> bool:
    """Whether moderate weakness was told that is new or of unknown age."""
    return record.symptoms.weakness == "moderate" and not is_told_weakness_known_old(record)


def has_any_weakness(record: Consultation, _library: Library) -> bool:
    """Whether any weakness was told or found (muscle grade 4 or less) that is new or of unknown age."""
    severe = record.symptoms.weakness == "severe" or _is_found_weak(record, 4)
    told = record.symptoms.weakness in ("mild", "moderate") and not is_told_weakness_known_old(record)
    return told or (severe and not is_severe_weakness_known_old(record))


def are_nerves_not_pictured(record: Consultation, _library: Library) -> bool:
    """Whether there is no picture yet that could show the nerves."""
    return SHOWS_NERVES.isdisjoint(entry.modality for entry in record.cause.imaging or ())


def is_weakness_pressing(record: Consultation, library: Library) -> bool:
    """Whether a weakness is severe, however old, or may be growing: it is never asked to wait for other care."""
    severe = sign_answer(record, "severe_weakness") in ("new_or_worse", "old_unchanged", "unsure")
    told = record.symptoms.weakness == "severe" or _is_found_weak(record, 3)
    growing = record.symptoms.course in ("worse", "unsure") and has_any_weakness(record, library)
    return severe or told or growing


def is_small_injury_unsettled(record: Consultation, _library: Library) -> bool:
    """Whether no picture since a small injury shows a stable fracture or none."""
    return not (_has_bone_imaging_since(record, "minor_injury_weak_bones") and _imaging_reassures(record))


def has_no_narrow_canal_known(record: Consultation, _library: Library) -> bool:
    """Whether no cause is known in which both legs often hurt, or a slipped disc may be another one."""
    named = {record.cause.condition, *record.cause.also}
    return "disc_herniation" in named or named.isdisjoint(HURTS_BOTH_LEGS)


def _imaging_reassures(record: Consultation) -> bool:
    cause = record.cause
    fracture = cause.fracture
    if cause.condition == "vertebral_fracture" or "vertebral_fracture" in cause.also or fracture is not None:
        return fracture is not None and fracture.stable == "yes"
    found = cause.condition not in (None, "not_known")
    return found and cause.confirmed_by in ("imaging", "specialist")


def _has_bone_imaging_since(record: Consultation, name: str) -> bool:
    began = began_on(record, name)
    return any(_shows_bone_after(entry, began) for entry in record.cause.imaging or ())


def _shows_bone_after(entry: Imaging, began: datetime.date | None) -> bool:
    before = began is not None and entry.date is not None and entry.date < began
    return entry.modality in SHOWS_BONE and not before


def is_pain_not_known_old(record: Consultation, _library: Library) -> bool:
    """Whether the length or the course of the pain is not known, so that nobody can say that it is old and steady."""
    return record.symptoms.duration_weeks is None or record.symptoms.course in (None, "unsure")


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
    "weakness_pressing": is_weakness_pressing,
    "nerves_not_pictured": are_nerves_not_pictured,
    "small_injury_unsettled": is_small_injury_unsettled,
    "no_narrow_canal_known": has_no_narrow_canal_known,
    "pain_not_known_old": is_pain_not_known_old,
    "getting_worse": is_getting_worse,
    "early": is_early,
    "imaging_missing": is_imaging_missing,
    "imaging_unmatched": is_imaging_unmatched,
    "fusion_on_offer": is_fusion_on_offer,
}
"""Facts by the name that rules use."""
