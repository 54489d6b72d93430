"""A block of text that wraps, splits over pages and tells the canvas which element it belongs to."""

from decision_aid.pdf.block import Block
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.content import fill
from decision_aid.pdf.fonts import width
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import TextStyle
from decision_aid.pdf.tagging import TaggedCanvas

ROUNDING = 1e-7
"""Less than the layout's own tolerance, so that what was said to fit is not refused."""
TOGETHER = 2
"""So many lines of a paragraph stand together at least, at the foot of a page and at the top of one."""
LINES_KEPT = 3
"""So many lines follow a heading on its page."""


class TextBlock(Block):
    """Lines of text in one style; `lead` is a bold beginning, `indent` points stand free on its left.

    `label` is what stands in that free space, such as a bullet, with its element.
    """

    def __init__(self, text: str, style: TextStyle, element: Element, *, lead: str = "", indent: float = 0) -> None:
        self.style = style
        self.element = element
        self.indent = indent
        self.label: tuple[str, Element] | None = None
        self.before, self.after = style.before, style.after
        self._runs = _runs(text, lead, style)
        self._lines: tuple[Line, ...] = ()
        self._room = -1.0

    def lay_out(self, width: float) -> float:
        """Break the text into lines of `width` points and return their height."""
        if self._runs and abs(width - self._room) > 0.01:
            self._room = width
            self._lines = break_lines(self._runs, self.style.size, width - self.indent)
        return len(self._lines) * self.style.leading

    def first_line_width(self) -> float:
        """Return the width of the first line in points, as it was laid out last."""
        return sum(width(run.text, run.face, self.style.size) for run in self._lines[0])

    def start_height(self, width: float) -> float:
        """Return the height of the first lines."""
        return min(super().start_height(width), LINES_KEPT * self.style.leading)

    def split(self, width: float, room: float) -> list[Block]:
        """Return the lines that fit within `room` points and the rest, or nothing when too few fit.

        No line of a paragraph stands alone on a page.
        """
        self.lay_out(width)
        count = int((room + ROUNDING) / self.style.leading)
        if count >= len(self._lines):
            return [self]
        count -= count == len(self._lines) - 1
        if count < min(TOGETHER, len(self._lines)):
            return []
        return [self._with_lines(self._lines[:count], first=True), self._with_lines(self._lines[count:], first=False)]

    def _with_lines(self, lines: tuple[Line, ...], *, first: bool) -> "TextBlock":
        part = TextBlock("", self.style, self.element, indent=self.indent)
        part._runs = ()
        part._lines = lines
        part.label = self.label if first else None
        return part

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw label and lines."""
        size, leading = self.style.size, self.style.leading
        baseline = top - size - (leading - size) * 0.35
        canvas.put(fill(self.style.colour))
        if self.label:
            text, element = self.label
            with canvas.marked(element):
                canvas.write(((Run(text + " ", self.style.face),),), (left, baseline), (size, leading))
        with canvas.marked(self.element):
            canvas.write(self._lines, (left + self.indent, baseline), (size, leading))


def _runs(text: str, lead: str, style: TextStyle) -> tuple[Run, ...]:
    plain = Run(clean(text), style.face)
    return (Run(clean(lead) + " ", style.bold_face), plain) if lead else (plain,)
