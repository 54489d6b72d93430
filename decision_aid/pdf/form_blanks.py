"""Short lines to write on, side by side within a width."""

from dataclasses import replace
from itertools import accumulate

from decision_aid.pdf.block import Block
from decision_aid.pdf.form_blocks import BOX_GAP, ChoiceBlock, box_size
from decision_aid.pdf.form_lines import BlankBlock, Piece, WriteBlock, Writing
from decision_aid.pdf.form_look import FormLook, close
from decision_aid.pdf.grid import Cells, Column, Decoration, Grid, Row
from decision_aid.pdf.structure import Element
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.form import Blank, Blanks, TickBox

BELOW_WRITING = 2.5
"""Free space below a line to write on, in the spaces of rows."""
LEAST_BELOW = 0.15
"""The same where rows have none, in sizes of the letters."""
BLANK_GAP = 1.2
SHORTEST_LINE = 3.2
"""The shortest line to write on, in sizes of the letters."""


class BlanksMaker:
    """Makes lines in one look."""

    def __init__(self, look: FormLook) -> None:
        self._look = look

    def make(self, part: Blanks, under: Element, room: float) -> list[Block]:
        """Return lines side by side; below one another where one of them would be too short to write on."""
        gap = BLANK_GAP * self._look.size
        wide = [blank.share * (room + gap) for blank in part.blanks]
        least = SHORTEST_LINE * self._look.size
        if any(one - gap - self._taken(blank) < least for blank, one in zip(part.blanks, wide, strict=True)):
            return [block for blank in part.blanks for block in self._alone(blank, under.add("P"))]
        edges = accumulate(wide, initial=0.0)
        columns = [Column(left, one, 0, gap) for left, one in zip(edges, wide, strict=False)]
        cells: Cells = [[self._blank(blank, under.add("P"))] for blank in part.blanks]
        below = max(BELOW_WRITING * self._look.row_space, LEAST_BELOW) * self._look.size
        return [close(Grid([Row(cells, 0, below)], columns, Decoration()))]

    def _taken(self, blank: Blank) -> float:
        """How much of its width a blank does not leave to write on."""
        box = box_size(self._look.body) + BOX_GAP * self._look.size
        words = [blank.label, *filter(None, [blank.unit]), *(unit.answer for unit in blank.units)]
        gaps = len(words) * BOX_GAP * self._look.size
        return sum(map(self._look.width, words)) + len(blank.units) * box + gaps

    def _alone(self, blank: Blank, under: Element) -> list[Block]:
        """A blank over the whole width, with the boxes of its unit below it."""
        line = self._blank(replace(blank, units=()), under)
        line.after = self._look.body.after
        line.leads = bool(blank.units)
        return [line, *(ChoiceBlock(box, self._look.body, under.add("Span")) for box in blank.units)]

    def _blank(self, blank: Blank, under: Element) -> Block:
        label = self._words(blank.label, under)
        line = WriteBlock(Writing(blank.field, under.add("Form"), self._look.body))
        behind = [self._unit(box, under.add("Span")) for box in blank.units]
        if blank.unit:
            behind.append(self._words(blank.unit, under))
        return BlankBlock(label, line, behind, self._look.body)

    def _words(self, text: str, under: Element) -> Piece:
        return Piece(TextBlock(text, self._look.body, under.add("Span")), self._look.width(text))

    def _unit(self, box: TickBox, under: Element) -> Piece:
        choice = ChoiceBlock(box, self._look.body, under)
        return Piece(choice, choice.natural_width)
