"""Goals and expectations: what matters, in which order, and what each path is expected to bring."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import ExpectationAnswer
from decision_aid.content.questions import Question
from decision_aid.content.wording import findings_in
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.goals_card import GoalsCard
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sources import source_line
from decision_aid.window.pages.text_card import Line, make_label
from decision_aid.window.widgets.cards import Card


class GoalsPage(Page):
    """Step 7: goals stand before the options, and an answer to an expectation comes only after it was given."""

    step_id = "goals"

    def build(self) -> None:
        """Make the goals and the questions of the step."""
        self.goals: GoalsCard | None = None
        # The first title says what the first question asks.
        self.lists = [
            QuestionList(self.visit, group, {"goals": self._goals}, titled=number > 0)
            for number, group in enumerate(self.step.groups)
        ]
        for group in self.lists:
            self.add_card(group)

    def refresh(self) -> None:
        """Show goals, expectations and what people really report."""
        for group in self.lists:
            group.refresh()
            for path, notes in group.notes.items():
                notes.show_notes(self._answers_to(path), self._answer_card)
        if self.goals is not None:
            self.goals.refresh()

    def _goals(self, question: Question) -> QWidget:
        self.goals = GoalsCard(self.visit, question)
        return self.goals

    def _answers_to(self, path: str) -> list[ExpectationAnswer]:
        return [answer for answer in self.visit.briefing.expectations if path == f"expectations.{answer.path}"]

    def _answer_card(self, answer: ExpectationAnswer) -> QWidget:
        lines = (
            Line(_("What people report"), "strong"),
            Line(self.visit.say(answer.text)),
            Line(source_line(self.visit, (answer.finding, *findings_in(answer.text))), "soft"),
        )
        return Card(*(make_label(line) for line in lines), role="plain_box")
