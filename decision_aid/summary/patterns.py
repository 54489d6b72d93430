"""The geometry of fills and people, in points, so that window and paper draw the same.

A pattern is left free in the colour of the card on a filled shape: no option looks lighter than another, in grey too.
Bounds are left, top, right, bottom, y growing downwards.
"""

from collections.abc import Iterator

from decision_aid.summary.scene import Person

HATCH_STEP, HATCH_WIDTH = 4.0, 0.6
CROSS_STEP, CROSS_WIDTH = 5.6, 0.45
DOT_STEP, DOT_RADIUS = 3.2, 0.7
PERSON_LINE = 0.7
SHARE_OF_HEAD = 0.26
"""A person's head takes this share of the height."""
NECK = 0.04
"""The gap between head and body, as a share of the height."""
Bounds = tuple[float, float, float, float]
Segment = tuple[float, float, float, float]
Point = tuple[float, float]


def hatch_lines(bounds: Bounds, *, crossed: bool) -> Iterator[Segment]:
    """Yield the slanting lines that cover the bounds, both ways when `crossed`."""
    left, top, right, bottom = bounds
    height = bottom - top
    for x in _steps(left - height, right, CROSS_STEP if crossed else HATCH_STEP):
        yield x, bottom, x + height, top
        if crossed:
            yield x, top, x + height, bottom


def dot_centres(bounds: Bounds) -> Iterator[Point]:
    """Yield the centres of the dots that cover the bounds, every other row shifted."""
    left, top, right, bottom = bounds
    for row, y in enumerate(_steps(top + 1, bottom + DOT_RADIUS, DOT_STEP * 0.87)):
        shift = DOT_STEP / 2 if row % 2 else 0
        for x in _steps(left + shift + 0.3, right + DOT_RADIUS, DOT_STEP):
            yield x, y


def head_of(person: Person) -> tuple[Point, float]:
    """Return the centre and the radius of a person's head."""
    radius = person.height * SHARE_OF_HEAD / 2
    return (person.x + person.width / 2, person.y + radius), radius


def body_of(person: Person) -> tuple[tuple[Point, Point], tuple[tuple[Point, Point, Point], ...], Point]:
    """Return a body with round shoulders and straight feet.

    The outline goes from the left foot to the left shoulder (the first two points), along two Bezier curves (each two
    control points and an end) to the right shoulder, then down to the right foot (the last point).
    """
    _, radius = head_of(person)
    top = person.y + 2 * radius + person.height * NECK
    left, right, bottom = person.x, person.x + person.width, person.y + person.height
    middle, curve = person.x + person.width / 2, person.width / 2 * 0.9
    one_side = ((left, top + curve * 0.3), (left + curve * 0.4, top), (middle, top))
    other_side = ((right - curve * 0.4, top), (right, top + curve * 0.3), (right, top + curve))
    return ((left, bottom), (left, top + curve)), (one_side, other_side), (right, bottom)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    count = int((end - start) / step) + 1
    return (start + number * step for number in range(max(count, 0)))
