"""Tiles of which one or a few may be chosen; one tap too many asks which of the chosen ones to let go."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card
from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.tiles import LEAST_TILE_EM, OneTileButton, SeveralTileButton, Tile, TileGrid


class OneTile(TileGrid):
    """Tiles of which one is chosen; `answered` emits its id, or None when it is tapped again."""

    answered = Signal(object)

    def __init__(self, tiles: Sequence[Tile], *, accessible_name: str) -> None:
        super().__init__(tiles, OneTileButton)
        self.setAccessibleName(accessible_name)
        self._chosen: str | None = None
        for tile_id, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, tapped=tile_id: self._tap(tapped))

    def _tap(self, tapped: str) -> None:
        self.show_answer(None if tapped == self._chosen else tapped)
        self.answered.emit(self._chosen)

    def show_answer(self, value: str | None) -> None:
        """Show this tile as chosen without emitting anything."""
        self._chosen = value
        self.show_chosen([] if value is None else [value])


class Picks(QWidget):
    """Tiles of which at most `most` are chosen; `answered` emits the picked ids in the order of tapping."""

    answered = Signal(object)

    def __init__(
        self,
        tiles: Sequence[Tile],
        *,
        most: int,
        accessible_name: str,
        least_em: float = LEAST_TILE_EM,
        low_rows: bool = False,
    ) -> None:
        super().__init__()
        self._most = most
        self._picked: tuple[str, ...] = ()
        self._waiting = ""
        self.setAccessibleName(accessible_name)
        self.grid = TileGrid(tiles, SeveralTileButton, least_em=least_em, low_rows=low_rows)
        self.swap = Card(role="caution")
        self.swap.hide()
        self.swap_buttons: list[PushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        layout.addWidget(self.swap)
        for tile_id, button in self.grid.buttons.items():
            button.clicked.connect(lambda _checked=False, tapped=tile_id: self._tap(tapped))

    @property
    def picked(self) -> tuple[str, ...]:
        """The picked ids in the order of tapping."""
        return self._picked

    def show_answer(self, value: Iterable[str] | None) -> None:
        """Show these picks without emitting anything."""
        self._picked = tuple(value or ())
        self.grid.show_chosen(self._picked)

    def _tap(self, tapped: str) -> None:
        if tapped in self._picked:
            self._change(tuple(tile for tile in self._picked if tile != tapped))
        elif len(self._picked) < self._most:
            self._change((*self._picked, tapped))
        else:
            self._ask_which_to_drop(tapped)

    def _change(self, picked: tuple[str, ...]) -> None:
        self.swap.hide()
        self.show_answer(picked)
        self.answered.emit(picked)

    def _ask_which_to_drop(self, tapped: str) -> None:
        self._waiting = tapped
        self.grid.buttons[tapped].setChecked(False)
        self._fill_swap()
        self.swap.show()
        self.swap_buttons[0].setFocus()

    def _fill_swap(self) -> None:
        empty(self.swap.column)
        self.swap.add(BodyLabel(_("{count} things are picked. Which one may make room?").format(count=self._most)))
        self.swap_buttons = [self._drop_button(tile_id) for tile_id in self._picked]
        keep = PushButton(_("Keep these"))
        keep.clicked.connect(self.swap.hide)
        for button in (*self.swap_buttons, keep):
            self.swap.add(button)

    def _drop_button(self, tile_id: str) -> PushButton:
        tile = self.grid.tiles.get(tile_id)
        name = tile_id if tile is None else tile.name
        drop = PushButton(_("Let go: {name}").format(name=name))
        drop.clicked.connect(lambda: self._swap_for_waiting(tile_id))
        return drop

    def _swap_for_waiting(self, dropped: str) -> None:
        self._change((*(tile for tile in self._picked if tile != dropped), self._waiting))
