"""Fills pages with blocks, one below the other, and keeps a heading or a label on the page of what it leads to."""

from collections import deque
from collections.abc import Sequence
from itertools import takewhile

from decision_aid.pdf.block import Block, NewPage

FUZZ = 1e-6
"""Points by which rounding may exceed the room."""
Placed = tuple[Block, float]
"""A block with its top in points above the lower edge of the page."""


def fill_pages(blocks: Sequence[Block], room: tuple[float, float], top: float) -> list[list[Placed]]:
    """Return the pages that blocks take, at least one; `room` is the width and height that text has on a page."""
    filling = _Filling(room, top)
    waiting = deque(blocks)
    leading = False
    while waiting:
        if not leading:
            filling.make_room_for(_lead_and_follower(waiting))
        leading = waiting[0].leads
        rest = filling.add(waiting.popleft())
        waiting.extendleft(reversed(rest))
        leading = leading and not rest
    return filling.pages


def _lead_and_follower(waiting: deque[Block]) -> tuple[list[Block], Block | None]:
    leads = list(takewhile(lambda block: block.leads, waiting))
    return leads, waiting[len(leads)] if 0 < len(leads) < len(waiting) else None


class _Filling:
    """The pages so far and how much of the last one is free."""

    def __init__(self, room: tuple[float, float], top: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._width, self._height = room
        self._top = top
        self._left = self._height
        self._gap = 0.0

    def make_room_for(self, leads_and_follower: tuple[list[Block], Block | None]) -> None:
        """Start a page when leads and the start of their follower do not fit on this one.

        A lead stands clear of what is before it: the free space of both counts.
        """
        leads, follower = leads_and_follower
        if follower is None:
            return
        self._gap = 0.0
        needed = sum(lead.before + lead.lay_out(self._width) + lead.after for lead in leads)
        if self._left < needed + follower.start_height(self._width):
            self._turn()

    def add(self, block: Block) -> Sequence[Block]:
        """Place a block, or as much of it as fits; return what is left for the next page."""
        if isinstance(block, NewPage):
            self._turn()
            return ()
        height = block.lay_out(self._width)
        space = max(block.before - self._gap, 0) if self.pages[-1] else 0
        if height + space <= self._left + FUZZ:
            self._place(block, space, height)
            return ()
        if block.keeps and self.pages[-1]:
            self._turn()
            return (block,)
        return self._split(block, space)

    def _split(self, block: Block, space: float) -> Sequence[Block]:
        parts = block.split(self._width, self._left - space) if self._left > space else ()
        if not parts and self.pages[-1]:
            self._turn()
            return (block,)
        first, *rest = parts or (block,)  # what no page can hold stands at the top of one
        self._place(first, space, first.lay_out(self._width))
        if rest:
            self._turn()
        return rest

    def _place(self, block: Block, space: float, height: float) -> None:
        self._left -= space
        self.pages[-1].append((block, self._top - self._height + self._left))
        self._left -= height + block.after
        self._gap = block.after

    def _turn(self) -> None:
        """Start a page, unless this one is empty."""
        if self.pages[-1]:
            self.pages.append([])
        self._left = self._height
        self._gap = 0.0
