"""How a sheet to fill in is set: styles that stand closer than those of a text to read."""

from dataclasses import replace

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.fonts import width
from decision_aid.pdf.grid import Grid
from decision_aid.pdf.styles import Styles, TextStyle
from decision_aid.records import dataclass

LEADING = 1.12
"""Rows to tick in stand closer than lines to read."""
TABLE_SPACE = 2.5
HEADINGS = {1: (1.4, 0.0, 0.2), 2: (1.08, 0.4, 0.15)}
"""Size, space before and space after of a heading by its level, in sizes of the body."""


@dataclass(frozen=True, slots=True)
class FormLook:
    """The styles of a sheet; `row_space` is the free space above and below a row, in sizes of the letters."""

    styles: Styles
    row_space: float

    @property
    def body(self) -> TextStyle:
        """Return the style of questions and answers."""
        body = self.styles.text("body")
        return replace(body, leading=body.size * LEADING, after=body.after / 2)

    @property
    def cell(self) -> TextStyle:
        """Return the style of a row in a table."""
        return replace(self.body, after=0)

    @property
    def head(self) -> TextStyle:
        """Return the style of what heads a column."""
        return replace(self.cell, face="Inter-SemiBold")

    @property
    def size(self) -> float:
        """Return the size of the letters in points."""
        return self.styles.body_points

    def heading(self, level: int) -> TextStyle:
        """Return the style of a heading of level 1 or 2; it stands close to its questions."""
        ratio, before, after = HEADINGS[level]
        style, size = self.styles.heading(level), self.size * ratio
        spaced = replace(style, before=self.size * before, after=self.size * after)
        return replace(spaced, size=size, leading=size * LEADING)

    def width(self, text: str) -> float:
        """Return the width of a line of the body in points."""
        return width(clean(text), self.body.face, self.size)


def close(grid: Grid) -> Grid:
    """Return the grid with less free space before and after it than in a text to read."""
    grid.before = grid.after = TABLE_SPACE
    return grid
