"""What a reader of the tags relies on and page-validation does not look at: every fault as a sentence.

All content is marked and leads to its element and back; headers have a scope, and cells name headers that exist.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI"}
OPENS, CLOSES = {"BDC", "BMC"}, {"EMC"}
SCOPES = {"/Row", "/Column", "/Both"}


def tag_faults(data: bytes) -> list[str]:
    """Return every fault in the tags of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tree = pdf.Root.StructTreeRoot
        elements = list(elements_of(tree))
        parents = _number_tree(tree.ParentTree)
        places = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
        claimed = {claim: element for element in elements for claim in _claims(element, places)}
        return [
            *_page_faults(pdf, parents, claimed),
            *_annotation_faults(pdf, parents, elements),
            *_cells(elements, tree),
        ]


def elements_of(node: Any) -> Iterator[Any]:
    """Yield the elements below a node of the tree in reading order."""
    for kid in kids_of(node):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") is not None:
            yield kid
            yield from elements_of(kid)


def kids_of(node: Any) -> list[Any]:
    """Return what stands below a node: elements, marks and annotations."""
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _number_tree(tree: Any) -> dict[int, Any]:
    numbers = list(tree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _claims(element: Any, places: dict[Any, int]) -> Iterator[tuple[int, int]]:
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
            yield places[kid.Pg.objgen], int(kid.MCID)


def _page_faults(pdf: pikepdf.Pdf, parents: dict[int, Any], claimed: dict[tuple[int, int], Any]) -> Iterator[str]:
    found: set[tuple[int, int]] = set()
    for place, page in enumerate(pdf.pages):
        marks, loose = _marks(page)
        if loose:
            yield f"page {place + 1} paints {loose} times outside of any tag"
        row = list(parents.get(int(page.obj.get("/StructParents", -1)), []))
        for mark in marks:
            found.add((place, mark))
            element = claimed.get((place, mark))
            if element is None:
                yield f"page {place + 1}: nothing claims content {mark}"
            elif mark >= len(row) or row[mark].objgen != element.objgen:
                yield f"page {place + 1}: content {mark} does not lead back to its element"
    yield from (f"page {place + 1} has no content {mark}" for place, mark in claimed if (place, mark) not in found)


def _marks(page: Any) -> tuple[list[int], int]:
    """The numbers of a page's content, and how often something is painted outside of it and of artifacts."""
    marks: list[int] = []
    depth = loose = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in OPENS:
            depth += 1
            if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                marks.append(int(operands[1].MCID))
        depth -= name in CLOSES
        loose += name in PAINTS and depth == 0
    return marks, loose


def _annotation_faults(pdf: pikepdf.Pdf, parents: dict[int, Any], elements: list[Any]) -> Iterator[str]:
    claimed = {kid.Obj.objgen: one for one in elements for kid in kids_of(one) if _is_object(kid)}
    for place, page in enumerate(pdf.pages):
        for annotation in page.obj.get("/Annots", []):
            element = claimed.get(annotation.objgen)
            back = parents.get(int(annotation.get("/StructParent", -1)))
            if element is None or back is None or back.objgen != element.objgen:
                yield f"page {place + 1}: an annotation and its element do not lead to each other"
            elif str(element.S) not in ("/Link", "/Form"):
                yield f"page {place + 1}: an annotation belongs to {element.S}"


def _is_object(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def _cells(elements: list[Any], tree: Any) -> Iterator[str]:
    names = [str(one) for one in tree.IDTree.Names[::2]] if "/IDTree" in tree else []
    if names != sorted(names):
        yield "the names of headers are not in order, so they cannot be found"
    given = {str(one.ID) for one in elements if "/ID" in one}
    for one in elements:
        attributes = one.get("/A", {})
        if one.S == "/TH" and str(attributes.get("/Scope")) not in SCOPES:
            yield "a header has no scope"
        missing = [name for name in map(str, attributes.get("/Headers", [])) if name not in given & set(names)]
        yield from (f"a cell names a header that is not there: {name}" for name in missing)
