"""A grid on the page: rows of cells in columns, split between rows, with what is drawn behind them and over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from decision_aid.pdf.block import Block, draw_stacked, stacked_height
from decision_aid.pdf.styles import CELL_PADDING
from decision_aid.pdf.tagging import TaggedCanvas

Cells = list[list[Block]]
FEWEST_PARTED = 3
"""A head and two rows stay behind at least where a row more goes on, lest the last one stand alone."""
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
    """The cells of a row, and the free space above and below them in points.

    `columns` are its own where they are not those of the grid. A row that `heads` others stands on the page of the
    first of them, and `under` is the one that heads this row; `ruled` says whether a line closes it.
    """

    cells: Cells
    above: float
    below: float
    columns: Sequence[Column] = ()
    heads: bool = False
    under: "Row | None" = None
    ruled: bool = True


class Grid(Block):
    """Rows of cells in columns, split between rows; its decoration is page furniture.

    The first `heads` rows stand at the top of every page, as does the row that heads others where these are parted;
    both are read once. Rows under one head are parted only where more than `most_left_empty` points of a page would
    stay empty without it.
    """

    before, after = CELL_PADDING / 2, CELL_PADDING

    def __init__(
        self,
        rows: Sequence[Row],
        columns: Sequence[Column],
        decoration: "Decoration",
        *,
        heads: int = 0,
    ) -> None:
        self.columns = columns
        self.heights = [self._height(row) for row in rows]
        self.rows = rows
        self._decoration = decoration
        self._heads = heads
        self.most_left_empty = 0.0
        self._repeated = 0

    def lay_out(self, width: float) -> float:  # noqa: ARG002
        """Return the height; the columns have their width already."""
        return sum(self.heights)

    def start_height(self, width: float) -> float:
        """Return the height of the head and the first row; of all when it keeps together."""
        if self.keeps:
            return super().start_height(width)
        first = self._heads + 1
        while first < len(self.rows) and self.rows[first - 1].heads:
            first += 1
        return self.before + sum(self.heights[: self._end_of_group(first)])

    def _end_of_group(self, row: int) -> int:
        """The place after as many rows of a group as have to fit for it to be parted; after all of a shorter one."""
        start, end = self._start_of_group(row), row
        while self._continues(end) and sum(self.heights[start:end]) <= self.most_left_empty:
            end += 1
        return end

    def _continues(self, row: int) -> bool:
        return row < len(self.rows) and self.rows[row].under is not None

    def _start_of_group(self, row: int) -> int:
        """The place of the row that heads the one before `row`."""
        start = row - 1
        while start > 0 and self.rows[start].under is not None:
            start -= 1
        return start

    def split(self, width: float, room: float) -> Sequence[Block]:  # noqa: ARG002
        """Return the rows that fit below the head, and the rest under the head again."""
        count = sum(bottom <= room for bottom in accumulate(self.heights))
        count = self._none_alone(self._whole_groups(count))
        if count <= max(self._heads, self._repeated):
            return ()
        if count == len(self.rows):
            return (self,)
        return self._with_rows(0, count), self._with_rows(count, len(self.rows))

    def _none_alone(self, count: int) -> int:
        """One row less than fits where the last one would else stand alone under a head on the next page."""
        leaves_one = self._heads > 0 and count == len(self.rows) - 1 and self.rows[count].under is None
        return count - 1 if leaves_one and count > max(self._heads, self._repeated) + 1 else count

    def _whole_groups(self, count: int) -> int:
        """Of the rows that fit, those after which a page may end."""
        while 0 < count < len(self.rows) and self.rows[count - 1].heads:
            count -= 1
        if count == len(self.rows) or count == 0 or self.rows[count].under is None:
            return count
        start = self._start_of_group(count)
        if sum(self.heights[start:count]) <= self.most_left_empty:
            return start
        last_alone = count + 1 == len(self.rows) or self.rows[count + 1].under is None
        return count - 1 if last_alone and count - start > FEWEST_PARTED else count

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw what lies behind the cells, the cells, and the lines."""
        _draw_furniture(canvas, self._decoration.behind(self, left, top))
        for number, (row, height) in enumerate(zip(self.rows, self.heights, strict=True)):
            self._draw_row(canvas, row, (left, top, height), repeated=number < self._repeated)
            top -= height
        _draw_furniture(canvas, self._decoration.lines(self, left, top))

    def _draw_row(self, canvas: TaggedCanvas, row: Row, place: tuple[float, float, float], *, repeated: bool) -> None:
        left, top, height = place
        if repeated:
            with canvas.artifact():
                self._draw_row(canvas, row, place, repeated=False)
            return
        for column, cell in zip(row.columns or self.columns, row.cells, strict=True):
            start = left + column.left + column.before
            sinking = len(cell) > 1 and cell[-1].sinks
            draw_stacked(canvas, cell[:-1] if sinking else cell, (start, top - row.above), column.room)
            if sinking:  # pictures that are compared stand on one line
                last = cell[-1]
                last.draw(canvas, start, top - height + row.below + last.lay_out(column.room))

    def _height(self, row: Row) -> float:
        cells = zip(row.columns or self.columns, row.cells, strict=True)
        return row.above + max(stacked_height(cell, column.room) for column, cell in cells) + row.below

    def _with_rows(self, start: int, end: int) -> "Grid":
        part = Grid((), self.columns, self._decoration, heads=self._heads)
        part.most_left_empty = self.most_left_empty
        head = self.rows[start].under
        places = [*range(self._heads if start else 0), *([] if head is None else [self.rows.index(head)])]
        places = [place for place in places if place < start]
        part._repeated = len(places) if start else self._repeated
        kept = [*places, *range(start, end)]
        part.rows = [self.rows[place] for place in kept]
        part.heights = [self.heights[place] for place in kept]
        return part


class Decoration:
    """What is drawn behind the cells of a grid and over them; both are given its left and its top or bottom edge."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:  # noqa: ARG002
        """Return what to draw first."""
        return []

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:  # noqa: ARG002
        """Return what to draw last."""
        return []


def _draw_furniture(canvas: TaggedCanvas, code: list[str]) -> None:
    if code:
        with canvas.artifact():
            canvas.put("q", ROUND_ENDS, *code, "Q")


def short_rows(cells: Cells, columns: Sequence[Column]) -> list[Cells]:
    """Return a row cut into as many as it takes for each to be short enough for a page."""
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
