"""A canvas that ties what it draws to the structure tree (ISO 14289-1), which is built before the pages are drawn.

An element is made for every part of a document in reading order. Drawing inside `canvas.marked(element)` ties that
piece of page content to it, on as many pages as it takes; drawing inside `canvas.artifact()` is skipped by readers.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from decision_aid.pdf.archive_file import ArchiveFile
from decision_aid.pdf.content import lettering
from decision_aid.pdf.line_breaking import Line
from decision_aid.pdf.metadata import describe_file
from decision_aid.pdf.structure import Annotation, Element, TreeWriter

PDF_VERSION = (1, 7)
FIRST_ANNOTATION = 100_000
"""Annotations are numbered from here on in the tree, beyond any page."""
PRINTED = 4
"""The flag of an annotation that prints; archives ask for it."""
BOOKMARK_RISE = 12.0
"""Points that a viewer shows above a heading when its bookmark is chosen."""
Edges = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points from the lower left corner of the page."""


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas that records which element each piece of page content belongs to."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, invariant=1, pdfVersion=PDF_VERSION, **options)
        self._doc = ArchiveFile(invariant=1, pdfVersion=PDF_VERSION)
        self._marks: list[Element] = []
        self._marks_by_page: list[list[Element]] = []
        self._annotated: dict[int, Element] = {}
        self._inside = False
        self._level = -1
        self._bookmarks = 0

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

    def annotate(self, element: Element, edges: Edges, entries: Mapping[str, Any]) -> None:
        """Put an annotation with its own `entries` on the page and tie it to `element`, a Link or a Form."""
        key = FIRST_ANNOTATION + len(self._annotated)
        name = f"Annotation{key}"
        common = {"Type": PDFName("Annot"), "Rect": PDFArray(list(edges)), "F": PRINTED, "StructParent": key}
        self._addAnnotation(PDFDictionary({**common, **entries}), name)
        element.children.append(Annotation(len(self._marks_by_page), self._doc.annotationName(name)))
        self._annotated[key] = element

    def bookmark(self, words: str, level: int, top: float) -> None:
        """List a heading in the table of contents that viewers show beside the pages; 0 is the highest level."""
        self._level = min(level, self._level + 1)
        self._bookmarks += 1
        name = f"heading{self._bookmarks}"
        self.bookmarkPage(name, fit="XYZ", left=0, top=top + BOOKMARK_RISE, zoom=0)
        self.addOutlineEntry(words, name, self._level)

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
        TreeWriter(self._doc).write(root, self._marks_by_page, self._annotated)
        describe_file(self._doc, title=title, language=language)
