"""Paints a scene on a reportlab canvas; patterns are drawn as shapes clipped to their outline, so grey prints work."""

from collections.abc import Callable, Iterator
from typing import Any

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.styles import colours
from decision_aid.summary.scene import Circle, Label, Line, Pattern, Person, Polygon, Rectangle, Scene, Shape

HATCH_STEP = 4.0
HATCH_WIDTH = 0.6
CROSS_STEP, CROSS_WIDTH = 5.6, 0.45
DOT_STEP = 3.2
DOT_RADIUS = 0.7
SHARE_OF_HEAD = 0.26
"""A person's head takes this share of the height."""
FACES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "bold": "Inter-Bold"}
Bounds = tuple[float, float, float, float]


def paint_scene(canvas: Any, scene: Scene) -> None:
    """Paint `scene` with its lower left corner at the origin of `canvas`."""
    canvas.saveState()
    canvas.translate(0, scene.height)
    canvas.scale(1, -1)
    for shape in scene.shapes:
        _paint(canvas, shape)
    canvas.restoreState()


def _paint(canvas: Any, shape: Shape) -> None:
    match shape:
        case Label():
            _paint_label(canvas, shape)
        case Line():
            _paint_line(canvas, shape)
        case Person():
            for bounds, outline in _person(canvas, shape):
                _paint_outline(canvas, outline, shape, bounds)
        case _:
            outline = canvas.beginPath()
            bounds = _trace(outline, shape)
            _paint_outline(canvas, outline, shape, bounds)


def _paint_label(canvas: Any, label: Label) -> None:
    draw: dict[str, Callable[[float, float, str], None]] = {
        "start": canvas.drawString,
        "middle": canvas.drawCentredString,
        "end": canvas.drawRightString,
    }
    canvas.saveState()
    canvas.translate(label.x, label.y)
    canvas.scale(1, -1)
    canvas.setFillColor(colours()[label.colour])
    canvas.setFont(FACES[label.weight], label.size)
    draw[label.anchor](0, 0, clean(label.text))
    canvas.restoreState()


def _paint_line(canvas: Any, line: Line) -> None:
    canvas.setStrokeColor(colours()[line.stroke])
    canvas.setLineWidth(line.stroke_width)
    canvas.setDash([3, 3] if line.dashed else [])
    canvas.line(line.x1, line.y1, line.x2, line.y2)
    canvas.setDash([])


def _trace(path: Any, shape: Rectangle | Circle | Polygon) -> Bounds:
    """Trace an outline and return its bounds as left, top, right, bottom."""
    match shape:
        case Rectangle(x=x, y=y, width=width, height=height, radius=radius):
            path.roundRect(x, y, width, height, min(radius, width / 2, height / 2)) if radius else path.rect(
                x, y, width, height
            )
            return x, y, x + width, y + height
        case Circle(x=x, y=y, radius=radius):
            path.circle(x, y, radius)
            return x - radius, y - radius, x + radius, y + radius
        case Polygon(points=points):
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
            path.close()
            across, down = zip(*points, strict=True)
            return min(across), min(down), max(across), max(down)


def _person(canvas: Any, person: Person) -> Iterator[tuple[Bounds, Any]]:
    """Yield the head and the body of a person with their bounds."""
    head = person.height * SHARE_OF_HEAD / 2
    middle = person.x + person.width / 2
    path = canvas.beginPath()
    path.circle(middle, person.y + head, head)
    yield (middle - head, person.y, middle + head, person.y + 2 * head), path
    top = person.y + 2 * head + person.height * 0.04
    height = person.y + person.height - top
    path = canvas.beginPath()
    _trace_body(path, person.x, top, (person.width, height))
    yield (person.x, top, person.x + person.width, top + height), path


def _trace_body(path: Any, left: float, top: float, size: tuple[float, float]) -> None:
    """Shoulders round, feet straight."""
    width, height = size
    curve = width / 2 * 0.9
    path.moveTo(left, top + height)
    path.lineTo(left, top + curve)
    path.curveTo(left, top + curve * 0.3, left + curve * 0.4, top, left + width / 2, top)
    path.curveTo(left + width - curve * 0.4, top, left + width, top + curve * 0.3, left + width, top + curve)
    path.lineTo(left + width, top + height)
    path.close()


def _paint_outline(canvas: Any, path: Any, shape: Rectangle | Circle | Polygon | Person, bounds: Bounds) -> None:
    if shape.fill and shape.pattern != "none":
        if shape.pattern == "solid":
            canvas.setFillColor(colours()[shape.fill])
            canvas.drawPath(path, stroke=0, fill=1)
        else:
            _fill_with_pattern(canvas, path, shape.fill, (shape.pattern, bounds))
    stroke = shape.fill if isinstance(shape, Person) and shape.fill else shape.stroke
    if stroke:
        canvas.setStrokeColor(colours()[stroke])
        canvas.setLineWidth(0.7 if isinstance(shape, Person) else shape.stroke_width)
        canvas.drawPath(path, stroke=1, fill=0)


def _fill_with_pattern(canvas: Any, path: Any, role: str, fill: tuple[Pattern, Bounds]) -> None:
    """Fill with colour and leave the pattern free in white, so that no option looks lighter than another."""
    pattern, bounds = fill
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setFillColor(colours()[role])
    left, top, right, bottom = bounds
    canvas.rect(left, top, right - left, bottom - top, stroke=0, fill=1)
    canvas.setStrokeColor(colours()["card"])
    canvas.setLineWidth(CROSS_WIDTH if pattern == "cross" else HATCH_WIDTH)
    if pattern == "dots":
        _draw_dots(canvas, bounds)
    else:
        _draw_hatch(canvas, bounds, crossed=pattern == "cross")
    canvas.restoreState()


def _draw_hatch(canvas: Any, bounds: Bounds, *, crossed: bool) -> None:
    left, top, right, bottom = bounds
    height = bottom - top
    starts = list(_steps(left - height, right, CROSS_STEP if crossed else HATCH_STEP))
    canvas.lines([(x, bottom, x + height, top) for x in starts])
    if crossed:
        canvas.lines([(x, top, x + height, bottom) for x in starts])


def _draw_dots(canvas: Any, bounds: Bounds) -> None:
    """Dots are lines without length and with round ends: a tenth of the bytes of circles."""
    left, top, right, bottom = bounds
    canvas.setLineWidth(2 * DOT_RADIUS)
    canvas.setLineCap(1)
    dots: list[tuple[float, float, float, float]] = []
    for row, y in enumerate(_steps(top + 1, bottom + DOT_RADIUS, DOT_STEP * 0.87)):
        shift = DOT_STEP / 2 if row % 2 else 0
        dots += [(x, y, x, y) for x in _steps(left + shift + 0.3, right + DOT_RADIUS, DOT_STEP)]
    canvas.lines(dots)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    count = int((end - start) / step) + 1
    return (start + number * step for number in range(max(count, 0)))
