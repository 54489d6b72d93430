"""The preview over the whole window, where it has no room beside the text or is to be seen large."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.preview import Preview
from decision_aid.window.preview_job import PageSource
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton


class PreviewDialog(QDialog):
    """Shows the pages of `source`, as large as the window it belongs to; Escape or "Close" leads back."""

    def __init__(self, source: PageSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("The printed pages"))
        self.preview = Preview()
        self.close_button = PushButton(_("Close"), look="primary")
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.8), em(0.6), em(0.8), em(0.6))
        column.setSpacing(em(0.5))
        column.addWidget(self.preview, 1)
        self.preview.tools.addSpacing(em(1))
        self.preview.tools.addWidget(self.close_button)
        self.setGeometry(parent.window().geometry())
        self.preview.begin_large(self.width() - em(3))
        self.preview.show_pages(source)
        self.preview.paper.setFocus()
