"""Every measure and colour of the paper under a name; sizes in points, colours read from the design tokens."""

from functools import cache
from typing import Literal

from decision_aid.files.resources import resource
from decision_aid.files.yaml_reader import read_yaml
from decision_aid.records import dataclass

Paper = Literal["a4", "letter"]

POINTS_PER_MM = 72 / 25.4
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210 * POINTS_PER_MM, 297 * POINTS_PER_MM), "letter": (612, 792)}
MARGIN = 18 * POINTS_PER_MM
NARROW_MARGIN = 12.7 * POINTS_PER_MM
"""Where a document would else take a page too many."""
FURNITURE_MARGIN = 8 * POINTS_PER_MM
"""Header and footer stand closer to the edge than the text."""
LARGE_PRINT_BODY = 18.0
REFERENCE_BODY = 14.0
"""Scenes are drawn for this body size and grow with it."""
PICTURE_IN_CELL, LARGE_PICTURE_IN_CELL = 0.5, 0.75
"""In a table they are smaller by this, all alike: people stay countable, and rows leave room for each other. In large
print, which sets them below what is said, they are smaller by less."""

TITLE_RATIO = 22 / 14
SECTION_RATIO = 16 / 14
TOPIC_RATIO = 14 / 14
LARGE_RATIO = 17 / 14
SMALL_RATIO = 12 / 14
WIDE_COLUMNS = 4
FINE_RATIO = 10 / 14
FURNITURE_RATIO = 9.5 / 14
SMALLEST = 8.0
LEADING = 1.25
TIGHT_LEADING = 1.25
SMALL_LEADING = 1.25
FINE_LEADING = 1.2

HAIRLINE = 0.6
FRAME_LINE = 1.0
DANGER_LINE = 2.2
TONE_BAR = 4.0
BOX_PADDING = 7.0
BOX_INSET = 0.65
"""Free space above and below the text of a box, in shares of that at its sides: letters bring some of their own."""
CELL_PADDING = 5.0
COLUMN_GAP = 10.0
WRITE_LINE_GAP = 26.0
"""Room to write by hand: 9 millimetres."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a block of text is set: face, size and leading in points, colour as a role, space around it."""

    face: str = "Inter-Regular"
    size: float = REFERENCE_BODY
    leading: float = REFERENCE_BODY * LEADING
    colour: str = "ink"
    before: float = 0
    after: float = 4
    bold_face: str = "Inter-Bold"


@dataclass(frozen=True, slots=True)
class Setting:
    """How closely a document is set: its margin in points, and what share is left of free space.

    `spaces` is the share before headings and at the sides of what stands in a cell, `padding` that above and below it.

    Rows under one head stay together for the price of `most_left_empty` points of a page, and not more.
    """

    margin: float
    spaces: float
    padding: float
    most_left_empty: float


ROOMY, NARROW = Setting(MARGIN, 1, 1, 170), Setting(NARROW_MARGIN, 0.7, 0.5, 170)
PARTED = Setting(NARROW_MARGIN, 0.7, 0.5, 60)


@dataclass(frozen=True, slots=True)
class Styles:
    """All text styles of a document, from its body size in points."""

    body_points: float = REFERENCE_BODY

    @property
    def cell_padding(self) -> float:
        """Free space in a table's cells, in points: less where the text is small."""
        return CELL_PADDING * min(1.0, self.body_points / REFERENCE_BODY)

    def text(self, name: Literal["body", "soft", "large", "small", "fine"]) -> TextStyle:
        """Return the style of a paragraph."""
        size = self.body_points
        if name == "large":
            return self._style("Inter-SemiBold", size * LARGE_RATIO, TIGHT_LEADING, after=6)
        if name in ("small", "fine"):
            ratio, leading = (SMALL_RATIO, SMALL_LEADING) if name == "small" else (FINE_RATIO, FINE_LEADING)
            return self._style("Inter-Regular", max(SMALLEST, size * ratio), leading, after=2)
        return self._style("Inter-Regular", size, LEADING, colour="soft_ink" if name == "soft" else "ink")

    def heading(self, level: int) -> TextStyle:
        """Return the style of a heading of level 1 to 3."""
        ratio = (TITLE_RATIO, SECTION_RATIO, TOPIC_RATIO)[level - 1]
        face = "Inter-SemiBold" if level == 3 else "Inter-Bold"
        space = self.body_points
        before = (0.0, space * 0.65, space * 0.35)[level - 1]
        after = (space * 0.35, space * 0.25, space * 0.15)[level - 1]
        return self._style(face, self.body_points * ratio, TIGHT_LEADING, before=before, after=after)

    def box_title(self, tone: str) -> TextStyle:
        """Return the style of a box's title."""
        colour = {"danger": "danger", "caution": "caution"}.get(tone, "accent")
        return self._style("Inter-Bold", self.body_points * TOPIC_RATIO, TIGHT_LEADING, colour=colour, after=2)

    def table_header(self, columns: int) -> TextStyle:
        """Return the style of a table's head; smaller where many columns leave little room for a word."""
        ratio = SMALL_RATIO if columns > WIDE_COLUMNS else 1
        return self._style("Inter-SemiBold", self.body_points * ratio, TIGHT_LEADING, after=0)

    def furniture(self) -> TextStyle:
        """Return the style of headers and footers."""
        size = max(SMALLEST, self.body_points * FURNITURE_RATIO)
        return self._style("Inter-Regular", size, LEADING, colour="soft_ink")

    def _style(
        self, face: str, size: float, leading: float, *, colour: str = "ink", before: float = 0, after: float = 4
    ) -> TextStyle:
        scale = self.body_points / REFERENCE_BODY
        return TextStyle(face, size, size * leading, colour, before, after * scale)


@cache
def colours() -> dict[str, str]:
    """Return the light colours of the design tokens by role, as "#RRGGBB"; paper is always light."""
    path = resource("style/tokens.yaml")
    light: dict[str, str] = read_yaml(path.read_text("utf-8"), path.name).data["light"]
    return light
