"""What matters, said at all three depths with one hand: by mouse, and by keyboard alone."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.window.visit import Visit
from tests.answered import answered
from tests.journeys.hands import HANDS, Hand
from tests.journeys.stage import open_visit
from tests.window.pages.visits import DISC

FASTER, SAFER = "Getting over the leg pain sooner", "Staying clear of harm from the treatment"


@pytest.fixture(params=sorted(HANDS))
def hand(
    request: pytest.FixtureRequest,
    qapp: QApplication,  # noqa: ARG001 - a window needs the application
    library: Library,
    tmp_path: Path,
) -> Iterator[Hand]:
    record = answered(DISC, Consultation())
    with open_visit(library, tmp_path, today=datetime.date.today(), record=record) as window:
        yield HANDS[request.param](window)


def test_each_depth_follows_from_the_last_and_all_of_them_lead_to_the_fit(hand: Hand) -> None:
    assert hand.window.visit is not None  # type: ignore[attr-defined]
    visit = hand.window.visit  # type: ignore[attr-defined]
    read_the_options(hand)
    hand.press(SAFER, "Tap the 3 things that matter most to you")
    hand.press(FASTER, "Tap the 3 things that matter most to you")
    assert visit.briefing.fit.depth == "three"

    hand.press("Put all in order")
    hand.press(f"Move down: {SAFER}")
    hand.press("This is my order")
    assert visit.record.preferences.ranked[:2] == ("leg_pain_relief", "serious_harm")
    assert visit.briefing.fit.depth == "ranked"

    hand.press("Say how much each matters")
    hand.press(SAFER, "Which of these changes matters most to you?")
    hand.press("60", scale_of(visit, "leg_pain_relief"))
    assert visit.record.preferences.swing == {"serious_harm": 100, "leg_pain_relief": 60}

    hand.press("Back to the 3 things")
    assert visit.record.preferences.picked == ("serious_harm", "leg_pain_relief")
    assert visit.record.preferences.swing == {"serious_harm": 100, "leg_pain_relief": 60}
    hand.press("Say how much each matters")
    hand.find("Show how the options fit")
    hand.press("Show how the options fit")
    assert hand.sees("You said how much each matters:")
    hand.press("How it was added up")
    assert hand.sees("divided by the sum of all numbers")


def scale_of(visit: Visit, thing: str) -> str:
    """The name of the scale for a thing: its name and the change that it stands for."""
    attribute = next(one for one in visit.library.causes["disc_herniation"].attributes if one.id == thing)
    return f"{visit.say(attribute.name)}. {visit.say(attribute.question)}"


def read_the_options(hand: Hand) -> None:
    """Go through the topics of Compare, then on to Weigh."""
    hand.open_step("Compare")
    while hand.sees("Next topic"):
        hand.turn_page("Next topic")
    hand.go_on()
