"""Large answers of one size, each with a name and a line that says what it means."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from decision_aid.records import dataclass
from decision_aid.window.theme import em, token
from decision_aid.window.widgets.answer_buttons import OneAnswer, SeveralAnswer
from decision_aid.window.widgets.buttons import WrappingButton
from decision_aid.window.widgets.text_block import paint_text, text_size

LEAST_TILE_EM, MOST_COLUMNS = 16, 3
GAP_EM = 0.6
LOWEST_TILE_EM = 3.2


@dataclass(frozen=True, slots=True)
class Tile:
    """What can be chosen: its id, its name and a line that says what it means."""

    id: str
    name: str
    help: str = ""


class _TileLook(WrappingButton):
    """Paints a line of help under the name; fill, mark and focus stay those of every answer."""

    help = ""

    def take_help(self, text: str) -> None:
        """Show this line under the name."""
        self.help = text
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, width: int) -> int:
        """Return the height that name and help need at `width` px."""
        return max(em(LOWEST_TILE_EM), math.ceil(self._name_height(width) + self._help_height(width)) + em(0.7))

    def _inner_width(self, width: int) -> int:
        return width - 2 * self._side() - self._mark_width()

    def _name_height(self, width: int) -> float:
        return text_size(self.text(), _bold(self), self._inner_width(width)).height()

    def _help_height(self, width: int) -> float:
        return text_size(self.help, self.font(), self._inner_width(width)).height() if self.help else 0

    def _paint_label(self, painter: QPainter, ink: QColor) -> None:
        left, width = self._side() + self._mark_width(), self._inner_width(self.width())
        name_height = self._name_height(self.width())
        top = (self.height() - name_height - self._help_height(self.width())) / 2
        painter.setFont(_bold(self) if self.isChecked() else self.font())
        paint_text(painter, self.text(), QRectF(left, top, width, name_height), ink)
        painter.setFont(self.font())
        soft = ink if self.isChecked() else token("soft_ink")
        paint_text(painter, self.help, QRectF(left, top + name_height, width, self.height()), soft)


def _bold(button: WrappingButton) -> QFont:
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.Bold)
    return bold


class OneTileButton(_TileLook, OneAnswer):
    """A tile of which one is chosen."""


class SeveralTileButton(_TileLook, SeveralAnswer):
    """A tile of which several may be chosen."""


TileButton = OneTileButton | SeveralTileButton


class TileGrid(QWidget):
    """Tiles of one width in as many columns as fit, three at most; arrow keys move between them.

    All tiles are of one size, or with `low_rows` those of a row are, so that long lists stay short. `least_em` is the
    least width of a tile, in base text sizes.
    """

    def __init__(
        self,
        tiles: Sequence[Tile],
        kind: type[OneTileButton] | type[SeveralTileButton],
        *,
        least_em: float = LEAST_TILE_EM,
        low_rows: bool = False,
    ) -> None:
        super().__init__()
        self._low_rows = low_rows
        self._least = em(least_em)
        self.tiles = {tile.id: tile for tile in tiles}
        self.buttons: dict[str, TileButton] = {tile.id: kind(tile.id, tile.name) for tile in tiles}
        self.column_count = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(GAP_EM))
        for tile_id, button in self.buttons.items():
            button.take_help(self.tiles[tile_id].help)
            button.arrow_pressed.connect(lambda step, start=tile_id: self._move_focus(start, step))
        self._place()

    def _place(self) -> None:
        for index, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, index // self.column_count, index % self.column_count)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self.column_count else 0)

    def _move_focus(self, start: str, step: int) -> None:
        names = list(self.buttons)
        self.buttons[names[(names.index(start) + step) % len(names)]].setFocus()

    def minimumSizeHint(self) -> QSize:
        """The width of one tile, so that the grid never forces the page sideways."""
        narrowest = max((button.minimumSizeHint().width() for button in self.buttons.values()), default=0)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns by the width at hand, and give all tiles, or those of a row, the height of the tallest."""
        super().resizeEvent(event)
        width, gap = event.size().width(), em(GAP_EM)
        columns = max(1, min(MOST_COLUMNS, (width + gap) // (self._least + gap)))
        if columns != self.column_count:
            self.column_count = columns
            self._place()
        tile_width = (width - gap * (columns - 1)) // columns
        buttons = list(self.buttons.values())
        together = columns if self._low_rows else max(1, len(buttons))
        for row in (buttons[start : start + together] for start in range(0, len(buttons), together)):
            tallest = max(button.heightForWidth(tile_width) for button in row)
            for button in row:
                button.setFixedHeight(tallest)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which tiles are chosen, by id."""
        for tile_id, button in self.buttons.items():
            button.show_chosen(chosen=tile_id in chosen)
