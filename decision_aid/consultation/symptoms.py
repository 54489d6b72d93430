"""What the patient feels: pain, its place and course, numbness, weakness, walking, impact on the day, scores."""

from dataclasses import field
from typing import Any, Literal

from decision_aid.consultation.answers import Answer, Severity
from decision_aid.records import dataclass

PAIN_SCALE: dict[str, Any] = {"low": 0, "high": 10}
IMPACT_SCALE: dict[str, Any] = {"low": 0, "high": 4}


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Signs of illnesses that look like back trouble: leg artery, hip, inflammatory disease."""

    eased_by_sitting: Answer | None = None
    eased_by_standing_still: Answer | None = None
    weak_foot_pulses: Answer | None = None
    groin_pain: Answer | None = None
    hip_movement_painful: Answer | None = None
    morning_stiffness_over_30_min: Answer | None = None
    began_before_45: Answer | None = None
    better_with_exercise: Answer | None = None


@dataclass(frozen=True, slots=True)
class Impact:
    """How much each part of daily life suffers: 0 (none) to 4 (cannot)."""

    sleep: int | None = field(default=None, metadata=IMPACT_SCALE)
    work: int | None = field(default=None, metadata=IMPACT_SCALE)
    walking: int | None = field(default=None, metadata=IMPACT_SCALE)
    sitting: int | None = field(default=None, metadata=IMPACT_SCALE)
    standing: int | None = field(default=None, metadata=IMPACT_SCALE)
    self_care: int | None = field(default=None, metadata=IMPACT_SCALE)
    social: int | None = field(default=None, metadata=IMPACT_SCALE)
    mood: int | None = field(default=None, metadata=IMPACT_SCALE)


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of questionnaires filled in elsewhere; the aid holds none of their questions.

    Ranges: ODI 0-100, RMDQ 0-24, PROMIS T scores 10-90, PEG 0-10, PHQ-2 0-6.
    """

    odi: float | None = field(default=None, metadata={"low": 0, "high": 100})
    rmdq: float | None = field(default=None, metadata={"low": 0, "high": 24})
    promis_pf: float | None = field(default=None, metadata={"low": 10, "high": 90})
    promis_pi: float | None = field(default=None, metadata={"low": 10, "high": 90})
    peg: float | None = field(default=None, metadata={"low": 0, "high": 10})
    start_back: Literal["low", "medium", "high"] | None = None
    phq2: int | None = field(default=None, metadata={"low": 0, "high": 6})


@dataclass(frozen=True, slots=True)
class Symptoms:
    """Symptoms as the patient tells them; pain is the usual pain of the last week, 0 to 10."""

    back_pain: int | None = field(default=None, metadata=PAIN_SCALE)
    leg_pain: int | None = field(default=None, metadata=PAIN_SCALE)
    main_problem: Literal["leg", "back", "both", "walking", "unsure"] | None = None
    duration_weeks: float | None = field(default=None, metadata={"low": 0, "high": 5200})
    course: Literal["better", "same", "worse", "unsure"] | None = None
    sites: tuple[str, ...] | None = None
    numbness: Answer | None = None
    weakness: Severity | None = None
    walking_minutes: float | None = field(default=None, metadata={"low": 0, "high": 1440})
    lookalikes: Lookalikes | None = None
    impact: Impact | None = None
    scores: Scores | None = None
