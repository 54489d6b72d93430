"""Rules about length: no text is longer than its place, and sentences are short on average."""

from collections.abc import Iterator, Mapping

from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.passages import patient_texts
from decision_aid.content.reading_level import sentences_of

MOST_WORDS: Mapping[str, int] = {
    "Attribute.name": 10,
    "Attribute.question": 25,
    "CautionRule.title": 12,
    "Cell.sentence": 40,
    "Fact.answer": 40,
    "Fact.question": 20,
    "Figure.detail": 60,
    "Figure.event": 15,
    "Figure.summary": 40,
    "Figure.time": 10,
    "Finding.group": 25,
    "Finding.why": 20,
    "GlossaryTerm.meaning": 20,
    "Option.emotional": 30,
    "Option.good_points": 30,
    "Option.hard_points": 30,
    "Option.name": 9,
    "Option.physical": 30,
    "Option.short_name": 4,
    "Option.social": 30,
    "Option.what_happens": 50,
    "Question.text": 20,
    "RecoveryStep.text": 35,
    "Row.disagreement": 55,
    "Row.title": 8,
    "Row.unmeasured": 60,
}
"""How many words a field holds at most, figures filled in; our own limits, from what its place on screen and paper
takes."""
MOST_ELSEWHERE = 90
LONGEST_MEAN = 15.0
"""Words a sentence may have on average over the patient texts of a file (our own limit)."""


def check_lengths(content: Content) -> Iterator[ContentFinding]:
    """No text for patients is longer than its place holds, and no file has long sentences on average."""
    counts: dict[str, list[int]] = {}
    for text in patient_texts(content):
        most, words = MOST_WORDS.get(text.field, MOST_ELSEWHERE), len(text.said.split())
        if words > most:
            message, remedy = f"has {words} words", f"Shorten it to {most}."
            yield text.part.finding(text.path, message, remedy, rule="lengths")
        counts.setdefault(text.part.file, []).extend(len(each.split()) for each in sentences_of(text.said))
    for part in content.reading.parts:
        lengths = counts.get(part.file, [])
        mean = sum(lengths) / max(1, len(lengths))
        if mean > LONGEST_MEAN:
            message, remedy = (
                f"has {mean:.1f} words a sentence on average",
                f"Split the longest, to {LONGEST_MEAN:.0f}.",
            )
            yield part.finding((), message, remedy, rule="lengths")
