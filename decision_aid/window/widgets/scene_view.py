"""Shows a scene as a picture that grows with the text size and shrinks with a narrow place."""

import math
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from decision_aid.summary.scene import Scene
from decision_aid.window.theme import em
from decision_aid.window.widgets.scene_painter import paint_scene

BODY_POINTS = 14
"""Scenes are drawn for body text of this size in points; on screen that is the base size."""
WIDE_POINTS, LEAST_POINTS = 470.0, 180.0
"""The width that a wide scene asks for, and the least that it can be made for."""


class SceneView(QLabel):
    """A painted scene; `alternative` is what a reader who cannot see it hears."""

    def __init__(self, scene: Scene, alternative: str) -> None:
        super().__init__()
        self._scene = scene
        self.setAccessibleName(alternative)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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


class WideSceneView(SceneView):
    """A scene made anew for every width, so that it fills its place and its labels keep the size of body text.

    `make` returns the scene for a width in points.
    """

    def __init__(self, make: Callable[[float], Scene], alternative: str) -> None:
        self._make = make
        super().__init__(make(WIDE_POINTS), alternative)

    def _scene_for(self, width: int) -> Scene:
        return self._make(max(LEAST_POINTS, width * BODY_POINTS / em(1)))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the scene made for `width` px."""
        return math.ceil(self._scene_for(width).height * em(1) / BODY_POINTS)

    def minimumSizeHint(self) -> QSize:
        """As narrow as labels can be broken."""
        return QSize(math.ceil(LEAST_POINTS * em(1) / BODY_POINTS), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the scene for the new width."""
        self._scene = self._scene_for(event.size().width())
        super().resizeEvent(event)
