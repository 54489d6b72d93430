"""Records whose every field for text holds one text; the fields are found by their types, so that new ones join."""

import dataclasses
import types
from collections.abc import Iterator, Mapping
from typing import Any, Union, get_args, get_origin, get_type_hints

from decision_aid.consultation import Consultation

NOT_TEXT = frozenset({"language"})
"""Fields of letters that nobody types: the program looks them up among its own."""


def with_text_everywhere(record: Consultation, text: str) -> Consultation:
    """Return the record with `text` in every field for text, and in one entry of every list."""
    filled: Consultation = _filled(record, Consultation, text)
    return filled


def text_paths(kind: type = Consultation, before: str = "") -> Iterator[str]:
    """Yield the paths of all fields for text."""
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        for inner in _inner(hints[field.name]):
            if inner is str and field.name not in NOT_TEXT:
                yield before + field.name
            elif dataclasses.is_dataclass(inner):
                yield from text_paths(inner, f"{before}{field.name}.")


def _inner(hint: Any) -> Iterator[Any]:
    """The types that a hint is made of, without those of answers from a list."""
    if get_origin(hint) in (Union, types.UnionType, tuple) or get_origin(hint) in (Mapping, dict):
        for part in get_args(hint):
            yield from _inner(part)
    elif isinstance(hint, type):
        yield hint


def _filled(value: Any, hint: Any, text: str) -> Any:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _filled_record(value, hint, text)
    if hint is str:
        return text
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        return tuple(_filled(one, parts[0], text) for one in value or _one_entry(parts[0], text))
    if origin is Mapping and parts[0] is str:
        return {**value, text: next(iter(value.values()), _any_value(parts[1]))}
    if origin in (Union, types.UnionType):
        kinds = [part for part in parts if part is str or dataclasses.is_dataclass(part) or get_origin(part) is tuple]
        return _filled(value, kinds[0], text) if kinds and (value is not None or kinds[0] is not tuple) else value
    return value


def _filled_record(value: Any, kind: type, text: str) -> Any:
    hints = get_type_hints(kind)
    if value is None:
        value = _new(kind, text)
    changes = {
        field.name: _filled(getattr(value, field.name), hints[field.name], text)
        for field in dataclasses.fields(kind)
        if field.name not in NOT_TEXT
    }
    return dataclasses.replace(value, **changes)


def _one_entry(kind: Any, text: str) -> tuple[Any, ...]:
    """One entry for an empty list; none for a list of words to choose from."""
    if kind is str:
        return (text,)
    return (_new(kind, text),) if dataclasses.is_dataclass(kind) else ()


def _new(kind: Any, text: str) -> Any:
    """A record with what it cannot be without."""
    hints = get_type_hints(kind)
    needed = [
        field
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    return kind(**{field.name: text if hints[field.name] is str else _any_value(hints[field.name]) for field in needed})


def _any_value(hint: Any) -> Any:
    return next(iter(get_args(hint)), 50)
