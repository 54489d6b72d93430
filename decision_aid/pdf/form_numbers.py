"""Reads a number as people write it, alone or before its unit."""

import re
from collections.abc import Mapping

NUMBER = re.compile(r"(\d+)(?:[.,](\d+))?\s*(\D*)")
WEEKS_IN: Mapping[str, float] = {"weeks": 1, "months": 365.25 / 12 / 7, "years": 365.25 / 7}
"""Weeks in the mean month and the mean year of the Julian calendar."""


def number_and_unit(written: str) -> tuple[float, str] | None:
    """Return the number in a text and the word behind it, with a point or a comma before decimals; None without one."""
    found = NUMBER.fullmatch(written.strip())
    if found is None:
        return None
    number = float(f"{found[1]}.{found[2] or 0}")
    return (int(number) if number.is_integer() else number), found[3].strip().rstrip(".").lower()
