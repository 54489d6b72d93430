"""A dialog that shows a document and closes; it scrolls where the screen is too small for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from decision_aid.summary.document import Document
from decision_aid.window.language import _
from decision_aid.window.theme import em, is_folded
from decision_aid.window.widgets.buttons import LOWEST_EM, PushButton
from decision_aid.window.widgets.document_view import DocumentView
from decision_aid.window.widgets.vertical_scroll import PageScrollArea

WIDTH_EM = 38
HEIGHT_EM = 34


class DocumentDialog(QDialog):
    """Shows `document`; Escape or "Close" closes it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(document.title)
        self.view = DocumentView(document)
        self._close = PushButton(_("Close"), look="primary")
        self._close.lowest_em = 2.0 if is_folded() else LOWEST_EM
        self._close.setMinimumWidth(em(7))
        self._close.clicked.connect(self.accept)
        self._lay_out()
        room = self.screen().availableGeometry()
        self.resize(min(em(WIDTH_EM), room.width() - em(2)), min(em(HEIGHT_EM), room.height() - em(3)))

    def _lay_out(self) -> None:
        scroll = PageScrollArea(self.view)
        self.view.setContentsMargins(0, 0, em(0.8), 0)
        scroll.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.2), em(1), em(1.2), em(1))
        column.setSpacing(em(0.8))
        column.addWidget(scroll, 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
