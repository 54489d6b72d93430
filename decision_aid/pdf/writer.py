"""Writes documents as one tagged PDF; the same documents give the same bytes."""

from collections.abc import Sequence
from io import BytesIO

from reportlab import rl_config

from decision_aid.pdf.block import Block
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.cleaning import clean, undrawable
from decision_aid.pdf.fonts import FACES, register_faces
from decision_aid.pdf.page_filling import Placed, fill_pages
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import LARGE_PRINT_BODY, MARGIN, PAPERS, REFERENCE_BODY, Paper, Styles
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.summary.document import Document, PaperRoom, text_of

MOST_LEFT_OUT = 9
"""So often a document is made anew to fit its pages; what then still does not fit takes more pages."""


def write_pdf(documents: Sequence[Document], *, paper: Paper = "a4", large_print: bool = False) -> bytes:
    """Return the documents as one file that is PDF/UA-1 and PDF/A-2a, each starting a page and counting its own pages.

    Large print sets body text in 18 points, and a clinician's document in the same proportion. Raises ValueError
    when there is no document.
    """
    if not documents:
        raise ValueError("there is no document to write: name at least one")
    register_faces()
    rl_config.useA85 = 0  # text armour would make every page a quarter larger
    target = BytesIO()
    canvas = _canvas(target, PAPERS[paper])
    root = Element("Document", language=documents[0].language)
    for document in documents:
        _draw(canvas, *_filled(document, PAPERS[paper], root, large_print=large_print))
    title = clean(documents[0].title).replace("\n", " ")
    canvas.describe(root, title=title, language=documents[0].language)
    canvas.save()
    return target.getvalue()


def characters_not_printed(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return the characters that will print as a box with a pen line, each once, to be named before printing."""
    return undrawable(text for one in documents for text in (one.title, one.header, text_of(one)))


def _styles(document: Document, *, large_print: bool) -> Styles:
    scale = LARGE_PRINT_BODY / REFERENCE_BODY if large_print else 1
    return Styles(document.body_points * scale)


def _canvas(target: BytesIO, size: tuple[float, float]) -> TaggedCanvas:
    """An empty file; it starts in a face of ours, so that none without its letters embedded is named."""
    return TaggedCanvas(target, pagesize=size, pageCompression=1, initialFontName=FACES[0])


def _filled(
    document: Document, size: tuple[float, float], root: Element, *, large_print: bool
) -> tuple[PageFrame, list[list[Placed]]]:
    """Fill all pages before the first is drawn, so that each knows how many there are.

    In the usual print a document with a most number of pages is made anew with less in it until it keeps to them.
    """
    if large_print and document.remade:
        document = document.remade(PaperRoom(large_print=True))
    most = None if large_print or document.remade is None else document.most_pages
    for left_out in range(1, MOST_LEFT_OUT + 2):
        frame = PageFrame(document, _styles(document, large_print=large_print), size)
        section = root.add("Part", language=document.language)
        blocks: list[Block] = BlockMaker(frame.styles).make_all(document.parts, section, frame.width)
        pages = fill_pages(blocks, (frame.width, frame.height), frame.top)
        if most is None or document.remade is None or len(pages) <= most or left_out > MOST_LEFT_OUT:
            break
        root.children.pop()
        document = document.remade(PaperRoom(left_out=left_out))
    return frame, pages


def _draw(canvas: TaggedCanvas, frame: PageFrame, pages: list[list[Placed]]) -> None:
    for number, page in enumerate(pages, start=1):
        for block, top in page:
            block.draw(canvas, MARGIN, top)
        frame.draw_furniture(canvas, frame.document.page_words.format(number=number, count=len(pages)))
        canvas.showPage()
