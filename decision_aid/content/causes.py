"""What is held about one cause: options, rows of figures, attributes, recovery, expectations, facts to check."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal

from decision_aid.content.evidence import Applies, Text
from decision_aid.records import dataclass

State = Literal["known", "not_known", "does_not_apply"]
FigureKind = Literal["of_100", "mean", "difference", "median_time"]
Topic = Literal[
    "getting_better",
    "pain",
    "daily_life",
    "work",
    "time_course",
    "harms",
    "another_operation",
    "operation_by_then",
    "not_known",
]
End = Literal["early_relief", "later_state", "serious_harm", "further_operation", "burden", "own_goal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A path open to the patient; all options carry the same fields in about the same length."""

    id: str
    kind: Literal["surgery", "procedure", "no_surgery"]
    name: Text
    """Neutral and parallel, such as "Have a disc operation" and "Start without an operation"."""
    short_name: Text
    what_happens: Text
    good_points: tuple[Text, ...]
    hard_points: tuple[Text, ...]
    physical: Text
    emotional: Text
    social: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one study measured for one option.

    `value`, `low`, `high` are places within the finding's `values`, such as "option" or "ci95.0"; `finding` is set
    only where the arm stands under a second finding of the same study and time. `reason` says why a figure is not
    known or does not apply.
    """

    state: State
    value: str | None = None
    low: str | None = None
    high: str | None = None
    finding: str | None = None
    sentence: Text = field(default_factory=dict)
    """Gain and loss in one sentence with placeholders, or the reason for the missing figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One finding shown in a row: one study, one time, all options."""

    finding: str
    outcome: str
    kind: FigureKind
    months: float
    time: Text
    event: Text = field(default_factory=dict)
    """What the filled people of an icon array stand for, such as "feel recovered"."""
    counts: Literal["wanted", "unwanted"] | None = None
    """Whether the counted event is a good or a bad one; only for of_100."""
    scale: tuple[float, float] | None = None
    """Both ends of the scale for a mean, a difference or a median time."""
    measured: Text = field(default_factory=dict)
    """The words behind a number on the scale, which is said without its sign, such as "points of 100 less leg pain"."""
    scale_ends: tuple[Text, Text] | None = None
    summary: Text
    """One sentence with both framings, or the difference in plain words. The first layer."""
    detail: Text = field(default_factory=dict)
    """What a reader must know to read the figure fairly. The second layer."""
    indirect: Text = field(default_factory=dict)
    """Follows how sure it is where it comes from people with another problem: "for them, less for you" in words."""
    clinician: Text = field(default_factory=dict)
    cells: Mapping[str, Cell]
    """One cell for every option of the cause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A topic compared over all options; randomised figures stand first, cohort and as-treated ones below."""

    id: str
    topic: Topic
    title: Text
    figures: tuple[Figure, ...] = ()
    unmeasured: Text = field(default_factory=dict)
    """What is said where nobody has measured this, or beside the figures about what is not known."""
    disagreement: Text = field(default_factory=dict)
    """One plain sentence where trials, analyses or guidelines disagree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A thing that can be weighed, with a fixed worst and best in the unit of its figure.

    `row`, `outcome` and `months` name the figure that says what each option does on it. `none_for` lists options for
    which the harm cannot happen and counts as none. With a figure, the scale from `worst` to `best` holds what is
    printed for every option (its range where there is one, no difference, none of a harm) and goes on to the next
    whole step beyond: 5 of 100 people, 5 points of 100, 1 point of 10, 2 weeks, 10 days. No difference and none stay
    where they are. The same rule stands for gains and harms, so that no scale is chosen for its result.
    """

    id: str
    end: End
    name: Text
    question: Text
    """Names the swing from worst to best, such as "10 fewer of 100 people need another operation"."""
    worst: float
    best: float
    row: str | None = None
    outcome: str | None = None
    months: float | None = None
    none_for: tuple[str, ...] = ()
    none_because: Text = field(default_factory=dict)
    two_sided: bool = False
    """True where it counts for some people and against for others; the direction is then asked."""
    name_against: Text = field(default_factory=dict)
    """What a two-sided thing is called where it counts against: its name alone would say the opposite."""
    levels: Mapping[str, float] = field(default_factory=dict)
    """Fixed position of each option between `worst` and `best` for what needs no study, such as keeping surgery for
    later; used only without `row`."""
    levels_because: Text = field(default_factory=dict)
    same_as: str | None = None
    """Another attribute of the cause that stands for the same fact, such as no operation now: both count once."""

    def as_said(self, direction: str | None) -> "Attribute":
        """Return the attribute under the name that fits its direction for a person: "for", "against" or not asked."""
        return replace(self, name=self.name_against) if direction == "against" and self.name_against else self


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryStep:
    """What happens in some weeks after starting an option.

    Among steps of the same weeks, the one whose bounds in `applies` hold the patient stands; else the one without.
    """

    weeks: tuple[float, float]
    text: Text
    applies: Applies | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Recovery and rehabilitation of one option, week by week; `findings` are the sources of its figures."""

    option: str
    steps: tuple[RecoveryStep, ...]
    note: Text = field(default_factory=dict)
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationAnswer:
    """What people really report, as an answer to what the patient expects.

    Among answers of the same code, the one whose bounds in `applies` hold the patient stands; else the one without.
    """

    code: str
    path: Literal["after_surgery", "without_surgery"]
    when: tuple[str, ...]
    """Expected values that this answers, such as ["no_pain"]."""
    text: Text
    finding: str
    applies: Applies | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact worth saying back; `row` leads to where it is explained.

    Among facts of the same id, the one whose bounds in `applies` hold the patient stands; else the one without.
    """

    id: str
    about: Literal["benefit", "harm", "without_surgery"]
    question: Text
    answer: Text
    finding: str
    row: str
    applies: Applies | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """A trait that goes with better or worse results: shown in words when it fits the patient.

    `caution` is the caution code that it belongs to, or None when it is always shown.
    """

    id: str
    caution: str | None = None
    text: Text
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseContent:
    """All content of one cause. `information` scope holds no figures of benefit from surgery."""

    cause: str
    scope: Literal["comparison", "information", "urgent"]
    name: Text
    condition: Text
    """What the health problem is and why there is a choice."""
    decision_question: Text = field(default_factory=dict)
    why_a_choice: Text = field(default_factory=dict)
    natural_course: tuple[Text, ...] = ()
    pictures_mislead: tuple[Text, ...] = ()
    """What scans show in people without pain, or shrinking on scans; shown beside the imaging questions."""
    what_helps: tuple[Text, ...] = ()
    """For information scope: what is known to help, with placeholders."""
    get_help: tuple[Text, ...] = ()
    """For information scope: when not to wait, and whom to see then."""
    questions_to_ask: tuple[Text, ...] = ()
    next_steps: tuple[Text, ...] = ()
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    recovery: tuple[Recovery, ...] = ()
    expectations: tuple[ExpectationAnswer, ...] = ()
    facts: tuple[Fact, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    gaps: tuple[Text, ...] = ()
    """What nobody knows, said plainly."""

    def option(self, option_id: str) -> Option:
        """Return the option of that id; KeyError when there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)
