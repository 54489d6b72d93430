"""Lists to choose from that belong to no single cause: goals, treatments, plan choices, readiness, body sites."""

from collections.abc import Collection
from dataclasses import field
from typing import Literal

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedChoice:
    """Something to choose, with its name and a line of help."""

    id: str
    name: Text
    help: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step that a plan can hold; `for_cautions` names the caution codes that it answers to, `help` what it takes."""

    id: str
    name: Text
    help: Text = field(default_factory=dict)
    for_cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentChoice:
    """A treatment and what counts as a fair trial of it.

    `fair_trial_weeks` of None means that no length is set; `for_conditions` empty means for all. The source of
    `evidence` is `finding` together with the findings of its placeholders.
    """

    id: str
    name: Text
    help: Text = field(default_factory=dict)
    fair_trial_weeks: float | None = None
    evidence: Text = field(default_factory=dict)
    finding: str | None = None
    for_conditions: tuple[str, ...] = ()
    counts_for_trial: bool = False
    """Whether a fair trial of it counts towards "care tried" before an elective operation; one such trial is enough."""
    further_kind_for: tuple[str, ...] = ()
    """Conditions for which it counts, once begun, as the further kind of care that is asked for beside a fair trial."""
    asked_to_try: bool = True
    """False where it counts once it was taken, yet nobody is asked to take it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineLine:
    """What a guideline or a payer asks for before an operation; `for_conditions` empty means for all."""

    text: Text
    for_conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessQuestion:
    """One of the four readiness questions; a "no" leads to `page`."""

    id: Literal["sure", "understand", "weighed", "supported"]
    text: Text
    page: str
    talk_more: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySite:
    """A region of the body picture; `outline` holds polygon points in the picture's 0-100 by 0-200 frame."""

    id: str
    name: Text
    view: Literal["front", "back"]
    outline: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceLists:
    """All lists of choices."""

    goals: tuple[NamedChoice, ...]
    treatments: tuple[TreatmentChoice, ...]
    guideline_order: tuple[GuidelineLine, ...]
    """What guidelines and payers ask for before an operation, with placeholders."""
    plan_choices: tuple[NamedChoice, ...]
    next_steps: tuple[NextStep, ...]
    readiness: tuple[ReadinessQuestion, ...]
    sites: tuple[BodySite, ...]
    known_by_then: tuple[NamedChoice, ...] = ()
    """What can be known by the day of a decision that is put off."""
    rehabilitation: tuple[NamedChoice, ...] = ()
    """What can be planned for recovery, whichever way it starts."""

    def guidelines_for(self, conditions: Collection[str]) -> tuple[Text, ...]:
        """Return what is asked for with any of these conditions, and with all; every line when none is named yet."""
        return tuple(
            line.text
            for line in self.guideline_order
            if not conditions or not line.for_conditions or not set(conditions).isdisjoint(line.for_conditions)
        )
