"""The questions of each step with their answers, help and grouping; the same wording for window, paper and tests."""

from dataclasses import field
from typing import Literal

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass

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

AnswerKind = Literal[
    "sign",  # no, new or getting worse, old and unchanged, not sure
    "fact",  # yes, no, not sure, for the facts among the warning signs
    "yes_no",  # yes, no, not sure
    "choice",  # one of `answers`
    "several",  # any of `answers`
    "scale_0_10",
    "scale_0_4",
    "number",
    "date",
    "line",  # a short text
    "note",  # a longer text
    "special",  # drawn by a widget of its own: body picture, imaging list, treatments, goals
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChoice:
    """One answer that can be given; `value` is the case file's."""

    value: str
    label: Text
    help: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `path` is the case-file path, such as `symptoms.leg_pain`."""

    path: str
    kind: AnswerKind
    text: Text
    why: Text = field(default_factory=dict)
    """One line of why it is asked."""
    short: Text = field(default_factory=dict)
    """The question as a label in summaries, such as "Leg pain"."""
    answers: tuple[AnswerChoice, ...] = ()
    ends: tuple[Text, Text] | None = None
    """The words at both ends of a scale."""
    unit: Text = field(default_factory=dict)
    only_for: tuple[str, ...] = ()
    """Conditions of the cause for which the question is asked; empty for all."""
    who: Literal["patient", "clinician"] = "patient"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """Questions shown together on one screen of a step."""

    id: str
    title: Text
    private: bool = False
    """True where the clinician may want to ask these alone with the patient."""
    note: Text = field(default_factory=dict)
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the wizard."""

    id: str
    name: Text
    """The name in the rail."""
    title: Text
    """The page's title in words of the patient."""
    clinician_prompt: Text = field(default_factory=dict)
    short_path: bool = False
    groups: tuple[QuestionGroup, ...] = ()
