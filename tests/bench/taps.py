"""Counts the taps of weighing, checking and planning in the real window, by mouse; prints one JSON object.

A tap is one press of the mouse. Seconds are reckoned, not timed: for each tap 1.35 s to make up one's mind, 1.1 s to
point and 0.2 s to press, the averages of the keystroke-level model (Card SK, Moran TP, Newell A. Communications of the
ACM 1980;23:396-410, doi 10.1145/358886.358895), which are those of practised users. Words are what the visited screens
show, each line once, read aloud at 183 a minute (Brysbaert M. Journal of Memory and Language 2019;109:104047).
"""

import datetime
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import get_args

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from decision_aid.consultation import Consultation
from decision_aid.consultation.plan import Choice
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning.understanding import core_facts
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.tiles import OneTileButton, SeveralTileButton
from tests.answered import answered
from tests.journeys.hands import MouseHand
from tests.journeys.stage import open_visit
from tests.journeys.surface import settle
from tests.window.pages.visits import DISC

SECONDS_OF_A_TAP = 1.35 + 1.1 + 0.2
WORDS_A_MINUTE = 183
WAIT_MS = 50
TODAY = datetime.date(2026, 11, 22)
PICKED = ("leg_pain_relief", "serious_harm", "easy_recovery")
MOST, FIRST = "Which of these changes matters most to you?", "Which of these matters most to you?"
STEP_OF_CHOICE = {
    "surgery": "Set a date for the operation",
    "injection_or_procedure": "Arrange an injection",
    "start_without_surgery": "Physiotherapy or an exercise plan",
    "more_tests": "Arrange tests or a scan",
    "second_opinion": "Arrange a second opinion",
}
"""What is done next after each choice that begins something."""

Weigh = Callable[["CountingHand"], None]


