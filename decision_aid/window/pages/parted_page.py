"""A step shown in parts that follow from each other, one on screen at a time."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.screen_menu import ScreenMenu
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.tab_order import follow_layout


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePart:
    """A part: its title for the list of parts, the box that holds it, and whether it is there for this visit."""

    title: str
    box: QWidget
    is_there: Callable[[], bool]


class PartedPage(Page):
    """Shows one part at a time; a page adds its parts in `build` and calls `show_parts` at the end of `refresh`."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self.parts: list[PagePart] = []
        self._stands = (0, 0)

    def add_part(self, title: str, *widgets: QWidget, is_there: Callable[[], bool] = lambda: True) -> None:
        """Put a part behind the others."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        for widget in widgets:
            column.addWidget(widget)
        self.add_card(box)
        self.parts.append(PagePart(title=title, box=box, is_there=is_there))

    @property
    def screen_count(self) -> int:
        """One screen for every part that is there."""
        return max(1, len(self.parts_there())) if self._built else 1

    @property
    def next_words(self) -> str:
        """Next leads to further parts until the last of them is shown."""
        return _("Next part") if self.place < self.screen_count - 1 else ""

    @property
    def place_words(self) -> str:
        """Which of how many parts is shown; nothing where there is one alone."""
        if self.screen_count == 1:
            return ""
        return _("Part {place} of {count}").format(place=self.place + 1, count=self.screen_count)

    def choose_screen(self, below: QWidget) -> None:
        """Open the list of parts above the button."""
        self.make_menu(below).open_above(below)

    def make_menu(self, parent: QWidget) -> ScreenMenu:
        """Return the list of parts."""
        titles = [part.title for part in self.parts_there()]
        return ScreenMenu(titles, self.show_screen, place=self.place, parent=parent)

    def show_place(self) -> None:
        """Show the part at `place`, or the last one that is there."""
        there = self.parts_there()
        self.place = min(self.place, max(0, len(there) - 1))
        for part in self.parts:
            part.box.setVisible(part in there[self.place : self.place + 1])
        self.screen_top = there[self.place].box if there else None
        self.fill_shown()
        if self.screen_top is not None:
            follow_layout(self.scroll_area, self.screen_top)

    def fill_shown(self) -> None:
        """Make what is costly in the part that is shown now."""

    def show_parts(self) -> None:
        """Follow an answer that brings parts or takes them away."""
        self.show_place()
        stands = (self.place, self.screen_count)
        if stands != self._stands:
            self._stands = stands
            self.turned.emit()

    def parts_there(self) -> list[PagePart]:
        """The parts that are there for this visit, in their order."""
        return [part for part in self.parts if part.is_there()]
