"""What a page is made of: blocks that know their height in a given width, can be split, and draw themselves."""

from collections.abc import Sequence

from decision_aid.pdf.tagging import TaggedCanvas


class Block:
    """A piece of a page; `before` and `after` are the free space around it in points.

    A block that `leads`, such as a heading, stays on the page of what follows. One that `keeps` together is split
    only when a whole page cannot hold it. One that `sinks` stands at the bottom of a cell when it is its last.
    """

    before = 0.0
    after = 0.0
    leads = False
    keeps = False
    sinks = False

    def lay_out(self, width: float) -> float:
        """Arrange the block within `width` points and return its height."""
        raise NotImplementedError

    def start_height(self, width: float) -> float:
        """Return the height that must follow a lead on its page: here all of it, with its space."""
        return self.before + self.lay_out(width) + self.after

    def split(self, width: float, room: float) -> "Sequence[Block]":  # noqa: ARG002
        """Return the part that fits within `room` points and the rest; nothing when nothing fits."""
        return ()

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the block as it was laid out last; `left` and `top` in points from the lower left corner of the page."""
        raise NotImplementedError


class NewPage(Block):
    """What follows starts a page."""

    def lay_out(self, width: float) -> float:  # noqa: ARG002
        """Return 0: it takes no room."""
        return 0


def stacked_height(blocks: Sequence[Block], width: float) -> float:
    """Return the height of blocks below one another, without the space before the first and after the last."""
    if not blocks:
        return 0
    inner = sum(block.before + block.lay_out(width) + block.after for block in blocks)
    return inner - blocks[0].before - blocks[-1].after


def draw_stacked(canvas: TaggedCanvas, blocks: Sequence[Block], place: tuple[float, float], width: float) -> None:
    """Draw blocks below one another from `place`, the left and top of the first, within `width` points."""
    left, top = place
    for number, block in enumerate(blocks):
        top -= block.before if number else 0
        height = block.lay_out(width)
        block.draw(canvas, left, top)
        top -= height + block.after
