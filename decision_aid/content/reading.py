"""Reads the content files from YAML and collects everything that does not fit; slow, so only done when they changed."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from decision_aid.content.about import About
from decision_aid.content.causes import CauseContent
from decision_aid.content.choices import ChoiceLists
from decision_aid.content.errors import ContentFinding
from decision_aid.content.files import content_files
from decision_aid.content.glossary import GlossaryFile
from decision_aid.content.library import Library
from decision_aid.content.parts import CautionFile, EvidenceFile, Part, RedFlagFile
from decision_aid.content.questions import Step
from decision_aid.content.worksheet import WorksheetContent
from decision_aid.files.conversion import convert
from decision_aid.files.faults import place_from_path
from decision_aid.files.yaml_reader import MarkedData, YamlError, read_yaml
from decision_aid.records import dataclass

T = TypeVar("T")

SHAPES: Mapping[str, type] = {
    "about.yaml": About,
    "choices.yaml": ChoiceLists,
    "red_flags.yaml": RedFlagFile,
    "cautions.yaml": CautionFile,
    "glossary.yaml": GlossaryFile,
    "worksheet.yaml": WorksheetContent,
    "questions": Step,
    "causes": CauseContent,
    "evidence": EvidenceFile,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the parts that could be read, and everything that does not fit."""

    parts: tuple[Part, ...]
    findings: tuple[ContentFinding, ...]

    def of(self, kind: type[T]) -> list[T]:
        """Return the values of one kind of file."""
        return [part.value for part in self.parts if isinstance(part.value, kind)]


def read_parts(folder: Path) -> Reading:
    """Read every content file of `folder`; a file that does not fit is left out and told in the findings."""
    parts: list[Part] = []
    findings: list[ContentFinding] = []
    for name, content in content_files(folder):
        part, found = _read_part(name, content)
        parts += [part] if part else []
        findings += found
    return Reading(tuple(parts), (*_missing(folder), *findings))


def _missing(folder: Path) -> list[ContentFinding]:
    wanted = [name for name in SHAPES if name.endswith(".yaml") and not (folder / name).is_file()]
    remedy = "Put the file back; without it the program cannot start."
    return [ContentFinding(file=name, line=1, place="the file", message="is missing", remedy=remedy) for name in wanted]


def _read_part(name: str, content: bytes) -> tuple[Part | None, list[ContentFinding]]:
    try:
        marked = read_yaml(content.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, [_unreadable(name, line, "is not UTF-8 text", "Save it as UTF-8.")]
    except YamlError as error:
        return None, [_unreadable(name, error.line, error.message, "Mend the line.")]
    value, faults = convert(marked.data, SHAPES[name.split("/")[0]])
    found = [_finding(name, marked, fault.path, (fault.message, fault.remedy)) for fault in faults]
    return (None if value is None else Part(name, value, marked)), found


def _unreadable(name: str, line: int, message: str, remedy: str) -> ContentFinding:
    return ContentFinding(file=name, line=line, place="the file", message=message, remedy=remedy)


def _finding(name: str, marked: MarkedData, path: Any, words: tuple[str, str]) -> ContentFinding:
    line = marked.line_of(path)
    return ContentFinding(file=name, line=line, place=place_from_path(path), message=words[0], remedy=words[1])


def library_from(reading: Reading, digest: str) -> Library:
    """Join the parts of a reading without findings; `digest` tells the files apart in the version."""
    about, flags = reading.of(About)[0], reading.of(RedFlagFile)[0]
    cautions, evidence = reading.of(CautionFile)[0], reading.of(EvidenceFile)
    return Library(
        version=f"{about.content_version}+{digest[:8]}",
        about=about,
        sources=_by((source for file in evidence for source in file.sources), lambda source: source.id),
        findings=_by((finding for file in evidence for finding in file.findings), lambda finding: finding.id),
        causes=_by(reading.of(CauseContent), lambda content: content.cause),
        steps=tuple(sorted(reading.of(Step), key=lambda step: _place_of(reading, step))),
        choices=reading.of(ChoiceLists)[0],
        conditions={**flags.conditions, **cautions.conditions},
        red_flags=flags.rules,
        red_flag_codes=_by(flags.codes, lambda code: code.code),
        caution_rules=cautions.rules,
        signs_to_watch=flags.signs_to_watch,
        review_notes=flags.review_notes,
        glossary=reading.of(GlossaryFile)[0].terms,
        worksheet=reading.of(WorksheetContent)[0],
    )


def _by(values: Iterable[T], name: Callable[[T], str]) -> dict[str, T]:
    return {name(value): value for value in values}


def _place_of(reading: Reading, step: Step) -> str:
    """Steps stand in the order of their files' names."""
    return next(part.file for part in reading.parts if part.value is step)
