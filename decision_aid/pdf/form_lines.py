"""Lines to write on: alone, or behind their words and before their unit."""

from decision_aid.pdf.block import Block
from decision_aid.pdf.content import line, numbers, stroke
from decision_aid.pdf.form_blocks import BOX_GAP, remember
from decision_aid.pdf.form_canvas import FormCanvas, Place
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import HAIRLINE, POINTS_PER_MM, TextStyle
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.records import dataclass
from decision_aid.summary.form import FormField

WRITE_RATIO = 1.42
"""Room to write by hand, in sizes of the letters."""
LEAST_WRITING = 7 * POINTS_PER_MM
"""However small the letters are, a pen needs so much."""
TYPED_RATIO = 1.3
"""Height of a field of one line, in sizes of the letters: typed words then stand near the line."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written in and how large: the field, its lines, and the style of its label."""

    field: FormField
    element: Element
    style: TextStyle
    lines: int = 1

    @property
    def height(self) -> float:
        """Height of the lines in points."""
        return self.lines * max(self.style.size * WRITE_RATIO, LEAST_WRITING)


class WriteBlock(Block):
    """Lines to write on over the whole width."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._width = 0.0
        self.after = writing.style.after

    def lay_out(self, width: float) -> float:
        """Return the height of the lines."""
        self._width = width
        return self._writing.height

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the lines and remember the room above them; several lines for keys are a frame instead."""
        writing, right = self._writing, left + self._width
        pitch = writing.height / writing.lines
        bottom = top - writing.height
        framed = writing.lines > 1 and isinstance(canvas, FormCanvas) and canvas.fillable
        heights = (top - (number + 1) * pitch for number in range(writing.lines))
        lines = (f"{line(left, y, right, y)} S" for y in heights)
        frame = f"{numbers(left, bottom, self._width, writing.height)} re S"
        with canvas.artifact():
            canvas.put(stroke("line", HAIRLINE), *([frame] if framed else lines))
        height = writing.height if writing.lines > 1 else writing.style.size * TYPED_RATIO
        rectangle = (left, bottom, right, bottom + height)
        remember(canvas, Place(rectangle, writing.element, writing.field, writing.style.size, writing.lines))


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that stays on one line, with its width in points."""

    block: Block
    width: float


class BlankBlock(Block):
    """Words, a short line to write on, and what follows it, all on one line of the page."""

    def __init__(self, before: Piece, line_block: WriteBlock, behind: list[Piece], style: TextStyle) -> None:
        self._before, self._line, self._behind = before, line_block, behind
        self._style = style
        self._width = 0.0

    def lay_out(self, width: float) -> float:
        """Return the height of the line to write on."""
        self._width = width
        return self._line.lay_out(width)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the pieces from left to right; words stand at the foot of the line."""
        gap = self._style.size * BOX_GAP
        words_top = top - self._line.lay_out(self._width) + self._style.leading
        taken = sum(piece.width + gap for piece in (self._before, *self._behind))
        left = _draw_piece(canvas, self._before, left, words_top) + gap
        room = self._width - taken
        self._line.lay_out(room)
        self._line.draw(canvas, left, top)
        left += room
        for piece in self._behind:
            left = _draw_piece(canvas, piece, left + gap, words_top)


def _draw_piece(canvas: TaggedCanvas, piece: Piece, left: float, top: float) -> float:
    """Draw a piece and return where it ends."""
    piece.block.lay_out(piece.width + 1)
    piece.block.draw(canvas, left, top)
    return left + piece.width
