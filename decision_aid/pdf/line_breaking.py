"""Breaks text into lines of a width; linear in the length of the text, however long its words are."""

from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from decision_aid.pdf.fonts import width
from decision_aid.records import dataclass

PARAGRAPHS_KEPT = 1000
"""A document is laid out several times until it fits its pages, and most of its paragraphs stay the same."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face."""

    text: str
    face: str


Line = tuple[Run, ...]


@lru_cache(maxsize=PARAGRAPHS_KEPT)
def break_lines(runs: tuple[Run, ...], size: float, room: float) -> tuple[Line, ...]:
    """Return the lines of `runs` set in `size` points within `room` points.

    A line keeps the blank at its end, so that text read back does not fuse words. A word wider than the room is
    broken where it must. There is at least one line.
    """
    breaker = _Breaker(size, room)
    for run in runs:
        for index, paragraph in enumerate(run.text.split("\n")):
            if index:
                breaker.end_line()
            breaker.add_words(paragraph, run.face)
    breaker.end_line()
    return tuple(breaker.lines)


class _Breaker:
    """Collects words into lines."""

    def __init__(self, size: float, room: float) -> None:
        self.lines: list[Line] = []
        self._size = size
        self._room = max(room, size * 2)
        self._pieces: list[tuple[str, str]] = []
        self._used = 0.0

    def add_words(self, text: str, face: str) -> None:
        """Add the words of a paragraph, each with the blank behind it."""
        *words, last = text.split(" ")
        blank = width(" ", face, self._size)
        for word in words:
            self._add(word, face, " ", blank)
        if last:
            self._add(last, face, "", 0)

    def end_line(self) -> None:
        """Close the line; neighbours in one face become one run."""
        same_face = groupby(self._pieces, key=itemgetter(1))
        self.lines.append(tuple(Run("".join(text for text, _ in pieces), face) for face, pieces in same_face))
        self._pieces = []
        self._used = 0.0

    def _add(self, word: str, face: str, blank: str, blank_width: float) -> None:
        needed = width(word, face, self._size)
        if needed > self._room:
            self._add_letters(word + blank, face)
            return
        if self._used + needed > self._room:
            self.end_line()
        self._pieces.append((word + blank, face))
        self._used += needed + blank_width

    def _add_letters(self, word: str, face: str) -> None:
        for letter in word:
            needed = width(letter, face, self._size)
            if self._used + needed > self._room:
                self.end_line()
            self._pieces.append((letter, face))
            self._used += needed
