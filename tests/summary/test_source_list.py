"""The list of studies on the sheet: enough to find each one, and no author where we are not sure of the author."""

from typing import Any

import pytest

from decision_aid.content.evidence import Source
from decision_aid.content.wording import Wording
from decision_aid.summary.context import Voice
from decision_aid.summary.source_list import SourceList
from tests.builders import make_finding, make_library

TRIAL: dict[str, Any] = {
    "title": "Surgery or not: a trial",
    "authors": "Peul WC, van Houwelingen HC",
    "journal": "Journal",
    "year": 2007,
}


def entry(*, seen: str = "abstract", **facts: Any) -> str:
    """What the list says of a source with these facts."""
    finding = make_finding(seen=seen)
    source = Source(id=finding.source, **facts)
    library = make_library(findings=[finding], sources={source.id: source})
    sources = SourceList(Voice(wording=Wording(library, "en"), translate=lambda text: text))
    assert sources.number(finding) == sources.number(finding) == 1
    (said,) = sources.entries()
    return said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"doi": "10.1/x", "pmid": "7"}, "Peul 2007. doi 10.1/x."),
        ({"pmid": "7"}, "Peul 2007. PMID 7."),
        ({"pmcid": "PMC3"}, "Peul 2007. PMC3."),
        ({"doi": "10.1/x", "cite_by_identifier": True}, "doi 10.1/x."),
        ({"doi": "10.1/x", "seen": "secondary"}, "Peul 2007. doi 10.1/x. Quoted by others."),
        ({"doi": "10.1/x", "authors": ""}, "doi 10.1/x."),
    ],
)
def test_a_study_is_named_by_first_author_year_and_one_identifier(facts: dict[str, Any], said: str) -> None:
    assert entry(**(TRIAL | facts)) == said


def test_a_study_without_an_identifier_is_cited_whole_without_its_subtitle() -> None:
    said = entry(**TRIAL)

    assert "Surgery or not." in said
    assert "a trial" not in said
    assert "Peul WC" in said
