"""One page for an emergency: what to do now, why, and what to tell the team there; no figure, no choice."""

from dataclasses import replace
from functools import partial

from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import (
    Box,
    Bullets,
    Document,
    Heading,
    PageBreak,
    PaperRoom,
    Paragraph,
    Part,
    TextSize,
    Tone,
    WriteLines,
)
from decision_aid.summary.furniture import footer_lines, header_line, page_words
from decision_aid.summary.review_words import review_box
from decision_aid.summary.source_list import briefly
from decision_aid.summary.urgent_findings import (
    examination_line,
    from_home_line,
    further_signs_line,
    imaging_line,
    not_asked_line,
    person_line,
    sign_lines,
)
from decision_aid.summary.urgent_text import (
    Instruction,
    emergencies,
    headline,
    instructions,
    named_besides,
    reasons,
    signs_not_asked,
)

MOST_PAGES = 1
SMALL, JOINED, WITHOUT_WHY = 1, 2, 4
"""From which piece left out on the team's text is set smaller, stands in one paragraph, and "Why" is left to it."""
DEAR_AFTER = JOINED
"""Margins give way before what the patient reads."""
ROOMY = PaperRoom()


def make_urgent_sheet(context: SummaryContext, room: PaperRoom = ROOMY) -> Document:
    """Return the urgent sheet; it says so when no urgent sign was found."""
    return Document(
        title=headline(context.briefing.urgency, context.voice),
        language=context.wording.language,
        reader="urgent",
        parts=urgent_parts(context, room),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
        most_pages=MOST_PAGES,
        dear_after=DEAR_AFTER,
        remade=partial(make_urgent_sheet, context),
    )


def urgent_parts(context: SummaryContext, room: PaperRoom = ROOMY) -> tuple[Part, ...]:
    """Return the parts of an urgent sheet: what to do, why, whom to tell what, and the signs to watch on the way.

    Where there is much to do and to tell, or little room, what the team reads is set smaller, then in one paragraph;
    with several alarms what to do stands in one box, and at last "Why" is left to what the team is told. The line for
    who and when gives way first and comes back where there is room to spare.
    Large print takes a second page: the first holds all that the patient needs, the other is handed to the team.
    """
    if not context.briefing.urgency.codes:
        return _without_alarm(context)
    if room.large_print:
        own_page = (_why_box(context, crowded=False), _watch_box(context), PageBreak())
        return (*_beginning(context), *own_page, *_for_the_team(context, room, crowded=False))
    crowded = room.left_out >= SMALL or len(instructions(context.briefing.urgency, context.voice)) > 1
    team, *written = _for_the_team(context, room, crowded=crowded)
    why = () if room.left_out >= WITHOUT_WHY else (_why_box(context, crowded=crowded),)
    beginning = _beginning(context, in_one_box=room.left_out > JOINED)
    return (*beginning, *why, team, _watch_box(context), *written)


def _beginning(context: SummaryContext, *, in_one_box: bool = False) -> tuple[Part, ...]:
    title = Heading(headline(context.briefing.urgency, context.voice), 1)
    return (title, *_what_to_do(context, in_one_box=in_one_box), *review_box(context))


def _for_the_team(context: SummaryContext, room: PaperRoom, *, crowded: bool) -> tuple[Part, ...]:
    """What the team there reads, the lines it asks for, and where the advice comes from."""
    joined = room.left_out >= JOINED and not room.large_print
    lines = _lines_to_write(context) if room.to_spare > 0 or not crowded else ()
    return (_team_box(context, size="fine" if crowded else "small", joined=joined), *lines, _sources(context))


def _without_alarm(context: SummaryContext) -> tuple[Part, ...]:
    """Say what was asked and what was not: without an alarm nothing is ruled out."""
    _ = context.translate
    missing = ", ".join(signs_not_asked(context.briefing.urgency, context.voice))
    asked = sum(1 for _entry in context.record.warning_signs.answered())
    said = _("We asked about {count} warning signs. None of these answers set off an alarm.").format(count=asked)
    text = said if asked else _("No warning sign was asked.")
    parts: tuple[Part, ...] = (Heading(_("Urgent signs"), 1), *review_box(context), Paragraph(text))
    if missing:
        parts = (*parts, Paragraph(f"{missing}.", lead=_("Not asked, so nothing is ruled out:")))
    return (*parts, _watch_box(context))


