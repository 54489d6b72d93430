"""Documents fit their pages: what must stand on page 1, how many pages there are, and what gives way for it."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from decision_aid.content.library import Library
from decision_aid.pdf.fitting import MOST_LEFT_OUT, MOST_MOVED, fitted
from decision_aid.pdf.fonts import register_faces
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import PAPERS as PAPER_SIZES
from decision_aid.pdf.styles import Paper
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PageBreak,
    PaperRoom,
    Paragraph,
    Part,
    Picture,
    Table,
    TableCell,
    text_of,
)
from decision_aid.summary.figure_choice import shown_figures
from decision_aid.summary.first_page import MOVED, first_page_parts
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.spared import Spared
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from tests.pdf.documents import document
from tests.summary.contexts import SAMPLES, sample_context

PAPERS: tuple[Paper, ...] = ("a4", "letter")


def pages(documents: list[Document], paper: Paper, *, large_print: bool = False) -> list[str]:
    data = write_pdf(documents, paper=paper, large_print=large_print)
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_keeps_to_its_pages(name: str, paper: Paper, library: Library) -> None:
    context = sample_context(name, library)
    sheet = make_patient_sheet(context)
    assert len(pages([sheet], paper)) <= (1 if context.briefing.urgency.withheld else 4)
    assert len(pages([make_urgent_sheet(context)], paper)) == 1


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_page_one_holds_the_decision_and_every_sign_to_go_now(name: str, paper: Paper, library: Library) -> None:
    context = sample_context(name, library)
    if context.briefing.urgency.withheld:
        pytest.skip("urgent: the sheet is another one")
    for large_print in (False, True):
        first, second, *_others = pages([make_patient_sheet(context)], paper, large_print=large_print)
        assert "The decision" in first
        assert all(context.say(sign) in first for sign in context.library.signs_to_watch.signs)
        if not large_print:
            assert "What matters to me" in first
            assert "What we decided, and why" in first
            assert "Next steps" in first + second[:200]
            assert "My situation:" in first or not context.briefing.scope.causes


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_what_never_gives_way_to_the_pages(name: str, paper: Paper, library: Library) -> None:
    context = sample_context(name, library)
    comparison = context.briefing.comparison
    if comparison is None:
        pytest.skip("no comparison")
    register_faces()
    filled = fitted(make_patient_sheet(context), Element("Document"), PAPER_SIZES[paper])
    sheet = filled.frame.document
    (table,) = [part for part in sheet.parts if isinstance(part, Table)]
    told = [one for row in table.rows for cell in row for one in cell.parts]
    assert len(filled.pages) <= 4
    assert {one.style for one in told if isinstance(one, Paragraph)} == {"body"}, "print is no smaller in the table"
    assert all(re.search(r"\(\d.*\)\. .*How sure: ", text_of_cell(sheet, row[0])) for row in table.rows)
    assert all(len(row) == len(comparison.options) + 1 for row in table.rows)
    topics = {row.row.topic for row, _figure in shown_figures(context, left_out=99, own_duration_alone=True)}
    assert "harms" in topics
    assert any(isinstance(part, Heading) and part.text == "What else can go wrong" for part in sheet.parts)
    recovery = ("The first week", "Recovery, week by week")
    assert any(isinstance(part, Heading) and part.text.startswith(recovery) for part in sheet.parts)
    assert any(isinstance(one, Picture) for one in told)


def text_of_cell(sheet: Document, cell: TableCell) -> str:
    return text_of(replace(sheet, parts=cell.parts))


@pytest.mark.parametrize("moved", range(5))
def test_page_one_is_never_set_smaller(moved: int, library: Library) -> None:
    parts = first_page_parts(sample_context("disc-long-duration", library), PaperRoom(moved=moved))
    sizes = {one.style for one in texts_in_boxes(parts)}
    assert sizes == {"body"}


def texts_in_boxes(parts: tuple[Part, ...]) -> Iterator[Paragraph | Bullets]:
    for part in parts:
        if isinstance(part, Columns):
            yield from texts_in_boxes(tuple(inner for column in part.columns for inner in column))
        elif isinstance(part, Box):
            yield from (one for one in part.parts if isinstance(one, Paragraph | Bullets))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("repeats", [3, 12, 80])
def test_however_much_was_said_the_signs_stay_on_page_one(paper: Paper, repeats: int, library: Library) -> None:
    context = sample_context("disc-short-path", library)
    plan = replace(context.record.plan, reasons_for=("It lets me sleep through most nights again. " * repeats,))
    said: SummaryContext = replace(context, record=replace(context.record, plan=plan))
    first, *others = pages([make_patient_sheet(said)], paper)
    assert all(said.say(sign) in first for sign in said.library.signs_to_watch.signs)
    assert (first + " ".join(others)).count("nights") == repeats
    assert any("Next steps" in page for page in (first, *others))


def test_a_document_gives_way_no_more_than_it_takes() -> None:
    asked: list[PaperRoom] = []

    def remade(room: PaperRoom) -> Document:
        asked.append(room)
        return replace(long, parts=long.parts[: max(len(long.parts) - 3 * room.left_out, 1)])

    long = replace(document(*(Paragraph("Words to read. " * 40) for _place in range(26))), most_pages=4, remade=remade)
    written = pages([long], "a4")
    assert len(written) == 4
    taken = next(
        step for step in range(13) if len(pages([replace(remade(PaperRoom(left_out=step)), remade=None)], "a4")) <= 4
    )
    assert pages([replace(remade(PaperRoom(left_out=taken)), remade=None)], "a4") == written
    asked.clear()
    assert len(pages([long], "a4", large_print=True)) > 4
    assert next(room for room in asked if room.large_print).left_out == taken, (
        "large print tells what the usual one does"
    )


def test_what_no_step_can_fit_takes_more_pages() -> None:
    long = document(*(Paragraph("Words to read. " * 40) for _place in range(60)))
    stubborn = replace(long, most_pages=4, remade=lambda _room: long)
    assert pages([stubborn], "a4") == pages([long], "a4")


def test_narrower_margins_come_before_a_page_too_many() -> None:
    def pages_of(count: int, *, most: int | None) -> int:
        whole = document(*(Paragraph("Words to read. " * 40),) * count)
        return len(pages([replace(whole, most_pages=most, remade=lambda _room: whole)], "a4"))

    full = next(count for count in range(3, 30) if pages_of(count + 1, most=None) > 2)
    assert pages_of(full + 1, most=2) == 2
    assert pages_of(full + 9, most=2) == pages_of(full + 9, most=None) > 2


def test_something_is_moved_off_page_one_until_the_rest_fits() -> None:
    def remade(room: PaperRoom) -> Document:
        before = (Paragraph("Words to read. " * 40),) * (8 - 4 * room.moved)
        return replace(start, parts=(*before, PageBreak(), Paragraph(f"Moved {room.moved} times")))

    start = replace(document(Paragraph("")), most_pages=9)
    first = replace(remade(PaperRoom()), remade=remade)
    one, two = pages([first], "a4")
    assert "Moved 1 times" in two
    assert "Moved" not in one


def test_large_print_takes_no_page_for_a_few_lines() -> None:
    def lines(count: int) -> Document:
        return document(*(Paragraph("One line."),) * count)

    one_too_many = next(count for count in range(10, 60) if len(pages([lines(count)], "a4", large_print=True)) == 2)
    spared = replace(lines(one_too_many), remade=lambda room: lines(one_too_many - room.left_out))
    assert len(pages([spared], "a4", large_print=True)) == 1
    longer = replace(spared, remade=lambda room: lines(one_too_many + 12 - room.left_out))
    assert pages([longer], "a4", large_print=True) == pages([lines(one_too_many + 12)], "a4", large_print=True)


def test_narrower_margins_come_before_much_is_moved_off_page_one() -> None:
    def sheet(words: int) -> Document:
        def remade(room: PaperRoom) -> Document:
            before = Paragraph("Words to read. " * (words - 20 * room.moved))
            return replace(made, parts=(before, PageBreak(), Paragraph(f"Moved {room.moved} times")), remade=remade)

        made = replace(document(Paragraph("")), most_pages=9)
        return remade(PaperRoom())

    seconds = (pages([sheet(words)], "a4")[1] for words in range(180, 310, 10))
    moved = "".join(found for second in seconds for found in re.findall(r"Moved (\d)", second))
    assert re.fullmatch("0+1{3,}2+3+", moved), "margins make up for more than one step"


def test_what_stands_in_a_paragraph_is_listed_where_the_pages_have_room() -> None:
    def sheet(most: int) -> Document:
        def remade(room: PaperRoom) -> Document:
            words = ("Words to read.",) * 60
            return replace(
                made, parts=(Bullets(words) if room.to_spare else Paragraph(" ".join(words)),), remade=remade
            )

        made = replace(document(Paragraph("")), most_pages=most)
        return remade(PaperRoom())

    assert [page.count("•") for page in pages([sheet(1)], "a4")] == [0]
    assert sum(page.count("•") for page in pages([sheet(2)], "a4")) == 60


def test_where_the_setting_is_closer_as_much_comes_back_as_it_has_room_for() -> None:
    def sheet(words: int, most: int | None = 1) -> Document:
        def remade(room: PaperRoom) -> Document:
            kept = (Paragraph("Cheap to leave out."),) * max(2 - room.left_out, 0)
            return replace(made, parts=(Paragraph("Words to read. " * words), *kept), remade=remade)

        made = replace(document(Paragraph("")), most_pages=most, dear_after=2)
        return remade(PaperRoom(left_out=2 if most is None else 0))

    one_too_many = next(words for words in range(100, 330, 5) if len(pages([sheet(words, None)], "a4")) > 1)
    (written,) = pages([sheet(one_too_many)], "a4")
    assert written.count("Cheap to leave out.") == 2


def test_a_heading_never_stands_at_the_foot_of_a_page_without_its_paragraph() -> None:
    three_lines = Paragraph("Words to read. " * 11)
    for lines in range(20, 40):
        before = (Paragraph("One line."),) * lines
        first, *others = pages([document(*before, Heading("The heading"), three_lines)], "a4")
        assert "The heading" not in first or "Words to read." in first
        assert not others or ("The heading" in first) == ("Words to read." in first)


def test_as_many_pieces_give_way_as_the_sheet_has() -> None:
    """The number of attempts stands beside the pages, what each attempt takes away beside the sheet."""
    assert len(MOVED) == MOST_MOVED
    steps = [name for name, value in vars(Spared).items() if isinstance(value, property) and name != "steps"]
    last, before, later = (Spared(PaperRoom(left_out=MOST_LEFT_OUT + more)) for more in (0, -1, 20))
    assert [getattr(last, name) for name in steps] == [getattr(later, name) for name in steps]
    assert [getattr(last, name) for name in steps] != [getattr(before, name) for name in steps]
