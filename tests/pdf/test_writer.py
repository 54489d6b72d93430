"""The file that is written: its text, its pages, its tags, and that nothing breaks it."""

import io
import shutil
import subprocess
import time
from pathlib import Path

import page
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.pdf.styles import Paper
from decision_aid.pdf.writer import characters_not_printed, write_pdf
from decision_aid.summary.document import Box, Bullets, Heading, PageBreak, Paragraph, Table
from tests.pdf.documents import EVERY_PART, cell, document, table

HOSTILE = {
    "a long note": "A long note about the pain. " * 1800,
    "markup": '<b>bold</b> &amp; <img src="/etc/hostname"/> <a href="x">',
    "emoji": "pain 😀😀 more 👨‍👩‍👧 end",
    "right to left": "שלום עולם مرحبا",
    "one long word": "x" * 5000,
    "control characters": "a\x00b\x07c\ud800d\u202ee\u200bf\u2028g",
    "combining": "e\u0301" * 50 + "Tiếng Việt Ελληνικά Русский ≤ ≥ ✓",
    "line breaks": "\n" * 300 + "end",
    "tabs and blanks": "\t \u00a0" * 500,
}


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def words(data: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in read(data).pages).replace("\n", " ").split())


def failures(data: bytes) -> list[tuple[str, str]]:
    report = page.validate_pdf_bytes(data, profile="ua1")
    return [(failure.rule_id, failure.message) for failure in report.failures]


def roles(data: bytes) -> list[str]:
    """The roles of all elements in reading order."""
    found: list[str] = []
    open_elements = [read(data).trailer["/Root"]["/StructTreeRoot"]]
    while open_elements:
        element = open_elements.pop().get_object()
        if not isinstance(element, pypdf.generic.DictionaryObject) or element.get("/Type") == "/MCR":
            continue
        found.append(str(element.get("/S", "")).lstrip("/"))
        open_elements += reversed(list(element.get("/K", [])))
    return found


def test_every_part_is_written_and_meets_pdf_ua() -> None:
    data = write_pdf([document(*EVERY_PART)])
    assert failures(data) == []
    text = words(data)
    for said in ("Lead: Plain words", "• first", "2. two", "in the left box", "of 100", "One value", "My questions"):
        assert said in text
    found = roles(data)
    assert {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Sect"} <= set(found)


def test_words_at_line_ends_stay_apart() -> None:
    sentence = "alpha beta gamma delta epsilon zeta eta theta " * 20
    assert " ".join(sentence.split()) in words(write_pdf([document(Paragraph(sentence))]))


def test_the_file_says_its_title_and_language() -> None:
    reader = read(write_pdf([document(*EVERY_PART, title="Café ≤ 3 & <more>")]))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Café ≤ 3 & <more>"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert all(one["/Tabs"] == "/S" for one in reader.pages)


def test_the_same_documents_give_the_same_bytes() -> None:
    assert write_pdf([document(*EVERY_PART)]) == write_pdf([document(*EVERY_PART)])


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_paper_sizes(paper: Paper, size: tuple[int, int]) -> None:
    box = read(write_pdf([document(*EVERY_PART)], paper=paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_large_print_takes_more_room() -> None:
    parts = (Paragraph("Words to read. " * 400),)
    assert len(read(write_pdf([document(*parts)], large_print=True)).pages) > len(
        read(write_pdf([document(*parts)])).pages
    )


def test_each_document_counts_its_own_pages_and_keeps_its_header() -> None:
    first = document(Paragraph("One"), PageBreak(), Paragraph("Two"), header="First")
    second = document(Paragraph("Three"), header="Other")
    pages = [one.extract_text() for one in read(write_pdf([first, second])).pages]
    assert len(pages) == 3
    expected = (("First", "Page 1 of 2"), ("First", "Page 2 of 2"), ("Other", "Page 1 of 1"))
    for text, (header, number) in zip(pages, expected, strict=True):
        assert header in text
        assert number in text
        assert "Last line" in text


def test_no_document_is_a_clear_error() -> None:
    with pytest.raises(ValueError, match="no document"):
        write_pdf([])


def test_a_table_over_pages_repeats_its_head_but_is_read_once() -> None:
    data = write_pdf([document(table(40))])
    assert len(read(data).pages) > 2
    assert words(data).count("What First Second") > 2
    assert roles(data).count("Table") == 1
    assert roles(data).count("TH") == 3 + 40
    assert failures(data) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_never_breaks_the_file(text: str) -> None:
    row = (cell(Paragraph(text)), cell(Paragraph(text)))
    parts = (
        Heading(text, 1),
        Paragraph(text, lead=text),
        Bullets((text,)),
        Box(text, (Paragraph(text),)),
        Table((text[:40], "b"), (row,)),
    )
    data = write_pdf([document(*parts, title=text[:200], header=text)])
    assert failures(data) == []


def test_characters_without_a_glyph_are_named_beforehand() -> None:
    written = document(Paragraph("good 😀"), Box("שלום", ()), header="J.D. 😀")
    assert set(characters_not_printed([written])) == set("😀שלום")
    assert characters_not_printed([document(*EVERY_PART)]) == ()


def test_markup_is_printed_as_it_was_written() -> None:
    assert "<b>bold</b> &amp; <img" in words(write_pdf([document(Paragraph(HOSTILE["markup"]))]))


def test_a_note_of_50_000_characters_takes_little_time() -> None:
    start = time.perf_counter()
    write_pdf([document(Paragraph("word " * 10_000), Paragraph("x" * 50_000))])
    assert time.perf_counter() - start < 5


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_any_text_can_be_written(text: str) -> None:
    assert len(read(write_pdf([document(Paragraph(text), title=text)])).pages) >= 1


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
def test_another_reader_finds_the_same_order(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(write_pdf([document(*EVERY_PART)]))
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    places = [
        told.index(said)
        for said in ("A sheet", "Lead:", "in the left box", "right column", "My questions", "The last page")
    ]
    assert places == sorted(places)
    assert "Version 1" not in told
