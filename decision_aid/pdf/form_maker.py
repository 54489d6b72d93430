"""Makes the blocks of a sheet to fill in; what is not to be filled in is made as in every document."""

from decision_aid.pdf.block import Block
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.form_blanks import BlanksMaker
from decision_aid.pdf.form_blocks import CHOICE_GAP, ChoiceBlock, FlowBlock
from decision_aid.pdf.form_lines import WriteBlock, Writing
from decision_aid.pdf.form_look import FormLook
from decision_aid.pdf.form_table import AnswerTableMaker
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import Styles
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.document import Columns, Heading, Paragraph, Part
from decision_aid.summary.form import AnswerTable, Blanks, Choices, WriteRoom

LARGEST_SIDE_BY_SIDE = 16.0
"""Letters in points from above which two tables stand below each other: beside, most words would break."""


class FormMaker(BlockMaker):
    """Makes blocks in one set of styles; `make` takes a part, the element it goes under and the room in points."""

    def __init__(self, styles: Styles, row_space: float) -> None:
        """`row_space` is the free space above and below a row, in sizes of the letters."""
        super().__init__(styles)
        self._look = FormLook(styles, row_space)
        self._tables, self._lines = AnswerTableMaker(self._look), BlanksMaker(self._look)

    def make_all(self, parts: tuple[Part, ...], under: Element, room: float) -> list[Block]:
        """Return the blocks of several parts; a heading before a table to tick stands in the head of the table."""
        made: list[Block] = []
        waiting: list[Part] = list(parts)
        while waiting:
            part, follower = waiting.pop(0), waiting[0] if waiting else None
            if isinstance(part, Heading) and isinstance(follower, AnswerTable):
                made.append(self._tables.make(follower, under.add("Table"), room, part))
                waiting.pop(0)
            elif isinstance(part, Heading) and isinstance(follower, Columns) and _holds_table(follower.columns[0]):
                waiting[0:1] = self._headed(part, follower)
            else:
                made += self.make(part, under, room)
        return made

    def _headed(self, heading: Heading, tables: Columns) -> list[Part]:
        """The columns with the heading in their first, or what stands in them one below the other."""
        first, *others = tables.columns
        columns = ((heading, *first), *others)
        if self._look.size > LARGEST_SIDE_BY_SIDE:
            return [part for column in columns for part in column]
        return [Columns(columns)]

    def make(self, part: Part, under: Element, room: float) -> list[Block]:
        """Return the blocks of one part; raises TypeError for a part without a handler."""
        match part:
            case Heading(level=1 | 2):
                return [self._heading(part, under)]
            case AnswerTable():
                return [self._tables.make(part, under.add("Table"), room)]
            case Paragraph(style="body", lead=""):
                return [TextBlock(part.text, self._look.body, under.add("P"))]
            case Choices():
                return self._choices(part, under)
            case Blanks():
                return self._lines.make(part, under, room)
            case WriteRoom():
                return self._write_room(part, under)
            case _:
                made: list[Block] = super().make(part, under, room)
                return made

    def _heading(self, part: Heading, under: Element) -> Block:
        block = TextBlock(part.text, self._look.heading(part.level), under.add(f"H{part.level}"))
        block.leads = True
        return block

    def _choices(self, part: Choices, under: Element) -> list[Block]:
        body = self._look.body
        label = [TextBlock(part.label, body, under.add("P"))] if part.label else []
        items = under.add("L")
        choices = [ChoiceBlock(box, body, items.add("LI").add("LBody")) for box in part.boxes]
        if part.stacked or not label:
            return [*label, *choices]
        return [FlowBlock(label[0], self._look.width(part.label), choices, CHOICE_GAP * body.size)]

    def _write_room(self, part: WriteRoom, under: Element) -> list[Block]:
        room = WriteBlock(Writing(part.field, under.add("P").add("Form"), self._look.body, part.lines))
        if not part.label:
            return [room]
        label = TextBlock(part.label, self._look.body, under.add("P"))
        label.leads = True
        return [label, room]


def _holds_table(column: tuple[Part, ...]) -> bool:
    """Whether a column holds a table to tick in."""
    return any(isinstance(part, AnswerTable) for part in column)
