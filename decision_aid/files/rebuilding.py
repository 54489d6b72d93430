"""Makes frozen dataclasses again from plain data that this program wrote itself; fast, because it checks nothing."""

import dataclasses
import datetime
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Maker = Callable[[Any], Any]


def plain_from(value: Any) -> Any:
    """Return a dataclass as plain data for JSON; fields at their defaults are left out."""
    if dataclasses.is_dataclass(value):
        return {
            entry.name: plain_from(getattr(value, entry.name))
            for entry in dataclasses.fields(value)
            if not _is_default(entry, getattr(value, entry.name))
        }
    if isinstance(value, Mapping):
        return {name: plain_from(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain_from(entry) for entry in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def rebuild(data: Any, kind: type[T]) -> T:
    """Return the dataclass that `plain_from` made `data` from.

    Raises TypeError, KeyError, AttributeError or ValueError when `data` was made from another shape.
    """
    return cast(T, _maker(cast(Any, kind))(data))


def _is_default(entry: dataclasses.Field[Any], value: Any) -> bool:
    if entry.default_factory is not dataclasses.MISSING:
        return bool(value == entry.default_factory())
    return entry.default is not dataclasses.MISSING and bool(value == entry.default)


def _same(value: Any) -> Any:
    return value


@cache
def _maker(hint: Any) -> Maker:
    """The function that makes a value of one type hint; `_same` where plain data is the value."""
    origin, parts = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record_maker(hint)
    if hint is datetime.date:
        return datetime.date.fromisoformat
    if origin in (Union, types.UnionType):
        return next((_optional(_maker(part)) for part in parts if _maker(part) is not _same), _same)
    if origin is tuple:
        return _tuple_maker(_maker(parts[0]))
    if origin is not None and len(parts) == 2 and _maker(parts[1]) is not _same:
        return _mapping_maker(_maker(parts[1]))
    return _same


def _optional(make: Maker) -> Maker:
    return lambda value: None if value is None else make(value)


def _tuple_maker(make: Maker) -> Maker:
    return tuple if make is _same else lambda values: tuple([make(value) for value in values])


def _mapping_maker(make: Maker) -> Maker:
    return lambda group: {name: make(value) for name, value in group.items()}


def _record_maker(kind: type) -> Maker:
    hints = get_type_hints(kind)
    makers = {entry.name: _maker(hints[entry.name]) for entry in dataclasses.fields(kind)}
    changing = {name: make for name, make in makers.items() if make is not _same}

    def make_record(group: Any) -> Any:
        for name, make in changing.items():
            if name in group:
                group[name] = make(group[name])
        return kind(**group)

    return make_record
