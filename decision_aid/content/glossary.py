"""Medical words that patient texts cannot do without, each with a plain meaning."""

from collections.abc import Mapping
from dataclasses import field

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A medical word and what it means in plain words.

    `also` holds further forms of the word by language, such as its plural.
    """

    id: str
    name: Text
    meaning: Text
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def forms(self, language: str) -> tuple[str, ...]:
        """Return every form of the word in one language; empty where the language has none."""
        name = self.name.get(language)
        return (*((name,) if name else ()), *self.also.get(language, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryFile:
    """The file `glossary.yaml`."""

    terms: tuple[GlossaryTerm, ...]
