"""Reads YAML 1.2 and JSON into plain data with the line of every value; it builds no objects and trusts no file.

Nesting and the expansion of aliases are limited, a key that stands twice is an error, and tags are refused.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml
from yaml import events

from decision_aid.files.json_text import as_yaml
from decision_aid.files.scalars import plain_value
from decision_aid.files.yaml_errors import YamlError, in_plain_words
from decision_aid.records import dataclass

Path: TypeAlias = tuple[str | int, ...]
Lines: TypeAlias = tuple[int, "dict[str, Lines] | list[Lines] | None"]

DEEPEST = 50
MOST_VALUES = 500_000
TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})
NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

__all__ = ["MarkedData", "YamlError", "read_yaml"]


@dataclass(frozen=True, slots=True)
class MarkedData:
    """Plain data (dict, list, str, int, float, bool, None) and where each part of it stands."""

    data: Any
    lines: Lines = (1, None)

    def line_of(self, path: Path) -> int:
        """Return the line, from 1, of the value at `path`, or of the nearest part around it that exists."""
        line: int
        inner: Any
        line, inner = self.lines
        for step in path:
            found = _inner_lines(inner, step)
            if found is None:
                return line
            line, inner = found
        return line


def read_yaml(text: str, name: str) -> MarkedData:
    """Read one YAML or JSON document; `name` is the file's name in messages.

    Raises YamlError (name, line, message) when the text is neither.
    """
    text = as_yaml(text.removeprefix("\ufeff"))
    stray = NOT_TEXT.search(text)
    if stray:
        line = text.count("\n", 0, stray.start()) + 1
        raise YamlError(name, line, f"holds a control character (U+{ord(stray[0]):04X}), so it is no text file")
    try:
        return _Reader(text, name).read()
    except yaml.YAMLError as error:
        raise in_plain_words(error, name, text) from error


def _inner_lines(inner: Any, step: str | int) -> Any:
    if isinstance(inner, dict):
        return inner.get(str(step))
    if isinstance(inner, list) and isinstance(step, int) and step < len(inner):
        return inner[step]
    return None


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _is_end(event: Any) -> bool:
    return isinstance(event, events.CollectionEndEvent)


class _Reader:
    """Turns the events of one document into data and lines."""

    def __init__(self, text: str, name: str) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.name = name
        self.anchors: dict[str, tuple[Any, Lines, int]] = {}
        self.values = 0

    def read(self) -> MarkedData:
        """Return the only document of the text; None as data when it is empty."""
        marked = MarkedData(None)
        documents = 0
        for event in self.events:
            if isinstance(event, events.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(event, "holds more than one document; keep one a file, without a line of ---")
                marked = MarkedData(*self._value(self._next(), 0))
        return marked

    def _next(self) -> Any:
        return next(self.events)

    def _value(self, event: Any, depth: int) -> tuple[Any, Lines]:
        if isinstance(event, events.AliasEvent):
            return self._alias(event)
        before = self.values
        self._count(event, 1)
        if depth > DEEPEST:
            raise self._error(event, f"is nested more than {DEEPEST} levels deep")
        made = self._made(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (*made, self.values - before)
        return made

    def _made(self, event: Any, depth: int) -> tuple[Any, Lines]:
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event), (_line(event), None)
        if event.tag is not None:
            raise self._error(event, f"uses the tag {event.tag}, which is not read here; leave it out")
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(event, depth)
        return self._sequence(event, depth)

    def _scalar(self, event: Any) -> str | float | bool | None:
        if event.tag is not None and event.tag not in TEXT_TAGS:
            raise self._error(event, f"uses the tag {event.tag}, which is not read here; leave it out")
        is_plain = event.implicit[0] and event.tag is None
        return plain_value(event.value) if is_plain else event.value

    def _mapping(self, start: Any, depth: int) -> tuple[dict[str, Any], Lines]:
        data: dict[str, Any] = {}
        lines: dict[str, Lines] = {}
        while not _is_end(event := self._next()):
            key = self._key(event, lines)
            line = _line(event)
            data[key], (_, inner) = self._value(self._next(), depth + 1)
            lines[key] = (line, inner)
        return data, (_line(start), lines)

    def _key(self, event: Any, lines: dict[str, Lines]) -> str:
        if not isinstance(event, events.ScalarEvent):
            raise self._error(event, "has a list or a group where a name is expected")
        key: str = event.value
        if key in lines:
            raise self._error(event, f'has "{key}" twice (first on line {lines[key][0]}); keep one of them')
        return key

    def _sequence(self, start: Any, depth: int) -> tuple[list[Any], Lines]:
        data: list[Any] = []
        lines: list[Lines] = []
        while not _is_end(event := self._next()):
            value, marks = self._value(event, depth + 1)
            data.append(value)
            lines.append(marks)
        return data, (_line(start), lines)

    def _alias(self, event: Any) -> tuple[Any, Lines]:
        if event.anchor not in self.anchors:
            raise self._error(event, f"refers to *{event.anchor}, which is not defined before it")
        data, lines, size = self.anchors[event.anchor]
        self._count(event, size)
        return data, lines

    def _count(self, event: Any, more: int) -> None:
        self.values += more
        if self.values > MOST_VALUES:
            raise self._error(event, f"holds more than {MOST_VALUES:,} values")

    def _error(self, event: Any, message: str) -> YamlError:
        return YamlError(self.name, _line(event), message)
