"""Says a text in a language, with its placeholders filled from the findings.

A placeholder is `{FINDING.PLACE}` or `{FINDING.PLACE|FILTER}`: PLACE is a way into the finding's `values`, such as
`option`, `ci95.0` or `per_year.hr`; `n.option` reads the group size. FILTER is one of

- `rest`: 100 minus the value, the other side of "of 100";
- `whole`: rounded to a whole number;
- `size`: without its sign;
- `more` (`{FINDING|more}`): the distance between `option` and `comparator`, without its sign;
- `per_1000`: ten times a percentage;
- `share`: how many of 100, where the finding counts people and prints of how many (`option` beside `option_of`);
- `source` (`{FINDING|source}`): no words at all; it names the source of a statement that has no figure.

Facts about the patient come as plain names: `{age}`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from decision_aid.content.citation import cite
from decision_aid.content.errors import WordingError
from decision_aid.content.evidence import Finding, OwnWords, Source, Text
from decision_aid.content.library import Library
from decision_aid.files.translation import translator

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
NAMED_FINDING = re.compile(r"\{([^{}.|]+)[.|]")
"""The finding id at the start of a placeholder; facts about the patient have neither place nor filter."""
OWN_GRADING = "own-judgement"
SHARE = "share"
"""The filter that reads the number of people counted beside the count."""
SOURCE = "source"
"""The filter of a placeholder that is there for its source alone."""


class Wording:
    """Says the texts of a library in one language; a text that lacks the language is said in English."""

    def __init__(self, library: Library, language: str = "en") -> None:
        self.library = library
        self.language = language
        self._translate = translator(language)

    def say(self, text: Text, **facts: object) -> str:
        """Return the text with its placeholders filled from the findings and from `facts`; empty for an empty text.

        Raises WordingError when a placeholder names no finding, place, filter or fact.
        """
        words = text.get(self.language) or text.get("en") or ""
        if "{" not in words or isinstance(text, OwnWords):
            return words
        return PLACEHOLDER.sub(lambda found: self._filled(found[1], facts), words)

    def number(self, value: float) -> str:
        """Return a number as read by people: 95.0 as "95", 0.3 as "0.3", 1000 as "1,000"; at most three decimals."""
        rounded = round(value, 3)
        return f"{int(rounded):,}" if rounded == int(rounded) else f"{rounded:,}"

    def certainty(self, finding: Finding) -> str:
        """Return how sure we can be, in one word, with a note where the grading is our own."""
        tell = self._translate
        words = {"high": tell("high"), "moderate": tell("medium"), "low": tell("low"), "very_low": tell("very low")}
        own = tell(" (our own grading)") if finding.certainty_by in ("", OWN_GRADING) else ""
        return words[finding.certainty] + own

    def citation(self, cited: Finding | Source | str) -> str:
        """Return authors, journal, year and identifiers of a source, or of the source of a finding.

        Says so where we know a figure only as quoted by another publication. Raises KeyError for an unknown id.
        """
        if isinstance(cited, str):
            cited = self.library.findings.get(cited) or self.library.sources[cited]
        source = cited if isinstance(cited, Source) else self.library.sources[cited.source]
        quoted = cited.seen == "secondary"
        return cite(source) + (self._translate(" Known to us as quoted by another publication.") if quoted else "")

    def _filled(self, placeholder: str, facts: Mapping[str, object]) -> str:
        name, *filters = placeholder.split("|")
        if filters == [SOURCE] and name in self.library.findings:
            return ""
        if name in facts:
            value: Any = facts[name]
        else:
            value = value_of(self.library.findings, name, bare=filters[:1] == ["more"])
        if filters[:1] == [SHARE]:
            value, filters = _share(self.library.findings, name, value), filters[1:]
        for each in filters:
            value = _filtered(value, each, placeholder)
        if isinstance(value, Mapping | list | tuple):
            raise WordingError(f"{{{placeholder}}} names a group of figures; name one of them")
        return self.number(value) if isinstance(value, int | float) else str(value)


def findings_in(*texts: Text) -> tuple[str, ...]:
    """Return the ids of the findings that placeholders of the texts read from, each once, in order."""
    return tuple(dict.fromkeys(name for text in texts for name in NAMED_FINDING.findall(text.get("en", ""))))


def value_of(findings: Mapping[str, Finding], name: str, *, bare: bool = False) -> Any:
    """Return the value that a placeholder's name leads to; for `bare` names the finding's values as a whole.

    Raises WordingError when the way leads nowhere.
    """
    finding_id, _, place = name.partition(".")
    finding = findings.get(finding_id)
    if finding is None:
        raise WordingError(f'{{{name}}} names no finding "{finding_id}".{_nearest(finding_id, findings)}')
    steps = place.split(".") if place else []
    if not steps and not bare:
        raise WordingError(f"{{{name}}} names no place; write one such as {{{finding_id}.option}}")
    value: Any = finding.values
    if steps[:1] == ["n"] and "n" not in (finding.values or {}):
        value, steps = finding.n, steps[1:]
    for step in steps:
        value = _step(value, step, name)
    if value is None:
        raise WordingError(f"{{{name}}} has no figure in the finding; choose another place or leave it out")
    return value


def _share(findings: Mapping[str, Finding], name: str, count: Any) -> float:
    """A printed count as a share of the printed number of people, in 100; WordingError for what is no count."""
    if findings[name.partition(".")[0]].kind != "count":
        raise WordingError(f"{{{name}|{SHARE}}}: the finding holds no count of people")
    return float(100 * count / value_of(findings, f"{name}_of"))


def _step(value: Any, step: str, name: str) -> Any:
    if isinstance(value, Mapping) and step in value:
        return value[step]
    if isinstance(value, list | tuple) and step.isdecimal() and int(step) < len(value):
        return value[int(step)]
    places = ", ".join(value) if isinstance(value, Mapping) else "none"
    raise WordingError(f'{{{name}}}: the finding has no "{step}" there; its places are: {places}')


def _nearest(name: str, names: Mapping[str, Any]) -> str:
    from difflib import get_close_matches  # only for a fault in the content

    found = get_close_matches(name, names, n=1)
    return f' Did you mean "{found[0]}"?' if found else ""


def _filtered(value: Any, name: str, placeholder: str) -> Any:
    if name not in FILTERS:
        known = ", ".join((*FILTERS, SHARE, SOURCE))
        raise WordingError(f'{{{placeholder}}} uses the filter "{name}"; the filters are {known}')
    try:
        return FILTERS[name](value)
    except (TypeError, KeyError, ValueError) as error:
        raise WordingError(f'{{{placeholder}}}: the filter "{name}" does not fit ({error})') from error


def _whole(value: float) -> int:
    """Round half up; a chance that would become none, or certain, is refused."""
    rounded = int(value + 0.5) if value >= 0 else -int(-value + 0.5)
    if rounded != value and rounded in (0, 100):
        raise ValueError(f"{value:g} would be shown as {rounded}")
    return rounded


FILTERS: Mapping[str, Callable[[Any], float]] = {
    "rest": lambda value: 100 - value,
    "whole": _whole,
    "size": abs,
    "more": lambda values: abs(values["option"] - values["comparator"]),
    "per_1000": lambda value: value * 10,
}
