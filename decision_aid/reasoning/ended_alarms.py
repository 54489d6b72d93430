"""Which alarm or check an answer ended: the codes that fire less than before, or the check that counts no more."""

import datetime

from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.reasoning.results import UrgencyResult

LEVELS = ("none", "urgent", "emergency")


def find_ended_alarm(before: UrgencyResult, after: UrgencyResult, at: datetime.datetime) -> PastAlarm | None:
    """Return what ended when an answer led from one result to the next; None when all of it still stands.

    `at` is the time of the answer. Another check that counts, in place of the one before, ends nothing: it was
    corrected, not voided.
    """
    check = before.review_given
    if check is not None and after.review_given is None:
        return _past(before.code_names, before, at, check)
    return _lessened(before, after, at) if before.withheld else None


def _lessened(before: UrgencyResult, after: UrgencyResult, at: datetime.datetime) -> PastAlarm | None:
    """The codes that no check had settled and that ended, or are less urgent than they were."""
    was, now = _levels(before), _levels(after)
    ended = tuple(code for code in before.code_names if was[code] > now.get(code, 0))
    return _past(ended, before, at, None) if ended else None


def _past(
    codes: tuple[str, ...], before: UrgencyResult, at: datetime.datetime, check: UrgentReview | None
) -> PastAlarm:
    worst = max(level for code, level in _levels(before).items() if code in codes)
    return PastAlarm(
        codes=codes,
        level="emergency" if LEVELS[worst] == "emergency" else "urgent",
        at=at,
        ended_by="answers_changed" if check is None else "check_voided",
        check=check,
    )


def _levels(urgency: UrgencyResult) -> dict[str, int]:
    """How urgent each code is, as a place in `LEVELS`."""
    return {
        code: max(LEVELS.index(entry.urgency) for entry in urgency.fired if entry.rule.code == code)
        for code in urgency.code_names
    }
