"""Lays out and paints wrapped plain text at the line height of the design; Qt's own labels cannot set one."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from decision_aid.window.tokens import read_tokens

UNBOUNDED = 1e6
"""Wider than any line, in px."""


def text_size(text: str, font: QFont, width: float) -> QSizeF:
    """Return the size that `text` takes when wrapped to `width` px."""
    lines = _lines(text, font.toString(), max(1.0, width))
    return QSizeF(max((line_width for _text, line_width in lines), default=0), len(lines) * line_height(font))


def widest_word(text: str, font: QFont) -> float:
    """Return the width of the longest word: below it text would be broken inside a word."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0) + 1


def line_height(font: QFont) -> float:
    """Return the distance from one baseline to the next, in px."""
    return float(round(font.pixelSize() * read_tokens().sizes["line_height"]))


def paint_text(painter: QPainter, text: str, area: QRectF, colour: QColor, *, spare_before: float = 0) -> None:
    """Paint wrapped text from the top of `area` with the painter's font.

    `spare_before` is the share of a line's spare width that stands before it: 0 left, 0.5 centred, 1 right.
    """
    font = painter.font()
    height = line_height(font)
    metrics = QFontMetricsF(font)
    rise = (height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    painter.setPen(colour)
    for row, (line, width) in enumerate(_lines(text, font.toString(), max(1.0, area.width()))):
        spare = area.width() - width
        left = area.left() + spare * spare_before
        painter.drawText(QPointF(left, area.top() + row * height + rise), line)


def line_at(text: str, font: QFont, width: float, point: QPointF) -> tuple[str, int]:
    """Return the line of a wrapped text that is at a point, and the place in it; ("", 0) beside the text."""
    lines, row = _lines(text, font.toString(), max(1.0, width)), int(point.y() // line_height(font))
    if not 0 <= row < len(lines) or not 0 <= point.x() < lines[row][1]:
        return "", 0
    line, metrics = lines[row][0], QFontMetricsF(font)
    return line, sum(metrics.horizontalAdvance(line[:end]) <= point.x() for end in range(1, len(line) + 1))


def _lines(text: str, font_words: str, width: float) -> tuple[tuple[str, float], ...]:
    """The lines with their widths; most texts fit as they are and need no layout for every width asked."""
    unbroken = _laid_out(text, font_words, UNBOUNDED)
    fits = all(line_width <= width for _line, line_width in unbroken)
    return unbroken if fits else _laid_out(text, font_words, width)


@lru_cache(maxsize=2000)
def _laid_out(text: str, font_words: str, width: float) -> tuple[tuple[str, float], ...]:
    font = QFont()
    font.fromString(font_words)
    found = [line for paragraph in text.split("\n") for line in _wrapped(paragraph, font, width)]
    return tuple(found)


def _wrapped(paragraph: str, font: QFont, width: float) -> list[tuple[str, float]]:
    if not paragraph.strip():
        return [("", 0.0)]
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        text = paragraph[line.textStart() : line.textStart() + line.textLength()]
        found.append((text.rstrip(), line.naturalTextWidth()))
    layout.endLayout()
    return found
