"""Summary: what will be on paper, as real text beside pictures of the pages; save, print, copy, begin a new visit."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.consultation import Consultation
from decision_aid.summary.document import Document
from decision_aid.summary.sheets import SheetPart
from decision_aid.window.faults import tells_faults
from decision_aid.window.language import _
from decision_aid.window.page import LAYOUT_TAKES_MS, Page
from decision_aid.window.pages.paper import PaperChoice
from decision_aid.window.pages.summary_actions import SummaryActions
from decision_aid.window.pages.summary_documents import page_source, sheets_of
from decision_aid.window.preview import Preview
from decision_aid.window.preview_dialog import PreviewDialog
from decision_aid.window.preview_job import PageSource
from decision_aid.window.printing import print_part
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.document_view import DocumentView

PREVIEW_EM = 22
LEAST_TEXT_EM = 28
"""Narrower text is hard to read, and wide tables would be cut: the preview then gives way and opens as its own view."""
SCROLL_BAR_EM = 1

Shown = tuple[SheetPart, Consultation, str]


class SummaryPage(Page):
    """Step 12, the sheet to take home and the record for the file."""

    step_id = "summary"

    def build(self) -> None:
        """Make the actions, the switch between the sheets, the sheet itself and the preview beside it."""
        self.sheet: SheetPart = "patient"
        self.saving = SummaryActions(self.visit)
        self.switch = _switch()
        self.view = DocumentView()
        self.preview = Preview(small=True)
        self._shown: Shown | None = None
        self._alarm: tuple[str, bool] | None = None
        self._documents: list[Document] = []
        self._pictured: tuple[Shown, PaperChoice] | None = None
        for widget in (self.saving, self.switch, Card(self.view)):
            self.add_card(widget)
        self._stand_beside()
        self._connect()

    def _connect(self) -> None:
        self.saving.new_visit_begun.connect(lambda: self.step_wished.emit("start"))
        self.saving.print_wished.connect(self.print_sheet)
        self.saving.paper_changed.connect(self._show_pages)
        self.saving.preview_wished.connect(self._enlarge)
        self.preview.larger_wished.connect(self._enlarge)
        self.switch.answered.connect(self._show_sheet)

    def _stand_beside(self) -> None:
        """Let the preview stand at the right of what scrolls, always in sight."""
        self.side = QWidget()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, em(0.4), em(0.8), em(0.4))
        column.setSpacing(em(0.3))
        column.addWidget(TitleLabel(_("On paper"), size="body"))
        column.addWidget(SoftLabel(_("A picture. The text beside it says the same.")))
        column.addWidget(self.preview, 1)
        self.side.setFixedWidth(em(PREVIEW_EM))
        row = QHBoxLayout()
        row.setSpacing(0)
        self.layout().addLayout(row)  # type: ignore[union-attr]
        row.addWidget(self.scroll_area, 1)
        row.addWidget(self.side)

    @tells_faults
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the preview beside the text where both have room."""
        super().resizeEvent(event)
        if self._built:
            self._share_room()

    def _share_room(self) -> None:
        needed = max(em(LEAST_TEXT_EM), self.body.minimumSizeHint().width())
        has_room = self.width() >= em(PREVIEW_EM) + needed + em(SCROLL_BAR_EM)
        self.side.setVisible(has_room)
        self.saving.preview_button.setVisible(not has_room)
        self._show_pages()

    def refresh(self) -> None:
        """Show the chosen sheet as it would be printed now."""
        urgent = self.visit.briefing.urgency.level != "none"
        self.switch.buttons[-1].setVisible(urgent)
        if self.sheet == "urgent" and not urgent:
            self.sheet = "patient"
        self.switch.show_answer(self.sheet)
        wished = (self.sheet, self.visit.record, self.visit.language)
        if wished != self._shown:
            self._hide_stale_pages()
            self._shown = wished
            self._documents = sheets_of(self.visit, self.sheet)
            self.view.show_document(self._documents[0])
            self.saving.forget()
            QTimer.singleShot(LAYOUT_TAKES_MS, self, self._share_room)
        self._share_room()

    def _hide_stale_pages(self) -> None:
        """Pages from before an alarm, or from before it was checked, must not stand beside what holds now."""
        urgency = self.visit.briefing.urgency
        alarm = (urgency.level, urgency.withheld)
        if alarm != self._alarm:
            self._alarm = alarm
            self.preview.clear()

    def _show_sheet(self, sheet: SheetPart | None) -> None:
        """One of them is always shown: tapping the chosen one changes nothing."""
        self.sheet = sheet or self.sheet
        self.preview.number = 0
        self.refresh()

    def _show_pages(self) -> None:
        """Have the pages made anew where they are in sight and would differ."""
        wished = (self._shown, self.saving.choices.paper) if self._shown else None
        if wished is not None and wished != self._pictured and not self.side.isHidden():
            self._pictured = wished
            self.preview.show_pages(self._pages())

    def _pages(self) -> PageSource:
        """Where the pages of this sheet come from."""
        return page_source(self.visit, self.sheet, self._documents, self.saving.choices.paper)

    def _enlarge(self) -> None:
        self.make_dialog().exec()

    def make_dialog(self) -> PreviewDialog:
        """Return the preview over the whole window, not yet shown."""
        return PreviewDialog(self._pages(), self)

    def print_sheet(self) -> None:
        """Print the sheet on show, and say what came of it below what was said before."""
        said = self.saving.outcome.text() if self.saving.outcome.isVisible() else ""
        told = print_part(self.visit, self.sheet, self, self.saving.choices.paper)
        self.saving.tell("\n".join(filter(None, (told, said))))


def _switch() -> AnswerButtons:
    sheets = [("patient", _("Patient's sheet")), ("clinician", _("Clinic's record")), ("urgent", _("Urgent sheet"))]
    return AnswerButtons(sheets, accessible_name=_("Which sheet"), wraps=True)
