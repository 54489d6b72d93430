"""A tagged canvas that remembers where the fields of a form stand."""

from dataclasses import dataclass
from typing import Any

from decision_aid.pdf.structure import Element
from decision_aid.pdf.tagging import TaggedCanvas
from decision_aid.summary.form import FormField, TickBox

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top in points of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box or lines to write on stand, and the element they belong to.

    `size` is the size of the letters in points, `lines` how many lines there are to write on.
    """

    rectangle: Rectangle
    element: Element
    answer: TickBox | FormField
    size: float
    lines: int = 1

    @property
    def field(self) -> FormField:
        """The field that is answered here."""
        return self.answer.field if isinstance(self.answer, TickBox) else self.answer


class FormCanvas(TaggedCanvas):
    """The canvas of a sheet to fill in, `fillable` with keys or else with a pen.

    `places` holds what was drawn to be answered, with the page on which it stands.
    """

    def __init__(self, *arguments: Any, fillable: bool, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fillable = fillable
        self.places: list[tuple[int, Place]] = []

    def place(self, place: Place) -> None:
        """Remember a place to answer on the page being drawn; pages count from 0."""
        self.places.append((self.getPageNumber() - 1, place))
