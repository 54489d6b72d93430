"""General health, in groups; every answer that matters raises a caution right below its card."""

from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.clinician_fold import ClinicianFold
from decision_aid.window.pages.earlier_operations_card import EarlierOperationsCard
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.theme import is_folded


class HealthPage(Page):
    """Step 6: health."""

    step_id = "health"

    def build(self) -> None:
        """Make the groups of questions; what only the clinician can answer stays folded at the end."""
        self.operations: EarlierOperationsCard | None = None
        self.lists: list[QuestionList] = []
        self.for_clinician = ClinicianFold(self.visit, self.step.groups, partial(self._list, titled=False))
        for number, group in enumerate(self.for_clinician.groups):
            self.add_card(self._list(group, titled=number > 0 or not is_folded()))
        self.for_clinician.fold.opened.connect(self.refresh)
        self.add_card(self.for_clinician.fold)

    def refresh(self) -> None:
        """Show the answers and the cautions that they raise."""
        for group in self.lists:
            group.refresh()
        self.for_clinician.refresh()
        if self.operations is not None:
            self.operations.refresh()
        show_cautions(self.visit, self.step_id, self.for_clinician.on_show(self.lists))

    def _list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        makers = {"health.previous_spine_operations": self._earlier_operations}
        made = QuestionList(self.visit, group, makers, in_rows=True, titled=titled)
        self.lists.append(made)
        return made

    def _earlier_operations(self, question: Question) -> QWidget:
        self.operations = EarlierOperationsCard(self.visit, question)
        return self.operations
