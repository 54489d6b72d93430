"""About this aid: what it says about itself, and a button for each text on how it was made."""

from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid.summary.about_aid import about_document, glossary_document, help_document
from decision_aid.summary.document import Document
from decision_aid.summary.help_texts import help_names
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.document_dialog import DocumentDialog


class AboutDialog(DocumentDialog):
    """Shows the content's own account of itself; `entries` open what stands behind it, Escape or "Close" closes it."""

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(about_document(visit.voice, visit.today), parent)
        self.entries: list[PushButton] = []
        texts = [help_document(name, visit.language) for name in help_names()]
        for document in (*texts, glossary_document(visit.voice)):
            entry = PushButton(document.title)
            entry.clicked.connect(partial(self._open, document))
            self.view.add(entry)
            self.entries.append(entry)

    def _open(self, document: Document) -> None:
        DocumentDialog(document, self).exec()
