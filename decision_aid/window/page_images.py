"""The pages of a PDF as pictures of Qt, for the preview and the printer."""

from PySide6.QtGui import QImage

from decision_aid.window.page_pixels import Pixels, page_pixels


def image_of(pixels: Pixels) -> QImage:
    """Return points of colour as a picture that holds its own copy of them."""
    return QImage(pixels.data, *pixels[:3], QImage.Format.Format_RGBX8888).copy()


def page_image(data: bytes, number: int, dots_per_inch: float) -> QImage:
    """Return one page as a picture; `number` counts from 0."""
    return image_of(page_pixels(data, number, dots_per_inch))
