"""Tables and frames on the page: ruled tables, boxes, and columns side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from decision_aid.pdf.block import Block, draw_stacked, stacked_height
from decision_aid.pdf.content import fill, line, numbers, stroke
from decision_aid.pdf.styles import (
    BOX_PADDING,
    CELL_PADDING,
    COLUMN_GAP,
    DANGER_LINE,
    FRAME_LINE,
    HAIRLINE,
    TONE_BAR,
)
from decision_aid.pdf.tagging import TaggedCanvas

Cells = list[list[Block]]
LONGEST_ROW = 420.0
"""A taller row is cut into rows that any page can hold."""
ROUND_ENDS = "1 J 1 j"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's left edge and width in points, and the free space at its sides within it."""

    left: float
    width: float
    before: float = 0
    after: float = 0

    @property
    def room(self) -> float:
        """Width for what stands in it."""
        return self.width - self.before - self.after


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and the free space above and below them in points."""

    cells: Cells
    above: float
    below: float


class Grid(Block):
    """Rows of cells in columns, split between rows; its decoration is page furniture.

    The first `heads` rows stand at the top of every page and are read once.
    """

    before, after = CELL_PADDING / 2, CELL_PADDING

    def __init__(
        self, rows: Sequence[Row], columns: Sequence[Column], decoration: "Decoration", *, heads: int = 0
    ) -> None:
        self.columns = columns
        self.heights = [self._height(row) for row in rows]
        self._rows = rows
        self._decoration = decoration
        self._heads = heads
        self._continued = False

    def lay_out(self, width: float) -> float:  # noqa: ARG002
        """Return the height; the columns have their width already."""
        return sum(self.heights)

    def start_height(self, width: float) -> float:
        """Return the height of the head and the first row; of all when it keeps together."""
        return super().start_height(width) if self.keeps else sum(self.heights[: self._heads + 1])

    def split(self, width: float, room: float) -> Sequence[Block]:  # noqa: ARG002
        """Return the rows that fit below the head, and the rest under the head again."""
        count = sum(bottom <= room for bottom in accumulate(self.heights))
        if count <= self._heads:
            return ()
        if count == len(self._rows):
            return (self,)
        return self._with_rows(0, count), self._with_rows(count, len(self._rows))

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw what lies behind the cells, the cells, and the lines."""
        _draw_furniture(canvas, self._decoration.behind(self, left, top))
        for number, (row, height) in enumerate(zip(self._rows, self.heights, strict=True)):
            self._draw_row(canvas, row, (left, top), repeated=self._continued and number < self._heads)
            top -= height
        _draw_furniture(canvas, self._decoration.lines(self, left, top))

    def _draw_row(self, canvas: TaggedCanvas, row: Row, place: tuple[float, float], *, repeated: bool) -> None:
        left, top = place
        if repeated:
            with canvas.artifact():
                self._draw_row(canvas, row, place, repeated=False)
            return
        for column, cell in zip(self.columns, row.cells, strict=True):
            draw_stacked(canvas, cell, (left + column.left + column.before, top - row.above), column.room)

    def _height(self, row: Row) -> float:
        cells = zip(self.columns, row.cells, strict=True)
        return row.above + max(stacked_height(cell, column.room) for column, cell in cells) + row.below

    def _with_rows(self, start: int, end: int) -> "Grid":
        part = Grid((), self.columns, self._decoration, heads=self._heads)
        heads = self._heads if start else 0
        part._rows = [*self._rows[:heads], *self._rows[start:end]]
        part.heights = [*self.heights[:heads], *self.heights[start:end]]
        part._continued = self._continued or start > 0
        return part


class Decoration:
    """What is drawn behind the cells of a grid and over them; both are given its left and its top or bottom edge."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:  # noqa: ARG002
        """Return what to draw first."""
        return []

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:  # noqa: ARG002
        """Return what to draw last."""
        return []


class Rules(Decoration):
    """A tinted head and a line under every row."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:
        """Return the tint of the head."""
        return [fill("accent_soft"), f"{numbers(left, top, _width(grid), -grid.heights[0])} re f"]

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:
        """Return the lines above the first row and below every row."""
        heights = accumulate(reversed(grid.heights), initial=bottom)
        return [stroke("line", HAIRLINE), *(f"{line(left, y, left + _width(grid), y)} S" for y in heights)]


@dataclass(frozen=True, slots=True)
class Frames(Decoration):
    """A frame around some columns, each in the look of its tone."""

    tones: dict[int, str]
    """The tone of a column's frame, by its place."""

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:
        """Return the frames."""
        height = sum(grid.heights)
        code: list[str] = []
        for number, tone in self.tones.items():
            column = grid.columns[number]
            code += _frame((left + column.left, bottom), (column.width, height), tone)
        return code


