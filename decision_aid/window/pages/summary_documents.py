"""The sheets of this visit as documents and as a PDF; the same that the command line makes from the saved case."""

from typing import Literal

from decision_aid import __version__
from decision_aid.summary.document import Document
from decision_aid.summary.sheets import SheetPart, make_sheets
from decision_aid.window.language import _
from decision_aid.window.visit import Visit

MOST_NAMED = 12


def patient_document(visit: Visit) -> Document:
    """The patient's sheet; while an alarm stands it holds what is urgent and nothing else."""
    return sheets_of(visit, "patient")[0]


def clinician_document(visit: Visit) -> Document:
    """The record for the clinic's file."""
    return sheets_of(visit, "clinician")[0]


def sheets_of(visit: Visit, part: SheetPart) -> list[Document]:
    """The sheets of one part."""
    return make_sheets(
        visit.record, visit.library, part, language=visit.language, today=visit.today, version=__version__
    )


def unprinted_words(visit: Visit, part: SheetPart) -> str:
    """A sentence that names the characters which a part prints as a box; "" when there is none."""
    found = visit.unprinted(sheets_of(visit, part))
    if not found:
        return ""
    words = _("These letters print as a box. Please add them by hand: {letters}")
    more = " …" if len(found) > MOST_NAMED else ""
    return words.format(letters=", ".join(found[:MOST_NAMED])) + more


def pdf_of(visit: Visit, part: SheetPart, paper: Literal["a4", "letter"], *, large_print: bool) -> bytes:
    """The PDF of the asked sheets as bytes."""
    return visit.write_pdf(sheets_of(visit, part), paper=paper, large_print=large_print)
