"""The comparison on paper: the same rows for all options, pictures for a few figures, and the studies they rest on."""

from decision_aid.reasoning.results import ComparisonResult, FigureResult, RowResult
from decision_aid.summary.chart_words import icon_array_words, range_bars_words
from decision_aid.summary.charts import RangeBar, icon_array, range_bars
from decision_aid.summary.comparison_text import (
    cell_text,
    certainty_text,
    figure_text,
    formed_text,
    group_text,
    number_text,
)
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Picture, Table, TableCell
from decision_aid.summary.option_style import option_style
from decision_aid.summary.source_list import SourceList

MOST_ARRAYS = 4
HEAD_SHARE = 0.25
SECOND_FIGURES = frozenset({"getting_better", "harms"})
"""Topics whose second figure stands on the sheet as well: what helps and what harms get the same room."""

Shown = tuple[RowResult, FigureResult]


def comparison_parts(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """Return heading, table and studies; nothing when there is no comparison."""
    comparison = context.briefing.comparison
    if comparison is None:
        return ()
    _ = context.translate
    shown = shown_figures(comparison)
    pictured = _pictured(shown, len(comparison.options))
    header = (_("What"), *(context.say(option.short_name) for option in comparison.options))
    rows = tuple(_row(one, comparison, context, (sources, pictured)) for one in shown)
    share = (1 - HEAD_SHARE) / len(comparison.options)
    widths = (HEAD_SHARE, *(share for _option in comparison.options))
    intro = _("Numbers are about groups of people like you. They cannot tell which group you will be in.")
    return (
        Heading(_("The options side by side")),
        Paragraph(intro, style="small"),
        Table(header, rows, widths=widths),
        *_range_picture(shown, comparison, context),
    )


def shown_figures(comparison: ComparisonResult) -> tuple[Shown, ...]:
    """Return the figures of the sheet in order: the first of every row, and the second where it matters most."""
    chosen: list[Shown] = []
    for row in comparison.rows:
        count = 2 if row.row.topic in SECOND_FIGURES else 1
        chosen += [(row, figure) for figure in row.figures[:count]]
    return tuple(chosen)


def _pictured(shown: tuple[Shown, ...], options: int) -> tuple[FigureResult, ...]:
    """The figures that get icon arrays: a wanted and an unwanted event, never more than four arrays."""
    counted = [figure for _row, figure in shown if figure.figure.kind == "of_100"]
    wanted = [figure for figure in counted if figure.figure.counts == "wanted"]
    unwanted = [figure for figure in counted if figure.figure.counts == "unwanted" and _known(figure) > 1]
    chosen: list[FigureResult] = []
    for figure in (*wanted[:1], *unwanted[:1]):
        if sum(map(_known, [*chosen, figure])) <= MOST_ARRAYS and options <= MOST_ARRAYS:
            chosen.append(figure)
    return tuple(chosen)


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
    voice = context.voice
    number = sources.number(figure.finding)
    lines = (
        context.say(figure.figure.time),
        certainty_text(figure.finding, voice, reason=False),
        formed_text(figure, voice) if figure.chose_for_themselves else "",
        _("Study {number}").format(number=number),
    )
    title = Paragraph("", lead=context.say(row.row.title), style="small")
    return TableCell((title, *(Paragraph(line, style="small") for line in lines if line)))


def _array(figure: FigureResult, option_id: str, place: int, context: SummaryContext) -> list[Part]:
    cell = figure.cells.get(option_id)
    if cell is None or cell.value is None:
        return []
    name = next(
        context.say(option.short_name) for option in context.briefing.scope.causes[0].options if option.id == option_id
    )
    scene = icon_array(cell.value, option_style(place), context.translate)
    return [Picture(scene, icon_array_words(cell.value, name, figure, context.voice))]


def _range_picture(shown: tuple[Shown, ...], comparison: ComparisonResult, context: SummaryContext) -> tuple[Part, ...]:
    """The first mean or median time with a figure for two options, all on one axis."""
    for row, figure in shown:
        content = figure.figure
        if content.kind in ("mean", "median_time") and content.scale and content.scale_ends and _known(figure) > 1:
            title = f"{context.say(row.row.title)}, {context.say(content.time)}"
            ends = (context.say(content.scale_ends[0]), context.say(content.scale_ends[1]))
            bars = range_bars_of(figure, comparison, context)
            words = range_bars_words(bars, title, ends, context.voice)
            return (Heading(title, 3), Picture(range_bars(bars, content.scale, ends), words))
    return ()


def range_bars_of(figure: FigureResult, comparison: ComparisonResult, context: SummaryContext) -> tuple[RangeBar, ...]:
    """Return one range bar for each option of the comparison."""
    bars: list[RangeBar] = []
    for place, option in enumerate(comparison.options):
        cell = figure.cells.get(option.id)
        bars.append(
            RangeBar(
                name=context.say(option.short_name),
                style=option_style(place),
                value=cell.value if cell else None,
                low=cell.low if cell else None,
                high=cell.high if cell else None,
                words=number_text(figure, option.id, context.voice),
            )
        )
    return tuple(bars)


def study_lines(context: SummaryContext, sources: SourceList) -> tuple[str, ...]:
    """Return for each numbered publication who was studied, how sure we can be and why, and the citation.

    Call it after every other part has asked `sources` for its numbers.
    """
    about: dict[int, str] = {}
    if context.briefing.comparison:
        for _row_result, figure in shown_figures(context.briefing.comparison):
            about.setdefault(sources.number(figure.finding), _about_study(figure, context))
    return tuple(f"{about.get(number, '')} {entry}".strip() for number, entry in enumerate(sources.entries(), 1))


def _about_study(figure: FigureResult, context: SummaryContext) -> str:
    voice = context.voice
    why = context.say(figure.finding.why)
    return " ".join(line for line in (group_text(figure, voice), formed_text(figure, voice), why) if line)


def not_known_lines(context: SummaryContext) -> tuple[str, ...]:
    """Return what nobody knows about this choice."""
    comparison = context.briefing.comparison
    causes = context.briefing.scope.causes
    lines = [context.say(gap) for gap in causes[0].gaps] if causes else []
    if comparison:
        lines += [context.say(row.row.unmeasured) for row in comparison.rows if not row.figures]
    return tuple(dict.fromkeys(line for line in lines if line))


def figure_summary(figure: FigureResult, context: SummaryContext) -> str:
    """Return the figure in one sentence with its time."""
    return f"{figure_text(figure, context.voice)} ({context.say(figure.figure.time)})"
