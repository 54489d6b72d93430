"""Fields to type in: number, line, note, date. A value goes out when the field is left or Enter is pressed."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.theme import dress, em
from decision_aid.window.widgets.cards import SoftLabel, WrappedLabel
from decision_aid.window.widgets.typed_dates import read_day

LONGEST_LINE = 300
"""Characters that one line takes: enough for a thought, short enough for the printed sheet."""
LONGEST_TYPED = 100_000
"""Characters that a field shows: what is pasted is never cut off in silence, it is refused with a sentence."""
UNIT_EM = 3.8
"""Room for the usual units, so that fields in rows below each other begin at one edge."""


def length_problem(text: str) -> str:
    """Return a sentence about a line that is too long to keep and to print; "" for any other."""
    if len(text) <= LONGEST_LINE:
        return ""
    words = _("This line is too long: {count} characters. Please shorten it to {most}.")
    return words.format(count=len(text), most=LONGEST_LINE)


class _LineBased(QWidget):
    """A line edit with its unit and a place for a sentence about what is wrong."""

    answered = Signal(object)

    def __init__(self, *, accessible_name: str, unit: str = "", width_em: float = 0) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.line = QLineEdit()
        dress(self.line, "field")
        self.line.setAccessibleName(f"{accessible_name}, {unit}" if unit else accessible_name)
        self.line.setMinimumHeight(em(2.6))
        self.line.setMaxLength(LONGEST_TYPED)
        self.problem = WrappedLabel(colour="danger")
        self.problem.hide()
        self._value: Any = None
        self._lay_out(unit, width_em)
        self.line.editingFinished.connect(self._finish)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the line. A focus proxy would do so too, but it also catches Tab on its way past."""
        self.line.setFocus(event.reason())

    def _lay_out(self, unit: str, width_em: float) -> None:
        self.row = QHBoxLayout()
        self.row.setSpacing(em(0.5))
        self.row.addWidget(self.line)
        if width_em:
            self.line.setFixedWidth(em(width_em))
        if unit:
            label = SoftLabel(unit)
            label.setMinimumWidth(em(UNIT_EM))
            self.row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        if width_em:
            self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        column.addLayout(self.row)
        column.addWidget(self.problem)

    def _finish(self) -> None:
        try:
            value = self._read(self.line.text().strip())
        except ValueError as wrong:
            self._tell(str(wrong))
            return
        self._tell("")
        if value != self._value:
            self._value = value
            self.answered.emit(value)

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.line.setAccessibleDescription(problem)

    def _read(self, text: str) -> object:
        raise NotImplementedError

    def _write(self, value: Any) -> str:
        return "" if value is None else str(value)

    def show_answer(self, value: Any) -> None:
        """Show a value; None empties the field. What is being typed, or was refused, stays."""
        if value == self._value and (self.line.hasFocus() or self.problem.text()):
            return
        self._value = value
        self.line.setText(self._write(value))
        self._tell("")


class NumberField(_LineBased):
    """A number from `low` to `high` in `unit`; a number outside is refused with a sentence and not emitted.

    `answered` emits an int without `decimals`, otherwise a float, or None when emptied.
    """

    def __init__(self, low: float, high: float, unit: str, *, decimals: int = 0, accessible_name: str) -> None:
        super().__init__(accessible_name=accessible_name, unit=unit, width_em=6.5)
        self._low, self._high, self._decimals = low, high, decimals
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def _read(self, text: str) -> float | None:
        if not text:
            return None
        plain = text.replace(",", ".")
        if not re.fullmatch(r"[+-]?\d+(\.\d+)?", plain) or not self._low <= float(plain) <= self._high:
            raise ValueError(self._range_sentence())
        number = round(float(plain), self._decimals)
        if self._decimals:
            return number
        if number != float(plain):
            raise ValueError(_("Please enter a whole number."))
        return int(number)

    def _range_sentence(self) -> str:
        words = _("Please enter a number from {low} to {high}.")
        return words.format(low=self._write(self._low), high=self._write(self._high))

    def _write(self, value: Any) -> str:
        return "" if value is None else f"{value:g}"


class LineField(_LineBased):
    """A short text; `answered` emits it without blanks at its ends, "" when emptied."""

    def __init__(self, *, accessible_name: str, placeholder: str = "") -> None:
        super().__init__(accessible_name=accessible_name)
        self._value = ""
        self.line.setPlaceholderText(placeholder)

    def _read(self, text: str) -> str:
        problem = length_problem(text)
        if problem:
            raise ValueError(problem)
        return text

    def show_answer(self, value: Any) -> None:
        """Show a text; None empties the field."""
        super().show_answer("" if value is None else value)


class DateField(_LineBased):
    """A day, typed as day month year in words or figures, or as year-month-day; shown as 30 November 2026.

    `answered` emits a date, or None when emptied. `problem_of` returns a sentence about a day that cannot be meant, or
    "": such a day is refused and not emitted.
    """

    def __init__(self, *, accessible_name: str, problem_of: Callable[[datetime.date], str] = lambda _day: "") -> None:
        super().__init__(accessible_name=accessible_name, unit=_("day month year"), width_em=11.5)
        self._problem_of = problem_of

    def _read(self, text: str) -> datetime.date | None:
        if not text:
            return None
        day = read_day(text)
        if day is None:
            raise ValueError(_("Please enter a date like 30 November 2026."))
        problem = self._problem_of(day)
        if problem:
            raise ValueError(problem)
        return day

    def _write(self, value: Any) -> str:
        return plain_date(value, _) if isinstance(value, datetime.date) else ""


class NoteField(QWidget):
    """A longer text that grows with its lines; `answered` emits it when the field is left."""

    answered = Signal(object)

    def __init__(self, *, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.edit = _Note(self)
        self.edit.setAccessibleName(accessible_name)
        self.edit.setPlaceholderText(placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        self._value = ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the text."""
        self.edit.setFocus(event.reason())

    def finish(self) -> None:
        """Send the text out when it has changed."""
        text = self.edit.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.answered.emit(text)

    def show_answer(self, value: Any) -> None:
        """Show a text; None empties the field. What is being typed stays."""
        text = "" if value is None else str(value)
        if text == self._value and self.edit.hasFocus():
            return
        self._value = text
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)


class _Note(QPlainTextEdit):
    def __init__(self, owner: NoteField) -> None:
        super().__init__()
        self._owner = owner
        dress(self, "field")
        dress(self.verticalScrollBar(), "scroll_bar")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = min(12, max(3, int(self.document().size().height()) + 1))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + em(1.2))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._owner.finish()
