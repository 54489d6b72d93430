"""How sure the fit is: how often each option comes first over all that answers and figures leave open.

Stochastic multicriteria acceptability analysis (Lahdelma R, Hokkanen J, Salminen P. SMAA. Eur J Oper Res
1998;106:137-143): weights are drawn from all that agree with what was said, outcomes from their ranges, and the share
of draws in which an option has the largest sum is how often it comes first. All rules stand in
`resources/help/weighing.md`. With `lot` the only module that uses numpy, which is loaded when first needed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from decision_aid.consultation.record import Consultation
from decision_aid.reasoning.closeness import FitBasis, FitWords, HowOften, has_our_levels, how_often, judge
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.lot import Lot, between, near, rows
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.weights import MOST, OWN, Weights, read_weights
from decision_aid.records import dataclass

if TYPE_CHECKING:
    from decision_aid.reasoning.lot import Draws

SAMPLES = 10_000
"""The share of draws is then within 0.01 of its long-run value in 95 of 100 seeds."""
SEED = 20_261_122
TIE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """How often each option comes first, and the words that follow from it.

    `first_in` sums to 1 over the options that have a place; `how_often` says the same as "most", "half" or "few" of
    the ways to read the answers, and `first_in_measured` tells it without our own fixed levels. `closer` names an
    option only when `words` is not "close"; `basis` is what the words rest on. `held_back` tells why the words are
    modest, see `closeness.Judgement`. `points` hold the middle 95 of 100 draws of each option's sum, 0 to 100.
    `open_weights` are things that were not named, which may weigh up to the least one named.
    """

    first_in: Mapping[str, float]
    first_in_measured: Mapping[str, float]
    how_often: Mapping[str, HowOften]
    words: FitWords
    closer: str | None
    basis: FitBasis
    held_back: tuple[str, ...]
    points: Mapping[str, tuple[float, float]]
    open_weights: tuple[str, ...]
    samples: int
    seed: int


def sample_fit(
    record: Consultation,
    comparison: ComparisonResult | None,
    fit: Fit,
    *,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Robustness | None:
    """Return how sure the fit is, the same for the same answers, figures and seed; None unless the fit is shown.

    `fit` is what `weigh` makes of the same record and comparison; `samples` is 1 or more.
    """
    if not fit.shown or comparison is None:
        return None
    said = read_weights(record, comparison.cause)
    unnamed = [score_attribute(one, 0.0, comparison, record.preferences.directions) for one in said.unnamed]
    weights = draw_weights(said, samples=samples, seed=seed)
    sums = _Sums([*fit.counted, *unnamed], fit.points, weights, Lot(samples, seed))
    first_in, first_in_measured = sums.first_places(sums.all), sums.first_places(sums.measured)
    judged = judge(fit, first_in, first_in_measured)
    return Robustness(
        first_in=first_in,
        first_in_measured=first_in_measured,
        how_often={option: how_often(share) for option, share in first_in.items()},
        words=judged.words,
        closer=judged.closer,
        basis=judged.basis,
        held_back=judged.held_back,
        points=sums.middle(),
        open_weights=tuple(_unnamed(said)),
        samples=samples,
        seed=seed,
    )


def draw_weights(weights: Weights, *, samples: int = SAMPLES, seed: int = SEED) -> Mapping[str, "Draws"]:
    """Return draws of weights that agree with what was said, by the id of everything named or not named.

    Picks: any weights that put each thing picked at or above each thing not picked, all as likely; the one that
    matters most, where that was said, at or above all others. An order: any weights in that order, all as likely, with
    what has no place in it at its end. Numbers: near those said; what has none lies anywhere up to the least one. Of
    two wishes for one fact the weightier counts. Only the proportions within one draw count. Something must have been
    weighed.
    """
    lot = Lot(samples, seed)
    drawn = {"three": _picked, "ranked": _ranked, "swing": _swung}[weights.depth](weights, lot)
    drawn = _apart(weights, drawn, lot) | drawn
    one_fact = {heavier: drawn[heavier].clip(drawn[lighter]) for lighter, heavier in weights.counted_with.items()}
    return drawn | one_fact


def _picked(weights: Weights, lot: Lot) -> dict[str, "Draws"]:
    first = [weights.first_pick] if weights.first_pick else []
    return _in_tiers([first, [name for name in weights.picks if name not in first], _unnamed(weights)], lot)


def _ranked(weights: Weights, lot: Lot) -> dict[str, "Draws"]:
    return _in_tiers([*([name] for name in weights.given), _unnamed(weights)], lot)


def _swung(weights: Weights, lot: Lot) -> dict[str, "Draws"]:
    """The largest weight said is the measure of all others, and nothing is nothing: both stay as they are."""
    said = {**weights.given, **weights.apart}
    fixed = (0.0, max(said.values(), default=0.0))
    drawn = {
        name: lot.zero() + weight if weight in fixed else near(weight, lot.normal(name))
        for name, weight in said.items()
    }
    least = rows([drawn[name] for name, weight in said.items() if weight > 0]).min(axis=0)
    return drawn | {name: least * lot.even(name) for name in _unnamed(weights)}


def _apart(weights: Weights, drawn: Mapping[str, "Draws"], lot: Lot) -> dict[str, "Draws"]:
    """Own things weighed by themselves count against what weighs 100: the first, or the mean of picks."""
    leading = (
        [weights.first_pick] if weights.first_pick else [one for one in weights.given if weights.given[one] == MOST]
    )
    full = [drawn[name] for name in leading]
    measure = sum(full[1:], full[0]) / len(full) if full else lot.zero() + 1
    return {name: measure * near(weight, lot.normal(name)) / MOST for name, weight in weights.apart.items()}


def _unnamed(weights: Weights) -> list[str]:
    return [attribute.id for attribute in weights.unnamed]


def _ordered_simplex(names: Sequence[str], lot: Lot) -> "Draws":
    """Weights evenly spread over all that sum to 1, the largest first.

    Exponential draws divided by their sum are spread evenly: Devroye L. Non-uniform random variate generation.
    Springer 1986, chapter 5.
    """
    drawn = rows([lot.exponential(name) for name in sorted(names)])
    drawn.sort(axis=0)
    largest_first: Draws = drawn[::-1] / drawn.sum(axis=0)
    return largest_first


def _in_tiers(tiers: Iterable[Sequence[str]], lot: Lot) -> dict[str, "Draws"]:
    """Any weights that put each thing at or above everything in later tiers, all as likely."""
    filled = [tier for tier in tiers if tier]
    if not filled:
        return {}
    ordered = _ordered_simplex([name for tier in filled for name in tier], lot)
    drawn: dict[str, Draws] = {}
    begin = 0
    for tier in filled:
        drawn |= _dealt(tier, ordered[begin : begin + len(tier)], lot)
        begin += len(tier)
    return drawn


def _dealt(names: Sequence[str], ordered: "Draws", lot: Lot) -> dict[str, "Draws"]:
    """The ordered weights dealt out to the names, every deal as likely."""
    if len(names) > 1:
        import numpy as np

        tickets = rows([lot.even(f"deal {name}") for name in names])
        ordered = np.take_along_axis(ordered, tickets.argsort(axis=0).argsort(axis=0), axis=0)
    return dict(zip(names, ordered, strict=True))


class _Sums:
    """The weighted sums of one fit in every draw: a row an option, a column a draw, each 0 to 1.

    `measured` leaves out the things whose levels are our own.
    """

    def __init__(
        self, entries: Sequence[AttributeScore], options: Iterable[str], weights: Mapping[str, "Draws"], lot: Lot
    ) -> None:
        self.options, self._weights, self._lot = list(options), weights, lot
        weighed = sum((weights[one.attribute.id] for one in entries), lot.zero())
        whole = weighed.clip(TIE)  # small answers may all be meant as nothing: a tie, and no division by it
        ours = [one for one in entries if has_our_levels(one)]
        self.measured = self._added([one for one in entries if one not in ours]) / whole
        self.all = self.measured + self._added(ours) / whole

    def _added(self, entries: Sequence[AttributeScore]) -> "Draws":
        return rows([self._sum(option, entries) for option in self.options])

    def _sum(self, option: str, entries: Sequence[AttributeScore]) -> "Draws":
        parts = (self._weights[one.attribute.id] * self._places(one, option) for one in entries)
        return sum(parts, self._lot.zero())

    def _places(self, entry: AttributeScore, option: str) -> "Draws | float":
        """Where the option may stand: anywhere when nobody knows it, within the range, or where the content puts it."""
        name = f"{entry.attribute.id} {option}"
        score, ends = entry.scores[option], entry.ranges.get(option)
        if score is None:
            return self._lot.even(name)
        if entry.attribute.id.startswith(OWN):
            return near(score * MOST, self._lot.normal(name)) / MOST
        if ends is None or ends[0] == ends[1]:
            return score
        return between(score, ends, self._lot.normal(name))

    def first_places(self, sums: "Draws") -> dict[str, float]:
        """The share of draws in which each option comes first; a tie is shared."""
        first = sums >= sums.max(axis=0) - TIE
        shares = (first / first.sum(axis=0)).mean(axis=1)
        return {option: float(share) for option, share in zip(self.options, shares, strict=True)}

    def middle(self) -> dict[str, tuple[float, float]]:
        """The points of each option between which the middle 95 of 100 draws lie."""
        places = [int(share * (self.all.shape[1] - 1)) for share in (0.025, 0.975)]
        ordered = self.all.copy()
        ordered.partition(places, axis=1)
        ends = zip(self.options, *(ordered[:, place] for place in places), strict=True)
        return {option: (MOST * float(low), MOST * float(high)) for option, low, high in ends}
