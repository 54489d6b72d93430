"""The fields that a sheet has, and what is told of those that cannot be read."""

from collections.abc import Iterator

from decision_aid.content.wording import Wording
from decision_aid.summary.document import Document, all_parts
from decision_aid.summary.form import FormField, boxes_of, texts_of
from decision_aid.summary.worksheet_questions import SEPARATOR

LONGEST_SHOWN = 40


def path_of(name: str) -> str:
    """Return the case-file path that a field answers."""
    return name.replace(SEPARATOR, ".")


class KnownFields:
    """The fields of one sheet by name, in the order of the sheet."""

    def __init__(self, sheet: Document, wording: Wording) -> None:
        self._wording = wording
        self._questions = wording.library.questions()
        self._fields: dict[str, FormField] = {}
        self._offered: dict[str, set[str]] = {}
        for part in all_parts(sheet):
            for box in boxes_of(part):
                self._fields[box.field.name] = box.field
                self._offered.setdefault(box.field.name, set()).add(box.value)
            self._fields |= {field.name: field for field in texts_of(part)}

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __getitem__(self, name: str) -> FormField:
        return self._fields[name]

    def __contains__(self, name: object) -> bool:
        return name in self._fields

    def offers(self, name: str, value: str) -> bool:
        """Return whether a field takes a value: one of its boxes', or any text."""
        return name not in self._offered or value in self._offered[name]

    def label(self, name: str) -> str:
        """Return the question in a few words, where it has such; otherwise as the field bears it."""
        question = self._questions.get(path_of(name))
        return self._wording.say(question.short) if question else self._fields[name].label

    def unit(self, name: str) -> str:
        """Return the unit of a number; empty where it has none."""
        question = self._questions.get(path_of(name))
        return self._wording.say(question.unit) if question else ""


class Problems:
    """Sentences about what could not be read."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tell(self, words: str, **facts: object) -> None:
        """Add a sentence with its places filled in."""
        self.told.append(words.format(**facts))

    def tell_of(self, label: str, value: str, words: str) -> None:
        """Say of the value of a field what is wrong with it; `words` end the sentence."""
        self.told.append(f"{label}: “{shortened(value)}” {words}")


def shortened(value: str) -> str:
    """Return a value on one line without characters that nobody sees, cut where it is long."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in value).split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1] + "…"
