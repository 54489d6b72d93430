"""The fixed head of Compare with the options' names above their columns, and the list of topics."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.window.language import _
from decision_aid.window.pages.option_columns import LEAST_COLUMN_EM, OptionColumns
from decision_aid.window.pages.screen_menu import ScreenMenu
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.surface import Surface, rule

CARD_SIDE_EM = 1.25
"""The inner margin and the border of a card."""


class OptionHeader(Surface):
    """The options' names in equal columns on a white strip; it stays while the topics scroll under it."""

    def __init__(self, visit: Visit, options: tuple[Option, ...]) -> None:
        super().__init__("bottom")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.names = OptionColumns(visit, options, lambda _option: [], under_header=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.addWidget(self.names)
        column.addLayout(self._row)
        column.addWidget(rule())
        self.stand_above(em(CARD_SIDE_EM), em(CARD_SIDE_EM))

    def stand_above(self, left: int, right: int) -> None:
        """Leave this room on both sides, in px, so that every name stands above its column."""
        self._row.setContentsMargins(left, em(0.35), right, em(0.3))


class TopicMenu(ScreenMenu):
    """All topics; below them `switch` shows all on one page, or one at a time again."""

    def __init__(
        self, titles: Sequence[str], go_to: Callable[[int], None], *, place: int | None, parent: QWidget
    ) -> None:
        super().__init__(titles, go_to, place=place, parent=parent)
        self.addSeparator()
        self.switch = self.addAction(_("One topic at a time") if place is None else _("All topics on one page"))


def fits_side_by_side(option_count: int, width: int) -> bool:
    """Whether columns of all options fit into `width` px of the body."""
    return (width - 2 * em(CARD_SIDE_EM)) / max(1, option_count) >= em(LEAST_COLUMN_EM)
