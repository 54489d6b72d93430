"""Records built from answers by case-file path, for tests of the rules; nothing is answered unless it is named."""

from collections.abc import Mapping
from typing import Any

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign

SIGNS = "warning_signs."
SOUND = {"cause.fracture.stable": "yes", "cause.fracture.nerve_damage": "no"}
"""What is told of a broken vertebra before its options are compared."""
COMPARED: Mapping[str, Mapping[str, Any]] = {
    "disc_herniation": {"cause.condition": "disc_herniation"},
    "spinal_stenosis": {"cause.condition": "spinal_stenosis"},
    "degenerative_spondylolisthesis": {"cause.condition": "degenerative_spondylolisthesis"},
    "degenerative_disc_disease": {"cause.condition": "degenerative_disc_disease"},
    "vertebral_fracture": {"cause.condition": "vertebral_fracture", "cause.fracture.kind": "osteoporotic", **SOUND},
    "vertebral_fracture_traumatic": {
        "cause.condition": "vertebral_fracture",
        "cause.fracture.kind": "traumatic",
        **SOUND,
    },
}
"""The answers that lead to each comparison, by the name of its content."""


def answered(answers: Mapping[str, Any], record: Consultation | None = None) -> Consultation:
    """The record with the answers; those of warning signs are given as bare words."""
    changed = record or Consultation()
    for path, value in answers.items():
        is_sign = path.startswith(SIGNS) and isinstance(value, str)
        changed = with_answer(changed, path, Sign(answer=value) if is_sign else value)
    return changed


def signs(**answers: str) -> Consultation:
    """A record with these warning signs answered."""
    return answered({SIGNS + name: answer for name, answer in answers.items()})
