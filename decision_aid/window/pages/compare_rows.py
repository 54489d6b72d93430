"""One row of the comparison as a card: the figures that stand for this patient, then the others, then what is open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult, RowResult
from decision_aid.summary.document import Paragraph
from decision_aid.window.language import _
from decision_aid.window.pages.compare_texts import sources_fold
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_line import FigureLine
from decision_aid.window.pages.sources import sources_of
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, TitleLabel
from decision_aid.window.widgets.document_view import widgets_of
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.surface import rule


def row_card(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> Card:
    """Return the card of a row: the first figure with its picture, the further ones in short."""
    card = Card(TitleLabel(visit.say(row.row.title)))
    for figure in row.figures[:1]:
        card.add(FigureBlock(visit, figure, options))
    for note in widgets_of(_notes(visit, row)):
        card.add(note)
    texts = (row.row.disagreement, row.row.unmeasured)
    if sources_of(*texts):
        card.add(sources_fold(visit, texts))
    if row.figures[1:]:
        card.add(BodyLabel(_("More on this"), weight=SEMIBOLD))
        card.add(_lines(visit, row.figures[1:], options))
    if row.other_figures:
        make = lambda: _lines(visit, row.other_figures, options)  # noqa: E731 - made when it is opened
        card.add(Fold(_("For other groups of people"), make))
    return card


def _notes(visit: Visit, row: RowResult) -> list[Paragraph]:
    """Where studies or experts disagree, and what has not been measured."""
    notes = ((_("Studies and experts differ"), row.row.disagreement), (_("What is not known"), row.row.unmeasured))
    return [Paragraph(visit.say(text), lead=lead) for lead, text in notes if text]


def _lines(visit: Visit, figures: Sequence[FigureResult], options: tuple[Option, ...]) -> QWidget:
    lines = QWidget()
    layout = QVBoxLayout(lines)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(em(0.6))
    made = [FigureLine(visit, figure, options) for figure in figures]
    for line in made:
        layout.addWidget(rule())
        layout.addWidget(line)
        line.opened.connect(lambda opened=line: _close_others(made, opened))
    return lines


def _close_others(lines: Sequence[FigureLine], opened: FigureLine) -> None:
    for line in lines:
        if line is not opened and line.is_open:
            line.set_open(opened=False)
