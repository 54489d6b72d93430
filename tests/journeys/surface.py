"""What a person finds on screen: controls by their words and by the name of their group, never by an attribute."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Field = QLineEdit | QPlainTextEdit
FOLLOWED_BY = (",", ":")
"""What may stand behind the name of a question in a control's own name: a unit, or the words of the answer."""


def settle() -> None:
    """Let the window do all that is waiting to be done."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def top_surface(window: QWidget) -> QWidget:
    """What takes the hand now: an open list, a message, or the window."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def words_of(control: QWidget) -> tuple[str, ...]:
    """The words that name a control: what is written on it and what a screen reader says."""
    written = control.text() if isinstance(control, QAbstractButton) else ""
    return tuple(words.replace("&", "").strip("▶▼ ") for words in (written, control.accessibleName()) if words)


def group_names_of(control: QWidget) -> Iterator[str]:
    """The names of all that a control belongs to, the nearest first."""
    yield control.accessibleDescription()
    yield control.accessibleName()
    parent = control.parentWidget()
    while parent is not None and not parent.isWindow():
        yield parent.accessibleName()
        parent = parent.parentWidget()


def is_named(control: QWidget, words: str) -> bool:
    """Whether these are the words of the control."""
    return words in words_of(control)


def is_in_group(control: QWidget, group: str) -> bool:
    """Whether the control belongs to the group of that name; every control belongs to the group ""."""
    starts = tuple(group + mark for mark in FOLLOWED_BY)
    return not group or any(name == group or name.startswith(starts) for name in group_names_of(control))


def buttons_on(surface: QWidget) -> list[QAbstractButton]:
    """The buttons that are shown, scrolled out of sight or not."""
    return [button for button in surface.findChildren(QAbstractButton) if button.isVisible()]


def fields_on(surface: QWidget) -> list[Field]:
    """The fields to type in that are shown."""
    found: list[Field] = [*surface.findChildren(QLineEdit), *surface.findChildren(QPlainTextEdit)]
    return [field for field in found if field.isVisible() and not field.isReadOnly()]


def words_on(surface: QWidget) -> str:
    """Everything that is written on a surface, one thing a line."""
    settle()
    written = [label.text() for label in surface.findChildren(QLabel) if label.isVisible()]
    written += [text.toPlainText() for text in surface.findChildren(QTextEdit) if text.isVisible()]
    written += [text.toPlainText() for text in surface.findChildren(QPlainTextEdit) if text.isVisible()]
    written += [button.text() for button in buttons_on(surface)]
    return "\n".join(written)
