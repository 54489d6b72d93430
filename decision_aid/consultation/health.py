"""General health: what raises the risk of an operation or changes what can be expected from it."""

from dataclasses import field
from typing import Literal

from decision_aid.consultation.answers import Answer
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Diabetes:
    """Kind of diabetes and the last HbA1c in percent (3 to 20)."""

    type: Literal["none", "type1", "type2", "other", "unsure"] | None = None
    hba1c_percent: float | None = field(default=None, metadata={"low": 3, "high": 20})


@dataclass(frozen=True, slots=True)
class Conditions:
    """Long-term illnesses, each yes, no or unsure; None means not asked."""

    heart: Answer | None = None
    lung: Answer | None = None
    kidney: Answer | None = None
    dialysis: Answer | None = None
    stroke: Answer | None = None
    liver: Answer | None = None
    parkinson: Answer | None = None
    dementia: Answer | None = None
    rheumatoid: Answer | None = None
    clotting: Answer | None = None
    past_clot: Answer | None = None
    sleep_apnoea: Answer | None = None


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whether there is concern about understanding or deciding, and what helps."""

    concern: Answer | None = None
    helped_by: str = ""


@dataclass(frozen=True, slots=True)
class PreviousOperation:
    """An earlier spine operation."""

    year: int | None = field(default=None, metadata={"low": 1900, "high": 2200})
    level: str = ""
    kind: str = ""
    same_place: Answer | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Health status. Age in years, height in centimetres, weight in kilograms, ASA class 1 to 5."""

    age: int | None = field(default=None, metadata={"low": 0, "high": 120})
    sex: Literal["female", "male", "other"] | None = None
    height_cm: float | None = field(default=None, metadata={"low": 50, "high": 250})
    weight_kg: float | None = field(default=None, metadata={"low": 10, "high": 400})
    smoking: Literal["never", "former", "current", "unsure"] | None = None
    alcohol: Literal["none", "low", "high", "unsure"] | None = None
    activity: Literal["low", "moderate", "high", "unsure"] | None = None
    diabetes: Diabetes | None = None
    conditions: Conditions | None = None
    blood_thinner: Literal["no", "antiplatelet", "anticoagulant", "unsure"] | None = None
    medicines: str = ""
    osteoporosis: Answer | None = None
    bone_t_score: float | None = field(default=None, metadata={"low": -10, "high": 10})
    long_term_steroids: Answer | None = None
    immune_suppressed: Answer | None = None
    opioids: Literal["none", "sometimes", "daily", "unsure"] | None = None
    mood: Literal["ok", "low", "depression_or_anxiety", "unsure"] | None = None
    distress_now: Answer | None = None
    capacity: Capacity | None = None
    previous_spine_operations: int | tuple[PreviousOperation, ...] | None = field(
        default=None, metadata={"low": 0, "high": 50}
    )
    anaesthetic_problems: Answer | None = None
    asa: int | None = field(default=None, metadata={"low": 1, "high": 5})
    frailty: Literal["no", "some", "clear", "unsure"] | None = None
    poor_nutrition: Answer | None = None
    pregnant: Answer | None = None
    work: Literal["none", "sedentary", "light", "heavy", "retired", "unsure"] | None = None
    compensation_claim: Answer | None = None
    support_at_home: Answer | None = None

    @property
    def body_mass_index(self) -> float | None:
        """Weight by height squared, in kilograms per square metre; None unless both are known."""
        if not self.height_cm or not self.weight_kg:
            return None
        return self.weight_kg / (self.height_cm / 100) ** 2

    @property
    def earlier_operations(self) -> int | None:
        """Number of earlier spine operations; None when not asked."""
        operations = self.previous_spine_operations
        return len(operations) if isinstance(operations, tuple) else operations
