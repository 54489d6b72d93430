"""The line above a page that was opened from another step to help there: one button leads back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.surface import Surface

LOWEST_EM = 2.2


class WayBack(Surface):
    """`wished` asks to go back to where the reader came from."""

    wished = Signal()

    def __init__(self) -> None:
        super().__init__("top")
        self.button = PushButton("")
        self.button.lowest_em = LOWEST_EM
        self.button.clicked.connect(self.wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.8), em(0.2), em(0.8), em(0.2))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_step(self, name: str) -> None:
        """Offer the way back to the step of this name; "" hides the line."""
        self.button.setText(_("Back to {step}").format(step=name))
        self.button.setAccessibleName(self.button.text())
        self.setVisible(bool(name))
