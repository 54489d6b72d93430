"""Blocks that draw instead of write: a scene, and lines to write on by hand."""

from decision_aid.pdf.block import Block
from decision_aid.pdf.content import line, stroke
from decision_aid.pdf.scene_painter import paint_scene
from decision_aid.pdf.structure import Element
from decision_aid.pdf.styles import HAIRLINE, WRITE_LINE_GAP
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.pdf.text_block import TextBlock
from decision_aid.summary.scene import Scene

LINE_RISE = 4.0
"""Points between a line to write on and the lower edge of its room."""
LABEL_GAP = 8.0
TALLEST = 480.0
"""No picture is taller than this, so that it fits a page with its caption."""


class ScenePicture(Block):
    """A scene scaled by `scale`, or less where the room is narrow."""

    before = 3.0
    sinks = True

    def __init__(self, scene: Scene, element: Element, scale: float) -> None:
        self._scene = scene
        self._element = element
        self._wanted = scale
        self._scale = scale

    @property
    def wanted_width(self) -> float:
        """Width in points where there is room enough."""
        return self._scene.width * self._wanted

    def lay_out(self, width: float) -> float:
        """Scale the scene to `width` points and return its height."""
        self._scale = min(self._wanted, width / self._scene.width, TALLEST / self._scene.height)
        return self._scene.height * self._scale

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Paint the scene as one figure."""
        width, height = self._scene.width * self._scale, self._scene.height * self._scale
        self._element.box = (left, top - height, left + width, top)
        with canvas.marked(self._element):
            canvas.put(paint_scene(self._scene, (left, top), self._scale, canvas.file))


class RuledLines(Block):
    """Empty lines to write on, page furniture to a reader; the first begins behind `label`, where there is one."""

    after = 3.0

    def __init__(self, count: int, label: TextBlock | None = None) -> None:
        self._count = count
        self._label = label
        self._width = 0.0

    def lay_out(self, width: float) -> float:
        """Return the height of the lines, which are `width` points long."""
        self._width = width
        return self._count * WRITE_LINE_GAP

    def split(self, width: float, room: float) -> list[Block]:  # noqa: ARG002
        """Return the lines that fit within `room` points and the rest."""
        fitting = int(room / WRITE_LINE_GAP)
        return [RuledLines(fitting, self._label), RuledLines(self._count - fitting)] if fitting else []

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the label and the lines."""
        heights = [top - (number + 1) * WRITE_LINE_GAP + LINE_RISE for number in range(self._count)]
        starts = [left] * self._count
        if self._label:
            starts[0] += self._label.first_line_width() + LABEL_GAP
            self._label.draw(canvas, left, heights[0] + self._label.lay_out(self._width) - LINE_RISE)
        ends = zip(starts, heights, strict=True)
        with canvas.artifact():
            canvas.put(stroke("line", HAIRLINE), *(f"{line(x, y, left + self._width, y)} S" for x, y in ends))
