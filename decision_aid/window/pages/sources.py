"""Names the sources of findings in one line."""

from collections.abc import Iterable

from decision_aid.window.language import _
from decision_aid.window.visit import Visit


def source_line(visit: Visit, findings: Iterable[str | None]) -> str:
    """One line that cites the findings, or nothing when there is none."""
    cited = dict.fromkeys(visit.wording.citation(name) for name in findings if name and name in visit.library.findings)
    return _("Source: {sources}").format(sources="\n".join(cited)) if cited else ""
