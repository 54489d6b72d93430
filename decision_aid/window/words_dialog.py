"""The medical words on a page and what they mean; all other words of the glossary stand below."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.summary.document import Document, Heading, Paragraph, Part
from decision_aid.summary.words_used import in_alphabet, meaning_of, words_used
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.document_dialog import DocumentDialog


class WordsDialog(DocumentDialog):
    """Explains the words that are visible on `page`; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(words_document(visit, words_used(texts_on(page), visit.wording)), parent)


def texts_on(page: QWidget) -> list[str]:
    """Return all texts that are visible on a page: labels and buttons."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    buttons = [button.text() for button in page.findChildren(QAbstractButton) if button.isVisibleTo(page)]
    return [*labels, *buttons]


def words_document(visit: Visit, used: tuple[GlossaryTerm, ...]) -> Document:
    """Return the words that are used with their meanings, and below them all others."""
    others = in_alphabet((term for term in visit.library.glossary if term not in used), visit.wording)
    parts: list[Part] = [Heading(_("Words on this page"))]
    if not used:
        parts.append(Paragraph(_("No medical word of our list stands on this page.")))
    parts += [meaning_of(term, visit.wording) for term in used]
    if others:
        parts += [Heading(_("Other words")), *(meaning_of(term, visit.wording) for term in others)]
    return Document(title=_("What words mean"), language=visit.language, reader="patient", parts=tuple(parts))
