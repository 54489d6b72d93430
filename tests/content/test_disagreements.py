"""Where studies, ways of counting or guidelines disagree, one sentence says so beside the figure.

`disagreements.yaml` lists those met while the evidence was read, with the place that tells each one.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from decision_aid.content.causes import CauseContent
from decision_aid.content.evidence import Text
from decision_aid.content.library import Library

LISTED: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("disagreements.yaml").read_text(encoding="utf-8")
)
ENTRIES = [(cause, entry) for cause, entries in LISTED.items() for entry in entries]


def texts_of(cause: CauseContent, place: str) -> Iterator[Text]:
    """All that is said at a topic, or among the traits of a person."""
    if place == "modifiers":
        yield from (one.text for one in cause.modifiers)
        return
    row = next(row for row in cause.rows if row.topic == place)
    yield from (row.disagreement, row.unmeasured)
    for figure in row.figures:
        yield from (figure.summary, figure.detail)


def said_at(cause: CauseContent, place: str) -> str:
    """The words of a place with their placeholders, and the findings that its traits rest on."""
    words = [" ".join(text.get("en", "").split()) for text in texts_of(cause, place)]
    findings = [one.finding for one in cause.modifiers] if place == "modifiers" else []
    return "\n".join([*words, *findings])


def test_every_comparison_has_disagreements_to_tell(library: Library) -> None:
    assert set(LISTED) == {cause.cause for cause in library.causes.values() if cause.scope == "comparison"}


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=[f"{cause}: {entry['told']}" for cause, entry in ENTRIES])
def test_it_is_told_beside_the_figure(library: Library, name: str, entry: dict[str, Any]) -> None:
    said = said_at(library.causes[name], entry["place"])

    assert [piece for piece in entry["rests_on"] if piece not in said] == []
