"""Tells when the first window of a Qt program has painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class FirstPaint(QObject):
    """Calls `painted` once, right after the first paint event of any widget was handled."""

    def __init__(self, app: QApplication, painted: Callable[[], None]) -> None:
        super().__init__(app)
        self._painted = painted
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let every event through."""
        if event.type() == QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False
