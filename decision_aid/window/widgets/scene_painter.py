"""Paints a scene with QPainter, as the paper paints it: the same outlines, the same patterns at the same distances."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from decision_aid.summary.patterns import (
    CROSS_WIDTH,
    DOT_RADIUS,
    HATCH_WIDTH,
    PERSON_LINE,
    body_of,
    dot_centres,
    hatch_lines,
    head_of,
)
from decision_aid.summary.scene import Circle, Label, Line, Person, Polygon, Rectangle, Scene, Shape
from decision_aid.window.theme import token

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
            pen = pen_of(token(shape.stroke), shape.stroke_width)
            if shape.dashed:
                pen.setDashPattern([3 / shape.stroke_width, 3 / shape.stroke_width])
            painter.setPen(pen)
            painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))
        case Person():
            head, body = person_outlines(shape)
            _paint_outline(painter, head, replace(shape, pattern="solid"))
            _paint_outline(painter, body, shape)
        case _:
            _paint_outline(painter, _outline(shape), shape)


def _paint_label(painter: QPainter, label: Label) -> None:
    face = QFont(painter.font())
    face.setPixelSize(_FONT_PX)
    face.setWeight(WEIGHTS[label.weight])
    face.setKerning(False)  # paper sets letters without it, and centred words would stand elsewhere
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
    """Yield the head and the body of a person."""
    centre, radius = head_of(person)
    path = QPainterPath()
    path.addEllipse(QPointF(*centre), radius, radius)
    yield path
    (start,), *strokes = body_of(person)
    path = QPainterPath(QPointF(*start))
    for one in strokes:
        if len(one) > 1:
            path.cubicTo(*(QPointF(*point) for point in one))
        else:
            path.lineTo(QPointF(*one[0]))
    path.closeSubpath()
    yield path


def _paint_outline(painter: QPainter, path: QPainterPath, shape: Filled) -> None:
    if shape.fill and shape.pattern != "none":
        fill_with_pattern(painter, path, token(shape.fill), shape.pattern)
    stroke = shape.fill if isinstance(shape, Person) and shape.fill else shape.stroke
    if stroke:
        width = PERSON_LINE if isinstance(shape, Person) else shape.stroke_width
        painter.strokePath(path, pen_of(token(stroke), width))


def pen_of(colour: QColor, width: float) -> QPen:
    """Return a pen whose lines end and meet as they do on paper: cut at their ends, round where they meet."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def fill_with_pattern(painter: QPainter, path: QPainterPath, colour: QColor, pattern: str) -> None:
    """Fill an outline with colour and leave its hatch, cross or dots free in the colour of the card."""
    painter.fillPath(path, colour)
    if pattern == "solid":
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    box = path.boundingRect()
    bounds = (box.left(), box.top(), box.right(), box.bottom())
    if pattern == "dots":
        pen = QPen(token("card"), 2 * DOT_RADIUS)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints([QPointF(*centre) for centre in dot_centres(bounds)])
    else:
        crossed = pattern == "cross"
        painter.setPen(pen_of(token("card"), CROSS_WIDTH if crossed else HATCH_WIDTH))
        painter.drawLines([QLineF(*line) for line in hatch_lines(bounds, crossed=crossed)])
    painter.restore()
