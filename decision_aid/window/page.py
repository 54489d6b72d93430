"""The contract of a step's page: built on first showing, refreshed from the visit after every change while shown."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.content.questions import Step
from decision_aid.window.faults import tells_faults
from decision_aid.window.theme import em, is_folded, token
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.vertical_scroll import PageScrollArea

COLUMN_EM = 44
"""880 px at text size 100: lines of 60 to 70 characters."""
WIDE_COLUMN_EM = 66
LAYOUT_TAKES_MS = 60
"""New cards have found their places by then."""


class Page(QWidget):
    """A step's page: a column of cards that scrolls up and down, never sideways.

    A page overrides `build` (make the cards, once) and `refresh` (show the visit as it stands). `wide` pages use the
    whole width. `step_wished` asks for another step, `print_wished` for a print of "urgent", "patient" or "clinician",
    `text_size_wished` for a text size in percent. `detour_wished` asks for a step that helps with a question of this
    one, and names that question by its case-file path: there the reader comes back to, by `return_to`.

    A page of several screens overrides `screen_count`, `next_words` and `show_place`; `place` is the screen shown,
    counted from 0, `screen_top` where it begins below the title, and `turned` tells that it changed.
    """

    step_id = ""
    wide = False
    step_wished = Signal(str)
    detour_wished = Signal(str, str)
    print_wished = Signal(str)
    text_size_wished = Signal(int)
    turned = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit
        self._built = False
        self.place = 0
        self.screen_top: QWidget | None = None
        self._lay_out()
        visit.changed.connect(self._follow)

    def _lay_out(self) -> None:
        self.scroll_area = PageScrollArea()
        self.body = QWidget()
        self.cards = QVBoxLayout()
        self.cards.setSpacing(em(0.8))
        column = QWidget()
        column.setMaximumWidth(em(WIDE_COLUMN_EM if self.wide else COLUMN_EM))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column.setLayout(self.cards)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(em(0.1))
        self.cards.addLayout(self.head)
        centre = QHBoxLayout(self.body)
        centre.setContentsMargins(em(0.8), em(0.4), em(0.8), em(1.6))
        centre.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setWidget(self.body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)

    @property
    def step(self) -> Step:
        """The step's content."""
        return self.visit.library.step(self.step_id)

    def build(self) -> None:
        """Make the page's cards; called once, before the first showing."""

    def refresh(self) -> None:
        """Show the visit as it stands; called on showing and after every change while shown."""

    def stand_on(self, role: str) -> None:
        """Fill the ground of the page with a colour other than the window's."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, token(role))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    @property
    def screen_count(self) -> int:
        """How many screens the page has."""
        return 1

    @property
    def next_words(self) -> str:
        """What Next does while it leads to a further screen of this page; "" where it leads on to the next step."""
        return ""

    @property
    def place_words(self) -> str:
        """Words for the place among screens that can be chosen from a list; "" where there is no list."""
        return ""

    def choose_screen(self, below: QWidget) -> None:
        """Open the list of screens beside the button `below`."""

    def turn(self, distance: int) -> bool:
        """Show the screen so many on, or back when negative; return False past both ends, where nothing changes."""
        wished = self.place + distance
        if not 0 <= wished < self.screen_count:
            return False
        self.show_screen(wished)
        return True

    def show_screen(self, place: int) -> None:
        """Show the screen at `place` from its top, counted from 0; beyond the ends the nearest one."""
        self.ensure_built()
        self.place = min(max(place, 0), self.screen_count - 1)
        self.show_place()
        self.go_to_top()
        if self.place and is_folded():
            QTimer.singleShot(LAYOUT_TAKES_MS, self, self._pass_head)
        self.take_focus()
        self.turned.emit()

    def _pass_head(self) -> None:
        """Large text: scroll a further screen past the title, which was read on the first one."""
        if self.screen_top is not None:
            self.scroll_area.verticalScrollBar().setValue(self.screen_top.mapTo(self.body, QPoint(0, 0)).y())

    def show_place(self) -> None:
        """Show the screen that `place` names, and no other."""

    def add_card(self, widget: QWidget) -> None:
        """Put a card below the others."""
        self.cards.addWidget(widget)

    def take_head(self, *widgets: QWidget) -> None:
        """Let the title and the prompt of the step stand at the top of the page and scroll with it."""
        for widget in widgets:
            self.head.addWidget(widget)

    def ensure_built(self) -> None:
        """Build the page unless it is built."""
        if not self._built:
            self._built = True
            self.build()

    def go_to_top(self) -> None:
        """Scroll back to the beginning."""
        self.scroll_area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Take the keyboard to the beginning of the page: Tab leads to its first answer, the arrows scroll."""
        self.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)

    def return_to(self, _question: str) -> None:
        """Come back to the question with this path; a page that sends readers elsewhere overrides it."""
        self.take_focus()

    @tells_faults
    def showEvent(self, event: QShowEvent) -> None:
        """Build on first showing and show the visit as it stands."""
        self.ensure_built()
        self.refresh()
        super().showEvent(event)

    def _follow(self) -> None:
        if self._built and self.isVisible():
            self.refresh()
