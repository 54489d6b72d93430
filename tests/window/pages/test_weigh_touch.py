"""Weigh by touch, at all three depths: a finger on the glass changes the answers, as a mouse or a key does."""

from functools import cache

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.window.pages.matters_card import DirectionCard, PickCard
from decision_aid.window.pages.order_card import OrderCard
from decision_aid.window.pages.own_matters_card import ServingQuestion
from decision_aid.window.pages.swing_card import SwingCard
from decision_aid.window.pages.weigh_page import WeighPage
from tests.window.pages.visits import DISC, make_visit, shown
from tests.window.settling import settle


@cache
def glass() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> WeighPage:
    return shown(WeighPage, make_visit(library, DISC), qtbot)


def touch(qtbot: QtBot, page: WeighPage, target: QWidget) -> None:
    """One finger down and up again in the middle of a widget, at its place in the window."""
    settle(qtbot, page)
    page.scroll_area.ensureWidgetVisible(target)
    settle(qtbot, page)
    window = page.window()
    at = target.mapTo(window, QPoint(target.width() // 2, target.height() // 2))
    assert window.rect().contains(at)
    QTest.touchEvent(window, glass()).press(0, at, window).commit()
    QTest.touchEvent(window, glass()).release(0, at, window).commit()


def test_picks_the_first_of_them_and_a_direction(page: WeighPage, qtbot: QtBot) -> None:
    card = page.asked
    assert isinstance(card, PickCard)
    for name in ("leg_pain_relief", "keep_surgery_for_later"):
        touch(qtbot, page, card.picks.grid.buttons[name])
    assert card.first is not None
    touch(qtbot, page, card.first.buttons[0])
    direction = page.findChild(DirectionCard)
    assert direction is not None
    touch(qtbot, page, direction.answers.buttons[1])

    said = page.visit.record.preferences
    assert (said.depth, said.picked) == ("three", ("leg_pain_relief", "keep_surgery_for_later"))
    assert said.matters_most == "leg_pain_relief"
    assert said.directions == {"keep_surgery_for_later": "against"}


def test_an_order(page: WeighPage, qtbot: QtBot) -> None:
    assert page.asked is not None
    touch(qtbot, page, page.asked.depths.buttons["ranked"])
    card = page.asked
    assert isinstance(card, OrderCard)
    before = card.things.ids
    touch(qtbot, page, card.things.lines[0].down_button)
    touch(qtbot, page, card.say_button)

    said = page.visit.record.preferences
    assert (said.depth, said.ranked) == ("ranked", (before[1], before[0], *before[2:]))


def test_a_number_for_each(page: WeighPage, qtbot: QtBot) -> None:
    assert page.asked is not None
    touch(qtbot, page, page.asked.depths.buttons["swing"])
    card = page.asked
    assert isinstance(card, SwingCard)
    assert card.tiles is not None
    touch(qtbot, page, card.tiles.buttons["serious_harm"])
    seventy = next(one for one in card.scales["leg_pain_relief"].steps.buttons if one.text() == "70")
    touch(qtbot, page, seventy)

    said = page.visit.record.preferences
    assert (said.depth, said.swing) == ("swing", {"serious_harm": 100, "leg_pain_relief": 70})


def test_an_own_thing(page: WeighPage, qtbot: QtBot) -> None:
    page.visit.answer("preferences.own", (OwnAttribute(name="walk my dog"),))
    question = page.findChild(ServingQuestion)
    assert question is not None
    for option, place in (("discectomy", 0), ("start_without_surgery", 3)):
        touch(qtbot, page, question.answers[option].buttons[place])

    (own,) = page.visit.record.preferences.own
    assert (own.fits, own.not_sure) == ({"discectomy": 100}, ("start_without_surgery",))
