"""What the aid says about itself: what it is for, its limits, versions and makers, and the texts on how it was made."""

import datetime
from collections.abc import Iterator

from decision_aid import __version__
from decision_aid.content.evidence import Text
from decision_aid.summary.context import Voice, plain_date
from decision_aid.summary.document import Box, Bullets, Document, Heading, Paragraph, Part
from decision_aid.summary.help_texts import help_text, parts_of, title_of
from decision_aid.summary.words_used import in_alphabet, meaning_of


def about_document(voice: Voice, today: datetime.date) -> Document:
    """Return what the aid says about itself as a document; `today` tells whether its content is old."""
    _ = voice.translate
    about, say = voice.wording.library.about, voice.say
    parts = (
        Heading(say(about.name), level=1),
        Paragraph(say(about.purpose)),
        *_limits(voice, today),
        *_listed(voice, _("Who it is for"), about.for_whom),
        *_listed(voice, _("Who it is not for"), about.not_for),
        *_listed(voice, _("What it never does"), about.does_not),
        *_dates(voice),
        Heading(_("Makers")),
        *_authors(voice),
        Paragraph(say(about.funding), lead=_("Funding")),
        Paragraph(say(about.own_grading), lead=_("How sure we are")),
        Heading(_("Read more")),
    )
    return Document(title=_("About this aid"), language=voice.wording.language, reader="patient", parts=parts)


def help_document(name: str, language: str) -> Document:
    """Return a text of `resources/help` as a document; raises OSError when it is missing."""
    text = help_text(name)
    return Document(title=title_of(text), language=language, reader="patient", parts=tuple(parts_of(text)))


def glossary_document(voice: Voice) -> Document:
    """Return all medical words with their meanings as a document."""
    title = voice.translate("Medical words")
    terms = in_alphabet(voice.wording.library.glossary, voice.wording)
    parts: tuple[Part, ...] = (Heading(title), *(meaning_of(term, voice.wording) for term in terms))
    return Document(title=title, language=voice.wording.language, reader="patient", parts=parts)


def _limits(voice: Voice, today: datetime.date) -> Iterator[Part]:
    _, about = voice.translate, voice.wording.library.about
    lines = [about.age_note(today), *about.limits]
    if not about.reviewed_by:
        lines.insert(0, about.not_reviewed)
    yield Box(_("Limits"), (Bullets(tuple(words for line in lines if (words := voice.say(line)))),), tone="caution")


def _listed(voice: Voice, title: str, texts: tuple[Text, ...]) -> Iterator[Part]:
    if texts:
        yield Heading(title)
        yield Bullets(tuple(voice.say(text) for text in texts))


def _dates(voice: Voice) -> Iterator[Part]:
    _, about = voice.translate, voice.wording.library.about
    reviewed = voice.say(about.not_reviewed)
    if about.reviewed_by and about.reviewed_on is not None:
        reviewed = f"{about.reviewed_by}, {plain_date(about.reviewed_on, voice.translate)}"
    facts = (
        (_("Program version"), __version__),
        (_("Content version"), f"{voice.wording.library.version}, {plain_date(about.content_date, voice.translate)}"),
        (_("Evidence searched on"), plain_date(about.evidence_searched_on, voice.translate)),
        (_("Next review due"), plain_date(about.review_due, voice.translate)),
        (_("Clinical review"), reviewed),
        (_("Updates"), voice.say(about.update_policy)),
    )
    yield Heading(_("Versions and dates"))
    for lead, text in facts:
        yield Paragraph(text, lead=lead)


def _authors(voice: Voice) -> Iterator[Part]:
    for author in voice.wording.library.about.authors:
        words = (voice.say(author.qualification), voice.say(author.conflicts))
        yield Paragraph(" ".join(word for word in words if word), lead=voice.say(author.role))
