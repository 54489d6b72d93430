"""Which operation or procedure is under discussion: the options of the cause, none preset."""

from decision_aid.content.questions import Question
from decision_aid.reasoning.questions_asked import operations_to_name
from decision_aid.window.language import _
from decision_aid.window.pages.bound_card import QuestionHead
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import Card, SoftLabel

Choices = tuple[tuple[str, str], ...]


class ProposedCard(Card):
    """The operations among the options of the causes on show; made anew when the cause changes."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        self._visit, self._path = visit, question.path
        self._name = visit.say(question.text)
        self._answer = NoteList()
        self._none = SoftLabel(_("Choose the cause first. Then its operations stand here."))
        self.buttons: AnswerButtons | None = None
        self.add(QuestionHead(visit, question))
        self.add(self._answer)
        self.add(self._none)

    def refresh(self) -> None:
        """Show the operations of the cause and the one under discussion."""
        choices = self._choices()
        self._answer.show_notes([choices] if choices else [], self._make_buttons)
        self._none.setVisible(not choices)
        if self.buttons is not None and choices:
            self.buttons.show_answer(self._visit.record.proposed.option)

    def _make_buttons(self, choices: Choices) -> AnswerButtons:
        self.buttons = AnswerButtons(choices, accessible_name=self._name)
        self.buttons.answered.connect(lambda value: self._visit.answer(self._path, value))
        return self.buttons

    def _choices(self) -> Choices:
        operations = operations_to_name(self._visit.record, self._visit.library)
        return tuple((option, self._visit.say(name)) for option, name in operations)
