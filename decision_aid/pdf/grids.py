"""The grids of a page: ruled tables, boxes, and columns side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from decision_aid.pdf.block import Block
from decision_aid.pdf.content import fill, line, numbers, stroke
from decision_aid.pdf.grid import Cells, Column, Decoration, Grid, Row, short_rows
from decision_aid.pdf.pictures import ScenePicture
from decision_aid.pdf.styles import (
    BOX_INSET,
    BOX_PADDING,
    COLUMN_GAP,
    DANGER_LINE,
    FRAME_LINE,
    HAIRLINE,
    TONE_BAR,
    Setting,
)
from decision_aid.pdf.text_block import TextBlock

MOST_FOR_NAMES = 0.31, 0.24
"""The shares of a headed table's width that the names of its rows may take."""
LEAST_BESIDE_PICTURE = 12
"""What is said beside a picture has lines of so many sizes of its letters at least."""
PLAIN, PICTURED = "plain", "pictured"


class Rules(Decoration):
    """A tinted head and a line under every row that is closed by one."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:
        """Return the tint of the head."""
        return [fill("accent_soft"), f"{numbers(left, top, _width(grid), -grid.heights[0])} re f"]

    def lines(self, grid: Grid, left: float, bottom: float) -> list[str]:
        """Return the lines above the first row and below the others."""
        heights = accumulate(reversed(grid.heights), initial=bottom)
        ruled = (*(row.ruled for row in reversed(grid.rows)), True)
        lines = (f"{line(left, y, left + _width(grid), y)} S" for y, drawn in zip(heights, ruled, strict=True) if drawn)
        return [stroke("line", HAIRLINE), *lines]


class Bands(Rules):
    """A tint behind every row that heads others, and a line where its group ends."""

    def behind(self, grid: Grid, left: float, top: float) -> list[str]:
        """Return the tints."""
        tops = accumulate((-height for height in grid.heights), initial=top)
        rows = zip(grid.rows, grid.heights, tops, strict=False)
        bands = [f"{numbers(left, y, _width(grid), -height)} re f" for row, height, y in rows if row.heads]
        return [fill("accent_soft"), *bands]


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


NamedRow = tuple[list[TextBlock], list[Block], list[Block]]
"""A name, what is said of it, and its picture."""
Group = tuple[list[Block], list[Block], list[NamedRow]]
"""A heading over the whole width, what is drawn below it, and its rows."""


def headed_table(groups: Sequence[Group], room: float, padding: float, setting: Setting) -> Grid:
    """Return a table of groups, its names in a wide or a narrow column, whichever makes it shorter.

    Names take no more width than they need, nor do pictures. These stand beside what is said, or below it where a line
    would hold too few words. `padding` stands at the sides of a cell; a closer setting leaves less of it between rows.
    """
    paddings = (padding, padding * setting.padding / setting.spaces)
    tables = [_headed_table(groups, room, paddings, share) for share in MOST_FOR_NAMES]
    shortest = min(tables, key=lambda table: table.lay_out(room))
    shortest.most_left_empty = setting.most_left_empty
    return shortest


def _headed_table(groups: Sequence[Group], room: float, paddings: tuple[float, float], most_for_names: float) -> Grid:
    """`paddings` stand at the sides of a cell, and above and below it."""
    padding, above = paddings
    whole, columns = _columns([room], padding, padding), _named_columns(groups, room, padding, most_for_names)
    rows: list[Row] = []
    for heading, picture, members in groups:
        band = Row([heading], above * 0.6, above * 0.4, whole, heads=True, ruled=False)
        below = [Row([picture], above * 0.4, 0, whole, under=band)] if picture else []
        for name, said, drawn in members:
            beside = drawn and PICTURED in columns
            cells: Cells = [[*name], said, drawn] if beside else [[*name], [*said, *drawn]]
            places = columns[PICTURED if beside else PLAIN]
            cut = short_rows(cells, places)
            below += [Row(one, above * 0.5, above * 0.3, places, under=band) for one in cut]
        rows += [band, *(replace(row, ruled=False) for row in below[:-1]), replace(below[-1], below=above * 0.8)]
    return Grid(rows, whole, Bands())


def _named_columns(
    groups: Sequence[Group], room: float, padding: float, most_for_names: float
) -> dict[str, Sequence[Column]]:
    """The columns of a row of a name and what is said, and of one with a picture beside it where there is room."""
    members = [row for _heading, _drawn, rows in groups for row in rows]
    names = _width_of_names([name for name, _said, _picture in members], room * most_for_names, padding)
    drawn = _width_of_pictures([picture for _name, _said, picture in members], padding)
    columns: dict[str, Sequence[Column]] = {PLAIN: _columns([names, room - names], padding, padding)}
    least = LEAST_BESIDE_PICTURE * max((one.style.size for name, *_rest in members for one in name), default=0)
    if room - names - drawn >= least:
        columns[PICTURED] = _columns([names, room - names - drawn, drawn], padding, padding)
    return columns


def _width_of_pictures(cells: Iterable[Sequence[Block]], padding: float) -> float:
    """The width that pictures need."""
    wanted = (picture.wanted_width for cell in cells for picture in cell if isinstance(picture, ScenePicture))
    return max(wanted, default=0) + 2 * padding


def _width_of_names(names: Iterable[Sequence[TextBlock]], room: float, padding: float) -> float:
    """The width that names need which may wrap within the `room` they have at most, or at their widest word."""
    widest = 0.0
    for name in (one for cell in names for one in cell):
        name.lay_out(max(room - 2 * padding, name.widest_word()))
        widest = max(widest, name.widest_line())
    return widest + 2 * padding


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
