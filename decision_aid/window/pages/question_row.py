"""One question in a row of a shared card, for groups of like questions such as eight parts of daily life."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.questions import Question
from decision_aid.window.question_card import QuestionCard, make_answer_widget, shown_value, stored_value
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.beside import BesideLayout
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel

LEAST_EM = {"line": 18, "note": 44}
"""Least width of the answers that grow with what is written."""


class QuestionRow(QWidget):
    """The question in body size with its answer beside or below it; bound to the visit like a card."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        self._visit, self.question = visit, question
        self.answer_widget = make_answer_widget(visit, question)
        row = BesideLayout(self, spacing=em(1), least_answer=em(LEAST_EM.get(question.kind, 0)))
        row.addWidget(_words(visit, question))
        row.addWidget(self.answer_widget)
        self.answer_widget.answered.connect(self._answer)
        visit.changed.connect(self.show_record)
        self.show_record()

    def show_record(self) -> None:
        """Show the answer that the record holds."""
        self.answer_widget.show_answer(shown_value(self._visit.value(self.question.path)))

    def _answer(self, value: Any) -> None:
        self._visit.answer(self.question.path, stored_value(self._visit, self.question, value))


def make_row(visit: Visit, question: Question) -> QWidget:
    """The row of a question; a sign keeps its card's content, for it also asks since when."""
    if question.kind != "sign":
        return QuestionRow(visit, question)
    return flat(QuestionCard(visit, question))


def flat(card: Card) -> Card:
    """The card without its frame, to stand in a row of another card."""
    card.stand_on("row")
    card.column.setContentsMargins(0, 0, 0, 0)
    card.column.setSpacing(em(0.35))
    return card


def _words(visit: Visit, question: Question) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(0.1))
    column.addWidget(BodyLabel(visit.say(question.text), weight=SEMIBOLD))
    if question.why:
        column.addWidget(SoftLabel(visit.say(question.why)))
    return words
