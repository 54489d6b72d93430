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

SIGN_PATHS: tuple[str, ...] = (
    "warning_signs",
    "examination",
    "symptoms.weakness",
    "symptoms.numbness",
    "cause.condition",
    "cause.also",
    "cause.fracture",
)
"""Answers that are themselves urgent signs or their cause: a change of one of them voids every urgent review."""

BACKGROUND_PATHS: tuple[str, ...] = (
    "visit.date",
    "symptoms.course",
    "symptoms.duration_weeks",
    "cause.confirmed_by",
    "cause.imaging",
    "health.diabetes",
    "health.immune_suppressed",
    "health.long_term_steroids",
    "health.conditions.dialysis",
)
"""Further answers that the urgency table reads: a change voids a review that does not say which rules it covered.

Where it does, the reasoning sees whether a further rule fires now, so that answering on need not void the check.
"""

REVIEWED_PATHS: tuple[str, ...] = (*SIGN_PATHS, *BACKGROUND_PATHS)
"""Every answer that urgent signs rest on."""


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
    review = changed.urgent_review
    if review is not None and _touches(path, SIGN_PATHS if review.rules else REVIEWED_PATHS):
        changed = replace(changed, urgent_review=None)
    return changed


def _touches(path: str, reviewed: tuple[str, ...]) -> bool:
    """Whether the path is one of these, lies within one, or holds one."""
    return any(f"{path}.".startswith(f"{start}.") or start.startswith(f"{path}.") for start in reviewed)


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
    found = dataclass_in(get_type_hints(owner)[name])
    if found is None:
        raise AttributeError(f"{owner.__name__}.{name} holds no further fields")
    return found


def dataclass_in(hint: Any) -> type | None:
    """Return the dataclass that a type hint names, by itself, as an optional one or in a tuple; None without any."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    if get_origin(hint) in (Union, types.UnionType, tuple):
        return next((found for part in get_args(hint) if (found := dataclass_in(part))), None)
    return None
