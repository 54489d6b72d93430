"""How the options fit what the patient said: shown on request, hidden again at will; it gives no advice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.reasoning.robustness import Robustness
from decision_aid.reasoning.tipping import find_tipping
from decision_aid.summary import fit_sentences
from decision_aid.summary.tipping_sentences import tipping_lines
from decision_aid.window.language import _
from decision_aid.window.pages.fit_arithmetic import arithmetic_of
from decision_aid.window.pages.fit_sampling import FitSampler
from decision_aid.window.pages.fit_words import (
    fit_view,
    hidden_reasons,
    missing_lines,
    remarks,
    telling_of,
)
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import go_button
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, ItemLabel, SoftLabel, TitleLabel
from decision_aid.window.widgets.document_view import DocumentView
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.fold import Fold


class FitCard(Card):
    """The request, the bars with their words, the arithmetic; or the reasons why there is no fit to show."""

    page_wished = Signal(str)

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self.sampler = FitSampler(visit)
        self.sampler.ready.connect(self.refresh)
        self.is_wished = False
        self.ask = PushButton("", look="plain")
        self.ask.clicked.connect(self._turn)
        self._result, self._reasons = NoteList(), NoteList()
        self.add(TitleLabel(_("How do the options fit what you said?")))
        self.add(SoftLabel(_("This adds up what you said and the figures on it. It is no advice.")))
        for part in (row_of(self.ask), self._result, self._reasons):
            self.add(part)

    def refresh(self) -> None:
        """Show the fit if it was asked for and may be shown; otherwise the request or the reasons."""
        fit = self._visit.briefing.fit
        self.ask.setVisible(fit.shown)
        self.ask.setText(_("Hide how the options fit") if self.is_wished else _("Show how the options fit"))
        self.ask.setAccessibleName(self.ask.text())
        wished = fit.shown and self.is_wished
        self.sampler.prepare()
        sure = self.sampler.result() if wished else None
        self._result.show_notes([(fit, sure)] if wished else [], lambda _fit: self._make_result(sure))
        reasons = [] if fit.shown else hidden_reasons(fit.hidden_because)
        reasons += [(line, "") for line in missing_lines(self._visit)]
        self._reasons.show_notes(reasons, lambda reason: self._reason(*reason))

    def _turn(self) -> None:
        self.is_wished = not self.is_wished
        self.refresh()

    def _make_result(self, sure: Robustness | None) -> QWidget:
        told, fit = telling_of(self._visit), self._visit.briefing.fit
        no_bar = fit_sentences.lacking_lines(told, fit.options_left_out)
        lines = (fit_sentences.weighed_sentence(told), *no_bar)
        card = Card(*(BodyLabel(line) for line in lines), role="plain_box")
        card.add(fit_view(self._visit))
        for widget in [SoftLabel(_("Adding it up …"))] if sure is None else self._words(sure):
            card.add(widget)
        card.add(Fold(_("How it was added up"), lambda: DocumentView(arithmetic_of(self._visit))))
        return card

    def _words(self, sure: Robustness) -> list[QWidget]:
        visit, told = self._visit, telling_of(self._visit)
        tipping = find_tipping(visit.record, visit.briefing.comparison, visit.briefing.fit)
        how_sure = [*fit_sentences.how_often_lines(told, sure), *fit_sentences.open_lines(told, sure)]
        return [
            BodyLabel(fit_sentences.closeness_sentence(told, sure), weight=SEMIBOLD),
            *(BodyLabel(line) for line in (*fit_sentences.reason_lines(told, sure), *remarks(visit))),
            _lines(_("How sure that is"), how_sure),
            _lines(_("What would change it"), tipping_lines(told, tipping)),
        ]

    def _reason(self, words: str, step: str) -> QWidget:
        card = Card(BodyLabel(words), role="plain_box")
        if step:
            name = self._visit.say(self._visit.library.step(step).name)
            card.add(go_button(_("Go to {step}").format(step=name), step, self.page_wished.emit))
        return card


def _lines(title: str, lines: Sequence[str]) -> QWidget:
    """Lines close together under their title."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, em(0.4), 0, 0)
    column.setSpacing(em(0.25))
    column.addWidget(BodyLabel(title, weight=SEMIBOLD))
    for line in lines:
        column.addWidget(ItemLabel(line))
    return box
