"""Words for figures and charts: nothing left out that a reader needs to judge a number."""

import datetime
import re

import pytest

from decision_aid.content.library import Library
from decision_aid.summary.chart_words import estimate_text, fit_bars_words, icon_array_words, range_bars_words
from decision_aid.summary.charts import FitBar
from decision_aid.summary.comparison_text import cell_text, certainty_text, figure_text, number_text
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.option_style import option_style
from decision_aid.summary.range_chart import RangeBar
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.span_words import days_words
from tests.summary.contexts import sample_context

STYLE = option_style(0)


@pytest.fixture
def context(library: Library) -> SummaryContext:
    return sample_context("disc-long-duration", library)


def test_a_date_in_words(context: SummaryContext) -> None:
    assert plain_date(datetime.date(2026, 11, 22), context.translate) == "22 November 2026"


def test_every_cell_of_every_figure_says_something(context: SummaryContext) -> None:
    comparison = context.briefing.comparison
    assert comparison is not None
    for row in comparison.rows:
        for figure in row.figures:
            assert figure_text(figure, context.voice)
            for option in comparison.options:
                assert cell_text(figure, option.id, context.voice).strip(". ")


def test_an_unknown_figure_is_never_a_number(context: SummaryContext) -> None:
    comparison = context.briefing.comparison
    assert comparison is not None
    states = set()
    for row in comparison.rows:
        for figure in row.figures:
            for option, cell in figure.cells.items():
                states.add(cell.state)
                words = number_text(figure, option, context.voice)
                assert bool(re.search(r"\d", words)) == (cell.state == "known")
    assert states == {"known", "not_known", "does_not_apply"}


def test_certainty_says_whose_grading_it_is(library: Library, context: SummaryContext) -> None:
    gradings = {certainty_text(finding, context.voice, reason=False) for finding in library.findings.values()}
    assert "How sure: medium (our own grading)." in gradings
    assert all(re.fullmatch(r"How sure: (high|medium|low|very low)( \(our own grading\))?\.", one) for one in gradings)


def test_an_icon_array_says_both_sides_and_the_time(context: SummaryContext) -> None:
    comparison = context.briefing.comparison
    assert comparison is not None
    figure = next(one for row in comparison.rows for one in row.figures if one.figure.kind == "of_100")
    words = icon_array_words(95, "An option", figure, context.voice)
    assert words.startswith("An option: 95 of 100 people")
    assert "not so for 5" in words
    assert context.say(figure.figure.time) in words


def test_a_range_is_read_with_its_ends() -> None:
    bars = [
        RangeBar(name="A", style=STYLE, value=30, low=20, high=40, words="about 30"),
        RangeBar(name="B", style=STYLE, value=None, words="not known"),
    ]
    words = range_bars_words(bars, "Pain", ("no pain", "worst pain"), str)
    assert words == "Pain. The scale runs from no pain to worst pain. A: about 30. B: not known."


def test_fit_is_read_without_a_number(context: SummaryContext) -> None:
    bars = [FitBar(name="A", style=STYLE, share=0.6, words="somewhat closer"), FitBar(name="B", style=STYLE, share=0.4)]
    words = fit_bars_words(bars, context.translate)
    assert "A: somewhat closer; B" in words
    assert not re.search(r"\d", words)


def test_one_publication_has_one_number_and_one_entry(library: Library, context: SummaryContext) -> None:
    sources = SourceList(context.voice)
    findings = list(library.findings.values())
    shared = next(one.source for one in findings if sum(other.source == one.source for other in findings) > 1)
    numbers = {sources.number(one) for one in findings if one.source == shared}
    assert numbers == {1}
    other = next(one for one in findings if one.source != shared)
    assert sources.marks([{"en": f"{{{other.id}.option}} of 100"}], None) == " (2)"
    assert len(sources.entries()) == 2


def estimates(library: Library, sample: str) -> dict[str, str]:
    """The estimates on a scale of a sample, by finding and option."""
    context = sample_context(sample, library)
    assert context.briefing.comparison is not None
    return {
        f"{figure.figure.finding} {option}": estimate_text(figure, option, context.voice)
        for row in context.briefing.comparison.rows
        for figure in (*row.figures, *row.other_figures)
        for option in figure.cells
        if figure.figure.kind != "of_100"
    }


def test_an_estimate_is_rounded_and_names_what_it_counts(library: Library) -> None:
    said = estimates(library, "disc-long-duration")

    about = "about 12 points of 100 less leg pain, somewhere from 1 to 24"
    assert said["idh-liu-legpain-6w discectomy"] == about
    assert said["idh-leiden-median-recovery discectomy"] == "4 weeks"
    assert said["idh-liu-legpain-6w start_without_surgery"] == ""


def test_a_range_over_no_difference_says_so(library: Library) -> None:
    said = estimates(library, "sten-08-80plus-anticoag")

    assert said["lss-cochrane-odi-6m decompression"].endswith("it may also be none, or the other way round")


@pytest.mark.parametrize("sample", ["disc-long-duration", "sten-08-80plus-anticoag", "ddd-01-30-fusion"])
def test_no_estimate_is_bare_or_signed(library: Library, sample: str) -> None:
    said = [words for words in estimates(library, sample).values() if words]

    assert said
    assert all(re.match(r"(about )?\d[\d.]* [a-z]", words) for words in said)


@pytest.mark.parametrize(("days", "words"), [(0, "since today"), (1, "for 1 day"), (14, "for 14 days")])
def test_days_of_a_sign_are_counted_in_words(days: int, words: str) -> None:
    assert days_words(days, str) == words
