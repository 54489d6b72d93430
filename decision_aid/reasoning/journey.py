"""How far the visit has come: the state of each step, computed from the record each time and never remembered."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from decision_aid.consultation.record import Consultation
from decision_aid.content.questions import STEP_IDS
from decision_aid.reasoning.results import ComparisonResult, Journey, StepState, UrgencyResult

ALL_STEPS: frozenset[str] = frozenset(STEP_IDS)
"""What counts as visited where no window is: every step."""

CONTENT_STEPS: tuple[str, ...] = STEP_IDS[1:-1]
"""The steps that are talked about, from the warning signs to the plan."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "warning_signs": ("warning_signs",),
    "cause": ("cause", "examination", "proposed"),
    "symptoms": ("symptoms",),
    "treatments": ("treatments",),
    "health": ("health",),
    "goals": ("goals", "expectations"),
    "weigh": ("preferences",),
    "check": ("understanding", "readiness"),
    "plan": ("plan",),
}
"""The parts of the record that a step asks for; steps that ask nothing to be talked about are not in it."""


WITHHELD_STEPS: tuple[str, ...] = ("compare", "weigh")
"""Steps that stay closed while an alarm is open."""
WITHHELD_IN_EMERGENCY: tuple[str, ...] = (*WITHHELD_STEPS, "check", "plan")
"""Steps that stay closed in an emergency: what they say of taking time is not true there."""


def is_withheld(step: str, urgency: UrgencyResult) -> bool:
    """Whether a step stays closed while the alarm of this visit is open."""
    steps = WITHHELD_IN_EMERGENCY if urgency.level == "emergency" else WITHHELD_STEPS
    return urgency.withheld and step in steps


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
    return any(_is_said(part, record) for part in PARTS[step])


def _state(step: str, discussed: tuple[str, ...], attention: frozenset[str], visited: frozenset[str]) -> StepState:
    if step in attention:
        return "attention"
    asks_nothing = step not in PARTS
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


def _is_said(part: str, record: Consultation) -> bool:
    """Whether a part of the record holds an answer.

    The name of an entry, a depth of weighing or an order that was prepared says nothing by itself. What the step
    Cause asks as well says nothing of Symptoms and Health.
    """
    if part == "warning_signs":
        return any(True for _ in record.warning_signs.answered())
    if part == "treatments":
        return any(has_answer((entry.status, entry.weeks, entry.effect)) for entry in record.treatments)
    if part == "symptoms":
        return has_answer(replace(record.symptoms, duration_weeks=None))
    if part == "health":
        return has_answer(replace(record.health, age=None, blood_thinner=None, pregnant=None))
    if part == "understanding":
        return any(entry.result is not None for entry in record.understanding)
    if part == "preferences":
        return has_answer(replace(record.preferences, depth=None, order_prepared=()))
    return has_answer(getattr(record, part))


def has_answer(value: Any) -> bool:
    """Whether anything was said in a part of the record; an empty part within a part is nothing said."""
    if is_dataclass(value):
        return any(has_answer(getattr(value, entry.name)) for entry in fields(value))
    if isinstance(value, tuple):
        return any(has_answer(entry) for entry in value)
    return bool(value) if isinstance(value, Mapping | str) else value is not None
