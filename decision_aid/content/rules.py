"""Red flags and cautions as data; `reasoning` evaluates them.

A condition is one of

- `{field: PATH, is: [VALUE, ...]}`: the case-file field holds one of the values (a list field: any of them);
- `{field: PATH, from: LOW, to: HIGH, below: LIMIT}`: a number within bounds, any may be absent; `from` and `to` are
  themselves within, `below` is not;
- `{all: [CONDITION, ...]}`, `{any: [CONDITION, ...]}`, `{at_least: N, of: [CONDITION, ...]}`;
- `{fact: NAME}`: a named, tested function of `reasoning.facts`;
- `{rule: NAME}`: a condition named under `conditions` of the same file.

An absent answer never satisfies a condition. There is no "not": a reassuring answer cannot cancel an alarm.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass

Condition = Mapping[str, Any]
UrgencyLevel = Literal["emergency", "urgent"]

RED_FLAG_CODES: tuple[str, ...] = (
    "cauda_equina",
    "severe_weakness",
    "new_or_worse_weakness",
    "cord_compression",
    "infection",
    "cancer_suspected",
    "fracture_with_deficit",
    "fracture_unstable_or_new",
    "aortic_aneurysm",
    "limb_ischaemia",
    "post_op_problem",
)
"""The codes of the urgency table: content without a rule for each of them is not used."""

FACT_NAMES: frozenset[str] = frozenset(
    {
        "severe_weakness",
        "moderate_weakness",
        "any_weakness",
        "weakness_pressing",
        "nerves_not_pictured",
        "small_injury_unsettled",
        "no_narrow_canal_known",
        "pain_not_known_old",
        "getting_worse",
        "early",
        "imaging_missing",
        "imaging_unmatched",
        "fusion_on_offer",
    }
)
"""The facts that conditions may ask for; `reasoning.facts` holds a function for each."""

ReviewProblem = Literal[
    "referred",
    "no_result",
    "no_name",
    "other_signs",
    "new_signs",
    "more_urgent",
    "after_the_visit",
    "before_the_sign",
    "too_old",
]
"""Why a review of urgent signs does not lift the stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagRule:
    """One row of the urgency table; it fires when `when` holds."""

    id: str
    code: str
    urgency: UrgencyLevel
    when: Condition
    patient: Text
    """What was answered and why it matters, in plain words."""
    clinician: Text
    source: str | None = None
    """Finding id; None where it is our own judgement, which `own_judgement` then says."""
    own_judgement: bool = False
    examine_now: bool = False
    """Whether it asks for an examination in this visit, before anything else."""
    examine_if_unsure: bool = False
    """Whether "unsure" in place of the worrying answer fires it too, as urgent with "examine now"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagCode:
    """What is said and done when any rule of a code fires."""

    code: str
    title: Text
    do_now: Text
    """What to do now when it is an emergency, in the words of a person who cares."""
    do_now_urgent: Text
    """What to do when it is urgent but not an emergency."""
    tell_team: Text
    """What to tell the emergency team."""
    source: str | None = None
    """Finding id; None where it is our own judgement, which `own_judgement` then says."""
    own_judgement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewNote:
    """What is said when a review of urgent signs does not lift the stop."""

    problem: ReviewProblem
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionRule:
    """One caution: `when` it is raised, what is said, its published figure, and whether it can be changed."""

    id: str
    code: str
    when: Condition
    title: Text
    patient: Text
    clinician: Text = field(default_factory=dict)
    change: Text = field(default_factory=dict)
    """Whether it can be changed before surgery and how; empty when it cannot."""
    both_ways: Text = field(default_factory=dict)
    """Said when it lowers results with and without surgery alike."""
    finding: str | None = None
    step: str = "health"
    """The step whose answer raises it."""
    asked_at: str | None = None
    """The question below which it stands, where a fact worked out from several answers raises it."""
    beside: bool = False
    """True where it is said beside the other rules of its code; else the first of them that holds speaks."""
    unless_urgent: bool = False
    """True where the words would ask for time: then no red flag may be firing."""
    unless: Condition = field(default_factory=dict)
    """Answers beside which it is not said; empty for none. Only a word that asks for time may need it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsToWatch:
    """The signs that mean "go now", for every patient sheet."""

    title: Text
    intro: Text
    signs: tuple[Text, ...]
    source: str
