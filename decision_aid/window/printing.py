"""Prints a sheet of the visit: the printer's dialog first, then the PDF for its paper, drawn page by page.

What came of it is told in a sentence; where no printer is set up, the sheet can be saved instead.
"""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from decision_aid.summary.sheets import SheetPart
from decision_aid.window.language import _
from decision_aid.window.messages import tell
from decision_aid.window.page_images import page_image
from decision_aid.window.page_pixels import page_sizes
from decision_aid.window.pages.paper import Paper, PaperChoice, default_choice
from decision_aid.window.pages.paper_choices import usual_paper
from decision_aid.window.pages.summary_documents import pdf_of
from decision_aid.window.saving import ask_path, proposed_pdf_name, save_bytes
from decision_aid.window.theme import dress
from decision_aid.window.visit import Visit

Option = QAbstractPrintDialog.PrintDialogOption
DOTS_PER_INCH = 300
PAPER_SIZES: dict[Paper, QPageSize.PageSizeId] = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
NORTH_AMERICAN = (QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.Legal)
MakePdf = Callable[[Paper], bytes]
"""Makes what is printed for a paper."""


def print_part(visit: Visit, part: str, parent: QWidget, choice: PaperChoice | None = None) -> str:
    """Print "patient", "clinician" or "urgent" and return what came of it in a sentence."""
    sheet = cast("SheetPart", part)
    large = (choice or default_choice()).large_print
    wished = choice.paper if choice else usual_paper()
    return print_made(lambda paper: pdf_of(visit, sheet, PaperChoice(paper, large_print=large)), wished, parent, visit)


def print_made(make: MakePdf, paper: Paper, parent: QWidget, visit: Visit) -> str:
    """Print what `make` gives for the paper chosen, `paper` being proposed; return what came of it in a sentence."""
    if not QPrinterInfo.availablePrinterNames():
        return _save_instead(visit, make(paper), parent)
    printer = new_printer(paper)
    dialog = QPrintDialog(printer, parent)
    dress(dialog, "dialog")
    dialog.setOption(Option.PrintPageRange)
    dialog.setOption(Option.PrintToFile, on=False)  # it would be a picture without words; "Save PDF" keeps them
    dialog.setWindowTitle(_("Print"))
    if not dialog.exec():
        return _("Nothing was printed.")
    told = print_pdf(make(paper_of(printer)), printer)
    if told:
        tell(parent, _("Not printed"), told)
    return told or _("Sent to the printer.")


def new_printer(paper: Paper) -> QPrinter:
    """Return a printer set to a paper; the name of the job tells nobody's name, as every queue shows it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(PAPER_SIZES[paper]))
    printer.setDocName(_("Decision summary"))
    return printer


def paper_of(printer: QPrinter) -> Paper:
    """Return which of our papers is nearest to the one in the printer."""
    return "letter" if printer.pageLayout().pageSize().id() in NORTH_AMERICAN else "a4"


def print_pdf(data: bytes, printer: QPrinter) -> str:
    """Draw the pages that were asked for onto the printer's sheets; return "" or in a sentence what went wrong."""
    count = len(page_sizes(data))
    wanted = _wanted(printer, count)
    if not wanted:
        return _("None of these pages is in the sheet: it has {count}. Print again and choose others.").format(
            count=count
        )
    printer.setFullPage(True)  # our pages have margins of their own; fitted into the printer's, they would shrink
    painter = QPainter()
    if not painter.begin(printer):
        return _not_printed()
    try:
        drawn = _draw(painter, printer, (page_image(data, page, DOTS_PER_INCH) for page in wanted))
    finally:
        painter.end()  # whatever happened: a printer that goes while it is drawn on takes the program down
    if not drawn or _is_gone(printer):
        printer.abort()
        return _not_printed()
    return ""


def _wanted(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages to draw of so many, counted from 0: those within the ranges chosen.

    Each comes once for every copy that the printer does not make by itself, page by page or sheet by sheet.
    """
    ranges = printer.pageRanges()
    pages = tuple(page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1))
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return pages * copies if printer.collateCopies() else tuple(page for page in pages for _copy in range(copies))


def _draw(painter: QPainter, printer: QPrinter, images: Iterator[QImage]) -> bool:
    """Draw one page a sheet; False when the printer takes no more."""
    for number, image in enumerate(images):
        if number and not printer.newPage():
            return False
        room = painter.viewport()
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(room.topLeft(), size), image)
    return True


def _is_gone(printer: QPrinter) -> bool:
    """Whether a printer failed or was taken away meanwhile: of one that is no longer here Qt tells nothing."""
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        return True
    is_real = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    return is_real and printer.printerName() not in QPrinterInfo.availablePrinterNames()


def _not_printed() -> str:
    return _("The printer did not take the pages. Look at the printer and try again, or save the PDF instead.")


def _save_instead(visit: Visit, data: bytes, parent: QWidget) -> str:
    tell(parent, _("No printer"), _("No printer is set up here. You can save the sheet and print it elsewhere."))
    path = ask_path(parent, _("Save PDF"), proposed_pdf_name(visit.today), _("PDF (*.pdf)"))
    if path is None:
        return _("Nothing was printed or saved.")
    problem = save_bytes(path, data)
    if problem:
        tell(parent, _("Not saved"), problem)
    return problem or _("Saved: {path}").format(path=path)
