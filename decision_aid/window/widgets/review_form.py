"""What a clinician found when the firing signs were looked into; values in, signals out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fields import LineField
from decision_aid.window.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLabels:
    """The words of the form."""

    title: str
    results: Sequence[tuple[str, str]]
    result: str
    by: str
    role: str
    note: str
    save: str
    missing: str


@dataclass(slots=True)
class ReviewAnswers:
    """What was filled in so far."""

    result: str | None = None
    texts: dict[str, str] = field(default_factory=dict)


class ReviewForm(Card):
    """Result, name, role and note. `saved` emits them as ReviewAnswers once a result and a name are given."""

    saved = Signal(object)

    def __init__(self, labels: ReviewLabels) -> None:
        super().__init__()
        self._labels = labels
        self._answers = ReviewAnswers()
        self.result = AnswerButtons(labels.results, accessible_name=labels.result)
        self.lines = {name: LineField(accessible_name=getattr(labels, name)) for name in ("by", "role", "note")}
        self.missing = BodyLabel(labels.missing)
        self.save_button = PushButton(labels.save, look="primary")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add(TitleLabel(self._labels.title))
        self.add(_labelled(self._labels.result, self.result))
        for name, line in self.lines.items():
            self.add(_labelled(getattr(self._labels, name), line))
        self.add(self.missing)
        row = QWidget()
        FlowLayout(row).addWidget(self.save_button)
        self.add(row)
        self.missing.hide()

    def _connect(self) -> None:
        self.result.answered.connect(self._take_result)
        for name, line in self.lines.items():
            line.answered.connect(lambda value, name=name: self._answers.texts.update({name: value or ""}))
        self.save_button.clicked.connect(self._save)

    def start(self) -> None:
        """Show an empty form with the keyboard on its first question."""
        self.forget()
        self.result.setFocus()

    def forget(self) -> None:
        """Drop everything that was filled in: it was about other signs, or about someone else."""
        self._answers = ReviewAnswers()
        self.missing.hide()
        self.result.show_answer(None)
        for line in self.lines.values():
            line.show_answer(None)

    def _take_result(self, value: object) -> None:
        self._answers.result = value if isinstance(value, str) else None
        self.result.show_answer(value)

    def _save(self) -> None:
        complete = bool(self._answers.result and self._answers.texts.get("by", "").strip())
        self.missing.setVisible(not complete)
        if complete:
            self.saved.emit(self._answers)


def _labelled(label: str, answer: QWidget) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(SoftLabel(label))
    column.addWidget(answer)
    return block
