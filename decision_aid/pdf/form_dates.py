"""Reads a day as people write it; a day that could be meant in two ways is not read."""

import datetime
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR_FIRST = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
YEAR_LAST = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})")
DAY_AND_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})", re.IGNORECASE)
MONTH_AND_DAY = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
CENTURY = 2000
MONTHS_A_YEAR = 12


def day_in(written: str, today: datetime.date) -> datetime.date | None:
    """Return the day in a text; None where there is none, where it has two readings, or where it is after `today`.

    Of two numbers with points between them the day comes first. With other signs between them the order is known only
    when one is above 12 or both are the same.
    """
    text = written.strip()
    day = _from_numbers(text) or _from_words(text)
    return day if day is not None and day <= today else None


def _from_numbers(text: str) -> datetime.date | None:
    if found := YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if not (found := YEAR_LAST.fullmatch(text)):
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    year += CENTURY if len(found[4]) == len("26") else 0
    if found[2] == "." or first > MONTHS_A_YEAR or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > MONTHS_A_YEAR else None


def _from_words(text: str) -> datetime.date | None:
    if found := DAY_AND_MONTH.fullmatch(text):
        day, month, year = found[1], found[2], found[3]
    elif found := MONTH_AND_DAY.fullmatch(text):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    name = month.lower()
    return _day(int(year), MONTHS.index(name) + 1, int(day)) if name in MONTHS else None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
