"""Names the sources of a text: the findings that its placeholders read from."""

import re
from collections.abc import Iterable

from decision_aid.content.evidence import Text
from decision_aid.window.language import _
from decision_aid.window.visit import Visit

PLACEHOLDER = re.compile(r"\{([a-z0-9][a-z0-9_-]*)[.|]")
"""The finding id at the start of a placeholder such as `{idh-leiden-recovered-1y.option}`."""


def sources_of(*texts: Text) -> tuple[str, ...]:
    """Ids of the findings that the placeholders of the texts read from, without repeats, in order."""
    found = (name for text in texts for name in PLACEHOLDER.findall(text.get("en", "")))
    return tuple(dict.fromkeys(found))


def source_line(visit: Visit, findings: Iterable[str | None]) -> str:
    """One line that cites the findings, or nothing when there is none."""
    cited = dict.fromkeys(visit.wording.citation(name) for name in findings if name and name in visit.library.findings)
    return _("Source: {sources}").format(sources="\n".join(cited)) if cited else ""
