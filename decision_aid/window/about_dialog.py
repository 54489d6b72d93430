"""About this aid: what it is for, versions, makers, limits, methods, self-rating, reading level and medical words."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from decision_aid import __version__
from decision_aid.content.evidence import Text
from decision_aid.summary.document import Bullets, Document, Heading, Paragraph, Part
from decision_aid.summary.words_used import in_alphabet, meaning_of
from decision_aid.window.help_texts import help_text, opening_of, parts_of
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.document_dialog import DocumentDialog


class AboutDialog(DocumentDialog):
    """Shows the content's own account of itself; Escape or "Close" closes it."""

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(about_document(visit), parent)


def about_document(visit: Visit) -> Document:
    """Return what the aid says about itself as a document."""
    about, say = visit.library.about, visit.say
    parts = (
        Heading(say(about.name), level=1),
        Paragraph(say(about.purpose)),
        *_listed(visit, _("Who it is for"), about.for_whom),
        *_listed(visit, _("Who it is not for"), about.not_for),
        *_listed(visit, _("What it never does"), about.does_not),
        *_dates(visit),
        Heading(_("Makers")),
        *_authors(visit),
        Paragraph(say(about.funding), lead=_("Funding")),
        Paragraph(say(about.own_grading), lead=_("How sure we are")),
        *parts_of(help_text("limits")),
        *parts_of(help_text("methods")),
        *parts_of(opening_of(help_text("self_rating"))),
        *parts_of(opening_of(help_text("reading_level"))),
        *_glossary(visit),
    )
    return Document(title=_("About this aid"), language=visit.language, reader="patient", parts=parts)


def _listed(visit: Visit, title: str, texts: tuple[Text, ...]) -> Iterator[Part]:
    if texts:
        yield Heading(title)
        yield Bullets(tuple(visit.say(text) for text in texts))


def _dates(visit: Visit) -> Iterator[Part]:
    about = visit.library.about
    reviewed = visit.say(about.not_reviewed)
    if about.reviewed_by and about.reviewed_on is not None:
        reviewed = f"{about.reviewed_by}, {about.reviewed_on.isoformat()}"
    facts = (
        (_("Program version"), __version__),
        (_("Content version"), f"{visit.library.version}, {about.content_date.isoformat()}"),
        (_("Evidence searched on"), about.evidence_searched_on.isoformat()),
        (_("Next review due"), about.review_due.isoformat()),
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


def _glossary(visit: Visit) -> Iterator[Part]:
    terms = in_alphabet(visit.library.glossary, visit.wording)
    if terms:
        yield Heading(_("Medical words"))
    for term in terms:
        yield meaning_of(term, visit.wording)
