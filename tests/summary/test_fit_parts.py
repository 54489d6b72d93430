"""The fit on paper: what was weighed, how, how sure it is, and the arithmetic that can be checked by hand."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from decision_aid.consultation import with_answer
from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.reasoning.robustness import sample_fit
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Picture, Table
from decision_aid.summary.fit_parts import patient_fit_parts, record_fit_parts
from decision_aid.summary.fit_sentences import FitTelling, closeness_sentence, how_often_lines
from decision_aid.summary.option_style import ROLES
from decision_aid.summary.scene import Rectangle
from tests.summary.contexts import context_of, sample_context

WEIGHED = "disc-short-path"


@pytest.fixture
def context(library: Library) -> SummaryContext:
    return sample_context(WEIGHED, library)


def answered(context: SummaryContext, **preferences: Any) -> SummaryContext:
    record = context.record
    for name, value in preferences.items():
        record = with_answer(record, f"preferences.{name}", value)
    return context_of(record, context.library)


def words_of(parts: Iterable[Part]) -> str:
    texts = []
    for part in parts:
        if isinstance(part, Heading):
            texts.append(part.text)
        elif isinstance(part, Paragraph):
            texts.append(f"{part.lead} {part.text}".strip())
        elif isinstance(part, Table):
            texts += [" | ".join(row) for row in rows_of(part)]
    return "\n".join(texts)


def rows_of(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.parts[0].text for cell in row if isinstance(cell.parts[0], Paragraph)) for row in table.rows]


def tables_of(parts: Iterable[Part]) -> list[Table]:
    return [part for part in parts if isinstance(part, Table)]


@pytest.mark.parametrize("parts_of", [patient_fit_parts, record_fit_parts])
def test_both_sheets_draw_a_bar_for_every_option_with_points(
    context: SummaryContext, parts_of: Callable[[SummaryContext], tuple[Part, ...]]
) -> None:
    [picture] = [part for part in parts_of(context) if isinstance(part, Picture)]
    fit, comparison = context.briefing.fit, context.briefing.comparison
    assert comparison is not None
    filled = [one.width for one in picture.scene.shapes if isinstance(one, Rectangle) and one.fill in ROLES]
    points = [fit.points[option.id] for option in comparison.options if option.id in fit.points]
    assert len(points) >= 2
    assert filled == pytest.approx([(picture.scene.width - 1) * one / 100 for one in points])
    assert all(f"{one:.0f} of 100 points" in picture.alternative for one in points)


@pytest.mark.parametrize(
    ("depth", "answers", "words"),
    [
        ("three", {}, "You picked these as what matters most"),
        ("ranked", {"ranked": ("serious_harm", "leg_pain_relief", "good_result_later")}, "You put these in order"),
        ("swing", {"swing": {"serious_harm": 100, "leg_pain_relief": 60}}, "You said how much each matters"),
    ],
)
def test_the_patient_reads_what_was_weighed_and_how(
    context: SummaryContext, depth: str, answers: dict[str, Any], words: str
) -> None:
    told = words_of(patient_fit_parts(answered(context, depth=depth, **answers)))
    assert words in told
    assert "Staying clear of harm from the treatment" in told
    assert "It is no advice." in told


def test_paper_says_the_words_of_the_samples(context: SummaryContext) -> None:
    briefing = context.briefing
    sure = sample_fit(context.record, briefing.comparison, briefing.fit)
    assert sure is not None
    assert briefing.comparison is not None
    telling = FitTelling(voice=context.voice, options=briefing.comparison.options, fit=briefing.fit)
    for parts in (patient_fit_parts(context), record_fit_parts(context)):
        assert closeness_sentence(telling, sure) in words_of(parts)
        assert all(line in words_of(parts) for line in how_often_lines(telling, sure))


def test_an_option_that_is_not_in_the_sum_is_named_with_what_it_lacks(context: SummaryContext) -> None:
    line = "“Have a steroid injection first” is not in this sum. Not known for it: Getting over the leg pain sooner."
    assert line in words_of(patient_fit_parts(context))


def test_the_arithmetic_adds_up_by_hand(context: SummaryContext) -> None:
    arithmetic = tables_of(record_fit_parts(context))[0]
    *things, total, middle, first = rows_of(arithmetic)
    for column in range(2, len(arithmetic.header)):
        by_hand = sum(float(row[1]) * float(row[column]) / 100 for row in things)
        assert float(total[column]) == pytest.approx(by_hand, abs=0.15)
        low, high = map(float, middle[column].split(" – "))
        assert low <= high
    assert sum(map(float, first[2:])) == pytest.approx(100, abs=0.2)


def test_the_record_says_what_is_counted_without_a_study_and_how_many_had_an_operation(library: Library) -> None:
    parts = record_fit_parts(sample_context("disc-no-wound", library))
    line = next(part for part in parts if isinstance(part, Paragraph) and part.lead == "Counted without a study:")
    assert "Little to get over after the treatment: An operation leaves a wound" in line.text
    assert "Staying clear of harm from the treatment: We count none here" in line.text
    assert line.text.count("39 of 100 who started without had") == line.text.count("[idh-leiden-surgery-1y]") == 2


def test_what_counts_against_is_named_so_where_it_was_not_weighed(library: Library) -> None:
    context = sample_context("disc-long-duration", library)
    assert context.record.preferences.directions == {"keep_surgery_for_later": "against"}
    told = words_of(record_fit_parts(context))
    assert "No operation later on; Not leaving an operation for later." in told
    assert "Keeping an operation for later" not in told


@pytest.mark.parametrize("name", ["disc-short-path", "disc-soon-over", "disc-no-wound", "disc-long-duration"])
def test_every_place_follows_by_hand_from_the_scale_and_the_figures(name: str, library: Library) -> None:
    rows = rows_of(tables_of(record_fit_parts(sample_context(name, library)))[0])
    printed = [(found, row[2:]) for row in rows if (found := re.search(r"\((\S+) to (\S+): (.+)\)$", row[0]))]
    assert printed
    for found, places in printed:
        worst, best = float(found[1]), float(found[2])
        by_hand = [100 * (float(figure) - worst) / (best - worst) for figure in found[3].split(", ")]
        assert [float(place) for place in places] == pytest.approx(by_hand, abs=0.1)


def test_a_place_that_nobody_knows_is_marked(context: SummaryContext) -> None:
    own = (OwnAttribute(name="drive by June", weight=20, fits={"discectomy": 80}),)
    swing = {"leg_pain_relief": 100, "serious_harm": 50}
    not_known = answered(context, depth="swing", swing=swing, own=own)
    assert "drive by June | 11.8 | 80.0 | 50.0 (not known)" in words_of(record_fit_parts(not_known))
    assert "Nobody knows “drive by June” for" in words_of(patient_fit_parts(not_known))


def test_changes_that_tip_it_stand_in_a_table_with_names(context: SummaryContext) -> None:
    changes = tables_of(record_fit_parts(context))[1]
    assert changes.header[0] == "What would tip it, each alone"
    assert rows_of(changes)
    assert not any("_" in cell for row in rows_of(changes) for cell in row)


def test_a_hidden_fit_says_why_where_something_was_weighed(context: SummaryContext) -> None:
    hidden = answered(context, picked=("serious_harm", "easy_recovery"))
    assert patient_fit_parts(hidden) == ()
    assert words_of(record_fit_parts(hidden)) == (
        "No fit was shown: nothing weighed is a gain that was compared by lot with a path without surgery."
    )
    assert record_fit_parts(answered(context, picked=())) == ()


def test_nothing_is_said_where_there_is_no_comparison(context: SummaryContext) -> None:
    none = replace(context, briefing=replace(context.briefing, comparison=None))
    assert patient_fit_parts(none) == record_fit_parts(none) == ()
