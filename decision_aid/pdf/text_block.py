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
HEADING_LEVELS = {"H1": 0, "H2": 1, "H3": 2}
TOGETHER = 2
"""So many lines of a paragraph stand together at least, at the foot of a page and at the top of one."""


class TextBlock(Block):
    """Lines of text in one style; `lead` is a bold beginning, `indent` points stand free on its left.

    `label` is what stands in that free space, such as a bullet, with its element. `source` is the whole text as it was
    given, `lines` those of this block as it was laid out last.
    """

    def __init__(self, text: str, style: TextStyle, element: Element, *, lead: str = "", indent: float = 0) -> None:
        self.style = style
        self.element = element
        self.indent = indent
        self.label: tuple[str, Element] | None = None
        self.before, self.after = style.before, style.after
        self.source = text
        self.lines: tuple[Line, ...] = ()
        self._runs = _runs(text, lead, style)
        self._room = -1.0

    def lay_out(self, width: float) -> float:
        """Break the text into lines of `width` points and return their height."""
        if self._runs and abs(width - self._room) > 0.01:
            self._room = width
            self.lines = break_lines(self._runs, self.style.size, width - self.indent)
        return len(self.lines) * self.style.leading

    def widest_line(self) -> float:
        """Return the width of the widest line in points, as it was laid out last, without the blank at its end."""
        blank = width(" ", self.style.face, self.style.size)
        return max((self._line_width(line) - blank * _ends_blank(line) for line in self.lines), default=0.0)

    def widest_word(self) -> float:
        """Return the width of the widest word in points: in a narrower column it is broken."""
        words = ((word, run.face) for run in self._runs for word in run.text.split())
        return max((width(word, face, self.style.size) for word, face in words), default=0.0)

    def first_line_width(self) -> float:
        """Return the width of the first line in points, as it was laid out last."""
        return self._line_width(self.lines[0])

    def _line_width(self, line: Line) -> float:
        return sum(width(run.text, run.face, self.style.size) for run in line)

    def start_height(self, width: float) -> float:
        """Return the height of the lines that can not be parted: the first ones, or all of a short paragraph."""
        whole = super().start_height(width)
        return whole if len(self.lines) < 2 * TOGETHER else TOGETHER * self.style.leading

    def split(self, width: float, room: float) -> list[Block]:
        """Return the lines that fit within `room` points and the rest, or nothing when too few fit.

        No line of a paragraph stands alone on a page.
        """
        self.lay_out(width)
        count = int((room + ROUNDING) / self.style.leading)
        if count >= len(self.lines):
            return [self]
        count -= count == len(self.lines) - 1
        if count < min(TOGETHER, len(self.lines)):
            return []
        return [self._with_lines(self.lines[:count], first=True), self._with_lines(self.lines[count:], first=False)]

    def _with_lines(self, lines: tuple[Line, ...], *, first: bool) -> "TextBlock":
        part = type(self)("", self.style, self.element, indent=self.indent)
        part.source = self.source
        part._runs = ()
        part.lines = lines
        part.label = self.label if first else None
        return part

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw label and lines."""
        size, leading = self.style.size, self.style.leading
        baseline = top - size - (leading - size) * 0.35
        canvas.put(fill(self.style.colour))
        if self.element.role in HEADING_LEVELS and not self.element.children:
            canvas.bookmark(self._words(), HEADING_LEVELS[self.element.role], top)
        if self.label:
            text, element = self.label
            with canvas.marked(element):
                canvas.write(((Run(text + " ", self.style.face),),), (left, baseline), (size, leading))
        self.draw_lines(canvas, (left + self.indent, baseline))

    def draw_lines(self, canvas: TaggedCanvas, baseline: tuple[float, float]) -> None:
        """Draw the lines from the first one's `baseline` on."""
        with canvas.marked(self.element):
            canvas.write(self.lines, baseline, (self.style.size, self.style.leading))

    def _words(self) -> str:
        """The text as one line."""
        return "".join(run.text for line in self.lines for run in line).strip()


def _ends_blank(line: Line) -> bool:
    return bool(line) and line[-1].text.endswith(" ")


def _runs(text: str, lead: str, style: TextStyle) -> tuple[Run, ...]:
    plain = Run(clean(text), style.face)
    return (Run(clean(lead) + " ", style.bold_face), plain) if lead else (plain,)
