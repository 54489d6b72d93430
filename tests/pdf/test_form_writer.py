"""The sheet as a file: two pages, readable by a machine, every field named and tied to its element."""

import datetime
import io
from collections.abc import Iterator
from itertools import product
from typing import Any

import page
import pikepdf
import pypdf
import pytest

from decision_aid.content.library import Library
from decision_aid.pdf.form_names import ROOT_NAME
from decision_aid.pdf.form_writer import write_form
from decision_aid.pdf.styles import Paper
from decision_aid.summary.document import Document, Heading, all_parts
from decision_aid.summary.form import boxes_of, texts_of
from decision_aid.summary.worksheet import make_worksheet
from tests.pdf.editions import faults
from tests.pdf.filling import Change, changed
from tests.pdf.tag_checks import elements_of

TODAY = datetime.date(2026, 11, 22)
PAPERS: tuple[Paper, ...] = ("a4", "letter")
EDITIONS = [
    {"paper": paper, "large_print": large, "fillable": fillable}
    for paper, large, fillable in product(PAPERS, (False, True), (False, True))
]
SMALLEST_BODY: dict[Paper, float] = {"a4": 14.0, "letter": 13.25}
"""A page of Letter has room for three rows less."""
ROOM_FOR_A_PEN = 12.0
PRINT_ALONE = 4
LEAST_LENGTH = 40


@pytest.fixture(scope="module")
def sheet(library: Library) -> Document:
    return make_worksheet(library, today=TODAY, version="1.2.3")


@pytest.fixture(scope="module")
def form(sheet: Document) -> bytes:
    return write_form(sheet, fillable=True)


def failures(data: bytes) -> list[tuple[str, str]]:
    report = page.validate_pdf_bytes(data, profile="ua1")
    return [(failure.rule_id, failure.message) for failure in report.failures]


def fields_of(file: pikepdf.Pdf) -> list[Any]:
    return list(file.Root.AcroForm.Fields[0].Kids)


def widgets_of(file: pikepdf.Pdf) -> list[Any]:
    return [widget for field in fields_of(file) for widget in field.get("/Kids", [field])]


def form_elements(tag: Any) -> Iterator[Any]:
    for child in tag.get("/K", ()):
        if isinstance(child, pikepdf.Object) and child.get("/Type") == pikepdf.Name.StructElem:
            if str(child.S) == "/Form":
                yield child
            yield from form_elements(child)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: "-".join(map(str, edition.values())))
def test_every_edition_meets_the_standards(sheet: Document, edition: dict[str, Any]) -> None:
    assert faults(write_form(sheet, **edition)) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_it_takes_two_pages_in_letters_that_are_large_enough(sheet: Document, paper: Paper) -> None:
    sizes: list[float] = []

    def note(text: str, _cm: Any, _tm: Any, _font: Any, size: float) -> None:
        if text.strip():
            sizes.append(size)

    reader = pypdf.PdfReader(io.BytesIO(write_form(sheet, paper=paper)))
    assert len(reader.pages) == 2
    for each in reader.pages:
        each.extract_text(visitor_text=note)
    footer = [size for size in sizes if size < SMALLEST_BODY[paper]]
    assert sizes
    assert len(footer) <= 3 * len(reader.pages)
    large = pypdf.PdfReader(io.BytesIO(write_form(sheet, paper=paper, large_print=True)))
    assert len(large.pages) > 2


@pytest.mark.parametrize("paper", PAPERS)
def test_a_title_in_the_head_of_a_table_stays_a_heading(sheet: Document, paper: Paper) -> None:
    with pikepdf.Pdf.open(io.BytesIO(write_form(sheet, paper=paper))) as file:
        roles = [str(one.S) for one in elements_of(file.Root.StructTreeRoot)]
        titles = [item.title for item in file.open_outline().root[0].children]
    wanted = [part.text for part in sheet.parts if isinstance(part, Heading) and part.level == 2]
    assert roles.count("/H2") == len(wanted) + 1  # the box has one of its own
    assert [title for title in titles if title in wanted] == wanted


def test_the_same_sheet_gives_the_same_bytes(sheet: Document, form: bytes) -> None:
    assert write_form(sheet, fillable=True) == form
    assert write_form(sheet) == write_form(sheet)


def test_the_form_has_every_field_of_the_sheet(sheet: Document, form: bytes) -> None:
    wanted = {box.field.name for part in all_parts(sheet) for box in boxes_of(part)}
    wanted |= {field.name for part in all_parts(sheet) for field in texts_of(part)}
    found = pypdf.PdfReader(io.BytesIO(form)).get_fields()
    assert found is not None
    assert set(found) == {ROOT_NAME, *(f"{ROOT_NAME}.{name}" for name in wanted)}


