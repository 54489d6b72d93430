"""Whether what may be gained and what can go wrong were both looked at before anything is added up."""

from collections.abc import Collection

from decision_aid.content.causes import Topic
from decision_aid.reasoning.results import ComparisonResult

GAIN_TOPICS: frozenset[Topic] = frozenset({"getting_better", "pain", "daily_life", "work", "time_course"})
HARM_TOPICS: frozenset[Topic] = frozenset({"harms"})


def were_figures_seen(comparison: ComparisonResult, seen: Collection[tuple[str, str]]) -> bool:
    """Return whether a row of a gain and a row of harms were seen, where the comparison holds such rows.

    `seen` holds the cause and the row of everything shown: rows of another cause are other figures.
    """
    rows = [entry.row for entry in comparison.rows]
    looked_at = {row.topic for row in rows if (comparison.cause.cause, row.id) in seen}
    held = {row.topic for row in rows}
    return all(looked_at & topics for topics in (GAIN_TOPICS, HARM_TOPICS) if held & topics)
