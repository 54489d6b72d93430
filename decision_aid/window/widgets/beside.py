"""A label with its answer beside it where both fit, or below it where they do not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from decision_aid.window.widgets.item_layout import ItemLayout, height_of

LEAST_LABEL_SHARE = 0.4
"""Share of the width below which a label would wrap into too many short lines."""
LEAST_QUESTION_EM = 20
"""Least width of a whole question beside its answers, in base text sizes: about 7 words a line."""


class BesideLayout(ItemLayout):
    """Holds two widgets, first the label and then the answer: the answer stands at the right, the label takes the rest.

    `least_answer` and `least_label` are the least widths of the two beside each other, in px.
    """

    def __init__(self, parent: QWidget, *, spacing: int, least_answer: int = 0, least_label: int = 0) -> None:
        super().__init__(parent, spacing=spacing)
        self._least_answer, self._least_label = least_answer, least_label

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width there is."""
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width` px."""
        return max((place.bottom() + 1 for place in self._places(QRect(0, 0, width, 0))), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Place both widgets."""
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Both beside each other."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self.spacing()
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Both below each other."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _places(self, rect: QRect) -> list[QRect]:
        if len(self._items) < 2:
            return [rect for _item in self._items]
        label, answer = self._items
        answer_width = max(answer.sizeHint().width(), self._least_answer)
        label_width = rect.width() - answer_width - self.spacing()
        if label_width < max(rect.width() * LEAST_LABEL_SHARE, self._least_label):
            return self._below(rect)
        heights = height_of(label, label_width), height_of(answer, answer_width)
        tops = [rect.top() + (max(heights) - height) // 2 for height in heights]
        return [
            QRect(rect.left(), tops[0], label_width, heights[0]),
            QRect(rect.right() + 1 - answer_width, tops[1], answer_width, heights[1]),
        ]

    def _below(self, rect: QRect) -> list[QRect]:
        label, answer = self._items
        height = height_of(label, rect.width())
        top = rect.top() + height + self.spacing() // 2
        return [
            QRect(rect.left(), rect.top(), rect.width(), height),
            QRect(rect.left(), top, rect.width(), height_of(answer, rect.width())),
        ]
