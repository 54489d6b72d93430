"""A message over the window: one shape for what is told, for what is asked and for what went wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from decision_aid.window.theme import dress


def message_box(parent: QWidget, title: str, sentence: str, *, more: str = "") -> QMessageBox:
    """Return a message in the window's dress, not yet open; `more` stands below its sentence in lighter words.

    Without buttons of its own it has one to close it.
    """
    box = QMessageBox(parent)
    dress(box, "dialog")
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file or an answer may look like markup
    box.setText(sentence)
    box.setInformativeText(more)
    return box


def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Tell something and wait until it was read."""
    message_box(parent, title, sentence).exec()
