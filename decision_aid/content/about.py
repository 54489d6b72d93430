"""What the aid says about itself: purpose, audience, dates, authors, funding, review."""

import datetime
from dataclasses import field
from typing import Literal

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass

Age = Literal["current", "due", "expired"]
LONGEST_YEARS = 5
"""Content of this age shows no comparison any more."""


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
    """Who judged how sure we can be of the figures."""
    limits: tuple[Text, ...] = field(default_factory=tuple)
    overdue: Text = field(default_factory=dict)
    """Said everywhere once the review date has passed."""
    expired: Text = field(default_factory=dict)
    """Said everywhere once the content is too old to compare options."""

    def age(self, today: datetime.date) -> Age:
        """Return whether the content is current, due for review, or too old for a comparison.

        The five years are those after which Washington State's certificate of a decision aid lapses (WAC 182-60-040).
        """
        if (today.year - LONGEST_YEARS, today.month, today.day) >= (
            self.content_date.year,
            self.content_date.month,
            self.content_date.day,
        ):
            return "expired"
        return "due" if today > self.review_due else "current"

    def age_note(self, today: datetime.date) -> Text:
        """Return what is said about the age of the content; empty while it is current."""
        notes: dict[Age, Text] = {"current": {}, "due": self.overdue, "expired": self.expired}
        return notes[self.age(today)]
