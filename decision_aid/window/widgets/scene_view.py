"""Shows a scene as a picture that grows with the text size and shrinks with a narrow place."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from decision_aid.summary.scene import Scene
from decision_aid.window.theme import em
from decision_aid.window.widgets.scene_painter import paint_scene

BODY_POINTS = 14
"""Scenes are drawn for body text of this size in points; on screen that is the base size."""


class SceneView(QLabel):
    """A painted scene; `alternative` is what a reader who cannot see it hears."""

    def __init__(self, scene: Scene, alternative: str) -> None:
        super().__init__()
        self._scene = scene
        self.setAccessibleName(alternative)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_scene(self, scene: Scene, alternative: str) -> None:
        """Show another scene."""
        self._scene = scene
        self.setAccessibleName(alternative)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture at `width` px."""
        return math.ceil(min(width, self.sizeHint().width()) * self._scene.height / self._scene.width)

    def sizeHint(self) -> QSize:
        """Its size beside body text."""
        scale = em(1) / BODY_POINTS
        return QSize(math.ceil(self._scene.width * scale), math.ceil(self._scene.height * scale))

    def minimumSizeHint(self) -> QSize:
        """It may shrink to a third."""
        return self.sizeHint() / 3

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scene from the top left corner, as large as it fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        natural = self.sizeHint().width() / self._scene.width
        scale = min(natural, self.width() / self._scene.width, self.height() / self._scene.height)
        painter.scale(scale, scale)
        paint_scene(painter, self._scene)
