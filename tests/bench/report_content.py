"""The summary of a sample: as the program writes it, and flattened for the plain script to write."""

import datetime
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from decision_aid import __version__
from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Table,
    WriteLines,
)
from decision_aid.summary.sheets import make_sheets

TODAY = datetime.date(2026, 11, 22)


def make_documents(record: Consultation, library: Library) -> Sequence[Document]:
    """The documents of the patient and of the clinician."""
    return make_sheets(record, library, "both", language="en", today=TODAY, version=__version__)


def write_report(record: Consultation, library: Library) -> bytes:
    """The PDF that the program writes."""
    from decision_aid.pdf.writer import write_pdf

    return write_pdf(make_documents(record, library))


def flatten(parts: Sequence[Part]) -> list[Any]:
    """Parts as plain lists: the same words, tables and pictures, without roles or alternatives."""
    return [piece for part in parts for piece in _pieces(part)]


def _pieces(part: Part) -> list[Any]:
    match part:
        case Heading():
            return [["heading", part.level, part.text]]
        case Paragraph():
            return [["text", part.style, f"{part.lead} {part.text}".strip()]]
        case Bullets():
            return [["item", part.style, item] for item in part.items]
        case Picture():
            picture = ["picture", part.scene.width, part.scene.height, [_shape(shape) for shape in part.scene.shapes]]
            return [picture, ["text", "small", part.caption]] if part.caption else [picture]
        case Table():
            head = [[["text", "body", word]] for word in part.header]
            rows = [[flatten(cell.parts) for cell in row] for row in part.rows]
            caption = [["heading", 3, part.caption]] if part.caption else []
            return [*caption, ["table", part.widths or _even(len(head)), [head, *rows]]]
        case Box():
            return [["table", [1], [[[["heading", 3, part.title], *flatten(part.parts)]]]]]
        case Columns():
            return [["table", _even(len(part.columns)), [[flatten(column) for column in part.columns]]]]
        case WriteLines():
            return [["text", "body", part.label]]
        case PageBreak():
            return [["page"]]


def _even(columns: int) -> list[float]:
    return [1 / columns] * columns


def _shape(shape: object) -> list[Any]:
    return [type(shape).__name__, asdict(shape)]  # type: ignore[call-overload]


def flat(document: Document) -> dict[str, Any]:
    """A document as plain data: its body size, page furniture and parts."""
    furniture = {"header": document.header, "footer": document.footer}
    return {"body": document.body_points, **furniture, "parts": flatten(document.parts)}


def as_printed(documents: Sequence[Document]) -> Sequence[Document]:
    """The documents with as much in them as their pages hold, so that both sides print the same words."""
    from decision_aid.pdf.fitting import fitted
    from decision_aid.pdf.fonts import register_faces
    from decision_aid.pdf.structure import Element
    from decision_aid.pdf.styles import PAPERS

    register_faces()
    return [fitted(document, Element("Document"), PAPERS["a4"]).frame.document for document in documents]


def main() -> None:
    """Write the flattened summary of the sample named first to the path named second."""
    from decision_aid.content.loader import read_library
    from decision_aid.pdf.styles import colours
    from decision_aid.storage.case_file import read_case
    from decision_aid.storage.samples import sample_path

    documents = as_printed(make_documents(read_case(sample_path(sys.argv[1])), read_library()))
    content = {"colours": colours(), "documents": [flat(document) for document in documents]}
    with open(sys.argv[2], "w", encoding="utf-8") as file:  # noqa: PTH123
        json.dump(content, file)


if __name__ == "__main__":
    main()
