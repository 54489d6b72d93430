"""Prints a sheet of the visit: the PDF is made, drawn page by page and sent to the printer chosen; otherwise saved."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMessageBox, QWidget

from decision_aid.window.language import _
from decision_aid.window.pages.summary_documents import pdf_of
from decision_aid.window.saving import ask_path, proposed_pdf_name, save_bytes
from decision_aid.window.theme import dress
from decision_aid.window.visit import Visit

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def print_part(visit: Visit, part: str, parent: QWidget) -> None:
    """Print "patient", "clinician" or "urgent"; where no printer is set up, offer to save the PDF instead."""
    data = pdf_of(visit, "clinician" if part == "clinician" else "patient", "a4", large_print=False)
    if not QPrinterInfo.availablePrinterNames():
        _save_instead(visit, data, parent)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    dialog = QPrintDialog(printer, parent)
    dress(dialog, "dialog")
    if dialog.exec():
        print_pdf(data, printer)


def print_pdf(data: bytes, printer: QPrinter) -> None:
    """Draw every page of a PDF onto a sheet of the printer, as large as it fits."""
    painter = QPainter(printer)
    for number, image in enumerate(page_images(data, DOTS_PER_INCH)):
        if number:
            printer.newPage()
        room = painter.viewport()
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(room.topLeft(), size), image)
    painter.end()


def page_images(data: bytes, dots_per_inch: int) -> list[QImage]:
    """Return the pages of a PDF as pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [_image(page, dots_per_inch) for page in document]
    finally:
        document.close()


def _image(page: Any, dots_per_inch: int) -> QImage:
    bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
    data = bytes(bitmap.buffer)
    return QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()


def _save_instead(visit: Visit, data: bytes, parent: QWidget) -> None:
    _tell(parent, _("No printer"), _("No printer is set up here. You can save the sheet and print it elsewhere."))
    path = ask_path(parent, _("Save PDF"), proposed_pdf_name(visit.today), _("PDF (*.pdf)"))
    problem = save_bytes(path, data) if path is not None else ""
    if problem:
        _tell(parent, _("Not saved"), problem)


def _tell(parent: QWidget, title: str, sentence: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, title, sentence, QMessageBox.StandardButton.Ok, parent)
    dress(box, "dialog")
    box.exec()
