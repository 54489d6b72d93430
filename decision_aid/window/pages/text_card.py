"""A card of plain text that follows from the record, such as what had a fair trial; made anew when its lines change."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QLabel

from decision_aid.records import dataclass
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, ItemLabel, SoftLabel, TitleLabel


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a card; `style` says how it reads."""

    text: str
    style: Literal["title", "strong", "body", "item", "soft"] = "body"


class TextCard(Card):
    """A card of lines; hidden while it has none."""

    def __init__(self, *, role: str = "card") -> None:
        super().__init__(role=role)
        self._lines = NoteList()
        self.add(self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines from top to bottom."""
        self._lines.show_notes(lines, make_label)
        self.setVisible(bool(lines))


def make_label(line: Line) -> QLabel:
    """Return the label of a line in the size, weight and colour of its style."""
    match line.style:
        case "title":
            return TitleLabel(line.text)
        case "soft":
            return SoftLabel(line.text)
        case "item":
            return ItemLabel(line.text)
        case "strong":
            return BodyLabel(line.text, weight=SEMIBOLD)
        case _:
            return BodyLabel(line.text)
