"""General health, in groups; every answer that matters raises a caution right below its card."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.window.pages.earlier_operations_card import EarlierOperationsCard
from decision_aid.window.pages.grouped_page import GroupedPage
from decision_aid.window.pages.question_list import QuestionList


class HealthPage(GroupedPage):
    """Step 6: health."""

    step_id = "health"

    def build(self) -> None:
        """Make the groups of questions."""
        self.operations: EarlierOperationsCard | None = None
        self.build_parts()

    def refresh(self) -> None:
        """Show the answers and the cautions that they raise."""
        if self.operations is not None:
            self.operations.refresh()
        self.refresh_parts()

    def make_list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        """Questions in rows; earlier operations have a card of their own."""
        makers = {"health.previous_spine_operations": self._earlier_operations}
        return QuestionList(self.visit, group, makers, in_rows=True, titled=titled)

    def _earlier_operations(self, question: Question) -> QWidget:
        self.operations = EarlierOperationsCard(self.visit, question)
        return self.operations
