"""Things in an order, each with buttons to move it up and down.

Values in, signals out. Buttons and no dragging: it works with gloves, a shaking hand and a keyboard.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.beside import BesideLayout
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, SoftLabel
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.tab_order import place_after


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedThing:
    """A thing as shown: its id, its name and a line of help."""

    id: str
    name: str
    help: str = ""


class OrderLine(QWidget):
    """One thing with its place and its buttons; `column` takes what else belongs to it."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name, self.help = BodyLabel("", weight=SEMIBOLD), SoftLabel("")
        self.up_button, self.down_button = PushButton(_("Move up")), PushButton(_("Move down"))
        self.up_button.clicked.connect(lambda: self.moved.emit(-1))
        self.down_button.clicked.connect(lambda: self.moved.emit(1))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, em(0.4), 0, em(0.4))
        self.column.setSpacing(em(0.3))
        head, words = QWidget(), QWidget()
        texts = QVBoxLayout(words)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(em(0.1))
        texts.addWidget(self.name)
        texts.addWidget(self.help)
        beside = BesideLayout(head, spacing=em(1))
        beside.addWidget(words)
        beside.addWidget(row_of(self.up_button, self.down_button, spacing=em(0.5)))
        self.column.addWidget(head)

    def show_thing(self, thing: OrderedThing, place: int, count: int, *, numbered: bool) -> None:
        """Show a thing at its place among `count`, with its number once it has one."""
        self.name.setText(_("{rank}. {name}").format(rank=place, name=thing.name) if numbered else thing.name)
        self.help.setText(thing.help)
        self.help.setVisible(bool(thing.help))
        where = _("Place {place} of {count}").format(place=place, count=count)
        for button, end in ((self.up_button, 1), (self.down_button, count)):
            button.setEnabled(place != end)
            button.setAccessibleName(f"{button.text()}: {thing.name}")
            button.setAccessibleDescription(where)


Line = TypeVar("Line", bound=OrderLine)


class OrderList(QWidget, Generic[Line]):
    """Things in order; `ordered` emits the ids in their new order. `make` makes a line."""

    ordered = Signal(object)

    def __init__(self, make: Callable[[], Line], *, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self._make = make
        self.ids: tuple[str, ...] = ()
        self.lines: list[Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_things(self, things: Sequence[OrderedThing], *, numbered: int | None = None) -> None:
        """Show these things in their order, the first `numbered` of them with their numbers; None numbers all."""
        while len(self.lines) > len(things):
            line = self.lines.pop()
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(things):
            self._append()
        self.ids = tuple(thing.id for thing in things)
        for place, (line, thing) in enumerate(zip(self.lines, things, strict=True), start=1):
            line.show_thing(thing, place, len(things), numbered=numbered is None or place <= numbered)

    def _append(self) -> None:
        place = len(self.lines)
        line = self._make()
        line.moved.connect(lambda step: self._move(place, step))
        self._column.addWidget(line)
        line.show()
        if self.lines:
            place_after(self.lines[-1], line)
        self.lines.append(line)

    def _move(self, place: int, step: int) -> None:
        ids, target = list(self.ids), place + step
        ids[place], ids[target] = ids[target], ids[place]
        self.ordered.emit(tuple(ids))
        self._follow(target, step)

    def _follow(self, place: int, step: int) -> None:
        """Keep the keyboard on the thing that was moved, on a button that still works."""
        line = self.lines[place]
        wished, other = (line.up_button, line.down_button) if step < 0 else (line.down_button, line.up_button)
        (wished if wished.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)
