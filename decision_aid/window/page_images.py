"""The pages of a PDF as pictures, for the preview and the printer; the reader of PDF loads when one is wanted."""

from collections.abc import Iterator
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_one_at_a_time = Lock()
"""The preview draws on another thread, and the reader (PDFium) bears one thread at a time."""

PageSize = tuple[float, float]
"""Width and height in points."""


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """Return the size of every page in order."""
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def page_image(data: bytes, number: int, dots_per_inch: float) -> QImage:
    """Return one page as a picture; `number` counts from 0."""
    import pypdfium2

    with _one_at_a_time:
        document = pypdfium2.PdfDocument(data)
        try:
            return _image(document[number], dots_per_inch)
        finally:
            document.close()


def page_images(data: bytes, dots_per_inch: float) -> Iterator[QImage]:
    """Yield the pages one after the other: at 300 dots per inch a page takes 35 MB."""
    return (page_image(data, number, dots_per_inch) for number in range(len(page_sizes(data))))


def _image(page: Any, dots_per_inch: float) -> QImage:
    bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
    data = bytes(bitmap.buffer)
    return QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
