"""Which questions are asked of this patient, follow-ups once they make sense, and which operations can be named."""

from collections.abc import Iterator, Mapping

from decision_aid.consultation import Consultation, answer_at
from decision_aid.content.causes import CauseContent
from decision_aid.content.evidence import Text
from decision_aid.content.library import Library
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

OLDEST_ASKED: Mapping[str, int] = {"health.pregnant": 59}
"""The age in years up to which a question is asked: older people would wonder at it. Our own choice."""


def is_asked(question: Question, record: Consultation) -> bool:
    """Whether the question is asked for the causes in the record and after the answers so far."""
    conditions = {record.cause.condition, *record.cause.also}
    fits = not question.only_for or not conditions.isdisjoint(question.only_for)
    return fits and not _is_left_out(question.path, record)


def operations_to_name(record: Consultation, library: Library) -> tuple[tuple[str, Text], ...]:
    """Return id and name of each operation or procedure that can be under discussion: those of the causes on hand.

    The one in the record is there too where it belongs to another cause; one that the content does not hold is named by
    its id.
    """
    named = (record.cause.condition, *record.cause.also)
    fitting = [library.causes[name] for name in named if name is not None and name in library.causes]
    found = dict(operation for cause in fitting for operation in _operations(cause))
    proposed = record.proposed.option
    if proposed is not None and proposed not in found:
        everywhere = dict(operation for cause in library.causes.values() for operation in _operations(cause))
        found[proposed] = everywhere.get(proposed, {"en": proposed, record.language: proposed})
    return tuple(found.items())


def _operations(cause: CauseContent) -> Iterator[tuple[str, Text]]:
    yield from ((option.id, option.name) for option in cause.options if option.kind != "no_surgery")


def _is_left_out(path: str, record: Consultation) -> bool:
    """Whether the question waits for an earlier answer, or is for younger people, and has none of its own."""
    if path not in FOLLOW_UPS or answer_at(record, path):
        return False
    if path in OLDEST_ASKED and (record.health.age or 0) > OLDEST_ASKED[path]:
        return True
    earlier, leaves_out = FOLLOW_UPS[path]
    return answer_at(record, earlier) in leaves_out
