"""Medical words that patient texts cannot do without, each with a plain meaning."""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache

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

    def stands_in(self, text: str, language: str) -> bool:
        """Return whether a text holds any form of the word, as a whole word, in whatever case."""
        return pattern_of(self.forms(language)).search(text) is not None

    def stands_at(self, text: str, place: int, language: str) -> bool:
        """Return whether the character at a place of a text, counted from 0, belongs to a form of the word."""
        found = pattern_of(self.forms(language)).finditer(text)
        return any(match.start() <= place < match.end() for match in found)


@cache
def pattern_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of the forms as whole words, the longest first; nothing when there are none."""
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{longest_first or '(?!)'})(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryFile:
    """What `glossary.yaml` holds: every medical word that the aid explains."""

    terms: tuple[GlossaryTerm, ...]
