"""Turns plain data into frozen dataclasses by their type hints and collects every fault on the way; it stops at none.

Rules beyond the hints: a field's metadata `low` and `high` bound its number; null means absent; `true` and `false` are
read as "yes" and "no" where these are among the answers; dates are ISO text.
"""

import dataclasses
import datetime
import math
import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from decision_aid.files.faults import Fault, Path, unknown_answer, unknown_field

T = TypeVar("T")
Bounds = Mapping[str, Any]


class _NoValue:
    """Stands for a value that could not be made."""


NO_VALUE = _NoValue()


def convert(data: object, kind: type[T], path: Path = ()) -> tuple[T | None, tuple[Fault, ...]]:
    """Return `data` as a `kind` and no faults, or None and all faults; `path` is where the data stands."""
    work = _Conversion()
    value = work.value(data, kind, path, {})
    return (None if work.faults else value), tuple(work.faults)


@cache
def _fields(kind: type) -> dict[str, tuple[dataclasses.Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {field.name: (field, hints[field.name]) for field in dataclasses.fields(kind)}


def _is_required(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


class _Conversion:
    """One pass over the data."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, path: Path, message: str, remedy: str) -> _NoValue:
        self.faults.append(Fault(path, message, remedy))
        return NO_VALUE

    def value(self, data: Any, hint: Any, path: Path, bounds: Bounds) -> Any:
        """Return the value for one hint, or NO_VALUE after noting the fault."""
        if hint is Any:
            return data
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            return self._union(data, get_args(hint), path, bounds)
        if origin is Literal:
            return self._answer(data, get_args(hint), path)
        if origin is tuple:
            return self._sequence(data, get_args(hint), path, bounds)
        if origin is not None:
            return self._mapping(data, get_args(hint)[1], path, bounds)
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            return self._record(data, hint, path)
        return getattr(self, MAKERS[hint])(data, path, bounds)

    def _union(self, data: Any, parts: tuple[Any, ...], path: Path, bounds: Bounds) -> Any:
        if data is None:
            return None
        parts = tuple(part for part in parts if part is not type(None))
        is_list = isinstance(data, list)
        fitting = next((part for part in parts if (get_origin(part) is tuple) == is_list), parts[0])
        return self.value(data, fitting, path, bounds)

    def _answer(self, data: Any, answers: tuple[str, ...], path: Path) -> Any:
        given = {True: "yes", False: "no"}.get(data, data) if isinstance(data, bool) else data
        if isinstance(given, str) and given in answers:
            return given
        self.faults.append(unknown_answer(path, data, answers))
        return NO_VALUE

    def _sequence(self, data: Any, parts: tuple[Any, ...], path: Path, bounds: Bounds) -> Any:
        if not isinstance(data, list):
            return self.fault(path, f"needs a list, not {_shown(data)}", "Write it in square brackets, such as [...].")
        if parts[-1] is Ellipsis:
            parts = (parts[0],) * len(data)
        if len(parts) != len(data):
            return self.fault(path, f"has {len(data)} entries", f"Write exactly {len(parts)}.")
        pairs = zip(data, parts, strict=True)
        return tuple(self.value(entry, part, (*path, place), bounds) for place, (entry, part) in enumerate(pairs))

    def _mapping(self, data: Any, part: Any, path: Path, bounds: Bounds) -> Any:
        if not isinstance(data, dict):
            return self.fault(path, f"needs names with values, not {_shown(data)}", 'Write it as "name: value".')
        return {name: self.value(entry, part, (*path, name), bounds) for name, entry in data.items()}

    def _record(self, data: Any, kind: type, path: Path) -> Any:
        known = _fields(kind)
        if not isinstance(data, dict):
            remedy = f'Write it as "name: value"; the names here are {", ".join(known)}.'
            return self.fault(path, f"needs names with values, not {_shown(data)}", remedy)
        before = len(self.faults)
        self.faults.extend(unknown_field(path, name, known) for name in data if name not in known)
        values = {}
        for name, (field, hint) in known.items():
            if data.get(name) is not None:
                values[name] = self.value(data[name], hint, (*path, name), field.metadata)
            elif _is_required(field):
                self.fault(path, f'lacks "{name}"', f"Add {name}.")
        return kind(**values) if len(self.faults) == before else NO_VALUE

    def _text(self, data: Any, path: Path, _bounds: Bounds) -> Any:
        if isinstance(data, str):
            return data
        split = " A comma or colon outside quotes splits a text." if data is None else ""
        return self.fault(path, f"needs text, not {_shown(data)}", f"Put it in double quotes.{split}")

    def _truth(self, data: Any, path: Path, _bounds: Bounds) -> Any:
        if isinstance(data, bool):
            return data
        return self.fault(path, f"needs true or false, not {_shown(data)}", "Write true or false.")

    def _whole(self, data: Any, path: Path, bounds: Bounds) -> Any:
        if isinstance(data, float) and math.isfinite(data) and data != int(data):
            return self.fault(path, f"needs a whole number, not {data:g}", "Write it without decimals.")
        number = self._number(data, path, bounds)
        return number if number is NO_VALUE else int(number)

    def _number(self, data: Any, path: Path, bounds: Bounds) -> Any:
        low, high = bounds.get("low"), bounds.get("high")
        wanted = "a number" if low is None or high is None else f"a number from {low} to {high}"
        if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data):
            return self.fault(
                path, f"needs {wanted}, not {_shown(data)}", "Write it in digits, without quotes or unit."
            )
        if (low is not None and data < low) or (high is not None and data > high):
            return self.fault(path, f"is {_shown(data)}, which is out of range", f"Write {wanted}, or leave it out.")
        return data

    def _decimal(self, data: Any, path: Path, bounds: Bounds) -> Any:
        number = self._number(data, path, bounds)
        return number if number is NO_VALUE else float(number)

    def _date(self, data: Any, path: Path, _bounds: Bounds) -> Any:
        try:
            return datetime.date.fromisoformat(data)
        except (TypeError, ValueError):
            return self.fault(path, f"needs a date, not {_shown(data)}", "Write year-month-day, such as 2026-11-22.")

    def _moment(self, data: Any, path: Path, _bounds: Bounds) -> Any:
        try:
            return datetime.datetime.fromisoformat(data)
        except (TypeError, ValueError):
            remedy = "Write day and time, such as 2026-11-22T10:20."
            return self.fault(path, f"needs a day and a time, not {_shown(data)}", remedy)


MAKERS: Mapping[type, str] = {
    str: "_text",
    bool: "_truth",
    int: "_whole",
    float: "_decimal",
    datetime.date: "_date",
    datetime.datetime: "_moment",
}


def _shown(data: Any) -> str:
    """A short picture of a value for a message."""
    if data is None:
        return "nothing"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, dict | list):
        return "a list" if isinstance(data, list) else "a group of names"
    text = f'"{data}"' if isinstance(data, str) else f"{data:g}" if isinstance(data, float) else str(data)
    return text if len(text) <= 60 else text[:57] + "..."
