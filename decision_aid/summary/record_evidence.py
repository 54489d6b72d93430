"""What the clinician's record says about evidence: cautions and figures with finding ids, and the arithmetic of fit."""

from decision_aid.content.evidence import Finding
from decision_aid.reasoning.results import AttributeScore, FigureResult, RowResult
from decision_aid.summary.comparison_text import number_text
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Table
from decision_aid.summary.record_answers import plain_table


def caution_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return the cautions with the clinician's text, finding id and citation."""
    _ = context.translate
    rows: list[tuple[str, ...]] = []
    for caution in context.briefing.cautions:
        rule = caution.rule
        text = " ".join(
            one for one in (context.say(rule.clinician) or context.say(rule.patient), context.say(rule.change)) if one
        )
        rows.append((f"{context.say(rule.title)} ({rule.code})", text, _evidence(rule.finding, context)))
    if not rows:
        return ()
    header = (_("Caution"), _("What is known"), _("Finding and source"))
    return (Heading(_("Cautions")), plain_table(header, rows, (0.22, 0.46, 0.32)))


def _evidence(finding_id: str | None, context: SummaryContext) -> str:
    if not finding_id:
        return context.translate("No figure")
    return f"{finding_id}: {context.wording.citation(finding_id)}"


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
        plain_table(header, rows, (0.15, 0.21, 0.36, 0.28)),
    )


def _figure_row(row: RowResult, figure: FigureResult, context: SummaryContext) -> tuple[str, ...]:
    _ = context.translate
    names = {option.id: context.say(option.short_name) for option in context.briefing.scope.causes[0].options}
    values = "\n".join(f"{names[one]}: {_value_words(figure, one, context)}" for one in figure.cells if one in names)
    title = f"{context.say(row.row.title)}, {context.say(figure.figure.time)}"
    about = "; ".join(one for one in (figure.finding.analysis, *_fit_words(figure, context)) if one)
    return title, values, about, _evidence(figure.finding.id, context)


def _value_words(figure: FigureResult, option: str, context: SummaryContext) -> str:
    cell = figure.cells[option]
    words = number_text(figure, option, context.voice)
    if cell.low is None or cell.high is None:
        return words
    number = context.wording.number
    return f"{words} ({number(cell.low)} – {number(cell.high)})"


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


def fit_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return the arithmetic of the fit when it was shown: weights, positions between worst and best, sums."""
    _ = context.translate
    fit = context.briefing.fit
    comparison = context.briefing.comparison
    if not fit.shown or comparison is None:
        return ()
    options = [option.id for option in comparison.options]
    header = (_("Thing weighed"), _("Weight"), *(context.say(option.short_name) for option in comparison.options))
    rows = [_score_row(score, options, context) for score in fit.attributes]
    rows.append((_("Share of the sum"), "", *(_share(fit.value.get(option)) for option in options)))
    intro = _("Position 0 is the worst and 1 the best on each thing; a weighted sum, for talking, not for deciding.")
    closer = comparison.cause.option(fit.closer) if fit.closer else None
    words = {
        "close": _("the options are close"),
        "somewhat_closer": _("somewhat closer"),
        "clearly_closer": _("clearly closer"),
    }
    result = words.get(fit.words, "") + (f": {context.say(closer.name)}" if closer else "")
    return (
        Heading(_("How the options fit what was said")),
        Paragraph(intro, style="small"),
        _fit_table(header, rows),
        Paragraph(result, lead=_("In words:"), style="small"),
    )


def _fit_table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    share = 0.55 / (len(header) - 2)
    return plain_table(header, rows, (0.33, 0.12, *(share for _option in header[2:])))


def _score_row(score: AttributeScore, options: list[str], context: SummaryContext) -> tuple[str, ...]:
    positions = tuple(_share(score.scores.get(option)) for option in options)
    return (context.say(score.attribute.name), _share(score.weight), *positions)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
