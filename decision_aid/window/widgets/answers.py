"""Answers by button: one of several, any of several, a step of a scale. Nothing is chosen to begin with.

Each emits `answered` with the new value; `show_answer` shows a value without emitting.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from decision_aid.window.theme import em
from decision_aid.window.widgets.answer_buttons import OneAnswer, SeveralAnswer
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.flow_layout import ColumnsLayout, EqualRowsLayout, FlowLayout

LEAST_COLUMN_EM = 14
Choices = Sequence[tuple[str, str]]
"""Value and label of each answer."""


class _ButtonGroup(QWidget):
    """Answer buttons of which one at a time is reached by Tab, the others by the arrow keys."""

    answered = Signal(object)

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.buttons: list[OneAnswer | SeveralAnswer] = []

    def _fill(self, layout: QLayout, buttons: Sequence[OneAnswer | SeveralAnswer]) -> None:
        for button in buttons:
            self.buttons.append(button)
            layout.addWidget(button)
            button.setAccessibleDescription(self.accessibleName())
            button.arrow_pressed.connect(self._move_focus)
            button.clicked.connect(self._answer)
        self._set_tab_stop()

    def _answer(self) -> None:
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the button that Tab would reach: the group itself shows no ring and answers no key."""
        stop = next((button for button in self.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(event.reason())

    def _move_focus(self, step: int) -> None:
        place = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), 0)
        target = self.buttons[(place + step) % len(self.buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_stop(self) -> None:
        chosen = next((button for button in self.buttons if button.isChecked()), None)
        stop = chosen or next(iter(self.buttons), None)
        for button in self.buttons:
            strong = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)


class AnswerButtons(_ButtonGroup):
    """One of several answers; `answered` emits its value, or None when the chosen one is pressed again.

    Answers that do not fit into a row stand in a column, or with `wraps` in as few rows as they need.
    """

    def __init__(self, choices: Choices, *, accessible_name: str, wraps: bool = False) -> None:
        super().__init__(accessible_name)
        layout = FlowLayout(self, spacing=em(0.5), column_when_tight=not wraps)
        self._value: str | None = None
        self._fill(layout, [OneAnswer(value, label) for value, label in choices])

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, OneAnswer):
            self.show_answer(None if button.value == self._value else button.value)
            self.answered.emit(self._value)

    def show_answer(self, value: object) -> None:
        """Show `value` as chosen, a number by its digits; None, or a value that is no choice, shows nothing chosen."""
        self._value = None
        wanted = str(value) if isinstance(value, int) else value
        for button in self.buttons:
            button.show_chosen(chosen=button.value == wanted)
            if button.isChecked():
                self._value = button.value
        self._set_tab_stop()


class SeveralButtons(_ButtonGroup):
    """Any of several answers; `answered` emits a tuple of values in the order of the choices.

    They wrap in rows, or with `columns` stand in as many columns of one width, fewer where the place is narrow.
    """

    def __init__(self, choices: Choices, *, accessible_name: str, columns: int = 0) -> None:
        super().__init__(accessible_name)
        least, gap = em(LEAST_COLUMN_EM), em(0.5)
        layout = ColumnsLayout(self, columns, least=least, spacing=gap) if columns else FlowLayout(self, spacing=gap)
        self._fill(layout, [SeveralAnswer(value, label) for value, label in choices])

    def _answer(self) -> None:
        self._set_tab_stop()
        self.answered.emit(tuple(button.value for button in self.buttons if button.isChecked()))

    def _set_tab_stop(self) -> None:
        """Several answers are several stops: each is a check box of its own."""

    def show_answer(self, value: object) -> None:
        """Show these values as chosen; None shows nothing chosen."""
        chosen = value if isinstance(value, Sequence) else ()
        for button in self.buttons:
            button.show_chosen(chosen=button.value in chosen)


class ScaleButtons(_ButtonGroup):
    """A whole number from `low` to `high`, words at both ends; `answered` emits it, or None when cleared."""

    def __init__(self, low: int, high: int, ends: tuple[str, str], *, accessible_name: str, step: int = 1) -> None:
        super().__init__(accessible_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        row = QWidget()
        self._steps = EqualRowsLayout(row, spacing=em(0.3))
        self._low_above, self._low_below, self._high = SoftLabel(ends[0]), SoftLabel(ends[0]), SoftLabel(ends[1])
        column.addWidget(self._low_above)
        column.addWidget(row)
        column.addLayout(self._words_below())
        self._value: int | None = None
        self._fill(self._steps, [ScaleStep(number) for number in range(low, high + 1, step)])
        for button, words in ((self.buttons[0], ends[0]), (self.buttons[-1], ends[1])):
            button.setAccessibleName(f"{button.value}: {words}")

    def _words_below(self) -> QHBoxLayout:
        self._below = QHBoxLayout()
        self._below.setSpacing(em(1))
        self._high.to_the_right = True
        self._below.addWidget(self._low_below, 1)
        self._below.addWidget(self._high, 1)
        self._low_above.hide()
        return self._below

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words at both ends beside the numbers that they belong to, also where these need two rows."""
        super().resizeEvent(event)
        width = event.size().width()
        columns = self._steps.columns_at(width)
        rows = -(-len(self.buttons) // columns)
        empty = rows * columns - len(self.buttons)
        self._low_above.setVisible(rows > 1)
        self._low_below.setVisible(rows == 1)
        self._below.setContentsMargins(0, 0, width * empty // columns, 0)

    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, OneAnswer):
            number = int(button.value)
            self.show_answer(None if number == self._value else number)
            self.answered.emit(self._value)

    def show_answer(self, value: object) -> None:
        """Show this number as chosen; None shows nothing chosen."""
        self._value = value if isinstance(value, int) else None
        for button in self.buttons:
            button.show_chosen(chosen=int(button.value) == self._value)
        self._set_tab_stop()


class ScaleStep(OneAnswer):
    """One number of a scale, with its check mark at the left edge; the number never moves."""

    padding_em = 0.2
    lowest_em = 3.1

    def __init__(self, number: int) -> None:
        super().__init__(str(number), str(number))
        self.mark_at_edge = True
