"""The medical words on a page and what they mean; all other words of the glossary stand below."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.summary.document import Document, Heading, Paragraph, Part
from decision_aid.summary.words_used import in_alphabet, meaning_of, words_used
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.document_dialog import DocumentDialog

WORD_HEIGHT_EM = 12
"""The height of the card of one word: heading, two lines, button."""


class WordsDialog(DocumentDialog):
    """Explains the words that are visible on `page`; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(words_document(visit, words_used(texts_on(page), visit.wording)), parent)


class WordDialog(DocumentDialog):
    """Explains one word; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, term: GlossaryTerm, parent: QWidget | None = None) -> None:
        parts = (Heading(visit.say(term.name)), Paragraph(visit.say(term.meaning)))
        title = _("What this word means")
        super().__init__(Document(title=title, language=visit.language, reader="patient", parts=parts), parent)
        self.resize(self.width(), em(WORD_HEIGHT_EM))


def texts_on(page: QWidget) -> list[str]:
    """Return all texts that are visible on a page: labels and buttons."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    buttons = [button.text() for button in page.findChildren(QAbstractButton) if button.isVisibleTo(page)]
    return [*labels, *buttons]


def words_document(visit: Visit, used: tuple[GlossaryTerm, ...]) -> Document:
    """Return the words that are used with their meanings, and below them all others."""
    others = in_alphabet((term for term in visit.library.glossary if term not in used), visit.wording)
    parts: list[Part] = [Heading(_("Words on this page"))]
    if used:
        parts.append(Paragraph(_("You can also tap one of these words in the text."), style="soft"))
    if not used:
        parts.append(Paragraph(_("No medical word of our list stands on this page.")))
    parts += [meaning_of(term, visit.wording) for term in used]
    if others:
        parts += [Heading(_("Other words")), *(meaning_of(term, visit.wording) for term in others)]
    return Document(title=_("What words mean"), language=visit.language, reader="patient", parts=tuple(parts))
