"""Symptoms: where it hurts, how much, since when, what it does to daily life, and what else it may be."""

from functools import partial

from decision_aid.content.questions import QuestionGroup
from decision_aid.window.pages.grouped_page import GroupedPage
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sign_lines import disagreement_lines
from decision_aid.window.pages.symptom_cards import duration_card, sites_card
from decision_aid.window.pages.text_card import TextCard

IN_ROWS = ("symptoms.impact.", "symptoms.lookalikes.", "symptoms.scores.")
WEAKNESS = "symptoms.weakness"
"""The answer about symptoms that may contradict a warning sign."""


class SymptomsPage(GroupedPage):
    """Step 4: what you feel."""

    step_id = "symptoms"

    def build(self) -> None:
        """Make the groups of questions; scores filled in elsewhere stay folded until they are wanted."""
        self.disagreements = TextCard(role="caution")
        self.build_parts()
        self.part_with(WEAKNESS).column.addWidget(self.disagreements)

    def refresh(self) -> None:
        """Show the answers and the cautions that they raise."""
        self.disagreements.show_lines(disagreement_lines(self.visit, "symptoms."))
        self.refresh_parts()

    def make_list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        """Questions with many like them in rows; places and duration have cards of their own."""
        makers = {
            "symptoms.sites": partial(sites_card, self.visit),
            "symptoms.duration_weeks": partial(duration_card, self.visit),
        }
        return QuestionList(self.visit, group, makers, in_rows=_all_start_with(group, IN_ROWS), titled=titled)


def _all_start_with(group: QuestionGroup, starts: tuple[str, ...]) -> bool:
    return all(question.path.startswith(starts) for question in group.questions)
