"""A table of a document: columns where they fit, otherwise every row below the other with the heads said again."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import SoftLabel, TitleLabel
from decision_aid.window.widgets.surface import rule

GAP_EM = 0.8


class TableView(QWidget):
    """Cells under their heads; `shares` are the columns' shares of the width.

    Where a column could not hold its longest word, nothing is cut: each row then stands as a group of its own, its
    first cell on top and every other one under the head of its column.
    """

    def __init__(self, heads: Sequence[str], rows: Sequence[Sequence[QWidget]], shares: Sequence[float]) -> None:
        super().__init__()
        self._heads = [TitleLabel(head, size="body") for head in heads]
        self._rows = [tuple(row) for row in rows]
        self._rules = [rule() for _row in rows]
        self._shares = tuple(shares)
        self._said_again: list[list[SoftLabel]] = []
        self.is_stacked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(GAP_EM))
        self._grid.setVerticalSpacing(em(0.4))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest cell."""
        everything = [*self._heads, *(cell for row in self._rows for cell in row)]
        return QSize(max((one.minimumSizeHint().width() for one in everything), default=0), 0)

    def least_width(self) -> int:
        """Return the width in px that the columns need beside each other."""
        columns = zip(self._heads, *self._rows, strict=True)
        widths: list[int] = [max(one.minimumSizeHint().width() for one in column) for column in columns]
        return sum(widths) + em(GAP_EM) * max(len(widths) - 1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose columns or groups by the width at hand."""
        super().resizeEvent(event)
        stacked = event.size().width() < self.least_width()
        if stacked != self.is_stacked:
            self.is_stacked = stacked
            self._place()

    def _place(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        if self.is_stacked:
            self._say_heads_again()
            self._stack()
        else:
            self._stand_in_columns()
        for head in self._heads:
            head.setVisible(not self.is_stacked)
        for label in (one for row in self._said_again for one in row):
            label.setVisible(self.is_stacked)

    def _stand_in_columns(self) -> None:
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, round(100 * self._shares[column]))
        for row, cells in enumerate(self._rows):
            self._grid.addWidget(self._rules[row], 2 * row + 1, 0, 1, len(self._heads))
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, 2 * row + 2, column)

    def _say_heads_again(self) -> None:
        """Make a head for every cell but the first of a row, once they are first needed."""
        if not self._said_again:
            heads = [head.text() for head in self._heads[1:]]
            self._said_again = [[SoftLabel(head) for head in heads] for _row in self._rows]

    def _stack(self) -> None:
        place = 0
        for row, cells in enumerate(self._rows):
            group = [self._rules[row], cells[0]]
            for head, cell in zip(self._said_again[row], cells[1:], strict=True):
                group += [head, cell]
            for widget in group:
                self._grid.addWidget(widget, place, 0)
                place += 1
        for column in range(len(self._heads)):
            self._grid.setColumnStretch(column, 1 if column == 0 else 0)
