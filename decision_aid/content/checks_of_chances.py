"""Rules about chances in words: whole people of 100, one denominator for all options, both sides of the number."""

import re
from collections.abc import Iterator

from decision_aid.content.causes import Figure
from decision_aid.content.checked import Content
from decision_aid.content.checks_of_text import NO_TEXT_OF_OURS
from decision_aid.content.errors import ContentFinding, WordingError
from decision_aid.content.evidence import Text
from decision_aid.content.parts import Part, Path
from decision_aid.content.passages import NOT_READ_BY_PATIENTS
from decision_aid.content.wording import Wording

PART_OF_A_PERSON = re.compile(r"\d[\d,]*\.\d+ of 1(?:00|,000)\b")
DENOMINATOR = re.compile(r"\bof (100|1,000)\b(?! points)")
OTHER_SIDE = re.compile(r"\|rest\b|\b(?:others?|not|none|no)\b", re.IGNORECASE)
"""What tells how many were without the counted event: a figure, or plain words."""


def check_chances(content: Content) -> Iterator[ContentFinding]:
    """No part of a person is counted, and all options of a figure are counted of as many people (IPDASi K5, K7)."""
    wording = Wording(content.library)
    for part, path, _, words in content.patient_texts():
        if part.file.startswith(NO_TEXT_OF_OURS) or NOT_READ_BY_PATIENTS & set(path):
            continue
        broken = PART_OF_A_PERSON.search(_said(wording, {"en": words}))
        if broken:
            message = f'says "{broken[0]}", and nobody is a part of a person'
            remedy = "Write whole people: of 100, or for a rare harm of 1,000 beside it."
            yield part.finding(path, message, remedy, rule="chances")
    for part, path, figure in content.records(Figure):
        yield from _uneven_denominators(wording, part, path, figure)


def _uneven_denominators(wording: Wording, part: Part, path: Path, figure: Figure) -> Iterator[ContentFinding]:
    """Rare harms may add "of 1,000", for every option alike and beside "of 100"."""
    said = {name: _denominators(wording, cell.sentence) for name, cell in figure.cells.items() if cell.state == "known"}
    if len({frozenset(each) for each in said.values() if each}) > 1:
        message = "count one option of 100 people and another of 1,000"
        yield part.finding((*path, "cells"), message, "Count all of as many people.", rule="chances")
    for name, each in said.items():
        if each == {"1,000"}:
            message, remedy = "counts of 1,000 people alone", "Say it of 100 too: one denominator for all figures."
            yield part.finding((*path, "cells", name), message, remedy, rule="chances")


def _denominators(wording: Wording, text: Text) -> set[str]:
    return set(DENOMINATOR.findall(_said(wording, text)))


def _said(wording: Wording, text: Text) -> str:
    try:
        return wording.say(text)
    except WordingError:
        return ""  # the rule about placeholders tells it


def check_framing(content: Content) -> Iterator[ContentFinding]:
    """A chance is told from both sides: how many had the event and how many had not."""
    for part, path, figure in content.records(Figure):
        if figure.kind != "of_100":
            continue
        for name, cell in figure.cells.items():
            if cell.state == "known" and not OTHER_SIDE.search(cell.sentence.get("en", "")):
                message = "tells one side of the chance alone"
                remedy = "Say both in `sentence`: how many had it, and how many had not."
                yield part.finding((*path, "cells", name), message, remedy, rule="framing")
