"""A bar that asks for attention: an icon with a word, one sentence, and why, with figure and source, on request."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import Card, TitleLabel, WrappedLabel
from decision_aid.window.widgets.marks import MarkView


class CautionBar(Card):
    """`tone` is "caution" (amber) or "danger" (an emergency and nothing else); `more` is opened by "Why"."""

    def __init__(self, title: str, text: str, *, tone: str = "caution", more: str = "") -> None:
        super().__init__(role=tone)
        self.setAccessibleName(f"{title}: {text}")
        self.column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        self.column.setSpacing(em(0.3))
        self.title = TitleLabel(title, size="body", colour=tone)
        self.text = WrappedLabel(text)
        self.more = WrappedLabel(more)
        self.why = PushButton(_("Why"), look="quiet", accessible_name=f"{_('Why')}: {title}")
        self.add(self._head(tone))
        self.add(self.text)
        self._add_more(more)

    def _head(self, tone: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.5))
        row.addWidget(MarkView(tone), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _add_more(self, more: str) -> None:
        self.more.hide()
        self.why.setVisible(bool(more))
        self.why.clicked.connect(self._turn)
        self.add(self.more)

    def _turn(self) -> None:
        opened = self.more.isHidden()
        self.more.setVisible(opened)
        self.why.setText(_("Close") if opened else _("Why"))
        self.why.setAccessibleName(f"{self.why.text()}: {self.title.text()}")
