"""The patient's sheet to take home: page 1 alone is enough, the other pages say why."""

from functools import partial

from decision_aid.content.causes import Recovery, RecoveryStep
from decision_aid.content.rules import CautionRule
from decision_aid.records import dataclass
from decision_aid.summary import first_page, urgent_sheet
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
    TextSize,
    WriteLines,
)
from decision_aid.summary.figure_choice import shown_figures
from decision_aid.summary.fit_parts import patient_fit_parts
from decision_aid.summary.furniture import footer_lines, header_line, page_words
from decision_aid.summary.limits_box import limits_box, limits_line, limits_text
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.span_words import span_words
from decision_aid.summary.urgent_sheet import ROOMY, urgent_parts
from decision_aid.summary.words_used import words_parts

WRITE_LINES = 2
MOST_PAGES = 4
MOST_EXPLAINED = 2
"""With more cautions than this, the sheet says what can be changed and leaves the reasons to visit and record."""
MOST_TOLD = 4
ALWAYS_IN_FULL = ("getting_worse", "old_nerve_sign", "mild_weakness", "age_80_plus")
"""Cautions that stand first and with all that is known: about nerves, and what great age changes."""
FIRST_WEEKS = 4
FIRST_WEEKS_STEP, PICTURES_STEP = 5, 11
EXPIRED = "content_expired"
MOST_GAPS, MOST_GAPS_IN_SHORT = 4, 2
MOST_QUESTIONS_IN_SHORT = 4


def make_patient_sheet(context: SummaryContext, room: PaperRoom = ROOMY) -> Document:
    """Return the patient's sheet; while urgent signs hold the comparison back, it holds nothing but what is urgent."""
    _ = context.translate
    urgent = context.briefing.urgency.withheld
    return Document(
        title=_("My back: what we talked about"),
        language=context.wording.language,
        reader="patient",
        parts=urgent_parts(context, room) if urgent else _parts(context, room),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
        most_pages=urgent_sheet.MOST_PAGES if urgent else MOST_PAGES,
        dear_after=None if urgent else PICTURES_STEP,
        remade=partial(make_patient_sheet, context),
    )


@dataclass(frozen=True, slots=True)
class Spared:
    """What gives way, one step after the other, so that the sheet keeps to its pages."""

    room: PaperRoom

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self.room.left_out

    @property
    def with_first_weeks(self) -> bool:
        """Whether there was room for the first weeks in spite of all that gave way."""
        return self.room.wished_back

    @property
    def in_short(self) -> bool:
        """Whether gaps and proposed questions are the first few alone."""
        return self.steps > 0

    @property
    def fit_in_short(self) -> bool:
        """Whether of the fit only how close and how sure it is is told: page 1 and the record say what was weighed."""
        return self.steps > 1

    @property
    def reasons_left_out(self) -> bool:
        """Whether the list of studies says who was studied without saying why we are as sure as we are."""
        return self.steps > 2

    @property
    def lines_left_out(self) -> bool:
        """Whether one line to write on is left, and one gap told."""
        return self.steps > 3

    @property
    def groups_left_out(self) -> bool:
        """Whether the list of studies gives their source alone: the table says in short who was studied."""
        return self.steps > 4

    @property
    def without_first_weeks(self) -> bool:
        """Whether the first weeks of options that nobody decided on are left out."""
        return self.steps > FIRST_WEEKS_STEP and not self.with_first_weeks

    @property
    def cautions_by_name(self) -> bool:
        """Whether cautions other than those always told in full are named alone."""
        return self.steps > 8

    @property
    def small_cells(self) -> bool:
        """Whether the table is set in 12 points, the least for print that is easy to read."""
        return self.steps > 9 and not self.room.large_print

    @property
    def tiny_limits(self) -> bool:
        """Whether the limits of the aid are set as small as references: rather that than rows or first weeks lost."""
        return (self.steps > 10 or self.with_first_weeks) and not self.room.large_print

    @property
    def pictures_left_out(self) -> bool:
        """Whether the table says its figures in words alone."""
        return self.steps > PICTURES_STEP and not self.room.large_print

    @property
    def rows(self) -> int:
        """How many of the least asked-for rows of the table are left out: two for the sake of pictures, then others."""
        return min(max(self.steps - 6, 0), 2) + max(self.steps - 12, 0)


def _parts(context: SummaryContext, room: PaperRoom) -> tuple[Part, ...]:
    sources, spared = SourceList(context.voice), Spared(room)
    comparison = ComparisonPart(
        context,
        sources,
        shown_figures(context, spared.rows),
        "small" if spared.small_cells else "body",
        pictured=not spared.pictures_left_out,
    )
    pages = (
        *_not_discussed(context),
        *comparison.parts(),
        *patient_fit_parts(context, in_short=spared.fit_in_short),
        *_information(context, sources),
        *_not_known(context, spared),
        *_cautions(context, sources, spared),
        *_recovery(context, sources, spared),
    )
    questions = _questions(context, spared)
    title = context.translate("Questions for my team")
    if room.moved == 1:
        steps = first_page.next_steps_box(context)
        pages = (Columns(((steps,), (Box(title, questions),))), *pages)
    else:
        pages = (*pages, Heading(title), *questions)
    told = (*first_page.first_page_parts(context, room), *pages)
    return (
        Heading(context.translate("My back: what we talked about"), 1),
        *told,
        *(words_parts(told, context) if room.large_print else ()),
        *_studies(context, comparison, spared),
        *_about(context, room),
    )


