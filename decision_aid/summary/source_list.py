"""Numbers the publications that a document refers to, in the order they are first named."""

import re
from collections.abc import Iterable

from decision_aid.content.evidence import Finding, Text
from decision_aid.content.wording import findings_in
from decision_aid.summary.context import Voice

FURTHER_IDENTIFIERS = re.compile(r"(doi \S+?)(?:, (?:PMID )?\w+)+(?=\.)")


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

    def marks(self, texts: Iterable[Text], finding_id: str | None = None) -> str:
        """Return " (1, 4)" for the findings whose figures stand in some texts, and one more; empty where none does."""
        named = (*findings_in(*texts), finding_id)
        numbers = sorted({number for name in named if (number := self.number_of(name))})
        return f" ({', '.join(map(str, numbers))})" if numbers else ""

    def entries(self) -> tuple[str, ...]:
        """Return the citations in the order of their numbers; a DOI is enough to find a publication."""
        return tuple(briefly(self._voice.wording.citation(finding)) for finding in self._findings.values())


def briefly(citation: str) -> str:
    """Return a citation with its DOI alone where it has several identifiers."""
    return FURTHER_IDENTIFIERS.sub(r"\1", citation)
