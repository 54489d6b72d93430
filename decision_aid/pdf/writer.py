"""Writes documents as one tagged PDF; the same documents give the same bytes."""

from collections.abc import Sequence
from io import BytesIO

from reportlab import rl_config

from decision_aid.pdf.block import Block
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.cleaning import clean, undrawable
from decision_aid.pdf.fonts import FACES, register_faces
from decision_aid.pdf.page_filling import fill_pages
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.styles import LARGE_PRINT_BODY, MARGIN, PAPERS, REFERENCE_BODY, Paper, Styles
from decision_aid.pdf.tagging import Element, TaggedCanvas
from decision_aid.summary.document import Document, text_of

PDF_VERSION = (1, 7)


def write_pdf(documents: Sequence[Document], *, paper: Paper = "a4", large_print: bool = False) -> bytes:
    """Return the documents as one PDF/UA-1 file, each starting a page and counting its own pages.

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
        _write(canvas, PageFrame(document, _styles(document, large_print=large_print), PAPERS[paper]), root)
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
    return TaggedCanvas(
        target, pagesize=size, pageCompression=1, invariant=1, pdfVersion=PDF_VERSION, initialFontName=FACES[0]
    )


def _write(canvas: TaggedCanvas, frame: PageFrame, root: Element) -> None:
    """Write one document: all pages are filled before the first is drawn, so that each knows how many there are."""
    document = frame.document
    section = root.add("Part", language=document.language)
    blocks: list[Block] = BlockMaker(frame.styles).make_all(document.parts, section, frame.width)
    pages = fill_pages(blocks, (frame.width, frame.height), frame.top)
    for number, page in enumerate(pages, start=1):
        for block, top in page:
            block.draw(canvas, MARGIN, top)
        frame.draw_furniture(canvas, document.page_words.format(number=number, count=len(pages)))
        canvas.showPage()
