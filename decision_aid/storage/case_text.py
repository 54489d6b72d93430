"""Writes a record as the text of a case file; what was not asked is left out, everything else is kept exactly.

Half of a character pair, which no file can hold, is written as U+FFFD.
"""

import dataclasses
import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import Sign
from decision_aid.files.scalars import is_plain_text

SCHEMA = 1
BARE_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./]+)*")
READ_AS_TRUTH = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
LONGEST_BARE = 80


def plain_from_record(record: Consultation) -> dict[str, Any]:
    """Return the record as plain data in the shape of the case file."""
    return {"schema": SCHEMA, "language": record.language, **_plain(record)}


def yaml_text(data: Mapping[str, Any]) -> str:
    """Return plain data as YAML that reads the same in YAML 1.1 and 1.2."""
    return "\n".join(_mapping_lines(data)) + "\n"


def json_text(data: Mapping[str, Any]) -> str:
    """Return plain data as JSON."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return _plain_record(value)
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Mapping):
        return {_whole_characters(name): _plain(entry) for name, entry in value.items()}
    return _plain_value(value)


def _plain_record(record: Any) -> Any:
    if isinstance(record, Sign) and record.answer is not None and record == Sign(answer=record.answer):
        return record.answer
    kept = (entry.name for entry in dataclasses.fields(record) if _was_answered(record, entry))
    return {name: _plain(getattr(record, name)) for name in kept}


def _plain_value(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return _whole_characters(value) if isinstance(value, str) else value


def _was_answered(owner: Any, entry: dataclasses.Field[Any]) -> bool:
    value = getattr(owner, entry.name)
    if entry.default_factory is not dataclasses.MISSING:
        return bool(value != entry.default_factory())
    return entry.default is dataclasses.MISSING or bool(value != entry.default)


def _whole_characters(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _mapping_lines(group: Mapping[str, Any]) -> Iterator[str]:
    for name, value in group.items():
        key = _word(name)
        if len(key) > LONGEST_BARE:  # YAML limits a name that stands on one line with its value
            yield f"? {key}"
            key = ""
        yield from _entry_lines(f"{key}:", value)


def _entry_lines(start: str, value: Any) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield start
        yield from (f"  {line}" for line in _mapping_lines(value))
    elif isinstance(value, list) and any(isinstance(entry, Mapping) for entry in value):
        yield start
        for entry in value:
            lines = list(_mapping_lines(entry)) or ["{}"]
            yield f"  - {lines[0]}"
            yield from (f"    {line}" for line in lines[1:])
    else:
        yield f"{start} {_inline(value)}"


def _inline(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_word(entry) for entry in value)}]"
    return "{}" if isinstance(value, Mapping) else _word(value)


def _word(value: Any) -> str:
    if isinstance(value, float):
        return _number(value)
    if not isinstance(value, str):
        return repr(value)
    is_bare = len(value) <= LONGEST_BARE and BARE_WORD.fullmatch(value) and is_plain_text(value)
    if is_bare and value.lower() not in READ_AS_TRUTH:
        return value
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _number(value: float) -> str:
    """With a point also before an exponent, as YAML 1.1 wants it."""
    digits, exponent, power = repr(value).partition("e")
    return f"{digits}{'' if '.' in digits else '.0'}{exponent}{power}"
