"""Layouts that wrap: a row where everything fits, more rows or a column where it does not."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from decision_aid.window.widgets.item_layout import ItemLayout, height_of


class FlowLayout(ItemLayout):
    """Places widgets side by side and wraps; with `column_when_tight` one column as soon as one row is too narrow."""

    def __init__(self, parent: QWidget, *, spacing: int = 8, column_when_tight: bool = False) -> None:
        super().__init__(parent, spacing=spacing)
        self._heights: dict[int, int] = {}
        self._column_when_tight = column_when_tight

    def expandingDirections(self) -> Qt.Orientation:
        """It grows in no direction by itself."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width` px."""
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
            self._heights[width] = self._place(inner, move=False) + margins.top() + margins.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured: Qt calls this when an item changes, comes or goes."""
        self._heights = {}
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """One row."""
        row = QSize(self._row_width(), max((item.sizeHint().height() for item in self._shown()), default=0))
        return row.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """As narrow as the narrowest widget allows."""
        widest = QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)
        return widest.grownBy(self.contentsMargins())

    def _row_width(self) -> int:
        shown = self._shown()
        return sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for row in self._rows(rect.width()):
            height = max(height_of(item, width) for item, width in row)
            left = rect.left()
            for item, width in row:
                if move:
                    item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.top()) if self._shown() else 0

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        if self._column_when_tight and self._row_width() > width:
            return [[(item, width)] for item in self._shown()]
        rows: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self._shown():
            wanted = min(item.sizeHint().width(), width)
            if not rows or used + self.spacing() + wanted > width:
                rows.append([])
                used = 0
            used += wanted + (self.spacing() if rows[-1] else 0)
            rows[-1].append((item, wanted))
        return rows


class EqualRowsLayout(FlowLayout):
    """Equal cells in as few rows as fit: eleven steps of a scale stand in one row, or in two."""

    def columns_at(self, width: int) -> int:
        """Return how many cells stand in a row at `width` px."""
        shown = self._shown()
        narrowest = max((item.minimumSize().width() for item in shown), default=0)
        for row_count in range(1, len(shown) + 1):
            columns = -(-len(shown) // row_count)
            if (width - self.spacing() * (columns - 1)) // columns >= narrowest:
                return columns
        return 1

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        shown, columns = self._shown(), self.columns_at(width)
        cell = max(1, (width - self.spacing() * (columns - 1)) // columns)
        return [[(item, cell) for item in shown[start : start + columns]] for start in range(0, len(shown), columns)]


class ColumnsLayout(EqualRowsLayout):
    """Equal cells at least `least` px wide, in at most `most` columns."""

    def __init__(self, parent: QWidget, most: int, *, least: int, spacing: int = 8) -> None:
        super().__init__(parent, spacing=spacing)
        self._most, self._least = most, least

    def columns_at(self, width: int) -> int:
        """Return how many cells stand in a row at `width` px."""
        narrowest = max((item.minimumSize().width() for item in self._shown()), default=1)
        fitting = (width + self.spacing()) // (max(narrowest, self._least) + self.spacing())
        return max(1, min(self._most, fitting))


def row_of(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Return widgets side by side that wrap where the place is narrow."""
    row = QWidget()
    line = FlowLayout(row, spacing=spacing)
    for widget in widgets:
        line.addWidget(widget)
    return row
