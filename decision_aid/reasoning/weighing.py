"""How the options fit what the patient said matters: a weighted sum, shown or hidden with reasons; never advice.

What is not known is handled in one place, `_choose_compared`, and always said:
an attribute known for fewer than two options tells them apart for nobody and is left out. An option that lacks a figure
on what remains gets no place, as long as two options are complete: putting it beside them would compare different
things. Where fewer than two are complete, all stay and only attributes known for every option are compared. The fit is
hidden when what is left out holds more than UNKNOWN_SHARE of the weight, and when a path without an operation or the
proposed option gets no place: bars without the option that the visit is about would be read as a contest it lost.

It is hidden too where nothing in the sums is a gain that was compared fairly. Harm, effort and what stays open favour
starting without a treatment by their nature; adding them up alone would weigh the price and leave out what it buys.
"""

from collections.abc import Mapping
from dataclasses import replace
from math import fsum

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import End
from decision_aid.reasoning.closeness import judge_closeness, options_if_doubled, total_value
from decision_aid.reasoning.results import AttributeScore, ComparisonResult, Fit, UrgencyResult
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.weights import OWN, Weights, read_weights
from decision_aid.records import dataclass

WHOLE = 100
UNKNOWN_SHARE = 0.25
"""With more than a quarter of the weight on what nobody knows, bars would show the gaps rather than the options."""
GAINS: tuple[End, ...] = ("early_relief", "later_state")
"""The ends that a treatment is chosen for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """All attributes weighed, the options that get a place, and the attributes that these are compared on."""

    scored: tuple[AttributeScore, ...] = ()
    options: tuple[str, ...] = ()
    used: tuple[AttributeScore, ...] = ()

    @property
    def left_out(self) -> tuple[AttributeScore, ...]:
        used = {entry.attribute.id for entry in self.used}
        return tuple(entry for entry in self.scored if entry.attribute.id not in used)

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
    needed = {option.id for option in comparison.options if option.kind == "no_surgery"} | {record.proposed.option}
    checks = {
        "too_much_unknown": fsum(entry.weight for entry in compared.left_out) > UNKNOWN_SHARE,
        "option_not_measured": bool(needed & {*compared.options_left_out}),
    }
    found = tuple(name for name, is_so in checks.items() if is_so)
    if not found and not any(_is_fair_gain(entry) for entry in compared.used):
        return ("no_gain_compared",)
    return found


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
    """Decide which options get a place and which attributes they are compared on, as the module says."""
    telling = tuple(entry for entry in scored if entry.weight > 0 and _known_count(entry) > 1)
    options = tuple(scored[0].scores)
    complete = tuple(option for option in options if all(entry.scores[option] is not None for entry in telling))
    if len(complete) > 1:
        return _Compared(scored=scored, options=complete, used=telling)
    everywhere = tuple(entry for entry in telling if _known_count(entry) == len(options))
    return _Compared(scored=scored, options=options, used=everywhere)


def _known_count(entry: AttributeScore) -> int:
    return sum(score is not None for score in entry.scores.values())


def _fit(weights: Weights, stops: tuple[str, ...], compared: _Compared) -> Fit:
    """The fit with its values when nothing stops it, and without any value otherwise."""
    hidden = Fit(
        hidden_because=stops,
        attributes=compared.scored,
        left_out=(*weights.left_out, *(entry.attribute.id for entry in compared.left_out)),
        counted_with=weights.counted_with,
        questions=weights.questions,
        options_left_out=compared.options_left_out,
        not_in_content=weights.not_in_content,
    )
    return hidden if stops else _shown(hidden, compared)


def _shown(hidden: Fit, compared: _Compared) -> Fit:
    """The same fit with its sums and words."""
    totals = {option: total_value(compared.used, option) for option in compared.options}
    judged = judge_closeness(compared.used, compared.options)
    return replace(
        hidden,
        shown=True,
        value=_shares(totals),
        points={option: WHOLE * total for option, total in totals.items()},
        words=judged.words,
        closer=judged.closer,
        basis=judged.basis,
        if_doubled=options_if_doubled(compared.used, compared.options, judged.closer),
    )


def _shares(totals: Mapping[str, float]) -> dict[str, float]:
    """The options' weighted sums as shares that sum to 1; all alike when every option is at its worst."""
    whole = fsum(totals.values())
    return {option: total / whole if whole else 1 / len(totals) for option, total in totals.items()}
