"""Six drawing primitives in points; the window and the PDF paint the same scenes.

The origin is the top left corner, y grows downwards. Colours are roles of the design tokens ("ink", "soft_ink",
"line", "option_a" to "option_d", "accent", "card"), never values.
"""

from typing import Literal

from decision_aid.records import dataclass

Pattern = Literal["solid", "hatch", "dots", "cross", "none"]
"""Hatch, dots and cross are left free in the colour of the card on a filled shape, so that all options weigh alike;
"none" is an outline."""
Role = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A rectangle, its corners rounded by `radius` points."""

    x: float
    y: float
    width: float
    height: float
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1
    pattern: Pattern = "solid"
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A circle around its centre."""

    x: float
    y: float
    radius: float
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1
    pattern: Pattern = "solid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Role = "ink"
    stroke_width: float = 1
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A closed polygon through its points."""

    points: tuple[tuple[float, float], ...]
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1
    pattern: Pattern = "solid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person-shaped figure within a box of `width` by `height`: filled with its pattern, or an outline."""

    x: float
    y: float
    width: float
    height: float
    fill: Role | None = None
    stroke: Role = "line"
    pattern: Pattern = "solid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One line of text on its baseline; `size` in points."""

    x: float
    y: float
    text: str
    size: float
    colour: Role = "ink"
    weight: Literal["regular", "semibold", "bold"] = "regular"
    anchor: Literal["start", "middle", "end"] = "start"


Shape = Rectangle | Circle | Line | Polygon | Person | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Shapes painted in order on a canvas of `width` by `height` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
