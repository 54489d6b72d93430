"""Visits on the shipped content for tests of the pages, and ways to read a page as a person does."""

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.page import Page
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.visit import Visit
from tests.answered import answered
from tests.window.conftest import TODAY
from tests.window.settling import settle

CALM: dict[str, Any] = {f"warning_signs.{name}": "no" for name in SIGN_NAMES}
DISC: dict[str, Any] = {
    **CALM,
    "cause.condition": "disc_herniation",
    "cause.confirmed_by": "specialist",
    "symptoms.main_problem": "leg",
    "symptoms.duration_weeks": 10.0,
    "health.age": 52,
}
OPTIONS = ("discectomy", "steroid_injection", "start_without_surgery")

SomePage = TypeVar("SomePage", bound=Page)


def make_visit(library: Library, answers: Mapping[str, Any]) -> Visit:
    """A visit with these answers in which every page was seen."""
    visit = Visit(library, answered(answers, Consultation()), pdf=PdfTools(write_pdf), today=TODAY)
    visit.see("compare")
    comparison = visit.briefing.comparison
    if comparison is not None:
        visit.see_rows(comparison.cause.cause, (row.row.id for row in comparison.rows))
    return visit


def shown(kind: type[SomePage], visit: Visit, qtbot: QtBot, size: tuple[int, int] = (1130, 560)) -> SomePage:
    """The page of a visit, shown in a window of this size."""
    page = kind(visit)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, page)
    return page


def words_on(widget: QWidget) -> str:
    """All words that are visible, labels and buttons, one a line."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in widget.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join([*labels, *buttons])


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The visible button with this text."""
    QApplication.processEvents()
    found = [each for each in widget.findChildren(QAbstractButton) if each.isVisible() and text in each.text()]
    assert found, f"no button “{text}” among: {words_on(widget)}"
    return found[0]


def press(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Press the button with this text."""
    qtbot.mouseClick(button(widget, text), Qt.MouseButton.LeftButton)


def unnamed_buttons(widget: QWidget) -> list[str]:
    """The visible buttons that a screen reader could not name."""
    every = widget.findChildren(QAbstractButton)
    return [repr(each) for each in every if each.isVisible() and not (each.accessibleName() or each.text())]
