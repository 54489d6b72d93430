"""Small paging inside a page: "2 of 6" between two buttons; it knows no visit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel


class Pager(QWidget):
    """The place among several parts; `moved` emits the place wished, counted from 0.

    `place_words` holds {place} and {count}.
    """

    moved = Signal(int)

    def __init__(self, count: int, *, back: str, on: str, place_words: str) -> None:
        super().__init__()
        self._count, self._place, self._place_words = count, 0, place_words
        self.back_button, self.on_button = PushButton(back), PushButton(on)
        self.place_label = SoftLabel("")
        self.back_button.clicked.connect(lambda: self.moved.emit(self._place - 1))
        self.on_button.clicked.connect(lambda: self.moved.emit(self._place + 1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em(0.5))
        for widget in (self.back_button, self.place_label, self.on_button):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_place(self, place: int) -> None:
        """Show the place; the buttons end at both ends of the row."""
        self._place = place
        self.place_label.setText(self._place_words.format(place=place + 1, count=self._count))
        self.back_button.setEnabled(place > 0)
        self.on_button.setEnabled(place < self._count - 1)
