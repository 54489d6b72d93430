"""Four readiness questions, how many were answered yes, and where more talk may help; it forbids nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation import answer_at
from decision_aid.content.choices import ReadinessQuestion
from decision_aid.reasoning.results import Readiness
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.beside import LEAST_QUESTION_EM, BesideLayout
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import FlowLayout


class ReadinessLine(QWidget):
    """One question with its answers; when it is not answered yes, a sentence and the page that helps."""

    page_wished = Signal(str, str)

    def __init__(self, visit: Visit, question: ReadinessQuestion) -> None:
        super().__init__()
        self._visit, self._question = visit, question
        self.path = f"readiness.{question.id}"
        text = visit.say(question.text)
        choices = [("yes", _("Yes")), ("no", _("No")), ("unsure", _("Not sure"))]
        self.answers = AnswerButtons(choices, accessible_name=text)
        self.answers.answered.connect(lambda answer: visit.answer(self.path, answer))
        self.talk_more = self._make_talk_more(question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QWidget()
        beside = BesideLayout(head, spacing=em(1), least_label=em(LEAST_QUESTION_EM))
        beside.addWidget(BodyLabel(text, weight=SEMIBOLD))
        beside.addWidget(self.answers)
        layout.addWidget(head)
        layout.addWidget(self.talk_more)

    def refresh(self) -> None:
        """Show the answer."""
        self.answers.show_answer(answer_at(self._visit.record, self.path))
        self.talk_more.setVisible(self._question in self._visit.briefing.readiness.talk_more)

    def _make_talk_more(self, question: ReadinessQuestion) -> Card:
        step = self._visit.say(self._visit.library.step(question.page).name)
        self.page_button = PushButton(_("Go to {step}, then come back").format(step=step))
        self.page_button.setAccessibleDescription(self._visit.say(question.text))
        self.page_button.clicked.connect(lambda: self.page_wished.emit(question.page, self.path))
        row = QWidget()
        FlowLayout(row).addWidget(self.page_button)
        card = Card(BodyLabel(self._visit.say(question.talk_more)), row, role="plain_box")
        card.hide()
        return card


class ReadinessCard(Card):
    """The four questions in one card; `page_wished` emits a step id and the path of the question that it helps with."""

    page_wished = Signal(str, str)

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self.add(TitleLabel(_("How ready do you feel to choose?")))
        self.lines = [ReadinessLine(visit, question) for question in visit.library.choices.readiness]
        for line in self.lines:
            line.page_wished.connect(self.page_wished)
            self.add(line)
        self.count, self.meaning = SoftLabel(""), SoftLabel(_meaning())
        self.add(self.count)
        self.add(self.meaning)
        self.add(SoftLabel(_own_wording(), size="small"))

    def refresh(self) -> None:
        """Show the answers, how many of them are yes, and what any other means."""
        for line in self.lines:
            line.refresh()
        readiness = self._visit.briefing.readiness
        self.count.setText(_count(readiness))
        self.count.setVisible(readiness.score is not None)
        waits = self._visit.briefing.urgency.withheld
        self.meaning.setVisible(bool(readiness.talk_more) and not waits)


def _count(readiness: Readiness) -> str:
    said = _("You said yes to {count} of 4.").format(count=readiness.score)
    left = len(readiness.open) - len(readiness.talk_more)
    if not left:
        return said
    return _("{said} Not answered yet: {count}.").format(said=said, count=left)


def _meaning() -> str:
    return _("Any other answer means that more talk can help. You may still choose today, or later.")


def _own_wording() -> str:
    return _("These questions are worded by this program. They have not been tested in a study.")
