"""How the options fit what the patient said, as plain values: what was weighed, where the options stand, the sums."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from decision_aid.content.causes import Attribute
from decision_aid.content.evidence import Text
from decision_aid.reasoning.results import FigureResult
from decision_aid.reasoning.weights import Depth
from decision_aid.records import dataclass

Shares = Literal["alike", "twice", "apart"]
ROUNDING = 1e-9
"""Weights are quotients: equal ones may differ by a hair."""
MIDDLE = 0.5
"""Where an option stands on a scale when nobody knows it: the mean of all places, each as likely as any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeScore:
    """How one attribute enters the weighing.

    `weight` is normalised over all weighed attributes (0 to 1); `scores` hold each option's position between worst
    (0) and best (1), None where the figure is not known.
    """

    attribute: Attribute
    weight: float
    scores: Mapping[str, float | None]
    figure: FigureResult | None = None
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Positions of both ends of each option's interval, the lower first; absent where no interval can be given."""

    def place(self, option: str) -> float:
        """The position that counts in the sums: the middle of the scale where none is known, which is always said."""
        score = self.scores[option]
        return MIDDLE if score is None else score

    @property
    def own_counting(self) -> tuple[Text, ...]:
        """What is said of places that no study gave: harms counted as none, and our own levels."""
        if self.figure is None:
            return (self.attribute.levels_because,) if self.attribute.levels_because else ()
        return (self.attribute.none_because,) if self.attribute.none_for else ()

    @property
    def unknown_for(self) -> tuple[str, ...]:
        """The options whose position nobody knows."""
        return tuple(option for option, score in self.scores.items() if score is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How the options fit what the patient said: a transparent weighted sum, never advice.

    `shown` is False with reasons in `hidden_because` ("comparison_not_seen", "signs_not_answered", "nothing_weighed",
    "urgent", "no_comparison", "too_much_unknown", "option_not_measured", "no_gain_compared"). `value` sums to 1 over
    the options; `points` are their weighted sums from 0 (worst on everything) to 100 (best on everything). `left_out`
    names attributes that are not in the sums. How sure it is, and in which words it is told, says `robustness`.
    """

    shown: bool = False
    depth: Depth = "three"
    """How what matters was asked: three things picked, all in order, or a weight for each."""
    matters_most: str | None = None
    """Of three things picked the one that matters most; None where that was not said, and at another depth."""
    hidden_because: tuple[str, ...] = ()
    attributes: tuple[AttributeScore, ...] = ()
    value: Mapping[str, float] = field(default_factory=dict)
    points: Mapping[str, float] = field(default_factory=dict)
    counted_with: Mapping[str, str] = field(default_factory=dict)
    """From an attribute that stands for the same fact as another one to the one that counts for both."""
    left_out: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """Codes of gentle questions about the answers: all_equal, all_zero, one_swamps_all, order_contradicted,
    picked_weighs_nothing, direction_not_asked."""
    options_left_out: tuple[str, ...] = ()
    """Options that get no place because more than a quarter of the weight is not known for them; without `value`."""
    not_in_content: tuple[str, ...] = ()
    """Attribute ids among the answers that the cause's content does not hold (any more)."""
    not_weighed: tuple[Attribute, ...] = ()
    """The attributes of the cause that have no weight; a change may give them one."""

    @property
    def counted(self) -> tuple[AttributeScore, ...]:
        """What is in the sums; the weights of these need not sum to 1."""
        return tuple(entry for entry in self.attributes if entry.attribute.id not in self.left_out)

    @property
    def shared_out(self) -> Shares:
        """How the weight is shared out: "alike", the thing that matters most "twice" each other one, or "apart"."""
        first = {entry.weight for entry in self.counted if entry.attribute.id == self.matters_most}
        others = {entry.weight for entry in self.counted if entry.attribute.id != self.matters_most}
        if max(first | others, default=0.0) - min(first | others, default=0.0) <= ROUNDING:
            return "alike"
        return (
            "twice" if first and all(abs(one - 2 * other) <= ROUNDING for one in first for other in others) else "apart"
        )

    def is_leading(self, name: str | None) -> bool:
        """Return whether a thing counts for more than the others because it matters most of the picks."""
        return name is not None and name == self.matters_most and self.shared_out != "alike"

    @property
    def sampled_whole(self) -> Mapping[str, tuple[str, ...]]:
        """From each thing in the sums to the options with a bar for which nobody knows it: any place is as likely."""
        unknown = {
            entry.attribute.id: tuple(one for one in entry.unknown_for if one in self.points) for entry in self.counted
        }
        return {thing: options for thing, options in unknown.items() if options}

    @property
    def adds_nothing(self) -> tuple[str, ...]:
        """The things in the sums on which all options with a bar are known to stand at the same place."""
        places = {entry.attribute.id: {entry.scores[one] for one in self.points} for entry in self.counted}
        return tuple(thing for thing, found in places.items() if len(found) == 1 and None not in found)

    @property
    def lacking(self) -> Mapping[str, tuple[Attribute, ...]]:
        """For each option the weighed things on which no figure or answer places it; options that lack none are out."""
        weighed = [entry for entry in self.attributes if entry.attribute.id not in self.counted_with]
        options = self.attributes[0].scores if self.attributes else ()
        found = {one: tuple(entry.attribute for entry in weighed if entry.scores[one] is None) for one in options}
        return {option: lacked for option, lacked in found.items() if lacked}
