"""Rules about conditions: each is one that can be read, and asks for what exists; the loader runs them before each use.

A condition that can never hold would be a lost alarm that nobody sees, so none of these faults is only a warning.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from decision_aid.content.errors import ContentFinding
from decision_aid.content.parts import CautionFile, Part, Path, RedFlagFile
from decision_aid.content.paths import answers_of
from decision_aid.content.reading import Reading
from decision_aid.content.rules import FACT_NAMES, CautionRule, Condition, RedFlagRule
from decision_aid.files.faults import nearest

RULE = "conditions"
BOUNDS = ("from", "to", "below")
KEYS: Mapping[str, tuple[str, ...]] = {
    "all": ("all",),
    "any": ("any",),
    "at_least": ("at_least", "of"),
    "field": ("field", "is", *BOUNDS),
    "fact": ("fact",),
    "rule": ("rule",),
}
"""The kinds of condition, by the key that makes one, with the keys that it may have."""


def check_conditions(reading: Reading) -> Iterator[ContentFinding]:
    """Every condition can be read, asks for a field, fact or rule that exists, and waits for what can be answered."""
    named = named_conditions(reading)
    for part in reading.parts:
        for path, condition in _conditions_of(part):
            yield from _wrong(part, path, condition, named)
        for name in getattr(part.value, "conditions", {}):
            if _leads_back(name, named):
                message, remedy = f'leads back to "{name}" itself', "Take the rule out of its own condition."
                yield part.finding(("conditions", name), message, remedy, rule=RULE)


def named_conditions(reading: Reading) -> dict[str, Condition]:
    """Return the conditions that have a name, of all files."""
    flags = (file.conditions for file in reading.of(RedFlagFile))
    cautions = (file.conditions for file in reading.of(CautionFile))
    return {name: condition for each in (*flags, *cautions) for name, condition in each.items()}


def conditions_within(condition: Any, named: Mapping[str, Condition]) -> Iterator[Condition]:
    """Yield a condition and every one within it, through named conditions too; what is no condition is passed over."""
    if not isinstance(condition, Mapping):
        return
    yield condition
    inner = condition.get("rule")
    if isinstance(inner, str) and inner in named:
        yield from conditions_within(named[inner], {name: one for name, one in named.items() if name != inner})
    for key in ("all", "any", "of"):
        parts = condition.get(key)
        for part in parts if isinstance(parts, list | tuple) else ():
            yield from conditions_within(part, named)


def _conditions_of(part: Part) -> Iterator[tuple[Path, Condition]]:
    for path, record in part.records():
        if isinstance(record, RedFlagRule | CautionRule):
            yield (*path, "when"), record.when
        if isinstance(record, CautionRule) and record.unless:
            yield (*path, "unless"), record.unless
    for name, condition in getattr(part.value, "conditions", {}).items():
        yield ("conditions", name), condition


def _leads_back(name: str, named: Mapping[str, Condition]) -> bool:
    others = {other: condition for other, condition in named.items() if other != name}
    return any(inner.get("rule") == name for inner in conditions_within(named[name], others))


def _wrong(part: Part, path: Path, condition: Any, named: Mapping[str, Condition]) -> Iterator[ContentFinding]:
    kinds = [key for key in KEYS if key in condition] if isinstance(condition, Mapping) else []
    if len(kinds) != 1:
        message = "is no condition" if not kinds else f"is two conditions in one: {' and '.join(kinds)}"
        yield part.finding(path, message, f"Write exactly one of: {', '.join(KEYS)}.", rule=RULE)
        return
    kind = kinds[0]
    for key in condition:
        if key not in KEYS[kind]:
            hint = nearest(str(key), KEYS[kind]) or f"Beside {kind} only these may stand: {', '.join(KEYS[kind][1:])}."
            yield part.finding(path, f'has the key "{key}", which means nothing there', hint, rule=RULE)
    if kind in ("rule", "fact"):
        yield from _unknown_name(part, path, condition, named)
    elif kind == "field":
        yield from _wrong_field(part, path, condition)
    else:
        yield from _wrong_list(part, path, condition, named)


def _unknown_name(
    part: Part, path: Path, condition: Condition, named: Mapping[str, Condition]
) -> Iterator[ContentFinding]:
    (kind,) = condition.keys() & {"rule", "fact"}
    name, known = str(condition[kind]), named if kind == "rule" else FACT_NAMES
    if name not in known:
        message = f'asks for the {kind} "{name}", which does not exist'
        yield part.finding(path, message, nearest(name, known) or "Correct the name.", rule=RULE)


def _wrong_list(
    part: Part, path: Path, condition: Condition, named: Mapping[str, Condition]
) -> Iterator[ContentFinding]:
    key = next(key for key in ("all", "any", "of") if key in condition or key == "of")
    inner = condition.get(key)
    if not isinstance(inner, list | tuple) or not inner:
        yield part.finding(path, f"has nothing under {key}", "Write a list of conditions.", rule=RULE)
        return
    count = condition.get("at_least", 1)
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= len(inner):
        yield part.finding(path, f"asks for at least {count} of {len(inner)}", "Write a number within.", rule=RULE)
    for place, each in enumerate(inner):
        yield from _wrong(part, (*path, key, place), each, named)


def _wrong_field(part: Part, path: Path, condition: Condition) -> Iterator[ContentFinding]:
    field = condition["field"]
    known = answers_of(field) if isinstance(field, str) else None
    if known is None:
        message = f'asks for "{field}", which no case file has'
        yield part.finding(path, message, "Correct the path.", rule=RULE)
        return
    if not _says_for_what(condition):
        remedy = "Write either is with a list of answers, or from, to, below with numbers."
        yield part.finding(path, f'does not say for what in "{field}" it waits', remedy, rule=RULE)
        return
    strange = [value for value in condition.get("is", ()) if known and value not in known]
    for value in strange:
        message = f'waits for "{value}", which "{field}" never holds'
        yield part.finding(path, message, f"Write one of: {', '.join(known)}.", rule=RULE)
    yield from _wrong_bounds(part, path, condition)


def _says_for_what(condition: Condition) -> bool:
    """Whether it waits for answers of a list or for a number within bounds, and not for both."""
    is_bounded = any(key in condition for key in BOUNDS)
    if "is" not in condition:
        return is_bounded
    wanted = condition["is"]
    return not is_bounded and isinstance(wanted, list | tuple) and bool(wanted)


def _wrong_bounds(part: Part, path: Path, condition: Condition) -> Iterator[ContentFinding]:
    for key in (key for key in BOUNDS if key in condition):
        if isinstance(condition[key], bool) or not isinstance(condition[key], int | float):
            message = f'has "{condition[key]}" after {key}, which is no number'
            yield part.finding(path, message, "Write a number without quotes.", rule=RULE)
