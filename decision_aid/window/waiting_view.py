"""The frame of the window before the content is read, made of what Qt has already loaded for any window."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import RAIL_EM, dress, em, is_folded


class WaitingView(QWidget):
    """The place of the rail, and one quiet line."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, "waiting")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if not is_folded():
            rail = QFrame()
            rail.setProperty("role", "rail")
            rail.setFixedWidth(em(RAIL_EM))
            row.addWidget(rail)
        line = QLabel(_("Opening the aid"))
        row.addStretch(1)
        row.addWidget(line)
        row.addStretch(1)
