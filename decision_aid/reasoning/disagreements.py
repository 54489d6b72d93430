"""Answers that do not fit together, so that the page can ask; the worse one always counts in `red_flags`."""

from collections.abc import Callable, Mapping

from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.reasoning.facts import is_called_old_too_soon, sign_answer
from decision_aid.reasoning.results import Disagreement

PRESENT = frozenset({"new_or_worse", "old_unchanged"})
NERVES = (
    "bladder_change",
    "bowel_change",
    "saddle_numbness",
    "sexual_change",
    "both_legs_weak_or_numb",
    "leg_weakness",
    "severe_weakness",
    "unsteady_walking",
)
"""Signs that come from nerves or cord."""
LARGE_RESIDUE_ML = 200
"""Residual urine that raises suspicion of cauda equina syndrome (finding rf-ces-pvr-200)."""


def find_disagreements(record: Consultation) -> tuple[Disagreement, ...]:
    """Return every pair of answers that contradict each other, and every sign called old that began only days ago."""
    pairs = (Disagreement(id=name, paths=_PATHS[name]) for name, clash in _CLASHES.items() if clash(record))
    recent = (name for name in SIGN_NAMES if is_called_old_too_soon(record, name))
    return (*pairs, *(Disagreement(id=f"{name}_began_lately", paths=(f"warning_signs.{name}",)) for name in recent))


def _is_weak(record: Consultation, grade: int, words: frozenset[str]) -> bool:
    found = record.examination.weakest_muscle_grade
    return (found is not None and found <= grade) or record.symptoms.weakness in words


def _leg_sign_denied(record: Consultation) -> bool:
    denied = sign_answer(record, "leg_weakness") == "no" and sign_answer(record, "severe_weakness") not in PRESENT
    return denied and _is_weak(record, 4, frozenset({"mild", "moderate", "severe"}))


def _severe_sign_denied(record: Consultation) -> bool:
    return sign_answer(record, "severe_weakness") == "no" and _is_weak(record, 3, frozenset({"severe"}))


def _has(record: Consultation, *names: str) -> bool:
    """Whether any of these signs is there, new or old."""
    return any(sign_answer(record, name) in PRESENT for name in names)


def _weakness_signs_clash(record: Consultation) -> bool:
    return sign_answer(record, "leg_weakness") == "no" and _has(record, "severe_weakness")


def _weakness_symptom_denied(record: Consultation) -> bool:
    told = record.symptoms.weakness
    if _has(record, "severe_weakness"):
        return told in ("none", "mild")
    return told == "none" and _has(record, "leg_weakness")


def _strength_found_normal(record: Consultation) -> bool:
    """Whether the examination found more strength than was told."""
    grade, told = record.examination.weakest_muscle_grade, record.symptoms.weakness
    if grade == 4:
        return told == "severe" or _has(record, "severe_weakness")
    return grade == 5 and (told in ("moderate", "severe") or _has(record, "leg_weakness", "severe_weakness"))


def _both_legs_clash(record: Consultation) -> bool:
    """Whether both legs are called weak or numb while a weak leg and numbness are both denied."""
    denied = sign_answer(record, "leg_weakness") == "no" or record.symptoms.weakness == "none"
    return denied and record.symptoms.numbness == "no" and _has(record, "both_legs_weak_or_numb")


def _strength_found_weak(record: Consultation) -> bool:
    grade = record.examination.weakest_muscle_grade
    return record.symptoms.weakness == "none" and grade is not None and grade <= 4


def _saddle_feeling_clashes(record: Consultation) -> bool:
    told, found = sign_answer(record, "saddle_numbness"), record.examination.perianal_feeling
    return (told == "no" and found in ("reduced", "lost")) or (told in PRESENT and found == "normal")


def _bladder_clashes(record: Consultation) -> bool:
    residue = record.examination.residual_urine_ml
    return sign_answer(record, "bladder_change") == "no" and residue is not None and residue >= LARGE_RESIDUE_ML


def _nerve_damage_clashes(record: Consultation) -> bool:
    """Whether a fracture is said to have hurt no nerve beside a sign of one, or a nerve beside no sign at all."""
    fracture = record.cause.fracture
    damage = None if fracture is None else fracture.nerve_damage
    if damage == "no":
        return _has(record, *NERVES) or _is_nerve_found(record)
    denied = all(sign_answer(record, name) == "no" for name in NERVES)
    return damage == "yes" and denied and not _is_nerve_found(record)


def _is_nerve_found(record: Consultation) -> bool:
    found, residue = record.examination, record.examination.residual_urine_ml
    felt = found.perianal_feeling in ("reduced", "lost") or record.symptoms.numbness == "yes"
    retained = residue is not None and residue >= LARGE_RESIDUE_ML
    return felt or retained or _is_weak(record, 4, frozenset({"mild", "moderate", "severe"}))


_CLASHES: Mapping[str, Callable[[Consultation], bool]] = {
    "leg_weakness_denied": _leg_sign_denied,
    "severe_weakness_denied": _severe_sign_denied,
    "weakness_signs": _weakness_signs_clash,
    "weakness_symptom_denied": _weakness_symptom_denied,
    "strength_found_normal": _strength_found_normal,
    "strength_found_weak": _strength_found_weak,
    "both_legs": _both_legs_clash,
    "saddle_feeling": _saddle_feeling_clashes,
    "bladder": _bladder_clashes,
    "nerve_damage": _nerve_damage_clashes,
}

_WEAKNESS = ("symptoms.weakness", "examination.weakest_muscle_grade")
_PATHS: Mapping[str, tuple[str, ...]] = {
    "leg_weakness_denied": ("warning_signs.leg_weakness", *_WEAKNESS),
    "severe_weakness_denied": ("warning_signs.severe_weakness", *_WEAKNESS),
    "weakness_signs": ("warning_signs.leg_weakness", "warning_signs.severe_weakness"),
    "weakness_symptom_denied": ("warning_signs.leg_weakness", "warning_signs.severe_weakness", "symptoms.weakness"),
    "strength_found_normal": ("warning_signs.leg_weakness", "warning_signs.severe_weakness", *_WEAKNESS),
    "strength_found_weak": _WEAKNESS,
    "both_legs": ("warning_signs.both_legs_weak_or_numb", "warning_signs.leg_weakness", "symptoms.numbness"),
    "saddle_feeling": ("warning_signs.saddle_numbness", "examination.perianal_feeling"),
    "bladder": ("warning_signs.bladder_change", "examination.residual_urine_ml"),
    "nerve_damage": ("cause.fracture.nerve_damage", "warning_signs.leg_weakness", *_WEAKNESS),
}
