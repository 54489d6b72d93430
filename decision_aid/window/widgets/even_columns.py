"""Equal columns that stand one below the other where they would become too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class EvenColumns(QWidget):
    """Widgets side by side, all of one width; stacked in the same order when a column is under `least` pixels."""

    stacked_changed = Signal(bool)

    def __init__(self, columns: Sequence[QWidget], *, least: int, gap: int) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._least, self._gap = least, gap
        self.stacked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)
        self._place()

    def _place(self) -> None:
        for index, column in enumerate(self.columns):
            self._grid.removeWidget(column)
            row, place = (index, 0) if self.stacked else (0, index)
            self._grid.addWidget(column, row, place)
            self._grid.setColumnStretch(index, 0 if self.stacked and index else 1)

    def minimumSizeHint(self) -> QSize:
        """A width that never forces the page sideways: the narrowest that the stacked widgets can take."""
        hint = super().minimumSizeHint()
        narrowest = max((column.minimumSizeHint().width() for column in self.columns), default=0)
        return QSize(narrowest, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack by the width at hand."""
        super().resizeEvent(event)
        count = max(1, len(self.columns))
        stacked = (event.size().width() - self._gap * (count - 1)) / count < self._least
        if stacked != self.stacked:
            self.stacked = stacked
            self._place()
            self.stacked_changed.emit(stacked)
