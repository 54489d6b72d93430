"""A place that scrolls up and down, never sideways: its content takes the width there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class VerticalScrollArea(QScrollArea):
    """Scrolls its content up and down."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if content is not None:
            if content.property("role") is None:
                content.setProperty("role", "body")
            self.setWidget(content)


class PageScrollArea(VerticalScrollArea):
    """The body of a page: the keyboard can reach and scroll it; a ring shows when it does."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__(content)
        self.setProperty("role", "page_body")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._show_ring(shown=keyboard)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._show_ring(shown=False)
        super().focusOutEvent(event)

    def _show_ring(self, *, shown: bool) -> None:
        if bool(self.property("ring")) != shown:
            self.setProperty("ring", shown)
            self.style().unpolish(self)
            self.style().polish(self)
