"""Symptoms: where it hurts, how much, since when, what it does to daily life, and what else it may be."""

from functools import partial

from decision_aid.content.questions import QuestionGroup
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.clinician_fold import ClinicianFold
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sign_lines import disagreement_lines
from decision_aid.window.pages.symptom_cards import duration_card, sites_card
from decision_aid.window.pages.text_card import TextCard
from decision_aid.window.theme import is_folded

IN_ROWS = ("symptoms.impact.", "symptoms.lookalikes.", "symptoms.scores.")
WEAKNESS = "symptoms.weakness"
"""The answer about symptoms that may contradict a warning sign."""


class SymptomsPage(Page):
    """Step 4: what you feel."""

    step_id = "symptoms"

    def build(self) -> None:
        """Make the groups of questions; scores filled in elsewhere stay folded until they are wanted."""
        self.lists: list[QuestionList] = []
        self.for_clinician = ClinicianFold(self.visit, self.step.groups, partial(self._list, titled=False))
        self.disagreements = TextCard(role="caution")
        for number, group in enumerate(self.for_clinician.groups):
            # Large text has no room for a title that the first question says again.
            made = self._list(group, titled=number > 0 or not is_folded())
            self.add_card(made)
            if WEAKNESS in made.cards:
                self.add_card(self.disagreements)
        self.for_clinician.fold.opened.connect(self.refresh)
        self.add_card(self.for_clinician.fold)

    def refresh(self) -> None:
        """Show the answers and the cautions that they raise."""
        for group in self.lists:
            group.refresh()
        self.for_clinician.refresh()
        self.disagreements.show_lines(disagreement_lines(self.visit, "symptoms."))
        show_cautions(self.visit, self.step_id, self.for_clinician.on_show(self.lists))

    def _list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        makers = {
            "symptoms.sites": partial(sites_card, self.visit),
            "symptoms.duration_weeks": partial(duration_card, self.visit),
        }
        made = QuestionList(self.visit, group, makers, in_rows=_all_start_with(group, IN_ROWS), titled=titled)
        self.lists.append(made)
        return made


def _all_start_with(group: QuestionGroup, starts: tuple[str, ...]) -> bool:
    return all(question.path.startswith(starts) for question in group.questions)
