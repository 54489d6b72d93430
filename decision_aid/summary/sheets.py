"""The sheets of a visit, made from the record and the content alone, so that window and command line make the same."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.context import SummaryContext, make_context
from decision_aid.summary.document import Document
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.urgent_sheet import make_urgent_sheet

SheetPart = Literal["patient", "clinician", "both", "urgent"]

COMPOSERS: Mapping[str, Sequence[Callable[[SummaryContext], Document]]] = {
    "patient": (make_patient_sheet,),
    "clinician": (make_clinician_record,),
    "both": (make_patient_sheet, make_clinician_record),
    "urgent": (make_urgent_sheet,),
}


def make_sheets(
    record: Consultation, library: Library, part: SheetPart, *, language: str, today: datetime.date, version: str
) -> list[Document]:
    """Return the documents of one part. `language` is a two-letter code, `version` the program's.

    What was seen on screen plays no part: a summary says what the record holds, whoever prints it and from where.
    """
    context = make_context(record, library, language=language, today=today, version=version)
    return [make(context) for make in COMPOSERS[part]]
