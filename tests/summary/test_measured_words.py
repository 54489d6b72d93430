"""Measured figures on screen: a size with its unit and a direction in words, never a bare sign."""

import re

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.figures import resolve_figure
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import measured_text, range_text
from decision_aid.summary.context import Voice
from tests.builders import make_record
from tests.summary.contexts import sample_context


@pytest.fixture
def voice(library: Library) -> Voice:
    return sample_context("disc-long-duration", library).voice


def figures(library: Library) -> dict[tuple[str, str], FigureResult]:
    record = make_record({})
    return {
        (cause.cause, figure.outcome): resolve_figure(record, figure, library.findings)
        for cause in library.causes.values()
        for row in cause.rows
        for figure in row.figures
    }


@pytest.mark.parametrize(
    ("cause", "outcome", "option", "words"),
    [
        ("disc_herniation", "weeks_to_recovery", "discectomy", "4 weeks"),
        ("disc_herniation", "leg_pain", "discectomy", "2.8 of 10"),
        ("vertebral_fracture", "days_in_hospital", "cement_procedure", "5.5 days less in hospital"),
        ("spinal_stenosis", "pain_difference", "decompression", "13 points of 100 less pain"),
        ("degenerative_disc_disease", "trouble_change", "fusion", "15 points of 100 less trouble than before"),
        ("degenerative_disc_disease", "pain_in_usual_course", "fusion", "not known"),
    ],
)
def test_a_measured_figure_has_unit_and_direction(
    library: Library, voice: Voice, *, cause: str, outcome: str, option: str, words: str
) -> None:
    assert measured_text(figures(library)[cause, outcome], option, voice) == words


def test_no_bare_sign_reaches_a_reader(library: Library, voice: Voice) -> None:
    for figure in figures(library).values():
        for option in figure.cells:
            said = measured_text(figure, option, voice, exact=True) + range_text(figure, option, voice)
            assert not re.search(r"(?<![\w])-\d", said), said


def test_a_range_across_zero_says_both_ways(library: Library, voice: Voice) -> None:
    figure = figures(library)["spinal_stenosis", "function_against_physiotherapy"]
    said = range_text(figure, "decompression", voice)
    assert "able to do less" in said
    assert "able to do more" in said
