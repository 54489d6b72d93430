"""Whether the patient is in the group of people that a finding rests on; it hides nothing and weighs nothing."""

from collections.abc import Callable, Hashable, Iterable
from typing import Protocol, TypeVar

from decision_aid.consultation.record import Consultation
from decision_aid.content import evidence
from decision_aid.reasoning.results import Applies

Bounds = tuple[float | None, float | None]


class Bounded(Protocol):
    """Content that is meant for a group of people, or for everyone when it has no bounds."""

    @property
    def applies(self) -> evidence.Applies | None:
        """The bounds of that group."""


Entry = TypeVar("Entry", bound=Bounded)

NUMBERS: dict[str, Callable[[Consultation], float | None]] = {
    "age": lambda record: record.health.age,
    "duration_weeks": lambda record: record.symptoms.duration_weeks,
    "earlier_operations": lambda record: record.health.earlier_operations,
}
"""The bounded traits that are numbers, with where the record holds them."""


def fit_to_group(record: Consultation, group: evidence.Applies | None) -> tuple[Applies, tuple[str, ...]]:
    """Compare the patient with the bounds of a group.

    Returns "outside" with the traits that do not fit when any answer lies beyond a bound; otherwise "unknown" when a
    bounded trait was not asked or the group states no bound at all; otherwise "within". Bounds belong to the group.
    """
    fits = {} if group is None else _fits(record, group)
    outside = tuple(trait for trait, fit in fits.items() if fit is False)
    if outside:
        return "outside", outside
    if not fits or None in fits.values():
        return "unknown", ()
    return "within", ()


def meant_for(record: Consultation, entries: Iterable[Entry], name: Callable[[Entry], Hashable]) -> tuple[Entry, ...]:
    """Keep one entry of each name: the first whose bounds hold the patient, else the one without bounds.

    An entry whose bounds do not hold, or cannot be told, is left out. The order is that in which names first stand.
    """
    kept: dict[Hashable, Entry] = {}
    for entry in entries:
        held = kept.get(name(entry))
        if entry.applies is None:
            kept.setdefault(name(entry), entry)
        elif (held is None or held.applies is None) and fit_to_group(record, entry.applies)[0] == "within":
            kept[name(entry)] = entry
    return tuple(kept.values())


def _fits(record: Consultation, group: evidence.Applies) -> dict[str, bool | None]:
    """For every bounded trait whether it fits; None where it was not asked or cannot be told."""
    fits: dict[str, bool | None] = {}
    for trait, answer in NUMBERS.items():
        bounds: Bounds | None = getattr(group, trait)
        if bounds is not None:
            fits[trait] = _is_within(answer(record), bounds)
    if group.main_problem is not None:
        fits["main_problem"] = _is_among(record.symptoms.main_problem, group.main_problem)
    return fits


def _is_within(value: float | None, bounds: Bounds) -> bool | None:
    low, high = bounds
    if value is None:
        return None
    return (low is None or value >= low) and (high is None or value <= high)


def _is_among(problem: str | None, problems: tuple[str, ...]) -> bool | None:
    """A person troubled by back and leg alike may or may not be in a group that names one of them."""
    if problem in (None, "unsure") or problem in problems:
        return True if problem in problems else None
    return None if problem == "both" and not {"leg", "back"}.isdisjoint(problems) else False
