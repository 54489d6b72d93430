"""Tables and frames on the page: ruled tables, boxes, and columns side by side."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import Table as PlatypusTable

from decision_aid.pdf.styles import (
    BOX_PADDING,
    CELL_PADDING,
    COLUMN_GAP,
    DANGER_LINE,
    FRAME_LINE,
    HAIRLINE,
    TONE_BAR,
    colours,
)

Cells = list[list[Flowable]]
LONGEST_ROW = 420.0
"""A taller row is cut into rows that any page can hold."""
ANY_HEIGHT = 100_000.0
WHOLE = ((0, 0), (-1, -1))


class Grid(PlatypusTable):  # type: ignore[misc]
    """A table whose lines and backgrounds are page furniture; a repeated head is read once."""

    continued = False

    def start_height(self, width: float) -> float:
        """Return the height of the head and the first row, which belong on one page."""
        self._calc(width, LONGEST_ROW)
        return float(sum(self._rowHeights[: int(self.repeatRows) + 1]))

    def onSplit(self, part: Any, byRow: int = 1) -> None:  # noqa: ARG002, N802, N803
        """Called by the layout for every part of a split table, in order."""
        part.continued = self.continued or getattr(self, "_parts", 0) > 0
        self._parts = getattr(self, "_parts", 0) + 1


def _mark_furniture(grid: Grid, command: str, *arguments: Any) -> None:
    """Open and close artifacts while a grid is drawn; the layout calls it at each stage."""
    opens = command in ("startBG", "startLines") or (command == "startRow" and _is_repeated(grid, arguments[0]))
    if opens:
        grid.open_furniture = grid.canv.artifact()
        grid.open_furniture.__enter__()
    elif command in ("endBG", "endLines", "endRow") and getattr(grid, "open_furniture", None):
        grid.open_furniture.__exit__(None, None, None)
        grid.open_furniture = None


def _is_repeated(grid: Grid, row: int) -> bool:
    return grid.continued and row < int(grid.repeatRows)


def ruled_table(rows: list[Cells], widths: list[float], padding: float) -> Flowable:
    """Return a table with ruled rows and `padding` points in its cells; its first row is the head of every page."""
    line = (HAIRLINE, colours()["line"])
    style = [
        ("VALIGN", *WHOLE, "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), colours()["accent_soft"]),
        ("LINEBELOW", *WHOLE, *line),
        ("LINEABOVE", (0, 0), (-1, 0), *line),
        *_padding(padding, padding * 0.8),
    ]
    short = [piece for row in rows for piece in _short_rows(row, [width - 2 * padding for width in widths])]
    return _grid(short, widths, style, repeated=1)


def box(parts: list[Flowable], width: float, tone: str) -> Flowable:
    """Return a frame around parts; each is a row of its own, so that a long box splits between them."""
    style = [*_frame(WHOLE, tone), *_padding(BOX_PADDING, 0)]
    style += [("TOPPADDING", (0, 0), (0, 0), BOX_PADDING * 0.8), ("BOTTOMPADDING", (0, -1), (0, -1), BOX_PADDING * 0.8)]
    rows = [piece for part in parts for piece in _short_rows([[part]], [width - 2 * BOX_PADDING])]
    return _grid(rows, [width], style)


def boxes_side_by_side(columns: Cells, width: float, tones: Sequence[str]) -> Flowable:
    """Return framed columns of equal width and height, a gap between them."""
    cells: Cells = []
    style = [("VALIGN", *WHOLE, "TOP"), *_padding(BOX_PADDING, BOX_PADDING * 0.8)]
    for number, column in enumerate(columns):
        column_place = ((2 * number, 0), (2 * number, -1))
        cells += [column] if number == 0 else [[], column]
        style += _frame(column_place, tones[number])
    room = (width - COLUMN_GAP * (len(columns) - 1)) / len(columns)
    widths = [COLUMN_GAP if number % 2 else room for number in range(len(cells))]
    return _grid(_short_rows(cells, [width - 2 * BOX_PADDING for width in widths]), widths, style)


def columns_side_by_side(columns: Cells, width: float) -> Flowable:
    """Return columns of equal width without frames."""
    style = [("VALIGN", *WHOLE, "TOP"), *_padding(0, 0), ("RIGHTPADDING", (0, 0), (-2, -1), COLUMN_GAP)]
    share = width / len(columns)
    return _grid(_short_rows(columns, [share - COLUMN_GAP] * len(columns)), [share] * len(columns), style)


def inner_width(kind: str, width: float, count: int = 1) -> float:
    """Return the room for text within one column of a "box", "boxes" or "columns" of `count` columns."""
    if kind == "columns":
        return width / count - COLUMN_GAP
    return (width - COLUMN_GAP * (count - 1)) / count - 2 * BOX_PADDING


def _short_rows(cells: Cells, widths: list[float]) -> list[Cells]:
    """Cut a row into as many as it takes for each to be short enough for a page."""
    rows: list[Cells] = []
    while True:
        cut = [_cut(cell, width) for cell, width in zip(cells, widths, strict=True)]
        rows.append([top for top, _rest in cut])
        cells = [rest for _top, rest in cut]
        if not any(cells):
            return rows


def _cut(cell: list[Flowable], width: float) -> tuple[list[Flowable], list[Flowable]]:
    """The parts of a cell that fit a row, and the rest; what can not be cut fits alone."""
    room = LONGEST_ROW
    for number, flowable in enumerate(cell):
        height = flowable.wrap(width, ANY_HEIGHT)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
        if height <= room:
            room -= height
            continue
        parts = flowable.split(width, room)
        if len(parts) > 1:
            return [*cell[:number], parts[0]], [*parts[1:], *cell[number + 1 :]]
        return (cell[:number], cell[number:]) if number else (cell[:1], cell[1:])
    return cell, []


def _grid(rows: list[Cells], widths: list[float], style: list[Any], repeated: int = 0) -> Flowable:
    grid = Grid(rows, colWidths=widths, repeatRows=repeated, hAlign="LEFT", renderCB=_mark_furniture, style=style)
    grid.spaceBefore, grid.spaceAfter = CELL_PADDING / 2, CELL_PADDING
    return grid


def _frame(place: tuple[tuple[int, int], tuple[int, int]], tone: str) -> list[Any]:
    width = DANGER_LINE if tone == "danger" else FRAME_LINE
    colour = colours()[{"danger": "danger", "caution": "caution"}.get(tone, "line")]
    frame: list[Any] = [("BOX", *place, width, colour)]
    if tone == "caution":
        frame.append(("LINEBEFORE", *place, TONE_BAR, colour))
    return frame


def _padding(across: float, down: float) -> list[Any]:
    sides = {"LEFTPADDING": across, "RIGHTPADDING": across, "TOPPADDING": down, "BOTTOMPADDING": down}
    return [(name, *WHOLE, points) for name, points in sides.items()]
