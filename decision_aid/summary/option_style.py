"""The colour and pattern of each option, whatever the visit's order; on screen and on paper alike."""

from collections.abc import Sequence

from decision_aid.content.causes import Option
from decision_aid.records import dataclass
from decision_aid.summary.scene import Pattern, Role

ROLES: tuple[Role, ...] = ("option_a", "option_b", "option_c", "option_d")
PATTERNS: tuple[Pattern, ...] = ("solid", "hatch", "dots", "cross")


@dataclass(frozen=True, slots=True)
class OptionStyle:
    """How an option looks in every chart."""

    role: Role
    pattern: Pattern


def look_of(option: Option, options: Sequence[Option]) -> OptionStyle:
    """Return the look of one of the `options` compared: the same in every order of them."""
    return option_style(sorted(one.id for one in options).index(option.id))


def option_style(place: int) -> OptionStyle:
    """Return the look number `place` (0 for the first); a fifth is the first again."""
    return OptionStyle(ROLES[place % len(ROLES)], PATTERNS[place % len(PATTERNS)])
