"""Explained again, and talked over: every link of Check leads where it says and back to its own question."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.consultation import Consultation
from decision_aid.content.causes import Fact
from decision_aid.content.library import Library
from decision_aid.reasoning.understanding import core_facts
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import LAYOUT_TAKES_MS
from decision_aid.window.pages.compare_page import ComparePage
from decision_aid.window.shell import Shell
from tests.answered import COMPARED, answered
from tests.journeys.hands import HANDS, Hand
from tests.journeys.stage import open_visit
from tests.window.pages.visits import CALM

pytestmark = pytest.mark.usefixtures("qapp")


@contextmanager
def at_check(library: Library, folder: Path, name: str, cause: str) -> Iterator[Hand]:
    """A hand at Check; the keyboard has the largest text."""
    answers = {**CALM, "cause.confirmed_by": "specialist", "health.age": 68, **COMPARED[cause]}
    record = answered(answers, Consultation())
    with open_visit(library, folder, today=datetime.date.today(), record=record) as window:
        hand = HANDS[name](window)
        if name == "keyboard":
            hand.enlarge_text()
        shell_of(hand).open_step("check")
        yield hand


def shell_of(hand: Hand) -> Shell:
    window = hand.window
    assert isinstance(window, MainWindow)
    assert window.shell is not None
    return window.shell


def has_focus_in_sight(hand: Hand, group: str) -> bool:
    """Whether the keyboard is on an answer of this group, and all of it can be seen."""
    focused = QApplication.focusWidget()
    page = shell_of(hand).pages.currentWidget()
    assert isinstance(page, QWidget)
    assert focused is not None
    port = page.scroll_area.viewport()  # type: ignore[attr-defined]
    place = QRect(focused.mapTo(port, focused.rect().topLeft()), focused.size())
    return focused.accessibleDescription() == group and port.rect().contains(place)


def explain(hand: Hand, fact: Fact) -> None:
    """Ask for a fact to be explained again, look at it, and come back."""
    visit = shell_of(hand).visit
    question = visit.say(fact.question)
    hand.press("Explain again", question)
    assert hand.sees(visit.say(fact.answer))
    hand.press("Look at it on Compare, then come back", question)
    page = shell_of(hand).pages.currentWidget()
    assert isinstance(page, ComparePage)
    assert page.topics is not None
    assert fact.row in page.topics.parts[page.place].rows

    hand.press("Back to Check")
    QTest.qWait(3 * LAYOUT_TAKES_MS)
    assert has_focus_in_sight(hand, question), question


@pytest.mark.parametrize("cause", COMPARED)
def test_keyboard_alone_at_the_largest_text_comes_back_from_each_fact_to_its_question(
    library: Library, tmp_path: Path, cause: str
) -> None:
    with at_check(library, tmp_path, "keyboard", cause) as hand:
        facts = core_facts(shell_of(hand).visit.briefing.facts)
        assert {fact.about for fact in facts} == {"benefit", "harm", "without_surgery"}
        for fact in facts:
            explain(hand, fact)
            hand.press("Got it", shell_of(hand).visit.say(fact.question))
        told = {entry.fact: entry.result for entry in shell_of(hand).visit.record.understanding}
        assert told == {fact.id: "got_it" for fact in facts}


@pytest.mark.parametrize("name", sorted(HANDS))
def test_each_readiness_question_leads_to_what_helps_and_back(library: Library, tmp_path: Path, name: str) -> None:
    with at_check(library, tmp_path, name, "disc_herniation") as hand:
        hand.turn_page("Next part")
        visit = shell_of(hand).visit
        for question in library.choices.readiness:
            words, step = visit.say(question.text), visit.say(library.step(question.page).name)
            hand.press("No", words)
            hand.press(f"Go to {step}, then come back", words)
            assert shell_of(hand).navigation.current == question.page
            hand.press("Back to Check")
            QTest.qWait(3 * LAYOUT_TAKES_MS)
            assert has_focus_in_sight(hand, words), words
            hand.press("Yes", words)
        assert hand.sees("You said yes to 4 of 4.")


def test_way_back_ends_where_the_reader_goes_another_way(library: Library, tmp_path: Path) -> None:
    with at_check(library, tmp_path, "mouse", "disc_herniation") as hand:
        hand.turn_page("Next part")
        words = shell_of(hand).visit.say(library.choices.readiness[0].text)
        hand.press("Not sure", words)
        hand.press("Go to Plan, then come back", words)
        hand.turn_page("Next part")
        assert hand.sees("Back to Check")
        hand.open_step("Weigh")
        assert not hand.sees("Back to Check")
        hand.open_step("Plan")
        assert not hand.sees("Back to Check")


def test_way_back_outlasts_a_change_of_text_size(library: Library, tmp_path: Path) -> None:
    with at_check(library, tmp_path, "mouse", "disc_herniation") as hand:
        hand.turn_page("Next part")
        words = shell_of(hand).visit.say(library.choices.readiness[1].text)
        hand.press("No", words)
        hand.press("Go to Compare, then come back", words)
        hand.enlarge_text()
        hand.press("Back to Check")
        QTest.qWait(3 * LAYOUT_TAKES_MS)
        assert has_focus_in_sight(hand, words)
