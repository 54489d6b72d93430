"""Turns what the patient said matters into weights; it knows no figures and no options.

All depths share one scale: the thing that matters most weighs 100, nothing weighs 0. An answer that was not given
weighs nothing in the sums and is never put in the middle; the sampling lets it weigh up to the least thing named.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from itertools import pairwise
from math import fsum
from typing import Literal

from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Attribute, CauseContent
from decision_aid.content.evidence import OwnWords
from decision_aid.records import dataclass

MOST = 100.0
BESIDE_THE_FIRST = MOST / 2
"""What a thing picked weighs beside the one that matters most of all. Over all weights of five or six things in which
one leads, two follow and the rest come last, the first weighs about twice as much as each of the two on average."""
QUESTIONS = (
    "all_zero",
    "all_equal",
    "one_swamps_all",
    "order_contradicted",
    "picked_weighs_nothing",
    "direction_not_asked",
)
"""The codes of gentle questions about the answers, in the order in which they are asked."""
OWN = "own."
"""How the ids of the patient's own things begin."""
Depth = Literal["three", "ranked", "swing"]
SWAMPING_SHARE = 0.8
"""With four fifths of the weight one thing outvotes all others together, whatever they say. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The attributes weighed, each with its share of the whole (the shares sum to 1).

    `counted_with` leads from an attribute that repeats another one, with a share of 0, to the one that counts for both.
    `left_out` names two-sided attributes whose direction was not asked, `not_in_content` ids that the content does not
    hold, `questions` the codes of gentle questions about the answers.

    `depth` is the depth that counts. `given` holds the weights, 0 to 100, of all things named at that depth, those that
    are not weighed too; `apart` those of own things that were weighed by themselves. `unnamed` are the attributes of
    the content that were not named: nothing says that they weigh nothing, but none weighs more than a thing named.
    """

    attributes: tuple[Attribute, ...] = ()
    shares: Mapping[str, float]
    counted_with: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    not_in_content: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    depth: Depth = "three"
    given: Mapping[str, float] = field(default_factory=dict)
    apart: Mapping[str, float] = field(default_factory=dict)
    unnamed: tuple[Attribute, ...] = ()
    picks: tuple[str, ...] = ()
    """What counts as picked: the picks, and own things without a number; empty at another depth."""
    first_pick: str | None = None
    """The pick that matters most; None where that was not said. One thing alone is the first."""
    not_weighed: tuple[Attribute, ...] = ()
    """Everything of the content that has no weight: not named, given no weight, or its direction not asked."""


def read_weights(record: Consultation, cause: CauseContent) -> Weights:
    """Return the weights that the preferences of the record give to the attributes of the cause and to own ones."""
    preferences = record.preferences
    known = {attribute.id: attribute for attribute in cause.attributes}
    own = own_attributes(record)
    picks = _picks(preferences, known, own)
    first = _first_pick(preferences, picks)
    given = _given(preferences, {*known, *own}, first)
    apart = {name: _own_weight(name, entry, picks, first) for name, (_, entry) in own.items() if name not in given}
    unasked = _unasked(given, known, preferences)
    raw = {name: weight for name, weight in (given | apart).items() if name not in unasked}
    weighed = {name: weight for name, weight in raw.items() if weight > 0}
    repeats = _repeats(weighed, known, preferences)
    every = known | {name: attribute for name, (attribute, _) in own.items()}
    return Weights(
        attributes=tuple(every[name] for name in weighed),
        shares=_shares(weighed, repeats),
        counted_with=repeats,
        left_out=unasked,
        not_in_content=tuple(name for name in _answered(preferences) if name not in every),
        questions=_questions(preferences, raw, unasked),
        depth=_depth(preferences),
        given=given,
        apart=apart,
        unnamed=_unnamed(cause, given, preferences),
        picks=picks,
        first_pick=first,
        not_weighed=tuple(
            one.as_said(preferences.directions.get(one.id)) for one in cause.attributes if one.id not in weighed
        ),
    )


def _unasked(given: Collection[str], known: Mapping[str, Attribute], preferences: Preferences) -> tuple[str, ...]:
    return tuple(name for name in given if name in known and _is_direction_open(known[name], preferences))


def _shares(weighed: Mapping[str, float], repeats: Collection[str]) -> dict[str, float]:
    total = fsum(weight for name, weight in weighed.items() if name not in repeats)
    return {name: 0.0 if name in repeats else weight / total for name, weight in weighed.items()}


def rank_order_centroids(count: int) -> tuple[float, ...]:
    """Return the weights of `count` ranked things, the first being the most important; they sum to 1.

    The weight of rank k is the mean of 1/k, ..., 1/count with zeros before it: the centre of all weights that keep the
    order. From the literature: Barron FH, Barrett BE. Decision quality using ranked attribute weights. Management
    Science 1996;42(11):1515-1523.
    """
    return tuple(fsum(1 / rank for rank in range(first, count + 1)) / count for first in range(1, count + 1))


def own_attributes(record: Consultation) -> dict[str, tuple[Attribute, OwnAttribute]]:
    """Return the patient's own things by an id such as "own.1", each as an attribute placed by the patient alone."""
    return {
        f"{OWN}{number}": (_as_attribute(f"{OWN}{number}", entry, record.language), entry)
        for number, entry in enumerate(record.preferences.own, start=1)
    }


def _as_attribute(name: str, entry: OwnAttribute, language: str) -> Attribute:
    words = OwnWords({language: entry.name, "en": entry.name})
    return Attribute(id=name, end="own_goal", name=words, question={}, worst=0, best=100, levels=entry.fits)


