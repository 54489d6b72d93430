"""Writes a sheet to fill in: for the pen, or as a form with fields in which a screen reader finds its way."""

from io import BytesIO
from itertools import product

from reportlab import rl_config

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.fonts import FACES, register_faces
from decision_aid.pdf.form_canvas import FormCanvas
from decision_aid.pdf.form_maker import FormMaker
from decision_aid.pdf.page_filling import Placed, fill_pages
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import LARGE_PRINT_BODY, PAPERS, POINTS_PER_MM, Paper, Styles
from decision_aid.records import dataclass
from decision_aid.summary.document import Document

ROW_SPACES = (0.12, 0.08, 0.04, 0.0)
"""Free space above and below a row, in sizes of the letters: from much to none."""
Settings = tuple[tuple[float, float], ...]
"""Body sizes in points, each with its space of rows."""
USUAL: Settings = tuple(product((14.0, 13.75, 13.5, 13.25, 13.0, 12.5, 12.0), ROW_SPACES))
"""The first that keeps to the pages is taken: size before space."""
LARGE: Settings = tuple((LARGE_PRINT_BODY, space) for space in ROW_SPACES)
"""Of these the first that takes the fewest pages."""
MARGIN = 10 * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class _Filled:
    """The sheet laid out: its frame, what stands where on each page, and its part of the structure tree."""

    frame: PageFrame
    pages: list[list[Placed]]
    section: Element


def write_form(document: Document, *, paper: Paper = "a4", large_print: bool = False, fillable: bool = False) -> bytes:
    """Return a document with places to answer as a tagged file; `fillable` lays a field over each.

    It is set as large as its most number of pages allows; large print takes 18 points and as many pages as it needs.
    """
    register_faces()
    rl_config.useA85 = 0  # text armour would make every page a quarter larger
    target = BytesIO()
    canvas = FormCanvas(target, pagesize=PAPERS[paper], pageCompression=1, initialFontName=FACES[0], fillable=fillable)
    root = Element("Document", language=document.language)
    filled = _filled(
        document, PAPERS[paper], LARGE if large_print else USUAL, most=None if large_print else document.most_pages
    )
    filled.section.parent = root
    root.children.append(filled.section)
    _draw(canvas, filled.frame, filled.pages)
    if not fillable:
        _drop_fields(root)
    canvas.describe(root, title=clean(document.title), language=document.language)
    canvas.save()
    return _with_fields(target.getvalue(), canvas, root) if fillable else target.getvalue()


def _filled(document: Document, size: tuple[float, float], settings: Settings, *, most: int | None) -> _Filled:
    """Return the pages in the first of some settings that takes at most so many; else in that which takes fewest."""
    tries: list[_Filled] = []
    for body, space in settings:
        frame = PageFrame(document, Styles(body), size, MARGIN)
        section = Element("Part", language=document.language)
        blocks = FormMaker(frame.styles, space).make_all(document.parts, section, frame.width)
        tries.append(_Filled(frame, fill_pages(blocks, (frame.width, frame.height), frame.top), section))
        if most is not None and len(tries[-1].pages) <= most:
            return tries[-1]
    return min(tries, key=lambda tried: len(tried.pages))


def _draw(canvas: FormCanvas, frame: PageFrame, pages: list[list[Placed]]) -> None:
    for number, page in enumerate(pages, start=1):
        for block, top in page:
            block.draw(canvas, frame.margin, top)
        frame.draw_furniture(canvas, frame.document.page_words.format(number=number, count=len(pages)))
        canvas.showPage()


def _drop_fields(element: Element) -> None:
    """Leave out the elements of fields: on a sheet for the pen there is nothing to read aloud in them."""
    kept = [child for child in element.children if not (isinstance(child, Element) and child.role == "Form")]
    element.children[:] = kept
    for child in kept:
        if isinstance(child, Element):
            _drop_fields(child)


def _with_fields(data: bytes, canvas: FormCanvas, root: Element) -> bytes:
    # Loads the library that puts fields into files, which a sheet for the pen does not need.
    from decision_aid.pdf.form_fields import add_fields

    return add_fields(data, canvas.places, root)
