"""How much something matters, 0 to 100, by one tap on a scale in tens; nothing is set to begin with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import ScaleButtons
from decision_aid.window.widgets.cards import SoftLabel

MOST, STEP = 100, 10


class WeightScale(QWidget):
    """A weight with words at both ends; `answered` emits a number from 0 to 100, or None when it is cleared."""

    answered = Signal(object)

    def __init__(self, ends: tuple[str, str], *, accessible_name: str) -> None:
        super().__init__()
        self.steps = ScaleButtons(0, MOST, ends, accessible_name=accessible_name, step=STEP)
        self.between = SoftLabel("")
        self.steps.answered.connect(self.answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.2))
        column.addWidget(self.steps)
        column.addWidget(self.between)

    def show_answer(self, value: float | None) -> None:
        """Show this weight; one between two steps, such as from a file, is said in words."""
        on_step = value is None or value % STEP == 0
        self.steps.show_answer(None if value is None or not on_step else int(value))
        self.between.setText("" if on_step else _("You said {number} of 100.").format(number=f"{value:g}"))
        self.between.setVisible(not on_step)
