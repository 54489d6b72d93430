"""Reads the fields of a filled-in sheet; what is no such sheet is told in one clear sentence."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Name, Pdf

from decision_aid.pdf.form_names import FORM_NAME, FORM_VERSION, ROOT_NAME
from decision_aid.records import dataclass
from decision_aid.storage.given_file import bytes_of
from decision_aid.storage.problems import CaseFileError, Problem, whole_file

LARGEST_BYTES = 20_000_000
MOST_FIELDS = 5_000
BEGINNING = b"%PDF-"
BEGINS_WITHIN = 1024
"""A PDF file may have so many bytes before its beginning."""
BY_HAND = "Type its answers in by hand."
CHOOSE = "Choose the PDF of a filled-in sheet."


@dataclass(frozen=True, slots=True)
class SheetFields:
    """The filled-in fields of a sheet by name, as text, and the names of all that its file holds, empty ones too."""

    filled: dict[str, str]
    names: frozenset[str]


def read_fields(path: Path) -> SheetFields:
    """Return the fields of the sheet at `path`.

    Raises CaseFileError when the file cannot be opened or is no sheet of this program that can be read.
    """
    try:
        return fields_in(_bytes_of(path))
    except _NoSheetError as error:
        raise CaseFileError(path.name, [error.problem]) from error


def _bytes_of(path: Path) -> bytes:
    """The content of an ordinary file: a pipe would be waited for without end."""
    try:
        is_ordinary = not path.exists() or path.is_file() or path.is_dir()
    except OSError:
        is_ordinary = True  # opening it tells what is wrong
    if not is_ordinary:
        raise _NoSheetError("is no ordinary file", CHOOSE)
    return bytes_of(path, LARGEST_BYTES)


class _NoSheetError(ValueError):
    """The file is no sheet that can be read."""

    def __init__(self, message: str, remedy: str) -> None:
        self.problem: Problem = whole_file(message, remedy)
        super().__init__(str(self.problem))


def fields_in(data: bytes) -> SheetFields:
    """Return the fields of the sheet in `data`; raises ValueError as a sentence when it is none."""
    if len(data) > LARGEST_BYTES:
        raise _NoSheetError(f"is larger than {LARGEST_BYTES // 1_000_000} million bytes", "Choose a filled-in sheet.")
    if BEGINNING not in data[:BEGINS_WITHIN]:
        raise _NoSheetError("is no PDF file", CHOOSE)
    try:
        with Pdf.open(BytesIO(data), suppress_warnings=True, attempt_recovery=False) as file:
            values = dict(_values(_sheet(file)))
    except pikepdf.PasswordError as error:
        raise _NoSheetError("is locked with a password", "Save it without a password, then read it again.") from error
    except (pikepdf.PdfError, RecursionError) as error:
        raise _NoSheetError(
            "is damaged or not whole", "Ask for it to be sent again, or type its answers in by hand."
        ) from error
    return SheetFields({name: value for name, value in values.items() if value}, frozenset(values))


def _sheet(file: Pdf) -> Any:
    """The field that holds all others of the sheet."""
    form = file.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    roots = {_name(field): field for field in _dictionaries(fields)}
    if ROOT_NAME in roots:
        return roots[ROOT_NAME]
    if not roots:
        raise _NoSheetError("holds no fields: it may be a scan, a printout or another document", BY_HAND)
    version = next((name.removeprefix(f"{FORM_NAME}_") for name in roots if name.startswith(f"{FORM_NAME}_")), "")
    if version.isdecimal() and int(version) > FORM_VERSION:
        remedy = f"Update the program, then read it again. {BY_HAND}"
        raise _NoSheetError("is a sheet of a newer version of this program", remedy)
    if version:
        raise _NoSheetError("is a sheet of an older version of this program", BY_HAND)
    raise _NoSheetError("is a form, yet no sheet of this program", "Choose a filled-in sheet.")


def _values(sheet: Any) -> Iterator[tuple[str, str]]:
    """Yield name and value of every field; the value is empty where nothing was answered."""
    for number, field in enumerate(_dictionaries(sheet.get("/Kids"))):
        if number >= MOST_FIELDS:
            raise _NoSheetError("holds more fields than any sheet", "Choose a filled-in sheet.")
        yield _name(field), _value(field).strip()


def _value(field: Any) -> str:
    """What was ticked or written, as text; where a program marked the box alone, what the box shows."""
    if field.get("/FT") != Name.Btn:
        return _text(field.get("/V"))
    marked = field.get("/V")
    if marked is None or marked == Name.Off:
        shown = (part.get("/AS", Name.Off) for part in (field, *_dictionaries(field.get("/Kids"))))
        marked = next((state for state in shown if state != Name.Off), None)
    return _text(marked).removeprefix("/")


def _text(value: Any) -> str:
    if isinstance(value, pikepdf.Stream):
        value = pikepdf.String(value.read_bytes())
    if not isinstance(value, pikepdf.String | pikepdf.Name | str):
        return ""
    whole = _decoded(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(value: Any) -> str:
    try:
        return str(value)
    except UnicodeDecodeError:  # a name in an encoding of its own, as old programs write them
        return str(value.unparse(), "ascii", "replace")


def _name(field: Any) -> str:
    return _text(field.get("/T"))


def _dictionaries(objects: Any) -> Iterator[Any]:
    if isinstance(objects, pikepdf.Array):
        yield from (one for one in objects if isinstance(one, pikepdf.Dictionary))
