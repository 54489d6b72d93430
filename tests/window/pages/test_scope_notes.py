"""Why nothing is compared yet: the card names what is missing and opens the question itself."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.window.pages.cause_page import CausePage
from decision_aid.window.pages.compare_page import ComparePage
from tests.window.pages.visits import CALM, make_visit, press, shown, widget_at, words_on

BROKEN: dict[str, Any] = {
    **CALM,
    "cause.condition": "vertebral_fracture",
    "cause.fracture.kind": "osteoporotic",
    "cause.fracture.nerve_damage": "no",
}


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({}, "cause.condition"),
        ({"cause.condition": "vertebral_fracture"}, "cause.fracture.kind"),
        (BROKEN, "cause.fracture.stable"),
        (
            {**BROKEN, "cause.fracture.stable": "yes", "cause.fracture.nerve_damage": None},
            "cause.fracture.nerve_damage",
        ),
    ],
)
def test_a_missing_answer_is_one_press_away(
    library: Library, qtbot: QtBot, answers: dict[str, Any], missing: str
) -> None:
    visit = make_visit(library, {**CALM, **answers})
    compare = shown(ComparePage, visit, qtbot)
    assert "Before your options can be compared" in words_on(compare)
    with qtbot.waitSignal(compare.step_wished) as wish:
        press(qtbot, compare, "Ask it now")

    assert wish.args == ["cause"]
    assert widget_at(shown(CausePage, visit, qtbot), missing).isVisible()


def test_once_answered_the_options_are_compared(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, BROKEN)
    page = shown(ComparePage, visit, qtbot)
    assert page.topics is None

    visit.answer("cause.fracture.stable", "yes")

    assert page.topics is not None
    assert "Before your options can be compared" not in words_on(page)


def test_a_question_asked_for_is_opened_once(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, BROKEN)
    press(qtbot, shown(ComparePage, visit, qtbot), "Ask it now")
    cause = shown(CausePage, visit, qtbot)
    cause.show_screen(0)
    cause.refresh()

    assert cause.place == 0
