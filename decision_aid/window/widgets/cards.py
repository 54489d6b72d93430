"""Cards and the labels on them; every label wraps its words and holds plain text."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.window.theme import em, font, token
from decision_aid.window.widgets.surface import Surface
from decision_aid.window.widgets.text_block import line_at, paint_text, text_size, widest_word

NORMAL, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
LONGEST_LINE_EM = 36
"""About 70 characters: the measure that reads easily."""


class WrappedLabel(QLabel):
    """Plain text that wraps at any width; `colour` is a role of the tokens."""

    def __init__(self, text: str = "", *, size: str = "body", weight: QFont.Weight = NORMAL, colour: str = "ink"):
        super().__init__(text)
        self.colour = colour
        self.to_the_right = False
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFont(font(size, weight))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Text needs more height on a narrower place."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the whole text takes at `width` px."""
        if width not in self._heights:
            self._heights[width] = math.ceil(text_size(self.text(), self.font(), width).height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The text at a comfortable measure."""
        size = text_size(self.text(), self.font(), em(LONGEST_LINE_EM))
        return QSize(math.ceil(size.width()) + 1, math.ceil(size.height()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        return QSize(math.ceil(min(widest_word(self.text(), self.font()), em(LONGEST_LINE_EM))), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wrapped lines."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_text(painter, self.text(), QRectF(self.rect()), token(self.colour), spare_before=int(self.to_the_right))

    def line_at(self, point: QPoint) -> tuple[str, int]:
        """Return the line at a point of the label, and the place in it; ("", 0) beside the text."""
        return line_at(self.text(), self.font(), self.width(), QPointF(point))

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            super().setText(text)
            self._measure_anew()

    def setFont(self, face: QFont | str | Sequence[str]) -> None:
        """Set the text in another font."""
        super().setFont(face)
        self._measure_anew()

    def _measure_anew(self) -> None:
        self._heights = {}
        self.updateGeometry()
        self.update()


class TitleLabel(WrappedLabel):
    """A heading: `size` "question" (24) or "title" (30), semibold."""

    def __init__(self, text: str = "", *, size: str = "question", weight: QFont.Weight = SEMIBOLD, colour: str = "ink"):
        super().__init__(text, size=size, weight=weight, colour=colour)


class BodyLabel(WrappedLabel):
    """A paragraph of body text."""


class SoftLabel(WrappedLabel):
    """Help or a caption in soft ink."""

    def __init__(self, text: str = "", *, size: str = "body", weight: QFont.Weight = NORMAL, colour: str = "soft_ink"):
        super().__init__(text, size=size, weight=weight, colour=colour)


class ItemLabel(WrappedLabel):
    """One entry of a list: a dot, and the text hanging beside it."""

    indent_em = 0.9

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text beside its dot."""
        return super().heightForWidth(width - em(self.indent_em))

    def sizeHint(self) -> QSize:
        """The text with room for the dot."""
        return super().sizeHint() + QSize(em(self.indent_em), 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word beside the dot."""
        return super().minimumSizeHint() + QSize(em(self.indent_em), 0)

    def line_at(self, point: QPoint) -> tuple[str, int]:
        """Return the line at a point beside the dot."""
        indent = em(self.indent_em)
        return line_at(self.text(), self.font(), self.width() - indent, QPointF(point.x() - indent, point.y()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot and the wrapped lines."""
        painter = QPainter(self)
        painter.setFont(self.font())
        area = QRectF(self.rect())
        paint_text(painter, "•", area, token(self.colour))
        paint_text(painter, self.text(), area.adjusted(em(self.indent_em), 0, 0, 0), token(self.colour))


class Card(Surface):
    """A white card holding widgets one below the other; `role` as in `surface.GROUNDS`."""

    def __init__(self, *widgets: QWidget, role: str = "card") -> None:
        super().__init__(role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(em(1.2), em(1.1), em(1.2), em(1.2))
        self.column.setSpacing(em(0.6))
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)
