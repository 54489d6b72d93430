"""The comparisons treat causes and options alike: the same topics everywhere, five to six ends, harms on every side."""

import pytest

from decision_aid.content.causes import CauseContent, Row
from decision_aid.content.library import Library

TOPICS = {
    "getting_better",
    "pain",
    "daily_life",
    "work",
    "time_course",
    "harms",
    "another_operation",
    "operation_by_then",
    "not_known",
}
GOOD = {"getting_better", "pain", "daily_life"}
CAUSES = (
    "degenerative_disc_disease",
    "degenerative_spondylolisthesis",
    "disc_herniation",
    "spinal_stenosis",
    "vertebral_fracture",
    "vertebral_fracture_traumatic",
)


@pytest.fixture(params=CAUSES)
def cause(request: pytest.FixtureRequest, library: Library) -> CauseContent:
    return library.causes[request.param]


def row_of(cause: CauseContent, topic: str) -> Row:
    return next(row for row in cause.rows if row.topic == topic)


def test_every_comparison_is_held_to_this(library: Library) -> None:
    assert {cause.cause for cause in library.causes.values() if cause.scope == "comparison"} == set(CAUSES)


def test_every_cause_shows_the_same_topics_once(cause: CauseContent) -> None:
    assert sorted(row.topic for row in cause.rows) == sorted(TOPICS)


def test_the_first_row_rests_on_groups_formed_by_lot(cause: CauseContent, library: Library) -> None:
    """A row that begins with people who chose, or with nothing, stands below one that does not."""
    first = cause.rows[0]

    assert first.topic in GOOD
    assert library.findings[first.figures[0].finding].formed in ("by_lot", "partly_by_lot")


def test_the_path_without_an_operation_has_hard_sides_of_its_own(cause: CauseContent) -> None:
    """A figure, or words beside the figures, tell what can go wrong without an operation."""
    without = [option.id for option in cause.options if option.kind == "no_surgery"]
    harms = row_of(cause, "harms")
    counted = any(figure.cells[one].state == "known" for figure in harms.figures for one in without)

    assert counted or "ithout" in harms.unmeasured["en"] or "programme" in harms.unmeasured["en"]


def test_no_text_says_how_a_study_counted_where_we_could_not_read_it(cause: CauseContent) -> None:
    """Results by the care people had do not tell who in the other group had an operation by then."""
    said = [
        cell.sentence.get("en", "") for row in cause.rows for figure in row.figures for cell in figure.cells.values()
    ]

    assert not [words for words in said if "none here had" in words]


def test_every_page_without_a_comparison_leads_to_help_and_to_a_second_team(library: Library) -> None:
    """It says when not to wait, and offers a second opinion among the next steps."""
    for cause in library.causes.values():
        if cause.scope == "comparison":
            continue
        assert cause.get_help, cause.cause
        assert any("second" in step["en"] for step in cause.next_steps), cause.cause
