"""What the aid says about itself on the start page; every word comes from the content."""

from collections.abc import Iterable

from decision_aid.content.evidence import Text
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.pages.text_card import Line
from decision_aid.window.visit import Visit


def about_lines(visit: Visit) -> list[Line]:
    """For whom the aid is and is not, what it does not do, who made it, and its limits."""
    about = visit.library.about
    return [
        *_list(visit, _("It is for"), about.for_whom),
        *_list(visit, _("It is not for"), about.not_for),
        *_list(visit, _("What it does not do"), about.does_not),
        *_list(visit, _("What to keep in mind"), about.limits),
        Line(_("Who made it, and who paid"), "strong"),
        *(Line(visit.say(text)) for author in about.authors for text in (author.role, author.qualification)),
        *(Line(_("What they gain: {words}").format(words=visit.say(author.conflicts))) for author in about.authors),
        Line(_("Money: {words}").format(words=visit.say(about.funding))),
        Line(_("How it stays up to date"), "strong"),
        Line(visit.say(about.update_policy)),
    ]


def dates_line(visit: Visit) -> str:
    """The dates of the content; whether a clinician has reviewed it stands at the foot of every page."""
    about = visit.library.about
    return _("Content of {content}. Evidence searched up to {searched}. To be reviewed by {due}.").format(
        content=plain_date(about.content_date, _),
        searched=plain_date(about.evidence_searched_on, _),
        due=plain_date(about.review_due, _),
    )


def _list(visit: Visit, title: str, texts: Iterable[Text]) -> list[Line]:
    items = [Line(visit.say(text), "item") for text in texts]
    return [Line(title, "strong"), *items] if items else []
