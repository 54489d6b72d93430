"""The values that reasoning returns; they refer to content and hold no wording."""

from collections.abc import Mapping
from typing import Literal

from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.causes import (
    CauseContent,
    Figure,
    Modifier,
    Option,
    Recovery,
    Row,
    State,
)
from decision_aid.content.choices import ReadinessQuestion, TreatmentChoice
from decision_aid.content.evidence import Finding
from decision_aid.content.rules import CautionRule, RedFlagCode, RedFlagRule, ReviewProblem
from decision_aid.records import dataclass

Urgency = Literal["none", "urgent", "emergency"]
ScopeKind = Literal["comparison", "urgent", "information", "out_of_scope"]
Applies = Literal["within", "outside", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiredRule:
    """A row of the urgency table that fires.

    `examine_now` is True where the patient has to be examined in this visit. `unsure` holds the case-file fields whose
    answer "unsure" fired it; empty where a plain answer did.
    """

    rule: RedFlagRule
    urgency: Literal["urgent", "emergency"]
    examine_now: bool = False
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two answers that do not fit together; the worse one counts. `paths` are case-file fields.

    With one path it is a sign called old and unchanged that began only days ago: it counts as new.
    """

    paths: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgencyResult:
    """How urgent the situation is; `level` holds whether or not it was reviewed.

    `codes` are in the order of the urgency table, without repeats. `review` is the review when it lifts the stop,
    else None; `review_given` is also there when the patient was sent on for care; `review_problem` says why a review
    does not lift. `withheld` is True while the comparison must not be shown. `not_asked` names the signs without
    answer; `nerve_signs_answered` is True when every cauda equina and weakness sign was answered in the visit itself.
    """

    level: Urgency = "none"
    codes: tuple[RedFlagCode, ...] = ()
    fired: tuple[FiredRule, ...] = ()
    review: UrgentReview | None = None
    review_given: UrgentReview | None = None
    review_problem: ReviewProblem | None = None
    withheld: bool = False
    not_asked: tuple[str, ...] = ()
    nerve_signs_answered: bool = False
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def code_names(self) -> tuple[str, ...]:
        """The firing codes by name."""
        return tuple(code.code for code in self.codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedCaution:
    """A caution that answers raised; `raised_by` are their case-file paths, or names of fields worked out from them."""

    rule: CautionRule
    raised_by: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The caution code of the case-file interface."""
        return self.rule.code


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeResult:
    """What may be shown: `causes` are the contents on show, the main one first.

    `conditions` are the conditions of the case file that they belong to; under 18 and pregnancy have none.
    """

    kind: ScopeKind = "information"
    reasons: tuple[str, ...] = ()
    causes: tuple[CauseContent, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CareTried:
    """Whether care without an operation had a fair trial, what is still open, and why it need not be waited for.

    `not_needed_because` is a reason code such as "urgent", "getting_worse", "unlikely_without_surgery". `asked` is
    False when no treatment was entered: `adequate` is then "no" for want of an answer, and nothing is called open.
    """

    adequate: Literal["yes", "partly", "no", "not_needed"] = "no"
    fair_trial: tuple[TreatmentChoice, ...] = ()
    still_open: tuple[TreatmentChoice, ...] = ()
    not_needed_because: tuple[str, ...] = ()
    asked: bool = True
    further_kind_open: bool = False
    """Whether a further kind of care, asked for beside the one with a fair trial, has not been begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellResult:
    """One option's figure in the unit of its finding; `value` is None unless `state` is known."""

    state: State
    value: float | None = None
    low: float | None = None
    high: float | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureResult:
    """A figure as it fits this patient.

    `applies` compares the patient with the finding's own group; `outside_because` names the bounds that do not fit
    ("age", "duration_weeks", "main_problem", "earlier_operations").
    """

    figure: Figure
    finding: Finding
    cells: Mapping[str, CellResult]
    applies: Applies
    outside_because: tuple[str, ...] = ()

    @property
    def chose_for_themselves(self) -> bool:
        """Whether any of the groups compared were not formed by lot: such a figure is marked and stands below."""
        return self.finding.formed not in ("by_lot", "one_group")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowResult:
    """A row with the figures that stand for this patient; `other_figures` belong to another group of people."""

    row: Row
    figures: tuple[FigureResult, ...] = ()
    other_figures: tuple[FigureResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonResult:
    """The options of the main cause side by side, in the order of this visit."""

    cause: CauseContent
    options: tuple[Option, ...]
    rows: tuple[RowResult, ...]
    recovery: tuple[Recovery, ...] = ()
    modifiers: tuple[Modifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The count of "yes" among four readiness questions; None until one is answered.

    `open` holds those not answered "yes", `talk_more` those of them that were answered: more talk can help there.
    """

    score: int | None = None
    open: tuple[ReadinessQuestion, ...] = ()
    talk_more: tuple[ReadinessQuestion, ...] = ()


StepState = Literal["done", "open", "skipped", "attention"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The state of each step; `discussed` and `not_discussed` hold step ids in order."""

    states: Mapping[str, StepState]
    discussed: tuple[str, ...] = ()
    not_discussed: tuple[str, ...] = ()