def test_each_box_and_line_is_named_printed_and_tied_to_its_element(sheet: Document, form: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(form)) as file:
        tree = file.Root.StructTreeRoot
        owners = {
            int(key): owner for key, owner in zip(tree.ParentTree.Nums[::2], tree.ParentTree.Nums[1::2], strict=True)
        }
        widgets = widgets_of(file)
        assert len(widgets) == sum(len(boxes_of(part)) + len(texts_of(part)) for part in all_parts(sheet))
        for widget in widgets:
            assert str(widget.TU).strip()
            assert int(widget.F) == PRINT_ALONE
            assert "/N" in widget.AP
            element = owners[int(widget.StructParent)]
            assert element.K[0].Obj.objgen == widget.objgen
        assert [element.K[0].Obj.objgen for element in form_elements(tree)] == [
            one.objgen for each in file.pages for one in each.obj.Annots
        ]
        assert all(each.obj.Tabs == pikepdf.Name.S for each in file.pages)


def test_a_box_says_its_question_and_its_answer(form: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(form)) as file:
        (field,) = [one for one in fields_of(file) if str(one.T) == "warning_signs-saddle_numbness"]
        assert str(field.TU) == "Is there numbness between your legs?"
        said = [str(box.TU) for box in field.Kids]
        assert said == [
            f"{field.TU} {answer}" for answer in ("No", "New or getting worse", "Old and unchanged", "Not sure")
        ]


def test_nothing_is_ticked_or_written_beforehand(form: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(form)) as file:
        for field in fields_of(file):
            assert str(field.V) == ("" if str(field.FT) == "/Tx" else "/Off")
        assert {str(widget.get("/AS", "/Off")) for widget in widgets_of(file)} == {"/Off"}


def test_text_has_a_longest_length_and_an_embedded_face(form: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(form)) as file:
        texts = {str(field.T): int(field.MaxLen) for field in fields_of(file) if str(field.FT) == "/Tx"}
        assert texts["health-age"] == 12
        assert texts["plan-questions"] == 5000
        (face,) = file.Root.AcroForm.DR.Font.values()
        assert len(face.FontDescriptor.FontFile2.read_bytes()) == int(face.FontDescriptor.FontFile2.Length1)
        assert len(face.Widths) == int(face.LastChar) - int(face.FirstChar) + 1
        assert int(face.Widths[ord("i") - int(face.FirstChar)]) < int(face.Widths[ord("W") - int(face.FirstChar)])


def test_a_long_answer_wraps_and_is_set_as_small_as_it_takes_and_a_short_one_is_not(form: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(form)) as file:
        texts = {str(one.T): (float(str(one.DA).split()[1]), int(one.Ff)) for one in fields_of(file) if one.FT == "/Tx"}
    as_fits, wraps = 0, 1 << 12  # ISO 32000-1, 12.7.3.3 and table 228
    assert texts["plan-questions"] == texts["health-medicines"] == (as_fits, wraps)
    size, flags = texts["health-age"]
    assert size >= 12
    assert not flags & wraps


def test_the_sheet_for_the_pen_has_no_fields(sheet: Document) -> None:
    with pikepdf.Pdf.open(io.BytesIO(write_form(sheet))) as file:
        assert "/AcroForm" not in file.Root
        assert list(form_elements(file.Root.StructTreeRoot)) == []


def without_names(file: pikepdf.Pdf) -> None:
    for widget in widgets_of(file):
        for key in ("/TU", "/Contents"):
            if key in widget:
                del widget[key]
        if "/FT" not in widget and "/TU" in widget.Parent:
            del widget.Parent["/TU"]


def without_ties(file: pikepdf.Pdf) -> None:
    for element in form_elements(file.Root.StructTreeRoot):
        element.K = pikepdf.Array()


def without_tab_order(file: pikepdf.Pdf) -> None:
    for each in file.pages:
        del each.obj["/Tabs"]


@pytest.mark.parametrize("change", [without_names, without_ties, without_tab_order])
def test_the_checker_sees_what_a_form_must_not_lack(form: bytes, change: Change) -> None:
    assert failures(changed(form, change))


@pytest.mark.parametrize("edition", [edition for edition in EDITIONS if edition["fillable"]], ids=str)
def test_every_line_is_long_and_high_enough_to_write_on(sheet: Document, edition: dict[str, Any]) -> None:
    with pikepdf.Pdf.open(io.BytesIO(write_form(sheet, **edition))) as file:
        for field in fields_of(file):
            if str(field.FT) == "/Tx":
                left, bottom, right, top = map(float, field.Rect)
                assert right - left > LEAST_LENGTH, field.T
                assert top - bottom > ROOM_FOR_A_PEN, field.T
