"""Weigh: what matters most, what each option does on it, and, on request, how the options fit; never advice."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.elicitation import with_depth_again
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.pages.depth_row import DEPTHS
from decision_aid.window.pages.fit_card import FitCard
from decision_aid.window.pages.fit_words import gentle_questions
from decision_aid.window.pages.matters_card import DirectionCard, PickCard
from decision_aid.window.pages.matters_facts import FactsOfMatters
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import has_sign_cards, sign_cards, withheld_card
from decision_aid.window.pages.order_card import OrderCard
from decision_aid.window.pages.own_matters_card import OwnMattersCard
from decision_aid.window.pages.parted_page import PartedPage
from decision_aid.window.pages.scope_notes import nothing_to_compare_card
from decision_aid.window.pages.swing_card import SwingCard
from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import BodyLabel, Card

MatterCard = PickCard | OrderCard | SwingCard


class WeighPage(PartedPage):
    """Step 9, what counts most for the patient."""

    step_id = "weigh"
    wide = True

    def build(self) -> None:
        """Make room for the notices, what matters, the facts on it and the fit."""
        self.asked: MatterCard | None = None
        self._depth = self.visit.record.preferences.depth or DEPTHS[0]
        self._notices, self._asked, self._questions, self._directions = (NoteList() for _each in range(4))
        self.own = OwnMattersCard(self.visit)
        self.facts = FactsOfMatters(self.visit)
        self.fit = FitCard(self.visit)
        self.fit.page_wished.connect(self.step_wished)
        self.add_part(_("What matters to you"), self._notices, self._asked, self._questions, self._directions, self.own)
        self.add_part(_("What each option does on this"), self.facts, is_there=self._is_weighed)
        self.add_part(_("How the options fit"), self.fit, is_there=self._is_anything_said)

    def refresh(self) -> None:
        """Show what was said and what follows from it."""
        briefing = self.visit.briefing
        comparison = self._comparison()
        noted = comparison is None or has_sign_cards(self.visit)
        notices = [(briefing.urgency, briefing.scope)] if noted else []
        self._notices.show_notes(notices, lambda _key: self._make_notices())
        if comparison is None:
            self.asked = None
        asked = [] if comparison is None else [(self._depth, comparison.cause, comparison.options)]
        self._asked.show_notes(asked, lambda _key: self._make_asked())
        self._questions.show_notes(gentle_questions(self.visit), _question_line)
        self._directions.show_notes(self._two_sided(comparison), lambda entry: DirectionCard(self.visit, entry))
        self.own.setVisible(not briefing.urgency.withheld)
        self._show_answers()
        self.fit.sampler.prepare()
        self.show_parts()

    def fill_shown(self) -> None:
        """Make the facts and the fit when they are looked at, not at every tap."""
        for part in (self.facts, self.fit):
            if part.isVisibleTo(self):
                part.refresh()

    def ask_at(self, depth: str) -> None:
        """Ask what matters at another depth; the answers that it already holds count again."""
        self._depth = depth
        preferences = with_depth_again(self.visit.record.preferences, depth)
        self.visit.answer("preferences", preferences)
        self.refresh()
        self.go_to_top()
        self.take_focus()

    def _comparison(self) -> ComparisonResult | None:
        briefing = self.visit.briefing
        return None if briefing.urgency.withheld else briefing.comparison

    def _is_weighed(self) -> bool:
        return self._comparison() is not None and bool(self.visit.briefing.fit.attributes)

    def _is_anything_said(self) -> bool:
        """Also a thing that waits for its direction is said: the part then says what is missing."""
        fit = self.visit.briefing.fit
        return self._comparison() is not None and bool(fit.attributes or fit.left_out)

    def _two_sided(self, comparison: ComparisonResult | None) -> list[Attribute]:
        """The weighed things that some people want and others do not."""
        fit = self.visit.briefing.fit
        weighed = {*fit.left_out, *(matter.attribute.id for matter in fit.attributes)}
        attributes = () if comparison is None else comparison.cause.attributes
        return [entry for entry in attributes if entry.two_sided and entry.id in weighed]

    def _show_answers(self) -> None:
        if self.asked is not None:
            self.asked.refresh()
        for card in self._directions.findChildren(DirectionCard):
            card.refresh()
        self.own.refresh()

    def _make_asked(self) -> QWidget:
        comparison = self._comparison()
        assert comparison is not None  # noqa: S101 - asked for only where there is one
        makers: dict[str, type[PickCard] | type[OrderCard] | type[SwingCard]]
        makers = {"three": PickCard, "ranked": OrderCard, "swing": SwingCard}
        self.asked = makers[self._depth](self.visit, comparison)
        self.asked.depths.depth_wished.connect(self.ask_at)
        return self.asked

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


def _question_line(words: str) -> QWidget:
    return Card(BodyLabel(words), role="plain_box")
