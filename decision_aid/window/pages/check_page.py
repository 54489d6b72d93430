"""Check: a few facts in the patient's own words, and four readiness questions; nothing here locks anything."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Fact
from decision_aid.reasoning.understanding import core_facts
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.compare_links import wish_row
from decision_aid.window.pages.fact_card import FactCard
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.readiness_card import ReadinessCard
from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold


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
        core = core_facts(facts)
        others = [fact for fact in facts if fact not in core]
        self.fact_cards = []
        cards: list[QWidget] = [self._fact_card(fact) for fact in core]
        if others:
            cards.append(self._more(others))
        return self._column(cards or [Card(BodyLabel(_no_facts()))])

    def _more(self, others: Sequence[Fact]) -> Fold:
        """The further facts; open where one of them was talked about."""
        self.more = Fold(_("More to talk over"), lambda: self._column([self._fact_card(fact) for fact in others]))
        said = {entry.fact for entry in self.visit.record.understanding}
        if any(fact.id in said for fact in others):
            self.more.set_open(opened=True)
        return self.more

    def _fact_card(self, fact: Fact) -> FactCard:
        card = FactCard(self.visit, fact)
        card.row_wished.connect(self._open_row)
        card.refresh()
        self.fact_cards.append(card)
        return card

    def _column(self, cards: Sequence[QWidget]) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(em(0.8))
        for card in cards:
            layout.addWidget(card)
        return column

    def _open_row(self, row: str) -> None:
        wish_row(self.visit, row, back_to=self.step_id)
        self.step_wished.emit("compare")


def _facts_head() -> QWidget:
    head = QWidget()
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(TitleLabel(_("Tell me in your own words")))
    layout.addWidget(SoftLabel(_("This checks how well we explained it. It is no test of you. The clinician taps.")))
    return head


def _no_facts() -> str:
    return _("There is no comparison for this visit, so there are no facts to say back.")
