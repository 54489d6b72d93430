"""The card behind a figure."""

from PySide6.QtWidgets import QWidget

from decision_aid.summary.figure_facts import FigureFacts, figure_document
from decision_aid.window.language import _
from decision_aid.window.widgets.document_dialog import DocumentDialog


class FigureDialog(DocumentDialog):
    """Shows the facts of one figure; Escape or "Close" closes it."""

    def __init__(self, facts: FigureFacts, parent: QWidget | None = None) -> None:
        super().__init__(figure_document(facts, _), parent)
