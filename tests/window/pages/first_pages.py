"""What the tests of the first eight pages share: opening a page, reading its text, finding its buttons."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.window.page import Page
from decision_aid.window.pages.grouped_page import GroupedPage
from decision_aid.window.visit import Visit

PageKind = TypeVar("PageKind", bound=Page)


def open_page(kind: type[PageKind], visit: Visit, qtbot: QtBot, width: int = 1134) -> PageKind:
    page = kind(visit)
    qtbot.addWidget(page)
    page.resize(width, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


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


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The one button with this text that is seen."""
    found = [each for each in widget.findChildren(QAbstractButton) if each.text() == text and each.isVisibleTo(widget)]
    assert len(found) == 1, [each.text() for each in widget.findChildren(QAbstractButton)]
    return found[0]


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
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
