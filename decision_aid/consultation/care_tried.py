"""Which treatments were tried, for how long and with what effect."""

from dataclasses import field
from typing import Literal

from decision_aid.records import dataclass

TreatmentKind = Literal[
    "exercise_physiotherapy",
    "walking_activity",
    "manual_therapy",
    "anti_inflammatory",
    "paracetamol",
    "opioid",
    "nerve_pain_medicine",
    "antidepressant",
    "steroid_injection",
    "radiofrequency",
    "psychological",
    "rehabilitation_programme",
    "weight_management",
    "smoking_stop",
    "brace",
    "bone_medicine",
    "other",
]

TreatmentStatus = Literal["done", "doing", "not_tried", "not_suitable"]


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment and what came of it."""

    kind: TreatmentKind
    status: TreatmentStatus | None = None
    weeks: float | None = field(default=None, metadata={"low": 0, "high": 5200})
    effect: Literal["a_lot", "some", "none", "worse"] | None = None
    note: str = ""
