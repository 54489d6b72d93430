"""Answers from a sheet that the patient filled in at home, and how they join a record without replacing unasked."""

import datetime
from typing import Any

from decision_aid.consultation.answers import SignAnswerValue
from decision_aid.consultation.changes import answer_at, with_answer
from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import Sign
from decision_aid.records import dataclass

WORSE: tuple[SignAnswerValue, ...] = ("no", "old_unchanged", "unsure", "new_or_worse", "yes")
"""The answers about a warning sign, each worse than those before it; a fact is yes where a sign is new."""
EMPTY: tuple[object, ...] = (None, "", ())


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """What a filled-in sheet says: values by case-file path, in the order of the sheet.

    `on` is the day it was filled in, or the day it was read where it tells none. `problems` are sentences about what
    could not be read.
    """

    answers: tuple[tuple[str, Any], ...] = ()
    on: datetime.date | None = None
    problems: tuple[str, ...] = ()


def differing(record: Consultation, sheet: HomeSheet) -> tuple[str, ...]:
    """Return the paths at which the record holds another answer than the sheet."""
    return tuple(path for path, value in sheet.answers if _differs(answer_at(record, path), value))


def replaceable(record: Consultation, sheet: HomeSheet) -> tuple[str, ...]:
    """Return the paths at which an answer of the sheet may stand instead of another one.

    A warning sign that was answered in the visit gives way to a worse answer alone: its answer is the later one.
    """
    told = dict(sheet.answers)
    return tuple(path for path in differing(record, sheet) if _may_give_way(answer_at(record, path), told[path]))


def worse_signs(record: Consultation, sheet: HomeSheet) -> tuple[str, ...]:
    """Return the paths of the warning signs that the record holds as less worrying than the sheet tells them."""
    told = dict(sheet.answers)
    held = ((path, answer_at(record, path)) for path in differing(record, sheet))
    return tuple(path for path, sign in held if isinstance(sign, Sign) and _is_worse(told[path], sign))


def with_home_sheet(record: Consultation, sheet: HomeSheet, *, replacing: bool) -> Consultation:
    """Return the record with the answers of the sheet; what is replaceable gives way only when `replacing`."""
    giving_way = replaceable(record, sheet) if replacing else ()
    for path, value in sheet.answers:
        if path in giving_way or answer_at(record, path) in EMPTY:
            record = with_answer(record, path, value)
    return with_answer(record, "visit.home_sheet", sheet.on) if sheet.answers else record


def signs_from_home(record: Consultation) -> tuple[str, ...]:
    """Return the paths of the warning signs whose answer comes from a sheet and was not given in the visit yet."""
    return tuple(
        f"warning_signs.{name}" for name, sign in record.warning_signs.answered() if sign.from_home is not None
    )


def _may_give_way(held: Any, told: Any) -> bool:
    if not isinstance(held, Sign) or held.answer is None or held.from_home is not None:
        return True
    return _is_worse(told, held)


def _is_worse(told: Sign, held: Sign) -> bool:
    """Whether a sign is told with a worse answer than the one held; a sign held without an answer is not asked yet."""
    if told.answer is None or held.answer is None:
        return False
    return WORSE.index(told.answer) > WORSE.index(held.answer)


def _differs(held: Any, told: Any) -> bool:
    if held in EMPTY:
        return False
    if isinstance(held, Sign) and isinstance(told, Sign):
        return held.answer != told.answer
    return bool(held != told)
