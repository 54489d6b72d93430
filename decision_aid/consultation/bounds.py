"""The range and the kind of a number at a case-file path, read from the record's own fields."""

from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

from decision_aid.consultation.changes import ENTRY_NAMES, dataclass_in
from decision_aid.consultation.record import Consultation
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lowest and highest value of a number, in the field's unit; `whole` where it has no decimals."""

    low: float
    high: float
    whole: bool


@cache
def bounds_at(path: str) -> Bounds | None:
    """Return the bounds of the number at `path`, such as `symptoms.leg_pain`; None for a field without them.

    Raises AttributeError for a path that no record has.
    """
    owner: type = Consultation
    names = path.split(".")
    while len(names) > 1:
        name = names.pop(0)
        owner = dataclass_in(_hint(owner, name)) or owner
        if name in ENTRY_NAMES and len(names) > 1:
            names.pop(0)
    hint = _hint(owner, names[0])
    metadata = next(entry.metadata for entry in fields(owner) if entry.name == names[0])
    if "low" not in metadata:
        return None
    return Bounds(metadata["low"], metadata["high"], whole=float not in get_args(hint))


def _hint(owner: type, name: str) -> Any:
    hints = get_type_hints(owner)
    if name not in hints:
        raise AttributeError(f"{owner.__name__} has no field {name}")
    return hints[name]
