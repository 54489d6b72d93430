"""Weigh: at most three things, their direction, own things, what each option does on them, all by touch or key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.matters_card import DirectionCard, PickCard
from decision_aid.window.pages.own_matters_card import ServingQuestion
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.widgets.picks import Picks
from tests.window.pages.visits import CALM, DISC, make_visit, press, shown, unnamed_buttons, words_on

PICKED = {"preferences.depth": "three", "preferences.picked": ("leg_pain_relief", "serious_harm")}


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> WeighPage:
    return shown(WeighPage, make_visit(library, DISC), qtbot)


def picks_of(page: WeighPage) -> Picks:
    assert isinstance(page.asked, PickCard)
    return page.asked.picks


def tap(page: WeighPage, qtbot: QtBot, *names: str) -> None:
    for name in names:
        qtbot.mouseClick(picks_of(page).grid.buttons[name], Qt.MouseButton.LeftButton)


def test_nothing_is_picked_to_begin_with(page: WeighPage) -> None:
    assert picks_of(page).picked == ()
    assert not any(tile.isChecked() for tile in picks_of(page).grid.buttons.values())
    assert not page.findChildren(FigureBlock)


def test_tiles_have_one_size(page: WeighPage) -> None:
    assert len({(tile.width(), tile.height()) for tile in picks_of(page).grid.buttons.values()}) <= 2
    assert len({tile.height() for tile in picks_of(page).grid.buttons.values()}) == 1


def test_tapping_three_things_records_them_in_order(page: WeighPage, qtbot: QtBot) -> None:
    tap(page, qtbot, "serious_harm", "leg_pain_relief", "good_result_later")

    assert page.visit.record.preferences.picked == ("serious_harm", "leg_pain_relief", "good_result_later")
    assert page.visit.record.preferences.depth == "three"
    tap(page, qtbot, "leg_pain_relief")
    assert page.visit.record.preferences.picked == ("serious_harm", "good_result_later")


def test_one_tap_says_which_of_the_picks_matters_most_and_one_takes_it_back(page: WeighPage, qtbot: QtBot) -> None:
    card = page.asked
    assert isinstance(card, PickCard)
    tap(page, qtbot, "leg_pain_relief")
    assert card.first is None
    tap(page, qtbot, "serious_harm")
    assert "Which of these matters most to you?" in words_on(card)
    assert card.first is not None
    assert not any(button.isChecked() for button in card.first.buttons)

    press(qtbot, card.first, "Staying clear of harm from the treatment")
    said = page.visit.record.preferences
    assert (said.picked, said.matters_most) == (("serious_harm", "leg_pain_relief"), "serious_harm")
    tap(page, qtbot, "serious_harm")
    assert page.visit.record.preferences.matters_most is None
    tap(page, qtbot, "serious_harm")
    press(qtbot, card.first, "Staying clear of harm from the treatment")
    press(qtbot, card.first, "Staying clear of harm from the treatment")
    assert page.visit.record.preferences.matters_most is None


def test_fourth_tap_asks_which_to_let_go(page: WeighPage, qtbot: QtBot) -> None:
    tap(page, qtbot, "serious_harm", "leg_pain_relief", "good_result_later", "easy_recovery")
    assert page.visit.record.preferences.picked == ("serious_harm", "leg_pain_relief", "good_result_later")
    assert not picks_of(page).grid.buttons["easy_recovery"].isChecked()

    press(qtbot, picks_of(page).swap, "Let go")
    assert page.visit.record.preferences.picked == ("leg_pain_relief", "good_result_later", "easy_recovery")


def test_fourth_tap_can_be_taken_back(page: WeighPage, qtbot: QtBot) -> None:
    tap(page, qtbot, "serious_harm", "leg_pain_relief", "good_result_later", "easy_recovery")
    press(qtbot, page, "Keep these")

    assert page.visit.record.preferences.picked == ("serious_harm", "leg_pain_relief", "good_result_later")
    assert not picks_of(page).swap.isVisible()


def test_picked_thing_shows_what_each_option_does(page: WeighPage, qtbot: QtBot) -> None:
    tap(page, qtbot, "serious_harm")
    assert page.turn(1)
    block = page.findChild(FigureBlock)
    assert block is not None

    assert "How sure:" in words_on(block)
    for option in page.visit.briefing.comparison.options:  # type: ignore[union-attr]
        assert page.visit.say(option.name) in words_on(block)


def test_two_sided_thing_is_asked_for_its_direction(page: WeighPage, qtbot: QtBot) -> None:
    tap(page, qtbot, "keep_surgery_for_later")
    card = page.findChild(DirectionCard)
    assert card is not None
    press(qtbot, card, "No, I would rather not")

    assert page.visit.record.preferences.directions == {"keep_surgery_for_later": "against"}


def test_own_thing_is_kept_and_asked_for_each_option(page: WeighPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.own.lines.field, "walk my dog")
    qtbot.keyClick(page.own.lines.field, Qt.Key.Key_Return)
    assert page.visit.record.preferences.own == (OwnAttribute(name="walk my dog"),)

    question = page.findChild(ServingQuestion)
    assert question is not None
    press(qtbot, question.answers["discectomy"], "Partly")
    assert page.visit.record.preferences.own[0].fits == {"discectomy": 50}


def test_not_sure_is_an_answer_of_its_own_and_no_no(page: WeighPage, qtbot: QtBot) -> None:
    page.visit.answer("preferences.own", (OwnAttribute(name="walk my dog", fits={"discectomy": 100}),))
    question = page.findChild(ServingQuestion)
    assert question is not None
    press(qtbot, question.answers["discectomy"], "Not sure")
    (own,) = page.visit.record.preferences.own
    assert (own.fits, own.not_sure) == ({}, ("discectomy",))
    assert [button.text() for button in question.answers["discectomy"].buttons if button.isChecked()] == ["Not sure"]

    press(qtbot, question.answers["discectomy"], "No")
    (own,) = page.visit.record.preferences.own
    assert (own.fits, own.not_sure) == ({"discectomy": 0}, ())


def test_alarm_takes_the_page(library: Library, qtbot: QtBot) -> None:
    answers = {**DISC, **PICKED, "warning_signs.saddle_numbness": "new_or_worse"}
    page = shown(WeighPage, make_visit(library, answers), qtbot)

    assert not page.fit.isVisible()
    assert not page.own.isVisible()
    assert not page.findChildren(FigureBlock)


def test_without_a_comparison_own_words_can_still_be_kept(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {**CALM, "cause.condition": "not_known"}), qtbot)

    assert "no fair figures" in words_on(page)
    assert page.own.isVisible()
    assert not page.fit.isVisible()


def test_arrow_keys_move_between_tiles_and_choose_nothing(page: WeighPage, qtbot: QtBot) -> None:
    names = list(picks_of(page).grid.buttons)
    first, second = (picks_of(page).grid.buttons[name] for name in names[:2])
    page.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)

    assert picks_of(page).picked == ()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert picks_of(page).picked == (names[1],)


def test_every_control_has_words(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)

    assert unnamed_buttons(page) == []
