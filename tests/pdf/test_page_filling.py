"""Pages are filled in order: leads stay with what follows, kept blocks move whole, nothing is lost."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.pdf.block import Block, NewPage
from decision_aid.pdf.page_filling import Placed, fill_pages

WIDTH, HEIGHT, TOP = 100.0, 100.0, 150.0


class Slab(Block):
    """A block of a height, cut at every 10 points."""

    def __init__(self, name: str, height: float, *, leads: bool = False, keeps: bool = False) -> None:
        self.name, self.height, self.leads, self.keeps = name, height, leads, keeps

    def lay_out(self, width: float) -> float:  # noqa: ARG002
        return self.height

    def split(self, width: float, room: float) -> Sequence[Block]:  # noqa: ARG002
        fitting = room // 10 * 10
        return (Slab(self.name, fitting), Slab(self.name, self.height - fitting)) if fitting else ()


class Whole(Slab):
    """A block that cannot be split."""

    def split(self, width: float, room: float) -> Sequence[Block]:  # noqa: ARG002
        return ()


def filled(*blocks: Block) -> list[list[Placed]]:
    return fill_pages(blocks, (WIDTH, HEIGHT), TOP)


def names(*blocks: Block) -> list[str]:
    return ["".join(block.name for block, _top in page if isinstance(block, Slab)) for page in filled(*blocks)]


def test_a_block_that_does_not_fit_is_split_over_pages() -> None:
    pages = filled(Slab("a", 60), Slab("b", 150))
    assert [[(block.lay_out(WIDTH), top) for block, top in page] for page in pages] == [
        [(60, 150), (40, 90)],
        [(100, 150)],
        [(10, 150)],
    ]


def test_a_lead_goes_to_the_page_of_what_follows() -> None:
    assert names(Slab("a", 70), Slab("b", 10, leads=True), Slab("c", 10, leads=True), Whole("d", 40)) == ["a", "bcd"]
    assert names(Slab("a", 70), Slab("b", 10, leads=True), Whole("d", 20)) == ["abd"]
    assert names(Slab("a", 95), Slab("b", 4, leads=True)) == ["ab"]


def test_a_kept_block_moves_whole_unless_no_page_can_hold_it() -> None:
    assert names(Slab("a", 30), Slab("b", 80, keeps=True)) == ["a", "b"]
    assert names(Slab("a", 30), Slab("b", 120, keeps=True)) == ["a", "b", "b"]


def test_what_no_page_can_hold_stands_at_the_top_of_one() -> None:
    assert names(Slab("a", 30), Whole("b", 300), Slab("c", 10)) == ["a", "b", "c"]


def test_page_breaks_leave_no_empty_page_between() -> None:
    assert names(Slab("a", 30), NewPage(), NewPage(), Slab("b", 10)) == ["a", "b"]


def test_the_larger_of_two_free_spaces_counts_and_none_at_the_top() -> None:
    first, second, third = (Slab(name, 20) for name in "abc")
    first.after, second.before, second.after, third.before = 5, 8, 6, 2
    assert [top for _block, top in filled(first, second, third)[0]] == [150, 122, 96]
    first.before = 50
    assert filled(first)[0][0][1] == TOP


@given(st.lists(st.builds(Slab, st.just("a"), st.integers(1, 350), leads=st.booleans(), keeps=st.booleans())))
def test_nothing_is_lost_and_every_page_holds_what_stands_on_it(blocks: list[Slab]) -> None:
    pages = filled(*blocks)
    placed = [block.lay_out(WIDTH) for page in pages for block, _top in page]
    assert sum(placed) == sum(block.height for block in blocks)
    assert all(top - block.lay_out(WIDTH) >= TOP - HEIGHT for page in pages for block, top in page)
