from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from decision_aid.consultation.warning_signs import Sign
from decision_aid.window import printing
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pages.summary_documents import pdf_of
from decision_aid.window.visit import Visit


def test_pages_become_pictures_in_their_colours(visit: Visit) -> None:
    images = printing.page_images(pdf_of(visit, "patient", "a4", large_print=False), 50)

    assert images
    assert (images[0].width(), images[0].height()) == (414, 585)
    assert images[0].pixelColor(2, 2).name() == "#ffffff"
    assert any(images[0].pixelColor(x, y).lightness() < 100 for x in range(414) for y in range(0, 585, 2))


def test_sheet_is_drawn_on_the_printer(visit: Visit, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    printing.print_pdf(pdf_of(visit, "patient", "a4", large_print=False), printer)

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_printer_the_urgent_sheet_can_be_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "urgent.pdf"
    window.visit.answer("warning_signs.saddle_numbness", Sign(answer="new_or_worse"))
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(printing.QMessageBox, "exec", lambda _box: None)
    monkeypatch.setattr(printing, "ask_path", lambda *_words: target)

    window.shell.print_wished.emit("urgent")

    assert target.read_bytes().startswith(b"%PDF")
