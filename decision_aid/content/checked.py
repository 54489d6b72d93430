"""What a rule of the content checks is given, and what most rules ask of it."""

import datetime
from collections.abc import Iterator
from typing import Any, TypeVar

from decision_aid.content.library import Library
from decision_aid.content.parts import Part, Path
from decision_aid.content.reading import Reading
from decision_aid.records import dataclass

T = TypeVar("T")

NOT_FOR_PATIENTS = ("clinician", "clinician_prompt")


@dataclass(frozen=True, slots=True)
class Content:
    """The content under check: its parts, the library made from them, and the day of the check."""

    reading: Reading
    library: Library
    today: datetime.date

    def records(self, kind: type[T]) -> Iterator[tuple[Part, Path, T]]:
        """Yield every record of one kind with its part and path."""
        for part in self.reading.parts:
            for path, record in part.records():
                if isinstance(record, kind):
                    yield part, path, record

    def texts(self) -> Iterator[tuple[Part, Path, Any, str]]:
        """Yield every wording in each of its languages with part, path, and the record that holds it."""
        for part in self.reading.parts:
            for path, record, text in part.texts():
                for language, words in text.items():
                    yield part, (*path, language), record, words

    def patient_texts(self) -> Iterator[tuple[Part, Path, Any, str]]:
        """Yield the wordings that a patient reads."""
        for part, path, record, words in self.texts():
            if not any(step in NOT_FOR_PATIENTS for step in path):
                yield part, path, record, words
