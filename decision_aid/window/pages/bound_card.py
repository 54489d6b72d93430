"""A question card around any answer widget, for questions that the plain kinds of answers do not cover."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.questions import Question
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel


class QuestionHead(QWidget):
    """A question and one line of why it is asked."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        column.addWidget(TitleLabel(visit.say(question.text)))
        if question.why:
            column.addWidget(SoftLabel(visit.say(question.why)))


class BoundCard(Card):
    """Shows the record's value in `answer` by `show_answer` and sends what `answer.answered` emits to the visit."""

    def __init__(self, visit: Visit, question: Question, answer: Any) -> None:
        super().__init__()
        self._visit, self._path, self.answer_widget = visit, question.path, answer
        self.setAccessibleName(visit.say(question.text))
        self.add(QuestionHead(visit, question))
        self.add(answer)
        answer.answered.connect(lambda value: visit.answer(self._path, value))
        visit.changed.connect(self.show_record)
        self.show_record()

    def show_record(self) -> None:
        """Show the answer that the record holds."""
        self.answer_widget.show_answer(self._visit.value(self._path))
