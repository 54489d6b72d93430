"""One page for an emergency: what to do now, why, and what to tell the team there; no figure, no choice."""

from decision_aid.content.rules import RedFlagCode
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Bullets, Document, Heading, Paragraph, Part, TextSize
from decision_aid.summary.furniture import footer_lines, header_line, page_words

MOST_IN_LARGE_TEXT = 2


def make_urgent_sheet(context: SummaryContext) -> Document:
    """Return the urgent sheet; it says so when no urgent sign was found."""
    return Document(
        title=_title(context),
        language=context.wording.language,
        reader="urgent",
        parts=urgent_parts(context),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
    )


def urgent_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return the parts of an urgent sheet: what to do, why, whom to tell what, and the patient's own details."""
    _ = context.translate
    title = Heading(_title(context), 1)
    codes = context.briefing.urgency.codes
    if not codes:
        return (title, Paragraph(_("No urgent sign was found among the answers so far.")), *_watch(context))
    return (
        title,
        *(_code_box(code, context) for code in codes),
        _why_box(context),
        _team_box(context),
        *_watch(context),
        _sources(context),
    )


def _title(context: SummaryContext) -> str:
    _ = context.translate
    if context.briefing.urgency.level == "emergency":
        return _("Go to hospital now")
    if context.briefing.urgency.level == "urgent":
        return _("See a specialist within days")
    return _("Urgent signs")


def _code_box(code: RedFlagCode, context: SummaryContext) -> Box:
    fired = [one for one in context.briefing.urgency.fired if one.rule.code == code.code]
    emergency = any(one.urgency == "emergency" for one in fired)
    text = context.say(code.do_now if emergency else code.do_now_urgent)
    size: TextSize = "body" if _crowded(context) else "large"
    return Box(context.say(code.title), (Paragraph(text, style=size),), tone="danger" if emergency else "caution")


def _crowded(context: SummaryContext) -> bool:
    """Whether so many urgent signs fired that smaller text is needed to keep them on one page."""
    return len(context.briefing.urgency.codes) > MOST_IN_LARGE_TEXT


def _why_box(context: SummaryContext) -> Box:
    _ = context.translate
    reasons = dict.fromkeys(context.say(one.rule.patient) for one in context.briefing.urgency.fired)
    return Box(_("Why"), (Bullets(tuple(reason for reason in reasons if reason), style=_list_size(context)),))


def _team_box(context: SummaryContext) -> Box:
    _ = context.translate
    lines = [context.say(code.tell_team) for code in context.briefing.urgency.codes]
    visit = context.record.visit
    day = plain_date(context.visit_date, _)
    seen = _("Seen on {date}.").format(date=day)
    by = " ".join(name for name in (visit.clinician, visit.clinic) if name)
    sender = _("Sent by: {name}").format(name=by) if by else ""
    told = Bullets(tuple(line for line in (*lines, seen, sender) if line), style=_list_size(context))
    return Box(_("Tell the team there"), (told,))


def _list_size(context: SummaryContext) -> TextSize:
    return "small" if _crowded(context) else "body"


def _sources(context: SummaryContext) -> Paragraph:
    """Where the advice comes from, for the team there."""
    cited = dict.fromkeys(context.wording.citation(code.source) for code in context.briefing.urgency.codes)
    return Paragraph(" ".join(cited), lead=context.translate("Sources:"), style="fine")


def _watch(context: SummaryContext) -> tuple[Part, ...]:
    if context.briefing.urgency.level == "emergency":
        return ()
    watch = context.library.signs_to_watch
    signs = Bullets(tuple(context.say(sign) for sign in watch.signs), style="small")
    return (Box(context.say(watch.title), (signs,), tone="danger"),)