def _not_discussed(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    steps = [context.library.step(step) for step in context.briefing.journey.not_discussed if step != "summary"]
    if not steps:
        return ()
    names = ", ".join(context.say(step.name).lower() for step in steps)
    return (Paragraph(f"{names}.", lead=_("We did not talk about:")),)


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
    return (Heading(context.translate("What nobody knows")), Bullets(lines)) if lines else ()


def _cautions(context: SummaryContext, sources: SourceList, spared: Spared) -> tuple[Part, ...]:
    """What to keep in mind: the nerves first and in full; of many others what can be changed, and the rest by name."""
    _ = context.translate
    cautions = context.briefing.cautions
    if not cautions:
        return ()
    full = [one for one in cautions if one.code in ALWAYS_IN_FULL]
    others = [one for one in cautions if one not in full]
    many = len(others) > MOST_EXPLAINED
    most = 0 if spared.cautions_by_name else MOST_TOLD
    told = [one for one in others if not many or one.rule.change][:most]
    parts: list[Part] = [Heading(_("What to keep in mind about your health"))]
    parts += [_caution(one.rule, context, sources, reason=True) for one in full]
    parts += [_caution(one.rule, context, sources, reason=not many) for one in told]
    named = [context.say(one.rule.title) for one in others if one not in told]
    if named:
        parts.append(Paragraph("; ".join(named) + ".", lead=_("We also talked about:")))
    return tuple(parts)


def _caution(rule: CautionRule, context: SummaryContext, sources: SourceList, *, reason: bool) -> Paragraph:
    texts = (rule.patient, rule.change, rule.both_ways) if reason else (rule.change,)
    said = (context.say(text) for text in texts)
    text = " ".join(one for one in said if one) + sources.marks(texts, rule.finding)
    title = context.say(rule.title)
    return Paragraph(text, lead=title if title.endswith("?") else f"{title}.")


def _recovery(context: SummaryContext, sources: SourceList, spared: Spared) -> tuple[Part, ...]:
    """The whole course of what was decided; before a decision the first weeks of every option, where there is room."""
    comparison = context.briefing.comparison
    if comparison is None or not comparison.recovery:
        return ()
    _ = context.translate
    plan = context.record.plan
    decided = [one for one in comparison.recovery if one.option in (plan.option, plan.choice)]
    if spared.without_first_weeks and not decided:
        return ()
    shown = decided or [one for option in comparison.options for one in comparison.recovery if one.option == option.id]
    size: TextSize = "small" if spared.with_first_weeks and not spared.room.large_print else "body"
    heading = Heading(_("Recovery, week by week") if decided else _("The first weeks"))
    return (heading, *(part for one in shown for part in _course(one, context, sources, None if decided else size)))


def _course(
    recovery: Recovery, context: SummaryContext, sources: SourceList, first_weeks: TextSize | None
) -> tuple[Part, ...]:
    """The weeks of one option: the whole course as a list with its note, or its first weeks in one paragraph."""
    whole = first_weeks is None
    comparison = context.briefing.comparison
    steps = [step for step in recovery.steps if whole or step.weeks[1] <= FIRST_WEEKS]
    if comparison is None or not steps:
        return ()
    name = context.say(comparison.cause.option(recovery.option).name)
    cited = sources.marks(step.text for step in steps)
    lines = [_step_line(step, context) for step in steps]
    if first_weeks is not None:
        return (Paragraph(" ".join(lines) + cited, lead=f"{name}.", style=first_weeks),)
    note = (context.say(recovery.note),) if recovery.note else ()
    return (Heading(name + cited, 3), Bullets((*lines, *note)))


def _step_line(step: RecoveryStep, context: SummaryContext) -> str:
    return f"{span_words(step.weeks, context.voice)}: {context.say(step.text)}"


def _questions(context: SummaryContext, spared: Spared) -> tuple[Part, ...]:
    _ = context.translate
    plan, visit = context.record.plan, context.record.visit
    proposed = [text for cause in context.briefing.scope.causes[:1] for text in cause.questions_to_ask]
    most = MOST_QUESTIONS_IN_SHORT if spared.in_short else len(proposed)
    lines = plan.questions or tuple(context.say(text) for text in proposed[:most])
    whom = ", ".join(name for name in (visit.clinician, visit.clinic) if name)
    call = _("Questions? {name}. Phone:").format(name=whom) if whom else _("Whom to ask, and phone:")
    return (
        *((Bullets(lines),) if lines else ()),
        WriteLines(_("My own questions:"), 1 if spared.lines_left_out else WRITE_LINES),
        WriteLines(call, 1),
    )


def _studies(context: SummaryContext, comparison: ComparisonPart, spared: Spared) -> tuple[Part, ...]:
    detail: StudyDetail = "source" if spared.groups_left_out else "group" if spared.reasons_left_out else "reason"
    lines = comparison.study_lines(detail)
    if not lines:
        return ()
    return (
        Heading(context.translate("Studies and sources by number")),
        Bullets(lines, ordered=True, style="fine"),
    )


def _about(context: SummaryContext, room: PaperRoom) -> tuple[Part, ...]:
    _ = context.translate
    about = context.library.about
    tiny = Spared(room).tiny_limits
    limits = () if tiny else limits_box(context) if room.large_print else limits_line(context)
    searched = _("We last searched for studies on {date}.").format(date=plain_date(about.evidence_searched_on, _))
    never = [f"{context.say(one).rstrip('.')}." for one in about.does_not]
    money = _("Money: {funding}").format(funding=context.say(about.funding))
    text = " ".join((*never, *((limits_text(context),) if tiny else ()), money, searched))
    own_words = Paragraph(text, lead=_("A patient decision aid."), style="fine")
    return (Heading(_("About this sheet")), *limits, own_words)
