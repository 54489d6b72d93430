"""What the patient hopes for, and what each path is expected to bring."""

from dataclasses import field
from typing import Literal

from decision_aid.records import dataclass

Expected = Literal["no_pain", "mostly_better", "somewhat_better", "same", "worse", "unsure"]


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; `goal` is a goal id of the content or "own", `rank` 1 is the most important."""

    goal: str
    own_words: str = ""
    rank: int | None = field(default=None, metadata={"low": 1, "high": 99})


@dataclass(frozen=True, slots=True)
class Expectations:
    """What the patient expects in a year, after surgery and without it."""

    after_surgery: Expected | None = None
    without_surgery: Expected | None = None
