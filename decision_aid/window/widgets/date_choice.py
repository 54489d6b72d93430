"""A date, typed or chosen by one tap as some days from a given day."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.fields import DateField
from decision_aid.window.widgets.flow_layout import FlowLayout


def day_after(day: datetime.date, days: int) -> datetime.date:
    """Return the day so many days later, the last one of the calendar where there is none."""
    left = (datetime.date.max - day).days
    return day + datetime.timedelta(days=min(days, left))


class DateChoice(QWidget):
    """Buttons for the usual waits above a date field; `answered` emits a date or None.

    `waits` pairs a number of days with its label; they count from `today`. `problem_of` judges a typed day, see
    `DateField`.
    """

    answered = Signal(object)

    def __init__(
        self,
        waits: Sequence[tuple[int, str]],
        *,
        today: datetime.date,
        accessible_name: str,
        problem_of: Callable[[datetime.date], str] = lambda _day: "",
    ) -> None:
        super().__init__()
        self._today, self._name = today, accessible_name
        self.field = DateField(accessible_name=accessible_name, problem_of=problem_of)
        self.buttons: list[PushButton] = []
        self._waits: tuple[tuple[int, str], ...] = ()
        row = QWidget()
        self._flow = FlowLayout(row)
        self.take_waits(waits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        layout.addWidget(self.field)
        self.field.answered.connect(self.answered)

    def take_waits(self, waits: Sequence[tuple[int, str]]) -> None:
        """Offer these waits from now on; the same ones again change nothing."""
        if tuple(waits) == self._waits:
            return
        self._waits = tuple(waits)
        empty(self._flow)
        self.buttons = [self._button(days, label) for days, label in waits]
        for button in self.buttons:
            self._flow.addWidget(button)

    def _button(self, days: int, label: str) -> PushButton:
        button = PushButton(label)
        button.setAccessibleName(f"{self._name}: {label}")
        button.clicked.connect(lambda: self._choose(day_after(self._today, days)))
        return button

    def _choose(self, day: datetime.date) -> None:
        self.field.show_answer(day)
        self.answered.emit(day)

    def show_answer(self, value: datetime.date | None) -> None:
        """Show this date without emitting anything."""
        self.field.show_answer(value)
