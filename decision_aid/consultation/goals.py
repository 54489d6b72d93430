"""What the patient hopes for, and what each path is expected to bring."""

from collections.abc import Sequence
from dataclasses import field, replace
from typing import Literal

from decision_aid.records import dataclass

Expected = Literal["no_pain", "mostly_better", "somewhat_better", "same", "worse", "unsure"]


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; `goal` is a goal id of the content or "own", `rank` 1 is the most important."""

    goal: str
    own_words: str = ""
    rank: int | None = field(default=None, metadata={"low": 1, "high": 99})


def by_rank(goals: Sequence[Goal]) -> tuple[Goal, ...]:
    """Return the goals by rank; those without a rank come last, as they were written."""
    return tuple(sorted(goals, key=lambda goal: (goal.rank is None, goal.rank or 0)))


def with_picked(goals: Sequence[Goal], picked: Sequence[str]) -> tuple[Goal, ...]:
    """Return the picked goals, ranked from 1 on: those that were there keep their order and words, new ones follow."""
    kept = [goal for goal in by_rank(goals) if goal.goal in picked]
    known = {goal.goal for goal in kept}
    return _numbered([*kept, *(Goal(goal=goal) for goal in picked if goal not in known)])


def with_order(goals: Sequence[Goal], order: Sequence[str]) -> tuple[Goal, ...]:
    """Return the goals named in `order`, ranked in it from 1 on. Raises KeyError for a goal that is not there."""
    named = {goal.goal: goal for goal in goals}
    return _numbered([named[goal] for goal in order])


def _numbered(goals: Sequence[Goal]) -> tuple[Goal, ...]:
    return tuple(replace(goal, rank=place) for place, goal in enumerate(goals, start=1))


@dataclass(frozen=True, slots=True)
class Expectations:
    """What the patient expects in a year, after surgery and without it."""

    after_surgery: Expected | None = None
    without_surgery: Expected | None = None
