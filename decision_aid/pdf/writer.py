"""Writes documents as one tagged PDF; the same documents give the same bytes."""

from collections.abc import Sequence
from io import BytesIO

from reportlab import rl_config

from decision_aid.pdf.cleaning import clean, undrawable
from decision_aid.pdf.fitting import Filled, fitted
from decision_aid.pdf.fonts import FACES, register_faces
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import PAPERS, Paper
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.summary.document import Document, text_of


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
        _draw(canvas, fitted(document, root, PAPERS[paper], large_print=large_print))
    title = clean(documents[0].title).replace("\n", " ")
    canvas.describe(root, title=title, language=documents[0].language)
    canvas.save()
    return target.getvalue()


def characters_not_printed(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return the characters that will print as a box with a pen line, each once, to be named before printing."""
    return undrawable(text for one in documents for text in (one.title, one.header, text_of(one)))


def _canvas(target: BytesIO, size: tuple[float, float]) -> TaggedCanvas:
    """An empty file; it starts in a face of ours, so that none without its letters embedded is named."""
    return TaggedCanvas(target, pagesize=size, pageCompression=1, initialFontName=FACES[0])


def _draw(canvas: TaggedCanvas, filled: Filled) -> None:
    page_words, count = filled.frame.document.page_words, len(filled.pages)
    for number, page in enumerate(filled.pages, start=1):
        for block, top in page:
            block.draw(canvas, filled.frame.margin, top)
        filled.frame.draw_furniture(canvas, page_words.format(number=number, count=count))
        canvas.showPage()
