"""The structure tree of a tagged PDF (ISO 14289-1), built before the pages are drawn and filled while they are.

An element is made for every part of a document in reading order. Drawing inside `canvas.marked(element)` ties that
piece of page content to it, on as many pages as it takes; drawing inside `canvas.artifact()` is skipped by readers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from decision_aid.pdf.metadata import describe_file

ROOT_NAME = "StructureRoot"


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
        super().__init__(*arguments, **options)
        self._marks: list[Element] = []
        self._marks_by_page: list[list[Element]] = []
        self._inside = False

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

    def close_tree(self, root: Element, *, title: str, language: str) -> None:
        """Write the structure tree below `root` and what makes the file a PDF/UA-1 file; before saving."""
        _TreeWriter(self._doc).write(root, self._marks_by_page)
        describe_file(self._doc, title=title, language=language)


class _TreeWriter:
    """Turns elements into objects of the file."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._names: dict[int, str] = {}

    def write(self, root: Element, marks_by_page: list[list[Element]]) -> None:
        self._name(root)
        self._write_element(root)
        pages = [[self._reference(element) for element in marks] for marks in marks_by_page]
        numbers = [entry for page, references in enumerate(pages) for entry in (page, PDFArray(references))]
        tree = PDFDictionary({"Nums": PDFArray(numbers)})
        entries = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFArray([self._reference(root)]),
            "ParentTree": self._document.Reference(tree),
            "ParentTreeNextKey": len(pages),
        }
        self._document.Reference(PDFDictionary(entries), ROOT_NAME)
        self._document.Catalog.StructTreeRoot = PDFObjectReference(ROOT_NAME)

    def _name(self, element: Element) -> None:
        self._names[id(element)] = f"Element{len(self._names)}"
        for child in element.children:
            if isinstance(child, Element):
                self._name(child)

    def _reference(self, element: Element) -> PDFObjectReference:
        return PDFObjectReference(self._names[id(element)])

    def _write_element(self, element: Element) -> None:
        parent = self._reference(element.parent) if element.parent else PDFObjectReference(ROOT_NAME)
        kids = [self._kid(child) for child in element.children]
        entries = {"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent, "K": PDFArray(kids)}
        entries |= _attributes(element)
        self._document.Reference(PDFDictionary(entries), self._names[id(element)])
        for child in element.children:
            if isinstance(child, Element):
                self._write_element(child)

    def _kid(self, child: Element | tuple[int, int]) -> Any:
        if isinstance(child, Element):
            return self._reference(child)
        page, number = child
        entries = {"Type": PDFName("MCR"), "Pg": PDFObjectReference(f"Page{page + 1}"), "MCID": number}
        return PDFDictionary(entries)


def _attributes(element: Element) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    if element.alternative:
        entries["Alt"] = PDFString(element.alternative)
    if element.language:
        entries["Lang"] = PDFString(element.language)
    if element.scope:
        entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
    if element.box:
        entries["A"] = PDFDictionary({"O": PDFName("Layout"), "BBox": PDFArray(list(element.box))})
    if element.role == "L":
        numbering = "Decimal" if element.scope == "ordered" else "Disc"
        entries["A"] = PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(numbering)})
    return entries
