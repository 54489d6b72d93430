"""The commands `worksheet` and `import-worksheet`, as a person types them."""

import datetime
import io
from pathlib import Path

import pypdf
import pytest

from decision_aid.cli import main
from decision_aid.storage.case_file import read_case
from tests.pdf.filling import filled


def form_of(folder: Path) -> bytes:
    path = folder / "form.pdf"
    assert main(["worksheet", "-o", str(path), "--fillable"]) == 0
    return path.read_bytes()


def test_worksheet_writes_the_sheet_for_the_pen(tmp_path: Path) -> None:
    for options in ([], ["--paper", "letter"]):
        path = tmp_path / "sheet.pdf"
        assert main(["worksheet", "-o", str(path), *options]) == 0
        reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
        assert len(reader.pages) == 2
        assert not reader.get_fields()
        assert round(reader.pages[0].mediabox.width) == (612 if options else 595)


def test_large_print_takes_more_pages(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert main(["worksheet", "-o", str(path), "--large-print", "--fillable"]) == 0
    reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    assert len(reader.pages) > 2
    assert reader.get_fields()


def test_a_filled_form_becomes_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = {"health-age": "67", "visit-home_sheet": "2026-01-03", "symptoms-walking_minutes": "a while"}
    sheet = tmp_path / "filled.pdf"
    sheet.write_bytes(filled(form_of(tmp_path), answers))
    for name in ("case.yaml", "case.json"):
        assert main(["import-worksheet", str(sheet), "-o", str(tmp_path / name)]) == 0
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("filled.pdf: Walking time: “a while” is no number.")
        record = read_case(tmp_path / name)
        assert (record.health.age, record.visit.home_sheet) == (67, datetime.date(2026, 1, 3))
    assert (tmp_path / "case.json").read_text("utf-8").startswith("{")


def test_a_file_that_is_no_sheet_writes_no_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "letter.pdf"
    other.write_text("Dear doctor", encoding="utf-8")
    assert main(["import-worksheet", str(other), "-o", str(tmp_path / "case.yaml")]) == 1
    assert capsys.readouterr().err.startswith("letter.pdf: the file is no PDF file.")
    assert not (tmp_path / "case.yaml").exists()


def test_what_stands_in_a_sheet_does_nothing_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "a\u202eb.pdf"
    answers = {
        "health-age": "67",
        "visit-home_sheet": "2026-01-03",
        "symptoms-walking_minutes": "\x1b[2J\x07 \u202ea while",
    }
    sheet.write_bytes(filled(form_of(tmp_path), answers))
    assert main(["import-worksheet", str(sheet), "-o", str(tmp_path / "case.yaml")]) == 0
    told = capsys.readouterr().err
    assert told == "a\ufffdb.pdf: Walking time: “[2J a while” is no number. Ask, and enter it by hand.\n"


def test_the_sheet_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "filled.pdf"
    before = form_of(tmp_path)
    sheet.write_bytes(before)
    assert main(["import-worksheet", str(sheet), "-o", str(sheet)]) == 1
    assert "is the sheet itself" in capsys.readouterr().err
    assert sheet.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["worksheet", "-o", str(tmp_path / "no" / "sheet.pdf")]) == 1
    assert "does not exist" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wish", [["worksheet"], ["import-worksheet", "x.pdf"], ["worksheet", "-o", "x", "--paper", "a5"]]
)
def test_a_wish_that_is_not_whole_is_refused(wish: list[str]) -> None:
    assert main(wish) == 2
