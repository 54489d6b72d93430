"""The sheets of this visit as documents and as a PDF; the same that the command line makes from the saved case."""

from contextlib import suppress
from functools import partial
from threading import Lock
from typing import Literal

from decision_aid import __version__
from decision_aid.storage.case_file import case_text
from decision_aid.summary.context import make_context
from decision_aid.summary.document import Document
from decision_aid.summary.record_text import make_record_text
from decision_aid.summary.sheets import SheetPart, make_sheets
from decision_aid.window.language import _
from decision_aid.window.page_orders import Frame, pages_in
from decision_aid.window.page_process import NoAnswerError, page_process
from decision_aid.window.pages.paper import PaperChoice
from decision_aid.window.preview_job import PageSource
from decision_aid.window.visit import Visit

MOST_NAMED = 12
_one_writer = Lock()
"""The preview has its PDF written on another thread; two at once would share the writer's faces."""


def sheets_of(visit: Visit, part: SheetPart) -> list[Document]:
    """The sheets of one part."""
    return make_sheets(
        visit.record, visit.library, part, language=visit.language, today=visit.today, version=__version__
    )


def text_for_record(visit: Visit) -> str:
    """The visit as plain text for the clinic's own record."""
    return make_record_text(
        make_context(visit.record, visit.library, language=visit.language, today=visit.today, version=__version__)
    )


def unprinted_words(visit: Visit, part: SheetPart) -> str:
    """A sentence that names the characters which a part prints as a box; "" when there is none."""
    found = _unprinted(visit, part)
    if not found:
        return ""
    words = _("These letters print as a box. Please add them by hand: {letters}")
    more = " …" if len(found) > MOST_NAMED else ""
    return words.format(letters=", ".join(found[:MOST_NAMED])) + more


def _unprinted(visit: Visit, part: SheetPart) -> tuple[str, ...]:
    answer = _answer(visit, sheet_order(visit, "unprinted", part, PaperChoice()))
    return tuple(answer.facts["characters"]) if answer else visit.pdf.unprinted(sheets_of(visit, part))


def pdf_of(visit: Visit, part: SheetPart, choice: PaperChoice) -> bytes:
    """The PDF of the asked sheets as bytes."""
    answer = _answer(visit, sheet_order(visit, "pages", part, choice))
    return pages_in(answer)[0] if answer else write_sheets(visit, sheets_of(visit, part), choice)


def page_source(visit: Visit, part: SheetPart, documents: list[Document], choice: PaperChoice) -> PageSource:
    """Where the pages of a part come from; `documents` are its sheets, for where no other process makes them."""
    make = partial(write_sheets, visit, documents, choice)
    return PageSource(make, sheet_order(visit, "pages", part, choice), page_process(visit))


def sheet_order(visit: Visit, do: Literal["pages", "unprinted"], part: SheetPart, choice: PaperChoice) -> Frame:
    """Ask the other process for the PDF of a part, or for the characters that it prints as a box."""
    facts = {
        "do": do,
        "case": case_text(visit.record, format="json"),
        "part": part,
        "paper": choice.paper,
        "large_print": choice.large_print,
        "language": visit.language,
        "today": visit.today.isoformat(),
        "program": __version__,
        "content": visit.library.version,
    }
    return Frame(facts)


def _answer(visit: Visit, order: Frame) -> Frame | None:
    """What the other process answers; None where there is none, or it gives no answer."""
    process = page_process(visit)
    if process is not None:
        with suppress(NoAnswerError):
            return process.answer_now(order)
    return None


def write_sheets(visit: Visit, documents: list[Document], choice: PaperChoice) -> bytes:
    """The PDF of these sheets as bytes; it may be called on another thread."""
    with _one_writer:
        return visit.pdf.write(documents, paper=choice.paper, large_print=choice.large_print)
