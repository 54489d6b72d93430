"""What was answered about the signs of an emergency, and the review that may follow an alarm."""

from collections.abc import Iterator
from dataclasses import field, fields
from datetime import date, datetime
from typing import Literal

from decision_aid.consultation.answers import SignAnswerValue
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One answered warning sign.

    `since_days` is the number of days since it began (0 or more). `asked_together` is "yes" when the
    answer came from "No to all of these" after a screen was read aloud. `from_home` is the day of the sheet filled in
    at home that the answer comes from; it is absent once the answer was given in the visit.
    """

    answer: SignAnswerValue | None = None
    since_days: int | None = field(default=None, metadata={"low": 0, "high": 36500})
    note: str = ""
    asked_together: Literal["no", "yes"] | None = None
    from_home: date | None = None


@dataclass(frozen=True, slots=True)
class WarningSigns:
    """All warning signs; None means not asked, which is never read as no."""

    bladder_change: Sign | None = None
    bowel_change: Sign | None = None
    saddle_numbness: Sign | None = None
    sexual_change: Sign | None = None
    both_legs_weak_or_numb: Sign | None = None
    both_legs_pain: Sign | None = None
    leg_weakness: Sign | None = None
    severe_weakness: Sign | None = None
    unsteady_walking: Sign | None = None
    fever_unwell: Sign | None = None
    weight_loss: Sign | None = None
    night_rest_pain: Sign | None = None
    sudden_tearing_pain: Sign | None = None
    cold_pale_leg: Sign | None = None
    infection_risk: Sign | None = None
    cancer_history: Sign | None = None
    abnormal_blood_tests: Sign | None = None
    major_injury: Sign | None = None
    minor_injury_weak_bones: Sign | None = None
    known_aneurysm: Sign | None = None
    recent_spine_operation: Sign | None = None

    def answered(self) -> Iterator[tuple[str, Sign]]:
        """Yield the name and the answer of every sign that was answered, in the order of the record."""
        for entry in fields(self):
            sign: Sign | None = getattr(self, entry.name)
            if sign is not None and sign.answer is not None:
                yield entry.name, sign


SIGN_NAMES: tuple[str, ...] = tuple(entry.name for entry in fields(WarningSigns))

FACT_NAMES: frozenset[str] = frozenset(
    {
        "infection_risk",
        "cancer_history",
        "abnormal_blood_tests",
        "major_injury",
        "minor_injury_weak_bones",
        "known_aneurysm",
        "recent_spine_operation",
    }
)
"""Signs that are facts: answered no, yes or unsure, never old or new."""


@dataclass(frozen=True, slots=True)
class UrgentReview:
    """What a clinician found when the firing signs were looked into.

    It lifts the stop only when `reasons` are exactly the codes that fire and `result` is excluded or treated. Where it
    says which `rules` of the urgency table it covered and at which `level`, a further rule or a higher level is not
    covered.
    """

    reasons: tuple[str, ...] = ()
    result: Literal["excluded", "treated", "referred"] | None = None
    by: str = ""
    role: str = ""
    at: datetime | None = None
    note: str = ""
    level: Literal["urgent", "emergency"] | None = None
    rules: tuple[str, ...] = ()
