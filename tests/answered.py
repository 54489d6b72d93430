"""Records built from answers by case-file path, for tests of the rules; nothing is answered unless it is named."""

from collections.abc import Mapping
from typing import Any

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign

SIGNS = "warning_signs."


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
