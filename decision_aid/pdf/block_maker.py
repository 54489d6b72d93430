"""One handler for each part of a document: it makes the blocks and the elements they belong to."""

from dataclasses import replace
from functools import singledispatchmethod
from itertools import zip_longest

from decision_aid.pdf import grids
from decision_aid.pdf.block import Block, NewPage
from decision_aid.pdf.grid import Cells
from decision_aid.pdf.item_columns import ItemColumns
from decision_aid.pdf.linked_text import LinkedText
from decision_aid.pdf.pictures import RuledLines, ScenePicture
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import (
    LARGE_PICTURE_IN_CELL,
    PICTURE_IN_CELL,
    REFERENCE_BODY,
    ROOMY,
    Setting,
    Styles,
    TextStyle,
)
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Table,
    TableCell,
    WriteLines,
)

BULLET = "•"
LONGEST_LABEL = 0.55
"""Share of the width up to which a label leaves room to write behind it."""


class BlockMaker:
    """Makes blocks in one set of styles; `make` takes a part, the element it goes under and the room in points.

    `setting` says how closely they stand.
    """

    def __init__(self, styles: Styles, setting: Setting = ROOMY) -> None:
        self._styles = styles
        self._setting = setting

    def make_all(self, parts: tuple[Part, ...], under: Element, room: float) -> list[Block]:
        """Return the blocks of several parts; a paragraph stays on the page of a table, a list on that of its lines."""
        made: list[Block] = []
        for part, follower in zip_longest(parts, parts[1:]):
            blocks = self.make(part, under, room)
            pair = (type(part), type(follower))
            if pair in ((Paragraph, Table), (Bullets, WriteLines)):
                blocks[-1].leads = True
            if pair == (Bullets, Paragraph):
                blocks[-1].after = self._styles.text("body").after
            made += blocks
        return made

    @singledispatchmethod
    def make(self, part: Part, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        """Return the blocks of one part; raises TypeError for a part without a handler."""
        raise TypeError(f"the PDF has no way to show a {type(part).__name__}")

    @make.register
    def _(self, part: Heading, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        block = TextBlock(part.text, self._styles.heading(part.level), under.add(f"H{part.level}"))
        block.before *= self._setting.spaces
        block.leads = True
        return [block]

    @make.register
    def _(self, part: Paragraph, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        return [TextBlock(part.text, self._styles.text(part.style), under.add("P"), lead=part.lead)]

    @make.register
    def _(self, part: Bullets, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        style = self._styles.text(part.style)
        items = under.add("L", scope="ordered" if part.ordered else "")
        digits = len(str(len(part.items)))
        indent = style.size * (0.7 + 0.62 * digits if part.ordered else 0.95)
        labels = [f"{number}." if part.ordered else BULLET for number in range(1, len(part.items) + 1)]
        kind = LinkedText if part.style == "fine" else TextBlock
        entries = zip(part.items, labels, strict=True)
        made = [_item(kind, entry, style, (items, indent)) for entry in entries]
        if part.two_columns:
            return [ItemColumns(made)]
        for item in (*made[:1], *made[2:-1][-1:]) if len(made) > 1 else ():  # none alone at the foot or top of a page
            item.leads = True
        return list(made)

    @make.register
    def _(self, part: Picture, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        narrow = under.role == "TD" and under.span == 1
        large = self._styles.body_points / REFERENCE_BODY
        in_cell = PICTURE_IN_CELL if large <= 1 else LARGE_PICTURE_IN_CELL
        scale = large * (in_cell if narrow else 1)
        picture = ScenePicture(part.scene, under.add("Figure", alternative=part.alternative), scale)
        if not part.caption:
            return [picture]
        return [picture, TextBlock(part.caption, self._styles.text("small"), under.add("P"))]

    @make.register
    def _(self, part: Table, under: Element, room: float) -> list[Block]:
        caption: list[Block] = []
        if part.caption:
            block = TextBlock(part.caption, self._styles.heading(3), under.add("P"))
            block.leads = True
            caption = [block]
        table = under.add("Table")
        if part.heads_above:
            return [*caption, self._headed_table(part, table, room)]
        shares = part.widths or (1 / len(part.header),) * len(part.header)
        widths = [share * room for share in shares]
        head = table.add("TR")
        style = self._styles.table_header(len(part.header))
        rows = [[_head_cell(text, head, style) for text in part.header]]
        rows += [self._row(row, table.add("TR"), widths) for row in part.rows]
        return [*caption, grids.ruled_table(rows, widths, self._styles.cell_padding)]

    @make.register
    def _(self, part: Box, under: Element, room: float) -> list[Block]:
        parts = self._box_parts(part, under, grids.inner_width("box", room))
        return [grids.box(parts, room, part.tone)]

    @make.register
    def _(self, part: Columns, under: Element, room: float) -> list[Block]:
        count = len(part.columns)
        boxes = [column[0] for column in part.columns if len(column) == 1 and isinstance(column[0], Box)]
        if len(boxes) == count:
            inner = grids.inner_width("boxes", room, count)
            cells = [self._box_parts(box, under, inner) for box in boxes if isinstance(box, Box)]
            tones = [box.tone for box in boxes if isinstance(box, Box)]
            return [grids.boxes_side_by_side(cells, room, tones)]
        inner = grids.inner_width("columns", room, count)
        columns = [self.make_all(column, under.add("Div"), inner) for column in part.columns]
        return [grids.columns_side_by_side(columns, room)]

    @make.register
    def _(self, part: WriteLines, under: Element, room: float) -> list[Block]:
        label = TextBlock(part.label, self._styles.text("body"), under.add("P"))
        if label.lay_out(room) <= label.style.leading and label.first_line_width() < room * LONGEST_LABEL:
            return [RuledLines(part.count, label)]
        label.leads = True
        return [label, RuledLines(part.count)]

    @make.register
    def _(self, part: PageBreak, under: Element, room: float) -> list[Block]:  # noqa: ARG002
        return [NewPage()]

    def _headed_table(self, part: Table, table: Element, room: float) -> Block:
        """A table whose rows have their head above, and below it a line for each column, which begins with its name.

        Each cell names its two headers, which its place does not tell.
        """
        padding = self._styles.cell_padding * self._setting.spaces
        groups: list[grids.Group] = []
        for first, *others in part.rows:
            band = table.add("TR").add("TH", scope="Row", span=2)
            texts, pictures = _parted(first)
            heading = self.make_all(texts, band, room - 2 * padding)
            drawn = self.make_all(pictures, table.add("TR").add("TD", heads=(band,), span=2), room) if pictures else []
            named = zip(part.header[1:], others, strict=True)
            groups.append((heading, drawn, [self._named_row(name, cell, (table, band)) for name, cell in named]))
        made = grids.headed_table(groups, room, padding, self._setting)
        made.most_left_empty *= max(self._styles.body_points / REFERENCE_BODY, 1)
        return made

    def _named_row(self, text: str, cell: TableCell, place: tuple[Element, Element]) -> grids.NamedRow:
        """The name of a column and what a row says of it, a picture apart; `place` is the table and the row's head."""
        table, band = place
        row = table.add("TR")
        head = row.add("TH", scope="Row")
        name = TextBlock(" ".join(text.split()), self._styles.table_header(1), head.add("P"))
        under = row.add("TD", heads=(band, head))
        said, drawn = (self.make_all(parts, under, 0) for parts in _parted(cell))
        return [name], said, drawn

    def _box_parts(self, part: Box, under: Element, room: float) -> list[Block]:
        section = under.add("Sect")
        title = TextBlock(part.title, self._styles.box_title(part.tone), section.add("H2"))
        return [title, *self.make_all(part.parts, section, room)]

    def _row(self, cells: tuple[TableCell, ...], row: Element, widths: list[float]) -> Cells:
        made: Cells = []
        for number, cell in enumerate(cells):
            under = row.add("TD") if number else row.add("TH", scope="Row")
            made.append(self.make_all(cell.parts, under, widths[number] - 2 * self._styles.cell_padding))
        return made


def _head_cell(text: str, row: Element, style: TextStyle) -> list[Block]:
    cell = row.add("TH", scope="Column")
    return [TextBlock(" ".join(text.split()), style, cell.add("P"))]


def _parted(cell: TableCell) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What a cell says, and what it shows."""
    pictures = tuple(part for part in cell.parts if isinstance(part, Picture))
    return tuple(part for part in cell.parts if not isinstance(part, Picture)), pictures


def _item(kind: type[TextBlock], entry: tuple[str, str], style: TextStyle, place: tuple[Element, float]) -> TextBlock:
    """An item of a list with its label; `place` is the list's element and the room for labels."""
    (text, label), (items, indent) = entry, place
    item = items.add("LI")
    mark = item.add("Lbl")
    block = kind(text, replace(style, after=style.after * 0.3), item.add("LBody"), indent=indent)
    block.label = (label, mark)
    return block
