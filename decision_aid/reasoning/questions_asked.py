"""Which questions are asked of this patient: those of the causes on hand, and follow-ups once they make sense."""

from collections.abc import Mapping

from decision_aid.consultation import Consultation, answer_at
from decision_aid.content.questions import Question

FOLLOW_UPS: Mapping[str, tuple[str, tuple[object, ...]]] = {
    "cause.unlikely_without_surgery.reason": ("cause.unlikely_without_surgery.answer", (None, "no")),
    "examination.weakest_muscle": ("examination.weakest_muscle_grade", (None, 5)),
    "health.diabetes.hba1c_percent": ("health.diabetes.type", (None, "none", "unsure")),
    "health.pregnant": ("health.sex", ("male",)),
    "health.capacity.helped_by": ("health.capacity.concern", (None, "no")),
    "proposed.levels": ("proposed.option", (None,)),
    "proposed.side": ("proposed.option", (None,)),
    "proposed.revision": ("proposed.option", (None,)),
    "proposed.by": ("proposed.option", (None,)),
}
"""Path of the later question, path of the earlier one, and the earlier answers after which it is left out."""


def is_asked(question: Question, record: Consultation) -> bool:
    """Whether the question is asked for the causes in the record and after the answers so far."""
    conditions = {record.cause.condition, *record.cause.also}
    fits = not question.only_for or not conditions.isdisjoint(question.only_for)
    return fits and not _is_left_out(question.path, record)


def _is_left_out(path: str, record: Consultation) -> bool:
    """Whether the question waits for an earlier answer and has none of its own."""
    if path not in FOLLOW_UPS or answer_at(record, path):
        return False
    earlier, leaves_out = FOLLOW_UPS[path]
    return answer_at(record, earlier) in leaves_out
