"""Tables whose rows have their head above: parted only where that fills a page, and every part has its head."""

import pypdfium2
import pytest

from decision_aid.pdf.block import Block
from decision_aid.pdf.grid import Column, Decoration, Grid, Row
from decision_aid.pdf.item_columns import ItemColumns
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Paragraph, Table, TableCell
from tests.pdf.documents import document
from tests.pdf.test_page_filling import Slab, filled

WIDTH = 100.0


def group(name: str, heights: tuple[float, ...]) -> list[Row]:
    head = Row([[Slab(name.upper(), 10)]], 0, 0, heads=True)
    return [head, *(Row([[Slab(f"{name}{place}", height)]], 0, 0, under=head) for place, height in enumerate(heights))]


def table(*groups: tuple[str, tuple[float, ...]], most_left_empty: float) -> Grid:
    rows = [row for name, heights in groups for row in group(name, heights)]
    grid = Grid(rows, [Column(0, WIDTH)], Decoration())
    grid.most_left_empty = most_left_empty
    return grid


def names(*blocks: Block) -> list[list[str]]:
    grids = ([block for block, _top in page if isinstance(block, Grid)] for page in filled(*blocks))
    return [[one.name for grid in page for row in grid.rows for one in row.cells[0]] for page in grids]  # type: ignore[attr-defined]


GROUPS = (("a", (20.0, 20.0)), ("b", (20.0, 20.0)))


def test_a_group_moves_whole_where_little_of_a_page_stays_empty() -> None:
    assert names(table(*GROUPS, most_left_empty=50)) == [["A", "a0", "a1", "B", "b0", "b1"]]
    assert names(Slab("x", 10), table(*GROUPS, most_left_empty=50)) == [["A", "a0", "a1"], ["B", "b0", "b1"]]


def test_a_group_is_parted_where_much_would_stay_empty_and_both_parts_have_its_head() -> None:
    pages = names(Slab("x", 10), table(*GROUPS, most_left_empty=20))
    assert pages == [["A", "a0", "a1", "B", "b0"], ["B", "b1"]]


def test_a_heading_goes_on_with_a_long_group_that_does() -> None:
    heading = Slab("heading", 10, leads=True)
    pages = filled(Slab("x", 40), heading, table(("a", (20.0, 20.0, 20.0)), most_left_empty=40))
    assert [len(page) for page in pages] == [1, 2]


def test_where_a_group_is_parted_two_of_its_rows_go_on_together() -> None:
    pages = names(Slab("x", 10), table(("a", (20.0, 20.0, 20.0, 30.0)), most_left_empty=0))
    assert pages == [["A", "a0", "a1"], ["A", "a2", "a3"]]


def test_a_name_is_never_broken_within_a_word() -> None:
    said = TableCell((Paragraph("Said of it. " * 40),))
    named = Table(("What", "Disc replacement", "Programme first"), ((said, said, said),), heads_above=True)
    with pypdfium2.PdfDocument(write_pdf([document(named)], large_print=True)) as pdf:
        assert "replacement" in pdf[0].get_textpage().get_text_bounded()


def test_no_head_stands_alone_at_the_foot_of_a_page() -> None:
    assert names(Slab("x", 35), table(*GROUPS, most_left_empty=0)) == [["A", "a0", "a1"], ["B", "b0", "b1"]]


@pytest.mark.parametrize("start", range(0, 100, 5))
@pytest.mark.parametrize("most_left_empty", [0, 30, 90])
def test_every_row_is_shown_once_and_under_its_head(start: int, most_left_empty: float) -> None:
    groups = (("a", (30.0, 30.0, 60.0)), ("b", (5.0,)), ("c", (80.0, 80.0)))
    pages = names(Slab("x", start), table(*groups, most_left_empty=most_left_empty))
    shown = [name for page in pages for name in page]
    assert [name for name in shown if name.islower()] == ["a0", "a1", "a2", "b0", "c0", "c1"]
    for page in pages:
        assert all(name[0].upper() in page[: place + 1] for place, name in enumerate(page))
        assert not page or page[-1].islower()


class Words(Slab):
    """A block that grows as high as it has to in a narrower column."""

    def lay_out(self, width: float) -> float:
        return self.height * WIDTH / width


def test_items_fill_two_columns_evenly_and_one_where_that_takes_no_more_room() -> None:
    assert ItemColumns([Slab(name, 10) for name in "abcde"]).lay_out(WIDTH) == 30
    assert ItemColumns([Slab("a", 30), Slab("b", 10), Slab("c", 10)]).lay_out(WIDTH) == 30
    assert ItemColumns([Slab("a", 30)]).lay_out(WIDTH) == 30
    assert ItemColumns([Words("a", 10), Words("b", 10)]).lay_out(WIDTH) == 20


def test_items_part_where_a_page_ends_and_none_is_lost() -> None:
    columns = ItemColumns([Slab(str(place), 10) for place in range(30)])
    pages = filled(Slab("x", 40), columns)
    heights = [sum(block.lay_out(WIDTH) for block, _top in page) for page in pages]
    assert heights == [100, 90]
    parts = [block for page in pages for block, _top in page if isinstance(block, ItemColumns)]
    assert [item.name for part in parts for item in part._items] == [str(place) for place in range(30)]  # type: ignore[attr-defined]


def test_no_last_row_stands_alone_under_a_head_that_is_said_again() -> None:
    rows = [Row([[Slab(name, 20)]], 0, 0) for name in ("head", "a", "b", "c", "d")]
    assert names(Grid(rows, [Column(0, WIDTH)], Decoration(), heads=1)) == [["head", "a", "b", "c", "d"]]
    longer = Grid(rows, [Column(0, WIDTH)], Decoration(), heads=1)
    assert names(Slab("x", 20), longer) == [["head", "a", "b"], ["head", "c", "d"]]
