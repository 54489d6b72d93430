"""The medical words of the glossary that some texts use, with their meanings."""

from collections.abc import Iterable

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.wording import Wording
from decision_aid.summary.document import Paragraph


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
    return Paragraph(wording.say(term.meaning), lead=wording.say(term.name))
