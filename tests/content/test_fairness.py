"""The comparisons treat causes and options alike: the same topics everywhere, five to six ends, harms on every side."""

from dataclasses import replace

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


def uneven_details(cause: CauseContent) -> list[str]:
    """What one option has more of than another: points, spans of recovery, figures or words for a figure."""
    counts = {
        "good points": {len(option.good_points) for option in cause.options},
        "hard points": {len(option.hard_points) for option in cause.options},
        "spans of recovery": {len({step.weeks for step in each.steps}) for each in cause.recovery},
        "recoveries": {len(cause.recovery), len(cause.options)},
    }
    every = {option.id for option in cause.options}
    figures = [figure for row in cause.rows for figure in row.figures]
    untold = [f"cells of {figure.finding}" for figure in figures if set(figure.cells) != every]
    unworded = [
        f"words of {figure.finding}"
        for figure in figures
        if not all(cell.sentence.get("en") for cell in figure.cells.values())
    ]
    return [*(name for name, found in counts.items() if len(found) > 1), *untold, *unworded]


def test_every_option_is_told_in_the_same_parts(cause: CauseContent) -> None:
    assert uneven_details(cause) == []


def test_an_option_told_in_fewer_parts_is_found(library: Library) -> None:
    """Planted: one option loses a hard point, a span of its recovery, or its words beside a figure."""
    cause = library.causes["disc_herniation"]
    first, *others = cause.options
    short = replace(first, hard_points=first.hard_points[:1])
    assert uneven_details(replace(cause, options=(short, *others))) == ["hard points"]

    brief, *rest = cause.recovery
    lost = replace(brief, steps=brief.steps[:1])
    assert uneven_details(replace(cause, recovery=(lost, *rest))) == ["spans of recovery"]

    row = cause.rows[0]
    figure = row.figures[0]
    silent = replace(figure, cells={**figure.cells, first.id: replace(figure.cells[first.id], sentence={})})
    told = replace(row, figures=(silent, *row.figures[1:]))
    assert uneven_details(replace(cause, rows=(told, *cause.rows[1:]))) == [f"words of {figure.finding}"]


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
