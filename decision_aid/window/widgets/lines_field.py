"""A list of short lines in one's own words: type, add, take away; it does not judge them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import dress, em
from decision_aid.window.widgets.buttons import LOWEST_EM, PushButton
from decision_aid.window.widgets.cards import BodyLabel, WrappedLabel
from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.fields import LONGEST_TYPED, length_problem


class LinesField(QWidget):
    """Lines below each other, each with its own button to take it away, and a field to add one.

    A line is added by Enter, by the button, and when the field is left: nothing typed is lost. A line that is too long
    stays in the field, with a sentence that says so. `answered` emits all lines as a tuple of text after every change.
    """

    answered = Signal(object)

    def __init__(self, *, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self.field = QLineEdit()
        dress(self.field, "field")
        self.field.setMaxLength(LONGEST_TYPED)
        self.field.setMinimumHeight(em(LOWEST_EM))
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(accessible_name)
        self.add_button = PushButton(_("Add"))
        self.add_button.setAccessibleName(f"{self.add_button.text()}: {accessible_name}")
        self.problem = WrappedLabel(colour="danger")
        self.problem.hide()
        self._arrange()
        self.add_button.clicked.connect(self._add)
        self.field.editingFinished.connect(self._add)

    def _arrange(self) -> None:
        entry = QHBoxLayout()
        entry.addWidget(self.field, 1)
        entry.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._rows)
        layout.addLayout(entry)
        layout.addWidget(self.problem)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as shown."""
        return self._lines

    def show_answer(self, value: Iterable[str] | None) -> None:
        """Show these lines without emitting anything."""
        lines = tuple(value or ())
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._rows)
        for index, line in enumerate(lines):
            self._rows.addWidget(self._row(index, line))

    def _row(self, index: int, line: str) -> QWidget:
        row = QWidget()
        remove = PushButton(_("Remove"), look="quiet")
        remove.setAccessibleName(f"{remove.text()}: {line}")
        remove.clicked.connect(lambda: self._remove(index))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(BodyLabel(line), 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(remove)
        return row

    def _add(self) -> None:
        self._add_line(self.field.text().strip())

    def _add_line(self, line: str) -> None:
        problem = length_problem(line)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.field.setAccessibleDescription(problem)
        if problem:
            return
        self.field.clear()
        if line and line not in self._lines:
            self._change((*self._lines, line))

    def _remove(self, index: int) -> None:
        self._change((*self._lines[:index], *self._lines[index + 1 :]))
        self.field.setFocus()

    def _change(self, lines: tuple[str, ...]) -> None:
        self.show_answer(lines)
        self.answered.emit(lines)
