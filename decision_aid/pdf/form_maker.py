"""Makes the blocks of a sheet to fill in; what is not to be filled in is made as in every document."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from decision_aid.pdf.block import Block
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.fonts import width
from decision_aid.pdf.form_blocks import (
    BOX_GAP,
    CHOICE_GAP,
    BlankBlock,
    CentredText,
    ChoiceBlock,
    FlowBlock,
    Piece,
    TickBlock,
    WriteBlock,
    Writing,
    box_size,
)
from decision_aid.pdf.grid import Cells, Column, Decoration, Grid, Row
from decision_aid.pdf.grids import Rules
from decision_aid.pdf.line_breaking import Run, break_lines
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import Styles, TextStyle
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.document import Heading, Part
from decision_aid.summary.form import AnswerRow, AnswerTable, Blank, Blanks, Choices, TickBox, WriteRoom

LEADING = 1.13
"""Rows to tick in stand closer than lines to read."""
TEXT_SHIFT = 0.1
"""Letters stand lower in their line than their middle: rows draw them up by so many sizes."""
COLUMN_SPACE = 0.5
TABLE_SPACE = 2.5
BELOW_WRITING = 2.5
"""Free space below a line to write on, in the spaces of rows."""
BLANK_GAP = 1.2
SHORTEST_LINE = 3.5
"""The shortest line to write on, in sizes of the letters."""
HEADINGS = {1: (1.45, 0.0, 0.25), 2: (1.08, 0.45, 0.15)}
"""Size, space before and space after of a heading by its level, in sizes of the body."""


class FormMaker(BlockMaker):
    """Makes blocks in one set of styles; `make` takes a part, the element it goes under and the room in points."""

    def __init__(self, styles: Styles, row_space: float) -> None:
        """`row_space` is the free space above and below a row, in sizes of the letters."""
        super().__init__(styles)
        self._row_space = row_space
        body = styles.text("body")
        self._body = replace(body, leading=body.size * LEADING, after=body.after / 2)
        self._head = replace(self._body, face="Inter-SemiBold", after=0)

    def make(self, part: Part, under: Element, room: float) -> list[Block]:
        """Return the blocks of one part; raises TypeError for a part without a handler."""
        match part:
            case Heading(level=1 | 2):
                return [self._heading(part, under)]
            case AnswerTable():
                return [self._table(part, under.add("Table"), room)]
            case Choices():
                return self._choices(part, under)
            case Blanks():
                return self._blanks(part, under, room)
            case WriteRoom():
                return self._write_room(part, under)
            case _:
                made: list[Block] = super().make(part, under, room)
                return made

    def _heading(self, part: Heading, under: Element) -> Block:
        """A heading that stands close to its questions."""
        size = self._body.size
        ratio, before, after = HEADINGS[part.level]
        style = self._styles.heading(part.level)
        style = replace(
            style, size=size * ratio, leading=size * ratio * LEADING, before=size * before, after=size * after
        )
        block = TextBlock(part.text, style, under.add(f"H{part.level}"))
        block.leads = True
        return block

    def _table(self, part: AnswerTable, table: Element, room: float) -> Block:
        columns = self._columns(part, room)
        inset, shift = self._body.size * self._row_space, self._body.size * TEXT_SHIFT
        cells = [self._heads(part.header, table.add("TR"))]
        cells += [self._answer_row(row, table.add("TR")) for row in part.rows]
        rows = [Row(one, inset - shift, inset + shift) for one in cells]
        return _close(Grid(rows, columns, Rules(), heads=1))

    def _columns(self, part: AnswerTable, room: float) -> list[Column]:
        """Columns as wide as their heads, or as the longest words in them: whichever makes the lower table."""
        names = part.header[1:]
        candidates = [
            self._column_widths([(text,) for text in names]),
            self._column_widths([text.split() for text in names]),
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

    def _widest(self, pieces: Sequence[str]) -> float:
        return max(width(clean(piece), self._head.face, self._head.size) for piece in pieces)

    def _lines(self, part: AnswerTable, widths: list[float], room: float) -> int:
        """How many lines of text a table takes with columns of some widths."""
        left = room - sum(widths) - COLUMN_SPACE * self._head.size
        heads = [(part.header[0], left), *zip(part.header[1:], widths, strict=True)]
        head = max(self._line_count(text, self._head, wide) for text, wide in heads)
        return head + sum(self._line_count(row.label, self._body, left) for row in part.rows)

    def _line_count(self, text: str, style: TextStyle, room: float) -> int:
        return len(break_lines((Run(clean(text), style.face),), style.size, room))

    def _heads(self, header: tuple[str, ...], row: Element) -> Cells:
        first, *others = header
        cells: Cells = [[TextBlock(first, self._head, row.add("TH", scope="Column").add("P"))]]
        return cells + [[CentredText(text, self._head, row.add("TH", scope="Column").add("P"))] for text in others]

    def _answer_row(self, row: AnswerRow, under: Element) -> Cells:
        style = replace(self._body, after=0)
        label = TextBlock(row.label, style, under.add("TH", scope="Row").add("P"))
        cells: Cells = [[label]]
        for box in row.boxes:
            cells.append([TickBlock(box, style, under.add("TD").add("Form"))])
        return cells

    def _choices(self, part: Choices, under: Element) -> list[Block]:
        label = [TextBlock(part.label, self._body, under.add("P"))] if part.label else []
        if not part.boxes:
            return [*label]
        items = under.add("L")
        choices = [ChoiceBlock(box, self._body, items.add("LI").add("LBody")) for box in part.boxes]
        if part.stacked or not label:
            return [*label, *choices]
        return [FlowBlock(label[0], self._width(part.label), choices, CHOICE_GAP * self._body.size)]

    def _blanks(self, part: Blanks, under: Element, room: float) -> list[Block]:
        """Lines side by side; below one another where one of them would be too short to write on."""
        gap = BLANK_GAP * self._body.size
        wide = [blank.share * (room + gap) for blank in part.blanks]
        least = SHORTEST_LINE * self._body.size
        if any(one - gap - self._taken(blank) < least for blank, one in zip(part.blanks, wide, strict=True)):
            return [block for blank in part.blanks for block in self._alone(blank, under.add("P"))]
        edges = accumulate(wide, initial=0.0)
        columns = [Column(left, one, 0, gap) for left, one in zip(edges, wide, strict=False)]
        cells: Cells = [[self._blank(blank, under.add("P"))] for blank in part.blanks]
        below = BELOW_WRITING * self._row_space * self._body.size
        return [_close(Grid([Row(cells, 0, below)], columns, Decoration()))]

    def _taken(self, blank: Blank) -> float:
        """How much of its width a blank does not leave to write on."""
        box = box_size(self._body) + BOX_GAP * self._body.size
        words = [blank.label, *filter(None, [blank.unit]), *(unit.answer for unit in blank.units)]
        gaps = len(words) * BOX_GAP * self._body.size
        return sum(map(self._width, words)) + len(blank.units) * box + gaps

    def _alone(self, blank: Blank, under: Element) -> list[Block]:
        """A blank over the whole width, with the boxes of its unit below it."""
        line = self._blank(replace(blank, units=()), under)
        line.after = self._body.after
        line.leads = bool(blank.units)
        return [line, *(ChoiceBlock(box, self._body, under.add("Span")) for box in blank.units)]

    def _blank(self, blank: Blank, under: Element) -> Block:
        label = Piece(TextBlock(blank.label, self._body, under.add("Span")), self._width(blank.label))
        line = WriteBlock(Writing(blank.field, under.add("Form"), self._body))
        behind = [self._unit(box, under.add("Span")) for box in blank.units]
        if blank.unit:
            behind.append(Piece(TextBlock(blank.unit, self._body, under.add("Span")), self._width(blank.unit)))
        return BlankBlock(label, line, behind, self._body)

    def _unit(self, box: TickBox, under: Element) -> Piece:
        choice = ChoiceBlock(box, self._body, under)
        return Piece(choice, choice.natural_width)

    def _write_room(self, part: WriteRoom, under: Element) -> list[Block]:
        room = WriteBlock(Writing(part.field, under.add("P").add("Form"), self._body, part.lines))
        if not part.label:
            return [room]
        label = TextBlock(part.label, self._body, under.add("P"))
        label.leads = True
        return [label, room]

    def _width(self, text: str) -> float:
        return width(clean(text), self._body.face, self._body.size)


def _close(grid: Grid) -> Grid:
    """The grid with less free space before and after it than in a text to read."""
    grid.before = grid.after = TABLE_SPACE
    return grid
