"""A block of text that wraps, splits over pages and tells the canvas which element it belongs to."""

from typing import Any

from reportlab.platypus.flowables import Flowable

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.styles import TextStyle, colours
from decision_aid.pdf.tagging import Element

ROUNDING = 1e-7
"""Less than the layout's own tolerance, so that what was said to fit is not refused."""


class TextBlock(Flowable):  # type: ignore[misc]
    """Lines of text in one style; `lead` is a bold beginning, `indent` points stand free on its left.

    `leads` is set on headings and labels, which stay on the page of what follows.
    """

    def __init__(self, text: str, style: TextStyle, element: Element, *, lead: str = "", indent: float = 0) -> None:
        super().__init__()
        self.style = style
        self.element = element
        self.indent = indent
        self.label: tuple[str, Element] | None = None
        self.leads = False
        self._runs = _runs(text, lead, style)
        self._lines: tuple[Line, ...] = ()
        self._room = -1.0

    def getSpaceBefore(self) -> float:  # noqa: N802
        """Return the space above, in points."""
        return self.style.before

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Return the space below, in points."""
        return self.style.after

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """Return the size taken within `width` points."""
        if self._runs and abs(width - self._room) > 0.01:
            self._room = width
            self._lines = break_lines(self._runs, self.style.size, width - self.indent)
        self.width = width
        self.height = len(self._lines) * self.style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the part that fits within `height` points and the rest, or nothing when no line fits."""
        self.wrap(width, height)
        count = int((height + ROUNDING) / self.style.leading)
        if count < 1:
            return []
        if count >= len(self._lines):
            return [self]
        return [self._with_lines(self._lines[:count], first=True), self._with_lines(self._lines[count:], first=False)]

    def _with_lines(self, lines: tuple[Line, ...], *, first: bool) -> "TextBlock":
        part = TextBlock("", self.style, self.element, indent=self.indent)
        part._runs = ()
        part._lines = lines
        part.label = self.label if first else None
        return part

    def draw(self) -> None:
        """Draw label and lines on the page."""
        baseline = self.height - self.style.size - (self.style.leading - self.style.size) * 0.35
        self.canv.setFillColor(colours()[self.style.colour])
        if self.label:
            text, element = self.label
            with self.canv.marked(element):
                self._draw_lines(((Run(text + " ", self.style.face),),), 0, baseline)
        with self.canv.marked(self.element):
            self._draw_lines(self._lines, self.indent, baseline)

    def _draw_lines(self, lines: tuple[Line, ...], left: float, baseline: float) -> None:
        text: Any = self.canv.beginText(left, baseline)
        for line in lines:
            for run in line:
                text.setFont(run.face, self.style.size, self.style.leading)
                text.textOut(run.text)
            text.textLine("")
        self.canv.drawText(text)


def _runs(text: str, lead: str, style: TextStyle) -> tuple[Run, ...]:
    plain = Run(clean(text), style.face)
    return (Run(clean(lead) + " ", style.bold_face), plain) if lead else (plain,)
