"""The patient texts cut into passages that are long enough for a reading level."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from decision_aid.content.checked import Content
from decision_aid.content.errors import WordingError
from decision_aid.content.parts import Part, Path
from decision_aid.content.questions import Question
from decision_aid.content.reading_level import LANGUAGE, sentences_of, without_terms
from decision_aid.content.wording import Wording
from decision_aid.records import dataclass

FEWEST_SENTENCES = 3
FEWEST_WORDS = 4
NOT_READ_BY_PATIENTS = frozenset({"tell_team"})


@dataclass(frozen=True, slots=True)
class PatientText:
    """One text as a patient reads it; `plain` is the same with a short word for each first term of the glossary."""

    part: Part
    path: Path
    field: str
    said: str
    plain: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Texts that are judged together: one long text, or the short texts of one field."""

    name: str
    texts: tuple[PatientText, ...]


def passages(content: Content) -> list[Passage]:
    """Return every passage: a text of three sentences alone; shorter ones with those of their field.

    They go together within their file, or where that is too little within their folder. What stays below three
    sentences is left out, as are labels of fewer than four words: formulas say nothing about them.
    """
    found: list[Passage] = []
    short: list[PatientText] = []
    for text in patient_texts(content):
        if len(sentences_of(text.said)) >= FEWEST_SENTENCES:
            found.append(Passage(f"{text.part.file}: {text.field}", (text,)))
        else:
            short.append(text)
    by_file, short = _gathered(short, lambda text: f"{text.part.file}: {text.field}")
    by_folder, _ = _gathered(short, lambda text: f"{text.part.file.split('/')[0]}: {text.field}")
    return [*found, *by_file, *by_folder]


def patient_texts(content: Content) -> Iterator[PatientText]:
    """Yield the English texts that patients read, placeholders filled; texts for clinicians and short labels aside."""
    wording = Wording(content.library, LANGUAGE)
    for part, inner in groupby(content.patient_texts(), key=lambda entry: entry[0]):
        aside = _asked_of_clinicians(part)
        for _, path, record, words in inner:
            if path[-1] != LANGUAGE or NOT_READ_BY_PATIENTS & set(path) or _begins(path, aside):
                continue
            try:
                said = " ".join(wording.say({LANGUAGE: words}).split())
            except WordingError:
                continue  # the rule about placeholders tells it
            if len(said.split()) >= FEWEST_WORDS:
                field = f"{type(record).__name__}.{[step for step in path if isinstance(step, str)][-2]}"
                yield PatientText(part, path, field, said, without_terms(said, content.library.glossary))


def _asked_of_clinicians(part: Part) -> set[Path]:
    return {path for path, record in part.records() if isinstance(record, Question) and record.who == "clinician"}


def _begins(path: Path, beginnings: set[Path]) -> bool:
    return any(path[: len(beginning)] == beginning for beginning in beginnings)


def _gathered(
    texts: Iterable[PatientText], name: Callable[[PatientText], str]
) -> tuple[list[Passage], list[PatientText]]:
    """Group texts by name; return the passages that are long enough, and the texts of those that are not."""
    groups: defaultdict[str, list[PatientText]] = defaultdict(list)
    for text in texts:
        groups[name(text)].append(text)
    found: list[Passage] = []
    left: list[PatientText] = []
    for title, group in groups.items():
        if sum(len(sentences_of(text.said)) for text in group) >= FEWEST_SENTENCES:
            found.append(Passage(title, tuple(group)))
        else:
            left += group
    return found, left
