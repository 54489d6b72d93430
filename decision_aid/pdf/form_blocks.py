"""Blocks to fill in: a box to tick, a box with its words, and lines to write on.

What is drawn is page furniture; the field that is laid over it belongs to an element of its own.
"""

from dataclasses import dataclass

from decision_aid.pdf.block import Block
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.content import fill, line, numbers, stroke
from decision_aid.pdf.fonts import width
from decision_aid.pdf.form_canvas import FormCanvas, Place
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import HAIRLINE, TextStyle
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.form import FormField, TickBox

BOX_RATIO = 0.92
"""A box is a little smaller than the letters beside it are high with their leading."""
BOX_LINE = 0.9
MIDDLE_OF_CAPITALS = 0.36
"""Half the height of a capital letter, in sizes of the letters."""
BOX_GAP = 0.45
"""Between a box and its words, in sizes of the letters."""
CHOICE_GAP = 0.9
WRITE_RATIO = 1.66
"""Room to write by hand, in sizes of the letters: 7 millimetres and more."""
TYPED_RATIO = 1.3
"""Height of a field of one line, in sizes of the letters: typed words then stand near the line."""


def box_size(style: TextStyle) -> float:
    """Return the side of a box to tick beside letters of a style, in points."""
    return style.size * BOX_RATIO


class TickBlock(Block):
    """A box to tick, in the middle of its width and of one line of text."""

    def __init__(self, box: TickBox, style: TextStyle, element: Element, *, centred: bool = True) -> None:
        self._box, self._style, self._element = box, style, element
        self._centred = centred
        self._width = 0.0

    def lay_out(self, width: float) -> float:
        """Return the height of one line."""
        self._width = width
        return self._style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the empty box and remember its place."""
        side = box_size(self._style)
        left += (self._width - side) / 2 if self._centred else 0
        size, leading = self._style.size, self._style.leading
        bottom = top - size - (leading - size) * 0.35 + MIDDLE_OF_CAPITALS * size - side / 2
        with canvas.artifact():
            canvas.put(fill("card"), stroke("ink", BOX_LINE), f"{numbers(left, bottom, side, side)} re B")
        rectangle = (left, bottom, left + side, bottom + side)
        _remember(canvas, Place(rectangle, self._element, self._box, self._style.size))


class CentredText(Block):
    """Lines of text, each in the middle of its width."""

    def __init__(self, text: str, style: TextStyle, element: Element) -> None:
        self._run, self._style, self._element = Run(clean(text), style.face), style, element
        self._lines: tuple[Line, ...] = ()
        self._width = 0.0

    def lay_out(self, width: float) -> float:
        """Break the text into lines of `width` points and return their height."""
        self._width = width
        self._lines = break_lines((self._run,), self._style.size, width)
        return len(self._lines) * self._style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the lines."""
        size, leading = self._style.size, self._style.leading
        baseline = top - size - (leading - size) * 0.35
        canvas.put(fill(self._style.colour))
        with canvas.marked(self._element):
            for number, words in enumerate(self._lines):
                text = "".join(run.text for run in words).rstrip()
                start = left + (self._width - width(text, self._style.face, size)) / 2
                canvas.write((words,), (start, baseline - number * leading), (size, leading))


class ChoiceBlock(Block):
    """A box and its words behind it."""

    def __init__(self, box: TickBox, style: TextStyle, item: Element) -> None:
        self._tick = TickBlock(box, style, item.add("Form"), centred=False)
        self._words = TextBlock(box.answer, style, item, indent=box_size(style) + BOX_GAP * style.size)
        self._natural = self._words.indent + width(box.answer, style.face, style.size)
        self.after = style.after / 2

    @property
    def natural_width(self) -> float:
        """Width in points without a line break."""
        return self._natural

    def lay_out(self, width: float) -> float:
        """Return the height of the words."""
        self._tick.lay_out(width)
        return self._words.lay_out(width)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw box and words."""
        self._tick.draw(canvas, left, top)
        self._words.draw(canvas, left, top)


class FlowBlock(Block):
    """Words and choices behind one another, on as many lines as they take."""

    def __init__(self, label: TextBlock, label_width: float, choices: list[ChoiceBlock], gap: float) -> None:
        self._label, self._label_width = label, label_width
        self._choices, self._gap = choices, gap
        self._spots: list[tuple[Block, float, float, float]] = []
        self.after = label.after

    def lay_out(self, width: float) -> float:
        """Place the pieces within `width` points and return their height."""
        height = self._label.lay_out(width)
        self._spots = [(self._label, 0, 0, width)]
        leading = self._label.style.leading
        x, y = min(self._label_width, width) + self._gap, height - leading
        for choice in self._choices:
            room = min(choice.natural_width + 1, width)
            if x + room > width and x:
                x, y = 0.0, y + leading
            self._spots.append((choice, x, y, room))
            x += room + self._gap
        return y + leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the pieces where they were placed."""
        for block, x, y, room in self._spots:
            block.lay_out(room)
            block.draw(canvas, left + x, top - y)


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
        return self.lines * self.style.size * WRITE_RATIO


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
        _remember(canvas, Place(rectangle, writing.element, writing.field, writing.style.size, writing.lines))


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


def _remember(canvas: TaggedCanvas, place: Place) -> None:
    if isinstance(canvas, FormCanvas):
        canvas.place(place)
