"""Rules about how hard the patient texts are to read, and about the glossary that the reading level rests on."""

from collections.abc import Iterator, Sequence
from typing import Literal

from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.passages import Passage, PatientText, passages
from decision_aid.content.reading_level import (
    LANGUAGE,
    ReadingLevel,
    ReadingLevelError,
    judge,
    long_words,
)

HARDEST_GRADE = 8.0
TARGET_GRADE = 6.0
MOST_WORDS_NAMED = 6
FORMULAS = ("flesch_kincaid", "smog")


def check_reading_level(content: Content) -> Iterator[ContentFinding]:
    """By Flesch-Kincaid and SMOG no passage is above grade 8, and their mean is not above 6 (IPDASi K21)."""
    try:
        judged = [(passage, level_of(passage)) for passage in passages(content)]
        yield from (_too_hard(passage, level) for passage, level in judged if is_too_hard(level))
    except ReadingLevelError as missing:
        yield _about_all(f"is not judged: {missing.reason}", missing.remedy, severity="warning")
        return
    levels = [level for _, level in judged]
    means = [mean_grade(levels, formula) for formula in FORMULAS]
    if max(means, default=0) > TARGET_GRADE:
        grades = ", SMOG ".join(f"{mean:.1f}" for mean in means)
        remedy = (
            "Begin with the passages that this check names; the report on the reading level shows the kinds of text."
        )
        yield _about_all(f"is above grade {TARGET_GRADE:.0f} on average: Flesch-Kincaid {grades}", remedy)


def check_glossary(content: Content) -> Iterator[ContentFinding]:
    """Every word of the glossary stands in a text that patients read."""
    said = [words for _, _, record, words in content.patient_texts() if not isinstance(record, GlossaryTerm)]
    for part, path, term in content.records(GlossaryTerm):
        if not any(term.stands_in(text, LANGUAGE) for text in said):
            message = f'explains "{term.name.get("en", term.id)}", which no text for patients says'
            yield part.finding(path, message, "Remove it.", rule="glossary", severity="warning")


def level_of(passage: Passage) -> ReadingLevel:
    """Return the level of a passage, the first use of each word of the glossary aside."""
    return judge(text.plain for text in passage.texts)


def is_too_hard(level: ReadingLevel) -> bool:
    """Whether a level asks for more than 8 years of school, to one decimal."""
    return round(level.worst, 1) > HARDEST_GRADE


def mean_grade(levels: Sequence[ReadingLevel], formula: str) -> float:
    """Return the mean of one of the `FORMULAS` over the words of all passages; 0 when there are none."""
    words = sum(level.words for level in levels)
    return float(sum(getattr(level, formula) * level.words for level in levels) / max(1, words))


def _too_hard(passage: Passage, level: ReadingLevel) -> ContentFinding:
    text = max(passage.texts, key=lambda each: judge((each.plain,)).worst)
    message = f"{_whom(passage)} grade {HARDEST_GRADE:.0f}: {_words(level)}"
    return text.part.finding(text.path, message, _remedy(text), rule="reading_level")


def _about_all(message: str, remedy: str, *, severity: Literal["error", "warning"] = "error") -> ContentFinding:
    """A finding about the texts as a whole; it stands at the file in which the aid speaks of itself."""
    place, rule = "the reading level", "reading_level"
    return ContentFinding(
        file="about.yaml", line=1, place=place, message=message, remedy=remedy, rule=rule, severity=severity
    )


def _whom(passage: Passage) -> str:
    others = len(passage.texts) - 1
    return f"and the {others} other short texts of its field are harder than" if others else "is harder than"


def _words(level: ReadingLevel) -> str:
    return f"Flesch-Kincaid {level.flesch_kincaid:.1f}, SMOG {level.smog:.1f} over {level.sentences} sentences"


def _remedy(text: PatientText) -> str:
    named = ", ".join(f'"{word}"' for word in long_words(text.plain)[:MOST_WORDS_NAMED])
    shorter = f"shorter words for {named}" if named else "shorter words"
    return f"Write shorter sentences, and {shorter}; a medical word that must stay belongs in glossary.yaml."