def _draw_furniture(canvas: TaggedCanvas, code: list[str]) -> None:
    if code:
        with canvas.artifact():
            canvas.put("q", ROUND_ENDS, *code, "Q")


def _width(grid: Grid) -> float:
    return sum(column.width for column in grid.columns)


def _frame(corner: tuple[float, float], size: tuple[float, float], tone: str) -> list[str]:
    role = {"danger": "danger", "caution": "caution"}.get(tone, "line")
    x, y = corner
    frame = [
        stroke(role, DANGER_LINE if tone == "danger" else FRAME_LINE),
        f"{numbers(x, y, *size)} re S",
    ]
    return [*frame, stroke(role, TONE_BAR), f"{line(x, y, x, y + size[1])} S"] if tone == "caution" else frame


def ruled_table(rows: list[Cells], widths: list[float], padding: float) -> Grid:
    """Return a table with ruled rows and `padding` points in its cells; its first row is the head of every page."""
    columns = _columns(widths, padding, padding)
    short = [Row(cut, padding * 0.8, padding * 0.8) for row in rows for cut in _short_rows(row, columns)]
    return Grid(short, columns, Rules(), heads=1)


def box(parts: list[Block], width: float, tone: str) -> Grid:
    """Return a frame around parts; each is a row of its own, so that a long box splits between them."""
    columns = _columns([width], BOX_PADDING, BOX_PADDING)
    cut = [piece for part in parts for piece in _short_rows([[part]], columns)]
    last = len(cut) - 1
    inset = BOX_PADDING * 0.8
    rows = [Row(one, 0 if place else inset, 0 if place < last else inset) for place, one in enumerate(cut)]
    return _kept(Grid(rows, columns, Frames({0: tone})))


def boxes_side_by_side(columns: Cells, width: float, tones: Sequence[str]) -> Grid:
    """Return framed columns of equal width and height, a gap between them."""
    room = (width - COLUMN_GAP * (len(columns) - 1)) / len(columns)
    step = room + COLUMN_GAP
    places = [Column(step * place, room, BOX_PADDING, BOX_PADDING) for place in range(len(columns))]
    inset = BOX_PADDING * 0.8
    rows = [Row(cut, inset, inset) for cut in _short_rows(columns, places)]
    return _kept(Grid(rows, places, Frames(dict(enumerate(tones)))))


def columns_side_by_side(columns: Cells, width: float) -> Grid:
    """Return columns of equal width without frames."""
    share = width / len(columns)
    places = [Column(share * place, share, after=COLUMN_GAP) for place in range(len(columns) - 1)]
    places.append(Column(width - share, share))
    return Grid([Row(cut, 0, 0) for cut in _short_rows(columns, places)], places, Decoration())


def inner_width(kind: str, width: float, count: int = 1) -> float:
    """Return the room for text within one column of a "box", "boxes" or "columns" of `count` columns."""
    if kind == "columns":
        return width / count - COLUMN_GAP
    return (width - COLUMN_GAP * (count - 1)) / count - 2 * BOX_PADDING


def _kept(grid: Grid) -> Grid:
    grid.keeps = True
    return grid


def _columns(widths: list[float], before: float, after: float) -> list[Column]:
    edges = accumulate(widths, initial=0.0)
    return [Column(left, width, before, after) for left, width in zip(edges, widths, strict=False)]


def _short_rows(cells: Cells, columns: Sequence[Column]) -> list[Cells]:
    """Cut a row into as many as it takes for each to be short enough for a page."""
    rows: list[Cells] = []
    while True:
        cut = [_cut(cell, column.room) for cell, column in zip(cells, columns, strict=True)]
        rows.append([top for top, _rest in cut])
        cells = [rest for _top, rest in cut]
        if not any(cells):
            return rows


def _cut(cell: list[Block], width: float) -> tuple[list[Block], list[Block]]:
    """The parts of a cell that fit a row, and the rest; what can not be cut fits alone."""
    room = LONGEST_ROW
    for number, block in enumerate(cell):
        height = block.before + block.lay_out(width) + block.after
        if height <= room:
            room -= height
            continue
        parts = block.split(width, room)
        if len(parts) > 1:
            return [*cell[:number], parts[0]], [*parts[1:], *cell[number + 1 :]]
        return (cell[:number], cell[number:]) if number else (cell[:1], cell[1:])
    return cell, []
