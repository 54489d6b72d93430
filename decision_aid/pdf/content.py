"""Page content as PDF operators (ISO 32000-1, annex A): numbers, colours, paths and words."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from decision_aid.pdf.fonts import encoded
from decision_aid.pdf.line_breaking import Line
from decision_aid.pdf.styles import colours

Point = tuple[float, float]
CIRCLE = 0.5523
"""How far the control points of a Bezier curve stand along the tangent, in radii, for a quarter of a circle."""
QUARTERS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
"""Directions of the start and the end of each quarter of a circle from its centre."""
UPRIGHT, UPSIDE_DOWN = "1 0 0 1", "1 0 0 -1"


def number(value: float) -> str:
    """Return a size of letters or lines in points; finer than places, as a line of text adds it up."""
    return f"{round(value, 5):g}"


def numbers(*values: float) -> str:
    """Return places in points, a blank between them."""
    return " ".join(f"{round(value, 3):g}" for value in values)


@cache
def fill(role: str) -> str:
    """Return the operator that sets the colour of fills and words."""
    return f"{_channels(role)} rg"


@cache
def stroke(role: str, width: float) -> str:
    """Return the operators that set the colour and the width of lines."""
    return f"{_channels(role)} RG {number(width)} w"


def _channels(role: str) -> str:
    digits = colours()[role].lstrip("#")
    return numbers(*(int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)))


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a straight line, to be stroked."""
    return f"{numbers(x1, y1)} m {numbers(x2, y2)} l"


def curve(first: Point, second: Point, end: Point) -> str:
    """Return a Bezier curve from the current point with its two control points and its end."""
    return f"{numbers(*first, *second, *end)} c"


def circle(x: float, y: float, radius: float) -> str:
    """Return the outline of a circle as four curves."""
    return " ".join([f"{numbers(x + radius, y)} m", *(_quarter((x, y), radius, place) for place in QUARTERS), "h"])


def rounded(x: float, y: float, size: Point, radius: float) -> str:
    """Return the outline of a rectangle with round corners of `radius` points."""
    width, height = size
    centres = (
        (x + width - radius, y + height - radius),
        (x + radius, y + height - radius),
        (x + radius, y + radius),
        (x + width - radius, y + radius),
    )
    sides = [f"{numbers(x + width, y + radius)} m"]
    for centre, place in zip(centres, QUARTERS, strict=True):
        start = centre[0] + place[0] * radius, centre[1] + place[1] * radius
        sides += [f"{numbers(*start)} l", _quarter(centre, radius, place)]
    return " ".join([*sides, "h"])


def _quarter(centre: Point, radius: float, directions: tuple[int, int, int, int]) -> str:
    from_x, from_y, to_x, to_y = (radius * one for one in directions)
    x, y = centre
    first = x + from_x + CIRCLE * to_x, y + from_y + CIRCLE * to_y
    second = x + to_x + CIRCLE * from_x, y + to_y + CIRCLE * from_y
    return curve(first, second, (x + to_x, y + to_y))


def lettering(document: Any, lines: Iterable[Line], baseline: Point, size: Point, *, upright: str = UPRIGHT) -> str:
    """Return lines of text from the first one's `baseline` on; `size` is the size of letters and the leading.

    `document` is the reportlab file that is told which letters are used.
    """
    height, leading = size
    code = [f"BT {upright} {numbers(*baseline)} Tm {number(leading)} TL"]
    current = ""
    for words in lines:
        for run in words:
            for name, literal in encoded(run.text, run.face, document):
                if name != current:
                    code.append(f"{name} {number(height)} Tf")
                    current = name
                code.append(f"({literal}) Tj")
        code.append("T*")
    code.append("ET")
    return "\n".join(code)
