"""What the patient could say back, and how ready the patient feels to choose."""

from typing import Literal

from decision_aid.consultation.answers import Answer
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Teachback:
    """How the patient put one fact into own words; `fact` is a fact id of the cause's content."""

    fact: str
    result: Literal["got_it", "explain_again"] | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """Four readiness questions in this program's own, untested wording."""

    sure: Answer | None = None
    understand: Answer | None = None
    weighed: Answer | None = None
    supported: Answer | None = None
