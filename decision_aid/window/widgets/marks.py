"""Small painted marks: the state of a step, a caution, a danger. A mark never stands without its word."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.window.theme import em, token


class MarkView(QWidget):
    """One mark beside its word: "done", "open", "skipped", "attention", "caution" or "danger"."""

    def __init__(self, kind: str, *, size_em: float = 1.3) -> None:
        super().__init__()
        self._kind, self._size_em = kind, size_em
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_kind(self, kind: str) -> None:
        """Show another mark."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """A square beside a line of text."""
        return QSize(em(self._size_em), em(self._size_em))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._kind)


def paint_mark(painter: QPainter, place: QRectF, kind: str) -> None:
    """Paint a mark into a square."""
    painter.save()
    _PAINTERS[kind](painter, place)
    painter.restore()


def paint_check(painter: QPainter, place: QRectF, ink: QColor) -> None:
    """Paint a check mark into a square."""
    pen = QPen(ink, max(2.0, place.width() / 6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([_at(place, 0.08, 0.55), _at(place, 0.38, 0.85), _at(place, 0.95, 0.18)])


def _done(painter: QPainter, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(token("accent"))
    painter.drawEllipse(place)
    side = place.width() * 0.5
    inner = QRectF(0, 0, side, side)
    inner.moveCenter(place.center())
    paint_check(painter, inner, token("on_accent"))


def _open(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(token("line"), 2))
    painter.setBrush(token("card"))
    painter.drawEllipse(place.adjusted(1, 1, -1, -1))


def _skipped(painter: QPainter, place: QRectF) -> None:
    """A dash without a ring: not to be taken for the ring of an open step."""
    pen = QPen(token("soft_ink"), max(3.0, place.width() / 6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(_at(place, 0.2, 0.5), _at(place, 0.8, 0.5))


def _triangle(role: str) -> Callable[[QPainter, QRectF], None]:
    def paint(painter: QPainter, place: QRectF) -> None:
        pen = QPen(token(role), place.width() / 10)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(token(role))
        painter.drawPolygon([_at(place, 0.5, 0.1), _at(place, 0.95, 0.9), _at(place, 0.05, 0.9)])
        face = QFont(painter.font())
        face.setPixelSize(max(8, round(place.height() * 0.62)))
        face.setWeight(QFont.Weight.Bold)
        painter.setFont(face)
        painter.setPen(token("card"))
        painter.drawText(place.translated(0, place.height() * 0.13), Qt.AlignmentFlag.AlignCenter, "!")

    return paint


def _at(place: QRectF, across: float, down: float) -> QPointF:
    return QPointF(place.left() + across * place.width(), place.top() + down * place.height())


_PAINTERS: dict[str, Callable[[QPainter, QRectF], None]] = {
    "done": _done,
    "open": _open,
    "skipped": _skipped,
    "attention": _triangle("caution"),
    "caution": _triangle("caution"),
    "danger": _triangle("danger"),
}
