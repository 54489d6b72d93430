"""Numbers the publications that a document refers to, in the order they are first named."""

import re
from collections.abc import Iterable
from dataclasses import replace

from decision_aid.content.citation import authors, cite
from decision_aid.content.evidence import Finding, Source, Text
from decision_aid.content.wording import findings_in
from decision_aid.summary.context import Voice

FURTHER_IDENTIFIERS = re.compile(r"(doi \S+?)(?:, (?:PMID )?\w+)+(?=\.)")

SUBTITLE = re.compile(r":.*|(?<=\?) .*")
INITIALS = re.compile(r" [A-Z]{1,4}$")


class SourceList:
    """Gives each publication one number, however many of its figures are shown."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._numbers: dict[str, int] = {}
        self._findings: dict[str, Finding] = {}

    def number(self, finding: Finding) -> int:
        """Return the number of the publication that a finding comes from."""
        if finding.source not in self._numbers:
            self._numbers[finding.source] = len(self._numbers) + 1
            self._findings[finding.source] = finding
        return self._numbers[finding.source]

    def number_of(self, finding_id: str | None) -> int | None:
        """Return the number for a finding id; None where there is no such finding."""
        finding = self._voice.wording.library.findings.get(finding_id or "")
        return self.number(finding) if finding else None

    def marks(self, texts: Iterable[Text], *finding_ids: str | None) -> str:
        """Return " (1, 4)" for the findings whose figures stand in some texts, and further ones; empty for none."""
        named = (*findings_in(*texts), *finding_ids)
        numbers = sorted({number for name in named if (number := self.number_of(name))})
        return f" ({', '.join(map(str, numbers))})" if numbers else ""

    def entries(self) -> tuple[str, ...]:
        """Return in the order of their numbers what is enough to find each publication."""
        return tuple(map(self._entry, self._findings.values()))

    def _entry(self, finding: Finding) -> str:
        """First author, year and one identifier; where there is none, the whole citation without a subtitle."""
        source = self._voice.wording.library.sources[finding.source]
        identifier = f"doi {source.doi}" if source.doi else f"PMID {source.pmid}" if source.pmid else source.pmcid
        quoted = self._voice.translate("Quoted by others") if finding.seen == "secondary" else ""
        if not identifier:
            whole = cite(replace(source, title=SUBTITLE.sub("", source.title)))
            return f"{whole} {quoted}." if quoted else whole
        author = "" if source.cite_by_identifier else _first_author(source)
        said = (f"{author} {source.year or ''}".strip(), identifier, quoted) if author else (identifier, quoted)
        return ". ".join(part for part in said if part) + "."


def _first_author(source: Source) -> str:
    """The family name of the first author, or the name of an institute."""
    return INITIALS.sub("", authors(source).removesuffix(" et al").partition(",")[0])


def briefly(citation: str) -> str:
    """Return a citation with its DOI alone where it has several identifiers."""
    return FURTHER_IDENTIFIERS.sub(r"\1", citation)
