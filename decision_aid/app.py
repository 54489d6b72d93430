"""Puts the window together: paints it first, then reads the content and shows the visit. It decides nothing."""

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from decision_aid.consultation import Consultation
    from decision_aid.content.library import Library
    from decision_aid.summary.document import Document
    from decision_aid.window.main_window import MainWindow
    from decision_aid.window.visit import Visit

NO_DISPLAY = (
    "There is no display to open the window on. Start it from a desktop session, "
    "or write the PDF without a window: decision-aid report CASE -o OUT.pdf"
)
DEFAULT_TEXT_PERCENT = 100
SERVE_PAGES = "serve-pages"
"""The command that the window starts beside itself; people have no use for it, so no help names it."""
NEAR_SUMMARY = frozenset({"compare", "weigh", "summary"})
"""Steps from which on it is started, so that it is ready when the pages are wanted."""


def run_window(case: Path | None = None, language: str | None = None, text_percent: int | None = None) -> int:
    """Open the window and run until it is closed; return 0, or 1 when there is no display.

    `case` starts from a case file, `language` is a two-letter code, `text_percent` is 100, 150 or 200.
    """
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - the only place left to say it
        return 1
    from PySide6.QtCore import QTimer

    from decision_aid.files.crash_dumps import forbid_crash_dumps
    from decision_aid.window.faults import handle_faults

    forbid_crash_dumps()
    app = _application()
    window = _first_window(app, language, text_percent or DEFAULT_TEXT_PERCENT)
    handle_faults(window)
    QTimer.singleShot(0, lambda: fill_window(window, case, language))
    return int(app.exec())


def has_display() -> bool:
    """Return whether a window can open: always on Windows and macOS, elsewhere where a display is named."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _first_window(app: "QApplication", language: str | None, text_percent: int) -> "MainWindow":
    """Paint the frame of the window before anything else is loaded."""
    from decision_aid.window.language import use_language
    from decision_aid.window.main_window import MainWindow
    from decision_aid.window.theme import apply_theme

    gc.disable()  # until the window is filled: so far there is next to nothing to give back
    use_language(language or "en")
    apply_theme(app, text_percent=text_percent)
    window = MainWindow()
    window.show()
    app.processEvents()
    return window


def fill_window(window: "MainWindow", case: Path | None, language: str | None) -> None:
    """Read the content and the case, and show the visit; say over the whole window when either cannot be read."""
    try:
        _fill(window, case, language)
    finally:
        gc.freeze()  # what was made until now stays: looking through it again and again would hold the window up
        gc.enable()


def _fill(window: "MainWindow", case: Path | None, language: str | None) -> None:
    from decision_aid.content.errors import ContentError
    from decision_aid.content.loader import read_library
    from decision_aid.window.full_views import case_problem, content_problem
    from decision_aid.window.language import use_language

    try:
        library = read_library()
    except ContentError as error:
        others = tuple(str(finding) for finding in error.findings[1:])
        window.show_problem(content_problem(str(error.findings[0]), others), window.close)
        return
    try:
        record = _record_of(case)
    except (ValueError, OSError) as error:
        window.show_problem(case_problem(str(error)), lambda: fill_window(window, None, language))
        return
    spoken = language or (record.language if record is not None else "en")
    use_language(spoken)
    window.show_visit(_begun(library, record, spoken))


def _begun(library: "Library", record: "Consultation | None", language: str) -> "Visit":
    """A visit with all that a PDF takes."""
    from decision_aid.pdf.home_sheets import SheetsForHome
    from decision_aid.window.pdf_tools import PdfTools
    from decision_aid.window.visit import Visit

    today = _today()
    tools = PdfTools(
        _write_pdf,
        _unprinted,
        partial(_lock_pdf, language=language),
        SheetsForHome(library, language, today),
        page_server_command(),
    )
    visit = Visit(library, record, pdf=tools, language=language, today=today)
    visit.changed.connect(lambda: _prepare_pages(visit))
    return visit


def page_server_command() -> tuple[str, ...]:
    """Return what starts the process that writes PDFs and draws their pages: this very program, by another word."""
    itself = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "decision_aid")
    return (*itself, SERVE_PAGES)


def _prepare_pages(visit: "Visit") -> None:
    if NEAR_SUMMARY & visit.visited:
        from decision_aid.window.page_process import page_process

        process = page_process(visit)
        if process is not None:
            process.prepare()


def _write_pdf(
    documents: "Sequence[Document]", *, paper: Literal["a4", "letter"] = "a4", large_print: bool = False
) -> bytes:
    """Write the documents; the writer loads when the first sheet is wanted."""
    from decision_aid.pdf.writer import write_pdf

    return write_pdf(documents, paper=paper, large_print=large_print)


def _lock_pdf(data: bytes, password: str, /, *, language: str) -> bytes:
    """Lock a PDF with a password; what is wrong with one is said in `language`."""
    from decision_aid.pdf.locking import lock_pdf

    return lock_pdf(data, password, language=language)


def _unprinted(documents: "Sequence[Document]") -> tuple[str, ...]:
    """Name the characters that print as a box."""
    from decision_aid.pdf.writer import characters_not_printed

    return characters_not_printed(documents)


def _today() -> "datetime.date":
    import datetime

    return datetime.datetime.now().astimezone().date()


def _record_of(case: Path | None) -> "Consultation | None":
    """Read the case, if one is given; raises CaseFileError, a ValueError, or OSError."""
    if case is None:
        return None
    from decision_aid.storage.case_file import read_case

    return read_case(case)
