"""How many years of school a text asks for, by the formulas of Flesch-Kincaid and SMOG.

The formulas (Kincaid 1975; McLaughlin 1969) count words, sentences and syllables of English; `textstat` computes them.
It is an optional package, asked for when a text is judged.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from decision_aid.content.glossary import GlossaryTerm, pattern_of
from decision_aid.records import dataclass

LANGUAGE = "en"
"""The formulas are made for English alone."""
STAND_IN = "it"
"""What stands in place of a word of the glossary: one word, one syllable."""
INNER_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
LONG_WORD_SYLLABLES = 3
"""SMOG counts words of three or more syllables."""


class ReadingLevelError(RuntimeError):
    """The package that judges texts is not installed; `reason` and `remedy` say so in words."""

    reason = "the package textstat is not installed"
    remedy = 'Install it with: pip install "decision-aid[check]".'


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """What the formulas say of a passage: both are years of school; `words` and `sentences` as counted here."""

    words: int
    sentences: int
    flesch_kincaid: float
    smog: float

    @property
    def worst(self) -> float:
        """The higher of both."""
        return max(self.flesch_kincaid, self.smog)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text; a text without a full stop is one sentence. Figures lose their inner points."""
    return [sentence for sentence in SENTENCE_END.split(INNER_POINT.sub("", text).strip()) if WORD.search(sentence)]


def judge(texts: Iterable[str]) -> ReadingLevel:
    """Return the level of texts read as one passage.

    Raises ReadingLevelError without `textstat`, and ValueError for texts without a word.
    """
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    if not sentences:
        raise ValueError("a passage without words has no reading level")
    judging, passage = _textstat(), " ".join(map(_ended, sentences))
    return ReadingLevel(
        words=len(passage.split()),
        sentences=len(sentences),
        flesch_kincaid=float(judging.flesch_kincaid_grade(passage)),
        smog=float(judging.smog_index(passage)),
    )


def long_words(text: str) -> list[str]:
    """Return the words of three or more syllables, each once; raises ReadingLevelError without `textstat`."""
    judging = _textstat()
    words = dict.fromkeys(word.lower() for word in WORD.findall(text))
    return [word for word in words if judging.syllable_count(word) >= LONG_WORD_SYLLABLES]


def without_terms(text: str, terms: Sequence[GlossaryTerm]) -> str:
    """Return the text with a short word in place of the first use of each term of the glossary."""
    for term in sorted(terms, key=lambda each: -max(map(len, each.forms(LANGUAGE)), default=0)):
        text = pattern_of(term.forms(LANGUAGE)).sub(STAND_IN, text, count=1)
    return text


def _ended(sentence: str) -> str:
    return sentence if sentence[-1] in ".?!" else f"{sentence}."


def _textstat() -> Any:
    try:
        import textstat  # authors of content have it, a clinic need not
    except ImportError as error:
        raise ReadingLevelError from error
    return textstat
