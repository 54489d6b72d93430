"""A list filled from known choices and from own lines alike; it keeps both in one answer."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.widgets.answers import SeveralButtons
from decision_aid.window.widgets.lines_field import LinesField


class KnownAndOwn(QWidget):
    """Known choices as buttons, own lines below; `answered` emits ids and lines as one tuple."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], *, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self._known_ids = tuple(value for value, _label in choices)
        self._value: tuple[str, ...] = ()
        self.known = SeveralButtons(choices, accessible_name=accessible_name, columns=2)
        self.own = LinesField(accessible_name=accessible_name, placeholder=placeholder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.known)
        layout.addWidget(self.own)
        self.known.setVisible(bool(choices))
        self.known.answered.connect(lambda known: self._change((*(known or ()), *self._own_part())))
        self.own.answered.connect(lambda own: self._change((*self._known_part(), *own)))

    def _known_part(self) -> tuple[str, ...]:
        return tuple(entry for entry in self._value if entry in self._known_ids)

    def _own_part(self) -> tuple[str, ...]:
        return tuple(entry for entry in self._value if entry not in self._known_ids)

    def show_answer(self, value: Iterable[str] | None) -> None:
        """Show these entries without emitting anything."""
        self._value = tuple(value or ())
        self.known.show_answer(self._known_part())
        self.own.show_answer(self._own_part())

    def _change(self, value: tuple[str, ...]) -> None:
        self.show_answer(value)
        self.answered.emit(value)
