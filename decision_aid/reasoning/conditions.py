"""Evaluates the conditions of rules over a record; it holds no rule of its own.

The grammar is described in `content.rules`. There is no "not": more worrying answers can only make more rules hold.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from decision_aid.consultation.changes import answer_at
from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.content.rules import Condition
from decision_aid.reasoning.facts import FACTS, sign_answer
from decision_aid.records import dataclass

_BOUNDS: Mapping[str, Callable[[float, float], bool]] = {"from": operator.ge, "to": operator.le, "below": operator.lt}

SIGNS = "warning_signs."
KEYS = ("all", "any", "at_least", "field", "fact", "rule")
"""The keys of which every condition has exactly one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a condition is read against; `unsure_counts` reads "unsure" as the worrying answer."""

    record: Consultation
    library: Library
    unsure_counts: bool = False


def holds(condition: Condition, reading: Reading) -> bool:
    """Whether a condition holds; raises ValueError for a condition outside the grammar."""
    kinds = [key for key in KEYS if key in condition]
    if len(kinds) != 1:
        raise ValueError(f"condition {dict(condition)}: needs exactly one of {', '.join(KEYS)}")
    return _CHECKS[kinds[0]](condition, reading)


def comparisons(condition: Condition, library: Library) -> Iterator[Condition]:
    """Every comparison of a field within a condition, through named conditions too."""
    if "field" in condition:
        yield condition
    if "rule" in condition:
        yield from comparisons(library.conditions[condition["rule"]], library)
    for key in ("all", "any", "of"):
        for part in condition.get(key, ()):
            yield from comparisons(part, library)


def _all(condition: Condition, reading: Reading) -> bool:
    return all(holds(part, reading) for part in condition["all"])


def _any(condition: Condition, reading: Reading) -> bool:
    return any(holds(part, reading) for part in condition["any"])


def _at_least(condition: Condition, reading: Reading) -> bool:
    return bool(sum(holds(part, reading) for part in condition["of"]) >= condition["at_least"])


def _fact(condition: Condition, reading: Reading) -> bool:
    name = condition["fact"]
    if name not in FACTS:
        raise ValueError(f"condition names the unknown fact {name}; known are {', '.join(FACTS)}")
    return FACTS[name](reading.record, reading.library)


def _rule(condition: Condition, reading: Reading) -> bool:
    name = condition["rule"]
    if name not in reading.library.conditions:
        raise ValueError(f"condition names the unknown rule {name}; name it under conditions")
    return holds(reading.library.conditions[name], reading)


def _field(condition: Condition, reading: Reading) -> bool:
    value = value_at(reading.record, condition["field"])
    if value is None:
        return False
    return _is_one_of(value, condition["is"], reading) if "is" in condition else _is_within(value, condition)


def _is_one_of(value: Any, wanted: list[Any], reading: Reading) -> bool:
    values = value if isinstance(value, tuple) else (value,)
    if reading.unsure_counts and "unsure" in values:
        return True
    return any(entry in wanted for entry in values)


def _is_within(value: Any, bounds: Mapping[str, Any]) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return all(check(value, bounds[key]) for key, check in _BOUNDS.items() if key in bounds)


def value_at(record: Consultation, path: str) -> Any:
    """Return the value of a case-file field; for a warning sign its answer, see `facts.sign_answer`."""
    if path.startswith(SIGNS):
        return sign_answer(record, path.removeprefix(SIGNS))
    return answer_at(record, path)


_CHECKS: Mapping[str, Callable[[Condition, Reading], bool]] = {
    "all": _all,
    "any": _any,
    "at_least": _at_least,
    "field": _field,
    "fact": _fact,
    "rule": _rule,
}
