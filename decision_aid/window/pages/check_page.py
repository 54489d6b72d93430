"""Check: a few facts in the patient's own words, and four readiness questions; nothing here locks anything."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Fact
from decision_aid.reasoning.understanding import core_facts
from decision_aid.window.language import _
from decision_aid.window.page import LAYOUT_TAKES_MS
from decision_aid.window.pages.compare_links import wish_row
from decision_aid.window.pages.fact_card import FactCard
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import withheld_card
from decision_aid.window.pages.parted_page import PartedPage
from decision_aid.window.pages.readiness_card import ReadinessCard, ReadinessLine
from decision_aid.window.theme import em, is_folded
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.stack import stack_of

Asked = FactCard | ReadinessLine


class CheckPage(PartedPage):
    """Step 10, what did we say today, and how ready do you feel."""

    step_id = "check"

    def build(self) -> None:
        """Make the facts to say back, and the readiness questions."""
        self.fact_cards: list[FactCard] = []
        self._facts = NoteList()
        self._first, self._no_facts = NoteList(), Card(BodyLabel(_no_facts()))
        self.readiness = ReadinessCard(self.visit)
        self.readiness.page_wished.connect(self.detour_wished)
        self.add_part(_("In your own words"), _facts_head(), self._facts, is_there=self._has_facts)
        self.add_part(_("How ready you feel"), self._first, self._no_facts, self.readiness)

    def refresh(self) -> None:
        """Show what was said back and what was answered."""
        self._facts.show_notes((self.visit.briefing.facts,), self._make_facts)
        urgency = self.visit.briefing.urgency
        self._first.show_notes([urgency.codes] if urgency.withheld else [], lambda _codes: self._urgent_card())
        self._no_facts.setVisible(not self._has_facts() and not urgency.withheld)
        for card in self.fact_cards:
            card.refresh()
        self.readiness.refresh()
        self.show_parts()

    def return_to(self, question: str) -> None:
        """Come back to the question that the reader left for another step, with the keyboard on its answer."""
        found = next((asked for asked in self._asked() if asked.path == question), None)
        if found is None:
            self.take_focus()
            return
        self.show_screen(self._place_of(found))
        found.answers.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(LAYOUT_TAKES_MS, found, lambda: self._bring_into_sight(found))

    def _bring_into_sight(self, asked: Asked) -> None:
        """From the beginning of the question on: in large text its answer alone may fill the screen."""
        top = asked.mapTo(self.body, asked.rect().topLeft()).y()
        self.scroll_area.verticalScrollBar().setValue(top - em(0.4))
        focused = self.focusWidget()
        if focused is not None:
            self.scroll_area.ensureWidgetVisible(focused, 0, em(0.4))

    def _urgent_card(self) -> QWidget:
        return withheld_card(self.visit, self.step_wished.emit, _choice_waits())

    def _asked(self) -> Sequence[Asked]:
        return (*self.fact_cards, *self.readiness.lines)

    def _place_of(self, asked: Asked) -> int:
        return next(place for place, part in enumerate(self.parts_there()) if part.box.isAncestorOf(asked))

    def _has_facts(self) -> bool:
        return bool(self.visit.briefing.facts)

    def _make_facts(self, facts: tuple[Fact, ...]) -> QWidget:
        core = core_facts(facts)
        others = [fact for fact in facts if fact not in core]
        self.fact_cards = []
        cards: list[QWidget] = [self._fact_card(fact) for fact in core]
        if others:
            cards.append(self._more(others))
        return stack_of(cards)

    def _more(self, others: Sequence[Fact]) -> Fold:
        """The further facts; open where one of them was talked about."""
        self.more = Fold(_("More to talk over"), lambda: stack_of(map(self._fact_card, others)))
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

    def _open_row(self, row: str, question: str) -> None:
        wish_row(self.visit, row)
        self.detour_wished.emit("compare", question)


def _facts_head() -> QWidget:
    head = QWidget()
    layout = QVBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    if is_folded():  # large text has no room for a second title
        layout.addWidget(BodyLabel(_("Tell me in your own words. It is no test of you. The clinician taps.")))
        return head
    layout.addWidget(TitleLabel(_("Tell me in your own words")))
    layout.addWidget(SoftLabel(_("This checks how well we explained it. It is no test of you. The clinician taps.")))
    return head


def _choice_waits() -> str:
    return _("This comes first. Choosing a treatment waits until it has been looked into.")


def _no_facts() -> str:
    return _("There is no comparison for this visit, so there are no facts to say back.")
