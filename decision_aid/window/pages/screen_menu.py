"""The list of the screens of a step, opened from the bottom line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class ScreenMenu(QMenu):
    """All screens by title, with a mark at the one at `place`; choosing one calls `go_to` with its place."""

    def __init__(
        self, titles: Sequence[str], go_to: Callable[[int], None], *, place: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        marks = QActionGroup(self)
        self.screens = [self._screen(title, marks, shown=number == place) for number, title in enumerate(titles)]
        for number, action in enumerate(self.screens):
            action.triggered.connect(lambda _checked=False, number=number: go_to(number))

    def _screen(self, title: str, marks: QActionGroup, *, shown: bool) -> QAction:
        action = self.addAction(title)
        action.setCheckable(True)
        action.setChecked(shown)
        marks.addAction(action)
        return action

    def open_above(self, button: QWidget) -> None:
        """Open the list above the button that asked for it."""
        self.exec(button.mapToGlobal(QPoint(0, -self.sizeHint().height())))
