"""What charts with lanes and an axis share: how words break into lines, and where a value stands.

A scene is made where no font can be measured, so words break by the width that letters take on average.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from decision_aid.summary.option_style import OptionStyle
from decision_aid.summary.scene import Label, Rectangle

WIDTH = 470.0
"""The width of a chart where no other is asked for, in points."""
LABEL_SIZE = 14.0
LINE_STEP = 19.0
LETTER = 0.53
"""The average width of a letter, as a share of its size."""
SIDE = 7.0
"""Room beside the axis, so that a mark at its end is whole."""
SQUARE = 13.0
NAME_LEFT = SQUARE + 7


def lines_of(text: str, width: float) -> list[str]:
    """Break a text into lines of about `width` points."""
    most = max(1, int(width / (LETTER * LABEL_SIZE)))
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def word_width(text: str) -> float:
    """Return about how wide a line of label text is, in points."""
    return len(text) * LETTER * LABEL_SIZE


def middle_within(lines: Sequence[str], x: float, width: float) -> float:
    """Return where lines centred on `x` have their middle so that they stay within `width` points."""
    half = max(map(word_width, lines), default=0) / 2
    return min(max(x, half), max(width - half, half))


def place_on(value: float, scale: tuple[float, float], width: float) -> float:
    """Return where a value stands on an axis; a value outside the scale stands at its end."""
    low, high = scale
    share = (value - low) / (high - low) if high != low else 0.5
    return SIDE + (width - 2 * SIDE) * min(max(share, 0), 1)


def block(
    lines: Sequence[str],
    start: tuple[float, float],
    anchor: Literal["start", "middle", "end"],
    weight: Literal["regular", "semibold"] = "regular",
) -> Iterator[Label]:
    """Yield lines of text one below the other, the first at `start`: its place across and its baseline."""
    x, y = start
    for number, line in enumerate(lines):
        yield Label(x=x, y=y + number * LINE_STEP, text=line, size=LABEL_SIZE, anchor=anchor, weight=weight)


def swatch(style: OptionStyle, y: float) -> Rectangle:
    """Return the square in an option's colour and pattern that stands before its name on the baseline `y`."""
    top = y - SQUARE + 2
    return Rectangle(
        x=0.5, y=top, width=SQUARE, height=SQUARE, fill=style.role, stroke=style.role, pattern=style.pattern
    )
