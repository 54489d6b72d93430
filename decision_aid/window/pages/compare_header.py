"""The fixed head of Compare with the options' names above their columns, and the way from one topic to another."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from decision_aid.content.causes import Option
from decision_aid.window.language import _
from decision_aid.window.pages.option_columns import LEAST_COLUMN_EM, OptionColumns
from decision_aid.window.theme import dress, em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.pager import Pager
from decision_aid.window.widgets.surface import Surface

CARD_SIDE_EM = 1.25
"""The inner margin and the border of a card."""


class OptionHeader(Surface):
    """The options' names in equal columns; it stays while the topics scroll under it."""

    def __init__(self, visit: Visit, options: tuple[Option, ...]) -> None:
        super().__init__("top")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.names = OptionColumns(visit, options, lambda _option: [], under_header=False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.names)
        self.stand_above(em(CARD_SIDE_EM), em(CARD_SIDE_EM))

    def stand_above(self, left: int, right: int) -> None:
        """Leave this room on both sides, in px, so that every name stands above its column."""
        self._row.setContentsMargins(left, em(0.3), right, em(0.3))


class TopicTools(QWidget):
    """`topic_wished` emits the place of a topic; `paging_wished` whether one topic at a time is to be shown."""

    topic_wished = Signal(int)
    paging_wished = Signal(bool)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles, self._paged = tuple(titles), False
        self.pager = Pager(len(titles), back=_("Topic before"), on=_("Next topic"), place_words=_("{place} of {count}"))
        self.topics = PushButton(_("Choose a topic"))
        self.switch = PushButton("")
        line = FlowLayout(self, spacing=em(0.5))
        for widget in (self.pager, self.topics, self.switch):
            line.addWidget(widget)
        self.topics.clicked.connect(self._open_menu)
        self.switch.clicked.connect(lambda: self.paging_wished.emit(not self._paged))
        self.pager.moved.connect(self.topic_wished)

    def show_paging(self, *, paged: bool, free: bool) -> None:
        """Show the pager while one topic is shown; `free` says whether the reader may choose."""
        self._paged = paged
        self.pager.setVisible(paged)
        self.switch.setVisible(free)
        self.switch.setText(_("All topics on one page") if paged else _("One topic at a time"))
        self.switch.setAccessibleName(self.switch.text())

    def _open_menu(self) -> None:
        self.make_menu().exec(self.topics.mapToGlobal(QPoint(0, self.topics.height())))

    def make_menu(self) -> QMenu:
        """Return the menu of all topics."""
        menu = QMenu(self)
        dress(menu, "menu")
        for place, title in enumerate(self._titles):
            menu.addAction(title).triggered.connect(lambda _checked=False, place=place: self.topic_wished.emit(place))
        return menu


def fits_side_by_side(option_count: int, width: int) -> bool:
    """Whether columns of all options fit into `width` px of the body."""
    return (width - 2 * em(CARD_SIDE_EM)) / max(1, option_count) >= em(LEAST_COLUMN_EM)
