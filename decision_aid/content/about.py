"""What the aid says about itself: purpose, audience, dates, authors, funding, review."""

import datetime
from dataclasses import field

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A maker of the content and what that person may gain."""

    role: Text
    qualification: Text
    conflicts: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Facts about the content as a whole."""

    content_version: str
    content_date: datetime.date
    evidence_searched_on: datetime.date
    review_due: datetime.date
    reviewed_by: str = ""
    reviewed_on: datetime.date | None = None
    name: Text
    purpose: Text
    for_whom: tuple[Text, ...]
    not_for: tuple[Text, ...]
    does_not: tuple[Text, ...]
    """What the aid never does: decide, recommend, keep anything unasked, use a network."""
    update_policy: Text
    funding: Text
    authors: tuple[Author, ...]
    not_reviewed: Text
    """The line shown everywhere until a clinician is entered as reviewer."""
    own_grading: Text
    limits: tuple[Text, ...] = field(default_factory=tuple)
