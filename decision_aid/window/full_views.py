"""Views that fill the window in place of a visit: a problem with the content, and the privacy cover."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.theme import em, font
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea

MOST_DETAILS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem that leaves nothing to show: `way_on` is the word on the button."""

    title: str
    sentence: str
    meaning: str
    way_on: str
    details: tuple[str, ...] = ()


def content_problem(sentence: str, details: tuple[str, ...] = ()) -> Problem:
    """The content of the aid cannot be read."""
    return Problem(
        title=_("The aid cannot start"),
        sentence=sentence,
        meaning=_("No visit had begun, so nothing is lost. Install the aid again, or ask its keeper."),
        way_on=_("Close"),
        details=details,
    )


def case_problem(sentence: str) -> Problem:
    """A case file cannot be read."""
    return Problem(
        title=_("This case file cannot be opened"),
        sentence=sentence,
        meaning=_("The file is as it was. You can mend it and open it again."),
        way_on=_("Begin a new visit"),
    )


class ProblemView(VerticalScrollArea):
    """What is wrong, what it means and one button that leads on; the rest in small print for whoever mends it."""

    led_on = Signal()

    def __init__(self, problem: Problem) -> None:
        self.button = PushButton(problem.way_on, look="primary")
        card = Card(TitleLabel(problem.title, size="title"), BodyLabel(problem.sentence), BodyLabel(problem.meaning))
        card.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        for detail in problem.details[:MOST_DETAILS]:
            card.add(SoftLabel(detail, size="small"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(em(2), em(2), em(2), em(2))
        column.addWidget(card)
        column.addStretch(1)
        super().__init__(holder)
        self.button.clicked.connect(self.led_on)


class PrivacyCover(QWidget):
    """Covers the answers while others can see the screen; `lifted` shows them again."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
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
