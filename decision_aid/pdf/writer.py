"""Writes documents as one tagged PDF; the same documents give the same bytes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.flowables import PageBreak as NextPage

from decision_aid.pdf.cleaning import clean, undrawable
from decision_aid.pdf.flowables import FlowableMaker
from decision_aid.pdf.fonts import register_faces
from decision_aid.pdf.keeping import keep_leads
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.styles import LARGE_PRINT_BODY, PAPERS, REFERENCE_BODY, Paper, Styles
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
    frames = [PageFrame(document, _styles(document, large_print=large_print), PAPERS[paper]) for document in documents]
    return _Writing(frames).write()


def characters_not_printed(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return the characters that will print as a box with a pen line, each once, to be named before printing."""
    return undrawable(text for one in documents for text in (one.title, one.header, text_of(one)))


def _styles(document: Document, *, large_print: bool) -> Styles:
    scale = LARGE_PRINT_BODY / REFERENCE_BODY if large_print else 1
    return Styles(document.body_points * scale)


class _Writing:
    """The writing of one file."""

    def __init__(self, frames: list[PageFrame]) -> None:
        self._frames = frames
        self._root = Element("Document", language=frames[0].document.language)
        self._owners: list[int] = []

    def write(self) -> bytes:
        target = BytesIO()
        title = clean(self._frames[0].document.title).replace("\n", " ")
        about = {"title": title, "author": "", "subject": "", "creator": "", "keywords": ""}
        layout = BaseDocTemplate(target, pagesize=self._frames[0].size, pageCompression=1, invariant=1, **about)
        layout.addPageTemplates([self._template(number) for number in range(len(self._frames))])
        layout.build(self._story(), canvasmaker=self._canvas)
        return target.getvalue()

    def _template(self, number: int) -> Any:
        template = self._frames[number].template(str(number))
        template.onPageEnd = lambda _canvas, _layout: self._owners.append(number)
        return template

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, frame in enumerate(self._frames):
            if number:
                story += [NextPageTemplate(str(number)), NextPage()]
            document = frame.document
            section = self._root.add("Part", language=document.language)
            flowables = FlowableMaker(frame.styles).make_all(document.parts, section, frame.room)
            story += keep_leads(flowables, frame.room)
        return story

    def _canvas(self, target: BytesIO, **options: Any) -> TaggedCanvas:
        canvas = _Pages(target, **{**options, "pdfVersion": PDF_VERSION})
        canvas.writing = self
        return canvas

    def finish(self, canvas: "_Pages") -> None:
        """Draw headers and footers, now that the pages are counted, and write the structure tree."""
        for page, owner in enumerate(self._owners):
            first = self._owners.index(owner)
            frame = self._frames[owner]
            count = self._owners.count(owner)
            words = frame.document.page_words.format(number=page - first + 1, count=count)
            canvas.add_to_page(page, lambda frame=frame, words=words: frame.draw_furniture(canvas, words))
        document = self._frames[0].document
        canvas.close_tree(self._root, title=clean(document.title).replace("\n", " "), language=document.language)


class _Pages(TaggedCanvas):
    """A canvas that can add to pages already drawn, before the file is saved."""

    writing: _Writing

    def add_to_page(self, page: int, draw: Any) -> None:
        """Run `draw` and put what it draws at the end of a finished page."""
        self._code: list[str] = []
        self.init_graphics_state()
        draw()
        self._doc.Pages.pages[page].stream += "\n".join(self._code) + "\n"

    def save(self) -> None:
        """Finish headers, footers and tags, then save the file."""
        if self._code:
            self.showPage()
        self.writing.finish(self)
        self._code = []
        super().save()
