"""A page of paper as a picture, in a place that scrolls both ways and turns pages by key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel

from decision_aid.window.theme import dress, token
from decision_aid.window.widgets.vertical_scroll import PageScrollArea

Key = Qt.Key
EDGE = 1


class PagePicture(QLabel):
    """The picture of one page with the edge of its sheet; it is mute, so its name says where its words stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.resize(0, 0)

    def show_image(self, image: QImage, name: str) -> None:
        """Show the picture of a page; `name` is what a screen reader says of it."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)
        self.setAccessibleName(name)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The sheet and its edge; nothing until there is one."""
        if self.pixmap().isNull():
            return QSize(0, 0)
        size = self.pixmap().deviceIndependentSize().toSize()
        return size + QSize(2 * EDGE, 2 * EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, then its edge, so that white paper ends somewhere."""
        super().paintEvent(event)
        if not self.pixmap().isNull():
            painter = QPainter(self)
            painter.setPen(QPen(token("line"), EDGE))
            painter.drawRect(self.rect().adjusted(0, 0, -EDGE, -EDGE))


class PageScroll(PageScrollArea):
    """Scrolls a page both ways. Page Up and Page Down scroll first and turn the page at its ends.

    `turned` emits 1 for the next page and -1 for the one before, `jumped` True for the last page and False for the
    first, `zoomed` 1 for larger, -1 for smaller and 0 for as wide as fits; `widened` tells that the place changed.
    """

    turned = Signal(int)
    jumped = Signal(bool)
    zoomed = Signal(int)
    widened = Signal()

    def __init__(self, picture: PagePicture) -> None:
        super().__init__(picture)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self.horizontalScrollBar(), "scroll_bar")

    def let_be_wider(self, *, wider: bool) -> None:
        """Let a page be wider than its place and scroll sideways, or not."""
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wider else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, jump or zoom; other keys scroll."""
        key = Key(event.key())
        zoom = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_0: 0}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in zoom:
            self.zoomed.emit(zoom[key])
        elif key in (Key.Key_Home, Key.Key_End):
            self.jumped.emit(key == Key.Key_End)
        elif key in (Key.Key_PageUp, Key.Key_PageDown) and self._at_end(forward=key == Key.Key_PageDown):
            self.turned.emit(1 if key == Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _at_end(self, *, forward: bool) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() if forward else bar.value() <= bar.minimum()

    def go_to_end(self, *, forward: bool) -> None:
        """Show the end of the page (`forward`) or its beginning."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if forward else bar.minimum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the place for the page changed."""
        super().resizeEvent(event)
        self.widened.emit()
