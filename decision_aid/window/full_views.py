"""Views that fill the window: waiting for the content, a problem with it, and the privacy cover."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.pages import PAGES
from decision_aid.window.step_rail import WIDTH_EM, StepRail
from decision_aid.window.theme import em, font, is_folded
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea


class WaitingView(QWidget):
    """The frame of the window before the content is read: the rail without names, and one quiet line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if not is_folded():
            rail = StepRail([(step_id, "") for step_id in PAGES])
            rail.setFixedWidth(em(WIDTH_EM))
            rail.setEnabled(False)
            row.addWidget(rail)
        line = SoftLabel(_("Opening the aid"))
        row.addWidget(line, 1, Qt.AlignmentFlag.AlignCenter)


class ProblemView(VerticalScrollArea):
    """One sentence about what is wrong, what it means, and the details for whoever mends it."""

    def __init__(self, sentence: str, details: Sequence[str] = ()) -> None:
        card = Card(TitleLabel(_("The aid cannot start"), size="title"), BodyLabel(sentence))
        card.add(BodyLabel(_("Nothing was lost: no visit had begun. Install the aid again, or ask its keeper.")))
        for detail in details:
            card.add(SoftLabel(detail, size="small"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(em(2), em(2), em(2), em(2))
        column.addWidget(card)
        column.addStretch(1)
        super().__init__(holder)


class PrivacyCover(QWidget):
    """Covers the answers while others can see the screen; `lifted` shows them again."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.label = TitleLabel(_("The screen is hidden. Your answers are still here."), size="title")
        self.button = PushButton(_("Show the screen"), look="primary")
        self.button.clicked.connect(self.lifted)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.measure()

    def measure(self) -> None:
        """Take on the text size in use."""
        self.label.setFont(font("title", self.label.font().weight()))
        self.button.setFont(font("body"))
        margins = em(2)
        self.layout().setContentsMargins(margins, margins, margins, margins)  # type: ignore[union-attr]
        self.layout().setSpacing(em(1))  # type: ignore[union-attr]
