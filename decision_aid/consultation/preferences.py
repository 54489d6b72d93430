"""What matters to the patient when options are weighed."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class OwnAttribute:
    """A thing that matters in the patient's own words.

    `weight` is 0 to 100. `fits` says for an option id how well it serves this, 0 (not at all) to 100 (fully);
    `not_sure` names the options of which the patient was asked and cannot tell: they count as not known.
    """

    name: str
    weight: float | None = field(default=None, metadata={"low": 0, "high": 100})
    fits: Mapping[str, float] = field(default_factory=dict, metadata={"low": 0, "high": 100})
    not_sure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """Answers of the weighing; ids are attribute ids of the cause's content.

    `picked` holds the things tapped as mattering most, `matters_most` the one of these, or of the own things, that
    matters most of all (None where that was not said), `ranked` an order (first matters most; "own.1" stands for the
    first own thing), `swing` the weight of each swing from 0 to 100, `directions` whether a two-sided attribute counts
    for or against. `depth` names the depth that counts; what was said at the other depths is kept. `order_prepared` is
    an order on screen that nobody has called theirs yet: nothing is concluded from it, and no sheet tells it.
    """

    depth: Literal["three", "ranked", "swing"] | None = None
    picked: tuple[str, ...] = ()
    matters_most: str | None = None
    ranked: tuple[str, ...] = ()
    order_prepared: tuple[str, ...] = ()
    swing: Mapping[str, float] = field(default_factory=dict, metadata={"low": 0, "high": 100})
    directions: Mapping[str, Literal["for", "against"]] = field(default_factory=dict)
    own: tuple[OwnAttribute, ...] = ()
