"""One row of the comparison as a card: the leading figure, and all else under one fold; harms stay in full sight."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import Option
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import FigureResult, RowResult
from decision_aid.summary.document import Paragraph
from decision_aid.summary.figure_words import formed_note
from decision_aid.window.language import _
from decision_aid.window.pages.compare_texts import sources_fold
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_line import FigureLine
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.document_view import widgets_of
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.stack import stack_of
from decision_aid.window.widgets.surface import rule

HARMS, OPERATED = "harms", "operation_by_then"
THOUSAND = "1,000"
"""Stands in the sentence of a harm that is counted of 1,000 people."""

Piece = tuple[str, Callable[[], list[QWidget]]]
"""A part of a row that can stand alone: what it is about, "" for the leading figure, and what makes it."""


def row_card(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> Card:
    """Return the card of a row: its leading figure, then what else there is, folded unless it is about harm."""
    card = Card(TitleLabel(visit.say(row.row.title)))
    for _title, make in row_pieces(visit, row, options):
        for widget in make():
            card.add(widget)
    return card


def piece_card(visit: Visit, row: RowResult, piece: Piece) -> Card:
    """Return one piece of a row as a card of its own, under the title of the row."""
    _title, make = piece
    return Card(TitleLabel(visit.say(row.row.title)), *make())


def row_pieces(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[Piece]:
    """Return the leading figure with all else folded below it; about harms each further group is a piece of its own."""
    if row.row.topic != HARMS:
        return [("", lambda: [*_leading(visit, row, options), *_folded(visit, row, options)])]
    return [("", partial(_leading, visit, row, options)), *_further_harms(visit, row, options)]


def _leading(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[QWidget]:
    pictured, elsewhere = row.row.topic != OPERATED, _figures_elsewhere(row, options)
    figures = row.figures[:1]
    return [FigureBlock(visit, each, options, pictured=pictured, elsewhere=elsewhere) for each in figures]


def _folded(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[QWidget]:
    """What else there is, under one fold; in full sight where there is no figure."""
    if not row.figures:
        return _more(visit, row, options)
    return [Fold(_fold_title(row), lambda: stack_of(_more(visit, row, options), spacing_em=0.6))] if _count(row) else []


def _figures_elsewhere(row: RowResult, options: tuple[Option, ...]) -> dict[str, FigureResult]:
    """For each option that the leading figure leaves out: the first further figure of the row that has one."""
    found: dict[str, FigureResult] = {}
    for figure in row.figures[1:]:
        for option in options:
            cell = figure.cells.get(option.id)
            if cell is not None and cell.state == "known":
                found.setdefault(option.id, figure)
    return found


def _count(row: RowResult) -> int:
    """How many things stand under the fold."""
    notes = (row.row.disagreement, row.row.unmeasured)
    return len(row.figures[1:]) + len(row.other_figures) + sum(bool(note) for note in notes)


def _fold_title(row: RowResult) -> str:
    words = _("More about this ({count}): studies and experts differ")
    return (words if row.row.disagreement else _("More about this ({count})")).format(count=_count(row))


def _more(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[QWidget]:
    """The further figures, those of other groups of people, where studies differ and what is not known."""
    widgets: list[QWidget] = [_lines(visit, row.figures[1:], options)] if row.figures[1:] else []
    return [*widgets, *_beside(visit, row, options)]


def _beside(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[QWidget]:
    """The figures of other groups of people, and the notes with their sources."""
    others: list[QWidget] = []
    if row.other_figures:
        others = [_lead(_("For other groups of people")), _lines(visit, row.other_figures, options)]
    return [*others, *widgets_of(_notes(visit, row)), *_sources_of_notes(visit, row)]


def _sources_of_notes(visit: Visit, row: RowResult) -> list[QWidget]:
    texts = (row.row.disagreement, row.row.unmeasured)
    return [sources_fold(visit, texts)] if findings_in(*texts) else []


def _further_harms(visit: Visit, row: RowResult, options: tuple[Option, ...]) -> list[Piece]:
    """The further harms: those counted of 100 people, the rarer ones of 1,000, and what is said beside the figures."""
    figures = row.figures[1:]
    rare = [figure for figure in figures if THOUSAND in visit.say(figure.figure.summary)]
    common = [figure for figure in figures if figure not in rare]
    groups = ((_("Also counted of 100 people"), common), (_("Less often: counted of 1,000 people"), rare))
    pieces: list[Piece] = [
        (title, partial(_one_group, visit, title, found, options)) for title, found in groups if found
    ]
    beside = any((*row.other_figures, row.row.unmeasured, row.row.disagreement))
    return [*pieces, (_("More about what can go wrong"), partial(_beside, visit, row, options))] if beside else pieces


def _one_group(visit: Visit, title: str, figures: Sequence[FigureResult], options: tuple[Option, ...]) -> list[QWidget]:
    return [_lead(title), _lines(visit, figures, options)]


def _notes(visit: Visit, row: RowResult) -> list[Paragraph]:
    """Where studies or experts disagree, and what has not been measured."""
    notes = ((_("Studies and experts differ"), row.row.disagreement), (_("What is not known"), row.row.unmeasured))
    return [Paragraph(visit.say(text), lead=lead) for lead, text in notes if text]


def _lines(visit: Visit, figures: Sequence[FigureResult], options: tuple[Option, ...]) -> QWidget:
    """A line a figure; how the groups were formed is said once where it is the same for all."""
    formed = {formed_note(figure, visit.voice) for figure in figures}
    shared = formed.pop() if len(formed) == 1 and len(figures) > 1 else ""
    widgets: list[QWidget] = [SoftLabel(shared)] if shared else []
    for figure in figures:
        widgets += [rule(), FigureLine(visit, figure, options, formed_said=bool(shared))]
    return stack_of(widgets, spacing_em=0.6)


def _lead(text: str) -> BodyLabel:
    return BodyLabel(text, weight=SEMIBOLD)
