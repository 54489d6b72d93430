"""The patient's sheet to take home: page 1 alone is enough, the other pages say why."""

from functools import partial

from decision_aid.summary import first_page, urgent_sheet
from decision_aid.summary.caution_part import caution_parts
from decision_aid.summary.comparison_part import ComparisonPart, StudyDetail, not_known_lines
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PaperRoom,
    Paragraph,
    Part,
    WriteLines,
)
from decision_aid.summary.figure_choice import shown_figures
from decision_aid.summary.fit_parts import FitDetail, FitParts, patient_fit
from decision_aid.summary.furniture import footer_lines, header_line, page_words
from decision_aid.summary.limits_box import limits_line, limits_list, limits_text
from decision_aid.summary.recovery_part import recovery_parts
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.spared import NARROW_STEP, Spared
from decision_aid.summary.urgent_sheet import ROOMY, urgent_parts
from decision_aid.summary.words_used import words_parts

WRITE_LINES = 2
MOST_PAGES = 4
EXPIRED = "content_expired"
MOST_GAPS, MOST_GAPS_IN_SHORT = 4, 2
MOST_QUESTIONS_IN_SHORT = 4


def make_patient_sheet(context: SummaryContext, room: PaperRoom = ROOMY, fit: FitParts | None = None) -> Document:
    """Return the patient's sheet; while urgent signs hold the comparison back, it holds nothing but what is urgent."""
    fit = fit or patient_fit(context)
    _ = context.translate
    urgent = context.briefing.urgency.withheld
    return Document(
        title=_("My back: what we talked about"),
        language=context.wording.language,
        reader="patient",
        parts=urgent_parts(context, room) if urgent else _parts(context, room, fit),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
        most_pages=urgent_sheet.MOST_PAGES if urgent else MOST_PAGES,
        dear_after=urgent_sheet.DEAR_AFTER if urgent else NARROW_STEP,
        remade=partial(make_patient_sheet, context, fit=fit),
    )


def _parts(context: SummaryContext, room: PaperRoom, fit: FitParts) -> tuple[Part, ...]:
    sources, spared = SourceList(context.voice), Spared(room)
    comparison = ComparisonPart(
        context,
        sources,
        shown_figures(context, spared.rows, own_duration_alone=spared.own_duration_alone),
        pictured=not spared.pictures_left_out,
        listed=room.to_spare > 0 or room.large_print,
    )
    away = first_page.is_moved("whom to ask", room)
    pages = (
        *(first_page.not_discussed(context) if away else ()),
        *comparison.parts(),
        *fit(_fit_detail(spared, room)),
        *_information(context, sources),
        *_not_known(context, spared),
        *caution_parts(context, sources, spared),
        *recovery_parts(context, sources, spared),
    )
    told = (*first_page.first_page_parts(context, room), *_with_questions(pages, context, spared))
    return (
        Heading(context.translate("My back: what we talked about"), 1),
        *told,
        *(words_parts(told, context) if room.large_print else ()),
        *_studies(context, comparison, spared),
        *_about(context, room),
    )


def _with_questions(pages: tuple[Part, ...], context: SummaryContext, spared: Spared) -> tuple[Part, ...]:
    """The pages after page 1, with the questions last, or beside the next steps where these are moved off page 1."""
    room, title = spared.room, context.translate("Questions for my team")
    beside_steps = first_page.is_moved("next steps", room) and not first_page.flows_on(room)
    lines = 1 if spared.lines_left_out and not beside_steps else WRITE_LINES
    whom = (first_page.whom_to_ask(context),) if first_page.is_moved("whom to ask", room) else ()
    questions = (*_questions(context, spared, lines), *whom)
    if beside_steps:
        steps = first_page.next_steps_box(context, room)
        return (Columns(((steps,), (Box(title, questions),))), *pages)
    return (*pages, Heading(title), *questions)


def _fit_detail(spared: Spared, room: PaperRoom) -> FitDetail:
    if not spared.fit_in_short:
        return "full"
    return "pictured" if room.to_spare > 1 or room.large_print else "short"


def _information(context: SummaryContext, sources: SourceList) -> tuple[Part, ...]:
    """For a cause without fair figures: its course, what helps, and what to do next."""
    _ = context.translate
    causes = context.briefing.scope.causes
    if context.briefing.comparison is not None or not causes:
        return ()
    cause = causes[0]
    held_back = cause.scope == "comparison"  # its figures are about surgery, and this visit shows none of them
    condition = context.say(cause.condition) + sources.marks([cause.condition])
    parts: list[Part] = [Heading(context.say(cause.name)), Paragraph(condition)]
    parts += [Paragraph(context.say(cause.why_a_choice))] if cause.why_a_choice and not held_back else []
    parts += (
        [Paragraph(context.say(context.library.about.expired))] if EXPIRED in context.briefing.scope.reasons else []
    )
    blocks = (
        (_("When to get help without waiting"), cause.get_help),
        (_("What usually happens"), () if held_back else cause.natural_course),
        (_("What is known about care"), cause.what_helps),
        (_("Possible next steps"), cause.next_steps),
    )
    for title, texts in blocks:
        lines = [context.say(text) + sources.marks([text]) for text in texts]
        parts += [Heading(title, 3), Bullets(tuple(lines))] if lines else []
    return tuple(parts)


def _not_known(context: SummaryContext, spared: Spared) -> tuple[Part, ...]:
    most = 1 if spared.lines_left_out else MOST_GAPS_IN_SHORT if spared.in_short else MOST_GAPS
    lines = not_known_lines(context, most)
    title = context.translate("What nobody knows")
    if len(lines) == 1:
        return (Paragraph(lines[0], lead=f"{title}."),)
    return (Heading(title), Bullets(lines)) if lines else ()


def _questions(context: SummaryContext, spared: Spared, lines_to_write: int) -> tuple[Part, ...]:
    _ = context.translate
    plan = context.record.plan
    proposed = [text for cause in context.briefing.scope.causes[:1] for text in cause.questions_to_ask]
    most = MOST_QUESTIONS_IN_SHORT if spared.in_short else len(proposed)
    lines = plan.questions or tuple(context.say(text) for text in proposed[:most])
    return (
        *((Bullets(lines),) if lines else ()),
        WriteLines(_("My own questions:"), lines_to_write),
    )


def _studies(context: SummaryContext, comparison: ComparisonPart, spared: Spared) -> tuple[Part, ...]:
    detail: StudyDetail = "source" if spared.groups_left_out else "group" if spared.reasons_left_out else "reason"
    lines = comparison.study_lines(detail)
    if not lines:
        return ()
    return (
        Heading(context.translate("Studies and sources by number")),
        Bullets(lines, ordered=True, style="fine", two_columns=detail == "source" and not spared.room.large_print),
    )


def _about(context: SummaryContext, room: PaperRoom) -> tuple[Part, ...]:
    _ = context.translate
    about = context.library.about
    tiny = Spared(room).tiny_limits
    limits = () if tiny else limits_list(context) if room.large_print else limits_line(context)
    searched = _("We last searched for studies on {date}.").format(date=plain_date(about.evidence_searched_on, _))
    never = [f"{context.say(one).rstrip('.')}." for one in about.does_not]
    money = _("Money: {funding}").format(funding=context.say(about.funding))
    text = " ".join((*never, *((limits_text(context),) if tiny else ()), money, searched))
    own_words = Paragraph(text, lead=_("A patient decision aid."), style="fine")
    return (Heading(_("About this sheet")), *limits, own_words)
