"""The form filled in and saved by other programs: every answer arrives, or a sentence says why none can."""

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.content.library import Library
from decision_aid.pdf.form_names import ROOT_NAME
from decision_aid.pdf.form_reader import LARGEST_BYTES, fields_in, read_fields
from decision_aid.pdf.form_writer import write_form
from decision_aid.storage.case_file import CaseFileError
from decision_aid.summary.document import Document, all_parts
from decision_aid.summary.form import boxes_of, texts_of
from decision_aid.summary.worksheet import make_worksheet
from tests.pdf.filling import filled
from tests.summary.contexts import TODAY

GIVEN = {
    "warning_signs-bladder_change": "new_or_worse",
    "symptoms-back_pain": "7",
    "health-age": "67",
    "health-medicines": "Müsli 😀 Ελληνικά\nTiếng Việt",
    "goals-sleep": "yes",
}
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)
LINES = st.lists(LETTERS, max_size=3).map("\n".join)
Resave = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def sheet(library: Library) -> Document:
    return make_worksheet(library, today=TODAY, version="1.2.3")


@pytest.fixture(scope="module")
def form(sheet: Document) -> bytes:
    return write_form(sheet, fillable=True)


@pytest.fixture(scope="module")
def answered_form(form: bytes) -> bytes:
    return filled(form, GIVEN)


def filled_by_pypdf(form: bytes, boxes: dict[str, str], texts: dict[str, str]) -> bytes:
    """The form as another library fills it in."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(form))
    values = {f"{ROOT_NAME}.{name}": value for name, value in texts.items()}
    values |= {f"{ROOT_NAME}.{name}": f"/{value}" for name, value in boxes.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    """What a writer writes."""
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_answers_in_all_fields_arrive_whichever_program_wrote_them(
    data: st.DataObject, sheet: Document, form: bytes
) -> None:
    offered: dict[str, list[str]] = {}
    for box in [box for part in all_parts(sheet) for box in boxes_of(part)]:
        offered.setdefault(box.field.name, []).append(box.value)
    names = [field.name for part in all_parts(sheet) for field in texts_of(part)]
    boxes = data.draw(st.fixed_dictionaries({name: st.sampled_from(values) for name, values in offered.items()}))
    texts = data.draw(st.fixed_dictionaries(dict.fromkeys(names, LINES)))
    wanted = boxes | {name: text.strip() for name, text in texts.items() if text.strip()}

    assert fields_in(filled(form, boxes | texts)).filled == wanted
    assert fields_in(filled_by_pypdf(form, boxes, texts)).filled == wanted


def test_lines_stay_lines_however_a_program_ends_them(form: bytes) -> None:
    assert fields_in(filled(form, {"health-medicines": "one\rtwo\r\nthree\nfour"})).filled == {
        "health-medicines": "one\ntwo\nthree\nfour"
    }


def test_every_field_is_tried(sheet: Document, form: bytes) -> None:
    asked = {box.field.name for part in all_parts(sheet) for box in boxes_of(part)}
    asked |= {field.name for part in all_parts(sheet) for field in texts_of(part)}
    with pikepdf.open(io.BytesIO(form)) as file:
        assert {str(field.T) for field in file.Root.AcroForm.Fields[0].Kids} == asked


def turned(data: bytes) -> bytes:
    """The pages turned, as a scanner program does."""
    with pikepdf.open(io.BytesIO(data)) as file:
        for page in file.pages:
            page.rotate(90, relative=True)
        target = io.BytesIO()
        file.save(target)
    return target.getvalue()


def by_pypdf(data: bytes) -> bytes:
    return written(pypdf.PdfWriter(clone_from=io.BytesIO(data)))


def joined_by_pypdf(data: bytes) -> bytes:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(data))
    return written(writer)


def by_pdfium(data: bytes) -> bytes:
    target = io.BytesIO()
    pypdfium2.PdfDocument(data).save(target)
    return target.getvalue()


@pytest.mark.parametrize("resave", [turned, by_pypdf, joined_by_pypdf, by_pdfium], ids=lambda one: one.__name__)
def test_a_form_saved_again_reads_alike(resave: Resave, answered_form: bytes) -> None:
    assert fields_in(resave(answered_form)).filled == GIVEN


KEEPING = {
    "linearized": ["qpdf", "--linearize", "in.pdf", "out.pdf"],
    "packed": ["qpdf", "--object-streams=generate", "in.pdf", "out.pdf"],
    "turned": ["qpdf", "--rotate=90", "in.pdf", "out.pdf"],
    "one page": ["qpdf", "in.pdf", "--pages", ".", "1", "--", "out.pdf"],
    "no changes allowed": ["qpdf", "--encrypt", "", "owner", "256", "--", "in.pdf", "out.pdf"],
    "cleaned": ["mutool", "clean", "-gggg", "in.pdf", "out.pdf"],
    "copied": ["pdftk", "in.pdf", "cat", "output", "out.pdf"],
}
LOSING = {
    "flattened": ["qpdf", "--flatten-annotations=all", "in.pdf", "out.pdf"],
    "printed": ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=out.pdf", "in.pdf"],
    "drawn": ["pdftocairo", "-pdf", "in.pdf", "out.pdf"],
    "flattened by another": ["pdftk", "in.pdf", "output", "out.pdf", "flatten"],
}


def put_through(command: list[str], data: bytes, folder: Path) -> Path:
    """The file after a program had it; skips where the program is not here."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    (folder / "in.pdf").write_bytes(data)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "out.pdf"


@pytest.mark.parametrize("command", KEEPING.values(), ids=KEEPING)
def test_a_form_that_went_through_a_program_reads_alike(
    command: list[str], answered_form: bytes, tmp_path: Path
) -> None:
    assert read_fields(put_through(command, answered_form, tmp_path)).filled == GIVEN


@pytest.mark.parametrize("command", LOSING.values(), ids=LOSING)
def test_a_form_without_its_fields_is_told(command: list[str], answered_form: bytes, tmp_path: Path) -> None:
    with pytest.raises(CaseFileError) as caught:
        read_fields(put_through(command, answered_form, tmp_path))
    assert str(caught.value) == (
        "out.pdf: the file holds no fields: it may be a scan, a printout or another document. "
        "Type its answers in by hand."
    )


def test_a_huge_file_is_told_and_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200_000_000)
    with pytest.raises(CaseFileError, match=f"is larger than {LARGEST_BYTES // 1_000_000} million bytes"):
        read_fields(path)


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match=r"the file is a folder\. Give the name of a file\."):
        read_fields(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.pdf"
    os.mkfifo(path)
    with pytest.raises(CaseFileError, match=r"is no ordinary file\. Choose the PDF of a filled-in sheet\."):
        read_fields(path)


def test_a_file_that_vanishes_while_it_is_read_is_told(
    answered_form: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "filled.pdf"
    path.write_bytes(answered_form)

    def gone(_path: Path, _mode: str) -> io.BytesIO:
        path.unlink()
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", gone)
    with pytest.raises(CaseFileError, match=r"cannot be opened \(Input/output error\)\. Try another place\."):
        read_fields(path)
