"""Blocks to tick: a box, a box with its words, and several of them behind one another.

What is drawn is page furniture; the field that is laid over it belongs to an element of its own.
"""

from decision_aid.pdf.block import Block
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.content import fill, numbers, stroke
from decision_aid.pdf.fonts import width
from decision_aid.pdf.form_canvas import FormCanvas, Place
from decision_aid.pdf.line_breaking import Line, Run, break_lines
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import TextStyle
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.form import TickBox

BOX_RATIO = 0.85
"""A box is a little smaller than the letters beside it are high with their leading."""
BOX_LINE = 0.9
MIDDLE_OF_CAPITALS = 0.36
"""Half the height of a capital letter, in sizes of the letters."""
BOX_GAP = 0.45
"""Between a box and its words, in sizes of the letters."""
CHOICE_GAP = 0.9
ABOVE_LETTERS = 0.35
"""How much of the free space of a line stands above its letters, as in every block of text."""


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
        bottom = baseline(top, self._style) + MIDDLE_OF_CAPITALS * self._style.size - side / 2
        with canvas.artifact():
            canvas.put(fill("card"), stroke("ink", BOX_LINE), f"{numbers(left, bottom, side, side)} re B")
        rectangle = (left, bottom, left + side, bottom + side)
        remember(canvas, Place(rectangle, self._element, self._box, self._style.size))


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
        first = baseline(top, self._style)
        canvas.put(fill(self._style.colour))
        with canvas.marked(self._element):
            for number, words in enumerate(self._lines):
                text = "".join(run.text for run in words).rstrip()
                start = left + (self._width - width(text, self._style.face, size)) / 2
                canvas.write((words,), (start, first - number * leading), (size, leading))


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


def remember(canvas: TaggedCanvas, place: Place) -> None:
    """Note a place to answer where the canvas is that of a form."""
    if isinstance(canvas, FormCanvas):
        canvas.place(place)


def baseline(top: float, style: TextStyle) -> float:
    """Return where the letters of a line stand whose upper edge is at `top`, in points of the page."""
    return top - style.size - (style.leading - style.size) * ABOVE_LETTERS
