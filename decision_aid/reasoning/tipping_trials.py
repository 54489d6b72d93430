"""Tries a change of one answer or one outcome: where it would level two options, and whether it does what it says."""

from collections.abc import Iterator
from dataclasses import replace
from math import fsum

from decision_aid.consultation import Consultation
from decision_aid.reasoning.closeness import total_value
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.results import ComparisonResult, UrgencyResult
from decision_aid.reasoning.weighing import weigh
from decision_aid.reasoning.weights import MOST
from decision_aid.records import dataclass

TIE = 1e-9
"""Sums nearer to each other than this are level: they differ by rounding alone."""
SEEN = UrgencyResult(nerve_signs_answered=True)
"""A fit that is shown has the warning signs behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tipping:
    """One change after which another option fits as well.

    `change` says what: "swing.ATTRIBUTE" (a weight, 0 to 100), "own.N.weight" (the same for an own thing weighed by
    itself), "ranked.ATTRIBUTE" (places, 1 first, changed with `other`), "picked.ATTRIBUTE" (1 picked, 0 not,
    in place of `other`), "matters_most.ATTRIBUTE" (1 matters most of the picks, in place of `other`),
    "directions.ATTRIBUTE" (1 for, -1 against), "own.N.fits.OPTION" (0 to 100) or
    "outcome.ATTRIBUTE.OPTION" (in the unit of the figure, within its range; over the whole scale where not known).
    `then` is "tie", or the option that fits more after a change that goes in steps. `size` is the change as a share of
    the scale that it is made on, for telling smaller ones from larger ones of the same kind.
    """

    change: str
    attribute: str
    from_: float
    to: float
    then: str
    size: float
    other: str | None = None
    option: str | None = None
    is_known: bool = True
    """False where the outcome is not known: it then counts as the middle of its scale before the change."""


def leader_of(fit: Fit) -> str | None:
    """Return the one option with the largest sum; None when several share it."""
    most = max(fit.points.values())
    first = [option for option, points in fit.points.items() if points >= most - MOST * TIE]
    return first[0] if len(first) == 1 else None


class Trial:
    """One record and one comparison with their fit, which is shown and has one option ahead."""

    def __init__(self, record: Consultation, comparison: ComparisonResult, fit: Fit) -> None:
        self.record, self.comparison = record, comparison
        self.counted, self.options = fit.counted, tuple(fit.points)
        self.leader = leader_of(fit) or ""
        self.rivals = [option for option in self.options if option != self.leader]

    def lead(self, rival: str) -> float:
        """Return how far the first option is ahead of a rival, 0 to 1."""
        return total_value(self.counted, self.leader) - total_value(self.counted, rival)

    def levelling_places(self, entry: AttributeScore, option: str, ends: tuple[float, float]) -> Iterator[float]:
        """Yield the place within the ends, 0 to 1, at which the first option is level with the nearest other one."""
        share = entry.weight / fsum(one.weight for one in self.counted)
        if option == self.leader:
            to = entry.place(option) - min(self.lead(rival) for rival in self.rivals) / share
        else:
            to = entry.place(option) + self.lead(option) / share
        if ends[0] <= to <= ends[1]:
            yield to

    # Whether a change does what it says

    def if_level(self, record: Consultation, comparison: ComparisonResult, found: Tipping) -> Iterator[Tipping]:
        """Yield the change if two options share the first place after it."""
        fit = weigh(record, comparison, SEEN, compare_seen=True)
        if fit.shown and leader_of(fit) is None:
            yield found

    def if_passed(self, record: Consultation, found: Tipping) -> Iterator[Tipping]:
        """Yield the change if another option fits as well or more after it."""
        fit = weigh(record, self.comparison, SEEN, compare_seen=True)
        if fit.shown and leader_of(fit) != self.leader:
            yield replace(found, then=leader_of(fit) or "tie")
