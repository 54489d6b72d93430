"""The medical words on a page and what they mean; all other words of the glossary stand below."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.summary.words_used import word_document, words_document, words_used
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.document_dialog import DocumentDialog

WORD_HEIGHT_EM = 12
"""The height of the card of one word: heading, two lines, button."""


class WordsDialog(DocumentDialog):
    """Explains the words that are visible on `page`; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(words_document(words_used(texts_on(page), visit.wording), visit.voice), parent)


class WordDialog(DocumentDialog):
    """Explains one word; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, term: GlossaryTerm, parent: QWidget | None = None) -> None:
        super().__init__(word_document(term, visit.voice), parent)
        self.resize(self.width(), em(WORD_HEIGHT_EM))


def texts_on(page: QWidget) -> list[str]:
    """Return all texts that are visible on a page: labels and buttons."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    buttons = [button.text() for button in page.findChildren(QAbstractButton) if button.isVisibleTo(page)]
    return [*labels, *buttons]
