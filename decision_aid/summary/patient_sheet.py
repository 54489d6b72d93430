"""The patient's sheet to take home: page 1 alone is enough, the other pages say why."""

from decision_aid.content.causes import Recovery, RecoveryStep
from decision_aid.content.rules import CautionRule
from decision_aid.summary import first_page
from decision_aid.summary.comparison_part import comparison_parts, not_known_lines, study_lines
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Bullets, Document, Heading, PageBreak, Paragraph, Part, TextSize, WriteLines
from decision_aid.summary.furniture import footer_lines, header_line, page_words
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.urgent_sheet import urgent_parts

WRITE_LINES = 2
MOST_EXPLAINED = 2
"""With more cautions than this, the sheet says what can be changed and leaves the reasons to visit and record."""
MOST_TOLD = 4
FIRST_WEEKS = 4


def make_patient_sheet(context: SummaryContext) -> Document:
    """Return the patient's sheet; while urgent signs hold the comparison back, it holds nothing but what is urgent."""
    _ = context.translate
    urgent = context.briefing.urgency.withheld
    return Document(
        title=_("My back: what we talked about"),
        language=context.wording.language,
        reader="patient",
        parts=urgent_parts(context) if urgent else _parts(context),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
    )


def _parts(context: SummaryContext) -> tuple[Part, ...]:
    sources = SourceList(context.voice)
    pages = (
        *comparison_parts(context, sources),
        *_information(context, sources),
        *_not_known(context),
        *_cautions(context, sources),
        *_recovery(context, sources),
        *_questions(context),
    )
    return (*_first_page(context), PageBreak(), *pages, *_studies(context, sources), *_about(context))


def _first_page(context: SummaryContext) -> tuple[Part, ...]:
    return (
        Heading(context.translate("My back: what we talked about"), 1),
        *first_page.visit_boxes(context),
        first_page.call_box(context),
        *first_page.signs_not_asked(context),
        *_not_discussed(context),
    )


def _not_discussed(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    steps = [context.library.step(step) for step in context.briefing.journey.not_discussed if step != "summary"]
    if not steps:
        return ()
    names = ", ".join(context.say(step.name).lower() for step in steps)
    return (Paragraph(f"{names}.", lead=_("We did not talk about:"), style="small"),)


def _information(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """For a cause without fair figures: its course, what helps, and what to do next."""
    _ = context.translate
    causes = context.briefing.scope.causes
    if context.briefing.comparison is not None or not causes:
        return ()
    cause = causes[0]
    condition = context.say(cause.condition) + sources.marks([cause.condition])
    parts: list[Part] = [Heading(context.say(cause.name)), Paragraph(condition)]
    parts += [Paragraph(context.say(cause.why_a_choice))] if cause.why_a_choice else []
    blocks = (
        (_("When to get help without waiting"), cause.get_help),
        (_("What usually happens"), cause.natural_course),
        (_("What helps"), cause.what_helps),
        (_("Possible next steps"), cause.next_steps),
    )
    for title, texts in blocks:
        lines = [context.say(text) + sources.marks([text]) for text in texts]
        parts += [Heading(title, 3), Bullets(tuple(lines))] if lines else []
    return tuple(parts)


def _not_known(context: SummaryContext) -> tuple[Part, ...]:
    lines = not_known_lines(context)
    return (Heading(context.translate("What nobody knows")), Bullets(lines, style="small")) if lines else ()


def _cautions(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """What to keep in mind; where there is much, what can be changed comes first and the rest by its name."""
    _ = context.translate
    cautions = context.briefing.cautions
    if not cautions:
        return ()
    many = len(cautions) > MOST_EXPLAINED
    told = [one for one in cautions if not many or one.rule.change][:MOST_TOLD]
    parts: list[Part] = [Heading(_("What to keep in mind about your health"))]
    parts += [_caution(one.rule, context, sources, reason=not many) for one in told]
    named = [context.say(one.rule.title) for one in cautions if one not in told]
    if named:
        parts.append(Paragraph("; ".join(named) + ".", lead=_("We also talked about:"), style="small"))
    return tuple(parts)


def _caution(rule: CautionRule, context: SummaryContext, sources: SourceList, *, reason: bool) -> Paragraph:
    texts = (rule.patient, rule.change, rule.both_ways) if reason else (rule.change,)
    said = (context.say(text) for text in texts)
    text = " ".join(one for one in said if one) + sources.marks(texts, rule.finding)
    return Paragraph(text, lead=f"{context.say(rule.title)}.", style="small")


def _recovery(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """The whole course of what was decided; before a decision, the first weeks of every option."""
    comparison = context.briefing.comparison
    if comparison is None or not comparison.recovery:
        return ()
    _ = context.translate
    plan = context.record.plan
    decided = [one for one in comparison.recovery if one.option in (plan.option, plan.choice)]
    shown = decided or [one for option in comparison.options for one in comparison.recovery if one.option == option.id]
    heading = Heading(_("Recovery, week by week") if decided else _("The first weeks"))
    return (heading, *(part for one in shown for part in _course(one, context, sources, whole=bool(decided))))


def _course(recovery: Recovery, context: SummaryContext, sources: SourceList, *, whole: bool) -> tuple[Part, ...]:
    """The weeks of one option: as a list with its note when whole, else its first weeks in one paragraph."""
    comparison = context.briefing.comparison
    steps = [step for step in recovery.steps if whole or step.weeks[1] <= FIRST_WEEKS]
    if comparison is None or not steps:
        return ()
    name = context.say(comparison.cause.option(recovery.option).name)
    cited = sources.marks(step.text for step in steps)
    lines = [_step_line(step, context) for step in steps]
    if not whole:
        return (Paragraph(" ".join(lines) + cited, lead=f"{name}.", style="small"),)
    note = (context.say(recovery.note),) if recovery.note else ()
    return (Heading(name + cited, 3), Bullets((*lines, *note), style="small"))


def _step_line(step: RecoveryStep, context: SummaryContext) -> str:
    start, end = (context.wording.number(week) for week in step.weeks)
    line = context.translate("Weeks {start} to {end}: {text}")
    return line.format(start=start, end=end, text=context.say(step.text))


def _questions(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    lines = list(context.record.plan.questions)
    size: TextSize = "body"
    if not lines:
        lines = [context.say(text) for cause in context.briefing.scope.causes[:1] for text in cause.questions_to_ask]
        size = "small"
    parts: list[Part] = [Heading(_("Questions for my team"))]
    if lines:
        parts.append(Bullets(tuple(lines), style=size))
    return (*parts, WriteLines(_("My own questions:"), WRITE_LINES))


def _studies(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    lines = study_lines(context, sources)
    if not lines:
        return ()
    return (
        Heading(context.translate("Studies and sources by number"), 3),
        Bullets(lines, ordered=True, style="fine"),
    )


def _about(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    about = context.library.about
    searched = _("We last searched for studies on {date}.").format(date=plain_date(about.evidence_searched_on, _))
    never = [f"{context.say(one).rstrip('.')}." for one in about.does_not]
    limits = [context.say(limit) for limit in about.limits]
    money = _("Money: {funding}").format(funding=context.say(about.funding))
    text = " ".join((*never, *limits, money, searched))
    return (Heading(_("About this sheet"), 3), Paragraph(text, lead=_("A patient decision aid."), style="fine"))
