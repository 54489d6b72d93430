"""What our own layouts share: their items in order, and how high an item is at a width."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Keeps items in the order in which they came, without margins; what is derived from it places them.

    It belongs to a widget from the start: PySide lets go of the items of a layout that is added to another one later,
    and the program crashes when they are measured.
    """

    def __init__(self, parent: QWidget, *, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at a place, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at a place, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """A narrower place takes more rows."""
        return True


def height_of(item: QLayoutItem, width: int) -> int:
    """Return the height of an item in px at `width` px."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
