"""The card behind a figure: exact values, who was studied, compared with what, how, how sure, and the source."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from decision_aid.summary.document import Bullets, Document, Heading, Paragraph, Part
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.document_view import DocumentView
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """What the card says, in the words of the content; empty texts are left out.

    `values` holds one exact value for each option, with its range, such as "Disc operation: 95 of 100 people".
    """

    title: str
    values: tuple[str, ...]
    time: str = ""
    group: str = ""
    comparison: str = ""
    analysis: str = ""
    certainty: str = ""
    why: str = ""
    detail: str = ""
    clinician: str = ""
    citation: str = ""


class FigureDialog(QDialog):
    """Shows the facts of one figure; Escape or "Close" closes it."""

    def __init__(self, facts: FigureFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(facts.title)
        self.view = DocumentView(figure_document(facts))
        scroll = VerticalScrollArea(self.view)
        close = PushButton(_("Close"), look="primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.2), em(1.2), em(1.2), em(1.2))
        column.setSpacing(em(0.8))
        column.addWidget(scroll, 1)
        column.addWidget(close)
        self.resize(self._fitting(em(36)), min(em(34), self.screen().availableGeometry().height() - em(2)))

    def _fitting(self, width: int) -> int:
        return min(width, self.screen().availableGeometry().width() - em(2))


def figure_document(facts: FigureFacts) -> Document:
    """Return the facts as a document."""
    leads = (
        (_("When"), facts.time),
        (_("Who was studied"), facts.group),
        (_("Compared with"), facts.comparison),
        (_("How the groups were formed"), facts.analysis),
        (_("How sure"), facts.certainty),
        (_("Why"), facts.why),
        (_("What to know"), facts.detail),
        (_("For the clinician"), facts.clinician),
        (_("Source"), facts.citation),
    )
    paragraphs = tuple(Paragraph(text, lead=lead) for lead, text in leads if text)
    parts: tuple[Part, ...] = (Heading(facts.title, level=2), Bullets(facts.values), *paragraphs)
    return Document(title=facts.title, language="", reader="patient", parts=parts)
