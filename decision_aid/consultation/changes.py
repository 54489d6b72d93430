"""Pure changes of a record by the path of a case-file field, such as `symptoms.leg_pain`.

A path into a list of named entries uses the entry's name: `treatments.opioid.weeks`,
`goals.walk_further.rank`, `understanding.recovery_without_surgery.result`.
"""

import types
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from decision_aid.consultation.record import Consultation

ENTRY_NAMES: dict[str, str] = {"treatments": "kind", "goals": "goal", "understanding": "fact"}
"""Lists whose entries are reached by name, with the field that names an entry."""

REVIEWED_PATHS: tuple[str, ...] = (
    "warning_signs",
    "examination",
    "symptoms.weakness",
    "symptoms.numbness",
    "cause.condition",
    "cause.also",
    "cause.fracture",
)
"""Answers that urgent signs rest on: a change of one of them voids an urgent review."""


def answer_at(record: Consultation, path: str) -> Any:
    """Return the value at `path`, or None when any part of the way is absent.

    Raises AttributeError for a path that no record has.
    """
    value: Any = record
    for name in path.split("."):
        if value is None:
            return None
        value = _entry(value, name) if isinstance(value, tuple) else getattr(value, name)
    return value


def with_answer(record: Consultation, path: str, value: Any) -> Consultation:
    """Return the record with `value` at `path`; None clears it. An urgent review is voided where it no longer holds."""
    if answer_at(record, path) == value:
        return record
    changed: Consultation = _set(record, path.split("."), value)
    if changed.urgent_review is not None and _rests_on(path):
        changed = replace(changed, urgent_review=None)
    return changed


def _rests_on(path: str) -> bool:
    return any(path == start or path.startswith(start + ".") for start in REVIEWED_PATHS)


def _set(owner: Any, names: list[str], value: Any) -> Any:
    kind: type = type(owner)
    name, rest = names[0], names[1:]
    if not rest:
        if value is None:
            value = _empty(kind, name)
        return replace(owner, **{name: value})
    inner = getattr(owner, name)
    if name in ENTRY_NAMES and isinstance(inner, tuple):
        return replace(owner, **{name: _set_entry((kind, name), inner, rest, value)})
    if inner is None:
        inner = _inner_type(kind, name)()
    return replace(owner, **{name: _set(inner, rest, value)})


def _set_entry(place: tuple[type, str], entries: tuple[Any, ...], names: list[str], value: Any) -> tuple[Any, ...]:
    owner, name = place
    found = _entry(entries, names[0])
    if len(names) == 1 and value is None:
        return tuple(entry for entry in entries if entry is not found)
    current = found if found is not None else _inner_type(owner, name)(**{ENTRY_NAMES[name]: names[0]})
    changed = value if len(names) == 1 else _set(current, names[1:], value)
    if found is None:
        return (*entries, changed)
    return tuple(changed if entry is found else entry for entry in entries)


def _entry(entries: tuple[Any, ...], name: str) -> Any:
    for entry in entries:
        if any(getattr(entry, key, None) == name for key in ENTRY_NAMES.values()):
            return entry
    return None


def _empty(owner: type, name: str) -> Any:
    """The value of a field that was never answered."""
    found = next(entry for entry in fields(owner) if entry.name == name)
    return found.default if found.default_factory is MISSING else found.default_factory()


@cache
def _inner_type(owner: type, name: str) -> type:
    """The dataclass that a field holds, looked up in its type hints."""
    found = _dataclass_in(get_type_hints(owner)[name])
    if found is None:
        raise AttributeError(f"{owner.__name__}.{name} holds no further fields")
    return found


def _dataclass_in(hint: Any) -> type | None:
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    if get_origin(hint) in (Union, types.UnionType, tuple):
        return next((found for part in get_args(hint) if (found := _dataclass_in(part))), None)
    return None
