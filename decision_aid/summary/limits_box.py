"""What the aid cannot do, in the words that the content has for it."""

from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Box, Bullets, Heading, Paragraph, Part, TextSize


def limits_box(context: SummaryContext, style: TextSize = "body") -> tuple[Part, ...]:
    """Return the limits of the aid in a box; empty where the content names none."""
    lines = tuple(context.say(limit) for limit in context.library.about.limits)
    title = context.translate("Limits of this aid")
    return (Box(title, (Bullets(lines, style=style),)),) if lines else ()


def limits_list(context: SummaryContext) -> tuple[Part, ...]:
    """Return the same as a list under a heading, which large print can part over pages."""
    lines = tuple(context.say(limit) for limit in context.library.about.limits)
    return (Heading(context.translate("Limits of this aid"), 3), Bullets(lines)) if lines else ()


def limits_line(context: SummaryContext) -> tuple[Part, ...]:
    """Return the same as one paragraph in small print, for paper that has no room for a box."""
    lines = limits_text(context)
    return (Paragraph(lines, lead=context.translate("Limits:"), style="small"),) if lines else ()


def limits_text(context: SummaryContext) -> str:
    """Return the limits one after the other; empty where the content names none."""
    return " ".join(context.say(limit) for limit in context.library.about.limits)
