"""The structure tree of a tagged PDF (ISO 14289-1), built before the pages are drawn and filled while they are.

An element is made for every part of a document in reading order. Drawing inside `canvas.marked(element)` ties that
piece of page content to it, on as many pages as it takes; drawing inside `canvas.artifact()` is skipped by readers.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFName,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from decision_aid.pdf.archive_file import ArchiveFile
from decision_aid.pdf.content import lettering
from decision_aid.pdf.line_breaking import Line
from decision_aid.pdf.metadata import describe_file

PDF_VERSION = (1, 7)


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure tree: its role, attributes, and children or marks in reading order."""

    role: str
    parent: "Element | None" = None
    alternative: str = ""
    language: str = ""
    scope: str = ""
    box: tuple[float, float, float, float] | None = None
    """The rectangle that a figure covers on its page."""
    children: "list[Element | tuple[int, int]]" = field(default_factory=list)

    def add(self, role: str, *, alternative: str = "", language: str = "", scope: str = "") -> "Element":
        """Append a child element and return it."""
        child = Element(role, self, alternative, language, scope)
        self.children.append(child)
        return child


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas that records which element each piece of page content belongs to."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, invariant=1, pdfVersion=PDF_VERSION, **options)
        self._doc = ArchiveFile(invariant=1, pdfVersion=PDF_VERSION)
        self._marks: list[Element] = []
        self._marks_by_page: list[list[Element]] = []
        self._inside = False

    @property
    def file(self) -> Any:
        """The reportlab file that the pages go into."""
        return self._doc

    def put(self, *code: str) -> None:
        """Add operators to the page."""
        self._code.extend(code)

    def write(self, lines: Iterable[Line], baseline: tuple[float, float], size: tuple[float, float]) -> None:
        """Add lines of text from the first one's `baseline` on; `size` is the size of letters and the leading."""
        self._code.append(lettering(self._doc, lines, baseline, size))

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Tie what is drawn inside to `element`; inside an artifact it stays an artifact."""
        if self._inside:
            yield
            return
        number = len(self._marks)
        self._marks.append(element)
        element.children.append((len(self._marks_by_page), number))
        with self._content(f"/{element.role} <</MCID {number}>> BDC"):
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark what is drawn inside as page furniture."""
        if self._inside:
            yield
            return
        with self._content("/Artifact BMC"):
            yield

    @contextmanager
    def _content(self, start: str) -> Iterator[None]:
        self._inside = True
        self._code.append(start)
        yield
        self._code.append("EMC")
        self._inside = False

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802
        """Called for every finished page: give it its number in the tree and its tab order."""
        super()._setAnnotations(page)
        page.StructParents = len(self._marks_by_page)
        page.Tabs = PDFName("S")
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        self._marks_by_page.append(self._marks)
        self._marks = []

    def describe(self, root: Element, *, title: str, language: str) -> None:
        """Write the structure tree below `root` and what the file says of itself; before saving."""
        _TreeWriter(self._doc).write(root, self._marks_by_page)
        describe_file(self._doc, title=title, language=language)


class _TreeWriter:
    """Turns elements into objects of the file, written as text: there are more of them than of all else."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbers: dict[int, int] = {}

    def write(self, root: Element, marks_by_page: list[list[Element]]) -> None:
        tree = self._reserve("StructureRoot")
        elements = list(_in_order(root))
        for place, element in enumerate(elements):
            self._numbers[id(element)] = self._reserve(f"Element{place}")
        self._numbers[id(None)] = tree
        for place, element in enumerate(elements):
            self._enter(f"Element{place}", self._element(element))
        pages = (" ".join(map(self._reference, marks)) for marks in marks_by_page)
        numbers = " ".join(f"{page} [{references}]" for page, references in enumerate(pages))
        self._enter(
            "StructureRoot",
            f"<< /Type /StructTreeRoot /K [{self._reference(root)}] /ParentTree << /Nums [{numbers}] >>"
            f" /ParentTreeNextKey {len(marks_by_page)} >>",
        )
        self._document.Catalog.StructTreeRoot = PDFObjectReference("StructureRoot")

    def _reserve(self, name: str) -> int:
        self._document.Reference(b"", name)
        return self._number(name)

    def _enter(self, name: str, written: str) -> None:
        self._document.idToObject[name] = written.encode("latin-1")

    def _number(self, name: str) -> int:
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def _reference(self, element: Element | None) -> str:
        return f"{self._numbers[id(element)]} 0 R"

    def _element(self, element: Element) -> str:
        kids = " ".join(map(self._kid, element.children))
        attributes = "".join(_attributes(element, self._document))
        parent = self._reference(element.parent)
        return f"<< /Type /StructElem /S /{element.role} /P {parent}{attributes} /K [{kids}] >>"

    def _kid(self, child: Element | tuple[int, int]) -> str:
        if isinstance(child, Element):
            return self._reference(child)
        page, mark = child
        return f"<< /Type /MCR /Pg {self._number(f'Page{page + 1}')} 0 R /MCID {mark} >>"


def _in_order(element: Element) -> Iterator[Element]:
    """Yield an element and all below it in reading order."""
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _in_order(child)


def _attributes(element: Element, document: Any) -> Iterator[str]:
    """Yield the entries that only some elements have, each with a blank before it."""
    if element.alternative:
        yield f" /Alt {_literal(element.alternative, document)}"
    if element.language:
        yield f" /Lang {_literal(element.language, document)}"
    if element.role == "L":
        yield f" /A << /O /List /ListNumbering /{'Decimal' if element.scope == 'ordered' else 'Disc'} >>"
    elif element.scope:
        yield f" /A << /O /Table /Scope /{element.scope} >>"
    elif element.box:
        yield f" /A << /O /Layout /BBox [{' '.join(f'{edge:.2f}' for edge in element.box)}] >>"


def _literal(text: str, document: Any) -> str:
    written: bytes = PDFString(text).format(document)
    return written.decode("latin-1")
