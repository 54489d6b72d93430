"""A heading that opens and closes what stands under it; it decides nothing about what that is."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.tab_order import place_after

CLOSED, OPEN = "▶  ", "▼  "


class Fold(QWidget):
    """A closed fold under a button.

    `content` is what stands in it, or what makes that when it is opened for the first time. A widget that is there
    already goes into the fold at once: without a parent it would outlive its page.
    """

    opened = Signal(bool)

    def __init__(self, title: str, content: QWidget | Callable[[], QWidget]) -> None:
        super().__init__()
        self._title = title
        self._body: QWidget | None = content if isinstance(content, QWidget) else None
        self._make: Callable[[], QWidget] | None = None if isinstance(content, QWidget) else content
        self.is_open = False
        self.button = PushButton(CLOSED + title, look="quiet")
        self.button.clicked.connect(lambda: self.set_open(opened=not self.is_open))
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(line)
        if self._body is not None:
            self._take(self._body).hide()
        self._tell_state()

    def _take(self, body: QWidget) -> QWidget:
        self._column.addWidget(body)
        place_after(self.button, body)
        return body

    def set_open(self, *, opened: bool) -> None:
        """Open or close the fold."""
        if self._make is not None:
            self._body, self._make = self._take(self._make()), None
        self.is_open = opened
        if self._body is not None:
            self._body.setVisible(opened)
        self._tell_state()
        self.opened.emit(opened)

    def set_title(self, title: str) -> None:
        """Show another title."""
        if title != self._title:
            self._title = title
            self._tell_state()

    def _tell_state(self) -> None:
        self.button.setText((OPEN if self.is_open else CLOSED) + self._title)
        self.button.setAccessibleName(self._title)
        self.button.setAccessibleDescription(_("open") if self.is_open else _("closed"))
