"""Fits a document to its pages before anything is drawn: what must stand on page 1, and how many pages there may be."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, takewhile

from decision_aid.pdf.block import Block, NewPage
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.page_filling import Placed, fill_pages
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import LARGE_PRINT_BODY, NARROW, PARTED, REFERENCE_BODY, ROOMY, Setting, Styles
from decision_aid.summary.document import Document, PaperRoom

MOST_LEFT_OUT = 15
"""So much is left out at most to fit the pages; what then still does not fit takes more pages."""
MOST_MOVED = 4
SCRAP = 1 / 5
"""A last page filled by less than this is one that nobody misses."""
MOST_FOR_SCRAP = 3
Remake = Callable[[PaperRoom], Document]


@dataclass(frozen=True, slots=True)
class Filled:
    """A document laid out on pages: their frame, what stands where on each, and its part of the structure tree.

    `page_one_holds` says whether what stands before the first page break keeps to page 1.
    """

    frame: PageFrame
    pages: list[list[Placed]]
    section: Element
    page_one_holds: bool


def fitted(document: Document, root: Element, size: tuple[float, float], *, large_print: bool = False) -> Filled:
    """Return the pages of a document on paper of `size` in points; its part of the tree goes under `root`.

    In the usual print a document with a most number of pages is made anew with less in it until it keeps to them, and
    with less on page 1 until that holds what stands before the first page break. Large print tells the same on as many
    pages as it takes.
    """
    fitting = _Fitting(document, size, large_print=large_print)
    filled = fitting.best()
    filled.section.parent = root
    root.children.append(filled.section)
    return filled


class _Fitting:
    """Tries rooms for one document on one paper; no room is tried twice."""

    def __init__(self, document: Document, size: tuple[float, float], *, large_print: bool) -> None:
        self._document = document
        self._size = size
        self._large_print = large_print
        self._styles = Styles(document.body_points * (LARGE_PRINT_BODY / REFERENCE_BODY if large_print else 1))

    def best(self) -> Filled:
        """Return the pages of the document with no more left out or moved than it takes."""
        remake = self._document.remade
        if remake is None:
            return self._filled(self._document)
        if not self._large_print:
            return self._room_and_pages(remake)[1]
        usual, _pages = _Fitting(self._document, self._size, large_print=False)._room_and_pages(remake)
        return self._without_scrap(remake, replace(usual, large_print=True, moved=0))

    def _room_and_pages(self, remake: Remake) -> tuple[PaperRoom, Filled]:
        most = self._document.most_pages
        room, whole = self._with_page_one(remake)
        return (room, whole) if most is None or len(whole.pages) <= most else self._with_less(remake, room, most)

    def _with_page_one(self, remake: Remake, setting: Setting = ROOMY) -> tuple[PaperRoom, Filled]:
        """Move no more off page 1 than it takes for it to hold what stands before the first page break."""
        room, whole = PaperRoom(), self._filled(self._document, setting)
        while not whole.page_one_holds and room.moved < MOST_MOVED:
            room = PaperRoom(moved=room.moved + 1)
            whole = self._filled(remake(room), setting)
        return room, whole

    def _without_scrap(self, remake: Remake, room: PaperRoom) -> Filled:
        """As many pages as it takes; not a last one for a few lines: then narrower margins, or a little less."""
        whole = self._filled(remake(room))
        if not _is_scrap(whole):
            return whole
        less = (replace(room, left_out=room.left_out + more) for more in range(1, MOST_FOR_SCRAP + 1))
        tries = chain((self._filled(remake(room), NARROW),), (self._filled(remake(one)) for one in less))
        shorter = [tried for tried in tries if len(tried.pages) < len(whole.pages)]
        return next((tried for tried in shorter if not _is_scrap(tried)), shorter[0] if shorter else whole)

    def _with_less(self, remake: Remake, room: PaperRoom, most: int) -> tuple[PaperRoom, Filled]:
        """Leave out no more than it takes. Closer setting comes before what is dear is left out, and where all is."""
        dear = self._document.dear_after
        dear = MOST_LEFT_OUT if dear is None else dear

        @cache
        def narrow_room() -> PaperRoom:
            return self._with_page_one(remake, NARROW)[0]

        @cache
        def made(step: int) -> tuple[PaperRoom, Filled]:
            closer = min(max(step - dear, 0), 2)
            left = replace(narrow_room() if closer else room, left_out=step - closer)
            return left, self._filled(remake(left), (ROOMY, NARROW, PARTED)[closer])

        steps = range(MOST_LEFT_OUT + 2)
        least = bisect_left(steps, 1, lo=1, key=lambda step: len(made(step)[1].pages) <= most)
        fits = len(made(least)[1].pages) <= most
        return made(least if fits else min(dear, MOST_LEFT_OUT))

    def _filled(self, document: Document, setting: Setting = ROOMY) -> Filled:
        frame = PageFrame(document, self._styles, self._size, setting.margin)
        section = Element("Part", language=document.language)
        blocks = BlockMaker(self._styles, setting).make_all(document.parts, section, frame.width)
        pages = fill_pages(blocks, (frame.width, frame.height), frame.top)
        return Filled(frame, pages, section, page_one_holds=_page_one_holds(blocks, pages))


def _page_one_holds(blocks: Sequence[Block], pages: Sequence[Sequence[Placed]]) -> bool:
    """Whether everything before the first page break stands on page 1, nothing of it split."""
    before = list(takewhile(lambda block: not isinstance(block, NewPage), blocks))
    on_page = [block for block, _top in pages[0]]
    return len(before) in (0, len(blocks)) or on_page[len(before) - 1 :] == before[-1:]


def _is_scrap(filled: Filled) -> bool:
    """Whether the last of several pages holds but a few lines."""
    frame = filled.frame
    last, top = filled.pages[-1][-1]
    used = frame.top - (top - last.lay_out(frame.width))
    return len(filled.pages) > 1 and used < SCRAP * frame.height
