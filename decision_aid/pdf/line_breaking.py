"""Breaks text into lines of a width; linear in the length of the text, however long its words are."""

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aid.pdf.fonts import width


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face."""

    text: str
    face: str


Line = tuple[Run, ...]


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
            for word in _words(paragraph):
                breaker.add(word, run.face)
    breaker.end_line()
    return tuple(breaker.lines)


def _words(text: str) -> Iterator[str]:
    """Yield the words of a line, each with the blank behind it."""
    start = 0
    while start < len(text):
        end = text.find(" ", start)
        end = len(text) if end < 0 else end + 1
        yield text[start:end]
        start = end


class _Breaker:
    """Collects words into lines."""

    def __init__(self, size: float, room: float) -> None:
        self.lines: list[Line] = []
        self._size = size
        self._room = max(room, size * 2)
        self._runs: list[Run] = []
        self._used = 0.0

    def add(self, word: str, face: str) -> None:
        needed = width(word.rstrip(" "), face, self._size)
        if needed > self._room:
            self._add_pieces(word, face)
            return
        if self._used + needed > self._room:
            self.end_line()
        self._append(word, face)

    def end_line(self) -> None:
        self.lines.append(tuple(self._runs))
        self._runs = []
        self._used = 0.0

    def _add_pieces(self, word: str, face: str) -> None:
        for letter in word:
            if self._used + width(letter, face, self._size) > self._room:
                self.end_line()
            self._append(letter, face)

    def _append(self, text: str, face: str) -> None:
        self._used += width(text, face, self._size)
        if self._runs and self._runs[-1].face == face:
            text = self._runs.pop().text + text
        self._runs.append(Run(text, face))
