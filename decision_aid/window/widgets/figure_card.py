"""The card behind a figure: exact values, who was studied, compared with what, how, how sure, and the source."""

from PySide6.QtWidgets import QWidget

from decision_aid.records import dataclass
from decision_aid.summary.document import Bullets, Document, Heading, Paragraph, Part
from decision_aid.window.language import _
from decision_aid.window.widgets.document_dialog import DocumentDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """What the card says, in the words of the content; empty texts are left out.

    `values` holds one exact value for each option, with its range, such as "Disc operation: 95 of 100 people";
    `pictures` are shown where the figure that opens the card has none of its own.
    """

    title: str
    values: tuple[str, ...]
    time: str = ""
    group: str = ""
    comparison: str = ""
    analysis: str = ""
    certainty: str = ""
    why: str = ""
    graded: str = ""
    detail: str = ""
    clinician: str = ""
    study: str = ""
    citation: str = ""
    reading: str = ""
    pictures: tuple[Part, ...] = ()


class FigureDialog(DocumentDialog):
    """Shows the facts of one figure; Escape or "Close" closes it."""

    def __init__(self, facts: FigureFacts, parent: QWidget | None = None) -> None:
        super().__init__(figure_document(facts), parent)


def figure_document(facts: FigureFacts) -> Document:
    """Return the facts as a document."""
    leads = (
        (_("When"), facts.time),
        (_("Who was studied"), facts.group),
        (_("What is compared"), facts.comparison),
        (_("How the groups were formed"), facts.analysis),
        (_("How sure"), facts.certainty),
        (_("Why"), facts.why),
        (_("Who graded it"), facts.graded),
        (_("What to know"), facts.detail),
        (_("For the clinician"), "\n".join(text for text in (facts.clinician, facts.study) if text)),
        (_("Source"), "\n".join(text for text in (facts.citation, facts.reading) if text)),
    )
    paragraphs = tuple(Paragraph(text[:1].upper() + text[1:], lead=lead) for lead, text in leads if text)
    parts: tuple[Part, ...] = (Heading(facts.title, level=2), *facts.pictures, Bullets(facts.values), *paragraphs)
    return Document(title=facts.title, language="", reader="patient", parts=parts)
