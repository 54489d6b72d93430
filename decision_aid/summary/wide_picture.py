"""A chart that is drawn anew for the width of its place, on screen and on paper."""

from collections.abc import Callable

from decision_aid.records import dataclass
from decision_aid.summary.chart_layout import WIDTH
from decision_aid.summary.document import Picture
from decision_aid.summary.scene import Scene


@dataclass(frozen=True, slots=True)
class WidePicture:
    """What draws a chart for a width in points, and the words that say the same."""

    drawing: Callable[[float], Scene]
    alternative: str

    @property
    def on_paper(self) -> Picture:
        """The chart as a part of a document, as wide as its text."""
        return Picture(self.drawing(WIDTH), self.alternative)
