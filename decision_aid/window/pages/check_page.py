"""Check: a few facts in the patient's own words, and four readiness questions; nothing here locks anything."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Fact
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.compare_links import wish_row
from decision_aid.window.pages.fact_card import FactCard
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.readiness_card import ReadinessCard
from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel


class CheckPage(Page):
    """Step 10, what did we say today, and how ready do you feel."""

    step_id = "check"

    def build(self) -> None:
        """Make the facts to say back, and the readiness questions."""
        self.fact_cards: list[FactCard] = []
        self._facts = NoteList()
        self.readiness = ReadinessCard(self.visit)
        self.readiness.page_wished.connect(self.step_wished)
        self.add_card(_facts_head())
        self.add_card(self._facts)
        self.add_card(self.readiness)

    def refresh(self) -> None:
        """Show what was said back and what was answered."""
        self._facts.show_notes((self.visit.briefing.facts,), self._make_facts)
        for card in self.fact_cards:
            card.refresh()
        self.readiness.refresh()

    def _make_facts(self, facts: tuple[Fact, ...]) -> QWidget:
        self.fact_cards = [FactCard(self.visit, fact) for fact in facts]
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(em(0.8))
        for card in self.fact_cards:
            card.row_wished.connect(self._open_row)
            layout.addWidget(card)
        if not facts:
            layout.addWidget(Card(BodyLabel(_no_facts())))
        return column

    def _open_row(self, row: str) -> None:
        wish_row(self.visit, row, back_to=self.step_id)
        self.step_wished.emit("compare")


def _facts_head() -> QWidget:
    head = QWidget()
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(TitleLabel(_("Tell me in your own words")))
    layout.addWidget(SoftLabel(_("This checks how well we explained it. It is no test of you.")))
    return head


def _no_facts() -> str:
    return _("There is no comparison for this visit, so there are no facts to say back.")
