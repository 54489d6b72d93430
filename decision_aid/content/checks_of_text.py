"""Rules about wording: languages, placeholders, typed figures, steering words, long sentences."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from decision_aid.content.causes import Attribute
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding, WordingError
from decision_aid.content.evidence import Text
from decision_aid.content.questions import Step
from decision_aid.content.wording import PLACEHOLDER, Wording

LANGUAGE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")
LONGEST_SENTENCE = 20
SENTENCE_END = re.compile(r"(?<=[.?!])\s+|(?<=[:;])\s+")
NUMBERS = r"\d[\d,]*(?:(?: to | and | or |, )\d[\d,]*)*"

ALLOWED_DIGITS = (
    (r"\b[Ff]ewer than 1 of 1(?:00|,000)\b", "a chance of less than one person, beside its figure"),
    (r"\bof 10{1,3}\b|\bof 1,000\b|\b100 people\b|\b1,000 people\b", "the denominators of chances"),
    (rf"\b{NUMBERS}[- ](?:hour|day|week|month|year|minute)s?\b", "times"),
    (rf"\b[Yy]ears? {NUMBERS}\b(?! of)", "times"),
    (rf"\b(?:[Aa]ge[ds]?|over|under) {NUMBERS}\b(?! of)", "ages"),
    (r"\b\d+ or more\b(?! of)", "limits of a group"),
    (r"\b\d+ (?:small |large )?(?:trials|studies|registries)\b", "how many studies there are"),
    (r"\b0 to 10{1,2}\b|\b100 points\b|\bscale of \d+\b", "the ends of a scale"),
    (r"\b[LS][1-5](?:-[LS][1-5])?\b|\bSF-36\b", "names that hold a digit"),
)
"""What digits may be typed in patient text, and why; every other figure comes from a finding."""

STEERING_WORDS = re.compile(
    r"\b(1 in \d+|just|only|unfortunately|conservative|aggressive|fail(?:s|ed|ure)?|best|should|recommend(?:s|ed)?|"
    r"wait and see|you (?:must|ought to|had better)|right choice|superior|gold standard|of course|simply)\b|!|%",
    re.IGNORECASE,
)
NO_TEXT_OF_OURS = ("evidence/",)
"""Files whose wording describes what a publication did, not what a patient may choose."""
URGENT_FILES = ("red_flags.yaml",)
"""Urgent warnings may tell people what to do."""


def check_languages(content: Content) -> Iterator[ContentFinding]:
    """Every text is there in English, under a language code, and says something."""
    for part in content.reading.parts:
        for path, record in part.records():
            for name in _empty_texts(record):
                message = "says nothing"
                yield part.finding((*path, name), message, "Write it: it may not be left out.", rule="languages")
        for path, _, text in part.texts():
            if "en" not in text:
                yield part.finding(path, "has no English wording", "Add it under en.", rule="languages")
            for language, words in text.items():
                if not LANGUAGE.fullmatch(language) or not words.strip():
                    message = f'holds "{language}", which is no language code or says nothing'
                    yield part.finding((*path, language), message, "Correct it or leave it out.", rule="languages")


def _empty_texts(record: Any) -> Iterator[str]:
    """The texts that a record may not be without, and that say nothing."""
    for entry in fields(record):
        needed = entry.default is MISSING and entry.default_factory is MISSING
        if needed and entry.type == Text and not getattr(record, entry.name):
            yield entry.name


def check_placeholders(content: Content) -> Iterator[ContentFinding]:
    """Every placeholder leads to a figure."""
    wording = Wording(content.library)
    for part, path, _, words in content.texts():
        if "{" not in words and "}" not in words:
            continue
        try:
            said = wording.say({"en": words})
        except WordingError as error:
            yield part.finding(path, f"cannot be said: {error}", "Correct the placeholder.", rule="placeholders")
            continue
        if "{" in said or "}" in said:
            yield part.finding(path, "has a brace without its pair", "Close or remove it.", rule="placeholders")


def check_typed_figures(content: Content) -> Iterator[ContentFinding]:
    """No figure is typed into patient text; it comes from a finding by a placeholder."""
    for part, path, record, words in content.patient_texts():
        if part.file.startswith(NO_TEXT_OF_OURS) or isinstance(part.value, Step):
            continue
        left = PLACEHOLDER.sub(" ", words)
        for pattern, _ in ALLOWED_DIGITS:
            left = re.sub(pattern, " ", left)
        if isinstance(record, Attribute):
            left = _without_swing(left, record)
        typed = re.search(r"\S*\d\S*", left)
        if typed:
            message = f'types the figure "{typed[0]}"'
            yield part.finding(path, message, "Write a placeholder of a finding in its place.", rule="typed_figures")


def _without_swing(words: str, attribute: Attribute) -> str:
    """Leave out the figures of the swing: they stand beside the question, as its worst and best."""
    for figure in (abs(attribute.worst), abs(attribute.best), abs(attribute.worst - attribute.best)):
        words = re.sub(rf"\b{figure:g}\b", " ", words)
    return words


def check_steering(content: Content) -> Iterator[ContentFinding]:
    """No word pushes towards an option, belittles a risk, or blames."""
    for part, path, _, words in content.patient_texts():
        if part.file.startswith(NO_TEXT_OF_OURS) or part.file in URGENT_FILES:
            continue
        found = STEERING_WORDS.search(words)
        if found:
            message = f'says "{found[0]}", which pushes or is not plain'
            yield part.finding(path, message, "Say what happens, to how many people.", rule="steering")


def check_sentences(content: Content) -> Iterator[ContentFinding]:
    """No sentence for patients is longer than 20 words."""
    for part, path, _, words in content.patient_texts():
        if part.file.startswith(NO_TEXT_OF_OURS):
            continue
        longest = max((len(sentence.split()) for sentence in SENTENCE_END.split(words)), default=0)
        if longest > LONGEST_SENTENCE:
            message = f"has a sentence of {longest} words"
            remedy = f"Split it: at most {LONGEST_SENTENCE} words."
            yield part.finding(path, message, remedy, rule="sentences")
