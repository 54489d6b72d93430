"""Sets up a visit in the whole window as the program does, and answers the one dialog that asks for a place."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.main_window import MainWindow
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
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("decision_aid.window.visit.secrets.randbits", lambda _bits: LOT)
        patch.setattr(QFileDialog, "exec", lambda dialog: choose_in(folder, dialog))
        patch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
        window = shown_window(Visit(library, record, write_pdf=write_pdf, today=today))
        try:
            yield window
        finally:
            put_away(window)


def shown_window(visit: Visit) -> MainWindow:
    """The window at the usual text size, in front, with the visit in it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=100)
    window = MainWindow()
    window.asks_before_closing = False
    window.show_visit(visit)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()
    return window


def put_away(window: MainWindow) -> None:
    """Close the window for good."""
    window.close()
    window.deleteLater()
    settle()


def choose_in(folder: Path, dialog: QFileDialog) -> int:
    """Answer a dialog with the proposed name in another folder; 1 stands for pressing Save."""
    name = Path(dialog.selectedFiles()[0]).name
    dialog.setDirectory(str(folder))
    dialog.selectFile(name)
    return 1
