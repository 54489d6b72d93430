"""Printing: the pages of the PDF on the printer's sheets, or a sentence that says why not."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Document, PageBreak, Paragraph
from decision_aid.window import printing
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page_images import page_image, page_images
from decision_aid.window.page_pixels import page_sizes
from decision_aid.window.pages.summary_documents import Paper, PaperChoice
from decision_aid.window.visit import Visit

Pixels = npt.NDArray[np.int16]


def two_pages(paper: Paper = "a4") -> bytes:
    """A PDF of two pages."""
    parts = (Paragraph("First page " * 40), PageBreak(), Paragraph("Second page"))
    return write_pdf([Document(title="T", language="en", reader="patient", parts=parts)], paper=paper)


@pytest.fixture
def sheet(usual_look: None) -> bytes:  # noqa: ARG001 - a printer needs the application
    """A sheet of two pages."""
    return two_pages()


def printer_into(path: Path, paper: Paper = "a4") -> QPrinter:
    """A printer that prints into a file."""
    printer = printing.new_printer(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def answering(monkeypatch: pytest.MonkeyPatch, path: Path, *, says: bool = True) -> list[QPrinter]:
    """Have a printer here; its dialog is answered at once, and what it sends goes into a file."""
    asked: list[QPrinter] = []

    def answer(dialog: QPrintDialog) -> bool:
        asked.append(dialog.printer())
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return says

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    return asked


def test_pages_become_pictures_in_their_colours(sheet: bytes) -> None:
    images = list(page_images(sheet, 50))

    assert len(images) == len(page_sizes(sheet))
    assert (images[0].width(), images[0].height()) == (414, 585)
    assert images[0].pixelColor(2, 2).name() == "#ffffff"
    assert any(images[0].pixelColor(x, y).lightness() < 100 for x in range(414) for y in range(0, 585, 2))


@pytest.mark.usefixtures("usual_look")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_page_is_on_a_sheet_of_its_paper_at_its_own_size(tmp_path: Path, paper: Paper) -> None:
    data = two_pages(paper)
    path = tmp_path / "printed.pdf"

    assert printing.print_pdf(data, printer_into(path, paper)) == ""
    printed = path.read_bytes()

    assert len(page_sizes(printed)) == len(page_sizes(data))
    for was, now in zip(page_sizes(data), page_sizes(printed), strict=True):
        assert was == pytest.approx(now, abs=1)
    assert edges(page_image(printed, 0, 300)) == pytest.approx(edges(page_image(data, 0, 300)), abs=2)


def edges(image: QImage) -> list[int]:
    """The first and the last row and column with anything dark in them."""
    dark = grey(image) < 100
    return [int(place) for way in (0, 1) for place in np.where(dark.any(axis=way))[0][[0, -1]]]


def grey(image: QImage) -> Pixels:
    """The lightness of every point."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width()].astype(np.int16)


def test_a_range_of_pages_prints_these_alone(sheet: bytes, tmp_path: Path) -> None:
    assert len(page_sizes(sheet)) > 1
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setFromTo(2, 2)

    printing.print_pdf(sheet, printer)

    assert len(page_sizes((tmp_path / "printed.pdf").read_bytes())) == 1


def test_copies_that_a_printer_cannot_make_are_drawn(sheet: bytes, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()

    printing.print_pdf(sheet, printer)

    assert len(page_sizes((tmp_path / "printed.pdf").read_bytes())) == 2 * len(page_sizes(sheet))


def test_the_paper_in_the_printer_decides(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = answering(monkeypatch, tmp_path / "printed.pdf")
    told = printing.print_part(visit, "patient", parent, PaperChoice("letter"))

    assert told == "Sent to the printer."
    assert asked[0].pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    assert page_sizes((tmp_path / "printed.pdf").read_bytes())[0] == pytest.approx((612, 792), abs=1)


def test_the_name_of_the_job_tells_nobodys_name(visit: Visit, tmp_path: Path, sheet: bytes) -> None:
    visit.answer("visit.patient_label", "J.D.")
    printing.print_pdf(sheet, printer_into(tmp_path / "printed.pdf"))

    assert "J.D." not in str(PdfReader(tmp_path / "printed.pdf").metadata)
    assert printing.new_printer("a4").docName() == "Decision summary"


def test_cancelled_dialog_prints_nothing_and_says_so(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answering(monkeypatch, tmp_path / "printed.pdf", says=False)

    assert printing.print_part(visit, "patient", parent) == "Nothing was printed."
    assert not (tmp_path / "printed.pdf").exists()


def test_printer_that_takes_nothing_is_told_in_a_message(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.visit is not None
    window.visit.answer("warning_signs.saddle_numbness", Sign(answer="new_or_worse"))
    answering(monkeypatch, tmp_path / "no_folder" / "printed.pdf")
    told: list[str] = []

    def close_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    QTimer.singleShot(300, close_it)
    assert window.shell is not None
    window.shell.print_wished.emit("urgent")

    assert told
    assert "did not take the pages" in told[0]
    assert "save the PDF instead" in told[0]


def test_without_a_printer_the_urgent_sheet_can_be_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "urgent.pdf"
    assert window.visit is not None
    assert window.shell is not None
    window.visit.answer("warning_signs.saddle_numbness", Sign(answer="new_or_worse"))
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(printing.QMessageBox, "exec", lambda _box: None)
    monkeypatch.setattr(printing, "ask_path", lambda *_words: target)

    window.shell.print_wished.emit("urgent")

    assert target.read_bytes().startswith(b"%PDF")
    assert "emergency" in PdfReader(target).pages[0].extract_text()
