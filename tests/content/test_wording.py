"""Texts with figures: every placeholder and filter, and clear words for authors where one is wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from decision_aid.content.citation import cite
from decision_aid.content.errors import WordingError
from decision_aid.content.evidence import OwnWords, Source
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.content.wording import Wording

LIBRARY = read_library(Path(__file__).parent / "pack")
WORDING = Wording(LIBRARY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{tiny-recovered-1y.option} of 100", "95 of 100"),
        ("{tiny-recovered-1y.option|rest}", "5"),
        ("{tiny-recovered-1y.comparator}", "90.5"),
        ("{tiny-recovered-1y.comparator|rest}", "9.5"),
        ("{tiny-recovered-1y.comparator|whole}", "91"),
        ("{tiny-recovered-1y.comparator|rest|whole}", "10"),
        ("{tiny-recovered-1y|more}", "4.5"),
        ("{tiny-recovered-1y.ci95.0}", "-2"),
        ("{tiny-recovered-1y.ci95.0|size}", "2"),
        ("{tiny-recovered-1y.n.option}", "141"),
        ("{tiny-harm.option|per_1000}", "3"),
        ("{tiny-harm.option|rest|per_1000}", "997"),
        ("{age} and {name}", "81 and Ann"),
        ("no figures", "no figures"),
        ("The doctors{tiny-harm|source} say so", "The doctors say so"),
    ],
)
def test_a_placeholder_is_filled(text: str, said: str) -> None:
    assert WORDING.say({"en": text}, age=81, name="Ann") == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{tiny-recoverd-1y.option}", 'Did you mean "tiny-recovered-1y"?'),
        ("{tiny-recovered-1y.optoin}", "its places are: option, comparator, effect, ci95"),
        ("{tiny-recovered-1y.ci95.2}", 'no "2" there'),
        ("{tiny-recovered-1y.option|double}", "the filters are rest, whole, size, more, per_1000"),
        ("{tiny-recovered-1y}", "write one such as {tiny-recovered-1y.option}"),
        ("{tiny-recovered-1y.ci95}", "a group of figures"),
        ("{tiny-harm|more}", "does not fit"),
        ("{tiny-harm.option|whole}", "0.3 would be shown as 0"),
        ("{tiny-harm.option|rest|whole}", "99.7 would be shown as 100"),
        ("{tiny-harm.n.option}", "no"),
        ("{tiny-signs.option}", "no"),
        ("{weight}", 'no finding "weight"'),
        ("{tiny-harn|source}", 'Did you mean "tiny-harm"?'),
        ("{}", "no finding"),
    ],
)
def test_a_wrong_placeholder_is_explained_to_the_author(text: str, words: str) -> None:
    with pytest.raises(WordingError) as caught:
        WORDING.say({"en": text})
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (95.0, "95"),
        (0.3, "0.3"),
        (1000, "1,000"),
        (14.799999999, "14.8"),
        (-0.25, "-0.25"),
        (10822, "10,822"),
        (0, "0"),
    ],
)
def test_a_number_is_written_as_read(value: float, said: str) -> None:
    assert WORDING.number(value) == said


def test_a_language_that_is_missing_falls_back_to_english() -> None:
    assert Wording(LIBRARY, "es").say({"en": "Good day"}) == "Good day"
    assert Wording(LIBRARY, "es").say({"en": "Good day", "es": "Buenos dias"}) == "Buenos dias"
    assert WORDING.say({}) == ""


def test_certainty_says_who_graded() -> None:
    findings = LIBRARY.findings
    assert WORDING.certainty(findings["tiny-recovered-1y"]) == "medium (our own grading)"
    assert WORDING.certainty(findings["tiny-signs"]) == "low"
    assert WORDING.certainty(replace(findings["tiny-signs"], certainty="very_low")) == "very low"


def test_a_citation_by_finding_source_or_id() -> None:
    expected = "One A et al. Journal of Examples 2020. doi 10.1000/tiny, PMID 1."
    finding = LIBRARY.findings["tiny-recovered-1y"]
    assert (
        WORDING.citation(finding) == WORDING.citation("tiny-recovered-1y") == WORDING.citation("tiny-2020") == expected
    )
    assert WORDING.citation(LIBRARY.sources["tiny-2020"]) == expected


def test_a_second_hand_figure_says_so() -> None:
    assert WORDING.citation("tiny-harm") == "PMID 2. Known to us as quoted by another publication."


@pytest.mark.parametrize(
    ("source", "cited"),
    [
        (Source(id="a", authors="One A, Two B", journal="J", year=2001, pmid="7"), "One A, Two B. J 2001. PMID 7."),
        (Source(id="a", authors="One A, et al.", journal="J", year=2001, pmid="7"), "One A et al. J 2001. PMID 7."),
        (
            Source(id="a", authors="(authors not shown)", title="T", journal="J", year=2001, pmid="7"),
            "T. J 2001. PMID 7.",
        ),
        (Source(id="a", authors="Society S", title="Guide", year=2020), "Society S. Guide. 2020."),
        (Source(id="a", title="Guide", url="https://x.org/g", cite_by_identifier=True), "https://x.org/g."),
        (Source(id="a", title="Guide", year=2020, cite_by_identifier=True), "Guide. 2020."),
    ],
)
def test_a_citation_leaves_out_what_was_not_seen(source: Source, cited: str) -> None:
    assert cite(source) == cited


def test_a_count_of_people_is_said_of_100(library: Library) -> None:
    """11 of 91 and 35 of 85 people, as printed, on one denominator."""
    wording = Wording(library)
    shares = "{vf-vertos2-heightloss.option|share|whole} and {vf-vertos2-heightloss.comparator|share|whole}"

    assert wording.say({"en": shares}) == "12 and 41"
    assert wording.say({"en": "{vf-vertos2-heightloss.option|share|rest|whole}"}) == "88"


@pytest.mark.parametrize("name", ["vf-venmans-relief-12m.option", "vf-vapour-cord.option"])
def test_no_share_is_made_of_a_percentage_or_without_its_people(library: Library, name: str) -> None:
    with pytest.raises(WordingError):
        Wording(library).say({"en": f"{{{name}|share}}"})


@pytest.mark.parametrize("typed", ["{}", "{idh-leiden-recovered-1y.option}", "{count} of {nothing}", "a { b"])
def test_words_that_a_person_typed_are_said_as_they_stand(library: Library, typed: str) -> None:
    assert Wording(library).say(OwnWords({"en": typed}), count=3) == typed
