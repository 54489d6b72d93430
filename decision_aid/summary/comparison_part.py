"""The comparison on paper: the same rows for all options, pictures for a few figures, and the studies they rest on."""

from decision_aid.reasoning.results import ComparisonResult, FigureResult, RowResult
from decision_aid.summary.chart_words import icon_array_words
from decision_aid.summary.charts import icon_array
from decision_aid.summary.comparison_text import (
    cell_text,
    formed_text,
    group_text,
    mark_text,
)
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Picture, Table, TableCell
from decision_aid.summary.option_style import option_style
from decision_aid.summary.source_list import SourceList

MOST_ARRAYS = 4
HEAD_SHARE = 0.27
MANY_OPTIONS, HEAD_SHARE_OF_MANY = 4, 0.22
MOST_ROWS, MOST_ROWS_OF_MANY = 8, 6
ALWAYS_SHOWN = frozenset({"getting_better", "pain", "harms", "another_operation", "operation_by_then"})
MOST_GAPS = 4

Shown = tuple[RowResult, FigureResult]


def comparison_parts(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """Return heading, table and studies; nothing when there is no comparison."""
    comparison = context.briefing.comparison
    if comparison is None:
        return ()
    _ = context.translate
    shown = shown_figures(context)
    pictured = _pictured(shown, len(comparison.options))
    header = (_("What"), *(context.say(option.short_name) for option in comparison.options))
    rows = tuple(_row(one, comparison, context, (sources, pictured)) for one in shown)
    head = HEAD_SHARE if len(comparison.options) < MANY_OPTIONS else HEAD_SHARE_OF_MANY
    share = (1 - head) / len(comparison.options)
    widths = (head, *(share for _option in comparison.options))
    intro = _("Figures are about groups. * {own}. (1) names a study in the list.").format(
        own=context.say(context.library.about.own_grading)
    )
    return (
        Heading(_("The options side by side")),
        Paragraph(intro, style="small"),
        Table(header, rows, widths=widths),
    )


def shown_figures(context: SummaryContext) -> tuple[Shown, ...]:
    """Return the figures of the sheet in the order of the rows: the first of each, randomised where there is one.

    Harms show their second figure too: a trial counts few of them, a register many. Where rows are more than the sheet
    has room for, those stay that every reader needs and those that this patient weighed.
    """
    comparison = context.briefing.comparison
    if comparison is None:
        return ()
    room = MOST_ROWS if len(comparison.options) == 2 else MOST_ROWS_OF_MANY
    kept = {row.row.id for row in _by_need(comparison, context)[:room]}
    rows = [row for row in comparison.rows if row.row.id in kept]
    return tuple((row, figure) for row in rows for figure in row.figures[: 1 + (row.row.topic == "harms")])


def _by_need(comparison: ComparisonResult, context: SummaryContext) -> list[RowResult]:
    """Rows with figures: those that every reader needs, those the patient weighed, and the rest."""
    preferences = context.record.preferences
    weighed = {*preferences.picked, *preferences.ranked, *preferences.swing}
    wished = {one.row for one in comparison.cause.attributes if one.id in weighed}
    rows = [row for row in comparison.rows if row.figures]
    return sorted(rows, key=lambda row: (row.row.topic not in ALWAYS_SHOWN, row.row.id not in wished))


def _pictured(shown: tuple[Shown, ...], options: int) -> tuple[FigureResult, ...]:
    """The figures that get icon arrays: a wanted event and a harm, never more than four arrays.

    A count below 1 person, or above 99 of 100, has none in any column of its row: its sentence says it.
    """
    counted = [(row.row.topic, one) for row, one in shown if one.figure.kind == "of_100" and _in_whole_people(one)]
    wanted = [figure for _topic, figure in counted if figure.figure.counts == "wanted"]
    wanted.sort(key=lambda figure: figure.chose_for_themselves)
    harms = [figure for topic, figure in counted if topic == "harms"]
    chosen: list[FigureResult] = []
    for figure in (*wanted[:1], *harms[:1]):
        if sum(map(_known, [*chosen, figure])) <= MOST_ARRAYS and options <= MOST_ARRAYS:
            chosen.append(figure)
    return tuple(chosen)


def _in_whole_people(figure: FigureResult) -> bool:
    values = (cell.value for cell in figure.cells.values())
    return not any(0 < value < 1 or 99 < value < 100 for value in values if value is not None)


def _known(figure: FigureResult) -> int:
    return sum(cell.state == "known" for cell in figure.cells.values())


def _row(
    shown: Shown,
    comparison: ComparisonResult,
    context: SummaryContext,
    extra: tuple[SourceList, tuple[FigureResult, ...]],
) -> tuple[TableCell, ...]:
    row, figure = shown
    sources, pictured = extra
    cells = [_head_cell(row, figure, context, sources)]
    for place, option in enumerate(comparison.options):
        parts: list[Part] = [Paragraph(cell_text(figure, option.id, context.voice), style="small")]
        if any(figure is one for one in pictured):
            parts += _array(figure, option.id, place, context)
        cells.append(TableCell(tuple(parts)))
    return tuple(cells)


def _head_cell(row: RowResult, figure: FigureResult, context: SummaryContext, sources: SourceList) -> TableCell:
    _ = context.translate
    number = sources.number(figure.finding)
    lines = (
        context.say(figure.figure.time),
        _("How sure: {word}").format(word=_marked_certainty(figure, context)),
        mark_text(figure, context.voice),
    )
    title = Paragraph("", lead=f"{context.say(row.row.title)} ({number})", style="small")
    return TableCell((title, *(Paragraph(line, style="small") for line in lines if line)))


def _marked_certainty(figure: FigureResult, context: SummaryContext) -> str:
    """The word, with a star for our own grading; the star is explained above the table."""
    word, own, _rest = context.wording.certainty(figure.finding).partition(" (")
    return f"{word}*" if own else word


def _array(figure: FigureResult, option_id: str, place: int, context: SummaryContext) -> list[Part]:
    cell = figure.cells.get(option_id)
    if cell is None or cell.value is None:
        return []
    name = next(
        context.say(option.short_name) for option in context.briefing.scope.causes[0].options if option.id == option_id
    )
    scene = icon_array(cell.value, option_style(place), context.translate)
    return [Picture(scene, icon_array_words(cell.value, name, figure, context.voice))]


def study_lines(context: SummaryContext, sources: SourceList) -> tuple[str, ...]:
    """Return every publication by number: who was studied and how sure we can be where it stands in the table.

    Call it after every other part has asked `sources` for its numbers.
    """
    about: dict[int, str] = {}
    for _row_result, figure in shown_figures(context):
        about.setdefault(sources.number(figure.finding), _about_study(figure, context))
    return tuple(f"{about.get(number, '')} {entry}".strip() for number, entry in enumerate(sources.entries(), 1))


def _about_study(figure: FigureResult, context: SummaryContext) -> str:
    voice = context.voice
    lines = (group_text(figure, voice), context.say(figure.finding.why) or formed_text(figure, voice))
    return " ".join(line for line in lines if line)


def not_known_lines(context: SummaryContext) -> tuple[str, ...]:
    """Return what nobody knows about this choice."""
    comparison = context.briefing.comparison
    causes = context.briefing.scope.causes
    lines = [context.say(gap) for gap in causes[0].gaps] if causes else []
    if comparison and not lines:
        lines = [context.say(row.row.unmeasured) for row in comparison.rows]
    return tuple(dict.fromkeys(line for line in lines if line))[:MOST_GAPS]
