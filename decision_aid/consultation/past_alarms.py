"""Alarms of this visit that ended without a check, and checks that a later answer voided: nothing of them is lost."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.records import dataclass

MOST_KEPT = 20
"""Further entries push out the oldest ones."""


@dataclass(frozen=True, slots=True)
class PastAlarm:
    """Urgent codes that fired at a level until `at`, and what ended this.

    `answers_changed`: the codes ended or became less urgent and no check had settled them. `check_voided`: the `check`
    stopped counting after a later answer.
    """

    codes: tuple[str, ...] = ()
    level: Literal["urgent", "emergency"] | None = None
    at: datetime | None = None
    ended_by: Literal["answers_changed", "check_voided"] | None = None
    check: UrgentReview | None = None


def with_past_alarm(kept: tuple[PastAlarm, ...], ended: PastAlarm) -> tuple[PastAlarm, ...]:
    """Return the list with one more entry; the same thing once more takes the place of the earlier entry."""
    others = (one for one in kept if replace(one, at=ended.at) != ended)
    return (*others, ended)[-MOST_KEPT:]
