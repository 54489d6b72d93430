"""What a field of the case file can hold, looked up in the type hints of the record."""

import dataclasses
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from decision_aid.consultation import Consultation
from decision_aid.consultation.changes import ENTRY_NAMES
from decision_aid.consultation.warning_signs import Sign


@cache
def answers_of(path: str) -> tuple[str, ...] | None:
    """Return the answers of the field at `path`, empty where it holds no fixed ones; None when there is no such field.

    The path of a warning sign stands for its answer; what the record computes, such as `health.body_mass_index`, holds
    no fixed answers.
    """
    hint: Any = Consultation
    names = path.split(".")
    for place, name in enumerate(names):
        if place and names[place - 1] in ENTRY_NAMES:
            continue  # the name of an entry, such as treatments.opioid
        record = _record_in(hint)
        hints = get_type_hints(record) if record else {}
        if isinstance(getattr(record, name, None), property):
            return ()
        if name not in hints:
            return None
        hint = hints[name]
    return _literals(get_type_hints(Sign)["answer"] if _record_in(hint) is Sign else hint)


def _parts(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType, tuple) else (hint,)


def _record_in(hint: Any) -> Any:
    """The dataclass within a hint, if any."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return hint
    parts = _parts(hint)
    return None if parts == (hint,) else next((found for part in parts if (found := _record_in(part))), None)


def _literals(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return get_args(hint)
    parts = _parts(hint)
    return () if parts == (hint,) else next((found for part in parts if (found := _literals(part))), ())
