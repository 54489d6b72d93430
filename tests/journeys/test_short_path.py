"""A half-finished visit on the short path, at the largest text: no comparison, and a paper that says what is open."""

import datetime
import re
from pathlib import Path

from tests.journeys.conftest import BeginVisit
from tests.journeys.hands import Hand
from tests.journeys.paper import words_in
from tests.journeys.surface import top_surface, words_on

A_FIGURE = re.compile(r"\b\d+ (?:more |fewer )?of (?:every )?100\b.{0,20}")
ABOUT_SCANS = "pain-free people"
"""The one figure that has a place here: what scans show in people without pain."""
LATER = datetime.date.today() + datetime.timedelta(weeks=2)


def take_short_path(hand: Hand) -> list[str]:
    """Set the largest text, take the short path and go along it; return the titles of the steps met."""
    hand.enlarge_text()
    hand.open_list_of_steps()
    hand.press("Show the short path")
    hand.open_step("Start")
    met = [_place(hand)]
    for answer in (_nothing, _say_no_to_first_signs, _name_no_cause, _nothing, _nothing, _decide_later):
        answer(hand)
        hand.finish_step()
        met.append(_place(hand))
    return met


def _place(hand: Hand) -> str:
    found = re.search(r"Step \d+ of \d+: [\w ]+", words_on(hand.window))
    return found[0] if found else ""


def _nothing(_hand: Hand) -> None:
    """The step is left as it is."""


def _say_no_to_first_signs(hand: Hand) -> None:
    """The other signs are seen and left open."""
    hand.press("No to all of these")
    while hand.sees("Next signs"):
        hand.turn_page("Next signs")


def _name_no_cause(hand: Hand) -> None:
    hand.press("No single cause found", "What is the main cause?")


def _decide_later(hand: Hand) -> None:
    hand.press("Decide later, by a date", "What do we plan today?")
    hand.press("In 2 weeks", "By when do we decide?")


def test_seven_steps_lead_to_a_paper_without_any_figure_of_surgery(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)

    met = take_short_path(hand)
    assert met == [
        "Step 1 of 7: Start",
        "Step 2 of 7: Warning signs",
        "Step 3 of 7: Cause",
        "Step 4 of 7: Compare",
        "Step 5 of 7: Weigh",
        "Step 6 of 7: Plan",
        "Step 7 of 7: Summary",
    ]
    hand.press("Save PDF")
    paper = words_in(tmp_path / f"decision-summary-{datetime.date.today()}.pdf")

    assert "We did not talk about" in paper
    assert f"{LATER.day} {LATER:%B} {LATER.year}" in paper
    assert [figure for figure in A_FIGURE.findall(paper) if ABOUT_SCANS not in figure] == []


def test_information_scope_says_why_and_compares_nothing(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    hand.enlarge_text()
    hand.open_step("Cause")
    _name_no_cause(hand)
    hand.open_step("Compare")

    assert hand.sees("There are no fair figures to compare an operation here.")
    assert not A_FIGURE.search(words_on(top_surface(hand.window)))
