"""Fixtures of the window's tests: the look at 100 percent, a visit on the shipped content, the whole window."""

import datetime
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Every test begins at text size 100."""
    apply_theme(qapp, text_percent=100)
    yield
    qapp.closeAllWindows()


@pytest.fixture
def visit(library: Library, usual_look: None) -> Visit:  # noqa: ARG001 - widgets need the look first
    """A new visit."""
    return Visit(library, pdf=PdfTools(write_pdf), today=TODAY)


def _close_unasked(window: MainWindow) -> None:
    window.asks_before_closing = False


@pytest.fixture
def window(visit: Visit, qtbot: QtBot) -> MainWindow:
    """The whole window showing a new visit at 1366 by 768; it closes unasked."""
    made = MainWindow()
    made.asks_before_closing = False
    qtbot.addWidget(made, before_close_func=_close_unasked)
    made.show_visit(visit)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
