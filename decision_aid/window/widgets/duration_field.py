"""A length of time: one number and its unit, in days, weeks or months; it goes out in weeks."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import WrappedLabel
from decision_aid.window.widgets.fields import NumberField
from decision_aid.window.widgets.flow_layout import FlowLayout

DAYS_A_WEEK = 7
WEEKS_A_MONTH = 365.25 / 12 / 7
"""Weeks in a mean month of the Julian year, about 4.35."""
WEEKS_IN: Mapping[str, float] = {"days": 1 / DAYS_A_WEEK, "weeks": 1, "months": WEEKS_A_MONTH}


class DurationField(QWidget):
    """A number beside three units; `answered` emits weeks (one decimal), or None when emptied.

    No unit is chosen to begin with: a number without one is kept on screen and asked about.
    """

    answered = Signal(object)

    def __init__(self, longest_weeks: float, *, accessible_name: str) -> None:
        super().__init__()
        self._longest = longest_weeks
        self._unit: str | None = None
        self._amount: float | None = None
        self.number = NumberField(0, longest_weeks * DAYS_A_WEEK, "", decimals=1, accessible_name=accessible_name)
        units = [("days", _("days")), ("weeks", _("weeks")), ("months", _("months"))]
        self.units = AnswerButtons(units, accessible_name=accessible_name, wraps=True)
        self.problem = WrappedLabel(colour="danger")
        self._lay_out()
        self.number.answered.connect(self._take_amount)
        self.units.answered.connect(self._take_unit)

    def _lay_out(self) -> None:
        row = QWidget()
        line = FlowLayout(row, spacing=em(0.6))
        line.addWidget(self.number)
        line.addWidget(self.units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        column.addWidget(row)
        column.addWidget(self.problem)
        self.problem.hide()

    def show_answer(self, weeks: float | None) -> None:
        """Show a length given in weeks; the unit in which it was said stays."""
        if weeks == self._weeks() or (weeks is None and self.problem.text()):
            return
        self._unit = None if weeks is None else "weeks"
        self._amount = weeks
        self._show()
        self._tell("")

    def _show(self) -> None:
        self.number.show_answer(self._amount)
        self.units.show_answer(self._unit)

    def _weeks(self) -> float | None:
        if self._amount is None or self._unit is None:
            return None
        return round(self._amount * WEEKS_IN[self._unit], 1)

    def _take_amount(self, amount: float | None) -> None:
        self._amount = amount
        self._pass_on()

    def _take_unit(self, unit: str | None) -> None:
        self._unit = unit
        self._pass_on()

    def _pass_on(self) -> None:
        weeks = self._weeks()
        if self._amount is not None and self._unit is None:
            self._tell(_("Please tap days, weeks or months."))
        elif weeks is not None and weeks > self._longest:
            self._tell(_("Please enter a time of {most} weeks at most.").format(most=f"{self._longest:g}"))
            weeks = None
        else:
            self._tell("")
        self.answered.emit(weeks)

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.number.line.setAccessibleDescription(problem)
