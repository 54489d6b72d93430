"""A place that scrolls up and down, never sideways: its content takes the width there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from decision_aid.window.theme import dress, token

RING_WIDTH = 3
NO_RING = QColor(0, 0, 0, 0)


class VerticalScrollArea(QScrollArea):
    """Scrolls its content up and down."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        dress(self.verticalScrollBar(), "scroll_bar")
        if content is not None:
            self.setWidget(content)

    def setWidget(self, content: QWidget) -> None:
        """Scroll `content`, which stands on the ground of what is around."""
        super().setWidget(content)
        content.setAutoFillBackground(False)


class PageScrollArea(VerticalScrollArea):
    """The body of a page: the keyboard can reach and scroll it; a ring shows when it does."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__(content)
        self.setFrameStyle(QScrollArea.Shape.Box.value | QScrollArea.Shadow.Plain.value)
        self.setLineWidth(RING_WIDTH)
        self._show_ring(shown=False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setWidget(self, content: QWidget) -> None:
        """Scroll `content`; the colour of the ring is not for its texts."""
        super().setWidget(content)
        content.setPalette(QApplication.palette())

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
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, token("focus") if shown else NO_RING)
        self.setPalette(palette)
