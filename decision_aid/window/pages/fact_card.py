"""One fact to say back: the question, what was hoped for, and whether it was explained well enough."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.content.causes import Fact
from decision_aid.content.wording import findings_in
from decision_aid.window.language import _
from decision_aid.window.pages.sources import source_line
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.beside import LEAST_QUESTION_EM, BesideLayout
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.fold import Fold


class FactCard(Card):
    """A card for one fact; `row_wished` emits the row of Compare that explains it, and the path of this question."""

    row_wished = Signal(str, str)

    def __init__(self, visit: Visit, fact: Fact) -> None:
        super().__init__()
        self._visit, self._fact = visit, fact
        self.path = f"understanding.{fact.id}.result"
        self.question = TitleLabel(visit.say(fact.question))
        self.hoped_for = Fold(_("What we hope to hear"), self._make_answer)
        self.answers = self._make_buttons()
        self.again = self._make_again()
        head = QWidget()
        beside = BesideLayout(head, spacing=em(1), least_label=em(LEAST_QUESTION_EM))
        beside.addWidget(self.question)
        beside.addWidget(self.answers)
        for widget in (head, self.again, self.hoped_for):
            self.add(widget)
        self.column.setSpacing(em(0.45))

    def refresh(self) -> None:
        """Show the result; "explain again" opens the answer and the way to the figures."""
        result = answer_at(self._visit.record, self.path)
        self.answers.show_answer(result)
        self.again.setVisible(result == "explain_again")
        if result == "explain_again" and not self.hoped_for.is_open:
            self.hoped_for.set_open(opened=True)

    def _make_buttons(self) -> AnswerButtons:
        choices = [("got_it", _("Got it")), ("explain_again", _("Explain again"))]
        buttons = AnswerButtons(choices, accessible_name=self.question.text())
        buttons.answered.connect(lambda result: self._visit.answer(self.path, result))
        return buttons

    def _make_again(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row)
        self.open_row = PushButton(_("Look at it on Compare, then come back"))
        self.open_row.setAccessibleDescription(self.question.text())
        self.open_row.clicked.connect(lambda: self.row_wished.emit(self._fact.row, self.path))
        line.addWidget(self.open_row)
        row.hide()
        return row

    def _make_answer(self) -> QWidget:
        answer = Card(BodyLabel(self._visit.say(self._fact.answer)), role="plain_box")
        answer.add(
            SoftLabel(source_line(self._visit, (self._fact.finding, *findings_in(self._fact.answer))), size="small")
        )
        return answer
