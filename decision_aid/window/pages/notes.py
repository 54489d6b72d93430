"""A column of notes that follow from answers, such as caution bars; it is made anew only when its notes change."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.tab_order import place_after

Note = TypeVar("Note")


class NoteList(QWidget):
    """Widgets below a question, one for each note; empty and without height when there is none.

    Tab reaches the notes right after the widget `below`.
    """

    def __init__(self, below: QWidget | None = None) -> None:
        super().__init__()
        self._below = below
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_notes(self, notes: Sequence[Note], make: Callable[[Note], QWidget]) -> None:
        """Show one widget a note, made by `make`; the same notes again change nothing."""
        self.setVisible(bool(notes))
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        empty(self._column)
        for note in notes:
            widget = make(note)
            self._column.addWidget(widget)
            widget.show()
        if self._below is not None:
            place_after(self._below, self)
