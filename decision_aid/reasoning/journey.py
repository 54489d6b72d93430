"""How far the visit has come: the state of each step, computed from the record each time and never remembered."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from decision_aid.consultation.record import Consultation
from decision_aid.reasoning.results import ComparisonResult, Journey, StepState, UrgencyResult

STEP_IDS: tuple[str, ...] = (
    "start",
    "warning_signs",
    "cause",
    "symptoms",
    "treatments",
    "health",
    "goals",
    "compare",
    "weigh",
    "check",
    "plan",
    "summary",
)
"""The steps of the wizard, in order."""

SHORT_PATH: tuple[str, ...] = ("start", "warning_signs", "cause", "goals", "compare", "weigh", "plan", "summary")
"""The steps of a short visit; the content marks the same ones."""

ALL_STEPS: frozenset[str] = frozenset(STEP_IDS)
"""What counts as visited where no window is: every step."""

CONTENT_STEPS: tuple[str, ...] = STEP_IDS[1:-1]
"""The steps that are talked about, from the warning signs to the plan."""


def map_journey(
    record: Consultation, urgency: UrgencyResult, comparison: ComparisonResult | None, *, visited: frozenset[str]
) -> Journey:
    """Return the state of each step and which ones were discussed.

    A step was discussed when the record holds an answer of it; the comparison, which asks nothing, when it was there
    to be seen and its step was visited. States: "attention" where something must not be passed over, "done" when
    discussed, "skipped" when a later step was visited without it, "open" otherwise.
    """
    discussed = tuple(step for step in CONTENT_STEPS if _is_discussed(step, record, comparison, visited))
    attention = _attention(record, urgency, visited)
    return Journey(
        states={step: _state(step, discussed, attention, visited) for step in STEP_IDS},
        discussed=discussed,
        not_discussed=tuple(step for step in CONTENT_STEPS if step not in discussed),
    )


def _is_discussed(
    step: str, record: Consultation, comparison: ComparisonResult | None, visited: frozenset[str]
) -> bool:
    if step == "compare":
        return comparison is not None and step in visited
    return ANSWERED[step](record)


def _state(step: str, discussed: tuple[str, ...], attention: frozenset[str], visited: frozenset[str]) -> StepState:
    if step in attention:
        return "attention"
    asks_nothing = step not in ANSWERED
    if step in discussed or (asks_nothing and step in visited):
        return "done"
    return "skipped" if _is_passed(step, visited) else "open"


def _is_passed(step: str, visited: frozenset[str]) -> bool:
    """Whether a later step was visited."""
    return not visited.isdisjoint(STEP_IDS[STEP_IDS.index(step) + 1 :])


def _attention(record: Consultation, urgency: UrgencyResult, visited: frozenset[str]) -> frozenset[str]:
    """An alarm without a review that lifts it, nerve signs left unanswered behind, and an answer that asks for more."""
    unanswered = not urgency.nerve_signs_answered and _is_passed("warning_signs", visited)
    explain = any(entry.result == "explain_again" for entry in record.understanding)
    ready = record.readiness
    unready = "no" in (ready.sure, ready.understand, ready.weighed, ready.supported)
    checks = {"warning_signs": urgency.withheld or unanswered, "check": explain or unready}
    return frozenset(step for step, found in checks.items() if found)


def has_answer(value: Any) -> bool:
    """Whether anything was said in a part of the record; an empty part within a part is nothing said."""
    if is_dataclass(value):
        return any(has_answer(getattr(value, entry.name)) for entry in fields(value))
    if isinstance(value, Mapping | tuple | str):
        return bool(value)
    return value is not None


ANSWERED: Mapping[str, Callable[[Consultation], bool]] = {
    "warning_signs": lambda record: any(True for _ in record.warning_signs.answered()),
    "cause": lambda record: has_answer(record.cause) or has_answer(record.proposed),
    "symptoms": lambda record: has_answer(record.symptoms) or has_answer(record.examination),
    "treatments": lambda record: any(has_answer(entry.status) for entry in record.treatments),
    "health": lambda record: has_answer(record.health),
    "goals": lambda record: bool(record.goals) or has_answer(record.expectations),
    "weigh": lambda record: _has_weighed(record),
    "check": lambda record: any(entry.result for entry in record.understanding) or has_answer(record.readiness),
    "plan": lambda record: has_answer(record.plan),
}
"""Step id to whether the record holds an answer of it; steps that ask nothing are not in it."""


def _has_weighed(record: Consultation) -> bool:
    """A depth chosen without a single answer weighs nothing."""
    said = record.preferences
    return any((said.picked, said.ranked, said.swing, said.directions, said.own))