class CountingHand(MouseHand):
    """Counts its taps, and keeps every line of text that it has met."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.taps = 0
        self.lines: set[str] = set()

    def _click(self, control: QWidget) -> None:
        self.taps += 1
        super()._click(control)
        if not self.sees("Adding it up"):
            self.read()

    def read(self) -> None:
        """Take in what the page shows: labels, and the name and help of each tile."""
        page = shown_page(self)
        labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        tiles = [*page.findChildren(OneTileButton), *page.findChildren(SeveralTileButton)]
        self.lines.update((*labels, *(f"{tile.text()} {tile.help}" for tile in tiles if tile.isVisible())))

    @property
    def seconds(self) -> float:
        """How long the taps take."""
        return self.taps * SECONDS_OF_A_TAP

    @property
    def reading_seconds(self) -> float:
        """How long it takes to read aloud all that was met."""
        return 60 * sum(len(line.split()) for line in self.lines) / WORDS_A_MINUTE


def shown_page(hand: MouseHand) -> Page:
    """The page on screen."""
    assert isinstance(hand.window, MainWindow)
    assert hand.window.shell is not None
    page = hand.window.shell.pages.currentWidget()
    assert isinstance(page, Page)
    return page


def main() -> None:
    """Count every depth of weighing, and every way to end a visit."""
    app = QApplication.instance() or QApplication(sys.argv)
    library = read_library()
    found: dict[str, float] = {}
    for name, weigh in DEPTHS.items():
        found |= named("weighing", name, count(library, "weigh", partial(see_fit, weigh)))
        found |= named("whole", name, count(library, "weigh", partial(do_all, weigh)))
    for choice in get_args(Choice):
        found |= named("end", choice, count(library, "plan", partial(end, choice)))
    print(json.dumps(found))
    del app


def count(library: Library, step: str, act: Callable[[CountingHand], None]) -> Mapping[str, float]:
    """Taps and seconds of what is done from a step on, in a visit whose options were read."""
    record = answered(DISC, Consultation())
    with (
        tempfile.TemporaryDirectory() as folder,
        open_visit(library, Path(folder), today=TODAY, record=record) as window,
    ):
        visit = window.visit
        assert visit is not None
        assert window.shell is not None
        see_all(visit)
        window.shell.open_step(step)
        settle()
        hand = CountingHand(window)
        hand.read()
        act(hand)
        return {"taps": hand.taps, "seconds": hand.seconds, "reading": hand.reading_seconds}


def named(part: str, name: str, counted: Mapping[str, float]) -> dict[str, float]:
    """The counts of one way through a part, such as "end surgery taps"."""
    return {f"{part} {name} {what}": figure for what, figure in counted.items()}


def see_all(visit: Visit) -> None:
    """Let the options count as read: that is talked about before."""
    visit.see("compare")
    comparison = visit.briefing.comparison
    assert comparison is not None
    visit.see_rows(comparison.cause.cause, (row.row.id for row in comparison.rows))


def names_of(hand: CountingHand) -> dict[str, str]:
    """The names of the things that can be weighed, by id."""
    visit = shown_page(hand).visit
    comparison = visit.briefing.comparison
    assert comparison is not None
    return {one.id: visit.say(one.name) for one in comparison.cause.attributes}


def pick(hand: CountingHand) -> None:
    """Three things, and which of them matters most."""
    names = names_of(hand)
    for thing in PICKED:
        hand.press(names[thing], "Tap the 3 things that matter most to you")
    if hand.sees(FIRST):
        hand.press(names[PICKED[0]], FIRST)


def say_direction(hand: CountingHand) -> None:
    """Which way a thing counts that some want and others do not."""
    hand.press("Yes, I want it", "Keeping an operation for later: is that good for you?")


def in_order(hand: CountingHand) -> None:
    """After three picks, one move, and the word that it is theirs."""
    pick(hand)
    hand.press("Put all in order")
    hand.press(f"Move up: {names_of(hand)['another_operation']}")
    hand.press("This is my order")
    say_direction(hand)


def in_numbers(hand: CountingHand) -> None:
    """After three picks, the largest change, and a number for each other one."""
    pick(hand)
    hand.press("Say how much each matters")
    visit, names = shown_page(hand).visit, names_of(hand)
    hand.press(names[PICKED[0]], MOST)
    comparison = visit.briefing.comparison
    assert comparison is not None
    for number, thing in enumerate(one for one in comparison.cause.attributes if one.id != PICKED[0]):
        hand.press(str(20 * (number % 5)), f"{names[thing.id]}. {visit.say(thing.question)}")
    say_direction(hand)


def see_fit(weigh: Weigh, hand: CountingHand) -> None:
    """Weigh, look at what each option does, and at how the options fit."""
    weigh(hand)
    hand.find("Show how the options fit")
    hand.press("Show how the options fit")
    while hand.sees("Adding it up"):
        QTest.qWait(WAIT_MS)
    hand.read()


def do_all(weigh: Weigh, hand: CountingHand) -> None:
    """Weigh with the fit, say three facts back, answer whether one is ready, and decide later by a day."""
    see_fit(weigh, hand)
    hand.finish_step()
    check(hand)
    end("decide_later", hand)


def check(hand: CountingHand) -> None:
    """Three facts and four questions."""
    visit = shown_page(hand).visit
    for fact in core_facts(visit.briefing.facts):
        hand.press("Got it", visit.say(fact.question))
    hand.find(visit.say(visit.library.choices.readiness[0].text))
    for question in visit.library.choices.readiness:
        hand.press("Yes", visit.say(question.text))
    hand.finish_step()


def end(choice: str, hand: CountingHand) -> None:
    """The choice, what comes next, and a day for it: the next step and the next visit, or the day to decide by."""
    visit = shown_page(hand).visit
    names = {one.id: visit.say(one.name) for one in visit.library.choices.plan_choices}
    hand.press(names[choice], "What do we plan today?")
    if choice in STEP_OF_CHOICE:
        hand.find("What are the next steps?")
        hand.press(STEP_OF_CHOICE[choice], "What are the next steps?")
        hand.find("When do we meet again?")
        hand.press("In 6 weeks", "When do we meet again?")
    elif choice == "decide_later":
        hand.press("In 6 weeks", "By when do we decide?")
        hand.press("How the pain is by then", "What will we know by then?")


DEPTHS = {"three picks": pick, "all in order": in_order, "a number for each": in_numbers}


if __name__ == "__main__":
    main()
