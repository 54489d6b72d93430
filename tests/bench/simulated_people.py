"""People whose weights and outcomes are known, and what they answer; the rules stand in `simulation_protocol.md`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Attribute
from decision_aid.reasoning.closeness import has_our_levels
from decision_aid.reasoning.fit import AttributeScore
from decision_aid.reasoning.intervals import STANDARD_DEVIATIONS
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.scores import score_attribute
from tests.builders import make_record

Depth = Literal["three", "three and first", "ranked", "swing"]
Generator = Literal["additive", "not additive", "overlapping"]
Places = NDArray[np.float64]
DEPTHS: tuple[Depth, ...] = ("three", "three and first", "ranked", "swing")
GENERATORS: tuple[Generator, ...] = ("additive", "not additive", "overlapping")
NOISES = (10.0, 20.0, 30.0, 45.0)
"""Standard deviations of an answer on a scale from 0 to 100, a quarter of the people each; the protocol says why."""
MOST_JUDGED_NOISE = 30.0
"""People whose answers are noisier are told apart and are not in the aims."""
SPREAD_WITHOUT_RANGE = 0.10
SHIFT: Mapping[str, float] = {"low": 0.10, "very_low": 0.20}
"""How far figures of low certainty may be off beyond their range, as a standard deviation on the scale from 0 to 1."""
WORST_COUNTS = 0.3
OVERLAP = 0.5
FIRST_NUMBER = 30_000
"""Earlier runs, with other rules, used lower numbers: see the README."""
STEP = 5
"""Swing weights are given in steps of this."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """One simulated person with one comparison; `number` is the seed."""

    comparison: ComparisonResult
    generator: Generator
    number: int

    @cached_property
    def _lot(self) -> np.random.Generator:
        kind = GENERATORS.index(self.generator)
        return np.random.default_rng([self.number, kind, *self.comparison.cause.cause.encode()])

    @property
    def noise(self) -> float:
        """The spread of this person's answers; halves and noises are crossed."""
        return NOISES[self.number // 2 % len(NOISES)]

    @cached_property
    def attributes(self) -> Sequence[Attribute]:
        """Everything that can be weighed."""
        return self.comparison.cause.attributes

    @cached_property
    def directions(self) -> Mapping[str, str]:
        """Which way each two-sided thing counts."""
        ways = (("for", "against")[self._lot.integers(2)] for _ in self.attributes)
        return {one.id: way for one, way in zip(self.attributes, ways, strict=True) if one.two_sided}

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """True weights: of two things that stand for one fact the weightier counts; they sum to 1."""
        _drawn_first = self.directions
        drawn = self._lot.dirichlet(np.ones(len(self.attributes)))
        weights = {one.id: float(weight) for one, weight in zip(self.attributes, drawn, strict=True)}
        for one in self.attributes:
            if one.same_as and self.directions.get(one.id) != "against":
                lighter = min((one.id, one.same_as), key=lambda name: weights[name])
                weights[lighter] = 0.0
        whole = sum(weights.values())
        return {name: weight / whole for name, weight in weights.items()}

    @cached_property
    def values(self) -> Mapping[str, float]:
        """The true value of every option."""
        directions: Any = self.directions
        entries = [score_attribute(one, 0.0, self.comparison, directions) for one in self.attributes]
        options = [option.id for option in self.comparison.cause.options]
        places = np.array([[_true_place(entry, option, self._lot) for entry in entries] for option in options])
        worth = _worth(
            self.generator, places, self.attributes, np.array([self.weights[e.attribute.id] for e in entries])
        )
        return dict(zip(options, map(float, worth), strict=True))

    def answers(self, depth: Depth) -> Consultation:
        """What this person says at a depth, with noise; the same noise at every depth."""
        given = {"directions": self.directions, **_answered(depth, self._said)}
        return make_record({f"preferences.{name}": value for name, value in given.items()})

    @cached_property
    def _said(self) -> Mapping[str, float]:
        """Weights as this person would put them, the largest being 100 before noise."""
        _drawn_first = self.values
        top = max(self.weights.values())
        return {name: 100 * weight / top + self.noise * self._lot.normal() for name, weight in self.weights.items()}


def people(comparison: ComparisonResult, count: int) -> Iterator[Person]:
    """Return as many people of every generator."""
    for generator in GENERATORS:
        for number in range(FIRST_NUMBER, FIRST_NUMBER + count):
            yield Person(comparison=comparison, generator=generator, number=number)


def _true_place(entry: AttributeScore, option: str, lot: np.random.Generator) -> float:
    score, ends = entry.scores[option], entry.ranges.get(option)
    if score is None:
        return float(lot.random())
    if has_our_levels(entry) or (ends is not None and ends[0] == ends[1]):
        return score
    certainty = entry.figure.finding.certainty if entry.figure else ""
    place = score + _off_by(score, ends, lot.normal()) + SHIFT.get(certainty, 0.0) * lot.normal()
    return float(np.clip(place, 0.0, 1.0))


def _off_by(score: float, ends: tuple[float, float] | None, normal: float) -> float:
    if ends is None:
        return SPREAD_WITHOUT_RANGE * normal
    return normal * (score - ends[0] if normal < 0 else ends[1] - score) / STANDARD_DEVIATIONS


def _worth(generator: Generator, places: Places, attributes: Sequence[Attribute], weights: Places) -> Places:
    parts = places * weights
    sums: Places = parts.sum(axis=1)
    if generator == "not additive":
        heavy = weights >= 1 / len(weights)
        worst: Places = places[:, heavy].min(axis=1)
        return (1 - WORST_COUNTS) * sums + WORST_COUNTS * worst
    if generator == "overlapping":
        ends = [one.end for one in attributes]
        gains = [ends.index(end) for end in ("early_relief", "later_state") if end in ends]
        both = gains if len(gains) == 2 else [0, 1]
        overlap: Places = parts[:, both].min(axis=1)
        return sums - OVERLAP * overlap
    return sums


def _answered(depth: Depth, said: Mapping[str, float]) -> Mapping[str, Any]:
    order = sorted(said, key=lambda name: -said[name])
    if depth == "ranked":
        return {"depth": depth, "ranked": tuple(order)}
    if depth == "swing":
        rounded = {name: float(np.clip(STEP * round(said[name] / STEP), 0, 100)) for name in said}
        return {"depth": depth, "swing": rounded | {order[0]: 100.0}}
    first = order[0] if depth == "three and first" else None
    return {"depth": "three", "picked": tuple(order[:3]), "matters_most": first}
