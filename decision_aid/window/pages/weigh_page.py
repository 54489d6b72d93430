"""Weigh: what matters most, what each option does on it, and, on request, how the options fit; never advice."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.fit_card import FitCard
from decision_aid.window.pages.matters_card import DirectionCard, OwnMattersCard, PickCard
from decision_aid.window.pages.matters_facts import matter_card
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import sign_cards, withheld_card
from decision_aid.window.pages.scope_notes import nothing_to_compare_card
from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import TitleLabel


class WeighPage(Page):
    """Step 9, what counts most for the patient."""

    step_id = "weigh"
    wide = True

    def build(self) -> None:
        """Make room for the notices, what matters, the facts on it and the fit."""
        self.pick: PickCard | None = None
        self._notices, self._pick, self._directions = NoteList(), NoteList(), NoteList()
        self.own = OwnMattersCard(self.visit)
        self._facts_title = TitleLabel(_("What each option does on this"), size="title")
        self._facts = NoteList()
        self.fit = FitCard(self.visit)
        self.fit.page_wished.connect(self.step_wished)
        for part in (self._notices, self._pick, self._directions, self.own, self._facts_title, self._facts, self.fit):
            self.add_card(part)

    def refresh(self) -> None:
        """Show what was picked and what follows from it."""
        briefing = self.visit.briefing
        self._notices.show_notes([(briefing.urgency, briefing.scope)], lambda _key: self._make_notices())
        comparison = None if briefing.urgency.withheld else briefing.comparison
        self._pick.show_notes([] if comparison is None else [comparison.cause.attributes], self._make_pick)
        self._directions.show_notes(self._two_sided(comparison), lambda entry: DirectionCard(self.visit, entry))
        self._show_facts(comparison)
        self.own.setVisible(not briefing.urgency.withheld)
        self.fit.setVisible(comparison is not None)
        self._show_answers()

    def _two_sided(self, comparison: ComparisonResult | None) -> list[Attribute]:
        """The weighed things that some people want and others do not."""
        preferences = self.visit.record.preferences
        weighed = {*preferences.picked, *preferences.ranked, *preferences.swing}
        attributes = () if comparison is None else comparison.cause.attributes
        return [entry for entry in attributes if entry.two_sided and entry.id in weighed]

    def _show_facts(self, comparison: ComparisonResult | None) -> None:
        matters = () if comparison is None else self.visit.briefing.fit.attributes
        shown = [(matter.attribute, matter.figure, tuple(matter.scores.items())) for matter in matters]
        by_id = {matter.attribute.id: matter for matter in matters}
        self._facts_title.setVisible(bool(matters))
        options = () if comparison is None else comparison.options
        self._facts.show_notes(shown, lambda note: matter_card(self.visit, by_id[note[0].id], options))

    def _show_answers(self) -> None:
        if self.pick is not None:
            self.pick.refresh()
        for card in self.findChildren(DirectionCard):
            card.refresh()
        self.own.refresh()
        self.fit.refresh()

    def _make_pick(self, attributes: tuple[Attribute, ...]) -> QWidget:
        self.pick = PickCard(self.visit, attributes)
        return self.pick

    def _make_notices(self) -> QWidget:
        go_to = self.step_wished.emit
        cards = [withheld_card(self.visit, go_to)] if self.visit.briefing.urgency.withheld else []
        if not cards:
            cards = sign_cards(self.visit, go_to)
            if self.visit.briefing.comparison is None:
                cards.append(nothing_to_compare_card(self.visit, go_to))
        notices = QWidget()
        column = QVBoxLayout(notices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        for card in cards:
            column.addWidget(card)
        return notices
