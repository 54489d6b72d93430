"""What each option does on the things that matter to the patient: the comparison's figures, in the visit's order."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Attribute, Option
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.fit import AttributeScore
from decision_aid.reasoning.weights import OWN
from decision_aid.window.language import _
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.pages.sources import source_line
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.stack import stack_of

MOST_OPEN = 3
"""As many as fill the page; more would be scrolled past."""


class FactsOfMatters(QWidget):
    """A card for each thing weighed, the weightiest first; those beyond the first few stand under a fold."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._first, self._others = NoteList(), NoteList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        column.addWidget(TitleLabel(_("What each option does on this"), size="title"))
        column.addWidget(self._first)
        column.addWidget(self._others)

    def refresh(self) -> None:
        """Show the things that are weighed now."""
        visit = self._visit
        comparison = None if visit.briefing.urgency.withheld else visit.briefing.comparison
        matters = () if comparison is None else visit.briefing.fit.attributes
        self._matters = {matter.attribute.id: matter for matter in matters}
        options = () if comparison is None else comparison.options
        heavy = sorted(matters, key=lambda matter: -matter.weight)
        notes = [(matter.attribute, matter.figure, tuple(matter.scores.items()), options) for matter in heavy]
        self._first.show_notes(notes[:MOST_OPEN], lambda note: self._card(note[0], options))
        folded = [tuple(notes[MOST_OPEN:])] if notes[MOST_OPEN:] else []
        self._others.show_notes(folded, lambda rest: self._fold([note[0] for note in rest], options))

    def _card(self, attribute: Attribute, options: tuple[Option, ...]) -> Card:
        return matter_card(self._visit, self._matters[attribute.id], options)

    def _fold(self, attributes: Sequence[Attribute], options: tuple[Option, ...]) -> Fold:
        title = _("More things that you weighed ({count})").format(count=len(attributes))
        return Fold(title, lambda: stack_of(self._card(attribute, options) for attribute in attributes))


def matter_card(visit: Visit, matter: AttributeScore, options: tuple[Option, ...]) -> Card:
    """Return what each option does on one thing: figure, picture and how sure, or how it counts without one."""
    attribute, say = matter.attribute, visit.say
    card = Card(TitleLabel(say(attribute.name)))
    if matter.figure is not None:
        card.add(FigureBlock(visit, matter.figure, options, under_header=False))
    elif attribute.id.startswith(OWN):
        card.add(OptionColumns(visit, options, lambda option: _own_cell(matter, option), under_header=False))
    texts = matter.own_counting
    for text in texts:
        card.add(BodyLabel(say(text)))
    source = source_line(visit, findings_in(*texts))
    if source:
        card.add(SoftLabel(source))
    return card


def _own_cell(matter: AttributeScore, option: Option) -> list[QWidget]:
    score = matter.scores.get(option.id)
    if score is None:
        return [BodyLabel(_("You are not sure, or left this open."))]
    words = _("You said: this would help.") if score == 1 else _("You said: this would help in part.")
    return [BodyLabel(words if score else _("You said: this would not help."))]
