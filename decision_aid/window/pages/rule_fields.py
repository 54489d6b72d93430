"""Which answers a rule's condition looks at, so that a page can name them or put a note beside them."""

from collections.abc import Iterator

from decision_aid.content.library import Library
from decision_aid.content.rules import Condition


def comparisons(condition: Condition, library: Library) -> Iterator[Condition]:
    """Every comparison of a field within a condition, through named conditions too."""
    if "field" in condition:
        yield condition
    if "rule" in condition:
        yield from comparisons(library.conditions[condition["rule"]], library)
    for key in ("all", "any", "of"):
        for part in condition.get(key, ()):
            yield from comparisons(part, library)
