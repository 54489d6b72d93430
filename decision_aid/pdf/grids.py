"""The grids of a page: ruled tables, boxes, and columns side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from decision_aid.pdf.block import Block
from decision_aid.pdf.content import fill, line, numbers, stroke
from decision_aid.pdf.grid import Cells, Column, Decoration, Grid, Row, short_rows
from decision_aid.pdf.styles import (
    BOX_INSET,
    BOX_PADDING,
    COLUMN_GAP,
    DANGER_LINE,
    FRAME_LINE,
    HAIRLINE,
    TONE_BAR,
)


class Rules(Decoration):
    """A tinted head and a line under every row."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:
        """Return the tint of the head."""
        return [fill("accent_soft"), f"{numbers(left, top, _width(grid), -grid.heights[0])} re f"]

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:
        """Return the lines above the first row and below every row that heads no other."""
        heights = accumulate(reversed(grid.heights), initial=bottom)
        ruled = (not row.columns for row in (*reversed(grid.rows), *grid.rows[:1]))
        lines = (f"{line(left, y, left + _width(grid), y)} S" for y, drawn in zip(heights, ruled, strict=True) if drawn)
        return [stroke("line", HAIRLINE), *lines]


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
    short = [Row(cut, padding * 0.8, padding * 0.8) for row in rows for cut in short_rows(row, columns)]
    return Grid(short, columns, Rules(), heads=1)


def headed_table(head: Cells, groups: Iterable[tuple[list[Block], Cells]], room: float, padding: float) -> Grid:
    """Return a table of equal columns; each group is a heading over the whole width and the cells below it."""
    columns = _columns([room / len(head)] * len(head), padding, padding)
    whole = _columns([room], padding, padding)
    rows = [Row(head, padding * 0.8, padding * 0.8)]
    for heading, cells in groups:
        cut = short_rows(cells, columns)
        rows.append(Row([heading], padding * 0.8, 0, whole))
        rows += [Row(one, padding * 0.3, padding) for one in cut]
    return Grid(rows, columns, Rules(), heads=1)


def box(parts: list[Block], width: float, tone: str) -> Grid:
    """Return a frame around parts; each is a row of its own, so that a long box splits between them."""
    columns = _columns([width], BOX_PADDING, BOX_PADDING)
    cut = [piece for part in parts for piece in short_rows([[part]], columns)]
    last = len(cut) - 1
    inset = BOX_PADDING * BOX_INSET
    rows = [Row(one, 0 if place else inset, 0 if place < last else inset) for place, one in enumerate(cut)]
    return _kept(Grid(rows, columns, Frames({0: tone})))


def boxes_side_by_side(columns: Cells, width: float, tones: Sequence[str]) -> Grid:
    """Return framed columns of equal width and height, a gap between them."""
    room = (width - COLUMN_GAP * (len(columns) - 1)) / len(columns)
    step = room + COLUMN_GAP
    places = [Column(step * place, room, BOX_PADDING, BOX_PADDING) for place in range(len(columns))]
    inset = BOX_PADDING * BOX_INSET
    rows = [Row(cut, inset, inset) for cut in short_rows(columns, places)]
    return _kept(Grid(rows, places, Frames(dict(enumerate(tones)))))


def columns_side_by_side(columns: Cells, width: float) -> Grid:
    """Return columns of equal width without frames."""
    share = width / len(columns)
    places = [Column(share * place, share, after=COLUMN_GAP) for place in range(len(columns) - 1)]
    places.append(Column(width - share, share))
    return Grid([Row(cut, 0, 0) for cut in short_rows(columns, places)], places, Decoration())


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
