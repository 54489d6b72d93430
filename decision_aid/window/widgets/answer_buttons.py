"""Answers as buttons: one of several, or several together; none is chosen to begin with.

Each is a real radio button or check box, so that screen readers hear its role and its state.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton

from decision_aid.window.widgets.buttons import ARROWS, WrappingButton


class _AnswerButton(WrappingButton):
    """An answer: knows its value, and leaves the arrow keys to its group."""

    value: str = ""
    if TYPE_CHECKING:
        arrow_pressed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move within the group; they choose nothing."""
        step = ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.arrow_pressed.emit(step)


class OneAnswer(_AnswerButton, QRadioButton):
    """One of several answers; pressing the chosen one again clears it."""

    arrow_pressed = Signal(int)

    def __init__(self, value: str, label: str) -> None:
        super().__init__()
        self.value = value
        self.prepare(label, "answer")

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether it is chosen."""
        # Qt clears no exclusive button, and readers hear "radio button" from exclusive ones alone: it is one but for
        # this moment.
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)


class SeveralAnswer(_AnswerButton, QCheckBox):
    """One of several answers that may be given together."""

    is_single = False
    arrow_pressed = Signal(int)

    def __init__(self, value: str, label: str) -> None:
        super().__init__()
        self.value = value
        self.prepare(label, "answer")

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether it is chosen."""
        self.setChecked(chosen)
