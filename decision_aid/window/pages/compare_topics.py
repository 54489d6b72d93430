"""The topics of Compare one at a time, or one below the other; a topic is made when it is first shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.pages.compare_parts import Part, topic_of
from decision_aid.window.theme import em


class CompareTopics(QWidget):
    """All topics, or in paging the one at `place`, counted from 0."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__()
        self.parts = tuple(parts)
        self.place = 0
        self.paged = True
        self.cards: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.8))

    def place_of(self, part_or_row: str) -> int:
        """Where a topic stands, or the topic with a row, or the topic of a piece; 0 for one that is not there."""
        for wanted in (part_or_row, topic_of(part_or_row)):
            for place, part in enumerate(self.parts):
                if wanted in (part.id, topic_of(part.id), *part.rows):
                    return place
        return 0

    def show_topics(self, *, paged: bool, place: int) -> None:
        """Show all topics, or the one at `place`."""
        self.paged, self.place = paged, min(max(place, 0), len(self.parts) - 1)
        for number, part in enumerate(self.parts):
            wanted = not paged or number == self.place
            if wanted and part.id not in self.cards:
                self._make(part)
            if part.id in self.cards and self.cards[part.id].isHidden() == wanted:
                self.cards[part.id].setVisible(wanted)  # each call lays the page out anew

    def _make(self, part: Part) -> None:
        """Make a topic and put it after those of its own order that are there already."""
        before = [other.id for other in self.parts[: self.parts.index(part)]]
        self.cards[part.id] = topic = part.make()
        self._column.insertWidget(sum(other in self.cards for other in before), topic)

    def card_at(self, place: int) -> QWidget:
        """Return the topic at `place`, made if need be."""
        part = self.parts[place]
        if part.id not in self.cards:
            self._make(part)
        return self.cards[part.id]
