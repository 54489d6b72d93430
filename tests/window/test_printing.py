"""Printing: the pages of the PDF on the printer's sheets, or a sentence that says why not."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Document, PageBreak, Paragraph
from decision_aid.window import printing
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page_images import page_image
from decision_aid.window.page_pixels import page_sizes
from decision_aid.window.pages.paper import Paper, PaperChoice
from decision_aid.window.visit import Visit

Pixels = npt.NDArray[np.int16]
CLOSE = 1.5
BLUR = 8


def pages_of(count: int, paper: Paper = "a4") -> bytes:
    """A PDF of so many pages, each with more on it than the one before."""
    parts = [part for page in range(count) for part in (Paragraph("More and more " * 60 * (page + 1)), PageBreak())]
    document = Document(title="T", language="en", reader="patient", parts=tuple(parts[:-1]))
    return write_pdf([document], paper=paper)


def two_pages(paper: Paper = "a4") -> bytes:
    """A PDF of two pages."""
    return pages_of(2, paper)


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are drawn coarsely where it matters only which they are."""
    monkeypatch.setattr(printing, "DOTS_PER_INCH", 50)


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
    for number in range(len(page_sizes(sheet))):
        image = page_image(sheet, number, 50)
        assert (image.width(), image.height()) == (414, 585)
        assert image.pixelColor(2, 2).name() == "#ffffff"
        assert any(image.pixelColor(x, y).lightness() < 100 for x in range(414) for y in range(0, 585, 2))


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


def test_what_is_printed_looks_like_the_pages(sheet: bytes, tmp_path: Path) -> None:
    printing.print_pdf(sheet, printer_into(tmp_path / "printed.pdf"))
    printed = (tmp_path / "printed.pdf").read_bytes()

    assert len(page_sizes(printed)) == len(page_sizes(sheet))
    for page in range(len(page_sizes(sheet))):
        assert difference(page_image(printed, page, 96), page_image(sheet, page, 96)) < CLOSE
    assert difference(page_image(sheet, 0, 96), page_image(sheet, 1, 96)) > 2 * CLOSE


def difference(one: QImage, other: QImage) -> float:
    """How far two pictures are apart on average, of 255: seen from so far away that letters become grey."""
    rows, columns = (min(edge) // BLUR * BLUR for edge in zip(grey(one).shape, grey(other).shape, strict=True))
    far = (grey(one)[:rows, :columns] - grey(other)[:rows, :columns]).reshape(rows // BLUR, BLUR, columns // BLUR, BLUR)
    return float(np.abs(far.mean(axis=(1, 3))).mean())


def printed_pages(path: Path, sheet: bytes) -> list[int]:
    """Which page of a sheet each printed page is, counted from 1."""
    printed = path.read_bytes()
    pages = [page_image(sheet, page, 50) for page in range(len(page_sizes(sheet)))]
    return [
        1 + int(np.argmin([difference(page_image(printed, place, 50), page) for page in pages]))
        for place in range(len(page_sizes(printed)))
    ]


@pytest.mark.parametrize(
    ("asked", "pages"), [("2", [2]), ("1", [1]), ("1,3", [1, 3]), ("2-9", [2, 3]), ("", [1, 2, 3])]
)
@pytest.mark.usefixtures("usual_look", "coarse")
def test_a_range_of_pages_prints_these_alone(tmp_path: Path, asked: str, pages: list[int]) -> None:
    data = pages_of(3)
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setPageRanges(QPageRanges.fromString(asked))

    assert printing.print_pdf(data, printer) == ""

    assert printed_pages(tmp_path / "printed.pdf", data) == pages


def test_a_range_beyond_the_last_page_prints_nothing_and_says_so(sheet: bytes, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setFromTo(7, 9)

    told = printing.print_pdf(sheet, printer)

    assert told == "None of these pages is in the sheet: it has 2. Print again and choose others."
    assert not (tmp_path / "printed.pdf").exists()


@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize(("collated", "pages"), [(True, [1, 2, 1, 2]), (False, [1, 1, 2, 2])])
def test_copies_that_a_printer_cannot_make_are_drawn(
    sheet: bytes, tmp_path: Path, collated: bool, pages: list[int]
) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    assert not printer.supportsMultipleCopies()

    printing.print_pdf(sheet, printer)

    assert printed_pages(tmp_path / "printed.pdf", sheet) == pages


def test_a_printer_that_vanishes_midway_is_told(sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinter, "newPage", lambda _printer: False)

    told = printing.print_pdf(sheet, printer_into(tmp_path / "printed.pdf"))

    assert "did not take the pages" in told
    assert "save the PDF instead" in told


@pytest.mark.parametrize("here", [["Office"], []])
def test_a_printer_taken_away_while_pages_were_sent_is_told(
    sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: list[str]
) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _printer: QPrinter.OutputFormat.NativeFormat)
    monkeypatch.setattr(QPrinter, "printerName", lambda _printer: "Office")
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", lambda: here)

    told = printing.print_pdf(sheet, printer)

    assert ("did not take the pages" in told) is not bool(here)


def test_a_page_that_cannot_be_drawn_leaves_the_printer_whole(
    sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_words: object) -> QImage:
        raise MemoryError

    printer = printer_into(tmp_path / "printed.pdf")
    monkeypatch.setattr(printing, "page_image", lost)
    with pytest.raises(MemoryError):
        printing.print_pdf(sheet, printer)

    assert not printer.paintingActive()


def test_nothing_is_left_behind(sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    printing.print_pdf(sheet, printer_into(tmp_path / "printed.pdf"))

    assert [path.name for path in tmp_path.iterdir()] == ["printed.pdf"]


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
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: None)
    monkeypatch.setattr(printing, "ask_path", lambda *_words: target)

    window.shell.print_wished.emit("urgent")

    assert target.read_bytes().startswith(b"%PDF")
    assert "emergency" in PdfReader(target).pages[0].extract_text()
