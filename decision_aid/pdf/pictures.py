"""Flowables that draw instead of write: a scene, and lines to write on by hand."""

from reportlab.platypus.flowables import Flowable

from decision_aid.pdf.scene_painter import paint_scene
from decision_aid.pdf.styles import HAIRLINE, WRITE_LINE_GAP, colours
from decision_aid.pdf.tagging import Element
from decision_aid.summary.scene import Scene

TALLEST = 480.0
"""No picture is taller than this, so that it fits a page with its caption."""
SPACE_BEFORE = 3.0


class ScenePicture(Flowable):  # type: ignore[misc]
    """A scene scaled by `scale`, or less where the room is narrow."""

    def __init__(self, scene: Scene, element: Element, scale: float) -> None:
        super().__init__()
        self.scene = scene
        self.element = element
        self._wanted = scale
        self.spaceBefore = SPACE_BEFORE

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """Return the size taken within `width` points."""
        self._scale = min(self._wanted, width / self.scene.width, TALLEST / self.scene.height)
        self.width, self.height = self.scene.width * self._scale, self.scene.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint the scene as one figure."""
        left, bottom = self.canv.absolutePosition(0, 0)
        self.element.box = (left, bottom, left + self.width, bottom + self.height)
        with self.canv.marked(self.element):
            self.canv.saveState()
            self.canv.scale(self._scale, self._scale)
            paint_scene(self.canv, self.scene)
            self.canv.restoreState()


class RuledLines(Flowable):  # type: ignore[misc]
    """Empty lines to write on; page furniture to a reader."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """Return the size taken within `width` points."""
        self.width, self.height = width, self.count * WRITE_LINE_GAP
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:  # noqa: ARG002
        """Return the lines that fit within `height` points and the rest."""
        fitting = int(height / WRITE_LINE_GAP)
        return [RuledLines(fitting), RuledLines(self.count - fitting)] if fitting else []

    def draw(self) -> None:
        """Draw the lines."""
        with self.canv.artifact():
            self.canv.setStrokeColor(colours()["line"])
            self.canv.setLineWidth(HAIRLINE)
            for number in range(self.count):
                y = self.height - (number + 1) * WRITE_LINE_GAP + 4
                self.canv.line(0, y, self.width, y)