def _what_to_do(context: SummaryContext, *, in_one_box: bool) -> tuple[Part, ...]:
    """The boxes of instructions; once a review has ended the alarm, it stands instead of them."""
    if not context.briefing.urgency.withheld:
        return ()
    first, *others = instructions(context.briefing.urgency, context.voice)
    if in_one_box and others:
        box = _first_box(first)
        more = tuple(Paragraph(one.text, lead=f"{one.title}:") for one in others)
        return (replace(box, parts=(*box.parts, *more)),)
    return (_first_box(first), *(Box(one.title, (Paragraph(one.text),), tone=_tone(one)) for one in others))


def _first_box(one: Instruction) -> Box:
    """What to do before anything else, its first sentence in large letters."""
    large = Paragraph(one.first, style="large")
    return Box(one.title, (large, Paragraph(one.more)) if one.more else (large,), tone=_tone(one))


def _tone(one: Instruction) -> Tone:
    return "danger" if one.emergency else "caution"


def _why_box(context: SummaryContext, *, crowded: bool) -> Box:
    _ = context.translate
    lines = list(reasons(context.briefing.urgency, context.record, context.voice))
    plan = context.record.plan
    if context.briefing.urgency.withheld and (plan.choice or plan.option):
        lines.append(_("What we planned before this was found has to wait."))
    title = _("Why") if context.briefing.urgency.withheld else _("Why this was checked")
    return Box(title, (Bullets(tuple(lines), style="small" if crowded else "body"),))


def _team_box(context: SummaryContext, *, size: TextSize, joined: bool) -> Box:
    """What the team there needs: what to ask for, what was told and found, the person, and what nobody asked.

    Once a check has ended the alarm nothing is asked for any more.
    """
    _ = context.translate
    urgency = context.briefing.urgency
    besides = "; ".join(context.say(code.title) for code in named_besides(urgency))
    facts = (
        (_("Told and found:"), " ".join(sign_lines(context))),
        (_("Further signs:"), further_signs_line(context)),
        (_("Examined:"), examination_line(context) or _("nothing entered")),
        (_("Person:"), person_line(context)),
        (_("Pictures:"), imaging_line(context)),
        (_("Not asked:"), not_asked_line(context)),
        (_("Answered at home, not asked again:"), from_home_line(context)),
        (_("Also tell them:"), besides),
        (_("Seen:"), _seen(context)),
    )
    known = [(lead, text) for lead, text in facts if text]
    lines = [Paragraph(text, lead=lead, style=size) for lead, text in known]
    if joined:
        lines = [Paragraph(" ".join(f"{lead} {text.rstrip('.')}." for lead, text in known), style=size)]
    if not urgency.withheld:
        return Box(_("What was told and found"), tuple(lines))
    asked_for = tuple(context.say(code.tell_team) for code in emergencies(urgency) or urgency.codes)
    return Box(_("Tell the team there"), (Bullets(asked_for, style=size), *lines))


def _seen(context: SummaryContext) -> str:
    """Day and sender; a day of the visit is never made up."""
    _ = context.translate
    visit = context.record.visit
    day = plain_date(visit.date or context.today, _)
    seen = _("on {date}").format(date=day) if visit.date else _("day not entered; printed on {date}").format(date=day)
    by = ", ".join(name for name in (visit.clinician, visit.clinic) if name)
    return f"{seen}, {by}" if by else seen


def _watch_box(context: SummaryContext) -> Box:
    """The signs that mean "go now"; on the way to hospital they mean "say so at once"."""
    _ = context.translate
    watch = context.library.signs_to_watch
    signs = tuple(context.say(sign) for sign in watch.signs)
    on_the_way = bool(emergencies(context.briefing.urgency)) and context.briefing.urgency.withheld
    title = _("If one of these starts on the way, say so at once") if on_the_way else context.say(watch.title)
    if on_the_way:
        return Box(title, (Paragraph("; ".join(signs) + ".", style="small"),), tone="danger")
    return Box(title, (Bullets(signs, style="small"),), tone="danger")


def _lines_to_write(context: SummaryContext) -> tuple[Part, ...]:
    """Room for what hospitals ask first."""
    return (WriteLines(context.translate("Name, date of birth, seen at (time), by, phone:"), 1),)


def _sources(context: SummaryContext) -> Paragraph:
    """Where the advice comes from, for the team there."""
    urgency = context.briefing.urgency
    sources = (code.source for code in emergencies(urgency) or urgency.codes)
    cited = dict.fromkeys(briefly(context.wording.citation(source)) for source in sources if source)
    return Paragraph(" ".join(cited), lead=context.translate("Sources:"), style="fine")
