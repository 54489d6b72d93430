"""Messages over the window: words that look like markup, such as the name of a file, stand as they are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from decision_aid.window.main_window import MainWindow
from decision_aid.window.messages import message_box


def test_markup_in_a_message_is_shown_as_it_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    box = message_box(window, "Not saved", "<b>visit</b>.pdf", more="<img src='file:///x'>")
    qtbot.addWidget(box)
    said = {label.text(): label.textFormat() for label in box.findChildren(QLabel) if label.text()}

    assert said == dict.fromkeys(["<b>visit</b>.pdf", "<img src='file:///x'>"], Qt.TextFormat.PlainText)
