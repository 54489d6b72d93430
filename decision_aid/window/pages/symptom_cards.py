"""The two questions about symptoms that no plain card can ask: where it hurts and since when."""

from decision_aid.consultation.bounds import bounds_at
from decision_aid.content.questions import Question
from decision_aid.window.pages.bound_card import BoundCard
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.body_picture import BodyPicture, Site
from decision_aid.window.widgets.duration_field import DurationField


def sites_card(visit: Visit, question: Question) -> BoundCard:
    """The body picture with the list of its places."""
    sites = [Site(site.id, visit.say(site.name), site.view, site.outline) for site in visit.library.choices.sites]
    return BoundCard(visit, question, BodyPicture(sites))


def duration_card(visit: Visit, question: Question) -> BoundCard:
    """A length in days, weeks or months."""
    bounds = bounds_at(question.path)
    longest = bounds.high if bounds else 0
    return BoundCard(visit, question, DurationField(longest, accessible_name=visit.say(question.text)))
