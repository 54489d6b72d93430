"""About this aid: what it is for, its limits, versions and makers; a button for each text on how it was made."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid import __version__
from decision_aid.content.evidence import Text
from decision_aid.summary.context import plain_date
from decision_aid.summary.document import Box, Bullets, Document, Heading, Paragraph, Part
from decision_aid.summary.words_used import in_alphabet, meaning_of
from decision_aid.window.help_texts import help_names, help_text, parts_of, title_of
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.document_dialog import DocumentDialog


class AboutDialog(DocumentDialog):
    """Shows the content's own account of itself; `entries` open what stands behind it, Escape or "Close" closes it."""

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(about_document(visit), parent)
        self.entries: list[PushButton] = []
        for document in (*map(partial(help_document, visit), help_names()), words_document(visit)):
            entry = PushButton(document.title)
            entry.clicked.connect(partial(self._open, document))
            self.view.add(entry)
            self.entries.append(entry)

    def _open(self, document: Document) -> None:
        DocumentDialog(document, self).exec()


def about_document(visit: Visit) -> Document:
    """Return what the aid says about itself as a document."""
    about, say = visit.library.about, visit.say
    parts = (
        Heading(say(about.name), level=1),
        Paragraph(say(about.purpose)),
        *_limits(visit),
        *_listed(visit, _("Who it is for"), about.for_whom),
        *_listed(visit, _("Who it is not for"), about.not_for),
        *_listed(visit, _("What it never does"), about.does_not),
        *_dates(visit),
        Heading(_("Makers")),
        *_authors(visit),
        Paragraph(say(about.funding), lead=_("Funding")),
        Paragraph(say(about.own_grading), lead=_("How sure we are")),
        Heading(_("Read more")),
    )
    return Document(title=_("About this aid"), language=visit.language, reader="patient", parts=parts)


def help_document(visit: Visit, name: str) -> Document:
    """Return a text of `resources/help` as a document."""
    text = help_text(name)
    return Document(title=title_of(text), language=visit.language, reader="patient", parts=tuple(parts_of(text)))


def words_document(visit: Visit) -> Document:
    """Return all medical words with their meanings as a document."""
    title = _("Medical words")
    terms = in_alphabet(visit.library.glossary, visit.wording)
    parts: tuple[Part, ...] = (Heading(title), *(meaning_of(term, visit.wording) for term in terms))
    return Document(title=title, language=visit.language, reader="patient", parts=parts)


def _limits(visit: Visit) -> Iterator[Part]:
    about = visit.library.about
    lines = [about.age_note(visit.today), *about.limits]
    if not about.reviewed_by:
        lines.insert(0, about.not_reviewed)
    yield Box(_("Limits"), (Bullets(tuple(words for line in lines if (words := visit.say(line)))),), tone="caution")


def _listed(visit: Visit, title: str, texts: tuple[Text, ...]) -> Iterator[Part]:
    if texts:
        yield Heading(title)
        yield Bullets(tuple(visit.say(text) for text in texts))


def _dates(visit: Visit) -> Iterator[Part]:
    about = visit.library.about
    reviewed = visit.say(about.not_reviewed)
    if about.reviewed_by and about.reviewed_on is not None:
        reviewed = f"{about.reviewed_by}, {plain_date(about.reviewed_on, visit.translate)}"
    facts = (
        (_("Program version"), __version__),
        (_("Content version"), f"{visit.library.version}, {plain_date(about.content_date, visit.translate)}"),
        (_("Evidence searched on"), plain_date(about.evidence_searched_on, visit.translate)),
        (_("Next review due"), plain_date(about.review_due, visit.translate)),
        (_("Clinical review"), reviewed),
        (_("Updates"), visit.say(about.update_policy)),
    )
    yield Heading(_("Versions and dates"))
    for lead, text in facts:
        yield Paragraph(text, lead=lead)


def _authors(visit: Visit) -> Iterator[Part]:
    for author in visit.library.about.authors:
        words = (visit.say(author.qualification), visit.say(author.conflicts))
        yield Paragraph(" ".join(word for word in words if word), lead=visit.say(author.role))
