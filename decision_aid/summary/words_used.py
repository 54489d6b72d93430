"""The medical words of the glossary that some texts use, with their meanings."""

from collections.abc import Iterable, Sequence

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.wording import Wording
from decision_aid.summary.context import SummaryContext, Voice
from decision_aid.summary.document import Bullets, Document, Heading, Paragraph, Part, text_of


def words_used(texts: Iterable[str], wording: Wording) -> tuple[GlossaryTerm, ...]:
    """Return the words of the glossary that stand in any of the texts, in the order of the alphabet."""
    texts = tuple(texts)
    said = " \n".join(texts)
    found = (term for term in wording.library.glossary if term.stands_in(said, wording.language))
    return in_alphabet(found, wording)


def in_alphabet(terms: Iterable[GlossaryTerm], wording: Wording) -> tuple[GlossaryTerm, ...]:
    """Return words in the order of the alphabet of the language."""
    return tuple(sorted(terms, key=lambda term: wording.say(term.name).casefold()))


def meaning_of(term: GlossaryTerm, wording: Wording) -> Paragraph:
    """Return a word and its meaning as a part of a document."""
    return Paragraph(wording.say(term.meaning), lead=f"{wording.say(term.name)}:")


def words_document(used: Sequence[GlossaryTerm], voice: Voice) -> Document:
    """Return the words that are used with their meanings, and below them all others."""
    _, wording = voice.translate, voice.wording
    others = in_alphabet((term for term in wording.library.glossary if term not in used), wording)
    parts: list[Part] = [Heading(_("Words on this page"))]
    if used:
        parts.append(Paragraph(_("You can also tap one of these words in the text."), style="soft"))
    if not used:
        parts.append(Paragraph(_("No medical word of our list stands on this page.")))
    parts += [meaning_of(term, wording) for term in used]
    if others:
        parts += [Heading(_("Other words")), *(meaning_of(term, wording) for term in others)]
    return Document(title=_("What words mean"), language=wording.language, reader="patient", parts=tuple(parts))


def word_document(term: GlossaryTerm, voice: Voice) -> Document:
    """Return one word with its meaning."""
    parts = (Heading(voice.say(term.name)), Paragraph(voice.say(term.meaning)))
    title = voice.translate("What this word means")
    return Document(title=title, language=voice.wording.language, reader="patient", parts=parts)


def words_parts(parts: Sequence[Part], context: SummaryContext) -> tuple[Part, ...]:
    """Return the words that stand in some parts of a patient's sheet, with their meanings, under a heading.

    They take about half a page. The usual print has no room for them within its four pages, large print has.
    """
    terms = _terms_in(parts, context)
    heading = Heading(context.translate("What some words mean"))
    return (heading, *(meaning_of(term, context.wording) for term in terms)) if terms else ()


def words_to_hand_over(parts: Sequence[Part], context: SummaryContext) -> tuple[Part, ...]:
    """Return the same as a short list for the clinician, who explains them or copies them for the patient."""
    lines = [f"{context.say(term.name)}: {context.say(term.meaning)}" for term in _terms_in(parts, context)]
    heading = Heading(context.translate("Words of the patient's sheet, in plain words"))
    return (heading, Bullets(tuple(lines), style="small")) if lines else ()


def _terms_in(parts: Sequence[Part], context: SummaryContext) -> tuple[GlossaryTerm, ...]:
    said = text_of(Document(title="", language=context.wording.language, reader="patient", parts=tuple(parts)))
    return words_used((said,), context.wording)
