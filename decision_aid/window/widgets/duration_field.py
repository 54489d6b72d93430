"""A length of time typed in weeks or in months, whichever comes to mind; it goes out in weeks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import NumberField
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.flow_layout import FlowLayout

WEEKS_A_MONTH = 365.25 / 12 / 7
"""Weeks in a mean month of the Julian year, about 4.35."""


class DurationField(QWidget):
    """Two fields for one length; filling one fills the other. `answered` emits weeks (one decimal) or None.

    `words` are the words between the fields, such as "or".
    """

    answered = Signal(object)

    def __init__(self, longest_weeks: float, *, weeks: str, months: str, words: str, accessible_name: str) -> None:
        super().__init__()
        longest_months = int(longest_weeks / WEEKS_A_MONTH)
        self.weeks = NumberField(0, longest_weeks, weeks, decimals=1, accessible_name=accessible_name)
        self.months = NumberField(0, longest_months, months, decimals=1, accessible_name=accessible_name)
        row = FlowLayout(self, spacing=em(0.8))
        for widget in (self.weeks, SoftLabel(words), self.months):
            row.addWidget(widget)
        self.weeks.answered.connect(self._take_weeks)
        self.months.answered.connect(self._take_months)

    def show_answer(self, weeks: float | None) -> None:
        """Show a length given in weeks."""
        self.weeks.show_answer(weeks)
        self.months.show_answer(None if weeks is None else round(weeks / WEEKS_A_MONTH, 1))

    def _take_weeks(self, weeks: float | None) -> None:
        self.show_answer(weeks)
        self.answered.emit(weeks)

    def _take_months(self, months: float | None) -> None:
        self._take_weeks(None if months is None else round(months * WEEKS_A_MONTH, 1))
