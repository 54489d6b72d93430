"""Checks that every id is unique and that everything referred to is there; the loader runs it before each use."""

from collections.abc import Iterable, Iterator
from typing import Any

from decision_aid.content.causes import (
    Attribute,
    CauseContent,
    Cell,
    ExpectationAnswer,
    Fact,
    Figure,
    Modifier,
    Option,
    Recovery,
    Row,
)
from decision_aid.content.choices import TreatmentChoice
from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Finding, Source
from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.parts import EvidenceFile, Part, Path
from decision_aid.content.questions import Step
from decision_aid.content.reading import Reading
from decision_aid.content.rules import CautionRule, RedFlagCode, RedFlagRule, SignsToWatch
from decision_aid.files.faults import nearest

RULE = "references"

FINDING_FIELDS: dict[type, str] = {
    Cell: "finding",
    Figure: "finding",
    ExpectationAnswer: "finding",
    Fact: "finding",
    Modifier: "finding",
    TreatmentChoice: "finding",
    CautionRule: "finding",
    RedFlagRule: "source",
    RedFlagCode: "source",
    SignsToWatch: "source",
    Recovery: "findings",
}
"""Which field of which record holds ids of findings."""

OWN_NAME: dict[type, str] = {
    Source: "id",
    Finding: "id",
    CauseContent: "cause",
    Step: "id",
    RedFlagRule: "id",
    RedFlagCode: "code",
    CautionRule: "id",
    GlossaryTerm: "id",
}
"""Records whose names must differ over all files."""

NAME_IN_CAUSE: dict[type, str] = {Option: "id", Row: "id", Attribute: "id", Fact: "id", Modifier: "id"}
"""Records whose names must differ within one cause."""


def check_references(reading: Reading) -> tuple[ContentFinding, ...]:
    """Return a finding for every name that stands twice and every reference that leads nowhere."""
    return (*_repeated(reading), *_lost_sources(reading), *_lost_findings(reading), *_lost_in_causes(reading))


def _repeated(reading: Reading) -> Iterator[ContentFinding]:
    seen: dict[tuple[Any, ...], str] = {}
    for part in reading.parts:
        for path, record in part.records():
            kind = type(record)
            scope = "" if kind in OWN_NAME else part.file
            field = OWN_NAME.get(kind) or NAME_IN_CAUSE.get(kind)
            if field is None or _is_version(record):
                continue
            name = getattr(record, field)
            where = f"{part.file}, line {part.marked.line_of(path)}"
            first = seen.setdefault((scope, kind, name), where)
            if first != where:
                message = f'has the name "{name}" that already stands in {first}'
                yield part.finding((*path, field), message, "Give it another name, or remove one.", rule=RULE)


def _is_version(record: Any) -> bool:
    """Whether it is the version of a fact for one group of people, which keeps the fact's id."""
    return isinstance(record, Fact) and record.applies is not None


def _lost_sources(reading: Reading) -> Iterator[ContentFinding]:
    known = {source.id for file in reading.of(EvidenceFile) for source in file.sources}
    for part in reading.parts:
        if isinstance(part.value, EvidenceFile):
            for place, finding in enumerate(part.value.findings):
                if finding.source not in known:
                    yield lost(part, ("findings", place, "source"), finding.source, known)


def _lost_findings(reading: Reading) -> Iterator[ContentFinding]:
    known = {finding.id for file in reading.of(EvidenceFile) for finding in file.findings}
    for part in reading.parts:
        for path, record in part.records():
            field = FINDING_FIELDS.get(type(record))
            if field is None:
                continue
            value = getattr(record, field)
            for name in value if isinstance(value, tuple) else (value,):
                if name is not None and name not in known:
                    yield lost(part, (*path, field), name, known)


def _lost_in_causes(reading: Reading) -> Iterator[ContentFinding]:
    for part in reading.parts:
        if isinstance(part.value, CauseContent):
            yield from _lost_options(part, part.value)
            yield from _lost_rows(part, part.value)


def _lost_options(part: Part, content: CauseContent) -> Iterator[ContentFinding]:
    known = {option.id for option in content.options}
    for path, record in part.records():
        names: Iterable[str] = ()
        if isinstance(record, Figure):
            names = record.cells
        elif isinstance(record, Attribute):
            names = (*record.none_for, *record.levels)
        elif isinstance(record, Recovery):
            names = (record.option,)
        for name in names:
            if name not in known:
                yield lost(part, path, name, known)


def _lost_rows(part: Part, content: CauseContent) -> Iterator[ContentFinding]:
    known = {row.id for row in content.rows}
    for path, record in part.records():
        if isinstance(record, Attribute | Fact) and record.row is not None and record.row not in known:
            yield lost(part, (*path, "row"), record.row, known)


def lost(part: Part, path: Path, name: str, known: Iterable[str]) -> ContentFinding:
    """Return the finding about a reference to `name`, which is not among the `known` names."""
    message = f'refers to "{name}", which does not exist'
    return part.finding(path, message, nearest(name, known) or "Add it, or correct the name.", rule=RULE)
