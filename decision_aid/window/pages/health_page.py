"""General health, in groups; every answer that matters raises a caution right below its card."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.questions import Question
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.earlier_operations_card import EarlierOperationsCard
from decision_aid.window.pages.question_list import QuestionList


class HealthPage(Page):
    """Step 6: health."""

    step_id = "health"

    def build(self) -> None:
        """Make the groups of questions."""
        self.operations: EarlierOperationsCard | None = None
        makers = {"health.previous_spine_operations": self._earlier_operations}
        self.lists = [QuestionList(self.visit, group, makers, in_rows=True) for group in self.step.groups]
        for group in self.lists:
            self.add_card(group)

    def refresh(self) -> None:
        """Show the answers and the cautions that they raise."""
        for group in self.lists:
            group.refresh()
        if self.operations is not None:
            self.operations.refresh()
        show_cautions(self.visit, self.step_id, self.lists)

    def _earlier_operations(self, question: Question) -> QWidget:
        self.operations = EarlierOperationsCard(self.visit, question)
        return self.operations
