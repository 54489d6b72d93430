"""The frame of a page: header, footer with page numbers, and the room between them for the text."""

from reportlab.platypus.doctemplate import PageTemplate
from reportlab.platypus.frames import Frame

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.fonts import width
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.styles import FURNITURE_MARGIN, HAIRLINE, MARGIN, Styles, colours
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.records import dataclass
from decision_aid.summary.document import Document

HEADER_LINES = 2
GAP = 6.0
PAGE_WORDS_ROOM = 9.0
"""Room for the page number, in sizes of its text, when it shares the last line of the footer."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Where things stand on the pages of one document; `size` is the paper's width and height in points."""

    document: Document
    styles: Styles
    size: tuple[float, float]

    @property
    def room(self) -> float:
        """Width of the text in points."""
        return self.size[0] - 2 * MARGIN

    def template(self, name: str) -> PageTemplate:
        """Return the page template of this document under `name`."""
        bottom = max(MARGIN, FURNITURE_MARGIN + self._footer_height() + GAP)
        top = self.size[1] - max(MARGIN, FURNITURE_MARGIN + self._header_height())
        frame = Frame(
            MARGIN, bottom, self.room, top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
        )
        return PageTemplate(id=name, frames=[frame], pagesize=self.size)

    def draw_furniture(self, canvas: TaggedCanvas, page_words: str) -> None:
        """Draw header and footer; `page_words` says the page number and how many there are."""
        style = self.styles.furniture()
        with canvas.artifact():
            canvas.setFillColor(colours()[style.colour])
            canvas.setStrokeColor(colours()["line"])
            canvas.setLineWidth(HAIRLINE)
            self._draw_header(canvas)
            self._draw_footer(canvas, page_words)

    def _draw_header(self, canvas: TaggedCanvas) -> None:
        style = self.styles.furniture()
        y = self.size[1] - FURNITURE_MARGIN - style.size
        for line in self._lines(self.document.header)[:HEADER_LINES]:
            self._draw_line(canvas, line, y)
            y -= style.leading

    def _draw_footer(self, canvas: TaggedCanvas, page_words: str) -> None:
        style = self.styles.furniture()
        y = FURNITURE_MARGIN + self._footer_height() - GAP / 2
        canvas.line(MARGIN, y, MARGIN + self.room, y)
        for line in self._footer_lines():
            y -= style.leading
            self._draw_line(canvas, line, y)
        if self._page_words_need_a_line():
            y -= style.leading
        canvas.setFont(style.face, style.size)
        canvas.drawRightString(MARGIN + self.room, y, clean(page_words))

    def _draw_line(self, canvas: TaggedCanvas, line: Line, y: float) -> None:
        style = self.styles.furniture()
        canvas.setFont(style.face, style.size)
        canvas.drawString(MARGIN, y, "".join(run.text for run in line))

    def _footer_lines(self) -> list[Line]:
        return [line for text in self.document.footer for line in self._lines(text)]

    def _footer_height(self) -> float:
        style = self.styles.furniture()
        count = len(self._footer_lines()) + self._page_words_need_a_line()
        return GAP + count * style.leading

    def _page_words_need_a_line(self) -> bool:
        """Whether the last line of the footer leaves no room for the page number."""
        style = self.styles.furniture()
        lines = self._footer_lines()
        used = sum(width(run.text, run.face, style.size) for run in lines[-1]) if lines else self.room
        return used > self.room - PAGE_WORDS_ROOM * style.size

    def _header_height(self) -> float:
        count = min(HEADER_LINES, len(self._lines(self.document.header)))
        return count * self.styles.furniture().leading + (GAP if count else 0)

    def _lines(self, text: str) -> tuple[Line, ...]:
        if not text:
            return ()
        style = self.styles.furniture()
        return break_lines((Run(clean(text).replace("\n", " "), style.face),), style.size, self.room)
