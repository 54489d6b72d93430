"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): its elements, and how they are written into a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObjectReference, PDFString

Mark = tuple[int, int]
"""A piece of page content: its page, from 0, and its number on it."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link or a field of a form on a page, from 0, under its name in the file."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure tree: its role, attributes, and children, content or annotations in reading order."""

    role: str
    parent: "Element | None" = None
    alternative: str = ""
    language: str = ""
    scope: str = ""
    """What a header heads, "Row" or "Column"; "ordered" for a numbered list."""
    span: int = 1
    """How many columns a cell takes."""
    heads: "tuple[Element, ...]" = ()
    """The headers of a cell that its place alone does not tell."""
    box: tuple[float, float, float, float] | None = None
    """The rectangle that a figure covers on its page."""
    children: "list[Element | Mark | Annotation]" = field(default_factory=list)

    def add(self, role: str, **attributes: Any) -> "Element":
        """Append a child element with some of the attributes above and return it."""
        child = Element(role, self, **attributes)
        self.children.append(child)
        return child


class TreeWriter:
    """Turns elements into objects of a file, written as text: there are more of them than of all else."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbers: dict[int, int] = {}
        self._names: dict[int, str] = {}

    def write(self, root: Element, marks: Sequence[Sequence[Element]], annotated: Mapping[int, Element]) -> None:
        """Write the tree below `root`; `marks` are the elements of each page's content, `annotated` those by key."""
        tree = self._reserve("StructureRoot")
        elements = list(_in_order(root))
        for place, element in enumerate(elements):
            self._numbers[id(element)] = self._reserve(f"Element{place}")
        self._numbers[id(None)] = tree
        self._name_heads(elements)
        for place, element in enumerate(elements):
            self._enter(f"Element{place}", self._element(element))
        self._enter(
            "StructureRoot",
            f"<< /Type /StructTreeRoot /K [{self._reference(root)}]{self._named()}"
            f" /ParentTree << /Nums [{self._parents(marks, annotated)}] >>"
            f" /ParentTreeNextKey {max([len(marks) - 1, *annotated]) + 1} >>",
        )
        self._document.Catalog.StructTreeRoot = PDFObjectReference("StructureRoot")

    def _parents(self, marks: Sequence[Sequence[Element]], annotated: Mapping[int, Element]) -> str:
        """The tree that leads from content back to its element."""
        pages = (f"{page} [{' '.join(map(self._reference, found))}]" for page, found in enumerate(marks))
        return " ".join([*pages, *(f"{key} {self._reference(element)}" for key, element in annotated.items())])

    def _name_heads(self, elements: Sequence[Element]) -> None:
        heads = dict.fromkeys(head for element in elements for head in element.heads)
        self._names = {id(head): f"head{number:05d}" for number, head in enumerate(heads)}

    def _named(self) -> str:
        """The tree of the headers that cells name; empty where none does."""
        pairs = (f"({name}) {self._numbers[key]} 0 R" for key, name in self._names.items())
        return f" /IDTree << /Names [{' '.join(pairs)}] >>" if self._names else ""

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
        name = self._names.get(id(element))
        attributes = "".join(self._attributes(element))
        named = f" /ID ({name})" if name else ""
        parent = self._reference(element.parent)
        return f"<< /Type /StructElem /S /{element.role} /P {parent}{named}{attributes} /K [{kids}] >>"

    def _kid(self, child: Element | Mark | Annotation) -> str:
        if isinstance(child, Element):
            return self._reference(child)
        if isinstance(child, Annotation):
            return f"<< /Type /OBJR /Pg {self._page(child.page)} /Obj {self._number(child.name)} 0 R >>"
        page, mark = child
        return f"<< /Type /MCR /Pg {self._page(page)} /MCID {mark} >>"

    def _page(self, page: int) -> str:
        return f"{self._number(f'Page{page + 1}')} 0 R"

    def _attributes(self, element: Element) -> Iterator[str]:
        """Yield the entries that only some elements have, each with a blank before it."""
        if element.alternative:
            yield f" /Alt {self._literal(element.alternative)}"
        if element.language:
            yield f" /Lang {self._literal(element.language)}"
        if element.role == "L":
            yield f" /A << /O /List /ListNumbering /{'Decimal' if element.scope == 'ordered' else 'Disc'} >>"
        elif element.role in ("TH", "TD"):
            yield self._cell_attributes(element)
        elif element.box:
            yield f" /A << /O /Layout /BBox [{' '.join(f'{edge:.2f}' for edge in element.box)}] >>"

    def _cell_attributes(self, cell: Element) -> str:
        scope = f" /Scope /{cell.scope}" if cell.scope else ""
        span = f" /ColSpan {cell.span}" if cell.span > 1 else ""
        heads = " ".join(f"({self._names[id(head)]})" for head in cell.heads)
        written = scope + span + (f" /Headers [{heads}]" if heads else "")
        return f" /A << /O /Table{written} >>" if written else ""

    def _literal(self, text: str) -> str:
        written: bytes = PDFString(text).format(self._document)
        return written.decode("latin-1")


def _in_order(element: Element) -> Iterator[Element]:
    """Yield an element and all below it in reading order."""
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _in_order(child)
