"""Turns the entries of a list on screen into the record's own values and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

Value = TypeVar("Value")


def entry_from(value: Any) -> dict[str, Any]:
    """The answered fields of one dataclass value, such as one scan, by name."""
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: answer for name, answer in found.items() if answer not in (None, "", ())}


def value_from(kind: type[Value], entry: Mapping[str, Any]) -> Value:
    """The dataclass value of one entry; a field without answer keeps its "not asked"."""
    return kind(**entry)
