"""Text of references in which every DOI is a link: readers are told of it, and a click opens it in the web browser."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from decision_aid.pdf.content import fill
from decision_aid.pdf.fonts import width
from decision_aid.pdf.line_breaking import Line, Run
from decision_aid.pdf.structure import Element
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.pdf.text_block import TextBlock

DOI = re.compile(r"\b10\.\d{4,9}/\S*[^\s.,;:]")
RESOLVER = "https://doi.org/"
LINK_COLOUR = "accent"
DESCENT = 0.25
"""How far a link reaches below its line, in sizes of its letters."""
Place = tuple[float, float]


class LinkedText(TextBlock):
    """A block of text that links its DOIs; one that had to be broken over lines stays plain."""

    def draw_lines(self, canvas: TaggedCanvas, baseline: Place) -> None:
        """Draw the lines, each DOI as an element of its own."""
        left, y = baseline
        plain: list[Line] = []
        for number, line in enumerate(self.lines):
            found = self._found(line)
            if not found:
                plain.append(line)
                continue
            self._draw_plain(canvas, plain, (left, y - (number - len(plain)) * self.style.leading))
            plain = []
            self._draw_linked(canvas, line, found, (left, y - number * self.style.leading))
        self._draw_plain(canvas, plain, (left, y - (len(self.lines) - len(plain)) * self.style.leading))

    def _found(self, line: Line) -> re.Match[str] | None:
        """The whole DOI in a line of one face; None for one that goes on in the next line."""
        found = DOI.search(line[0].text) if len(line) == 1 else None
        return found if found and found[0] in DOI.findall(self.source) else None

    def _draw_plain(self, canvas: TaggedCanvas, lines: Sequence[Line], place: Place) -> None:
        if lines:
            with canvas.marked(self.element):
                canvas.write(lines, place, (self.style.size, self.style.leading))

    def _draw_linked(self, canvas: TaggedCanvas, line: Line, found: re.Match[str], place: Place) -> None:
        left, y = place
        face, text = line[0].face, line[0].text
        start, end = (left + width(text[:at], face, self.style.size) for at in found.span())
        self._draw_plain(canvas, [(Run(text[: found.start()], face),)] if found.start() else [], place)
        link = self.element.add("Link")
        canvas.put(fill(LINK_COLOUR))
        with canvas.marked(link):
            canvas.write([(Run(found[0], face),)], (start, y), (self.style.size, self.style.leading))
        canvas.put(fill(self.style.colour))
        self._annotate(canvas, link, found[0], (start, y - DESCENT * self.style.size, end, y + self.style.size))
        rest = text[found.end() :]
        self._draw_plain(canvas, [(Run(rest, face),)] if rest else [], (end, y))

    def _annotate(
        self, canvas: TaggedCanvas, link: Element, doi: str, edges: tuple[float, float, float, float]
    ) -> None:
        target = PDFString(RESOLVER + quote(doi, safe="/"))
        action = PDFDictionary({"S": PDFName("URI"), "URI": target})
        looks = {"Subtype": PDFName("Link"), "Border": PDFArray([0, 0, 0]), "A": action}
        canvas.annotate(link, edges, {**looks, "Contents": PDFString(RESOLVER + doi)})
