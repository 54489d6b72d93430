"""What was decided, why, and what happens next."""

import datetime
import re
from typing import Literal

from decision_aid.records import dataclass

Choice = Literal[
    "surgery",
    "start_without_surgery",
    "injection_or_procedure",
    "more_tests",
    "second_opinion",
    "decide_later",
    "no_decision",
]


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcome of the visit; every choice is as good as any other.

    `known_by_then` says what will be known by the day of a decision that was put off.
    """

    choice: Choice | None = None
    option: str | None = None
    decide_by: datetime.date | None = None
    known_by_then: tuple[str, ...] = ()
    leaning: str | None = None
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    rehabilitation: tuple[str, ...] = ()
    review_on: datetime.date | None = None
    who_does_what: tuple[str, ...] = ()
    note: str = ""

    def takes(self, step: str) -> bool:
        """Whether a step is planned: among the next steps, or as the way that this visit ends."""
        return step in self.next_steps or step == self.choice

    def is_seen_to(self, step: str) -> bool:
        """Whether a line of who does what is about this step, said with who and by when or without."""
        return any(is_about(task, step) for task in self.who_does_what)


def is_about(line: str, thing: str) -> bool:
    """Whether a line of the plan, such as "You: book a scan, by 6 December 2026", is about this thing as a whole.

    A word that stands within a longer thing is not it: "book" is no "book a scan".
    """
    return re.search(rf"(?:^|: ){re.escape(thing)}(?:$|, )", line) is not None
