"""The content as it stands in its files: every value can be traced back to file and line."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, TypeAlias

from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Finding, Source, Text
from decision_aid.content.rules import CautionRule, Condition, RedFlagCode, RedFlagRule, ReviewNote, SignsToWatch
from decision_aid.files.faults import place_from_path
from decision_aid.files.yaml_reader import MarkedData
from decision_aid.records import dataclass

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """What a file of the folder `evidence` holds; sources and findings may stand in different files."""

    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagFile:
    """The file `red_flags.yaml`."""

    conditions: Mapping[str, Condition] = field(default_factory=dict)
    codes: tuple[RedFlagCode, ...]
    rules: tuple[RedFlagRule, ...]
    signs_to_watch: SignsToWatch
    review_notes: tuple[ReviewNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionFile:
    """The file `cautions.yaml`."""

    conditions: Mapping[str, Condition] = field(default_factory=dict)
    rules: tuple[CautionRule, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One content file: its name, its value, and the lines of its text."""

    file: str
    value: Any
    marked: MarkedData

    def finding(self, path: Path, message: str, remedy: str, **more: Any) -> ContentFinding:
        """Return a finding about the value at `path`."""
        place, line = place_from_path(path), self.marked.line_of(path)
        return ContentFinding(file=self.file, line=line, place=place, message=message, remedy=remedy, **more)

    def records(self) -> Iterator[tuple[Path, Any]]:
        """Yield every dataclass of the file with its path, outer ones first."""
        return records_in(self.value)

    def texts(self) -> Iterator[tuple[Path, Any, Text]]:
        """Yield every wording with its path and the dataclass that holds it."""
        for path, record in self.records():
            for entry in dataclasses.fields(record):
                value = getattr(record, entry.name)
                if entry.name not in NOT_WORDING:
                    for steps, text in _texts_in(value, (entry.name,)):
                        yield (*path, *steps), record, text


NOT_WORDING = frozenset({"values", "n", "public_coefficients", "conditions", "when", "unless", "levels", "cells"})
"""Fields that hold groups of names, yet no wording."""


def records_in(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every dataclass within `value` with its path, outer ones first."""
    if dataclasses.is_dataclass(value):
        yield path, value
        for entry in dataclasses.fields(value):
            yield from records_in(getattr(value, entry.name), (*path, entry.name))
    elif isinstance(value, tuple):
        for place, entry_value in enumerate(value):
            yield from records_in(entry_value, (*path, place))
    elif isinstance(value, Mapping):
        for name, entry_value in value.items():
            yield from records_in(entry_value, (*path, name))


def _texts_in(value: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Mapping):
        if value and all(isinstance(entry, str) for entry in value.values()):
            yield path, value
    elif isinstance(value, tuple):
        for place, entry in enumerate(value):
            yield from _texts_in(entry, (*path, place))
