"""What the clinician's record says about evidence: cautions and figures with finding ids."""

from collections.abc import Iterable, Mapping

from decision_aid.content.evidence import Finding
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import FigureResult, RowResult
from decision_aid.summary.comparison_text import measured_text
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part
from decision_aid.summary.figure_study import analysis_words
from decision_aid.summary.record_answers import plain_table
from decision_aid.summary.source_list import briefly


def caution_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return the cautions with the clinician's text and every finding whose figures stand in it, with its citation."""
    _ = context.translate
    rows: list[tuple[str, ...]] = []
    for caution in context.briefing.cautions:
        rule = caution.rule
        texts = (rule.clinician if context.say(rule.clinician) else rule.patient, rule.change)
        text = " ".join(said for one in texts if (said := context.say(one)))
        cited = dict.fromkeys(one for one in (rule.finding, *findings_in(*texts)) if one)
        rows.append((f"{context.say(rule.title)} ({rule.code})", text, _evidence(cited, context)))
    if not rows:
        return ()
    header = (_("Caution"), _("What is known"), _("Finding and source"))
    return (Heading(_("Cautions")), plain_table(header, rows, (0.19, 0.51, 0.3)))


def _evidence(finding_ids: Iterable[str], context: SummaryContext) -> str:
    """Every publication in a line, after the ids of the findings that come from it."""
    of_citation: dict[str, list[str]] = {}
    for one in finding_ids:
        if one in context.library.findings:
            of_citation.setdefault(briefly(context.wording.citation(one)), []).append(one)
    lines = [f"{', '.join(found)}: {citation}" for citation, found in of_citation.items()]
    return "\n".join(lines) or context.translate("No figure")


def figure_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return every figure of the comparison with its numbers, analysis, certainty, group, finding id and source."""
    _ = context.translate
    comparison = context.briefing.comparison
    if comparison is None:
        return ()
    order = ", ".join(context.say(option.short_name) for option in comparison.options)
    rows = [
        _figure_row(row, figure, context) for row in comparison.rows for figure in (*row.figures, *row.other_figures)
    ]
    header = (_("Outcome"), _("Figures: value (range)"), _("Analysis, certainty, group"), _("Finding and source"))
    return (
        Heading(_("Figures shown")),
        Paragraph(order, lead=_("Options in the order shown:"), style="small"),
        plain_table(header, rows, (0.17, 0.22, 0.37, 0.24)),
    )


def _figure_row(row: RowResult, figure: FigureResult, context: SummaryContext) -> tuple[str, ...]:
    names = {option.id: context.say(option.short_name) for option in context.briefing.scope.causes[0].options}
    values = "\n".join(
        f"{names[one]}: {_value_words(figure, one, names, context)}" for one in figure.cells if one in names
    )
    analysis = analysis_words(figure.finding, context.translate)
    about = "; ".join(one for one in (analysis, *_fit_words(figure, context)) if one)
    cells = (cell.finding for cell in figure.figure.cells.values() if cell.finding)
    cited = dict.fromkeys((figure.finding.id, *cells, *findings_in(figure.figure.clinician)))
    return _outcome(row, figure, context), values, about, _evidence(cited, context)


def _outcome(row: RowResult, figure: FigureResult, context: SummaryContext) -> str:
    """Row, what is counted or the ends of what is measured, and by when."""
    _ = context.translate
    title, time = context.say(row.row.title), context.say(figure.figure.time)
    counted = context.say(figure.figure.event) or figure.figure.outcome.replace("_", " ")
    ends = "" if figure.figure.kind in ("of_100", "difference") else _scale_ends(figure, context)
    return _("{title}: {counted}, {time}").format(title=title, counted=counted, time=time) + ends


def _scale_ends(figure: FigureResult, context: SummaryContext) -> str:
    scale, ends = figure.figure.scale, figure.figure.scale_ends
    if scale is None or ends is None:
        return ""
    number = context.wording.number
    low, high = (f"{number(value)} {context.say(end)}" for value, end in zip(scale, ends, strict=True))
    return context.translate(" (from {low} to {high})").format(low=low, high=high)


def _value_words(figure: FigureResult, option: str, names: Mapping[str, str], context: SummaryContext) -> str:
    """The figure with its unit and range; a difference is said against the option that it is measured from."""
    _ = context.translate
    cell = figure.cells[option]
    words = measured_text(figure, option, context.voice, exact=True)
    if figure.figure.kind == "difference":
        others = [names[one] for one, other in figure.cells.items() if other.state == "does_not_apply" and one in names]
        if cell.state == "known" and others:
            words = _("{words}; measured against: {others}").format(words=words, others=", ".join(others))
        elif cell.state == "does_not_apply":
            words = _("the group measured against")
    if cell.low is None or cell.high is None:
        return words
    low, high = (context.wording.number(end) for end in _range_of(cell.low, cell.high, cell.value or 0))
    return _("{words} (range {low} to {high})").format(words=words, low=low, high=high)


def _range_of(low: float, high: float, value: float) -> tuple[float, float]:
    """A range as its figure is said, without a sign: where it reaches over no difference, minus is the other way."""
    if low < 0 < high:
        return (-high, -low) if value < 0 else (low, high)
    least, most = sorted((abs(low), abs(high)))
    return least, most


def _fit_words(figure: FigureResult, context: SummaryContext) -> tuple[str, ...]:
    _ = context.translate
    finding: Finding = figure.finding
    applies = {"within": _("patient is within this group"), "outside": _("patient is outside this group")}
    because = ", ".join(bound.replace("_", " ") for bound in figure.outside_because)
    fit = applies.get(figure.applies, _("not known whether the patient fits this group"))
    return (
        context.wording.certainty(finding),
        finding.population,
        f"{fit}: {because}" if because else fit,
        context.say(figure.figure.clinician),
    )
