"""Paints a scene as page content; patterns are drawn as lines clipped to their outline, so grey prints work."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.content import (
    UPSIDE_DOWN,
    circle,
    curve,
    fill,
    lettering,
    line,
    numbers,
    rounded,
    stroke,
)
from decision_aid.pdf.fonts import width
from decision_aid.pdf.line_breaking import Run
from decision_aid.summary.patterns import (
    CROSS_WIDTH,
    DOT_RADIUS,
    HATCH_WIDTH,
    PERSON_LINE,
    Bounds,
    body_of,
    dot_centres,
    hatch_lines,
    head_of,
)
from decision_aid.summary.scene import Circle, Label, Line, Pattern, Person, Polygon, Rectangle, Scene, Shape

FACES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "bold": "Inter-Bold"}
ROUND_JOINS = "1 j"
SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a label's width stands before its place."""


def paint_scene(scene: Scene, corner: tuple[float, float], scale: float, document: Any) -> str:
    """Return the content that shows `scene`, its upper left `corner` in points of the page.

    `document` is the reportlab file that is told which letters are used.
    """
    shapes = (_paint(shape, document) for shape in scene.shapes)
    return "\n".join([f"q {ROUND_JOINS}", f"{scale:.6f} 0 0 {-scale:.6f} {numbers(*corner)} cm", *shapes, "Q"])


def _paint(shape: Shape, document: Any) -> str:
    match shape:
        case Label():
            return _label(shape, document)
        case Line():
            drawn = f"{line(shape.x1, shape.y1, shape.x2, shape.y2)} S"
            pen = stroke(shape.stroke, shape.stroke_width)
            return f"{pen} [3 3] 0 d {drawn} [] 0 d" if shape.dashed else f"{pen} {drawn}"
        case Person(x=x, y=y):
            look = _person((shape.width, shape.height), shape.fill, shape.stroke, shape.pattern)
            return f"q 1 0 0 1 {numbers(x, y)} cm\n{look} Q"
        case _:
            line_colour = stroke(shape.stroke, shape.stroke_width) if shape.stroke else ""
            return _outlined(_outline(shape), (shape.fill, shape.pattern), line_colour)


def _label(label: Label, document: Any) -> str:
    text = clean(label.text)
    face = FACES[label.weight]
    left = label.x - SHIFTS[label.anchor] * width(text, face, label.size)
    place = (left, label.y)
    # A blank at its end keeps the words of neighbouring labels apart where a program reads the page as text.
    words = lettering(document, [(Run(f"{text} ", face),)], place, (label.size, label.size), upright=UPSIDE_DOWN)
    return f"{fill(label.colour)}\n{words}"


def _outline(shape: Rectangle | Circle | Polygon) -> tuple[str, Bounds]:
    """An outline and its bounds as left, top, right, bottom."""
    match shape:
        case Rectangle(x=x, y=y, width=wide, height=high, radius=radius):
            limited = min(radius, wide / 2, high / 2)
            path = rounded(x, y, (wide, high), limited) if limited else f"{numbers(x, y, wide, high)} re"
            return path, (x, y, x + wide, y + high)
        case Circle(x=x, y=y, radius=radius):
            return circle(x, y, radius), (x - radius, y - radius, x + radius, y + radius)
        case Polygon(points=points):
            across, down = zip(*points, strict=True)
            corners = " l ".join(numbers(*point) for point in points[1:])
            return f"{numbers(*points[0])} m {corners} l h", (min(across), min(down), max(across), max(down))


@cache
def _person(size: tuple[float, float], colour: str | None, line_colour: str, pattern: Pattern) -> str:
    """A person with its upper left corner at the origin; made once for each look, however many people there are."""
    pen = stroke(colour or line_colour, PERSON_LINE)
    head, body = _person_outlines(Person(x=0, y=0, width=size[0], height=size[1]))
    plain: Pattern = "solid" if colour else pattern
    return f"{_outlined(head, (colour, plain), pen)}\n{_outlined(body, (colour, pattern), pen)}"


def _person_outlines(person: Person) -> Iterator[tuple[str, Bounds]]:
    """The head and the body of a person with their bounds."""
    (x, y), radius = head_of(person)
    yield circle(x, y, radius), (x - radius, y - radius, x + radius, y + radius)
    (start,), *strokes = body_of(person)
    drawn = (curve(*one) if len(one) > 1 else f"{numbers(*one[0])} l" for one in strokes)
    points = [point for one in strokes for point in one]
    across, down = zip(*points, strict=True)
    yield f"{numbers(*start)} m {' '.join(drawn)} h", (min(across), min(down), max(across), max(down))


def _outlined(outline: tuple[str, Bounds], look: tuple[str | None, Pattern], pen: str) -> str:
    """An outline filled in a colour with its pattern, then drawn with a pen where there is one."""
    path, bounds = outline
    colour, pattern = look
    filled = ""
    if colour and pattern == "solid":
        if pen:
            return f"{fill(colour)} {pen} {path} B"
        return f"{fill(colour)} {path} f"
    if colour and pattern != "none":
        filled = _patterned(path, colour, pattern, bounds)
    return filled + (f"{pen} {path} S" if pen else "")


def _patterned(path: str, colour: str, pattern: Pattern, bounds: Bounds) -> str:
    """Fill with colour and leave the pattern free in white, so that no option looks lighter than another."""
    left, top, right, bottom = bounds
    area = f"{fill(colour)} {numbers(left, top, right - left, bottom - top)} re f"
    return f"q {path} W n {area}\n{_pattern(pattern, bounds)} S Q\n"


def _pattern(pattern: Pattern, bounds: Bounds) -> str:
    """Dots are lines without length and with round ends: a tenth of the bytes of circles."""
    if pattern == "dots":
        dots = (line(x, y, x, y) for x, y in dot_centres(bounds))
        return f"{stroke('card', 2 * DOT_RADIUS)} 1 J {' '.join(dots)}"
    crossed = pattern == "cross"
    slanting = (line(*segment) for segment in hatch_lines(bounds, crossed=crossed))
    return f"{stroke('card', CROSS_WIDTH if crossed else HATCH_WIDTH)} {' '.join(slanting)}"
