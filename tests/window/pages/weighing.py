"""Steps that tests of Weigh share: a visit with something weighed, its page, and the fit on it."""

from collections.abc import Mapping
from typing import Any

from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import DISC, make_visit, press, shown, words_on
from tests.window.settling import settle

PICKED: dict[str, Any] = {"preferences.depth": "three", "preferences.picked": ("leg_pain_relief", "serious_harm")}
SHOW, HIDE = "Show how the options fit", "Hide how the options fit"
MATTERS, FACTS, FIT = range(3)
LONGEST_WAIT_MS = 20_000
"""For numpy to load on a busy machine."""


def open_part(page: WeighPage, qtbot: QtBot, place: int) -> None:
    """Show one part of the page, the last one when there are fewer."""
    page.show_screen(place)
    settle(qtbot, page)


def page_at_fit(library: Library, qtbot: QtBot, answers: Mapping[str, Any]) -> WeighPage:
    """The page of a disc herniation with these answers, at the part that shows the fit."""
    return fit_of(make_visit(library, {**DISC, **answers}), qtbot)


def fit_of(visit: Visit, qtbot: QtBot) -> WeighPage:
    """The page of a visit at the part that shows the fit."""
    page = shown(WeighPage, visit, qtbot)
    open_part(page, qtbot, FIT)
    return page


def ask_for_fit(page: WeighPage, qtbot: QtBot) -> str:
    """Ask for the fit, wait for its words, and return all that is then said of it."""
    press(qtbot, page, SHOW)
    qtbot.waitUntil(lambda: "ways to read your answers" in words_on(page.fit), timeout=LONGEST_WAIT_MS)
    settle(qtbot, page)
    return words_on(page.fit)
