"""Buttons with wrapping text: the look that all share, and those for actions; answers are in `answer_buttons`."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from decision_aid.window.theme import em, font, token
from decision_aid.window.tokens import read_tokens
from decision_aid.window.widgets.marks import paint_check
from decision_aid.window.widgets.text_block import line_height, paint_text, text_size, widest_word

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # a mixin: Qt allows one Qt class as a base

Look = Literal["answer", "primary", "plain", "quiet", "danger"]
LOWEST_EM = 2.6
"""52 px at text size 100: about 14 mm on a laptop, wide enough for an unsure finger."""
WIDEST_EM = 30
ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
"""The step that an arrow key asks for, here and in the rail of steps."""


@dataclass(slots=True)
class _LastPress:
    """Where any button was pressed last, on the screen: what a second quick click meets may be another page."""

    at: QPoint = field(default_factory=QPoint)


_last_press = _LastPress()


class WrappingButton(_Button):
    """What all buttons share: size, painting and keys. Mixed in before Qt's own class."""

    look: Look = "answer"
    padding_em = 0.8
    lowest_em = LOWEST_EM
    is_single = True
    mark_at_edge = False
    """True where the check mark stands at the left edge and the text in the middle, as on the steps of a scale."""
    counts_each_click = False
    """True where each of several quick clicks counts, as on what turns the pages of a preview."""

    def prepare(self, text: str, look: Look, accessible_name: str = "") -> None:
        """Take on text, look and name; every kind of button calls this once Qt has made it."""
        self._heights: dict[tuple[str, int], int] = {}
        self._by_finger = False
        self._pressed_at: QPoint | None = None
        self.look = look
        self.setText(text)
        self.setFont(font("body"))
        self.setAccessibleName(accessible_name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_look(self, look: Look) -> None:
        """Take on another look."""
        self.look = look
        self._heights = {}
        self.updateGeometry()
        self.update()

    def _widest_font(self) -> QFont:
        """What can turn bold is measured in bold throughout, so that choosing an answer moves nothing."""
        bold = QFont(self.font())
        if self.isCheckable() or self.look in ("primary", "danger"):
            bold.setWeight(QFont.Weight.Bold)
        return bold

    def _mark_width(self) -> int:
        return em(1.3) if self._is_answer() and not self.mark_at_edge else 0

    def _is_answer(self) -> bool:
        return self.isCheckable() and self.look == "answer"

    def _side(self) -> int:
        return em(self.padding_em)

    def _text_right(self) -> int:
        """Room kept free right of the text."""
        return 0

    def hasHeightForWidth(self) -> bool:
        """A narrow button is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for all lines of the text at `width` px."""
        inner = width - 2 * self._side() - self._mark_width() - self._text_right()
        return max(em(self.lowest_em), self._text_height(inner) + em(0.4))

    def _text_height(self, width: int) -> int:
        # Layouts ask many times for the same few widths.
        asked = (self.text(), width)
        if asked not in self._heights:
            self._heights[asked] = math.ceil(text_size(self.text(), self._widest_font(), width).height())
        return self._heights[asked]

    def setFont(self, face: QFont | str | Sequence[str]) -> None:
        """Set the text in another font."""
        super().setFont(face)
        self._heights = {}

    def sizeHint(self) -> QSize:
        """One line where the text is short."""
        text = text_size(self.text(), self._widest_font(), em(WIDEST_EM)).width()
        width = math.ceil(text) + 2 + 2 * self._side() + self._mark_width()
        width = max(width, em(self.lowest_em))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        word = min(widest_word(self.text(), self._widest_font()), em(WIDEST_EM))
        return QSize(
            max(math.ceil(word) + 2 * self._side() + self._mark_width(), em(self.lowest_em)), em(self.lowest_em)
        )

    def hitButton(self, position: QPoint) -> bool:
        """The whole surface answers, also where leaving a field moved the button away under a finger at rest."""
        return self.rect().contains(position) or self.mapToGlobal(position) == self._pressed_at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter works like the space bar; held down it counts once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint fill, border, focus ring, mark and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._paint_focus(painter)
        ink = self._paint_surface(painter, area)
        if self._is_answer():
            self._paint_answer_mark(painter, ink)
        self._paint_label(painter, ink)

    def _paint_focus(self, painter: QPainter) -> QRectF:
        """Draw the ring at the edge and return the area left for the surface; nothing moves but the surface's edge."""
        area = QRectF(self.rect())
        if not self.hasFocus():
            return area.adjusted(1, 1, -1, -1)
        sizes = read_tokens().sizes
        width, gap = sizes["width"], sizes["offset"]
        painter.setPen(QPen(token("focus"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = em(0.4)
        painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)
        inset = width + gap
        return area.adjusted(inset, inset, -inset, -inset)

    def _paint_surface(self, painter: QPainter, area: QRectF) -> QColor:
        fill, border, ink = self._colours()
        painter.setBrush(fill if fill is not None else QColor(0, 0, 0, 0))
        width = 3 if self._is_pointed_at() else 2
        painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
        radius = em(0.4)
        painter.drawRoundedRect(area, radius, radius)
        return ink

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink."""
        if not self.isEnabled():
            return None, token("faint_line"), token("soft_ink")
        if self.isChecked() or self.look == "primary":
            fill = token("accent").darker(118) if self.isDown() else token("accent")
            return fill, fill, token("on_accent")
        if self.look == "danger":
            return token("danger"), token("danger"), token("on_accent")
        # A fill means "chosen" and nothing else: a pointer that rests on an answer draws its border alone.
        line = token("accent" if self._is_pointed_at() else "line")
        if self.look == "quiet":
            return None, line if self._is_pointed_at() else None, token("accent")
        return token("card"), line, token("accent") if self.look == "plain" else token("ink")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Note whether a finger came: Qt leaves the pointer on the button after a finger has gone."""
        self._by_finger = event.pointerType() == QPointingDevice.PointerType.Finger
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where it was pressed, and whether by a finger."""
        self._pressed_at = _last_press.at = event.globalPosition().toPoint()
        self._by_finger = event.pointerType() == QPointingDevice.PointerType.Finger
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count two quick clicks as one: many people click twice on everything.

        Next would pass a page that nobody has seen, and an answer would be taken back as soon as it was given.
        """
        moved = event.globalPosition().toPoint() - _last_press.at
        if self.counts_each_click or moved.manhattanLength() > em(1):  # two fingertips, say, on two answers
            self.mousePressEvent(event)
        else:
            event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the press."""
        super().mouseReleaseEvent(event)
        self._pressed_at = None

    def _is_pointed_at(self) -> bool:
        return self.isEnabled() and (self.isDown() or (self.underMouse() and not self._by_finger))

    def _mark_place(self) -> QRectF:
        side = em(0.8)
        return QRectF(self._side(), (self.height() - side) / 2, side, side)

    def _paint_answer_mark(self, painter: QPainter, ink: QColor) -> None:
        """A check mark where chosen; otherwise an empty ring or box, which says that it can be chosen."""
        place = self._mark_place()
        if self.isChecked():
            paint_check(painter, place, ink)
        elif not self.mark_at_edge:
            painter.setPen(QPen(token("line"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = place.width() / 2 if self.is_single else em(0.15)
            painter.drawRoundedRect(place, radius, radius)

    def _paint_label(self, painter: QPainter, ink: QColor) -> None:
        strong = self.isChecked() or self.look in ("primary", "danger")
        face = self._widest_font() if strong else QFont(self.font())
        painter.setFont(face)
        left = self._side() + self._mark_width()
        width = self.width() - left - self._side() - self._text_right()
        height = text_size(self.text(), face, width).height()
        top = (self.height() - height) / 2
        spare = 0 if self._mark_width() else 0.5
        paint_text(
            painter, self.text(), QRectF(left, top, width, max(height, line_height(face))), ink, spare_before=spare
        )


class PushButton(WrappingButton, QPushButton):
    """A button that does something; `look` "primary", "plain", "quiet" or "danger"."""

    def __init__(self, text: str, *, look: Look = "plain", accessible_name: str = "") -> None:
        super().__init__()
        self.prepare(text, look, accessible_name)
