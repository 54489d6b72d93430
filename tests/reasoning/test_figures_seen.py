"""Nothing is added up before a gain and a harm of this very comparison were looked at."""

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.reasoning.figures_seen import GAIN_TOPICS, were_figures_seen
from decision_aid.reasoning.results import ComparisonResult
from tests.builders import make_record


@pytest.fixture
def comparison(library: Library) -> ComparisonResult:
    found = make_briefing(make_record(), library).comparison
    assert found is not None
    return found


def rows_of(comparison: ComparisonResult, *topics: str) -> set[tuple[str, str]]:
    return {(comparison.cause.cause, entry.row.id) for entry in comparison.rows if entry.row.topic in topics}


def test_a_gain_and_the_harms_are_needed(comparison: ComparisonResult) -> None:
    harms = rows_of(comparison, "harms")

    assert harms
    assert not were_figures_seen(comparison, set())
    assert not were_figures_seen(comparison, harms)
    for topic in GAIN_TOPICS & {entry.row.topic for entry in comparison.rows}:
        assert not were_figures_seen(comparison, rows_of(comparison, topic))
        assert were_figures_seen(comparison, rows_of(comparison, topic) | harms)


def test_other_topics_are_not_enough(comparison: ComparisonResult) -> None:
    assert not were_figures_seen(comparison, rows_of(comparison, "not_known", "another_operation", "operation_by_then"))


def test_rows_of_another_cause_are_other_figures(comparison: ComparisonResult) -> None:
    every = {("spinal_stenosis", entry.row.id) for entry in comparison.rows}

    assert not were_figures_seen(comparison, every)


def test_without_a_window_every_row_counts_as_seen(library: Library) -> None:
    assert "comparison_not_seen" not in make_briefing(make_record(), library).fit.hidden_because
    assert "comparison_not_seen" in make_briefing(make_record(), library, rows_seen=()).fit.hidden_because
