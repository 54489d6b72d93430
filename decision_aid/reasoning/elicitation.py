"""What the weighing asks at its three depths: the things in the order offered, and pure changes of what was said.

A depth begins where the one before ended: picks seed the order that is offered, the order seeds the sequence of the
questions. Nothing seeds a value, and going back loses no answer: `Preferences.depth` alone says which depth counts. An
order counts once somebody said that it is theirs; until then moving things only prepares it, and it is kept apart from
what was said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Attribute, CauseContent
from decision_aid.reasoning.weights import MOST, OWN, own_attributes, read_weights


def things_to_weigh(record: Consultation, cause: CauseContent) -> tuple[Attribute, ...]:
    """Return all that can be weighed: first the order, prepared or said, then the picks, own things, the rest."""
    own = {name: attribute for name, (attribute, _) in own_attributes(record).items()}
    known = {attribute.id: attribute for attribute in cause.attributes} | own
    preferences = record.preferences
    ordered = (preferences.depth != "ranked" and preferences.order_prepared) or preferences.ranked
    sequence = dict.fromkeys((*ordered, *preferences.picked, *own, *known))
    return tuple(known[name] for name in sequence if name in known)


def is_order_said(preferences: Preferences, things: Sequence[Attribute]) -> bool:
    """Whether the order counts and places every one of these things."""
    return preferences.depth == "ranked" and {thing.id for thing in things} <= {*preferences.ranked}


def with_picks(preferences: Preferences, picked: Sequence[str]) -> Preferences:
    """Return the preferences with these things picked; the picks then count."""
    kept = bool(picked or preferences.ranked or preferences.swing)
    most = preferences.matters_most
    still = most if most in picked or (most or "").startswith(OWN) else None
    return replace(preferences, depth="three" if kept else None, picked=tuple(picked), matters_most=still)


def things_picked(record: Consultation, cause: CauseContent) -> tuple[Attribute, ...]:
    """Return what counts as picked, in the order of the content: the picks and the own things without a number."""
    weights = read_weights(replace(record, preferences=replace(record.preferences, depth="three")), cause)
    own = {name: attribute for name, (attribute, _) in own_attributes(record).items()}
    every = {attribute.id: attribute for attribute in cause.attributes} | own
    return tuple(attribute for name, attribute in every.items() if name in weights.picks)


def things_that_matter(record: Consultation, cause: CauseContent) -> tuple[Attribute, ...]:
    """Return what was said to matter at the depth that counts, the weightiest first, named by its direction.

    What was said at another depth does not count, nor does what was given no weight; own things are not among these.
    """
    given = read_weights(record, cause).given
    directions = record.preferences.directions
    known = {one.id: one.as_said(directions.get(one.id)) for one in cause.attributes}
    return tuple(
        known[name] for name in sorted(given, key=lambda one: -given[one]) if name in known and given[name] > 0
    )


def with_matters_most(preferences: Preferences, name: str | None) -> Preferences:
    """Return the preferences with the one thing that matters most of those picked, the first of them from now on."""
    picked = sorted(preferences.picked, key=lambda one: one != name)
    return replace(preferences, depth="three", picked=tuple(picked), matters_most=name)


def with_order(preferences: Preferences, before: Sequence[str], names: Sequence[str]) -> Preferences:
    """Return the preferences after things in the order `before` were moved into the order `names`.

    Where an order counts already, what was moved has its place in it now; elsewhere the new order is prepared.
    """
    if preferences.depth != "ranked":
        return replace(preferences, order_prepared=tuple(names))
    moved = {new for old, new in zip(before, names, strict=True) if old != new}
    return replace(preferences, ranked=tuple(name for name in names if name in moved or name in preferences.ranked))


def with_order_said(preferences: Preferences, names: Sequence[str]) -> Preferences:
    """Return the preferences with this order as the answer that counts."""
    return replace(preferences, depth="ranked", ranked=tuple(names), order_prepared=())


def with_depth_again(preferences: Preferences, depth: str) -> Preferences:
    """Return to a depth that holds answers: these count again. An order is asked about anew, see `with_order_said`."""
    if depth == "three" and preferences.picked:
        return replace(preferences, depth="three")
    return replace(preferences, depth="swing") if depth == "swing" and preferences.swing else preferences


def weight_of(preferences: Preferences, name: str) -> float | None:
    """Return how much a thing matters, 0 to 100; None where that was not said."""
    return _swings(preferences).get(name)


def largest_of(preferences: Preferences) -> str | None:
    """Return the first thing that weighs 100; None where none does."""
    return next((name for name, weight in _swings(preferences).items() if weight == MOST), None)


def with_largest(preferences: Preferences, name: str | None, *, instead_of: str | None) -> Preferences:
    """Return the preferences with the change that matters most at 100.

    The thing it takes the place of has no weight any more: its 100 said no more than that it came first.
    """
    cleared = preferences if instead_of is None else with_weight(preferences, instead_of, None)
    if name is None:
        return cleared
    if name.startswith(OWN):
        return with_weight(cleared, name, MOST)
    rest = {thing: weight for thing, weight in cleared.swing.items() if thing != name}
    return replace(cleared, depth="swing", swing={name: MOST, **rest})


def with_weight(preferences: Preferences, name: str, weight: float | None) -> Preferences:
    """Return the preferences with a thing's weight, 0 to 100, or None to clear it; the weights then count."""
    if name.startswith(OWN):
        changed = replace(preferences, own=_own_weighed(preferences.own, name, weight))
    else:
        swing = {thing: known for thing, known in preferences.swing.items() if thing != name}
        changed = replace(preferences, swing=swing if weight is None else swing | {name: weight})
    said = any(known is not None for known in _swings(changed).values())
    return replace(changed, depth="swing") if said else with_picks(changed, changed.picked)


def with_own_names(preferences: Preferences, names: Sequence[str]) -> Preferences:
    """Return the preferences with own things of these names; what was said of those that stay is kept."""
    known = {entry.name: entry for entry in preferences.own}
    numbers = {name: f"{OWN}{number}" for number, name in enumerate(names, start=1)}
    now = {f"{OWN}{number}": numbers.get(entry.name, "") for number, entry in enumerate(preferences.own, start=1)}
    return replace(
        preferences,
        own=tuple(known.get(name, OwnAttribute(name=name)) for name in names),
        matters_most=next(iter(_renamed([preferences.matters_most or ""], now)), None),
        ranked=_renamed(preferences.ranked, now),
        order_prepared=_renamed(preferences.order_prepared, now),
    )


def _renamed(order: Sequence[str], now: Mapping[str, str]) -> tuple[str, ...]:
    """The order with own things under the ids that they bear now; those that are gone ("") are left out."""
    found = (now.get(one, one) for one in order)
    return tuple(one for one in found if one)


def _swings(preferences: Preferences) -> dict[str, float | None]:
    own = {f"{OWN}{number}": entry.weight for number, entry in enumerate(preferences.own, start=1)}
    return {**preferences.swing, **own}


def _own_weighed(own: Sequence[OwnAttribute], name: str, weight: float | None) -> tuple[OwnAttribute, ...]:
    return tuple(
        replace(entry, weight=weight) if f"{OWN}{number}" == name else entry
        for number, entry in enumerate(own, start=1)
    )
