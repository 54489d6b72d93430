"""Sets up a visit in the whole window as the program does, and answers the one dialog that asks for a place."""

import datetime
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit
from tests.journeys.surface import settle

LOT = 7
"""Decides the order of options: the same in every journey, so that mouse and keyboard meet the same columns."""


@contextmanager
def open_visit(
    library: Library, folder: Path, *, today: datetime.date, record: Consultation | None = None
) -> Iterator[MainWindow]:
    """The whole window with a visit; files are saved into `folder` under the names that the program proposes."""
    lot = random.Random(LOT)  # noqa: S311 - an order of columns, no secret
    with pytest.MonkeyPatch.context() as patch, saving_into(folder):
        patch.setattr("decision_aid.window.visit.random", SimpleNamespace(Random=lambda: lot))
        window = shown_window(Visit(library, record, pdf=PdfTools(write_pdf), today=today))
        try:
            yield window
        finally:
            put_away(window)


@contextmanager
def saving_into(folder: Path) -> Iterator[None]:
    """Answer every dialog that asks for a place with this folder; there is no printer."""
    proposed = QFileDialog.selectedFiles
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "exec", lambda _dialog: 1)
        patch.setattr(
            QFileDialog, "selectedFiles", lambda dialog: [str(folder / Path(name).name) for name in proposed(dialog)]
        )
        patch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
        yield


def shown_window(visit: Visit) -> MainWindow:
    """The window at the usual text size, in front, with the visit in it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=100)
    window = MainWindow()
    window.asks_before_closing = False
    window.show_visit(visit)
    window.show()
    bring_to_front(window)
    return window


def bring_to_front(window: MainWindow) -> None:
    """Give the window the keyboard."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()


def put_away(window: MainWindow) -> None:
    """Close the window for good."""
    window.close()
    window.deleteLater()
    settle()
