"""Visits on the shipped content for tests of the pages, and ways to read and use a page as a person does."""

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.page import Page
from decision_aid.window.pages.grouped_page import GroupedPage
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
    """The page of a visit, shown in a window of this size that has the keyboard."""
    page = kind(visit)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
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


def show_part(page: GroupedPage, path: str) -> None:
    """Turn to the part of the page in which the question at `path` is asked."""
    page.show_screen(page.asked_parts().index(page.part_with(path)))


def show_last_part(page: GroupedPage) -> None:
    """Turn to the end of the page."""
    page.show_screen(page.screen_count - 1)


def text_of_all_parts(page: GroupedPage) -> str:
    """All text that is seen on the way through the page."""
    seen = []
    for place in range(page.screen_count):
        page.show_screen(place)
        seen.append(text_of(page))
    return "\n".join(seen)


def text_of(widget: QWidget) -> str:
    """All text that is seen, in the order of the widgets."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def button_named(widget: QWidget, text: str) -> QAbstractButton:
    """The one button with this text that is seen."""
    found = [each for each in widget.findChildren(QAbstractButton) if each.text() == text and each.isVisibleTo(widget)]
    assert len(found) == 1, [each.text() for each in widget.findChildren(QAbstractButton)]
    return found[0]


def press_keys(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    """Give the widget the keyboard, then press the keys on whatever has it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        target = widget.window().focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Type a text into a field and press Enter."""
    lines = [widget, *widget.findChildren(QLineEdit), *widget.findChildren(QPlainTextEdit)]
    target = next(each for each in lines if isinstance(each, QLineEdit | QPlainTextEdit))
    target.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(target, text)
    qtbot.keyClick(target, Qt.Key.Key_Return)


def widget_at(page: Any, path: str) -> Any:
    """The card or row of a page with lists of questions that asks the question at `path`."""
    return next(group.question_widget(path) for group in page.lists if path in group.cards)
