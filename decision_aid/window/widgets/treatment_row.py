"""One treatment that was had, in a compact row: whether it still goes on, for how many weeks, with what effect.

Values in, signals out: it knows no visit and does not judge what a fair trial is.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, SoftLabel
from decision_aid.window.widgets.fields import LineField, NumberField

LONGEST_WEEKS = 5200


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentLabels:
    """The words of a row: the choices of status and effect, the unit, and the questions."""

    statuses: Sequence[tuple[str, str]]
    effects: Sequence[tuple[str, str]]
    weeks: str
    ask_status: str
    ask_weeks: str
    ask_effect: str
    ask_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTreatment:
    """What was answered about a treatment; `asks_note` where its name says too little, as with "something else"."""

    status: str | None = None
    weeks: float | None = None
    effect: str | None = None
    note: str = ""
    asks_note: bool = False


class TreatmentRow(QFrame):
    """The answers about one treatment; seen while its status is one of `tried`, or something else was told of it."""

    status_answered = Signal(object)
    weeks_answered = Signal(object)
    effect_answered = Signal(object)
    note_answered = Signal(object)

    tried = ("done", "doing")

    def __init__(self, name: str, help_text: str, labels: TreatmentLabels) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.status = AnswerButtons(labels.statuses, accessible_name=f"{name}: {labels.ask_status}", wraps=True)
        self.weeks = NumberField(0, LONGEST_WEEKS, labels.weeks, accessible_name=f"{name}: {labels.ask_weeks}")
        self.effect = AnswerButtons(labels.effects, accessible_name=f"{name}: {labels.ask_effect}", wraps=True)
        self.note = LineField(accessible_name=f"{name}: {labels.ask_note}")
        self.note_block = QWidget()
        self.details = QWidget()
        self._build(name, help_text, labels)
        self._connect()

    def _build(self, name: str, help_text: str, labels: TreatmentLabels) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, em(0.2))
        column.setSpacing(em(0.25))
        column.addWidget(BodyLabel(name, weight=SEMIBOLD))
        if help_text:
            column.addWidget(SoftLabel(help_text))
        column.addWidget(self.status)
        details = QVBoxLayout(self.details)
        details.setContentsMargins(em(1), em(0.3), 0, em(0.3))
        weeks = QHBoxLayout()
        weeks.setSpacing(em(0.6))
        weeks.addWidget(SoftLabel(labels.ask_weeks), 0, Qt.AlignmentFlag.AlignVCenter)
        weeks.addWidget(self.weeks, 1)
        details.addLayout(weeks)
        details.addWidget(SoftLabel(labels.ask_effect))
        details.addWidget(self.effect)
        details.addWidget(self.note_block)
        note = QVBoxLayout(self.note_block)
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(SoftLabel(labels.ask_note))
        note.addWidget(self.note)
        column.addWidget(self.details)

    def _connect(self) -> None:
        self.status.answered.connect(self.status_answered)
        self.weeks.answered.connect(self.weeks_answered)
        self.effect.answered.connect(self.effect_answered)
        self.note.answered.connect(self.note_answered)

    def show_treatment(self, treatment: ShownTreatment) -> None:
        """Show what was answered; None is shown as not answered."""
        self.status.show_answer(treatment.status)
        self.weeks.show_answer(treatment.weeks)
        self.effect.show_answer(treatment.effect)
        self.note.show_answer(treatment.note)
        told = treatment.weeks is not None or treatment.effect is not None or bool(treatment.note)
        self.note_block.setVisible(treatment.asks_note or bool(treatment.note))
        self.setVisible(treatment.status in self.tried or told)
