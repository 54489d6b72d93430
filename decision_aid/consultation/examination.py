"""What the clinician found when examining the patient."""

from dataclasses import field
from typing import Literal

from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Examination:
    """Findings of the examination.

    `weakest_muscle_grade` is the Medical Research Council grade, 0 (no movement) to 5 (normal).
    `residual_urine_ml` is measured after voiding, in millilitres.
    """

    weakest_muscle_grade: int | None = field(default=None, metadata={"low": 0, "high": 5})
    weakest_muscle: str = ""
    reflexes: str = ""
    straight_leg_raise: str = ""
    perianal_feeling: Literal["normal", "reduced", "lost", "unsure"] | None = None
    residual_urine_ml: float | None = field(default=None, metadata={"low": 0, "high": 5000})
    foot_pulses: Literal["present", "weak", "absent", "unsure"] | None = None
