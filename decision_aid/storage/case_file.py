"""Reads and writes case files, schema 1, YAML or JSON; every problem is told together with line and remedy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import FACT_NAMES, WarningSigns
from decision_aid.files.atomic import write_atomically
from decision_aid.files.conversion import convert
from decision_aid.files.faults import place_from_path
from decision_aid.files.yaml_reader import MarkedData, YamlError, read_yaml
from decision_aid.storage.case_text import SCHEMA, json_text, plain_from_record, yaml_text
from decision_aid.storage.given_file import bytes_of
from decision_aid.storage.problems import CaseFileError, Problem, problem_from, whole_file
from decision_aid.storage.shorthands import FullForm

__all__ = ["CaseFileError", "Problem", "case_text", "parse_case", "read_case", "save_case"]

LARGEST_BYTES = 2_000_000
TOPICS = frozenset(Consultation.__dataclass_fields__)


def read_case(path: Path) -> Consultation:
    """Read a case file. Raises CaseFileError when it cannot be opened or does not fit."""
    content = bytes_of(path, LARGEST_BYTES)
    _check_size(len(content), path.name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = whole_file("is not a UTF-8 text file", "Choose a case file, or save this one as UTF-8 text.")
        raise CaseFileError(path.name, [problem]) from error
    return parse_case(text, path.name)


def parse_case(text: str, name: str) -> Consultation:
    """Return the record in the text of a case file; `name` is the file's name in messages.

    Raises CaseFileError with every problem in the text.
    """
    _check_size(len(text), name)
    try:
        marked = read_yaml(text, name)
    except YamlError as error:
        problem = whole_file(error.message, "Mend this line, then read the file again.", error.line)
        raise CaseFileError(name, [problem]) from error
    problems = list(_foreign(marked)) or list(_wrong_schema(marked))
    if problems and not _is_only_schema_missing(marked):
        raise CaseFileError(name, problems)
    record, found = _converted(marked)
    problems += found
    if record is None or problems:
        raise CaseFileError(name, problems)
    return record


def case_text(record: Consultation, *, format: Literal["yaml", "json"] = "yaml") -> str:  # noqa: A002
    """Return the record as the text of a case file."""
    data = plain_from_record(record)
    return json_text(data) if format == "json" else yaml_text(data)


def save_case(path: Path, record: Consultation) -> None:
    """Write the record to `path` whole or not at all, as JSON when its name ends in .json.

    Raises CaseFileError when the place cannot be written or the disk is full; an old file is then untouched.
    """
    text = case_text(record, format="json" if path.suffix.lower() == ".json" else "yaml")
    try:
        write_atomically(path, text.encode("utf-8"))
    except OSError as error:
        raise CaseFileError(path.name, [problem_from(error)]) from error


def _check_size(size: int, name: str) -> None:
    if size > LARGEST_BYTES:
        message = f"is larger than {LARGEST_BYTES // 1_000_000} million characters, so it is no case file"
        raise CaseFileError(name, [whole_file(message, "Choose a case file.")])


def _foreign(marked: MarkedData) -> Iterator[Problem]:
    """What shows that the file is no case file at all."""
    data = marked.data
    if data is None:
        yield whole_file("is empty", 'Choose a case file; it begins with "schema: 1".')
    elif not isinstance(data, dict):
        yield whole_file("holds no case", 'Choose a case file; it begins with "schema: 1".')
    elif "schema" not in data and not TOPICS & data.keys():
        yield whole_file("does not look like a case file", 'Choose a case file; it begins with "schema: 1".')


def _wrong_schema(marked: MarkedData) -> Iterator[Problem]:
    schema = marked.data.get("schema")
    line = marked.line_of(("schema",))
    if schema is None:
        yield Problem("the file", line, 'lacks "schema"', f'Write "schema: {SCHEMA}" as its first line.')
    elif isinstance(schema, int) and not isinstance(schema, bool) and schema > SCHEMA:
        message = f"is {schema}: the file was made by a newer version of this program"
        yield Problem("schema", line, message, "Update the program, then open the file again.")
    elif schema != SCHEMA or not isinstance(schema, int) or isinstance(schema, bool):
        yield Problem("schema", line, f'cannot be "{schema}"', f'Write "schema: {SCHEMA}".')


def _is_only_schema_missing(marked: MarkedData) -> bool:
    """Whether the rest of the file is worth checking although the schema is not there."""
    return isinstance(marked.data, dict) and marked.data.get("schema") is None and bool(TOPICS & marked.data.keys())


def _converted(marked: MarkedData) -> tuple[Consultation | None, list[Problem]]:
    full = FullForm(marked)
    data = {name: value for name, value in full.data.items() if name != "schema"}
    record, faults = convert(data, Consultation)
    problems = [Problem(fault.place, full.line_of(fault.path), fault.message, fault.remedy) for fault in faults]
    return record, problems + list(_wrong_signs(full))


def _wrong_signs(full: FullForm) -> Iterator[Problem]:
    """A sign that comes and goes needs old or new; without it an alarm could be missed."""
    signs: Any = full.data.get("warning_signs")
    for name, sign in signs.items() if isinstance(signs, dict) else ():
        answer = sign.get("answer") if isinstance(sign, dict) else None
        if name not in WarningSigns.__dataclass_fields__ or name in FACT_NAMES or answer not in ("yes", True):
            continue
        path = ("warning_signs", name, "answer")
        place = place_from_path(path[:2])
        remedy = "Write new_or_worse or old_unchanged, or unsure when that is not known."
        yield Problem(place, full.line_of(path), "does not say whether the sign is old or new", remedy)
