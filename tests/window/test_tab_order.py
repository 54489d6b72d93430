"""Tab goes through a page from top to bottom, also through what came later."""

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.window.pages.parted_page import PartedPage
from decision_aid.window.pages.plan_page import PlanPage
from decision_aid.window.pages.weigh_page import WeighPage
from tests.window.pages.visits import DISC, make_visit, press, shown
from tests.window.pages.weighing import PICKED
from tests.window.settling import settle

SAME_ROW = 30
"""Pixels: what stands beside each other may differ in height by so much."""


def stops(page: PartedPage) -> list[QWidget]:
    """Every widget that Tab leads to, from the beginning of the page round to it again."""
    page.activateWindow()
    page.take_focus()
    found: list[QWidget] = []
    for _press in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is page.scroll_area or here in found:
            return found
        found.append(here)
    raise AssertionError("Tab never comes round.")


def middle(page: PartedPage, widget: QWidget) -> QPoint:
    return widget.mapTo(page.body, widget.rect().center())


def assert_from_top_to_bottom(page: PartedPage, *, least: int = 4) -> None:
    """Each stop stands below the one before, beside it, or in a column further right."""
    found = stops(page)
    places = [middle(page, widget) for widget in found]
    back = [
        (found[at], found[at + 1])
        for at in range(len(found) - 1)
        if places[at + 1].y() < places[at].y() - SAME_ROW and places[at + 1].x() <= places[at].x()
    ]

    assert len(found) >= least
    assert back == []


@pytest.mark.parametrize("depth", ["", "Put all in order", "Say how much each matters"])
def test_weigh_is_walked_from_top_to_bottom_at_every_depth(library: Library, qtbot: QtBot, depth: str) -> None:
    page = shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)
    qtbot.keyClicks(page.own.lines.field, "walk my dog")
    qtbot.keyClick(page.own.lines.field, Qt.Key.Key_Return)
    if depth:
        press(qtbot, page, depth)
    if depth.startswith("Say"):
        press(qtbot, page, "Staying clear of harm")
    settle(qtbot, page)

    assert_from_top_to_bottom(page)


@pytest.mark.parametrize("answers", [{}, {"plan.choice": "decide_later", "health.smoking": "current"}])
def test_every_part_of_the_plan_is_walked_from_top_to_bottom(
    library: Library, qtbot: QtBot, answers: Mapping[str, Any]
) -> None:
    page = shown(PlanPage, make_visit(library, {**DISC, **answers, "plan.next_steps": ("physiotherapy",)}), qtbot)
    for place in range(page.screen_count):
        page.show_screen(place)
        settle(qtbot, page)
        assert_from_top_to_bottom(page, least=1)


def test_opened_fold_is_walked_where_it_stands(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, {**DISC, "health.smoking": "current"}), qtbot)
    page.show_screen(2)
    press(qtbot, page, "What can be changed beforehand")
    settle(qtbot, page)

    assert_from_top_to_bottom(page)
