"""Equal columns that stand in fewer to a row where they would become too narrow; every row is full."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class EvenColumns(QWidget):
    """Widgets side by side, all of one width and at least `least` px wide where the place allows.

    Where not all fit, they stand in rows of equal length: four as two and two, two or three one below the other.
    `wrapped` emits whether they take more than one row.
    """

    wrapped = Signal(bool)

    def __init__(self, columns: Sequence[QWidget], *, least: int, gap: int) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._least, self._gap = least, gap
        self.per_row = len(self.columns)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)
        self._place()

    @property
    def is_wrapped(self) -> bool:
        """Whether the columns take more than one row."""
        return self.per_row < len(self.columns)

    def _place(self) -> None:
        for index, column in enumerate(self.columns):
            self._grid.removeWidget(column)
            self._grid.addWidget(column, index // self.per_row, index % self.per_row)
            self._grid.setColumnStretch(index, 1 if index < self.per_row else 0)

    def minimumSizeHint(self) -> QSize:
        """A width that never forces the page sideways: the narrowest that one column can take."""
        narrowest = max((column.minimumSizeHint().width() for column in self.columns), default=0)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns of a row by the width at hand."""
        super().resizeEvent(event)
        per_row = self._fitting(event.size().width())
        if per_row != self.per_row:
            self.per_row = per_row
            self._place()
            self.wrapped.emit(self.is_wrapped)

    def _fitting(self, width: int) -> int:
        count = len(self.columns)
        full_rows = (columns for columns in range(count, 1, -1) if count % columns == 0)
        return next((columns for columns in full_rows if self._width_each(width, columns) >= self._least), 1)

    def _width_each(self, width: int, columns: int) -> float:
        return (width - self._gap * (columns - 1)) / columns
