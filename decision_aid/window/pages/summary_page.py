"""Summary: what will be on paper, as real text; save the PDF, save the case, begin a new visit."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from decision_aid.consultation import Consultation
from decision_aid.summary.document import Document
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.summary_actions import SummaryActions
from decision_aid.window.pages.summary_documents import clinician_document, patient_document
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import Card
from decision_aid.window.widgets.document_view import DocumentView

SHEETS: dict[str, Callable[[Visit], Document]] = {"patient": patient_document, "clinician": clinician_document}


class SummaryPage(Page):
    """Step 12, the sheet to take home and the record for the file."""

    step_id = "summary"

    def build(self) -> None:
        """Make the actions, the switch between the sheets and the sheet itself."""
        self.sheet = "patient"
        self.saving = SummaryActions(self.visit)
        self.saving.new_visit_begun.connect(lambda: self.step_wished.emit("start"))
        self.saving.print_wished.connect(lambda: self.print_wished.emit(self.sheet))
        self.switch = AnswerButtons(
            [("patient", _("Patient's sheet")), ("clinician", _("Clinic's record"))], accessible_name=_("Which sheet")
        )
        self.switch.answered.connect(self._show_sheet)
        self.view = DocumentView()
        self._shown: tuple[str, Consultation, str] | None = None
        for widget in (self.saving, self.switch, _paper(self.view)):
            self.add_card(widget)

    def refresh(self) -> None:
        """Show the chosen sheet as it would be printed now."""
        self.switch.show_answer(self.sheet)
        wished = (self.sheet, self.visit.record, self.visit.language)
        if wished != self._shown:
            self._shown = wished
            self.view.show_document(SHEETS[self.sheet](self.visit))
        self.saving.refresh()

    def _show_sheet(self, sheet: str | None) -> None:
        """One of the two is always shown: tapping the chosen one changes nothing."""
        self.sheet = sheet or self.sheet
        self.refresh()


def _paper(view: QWidget) -> Card:
    return Card(view)
