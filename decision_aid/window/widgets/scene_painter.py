"""Paints a scene with QPainter, as the paper paints it: the same outlines, the same patterns at the same distances."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from decision_aid.summary.scene import Circle, Label, Line, Person, Polygon, Rectangle, Scene, Shape
from decision_aid.window.theme import token

HATCH_STEP = 3.2
HATCH_WIDTH = 1.3
DOT_STEP = 3.4
DOT_RADIUS = 0.95
SHARE_OF_HEAD = 0.26
"""A person's head takes this share of the height."""
WEIGHTS = {"regular": QFont.Weight.Normal, "semibold": QFont.Weight.DemiBold, "bold": QFont.Weight.Bold}
_FONT_PX = 100
"""Text is set at this size and scaled, so that its width does not jump with whole pixels."""
Filled = Rectangle | Circle | Polygon | Person


def paint_scene(painter: QPainter, scene: Scene) -> None:
    """Paint the shapes in order; the painter's unit is then one point of the scene."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in scene.shapes:
        painter.save()
        _paint(painter, shape)
        painter.restore()


def _paint(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Label():
            _paint_label(painter, shape)
        case Line():
            pen = QPen(token(shape.stroke), shape.stroke_width)
            if shape.dashed:
                pen.setDashPattern([3 / shape.stroke_width, 3 / shape.stroke_width])
            painter.setPen(pen)
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
        case Person():
            for outline in person_outlines(shape):
                _paint_outline(painter, outline, shape)
        case _:
            _paint_outline(painter, _outline(shape), shape)


def _paint_label(painter: QPainter, label: Label) -> None:
    face = QFont(painter.font())
    face.setPixelSize(_FONT_PX)
    face.setWeight(WEIGHTS[label.weight])
    width = QFontMetricsF(face).horizontalAdvance(label.text)
    painter.translate(label.x, label.y)
    painter.scale(label.size / _FONT_PX, label.size / _FONT_PX)
    painter.setFont(face)
    painter.setPen(token(label.colour))
    before = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    painter.drawText(QPointF(-before, 0), label.text)


def _outline(shape: Rectangle | Circle | Polygon) -> QPainterPath:
    path = QPainterPath()
    match shape:
        case Rectangle(x=x, y=y, width=width, height=height, radius=radius):
            radius = min(radius, width / 2, height / 2)
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case Circle(x=x, y=y, radius=radius):
            path.addEllipse(QPointF(x, y), radius, radius)
        case Polygon(points=points):
            path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
            path.closeSubpath()
    return path


def person_outlines(person: Person) -> Iterator[QPainterPath]:
    """Yield the head and the body of a person: shoulders round, feet straight."""
    head = person.height * SHARE_OF_HEAD / 2
    path = QPainterPath()
    path.addEllipse(QPointF(person.x + person.width / 2, person.y + head), head, head)
    yield path
    top = person.y + 2 * head + person.height * 0.04
    yield _body(person.x, top, person.width, person.y + person.height)


def _body(left: float, top: float, width: float, bottom: float) -> QPainterPath:
    curve, right, middle = width / 2 * 0.9, left + width, left + width / 2
    path = QPainterPath(QPointF(left, bottom))
    path.lineTo(left, top + curve)
    path.cubicTo(left, top + curve * 0.3, left + curve * 0.4, top, middle, top)
    path.cubicTo(right - curve * 0.4, top, right, top + curve * 0.3, right, top + curve)
    path.lineTo(right, bottom)
    path.closeSubpath()
    return path


def _paint_outline(painter: QPainter, path: QPainterPath, shape: Filled) -> None:
    if shape.fill and shape.pattern != "none":
        fill_with_pattern(painter, path, token(shape.fill), shape.pattern)
    stroke = shape.fill if isinstance(shape, Person) and shape.fill else shape.stroke
    if stroke:
        painter.strokePath(path, QPen(token(stroke), 0.7 if isinstance(shape, Person) else shape.stroke_width))


def fill_with_pattern(painter: QPainter, path: QPainterPath, colour: QColor, pattern: str) -> None:
    """Fill an outline solid, hatched, crossed or dotted."""
    if pattern == "solid":
        painter.fillPath(path, colour)
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    pen = QPen(colour, HATCH_WIDTH)
    if pattern == "dots":
        pen = QPen(colour, 2 * DOT_RADIUS)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    bounds = path.boundingRect()
    if pattern == "dots":
        painter.drawPoints(list(_dots(bounds)))
    else:
        painter.drawLines(list(_hatches(bounds, crossed=pattern == "cross")))
    painter.restore()


def _hatches(bounds: QRectF, *, crossed: bool) -> Iterator[QLineF]:
    top, bottom, height = bounds.top(), bounds.bottom(), bounds.height()
    for x in _steps(bounds.left() - height, bounds.right(), HATCH_STEP):
        yield QLineF(x, bottom, x + height, top)
        if crossed:
            yield QLineF(x, top, x + height, bottom)


def _dots(bounds: QRectF) -> Iterator[QPointF]:
    for row, y in enumerate(_steps(bounds.top() + 1, bounds.bottom() + DOT_RADIUS, DOT_STEP * 0.87)):
        shift = DOT_STEP / 2 if row % 2 else 0
        for x in _steps(bounds.left() + shift + 0.3, bounds.right() + DOT_RADIUS, DOT_STEP):
            yield QPointF(x, y)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    count = int((end - start) / step) + 1
    return (start + number * step for number in range(max(count, 0)))
