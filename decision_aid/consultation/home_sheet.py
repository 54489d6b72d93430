"""Answers from a sheet that the patient filled in at home, and how they join a record without replacing unasked."""

import datetime
from typing import Any

from decision_aid.consultation.changes import answer_at, with_answer
from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import Sign
from decision_aid.records import dataclass

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


def with_home_sheet(record: Consultation, sheet: HomeSheet, *, replacing: bool) -> Consultation:
    """Return the record with the answers of the sheet; an answer that differs gives way only when `replacing`."""
    for path, value in sheet.answers:
        if replacing or answer_at(record, path) in EMPTY:
            record = with_answer(record, path, value)
    return with_answer(record, "visit.home_sheet", sheet.on) if sheet.answers else record


def signs_from_home(record: Consultation) -> tuple[str, ...]:
    """Return the paths of the warning signs whose answer comes from a sheet and was not given in the visit yet."""
    return tuple(
        f"warning_signs.{name}" for name, sign in record.warning_signs.answered() if sign.from_home is not None
    )


def _differs(held: Any, told: Any) -> bool:
    if held in EMPTY:
        return False
    if isinstance(held, Sign) and isinstance(told, Sign):
        return held.answer != told.answer
    return bool(held != told)
