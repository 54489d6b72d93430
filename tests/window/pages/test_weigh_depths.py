"""The three depths of weighing: each keeps what the others hold, nothing is preset, an order counts once it is said."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.storage.case_file import read_case, save_case
from decision_aid.window.pages.matters_card import DirectionCard, PickCard
from decision_aid.window.pages.order_card import OrderCard
from decision_aid.window.pages.swing_card import SwingCard
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from tests.window.conftest import TODAY
from tests.window.pages.visits import DISC, make_visit, press, shown, unnamed_buttons, words_on
from tests.window.pages.weighing import FIT, MATTERS, PICKED, ask_for_fit, open_part
from tests.window.settling import settle

ORDER, SWING, BACK = "Put all in order", "Say how much each matters", "Back to the 3 things"
TOUCH_EM = 2.4
WIDTH, HEIGHT = 1130, 560


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> WeighPage:
    return shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)


def order_of(page: WeighPage) -> OrderCard:
    assert isinstance(page.asked, OrderCard)
    return page.asked


def swing_of(page: WeighPage) -> SwingCard:
    assert isinstance(page.asked, SwingCard)
    return page.asked


def said(page: WeighPage) -> Preferences:
    return page.visit.record.preferences


def choose_largest(page: WeighPage, qtbot: QtBot, name: str) -> None:
    tiles = swing_of(page).tiles
    assert tiles is not None
    qtbot.mouseClick(tiles.buttons[name], Qt.MouseButton.LeftButton)
    settle(qtbot, page)


def weigh(page: WeighPage, qtbot: QtBot, name: str, weight: int) -> None:
    steps = swing_of(page).scales[name].steps
    button = next(each for each in steps.buttons if each.value == str(weight))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_page_opens_at_three_things(page: WeighPage) -> None:
    assert isinstance(page.asked, PickCard)
    assert ORDER in words_on(page)
    assert SWING in words_on(page)


def test_picks_stand_first_in_the_order_that_is_offered_and_nothing_counts_yet(page: WeighPage, qtbot: QtBot) -> None:
    before = said(page)
    press(qtbot, page, ORDER)

    assert order_of(page).things.ids[:2] == PICKED["preferences.picked"]
    assert len(order_of(page).things.ids) == len(page.visit.briefing.comparison.cause.attributes)  # type: ignore[union-attr]
    assert said(page) == before
    assert "1. " not in words_on(page)


def test_moving_prepares_the_order_and_saying_makes_it_count(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    first = order_of(page).things.lines[0]
    qtbot.mouseClick(first.down_button, Qt.MouseButton.LeftButton)
    assert order_of(page).things.ids[:2] == ("serious_harm", "leg_pain_relief")
    assert (said(page).depth, said(page).ranked) == ("three", ())

    press(qtbot, page, "This is my order")
    assert said(page).depth == "ranked"
    assert said(page).ranked == order_of(page).things.ids
    assert said(page).picked == PICKED["preferences.picked"]
    assert "1. Staying clear of harm" in words_on(page)
    qtbot.mouseClick(order_of(page).things.lines[1].up_button, Qt.MouseButton.LeftButton)
    assert said(page).ranked[0] == "leg_pain_relief"
    assert said(page).depth == "ranked"


def test_new_own_thing_waits_for_its_place_in_an_order_that_counts(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    press(qtbot, page, "This is my order")
    order = said(page).ranked
    qtbot.keyClicks(page.own.lines.field, "walk my dog")
    qtbot.keyClick(page.own.lines.field, Qt.Key.Key_Return)
    assert said(page).ranked == order
    assert "What has a number counts." in words_on(page)
    assert f"{len(order)}. " in words_on(page)
    assert f"{len(order) + 1}. " not in words_on(page)

    qtbot.mouseClick(order_of(page).things.lines[-1].up_button, Qt.MouseButton.LeftButton)
    assert said(page).ranked == (*order[:-1], "own.1", order[-1])
    assert "This order counts." in words_on(page)


def test_keyboard_stays_on_the_thing_that_it_moves(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    page.activateWindow()
    things = order_of(page).things
    things.lines[0].down_button.setFocus()
    for _press in range(2):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)

    assert things.ids[2] == "leg_pain_relief"
    assert things.lines[2].down_button.hasFocus()
    assert things.lines[2].down_button.accessibleName() == "Move down: Getting over the leg pain sooner"


def test_going_back_to_the_picks_makes_them_count_and_keeps_the_order(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    press(qtbot, page, "This is my order")
    order = said(page).ranked
    press(qtbot, page, BACK)
    assert isinstance(page.asked, PickCard)
    assert said(page).depth == "three"
    assert said(page).ranked == order

    press(qtbot, page, ORDER)
    assert order_of(page).things.ids == order
    assert "This is my order" in words_on(page)


def test_swing_presets_nothing_and_names_the_change(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, SWING)
    assert swing_of(page).scales == {}
    assert "How much does it matter to feel recovered after 2 weeks rather than after 16 weeks?" in _tile_words(page)

    choose_largest(page, qtbot, "serious_harm")
    assert said(page).swing == {"serious_harm": 100}
    assert said(page).depth == "swing"
    scales = swing_of(page).scales
    assert "serious_harm" not in scales
    assert next(iter(scales)) == "leg_pain_relief"
    assert not any(step.isChecked() for scale in scales.values() for step in scale.steps.buttons)
    assert "They do not count yet." in words_on(page)


def test_weights_are_tapped_and_cleared(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "serious_harm")
    weigh(page, qtbot, "leg_pain_relief", 60)
    weigh(page, qtbot, "easy_recovery", 0)
    assert said(page).swing == {"serious_harm": 100, "leg_pain_relief": 60, "easy_recovery": 0}

    weigh(page, qtbot, "easy_recovery", 0)
    assert said(page).swing == {"serious_harm": 100, "leg_pain_relief": 60}


def test_another_largest_change_asks_for_the_first_one_again(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "serious_harm")
    weigh(page, qtbot, "leg_pain_relief", 60)
    choose_largest(page, qtbot, "leg_pain_relief")

    assert said(page).swing == {"leg_pain_relief": 100}
    assert "serious_harm" in swing_of(page).scales


def test_order_seeds_the_sequence_of_the_weights(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    qtbot.mouseClick(order_of(page).things.lines[0].down_button, Qt.MouseButton.LeftButton)
    order = order_of(page).things.ids
    press(qtbot, page, SWING)

    assert swing_of(page).tiles is not None
    assert tuple(swing_of(page).tiles.buttons) == order  # type: ignore[union-attr]
    assert said(page).swing == {}


def test_weight_between_two_steps_is_said_in_words(library: Library, qtbot: QtBot) -> None:
    answers = {"preferences.depth": "swing", "preferences.swing": {"serious_harm": 100, "leg_pain_relief": 85}}
    page = shown(WeighPage, make_visit(library, {**DISC, **answers}), qtbot)

    assert "You said 85 of 100." in words_on(page)
    weigh(page, qtbot, "leg_pain_relief", 70)
    assert "You said" not in words_on(page)
    assert said(page).swing["leg_pain_relief"] == 70


def test_own_thing_stands_among_the_others_at_every_depth(page: WeighPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.own.lines.field, "walk my dog")
    qtbot.keyClick(page.own.lines.field, Qt.Key.Key_Return)
    press(qtbot, page, ORDER)
    assert "own.1" in order_of(page).things.ids
    assert "walk my dog" in words_on(order_of(page))

    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "own.1")
    assert said(page).own[0].weight == 100
    weigh(page, qtbot, "serious_harm", 40)
    assert said(page).swing == {"serious_harm": 40}


@pytest.mark.parametrize(
    ("swing", "words"),
    [
        ({"serious_harm": 100, "leg_pain_relief": 100}, "the same weight"),
        ({"serious_harm": 0, "leg_pain_relief": 0}, "nothing any weight"),
        ({"serious_harm": 100, "leg_pain_relief": 0, "easy_recovery": 10}, "outweighs all others"),
    ],
)
def test_gentle_question_stands_near_the_answers_and_blocks_nothing(
    library: Library, qtbot: QtBot, swing: dict[str, float], words: str
) -> None:
    answers = {"preferences.depth": "swing", "preferences.swing": swing}
    page = shown(WeighPage, make_visit(library, {**DISC, **answers}), qtbot)

    assert words in words_on(page)
    assert page.place == MATTERS
    assert all(button.isEnabled() for button in swing_of(page).scales["leg_pain_relief"].steps.buttons)
    assert said(page).swing == swing


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ({"preferences.ranked": ("leg_pain_relief", "serious_harm")}, "do not say the same"),
        ({"preferences.picked": ("easy_recovery",)}, "gave it no weight"),
    ],
)
def test_answers_of_two_depths_that_do_not_agree_are_asked_about(
    library: Library, qtbot: QtBot, before: dict[str, Any], words: str
) -> None:
    swing = {"serious_harm": 100.0, "leg_pain_relief": 20.0, "easy_recovery": 0.0}
    answers = {**before, "preferences.depth": "swing", "preferences.swing": swing}
    page = shown(WeighPage, make_visit(library, {**DISC, **answers}), qtbot)
    assert words in words_on(page)

    choose_largest(page, qtbot, "leg_pain_relief")
    weigh(page, qtbot, "easy_recovery", 30)
    assert words not in words_on(page)


def test_two_sided_thing_is_asked_for_its_direction_at_every_depth(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, ORDER)
    assert page.findChildren(DirectionCard) == []
    press(qtbot, page, "This is my order")

    assert len([card for card in page.findChildren(DirectionCard) if card.isVisible()]) == 1


def test_fit_follows_the_depth_that_counts(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "leg_pain_relief")
    weigh(page, qtbot, "serious_harm", 10)
    shares = {entry.attribute.id: entry.weight for entry in page.visit.briefing.fit.attributes}
    open_part(page, qtbot, FIT)

    assert shares == pytest.approx({"leg_pain_relief": 100 / 110, "serious_harm": 10 / 110})
    assert "ways to read your answers" in ask_for_fit(page, qtbot)


def test_all_that_was_said_survives_saving_and_reading(page: WeighPage, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(page.own.lines.field, "walk my dog")
    qtbot.keyClick(page.own.lines.field, Qt.Key.Key_Return)
    press(qtbot, page, ORDER)
    press(qtbot, page, "This is my order")
    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "serious_harm")
    weigh(page, qtbot, "own.1", 30)
    save_case(tmp_path / "case.yaml", page.visit.record)
    again = Visit(page.visit.library, read_case(tmp_path / "case.yaml"), pdf=PdfTools(write_pdf), today=TODAY)

    assert again.record.preferences == said(page)
    reopened = shown(WeighPage, again, qtbot)
    assert swing_of(reopened).largest == "serious_harm"
    assert [step.value for step in swing_of(reopened).scales["own.1"].steps.buttons if step.isChecked()] == ["30"]


@pytest.mark.parametrize("depth", [ORDER, SWING])
def test_controls_are_named_and_large_enough_for_a_finger(page: WeighPage, qtbot: QtBot, depth: str) -> None:
    press(qtbot, page, depth)
    if depth == SWING:
        choose_largest(page, qtbot, "serious_harm")
    settle(qtbot, page)
    targets: list[QWidget] = [each for each in page.asked.findChildren(PushButton) if each.isVisible()]  # type: ignore[union-attr]
    if depth == SWING:
        targets += [step for scale in swing_of(page).scales.values() for step in scale.steps.buttons]

    assert unnamed_buttons(page) == []
    assert len(targets) > len(page.visit.briefing.comparison.cause.attributes)  # type: ignore[union-attr]
    assert all(min(target.width(), target.height()) >= em(TOUCH_EM) for target in targets)


def test_screen_reader_hears_the_question_of_every_scale(page: WeighPage, qtbot: QtBot) -> None:
    press(qtbot, page, SWING)
    choose_largest(page, qtbot, "serious_harm")
    steps = swing_of(page).scales["leg_pain_relief"].steps

    assert steps.accessibleName().startswith("Getting over the leg pain sooner. How much does it matter")
    assert steps.buttons[0].accessibleName() == "0: Not at all"
    assert steps.buttons[3].accessibleDescription() == steps.accessibleName()


def _tile_words(page: WeighPage) -> list[Any]:
    tiles = swing_of(page).tiles
    assert tiles is not None
    return [tile.help for tile in tiles.buttons.values()]


@pytest.mark.parametrize("depth", ["three", "ranked", "swing"])
def test_own_thing_with_braces_is_told_as_it_was_typed(library: Library, qtbot: QtBot, depth: str) -> None:
    typed = "{} and {idh-leiden-recovered-1y.option}"
    own = (OwnAttribute(name=typed, weight=100 if depth == "swing" else None),)
    ranked = ("own.1", "serious_harm") if depth == "ranked" else ()
    preferences = Preferences(depth=depth, picked=("serious_harm",), ranked=ranked, own=own)  # type: ignore[arg-type]
    page = shown(WeighPage, make_visit(library, {**DISC, "preferences": preferences}), qtbot)

    assert typed in words_on(page)
