"""Answers that do not fit together, so that the page can ask; the worse one always counts in `red_flags`."""

from collections.abc import Callable, Mapping

from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.reasoning.facts import is_called_old_too_soon, sign_answer
from decision_aid.reasoning.results import Disagreement

PRESENT = frozenset({"new_or_worse", "old_unchanged"})
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


def _weakness_symptom_denied(record: Consultation) -> bool:
    signs = {sign_answer(record, name) for name in ("leg_weakness", "severe_weakness")}
    return record.symptoms.weakness == "none" and not signs.isdisjoint(PRESENT)


def _strength_found_normal(record: Consultation) -> bool:
    signs = {sign_answer(record, name) for name in ("leg_weakness", "severe_weakness")}
    told = not signs.isdisjoint(PRESENT) or record.symptoms.weakness in ("moderate", "severe")
    return record.examination.weakest_muscle_grade == 5 and told


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
    fracture = record.cause.fracture
    if fracture is None or fracture.nerve_damage != "no":
        return False
    names = ("bladder_change", "bowel_change", "saddle_numbness", "both_legs_weak_or_numb", "leg_weakness")
    told = any(sign_answer(record, name) in PRESENT for name in (*names, "severe_weakness"))
    return told or _is_weak(record, 4, frozenset({"mild", "moderate", "severe"}))


_CLASHES: Mapping[str, Callable[[Consultation], bool]] = {
    "leg_weakness_denied": _leg_sign_denied,
    "severe_weakness_denied": _severe_sign_denied,
    "weakness_symptom_denied": _weakness_symptom_denied,
    "strength_found_normal": _strength_found_normal,
    "strength_found_weak": _strength_found_weak,
    "saddle_feeling": _saddle_feeling_clashes,
    "bladder": _bladder_clashes,
    "nerve_damage": _nerve_damage_clashes,
}

_WEAKNESS = ("symptoms.weakness", "examination.weakest_muscle_grade")
_PATHS: Mapping[str, tuple[str, ...]] = {
    "leg_weakness_denied": ("warning_signs.leg_weakness", *_WEAKNESS),
    "severe_weakness_denied": ("warning_signs.severe_weakness", *_WEAKNESS),
    "weakness_symptom_denied": ("warning_signs.leg_weakness", "warning_signs.severe_weakness", "symptoms.weakness"),
    "strength_found_normal": ("warning_signs.leg_weakness", *_WEAKNESS),
    "strength_found_weak": _WEAKNESS,
    "saddle_feeling": ("warning_signs.saddle_numbness", "examination.perianal_feeling"),
    "bladder": ("warning_signs.bladder_change", "examination.residual_urine_ml"),
    "nerve_damage": ("cause.fracture.nerve_damage", "warning_signs.leg_weakness", *_WEAKNESS),
}
