"""The frame of a page: header, footer with page numbers, and the room between them for the text."""

from dataclasses import dataclass
from functools import cached_property

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.content import fill, line, stroke
from decision_aid.pdf.fonts import width
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.styles import FURNITURE_MARGIN, HAIRLINE, MARGIN, Styles, TextStyle
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.summary.document import Document

HEADER_LINES = 2
GAP = 6.0
PAGE_WORDS_ROOM = 9.0
"""Room for the page number, in sizes of its text, when it shares the last line of the footer."""


@dataclass(frozen=True)
class PageFrame:
    """Where things stand on the pages of one document; `size` is the paper's width and height in points.

    `margin` is the free space in points that the text keeps from the edges.
    """

    document: Document
    styles: Styles
    size: tuple[float, float]
    margin: float = MARGIN

    @property
    def width(self) -> float:
        """Width of the text in points."""
        return self.size[0] - 2 * self.margin

    @property
    def top(self) -> float:
        """Upper edge of the text in points above the lower edge of the page."""
        count = len(self._header)
        height = count * self._style.leading + (GAP if count else 0)
        return self.size[1] - max(self.margin, FURNITURE_MARGIN + height)

    @property
    def height(self) -> float:
        """Height of the text in points."""
        return self.top - max(self.margin, FURNITURE_MARGIN + self._footer_height + GAP / 2)

    def draw_furniture(self, canvas: TaggedCanvas, page_words: str) -> None:
        """Draw header and footer; `page_words` says the page number and how many there are."""
        size, leading = self._style.size, self._style.leading
        rule = FURNITURE_MARGIN + self._footer_height - GAP / 2
        with canvas.artifact():
            canvas.put(fill(self._style.colour), stroke("line", HAIRLINE))
            canvas.put(f"{line(self.margin, rule, self.margin + self.width, rule)} S")
            canvas.write(self._header, (self.margin, self.size[1] - FURNITURE_MARGIN - size), (size, leading))
            canvas.write(self._footer, (self.margin, rule - leading), (size, leading))
            self._draw_page_words(canvas, clean(page_words), rule)

    def _draw_page_words(self, canvas: TaggedCanvas, words: str, rule: float) -> None:
        style = self._style
        left = self.margin + self.width - width(words, style.face, style.size)
        count = len(self._footer) + self._page_words_need_a_line
        canvas.write(((Run(words, style.face),),), (left, rule - count * style.leading), (style.size, style.leading))

    @cached_property
    def _style(self) -> TextStyle:
        return self.styles.furniture()

    @cached_property
    def _header(self) -> tuple[Line, ...]:
        return self._lines(self.document.header)[:HEADER_LINES]

    @cached_property
    def _footer(self) -> tuple[Line, ...]:
        return tuple(words for text in self.document.footer for words in self._lines(text))

    @property
    def _footer_height(self) -> float:
        return GAP + (len(self._footer) + self._page_words_need_a_line) * self._style.leading

    @cached_property
    def _page_words_need_a_line(self) -> bool:
        """Whether the last line of the footer leaves no room for the page number."""
        size = self._style.size
        used = sum(width(run.text, run.face, size) for run in self._footer[-1]) if self._footer else self.width
        return used > self.width - PAGE_WORDS_ROOM * size

    def _lines(self, text: str) -> tuple[Line, ...]:
        if not text:
            return ()
        run = Run(clean(text).replace("\n", " "), self._style.face)
        return break_lines((run,), self._style.size, self.width)