def _picks(
    preferences: Preferences, known: Collection[str], own: Mapping[str, tuple[Attribute, OwnAttribute]]
) -> tuple[str, ...]:
    """Own things count as picked where they have no number and nothing but picking was asked."""
    if _depth(preferences) != "three":
        return ()
    alike = [name for name, (_, entry) in own.items() if entry.weight is None]
    return tuple(name for name in (*dict.fromkeys(preferences.picked), *alike) if name in known or name in own)


def _first_pick(preferences: Preferences, picks: Sequence[str]) -> str | None:
    if len(picks) == 1:
        return picks[0]
    return preferences.matters_most if preferences.matters_most in picks else None


def _pick_weight(name: str, first: str | None) -> float:
    return MOST if first in (None, name) else BESIDE_THE_FIRST


def _own_weight(name: str, entry: OwnAttribute, picks: Collection[str], first: str | None) -> float:
    """An own thing without a weight counts like one of the things picked, and nothing where weights were asked."""
    if entry.weight is not None:
        return entry.weight
    return _pick_weight(name, first) if name in picks else 0.0


def _given(preferences: Preferences, known: Collection[str], first: str | None) -> dict[str, float]:
    """The weight of each known attribute answered at the depth asked; without a depth, at the deepest one answered."""
    names = tuple(name for name in _answered(preferences) if name in known)
    if _depth(preferences) == "swing":
        return {name: preferences.swing[name] for name in names}
    if _depth(preferences) == "ranked":
        return _ranked(names)
    return {name: _pick_weight(name, first) for name in names}


def _answered(preferences: Preferences) -> tuple[str, ...]:
    names = {"three": preferences.picked, "ranked": preferences.ranked, "swing": preferences.swing}
    return tuple(dict.fromkeys(names[_depth(preferences)]))


def _depth(preferences: Preferences) -> Depth:
    """The depth that was asked; where none was noted, swing counts before an order, an order before picks."""
    if preferences.depth is not None:
        return preferences.depth
    if preferences.swing:
        return "swing"
    return "ranked" if preferences.ranked else "three"


def _ranked(names: tuple[str, ...]) -> dict[str, float]:
    centroids = rank_order_centroids(len(names))
    return {name: MOST * weight / centroids[0] for name, weight in zip(names, centroids, strict=True)}


def _repeats(weighed: Mapping[str, float], known: Mapping[str, Attribute], preferences: Preferences) -> dict[str, str]:
    """Lead from each wish that repeats another one to that one: of two wishes for one fact the weightier counts.

    Who counts a two-sided thing against has two wishes that pull apart; that is no repetition, and both count.
    """
    repeats: dict[str, str] = {}
    for name in weighed:
        twin = (known[name].same_as if name in known else None) or ""
        if twin in weighed and preferences.directions.get(name) != "against":
            lighter, heavier = (name, twin) if weighed[name] <= weighed[twin] else (twin, name)
            repeats[lighter] = heavier
    return repeats


def _unnamed(cause: CauseContent, given: Collection[str], preferences: Preferences) -> tuple[Attribute, ...]:
    """What may weigh something though it was not named: nothing that repeats another thing or may count either way."""
    found: list[Attribute] = []
    for attribute in cause.attributes:
        others = [*(one for one in cause.attributes if one.id in given), *found]
        repeats = any(_is_one_fact(attribute, other, preferences) for other in others)
        if attribute.id not in given and not repeats and not _is_direction_open(attribute, preferences):
            found.append(attribute)
    return tuple(found)


def _is_one_fact(one: Attribute, other: Attribute, preferences: Preferences) -> bool:
    if one.same_as == other.id:
        return preferences.directions.get(one.id) != "against"
    return other.same_as == one.id and preferences.directions.get(other.id) != "against"


def _is_direction_open(attribute: Attribute, preferences: Preferences) -> bool:
    return attribute.two_sided and attribute.id not in preferences.directions


def _questions(preferences: Preferences, raw: Mapping[str, float], unasked: tuple[str, ...]) -> tuple[str, ...]:
    """Gentle questions; short cuts can only be told apart from answers where each weight was given by itself."""
    checks = {"direction_not_asked": bool(unasked)}
    if _depth(preferences) == "swing" and len(raw) > 1:
        checks = _short_cuts(raw) | checks
        if max(raw.values()) > 0:
            checks = _contradictions(preferences) | checks
    return tuple(code for code in QUESTIONS if checks.get(code))


def _short_cuts(raw: Mapping[str, float]) -> dict[str, bool]:
    top, total = max(raw.values()), fsum(raw.values())
    return {
        "all_zero": top == 0,
        "all_equal": top > 0 and set(raw.values()) == {top},
        "one_swamps_all": total > 0 and top / total >= SWAMPING_SHARE,
    }


def _contradictions(preferences: Preferences) -> dict[str, bool]:
    return {
        "order_contradicted": _is_order_contradicted(preferences),
        "picked_weighs_nothing": _has_empty_pick(preferences),
    }


def _is_order_contradicted(preferences: Preferences) -> bool:
    """Whether a thing put before another one in the order was given less weight than it."""
    set_weights = [preferences.swing[name] for name in preferences.ranked if name in preferences.swing]
    return any(later > earlier for earlier, later in pairwise(set_weights))


def _has_empty_pick(preferences: Preferences) -> bool:
    """Whether a thing picked among those that matter most was then given no weight."""
    return any(preferences.swing.get(name) == 0 for name in preferences.picked)
