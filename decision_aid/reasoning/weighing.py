"""How the options fit what the patient said matters: a weighted sum, shown or hidden with reasons; never advice.

What is not known is handled in one place, `_choose_compared`, and always said. An option for which more than
UNKNOWN_SHARE of the weight is not known gets no place: its bar would show the gaps. Among those that have one, what is
not known of an option counts as the middle of its scale, the mean of all places, and the sampling moves it over the
whole scale. Where the things not known for one option or another hold more than UNKNOWN_SHARE together, only options
known in full keep their place. The fit is hidden when fewer than two are left, and when no path without an operation or
not the proposed option gets a place: bars without what the visit is about would be read as a contest it lost.

An option for which no gain in the sums is known gets no place either, however little that gain weighs: its sum would
hold what it spares people and an invented gain.

It is hidden too where nothing in the sums is a gain that was compared fairly. Harm, effort and what stays open favour
starting without a treatment by their nature; adding them up alone would weigh the price and leave out what it buys.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import fsum

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import End
from decision_aid.reasoning.closeness import total_value
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.results import ComparisonResult, UrgencyResult
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.weights import OWN, Weights, read_weights
from decision_aid.records import dataclass

WHOLE = 100
UNKNOWN_SHARE = 0.25
"""With more than a quarter of the weight on what nobody knows, bars would show the gaps rather than the options."""
ROUNDING = 1e-9
"""Shares are quotients: a quarter may come out as a hair more."""
FEWEST = 2
"""With fewer options there is nothing to compare."""
GAINS: tuple[End, ...] = ("early_relief", "later_state")
"""The ends that a treatment is chosen for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """All attributes weighed, and the options that get a place."""

    scored: tuple[AttributeScore, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def used(self) -> tuple[AttributeScore, ...]:
        """What is added up: all but what repeats another thing."""
        return tuple(entry for entry in self.scored if entry.weight > 0)

    @property
    def options_left_out(self) -> tuple[str, ...]:
        every = self.scored[0].scores if self.scored else ()
        return tuple(option for option in every if option not in self.options)


def weigh(
    record: Consultation, comparison: ComparisonResult | None, urgency: UrgencyResult, *, compare_seen: bool
) -> Fit:
    """Return the fit of the options, hidden with every reason that applies.

    `compare_seen` says whether the facts were shown first: nobody is shown a fit before the facts.
    Raises PlaceError when the content names a figure that the comparison does not hold.
    """
    stops = _stops(comparison, urgency, compare_seen=compare_seen)
    if comparison is None:
        return Fit(hidden_because=stops)
    weights = read_weights(record, comparison.cause)
    scored = _score(weights, comparison, record)
    if not scored:
        return _fit(weights, (*stops, "nothing_weighed"), _Compared())
    compared = _choose_compared(scored)
    return _fit(weights, (*stops, *_gaps(record, comparison, compared)), compared)


def _gaps(record: Consultation, comparison: ComparisonResult, compared: _Compared) -> tuple[str, ...]:
    """Why the figures do not allow a fit."""
    placed = {*compared.options}
    without = {option.id for option in comparison.options if option.kind == "no_surgery"}
    if len(placed) < FEWEST:
        return ("too_much_unknown",)
    if not without & placed or record.proposed.option in compared.options_left_out:
        return ("option_not_measured",)
    gains = (entry for entry in compared.used if _is_fair_gain(entry))
    return () if any(_tells_apart(entry, placed, without) for entry in gains) else ("no_gain_compared",)


def _tells_apart(entry: AttributeScore, placed: Collection[str], without: Collection[str]) -> bool:
    """Whether it is known for a path without an operation and for another option, of those that have a place."""
    known = [option for option in placed if entry.scores[option] is not None]
    return len(known) >= FEWEST and any(option in without for option in known)


def _is_fair_gain(entry: AttributeScore) -> bool:
    """Whether this is a gain measured in groups formed by lot, better than at very low certainty, or an own thing."""
    if entry.figure is None or entry.attribute.end not in GAINS:
        return entry.attribute.id.startswith(OWN)
    finding = entry.figure.finding
    return finding.formed == "by_lot" and finding.certainty != "very_low"


def _stops(comparison: ComparisonResult | None, urgency: UrgencyResult, *, compare_seen: bool) -> tuple[str, ...]:
    checks = {
        "urgent": urgency.withheld,
        "no_comparison": comparison is None,
        "signs_not_answered": not urgency.nerve_signs_answered,
        "comparison_not_seen": not compare_seen,
    }
    return tuple(name for name, found in checks.items() if found)


def _score(weights: Weights, comparison: ComparisonResult, record: Consultation) -> tuple[AttributeScore, ...]:
    directions = record.preferences.directions
    return tuple(
        score_attribute(attribute, weights.shares[attribute.id], comparison, directions)
        for attribute in weights.attributes
    )


def _choose_compared(scored: tuple[AttributeScore, ...]) -> _Compared:
    """Decide which options get a place, as the module says."""
    missing = {option: _unknown_weight(scored, (option,)) for option in scored[0].scores if _has_a_gain(scored, option)}
    placed = tuple(option for option, weight in missing.items() if weight <= UNKNOWN_SHARE + ROUNDING)
    if _unknown_weight(scored, placed) > UNKNOWN_SHARE + ROUNDING:
        placed = tuple(option for option in placed if missing[option] == 0)
    return _Compared(scored=scored, options=placed)


def _has_a_gain(scored: Sequence[AttributeScore], option: str) -> bool:
    """Whether a gain that was weighed and compared fairly is known for the option; so too where none was weighed."""
    gains = [entry for entry in scored if entry.weight > 0 and _is_fair_gain(entry)]
    return not gains or any(entry.scores[option] is not None for entry in gains)


def _unknown_weight(scored: Sequence[AttributeScore], options: Sequence[str]) -> float:
    """The share of the weight on things not known for at least one of the options."""
    return fsum(entry.weight for entry in scored if any(entry.scores[option] is None for option in options))


def _fit(weights: Weights, stops: tuple[str, ...], compared: _Compared) -> Fit:
    """The fit with its values when nothing stops it, and without any value otherwise."""
    hidden = Fit(
        depth=weights.depth,
        matters_most=weights.first_pick,
        hidden_because=stops,
        attributes=compared.scored,
        left_out=(*weights.left_out, *weights.counted_with),
        counted_with=weights.counted_with,
        questions=weights.questions,
        options_left_out=compared.options_left_out,
        not_in_content=weights.not_in_content,
        not_weighed=weights.not_weighed,
    )
    return hidden if stops else _shown(hidden, compared)


def _shown(hidden: Fit, compared: _Compared) -> Fit:
    """The same fit with its sums."""
    totals = {option: total_value(compared.used, option) for option in compared.options}
    return replace(
        hidden,
        shown=True,
        value=_shares(totals),
        points={option: WHOLE * total for option, total in totals.items()},
    )


def _shares(totals: Mapping[str, float]) -> dict[str, float]:
    """The options' weighted sums as shares that sum to 1; all alike when every option is at its worst."""
    whole = fsum(totals.values())
    return {option: total / whole if whole else 1 / len(totals) for option, total in totals.items()}
