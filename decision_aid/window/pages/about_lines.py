"""What the aid says about itself on the start page; every word comes from the content."""

from collections.abc import Iterable

from decision_aid.content.evidence import Text
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
        *(Line(visit.say(author.conflicts)) for author in about.authors),
        Line(visit.say(about.funding)),
        Line(_("How it stays up to date"), "strong"),
        Line(visit.say(about.update_policy)),
    ]


def state_lines(visit: Visit) -> list[Line]:
    """The date of the content and whether a clinician has reviewed it."""
    about = visit.library.about
    dates = _("Content of {content}. Evidence searched up to {searched}. To be reviewed by {due}.").format(
        content=about.content_date, searched=about.evidence_searched_on, due=about.review_due
    )
    return [Line(dates, "soft"), Line(_review(visit), "soft")]


def _review(visit: Visit) -> str:
    about = visit.library.about
    if not about.reviewed_by:
        return visit.say(about.not_reviewed)
    return _("Reviewed by {name} on {day}.").format(name=about.reviewed_by, day=about.reviewed_on)


def _list(visit: Visit, title: str, texts: Iterable[Text]) -> list[Line]:
    items = [Line(visit.say(text), "item") for text in texts]
    return [Line(title, "strong"), *items] if items else []
