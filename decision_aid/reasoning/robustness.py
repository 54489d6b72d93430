"""How sure the fit is: how often each option comes first over all that answers and figures leave open.

Stochastic multicriteria acceptability analysis (Lahdelma R, Hokkanen J, Salminen P. SMAA. Eur J Oper Res
1998;106:137-143): weights are drawn from all that agree with what was said, outcomes from their ranges, and the share
of draws in which an option has the largest sum is how often it comes first. All rules stand in
`resources/help/weighing.md`. The only module that uses numpy, which is loaded when first needed.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from decision_aid.consultation.record import Consultation
from decision_aid.reasoning.closeness import FitBasis, FitWords, HowOften, has_our_levels, how_often, judge
from decision_aid.reasoning.intervals import STANDARD_DEVIATIONS
from decision_aid.reasoning.results import AttributeScore, ComparisonResult, Fit
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.weights import MOST, OWN, read_weights
from decision_aid.records import dataclass

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

SAMPLES = 10_000
"""The share of draws is then within 0.01 of its long-run value in 95 of 100 seeds."""
SEED = 20_261_122
ANSWER_SPREAD = 10.0
"""Standard deviation, in points of 100, of an answer given on a scale from 0 to 100. Our own assumption: a step of the
scale offered, and the distance within which people are not expected to repeat themselves; no source was found."""
TIE = 1e-9
KEPT_COLUMNS = 160
"""Draws that stay in memory: 80 kilobytes each at 10,000 samples."""


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
    drawn = _Sampling(record, comparison, fit, samples=samples, seed=seed)
    totals = drawn.totals()
    first_in = drawn.first_places(totals)
    first_in_measured = drawn.first_places(drawn.totals(measured_only=True))
    judged = judge(fit, first_in, first_in_measured)
    return Robustness(
        first_in=first_in,
        first_in_measured=first_in_measured,
        how_often={option: how_often(share) for option, share in first_in.items()},
        words=judged.words,
        closer=judged.closer,
        basis=judged.basis,
        held_back=judged.held_back,
        points=drawn.middle(totals),
        open_weights=tuple(entry.attribute.id for entry in drawn.unnamed),
        samples=samples,
        seed=seed,
    )


class _Sampling:
    """The draws of one fit; options and things stand in an order that the visit cannot change."""

    def __init__(
        self, record: Consultation, comparison: ComparisonResult, fit: Fit, *, samples: int, seed: int
    ) -> None:
        self._samples, self._seed = samples, seed
        self._weights = read_weights(record, comparison.cause)
        self.unnamed = [
            score_attribute(one, 0.0, comparison, record.preferences.directions) for one in self._weights.unnamed
        ]
        self._entries = [*fit.counted, *self.unnamed]
        self._options = sorted(fit.points)
        self._drawn = self._drawn_weights()

    def totals(self, *, measured_only: bool = False) -> "Draws":
        """The weighted sums, a row a draw and a column an option; without our own fixed levels if wished."""
        weights = self._drawn
        entries = [one for one in self._entries if not (measured_only and has_our_levels(one))]
        whole = sum(weights[one.attribute.id] for one in self._entries)
        sums = [self._sum_of(option, entries, weights) / whole for option in self._options]
        return _columns(sums)

    def _sum_of(self, option: str, entries: Sequence[AttributeScore], weights: Mapping[str, "Draws"]) -> "Draws":
        total = self._column("zero", "")
        for entry in entries:
            total = total + weights[entry.attribute.id] * self._places(entry, option)
        return total

    def first_places(self, totals: "Draws") -> dict[str, float]:
        """The share of draws in which each option comes first; a tie is shared."""
        first = totals >= totals.max(axis=1, keepdims=True) - TIE
        shares = (first / first.sum(axis=1, keepdims=True)).mean(axis=0)
        return {option: float(share) for option, share in zip(self._options, shares, strict=True)}

    def middle(self, totals: "Draws") -> dict[str, tuple[float, float]]:
        """The points of each option between which the middle 95 of 100 draws lie."""
        ordered = totals.copy()
        ordered.sort(axis=0)
        low, high = (ordered[int(share * (len(ordered) - 1))] for share in (0.025, 0.975))
        ends = zip(self._options, low, high, strict=True)
        return {option: (100 * float(start), 100 * float(end)) for option, start, end in ends}

    def _places(self, entry: AttributeScore, option: str) -> "Draws | float":
        """Where the option may stand: anywhere when nobody knows it, within the range, or where the content puts it."""
        name = f"{entry.attribute.id} {option}"
        score, ends = entry.scores[option], entry.ranges.get(option)
        if score is None:
            return self._column("even", name)
        if entry.attribute.id.startswith(OWN):
            return _near(score * MOST, self._column("normal", name)) / MOST
        if ends is None or ends[0] == ends[1]:
            return score
        return _between(score, ends, self._column("normal", name))

    def _drawn_weights(self) -> dict[str, "Draws"]:
        """Weights that agree with what was said, for everything named or not; only their proportions count."""
        draw = {"three": self._picked, "ranked": self._ranked, "swing": self._swung}[self._weights.depth]
        drawn = draw()
        return self._apart(drawn) | drawn

    def _picked(self) -> dict[str, "Draws"]:
        """Any weights that put each thing picked at or above each thing not picked, all as likely."""
        whole_own = [name for name, weight in self._weights.apart.items() if weight == MOST]
        named, unnamed = [*self._weights.given, *whole_own], self._names_unnamed()
        ordered = self._ordered_simplex([*named, *unnamed])
        return self._shared_out(named, ordered[:, : len(named)]) | self._shared_out(unnamed, ordered[:, len(named) :])

    def _ranked(self) -> dict[str, "Draws"]:
        """Any weights in the order given, all as likely, with what has no place in it at the end."""
        named, unnamed = list(self._weights.given), self._names_unnamed()
        ordered = self._ordered_simplex([*named, *unnamed])
        placed = {name: ordered[:, place] for place, name in enumerate(named)}
        return placed | self._shared_out(unnamed, ordered[:, len(named) :])

    def _swung(self) -> dict[str, "Draws"]:
        """Weights near those said; what was not weighed lies anywhere up to the least weight said."""
        said = {**self._weights.given, **self._weights.apart}
        top = max(said.values())
        drawn = {name: self._near_said(name, weight, top) for name, weight in said.items()}
        named = [drawn[name] for name, weight in said.items() if weight > 0]
        least = _columns(named).min(axis=1)
        return drawn | {name: least * self._column("even", name) for name in self._names_unnamed()}

    def _near_said(self, name: str, weight: float, top: float) -> "Draws":
        """The largest weight is the measure of all others, and nothing is nothing: both stay as they are."""
        if weight in (0.0, top):
            return self._column("zero", "") + weight
        return _near(weight, self._column("normal", name))

    def _apart(self, drawn: Mapping[str, "Draws"]) -> dict[str, "Draws"]:
        """Own things weighed by themselves count against what weighs 100: the mean of picks, the first of an order."""
        if self._weights.depth == "swing":
            return {}
        full = [drawn[name] for name, weight in self._weights.given.items() if weight == MOST]
        measure = sum(full[1:], full[0]) / len(full) if full else self._column("zero", "") + 1
        return {
            name: measure * _near(weight, self._column("normal", name)) / MOST
            for name, weight in self._weights.apart.items()
        }

    def _names_unnamed(self) -> list[str]:
        return [entry.attribute.id for entry in self.unnamed]

    def _ordered_simplex(self, names: Sequence[str]) -> "Draws":
        """Weights evenly spread over all that sum to 1, the largest first.

        Exponential draws divided by their sum are spread evenly: Devroye L. Non-uniform random variate generation.
        Springer 1986, chapter 5.
        """
        drawn = _columns([self._column("exponential", name) for name in sorted(names)])
        drawn.sort(axis=1)
        largest_first: Draws = drawn[:, ::-1] / drawn.sum(axis=1, keepdims=True)
        return largest_first

    def _shared_out(self, names: Sequence[str], ordered: "Draws") -> dict[str, "Draws"]:
        """The ordered weights dealt out to the names, every deal as likely."""
        if not names:
            return {}
        import numpy as np

        lots = _columns([self._column("even", f"deal {name}") for name in names])
        dealt = np.take_along_axis(ordered, lots.argsort(axis=1).argsort(axis=1), axis=1)
        return {name: dealt[:, place] for place, name in enumerate(names)}

    def _column(self, kind: Literal["normal", "even", "exponential", "zero"], name: str) -> "Draws":
        return _column(kind, name, self._samples, self._seed)


@lru_cache(maxsize=KEPT_COLUMNS)
def _column(kind: Literal["normal", "even", "exponential", "zero"], name: str, samples: int, seed: int) -> "Draws":
    """The draws of one name: they stay the same whatever else is weighed, so that a change shows its own effect."""
    import numpy as np

    lot = np.random.default_rng([seed, crc32(f"{kind} {name}".encode())])
    draws: Mapping[str, Callable[[int], Draws]] = {
        "normal": lot.standard_normal,
        "even": lot.random,
        "exponential": lot.standard_exponential,
        "zero": np.zeros,
    }
    column = draws[kind](samples)
    column.flags.writeable = False
    return column


def _columns(parts: Sequence["Draws"]) -> "Draws":
    import numpy as np

    return np.column_stack(parts)


def _near(answer: float, normal: "Draws") -> "Draws":
    """Answers that may have been meant: normal about the one given, within 0 to 100."""
    return (answer + ANSWER_SPREAD * normal).clip(0.0, MOST)


def _between(score: float, ends: tuple[float, float], normal: "Draws") -> "Draws":
    """Places normal on either side of the figure, so that 95 of 100 lie between the ends of its range."""
    import numpy as np

    below, above = (score - ends[0]) / STANDARD_DEVIATIONS, (ends[1] - score) / STANDARD_DEVIATIONS
    return score + normal * np.where(normal < 0, below, above)
