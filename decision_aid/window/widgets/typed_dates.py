"""Reads a day as people type it."""

import datetime
import re

from decision_aid.summary.context import plain_date
from decision_aid.window.language import _

EARLIEST_YEAR = 1900
MOST_DIGITS = 4
FEWEST_LETTERS = 3
"""Letters of a month's name that say which one it is."""


def read_day(text: str) -> datetime.date | None:
    """Return the day in "30 November 2026", "30 nov 2026", "30.11.2026" or "2026-11-30"; None for anything else."""
    words = re.findall(r"\d+|[^\W\d_]+", text)
    numbers = [_number(word) for word in words]
    if len(numbers) != 3 or None in numbers or not re.fullmatch(r"[\w\s.,/-]+", text):
        return None
    first, second, third = (number or 0 for number in numbers)
    year, month, day = (first, second, third) if first > 31 else (third, second, first)
    try:
        return datetime.date(year, month, day) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


def _number(word: str) -> int | None:
    """The number itself, or that of the month that begins so; None for more digits than a year has."""
    if word.isdecimal():
        return int(word) if len(word) <= MOST_DIGITS else None
    named = [place for place, name in enumerate(_months(), start=1) if name.startswith(word.casefold())]
    return named[0] if len(named) == 1 and len(word) >= FEWEST_LETTERS else None


def _months() -> list[str]:
    """The names of the months as dates are written here: the longest word of a date."""
    written = (plain_date(datetime.date(2000, month, 1), _) for month in range(1, 13))
    return [max(re.findall(r"[^\W\d_]+", day), key=len).casefold() for day in written]
