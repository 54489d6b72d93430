"""Items of a list in columns of equal width, read down one column and then the next."""

from collections.abc import Sequence

from decision_aid.pdf.block import Block, draw_stacked, stacked_height
from decision_aid.pdf.styles import COLUMN_GAP
from decision_aid.pdf.tagging import TaggedCanvas


class ItemColumns(Block):
    """Items in two columns, as evenly filled as their order allows, or in one where that takes no more room.

    A page may end after any of them.
    """

    def __init__(self, items: Sequence[Block]) -> None:
        self._items = items
        self._share = 0.0
        self._turn = len(items)
        self.after = items[-1].after if items else 0

    def lay_out(self, width: float) -> float:
        """Find the item that starts the second column within `width` points, and return the height."""
        self._share, self._turn = width, len(self._items)
        whole = stacked_height(self._items, width)
        share = (width - COLUMN_GAP) / 2
        heights = {turn: self._height(turn, share) for turn in range(1, len(self._items))}
        turn = min(heights, key=heights.__getitem__, default=0)
        if turn and heights[turn] < whole:
            self._share, self._turn = share, turn
            return heights[turn]
        return whole

    def start_height(self, width: float) -> float:
        """Return the height of the first items."""
        return type(self)(self._items[:2]).lay_out(width)

    def split(self, width: float, room: float) -> Sequence[Block]:
        """Return the items that fit within `room` points and the rest."""
        for count in range(len(self._items) - 1, 0, -1):
            if type(self)(self._items[:count]).lay_out(width) <= room:
                return [type(self)(self._items[:count]), type(self)(self._items[count:])]
        return ()

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the first column and then the second."""
        draw_stacked(canvas, self._items[: self._turn], (left, top), self._share)
        draw_stacked(canvas, self._items[self._turn :], (left + self._share + COLUMN_GAP, top), self._share)

    def _height(self, turn: int, share: float) -> float:
        columns = (self._items[:turn], self._items[turn:])
        return max(stacked_height(column, share) for column in columns)
