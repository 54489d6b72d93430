"""The colour and pattern of each option, by its place in the visit's order; on screen and on paper alike."""

from decision_aid.records import dataclass
from decision_aid.summary.scene import Pattern, Role

ROLES: tuple[Role, ...] = ("option_a", "option_b", "option_c", "option_d")
PATTERNS: tuple[Pattern, ...] = ("solid", "hatch", "dots", "cross")


@dataclass(frozen=True, slots=True)
class OptionStyle:
    """How an option looks in every chart."""

    role: Role
    pattern: Pattern


def option_style(place: int) -> OptionStyle:
    """Return the look of the option at `place` (0 for the first); a fifth option looks like the first again."""
    return OptionStyle(ROLES[place % len(ROLES)], PATTERNS[place % len(PATTERNS)])
