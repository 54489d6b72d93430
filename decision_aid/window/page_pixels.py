"""The pages of a PDF as points of colour, without Qt; the reader of PDF loads when a page is wanted."""

from threading import Lock
from typing import Any, NamedTuple

POINTS_PER_INCH = 72
_one_at_a_time = Lock()
"""The reader (PDFium) bears one thread at a time."""

PageSize = tuple[float, float]
"""Width and height in points."""


class Pixels(NamedTuple):
    """A picture as rows of `row_bytes` bytes: four bytes a point (red, green, blue, one without meaning)."""

    width: int
    height: int
    row_bytes: int
    data: bytes


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """Return the size of every page in order."""
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def page_pixels(data: bytes, number: int, dots_per_inch: float) -> Pixels:
    """Return one page as a picture; `number` counts from 0."""
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(data)
        try:
            return _drawn(document[number], dots_per_inch)
        finally:
            document.close()


def _drawn(page: Any, dots_per_inch: float) -> Pixels:
    bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
    return Pixels(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
