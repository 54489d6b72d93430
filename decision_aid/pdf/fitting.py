"""Fits a document to its pages before anything is drawn: what must stand on page 1, and how many pages there may be."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, takewhile
from typing import NamedTuple

from decision_aid.pdf.block import Block, NewPage
from decision_aid.pdf.block_maker import BlockMaker
from decision_aid.pdf.page_filling import Placed, fill_pages
from decision_aid.pdf.page_frame import PageFrame
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import LARGE_PRINT_BODY, NARROW, PARTED, REFERENCE_BODY, ROOMY, Setting, Styles
from decision_aid.summary.document import Document, PaperRoom

MOST_LEFT_OUT = 14
"""So much is left out at most to fit the pages; what then still does not fit takes more pages."""
MOST_MOVED, MOVED_IN_ROOMY = 4, 1
"""So often something is moved off page 1 at most, and before margins get narrower."""
MOST_TO_SPARE = 2
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


class _Fit(NamedTuple):
    """A document made for a room and laid out in a setting."""

    room: PaperRoom
    setting: Setting
    filled: Filled


class _Fitting:
    """Tries rooms for one document on one paper; no room is tried twice."""

    def __init__(self, document: Document, size: tuple[float, float], *, large_print: bool) -> None:
        self._document = document
        self._size = size
        self._large_print = large_print
        self._starts: dict[Setting, _Fit] = {}
        self._styles = Styles(document.body_points * (LARGE_PRINT_BODY / REFERENCE_BODY if large_print else 1))

    def best(self) -> Filled:
        """Return the pages of the document with no more left out or moved than it takes."""
        remake = self._document.remade
        if remake is None:
            return self._filled(self._document)
        if not self._large_print:
            return self._fit(remake).filled
        usual = _Fitting(self._document, self._size, large_print=False)._fit(remake).room
        return self._without_scrap(remake, replace(usual, large_print=True, moved=0))

    def _fit(self, remake: Remake) -> _Fit:
        most = self._document.most_pages
        fit = self._with_page_one(remake)
        if most is None:
            return fit
        if len(fit.filled.pages) > most:
            fit = self._with_less(remake, fit, most)
        return self._with_room_to_spare(remake, fit, most)

    def _with_page_one(self, remake: Remake) -> _Fit:
        """Page 1 holds what stands before the first page break; narrower margins come before much is moved off it."""
        roomy = self._with_moved(remake, ROOMY)
        if roomy.room.moved <= MOVED_IN_ROOMY:
            return roomy
        return min((roomy, self._with_moved(remake, NARROW)), key=lambda fit: fit.room.moved)

    def _with_moved(self, remake: Remake, setting: Setting) -> _Fit:
        """Move no more off page 1 than it takes."""
        if setting not in self._starts:
            room, whole = PaperRoom(), self._filled(self._document, setting)
            while not whole.page_one_holds and room.moved < MOST_MOVED:
                room = PaperRoom(moved=room.moved + 1)
                whole = self._filled(remake(room), setting)
            self._starts[setting] = _Fit(room, setting, whole)
        return self._starts[setting]

    def _without_scrap(self, remake: Remake, room: PaperRoom) -> Filled:
        """As many pages as it takes; not a last one for a few lines: then narrower margins, or a little less."""
        whole = self._filled(remake(room))
        if not _is_scrap(whole):
            return whole
        less = (replace(room, left_out=room.left_out + more) for more in range(1, MOST_FOR_SCRAP + 1))
        tries = chain((self._filled(remake(room), NARROW),), (self._filled(remake(one)) for one in less))
        shorter = [tried for tried in tries if len(tried.pages) < len(whole.pages)]
        return next((tried for tried in shorter if not _is_scrap(tried)), shorter[0] if shorter else whole)

    def _with_less(self, remake: Remake, start: _Fit, most: int) -> _Fit:
        """Leave out no more than it takes. Closer setting comes before what is dear is left out, and where all is."""
        dear = self._document.dear_after
        dear = MOST_LEFT_OUT if dear is None else dear

        @cache
        def made(left_out: int, closer: int) -> _Fit:
            room = replace(self._with_moved(remake, NARROW).room if closer else start.room, left_out=left_out)
            setting = (start.setting, NARROW, PARTED)[closer]
            return _Fit(room, setting, self._filled(remake(room), setting))

        def fits(left_out: int, closer: int) -> bool:
            return len(made(left_out, closer).filled.pages) <= most

        steps = [(step, 0) for step in range(dear + 1)] + [(step, 2) for step in range(dear, MOST_LEFT_OUT + 1)]
        steps.insert(dear + 1, (dear, 1))
        least = bisect_left(steps, 1, lo=1, hi=len(steps) - 1, key=lambda step: fits(*step))
        left_out, closer = steps[least]
        if not fits(left_out, closer):
            return made(dear, 0)
        if not closer:
            return made(left_out, 0)
        fit = self._with_more(remake, made(left_out, closer), most)
        again = made(fit.room.left_out, 1)
        return again if len(again.filled.pages) <= most else fit

    def _with_more(self, remake: Remake, fit: _Fit, most: int) -> _Fit:
        """Leave out as little as the setting has room for."""

        @cache
        def made(left_out: int) -> _Fit:
            room = replace(fit.room, left_out=left_out)
            return _Fit(room, fit.setting, self._filled(remake(room), fit.setting))

        left_out = fit.room.left_out
        if not left_out or len(made(left_out - 1).filled.pages) > most:
            return fit
        least = bisect_left(range(left_out), 1, key=lambda step: len(made(step).filled.pages) <= most)
        return made(least)

    def _with_room_to_spare(self, remake: Remake, fit: _Fit, most: int) -> _Fit:
        """Use what the pages have to spare for more, if need be with narrower margins."""
        rooms = [replace(fit.room, to_spare=spare) for spare in range(1, MOST_TO_SPARE + 1)]
        made = [fit.filled.frame.document.parts, *(remake(room).parts for room in rooms)]
        wished = [spare for spare in range(MOST_TO_SPARE, 0, -1) if made[spare] != made[spare - 1]]
        settings = dict.fromkeys((fit.setting, NARROW))
        tries = (self._sparing(remake, fit, spare, setting) for spare in wished for setting in settings)
        taken = next((one for one in tries if len(one.filled.pages) <= most), fit)
        return taken if taken.setting is fit.setting else self._with_more(remake, taken, most)

    def _sparing(self, remake: Remake, fit: _Fit, spare: int, setting: Setting) -> _Fit:
        moved = self._with_moved(remake, setting).room.moved if setting is NARROW else fit.room.moved
        room = replace(fit.room, to_spare=spare, moved=moved)
        return _Fit(room, setting, self._filled(remake(room), setting))

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
