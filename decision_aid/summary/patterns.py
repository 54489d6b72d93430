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
SHARE_OF_HEAD = 0.27
"""A person's head takes this share of the height."""
NECK = 0.03
"""The gap between head and body, as a share of the height."""
ARM, HAND, CROTCH = 0.5, 0.58, 0.64
"""Where the straight arm ends, the hand ends and the legs part, as shares of the body's height from the shoulders."""
SHOULDER, HIP, LEG_GAP = 0.62, 0.62, 0.2
"""Radius of the shoulder, place of the hip and half the gap between the legs, as shares of half the width."""
ROUND = 0.45
"""How far from the corner, as a share of the radius, the control points of a round shoulder stand."""
Bounds = tuple[float, float, float, float]
Segment = tuple[float, float, float, float]
Point = tuple[float, float]
Stroke = tuple[Point, ...]


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


def body_of(person: Person) -> tuple[Stroke, ...]:
    """Return the closed outline of a body with round shoulders, arms and two legs, from the left foot clockwise.

    The first stroke is the point to begin at; a stroke of one point is a line to it, one of three a Bezier curve (two
    control points and its end).
    """
    _, radius = head_of(person)
    top, bottom = person.y + 2 * radius + person.height * NECK, person.y + person.height
    half, middle = person.width / 2, person.x + person.width / 2
    tall = bottom - top
    shoulder, hip, gap = half * SHOULDER, half * HIP, half * LEG_GAP
    arm, hand, crotch = top + tall * ARM, top + tall * HAND, top + tall * CROTCH
    left, right = middle - half, middle + half
    return (
        ((middle - hip, bottom),),
        ((middle - hip, arm),),
        ((middle - hip, hand), (left, hand), (left, arm)),
        ((left, top + shoulder),),
        ((left, top + shoulder * ROUND), (left + shoulder * ROUND, top), (left + shoulder, top)),
        ((right - shoulder, top),),
        ((right - shoulder * ROUND, top), (right, top + shoulder * ROUND), (right, top + shoulder)),
        ((right, arm),),
        ((right, hand), (middle + hip, hand), (middle + hip, arm)),
        ((middle + hip, bottom),),
        ((middle + gap, bottom),),
        ((middle + gap, crotch),),
        ((middle - gap, crotch),),
        ((middle - gap, bottom),),
    )


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    count = int((end - start) / step) + 1
    return (start + number * step for number in range(max(count, 0)))
