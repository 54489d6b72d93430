"""The bar that stays on every page while urgent signs are open, and says so quietly after they were checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from decision_aid.reasoning.results import UrgencyResult
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import WrappedLabel
from decision_aid.window.widgets.marks import MarkView
from decision_aid.window.widgets.surface import Surface


class UrgencyBar(Surface):
    """`opened` leads to what to do now."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__("danger")
        self.text = WrappedLabel()
        self.button = PushButton(_("See what to do now"), look="danger")
        self.mark = MarkView("danger")
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.8), em(0.3), em(0.8), em(0.3))
        row.setSpacing(em(0.6))
        row.addWidget(self.mark)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)

    def show_urgency(self, urgency: UrgencyResult) -> None:
        """Show the bar while anything fires: as a danger until it was checked, as a caution afterwards."""
        self.setVisible(urgency.level != "none")
        tone = "danger" if urgency.withheld else "caution"
        self.text.setText(_sentence(urgency))
        self.setAccessibleName(self.text.text())
        self.mark.show_kind(tone)
        self.button.look = "danger" if urgency.withheld else "quiet"
        self.button.setText(_("See what to do now") if urgency.withheld else _("See the check"))
        self.button.setAccessibleName(self.button.text())
        self.stand_on(tone)


def _sentence(urgency: UrgencyResult) -> str:
    given = urgency.review_given
    if urgency.withheld:
        sent = _("{name} sent you on for care.").format(name=given.by) if given is not None else ""
        return " ".join((_("Urgent signs are open. They come before any other choice."), sent)).strip()
    by = given.by if given is not None else ""
    return _("Urgent signs were checked by {name}.").format(name=by) if by else _("Urgent signs were checked.")
