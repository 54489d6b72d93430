"""A table to tick in: a row a question, a column an answer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from decision_aid.pdf.block import Block
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.fonts import width
from decision_aid.pdf.form_blocks import CentredText, TickBlock, box_size
from decision_aid.pdf.form_look import FormLook, close
from decision_aid.pdf.grid import Cells, Column, Grid, Row
from decision_aid.pdf.grids import Rules
from decision_aid.pdf.line_breaking import Run, break_lines
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import TextStyle
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.document import Heading
from decision_aid.summary.form import AnswerRow, AnswerTable

TEXT_SHIFT = 0.16
"""Letters stand lower in their line than their middle: rows draw them up by so many sizes."""
COLUMN_SPACE = 0.45


class AnswerTableMaker:
    """Makes tables in one look."""

    def __init__(self, look: FormLook) -> None:
        self._look = look
        self._body, self._head = look.cell, look.head
        self._inset = look.row_space * look.size

    def make(self, part: AnswerTable, under: Element, room: float, title: Heading | None = None) -> Block:
        """Return the block of a table that is `room` points wide; `under` is its element.

        A `title` stands in the head of the table, where it takes no line of its own.
        """
        shift = self._body.size * TEXT_SHIFT
        cells = [self._heads(part.header, under.add("TR"), title)]
        cells += [self._answer_row(row, under.add("TR")) for row in part.rows]
        rows = [Row(one, self._inset - shift, self._inset + shift) for one in cells]
        grid = close(Grid(rows, self._columns(part, room), Rules(), heads=1))
        if title:
            grid.before = self._look.heading(title.level).before
        return grid

    def _columns(self, part: AnswerTable, room: float) -> list[Column]:
        """Columns as wide as their heads, or as these on two lines: whichever makes the lower table."""
        names = part.header[1:]
        candidates = [
            self._column_widths([(text,) for text in names]),
            self._column_widths([self._on_two_lines(text) for text in names]),
        ]
        widths = min(candidates, key=lambda each: self._lines(part, each, room))
        gap = COLUMN_SPACE * self._head.size
        columns = [Column(0, room - sum(widths), 0, gap)]
        edges = accumulate(widths, initial=room - sum(widths))
        return [*columns, *(Column(left, wide) for left, wide in zip(edges, widths, strict=False))]

    def _column_widths(self, heads: list[Sequence[str]]) -> list[float]:
        size = self._head.size
        least = box_size(self._body) + COLUMN_SPACE * size
        return [max(least, self._widest(pieces) + COLUMN_SPACE * size) for pieces in heads]

    def _on_two_lines(self, text: str) -> Sequence[str]:
        """The text broken where its two lines are shortest; a single word stays whole."""
        words = text.split()
        breaks = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
        return min(breaks, key=self._widest, default=(text,))

    def _widest(self, pieces: Sequence[str]) -> float:
        return max(width(clean(piece), self._head.face, self._head.size) for piece in pieces)

    def _lines(self, part: AnswerTable, widths: list[float], room: float) -> int:
        """How many lines of text a table takes with columns of some widths."""
        left = room - sum(widths) - COLUMN_SPACE * self._head.size
        heads = zip(part.header, (left, *widths), strict=True)
        head = max(_line_count(text, self._head, wide) for text, wide in heads)
        return head + sum(_line_count(row.label, self._body, left) for row in part.rows)

    def _heads(self, header: tuple[str, ...], row: Element, title: Heading | None) -> Cells:
        first, *others = header
        corner = row.add("TH", scope="Column")
        words: list[Block] = [TextBlock(first, self._head, corner.add("P"))] if first else []
        if title:
            words = [TextBlock(title.text, self._title_style(title), corner.add(f"H{title.level}")), *words]
        cells: Cells = [words]
        for text in others:
            cells.append([CentredText(text, self._head, row.add("TH", scope="Column").add("P"))])
        return cells

    def _title_style(self, title: Heading) -> TextStyle:
        return replace(self._look.heading(title.level), leading=self._head.leading, before=0, after=0)

    def _answer_row(self, row: AnswerRow, under: Element) -> Cells:
        label = TextBlock(row.label, self._body, under.add("TH", scope="Row").add("P"))
        cells: Cells = [[label]]
        for box in row.boxes:
            cells.append([TickBlock(box, self._body, under.add("TD").add("Form"))])
        return cells


def _line_count(text: str, style: TextStyle, room: float) -> int:
    return len(break_lines((Run(clean(text), style.face),), style.size, room))
