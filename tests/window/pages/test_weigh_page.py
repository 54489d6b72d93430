"""Weigh: at most three things, facts before the fit, the fit on request, its arithmetic by hand, never advice."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.summary.document import Table
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.fit_arithmetic import arithmetic_of
from decision_aid.window.pages.matters_card import DirectionCard, ServingQuestion
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.widgets.picks import Picks
from decision_aid.window.widgets.scene_view import SceneView
from tests.window.pages.visits import CALM, DISC, make_visit, press, shown, unnamed_buttons, words_on

PICKED = {"preferences.depth": "three", "preferences.picked": ("leg_pain_relief", "serious_harm")}
SHOW, HIDE = "Show how the options fit", "Hide how the options fit"


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> WeighPage:
    return shown(WeighPage, make_visit(library, DISC), qtbot)


def picks_of(page: WeighPage) -> Picks:
    assert page.pick is not None
    return page.pick.picks


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


def test_fit_is_shown_only_on_request_and_can_be_hidden(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)
    assert "closer" not in words_on(page.fit)
    assert not [view for view in page.fit.findChildren(SceneView) if view.isVisible()]

    press(qtbot, page, SHOW)
    assert [view for view in page.fit.findChildren(SceneView) if view.isVisible()]
    press(qtbot, page, HIDE)
    assert not [view for view in page.fit.findChildren(SceneView) if view.isVisible()]


def test_fit_gives_no_advice_and_no_percent(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)
    press(qtbot, page, SHOW)
    said = words_on(page.fit).lower()

    assert "no advice" in said
    assert not re.search(r"%|best|recommend|should|winner", said)


def test_arithmetic_can_be_checked_by_hand(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED, "preferences.picked": ("leg_pain_relief", "easy_recovery")})
    page = shown(WeighPage, visit, qtbot)
    assert visit.briefing.fit.shown, visit.briefing.fit.hidden_because
    document = arithmetic_of(visit)
    table = next(part for part in document.parts if isinstance(part, Table))
    *rows, total = [[_numbers(text_of_cell(cell)) for cell in row] for row in table.rows]

    for column in range(2, len(table.header)):
        points = [share[0] * row_cell[0] / 100 for (_name, share, *_rest), row_cell in _column(rows, column)]
        assert sum(points) == pytest.approx(total[column][0], abs=0.2)
        assert [cell[1] for _row, cell in _column(rows, column)] == pytest.approx(points, abs=0.1)
    press(qtbot, page, SHOW)
    press(qtbot, page, "How it was added up")
    assert "points" in words_on(page.fit)


def test_bars_say_points_of_a_hundred_in_the_order_of_the_visit(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    page = shown(WeighPage, visit, qtbot)
    press(qtbot, page, SHOW)
    view = next(view for view in page.fit.findChildren(SceneView) if view.isVisible())
    points = [f"{round(one)} of 100 points" for one in visit.briefing.fit.points.values()]

    assert re.findall(r"\d+ of 100 points", view.accessibleName() + view.accessibleDescription()) == points


def test_option_without_a_bar_is_named_before_the_words(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {**DISC, **PICKED}), qtbot)
    press(qtbot, page, SHOW)
    said = words_on(page.fit)

    line = "No bar for “Have a steroid injection first”. Not known for it: Getting over the leg pain sooner."
    assert (
        0 <= said.index(line) < said.index("what you said matters" if "closer to" in said else "The options are close")
    )


def test_proposed_option_without_a_bar_hides_the_fit_and_keeps_the_facts(library: Library, qtbot: QtBot) -> None:
    answers = {**DISC, **PICKED, "proposed.option": "steroid_injection"}
    page = shown(WeighPage, make_visit(library, answers), qtbot)

    assert "not measured for every option" in words_on(page.fit)
    assert "Not known for it: Getting over the leg pain sooner." in words_on(page.fit)
    assert SHOW not in words_on(page.fit)
    assert len(page.findChildren(FigureBlock)) == 2


def test_wishes_for_one_fact_count_once_and_say_what_they_rest_on(library: Library, qtbot: QtBot) -> None:
    picked = ("good_result_later", "easy_recovery", "keep_surgery_for_later")
    answers = {**DISC, "preferences.picked": picked, "preferences.directions": {"keep_surgery_for_later": "for"}}
    page = shown(WeighPage, make_visit(library, answers), qtbot)
    press(qtbot, page, SHOW)
    said = words_on(page.fit)

    assert "two sides of one fact" in said
    assert "This rests on what you want, not on a study's figure." in said
    assert "clearly" not in said


def test_harm_that_counts_as_none_says_so_with_its_source(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, "preferences.picked": ("leg_pain_relief", "serious_harm")})
    page = shown(WeighPage, visit, qtbot)
    line = "39 of 100 who started without had an operation within 1 year; 61 had none. If one follows, these count too."

    assert line in words_on(page)
    assert visit.wording.citation("idh-leiden-surgery-1y") in words_on(page)
    press(qtbot, page, SHOW)
    press(qtbot, page, "How it was added up")
    assert line in words_on(page.fit)


def text_of_cell(cell: Any) -> str:
    return " ".join(part.text for part in cell.parts)


def _numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", text)]


def _column(rows: list[list[list[float]]], column: int) -> Iterator[tuple[list[list[float]], list[float]]]:
    return ((row, row[column]) for row in rows)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({**DISC}, "pick what matters"),
        ({"cause.condition": "disc_herniation", **PICKED}, "warning signs of the nerves"),
        ({**DISC, "preferences.picked": ("keep_surgery_for_later",)}, "pick what matters"),
    ],
)
def test_hidden_fit_says_why(library: Library, qtbot: QtBot, answers: dict[str, Any], words: str) -> None:
    page = shown(WeighPage, make_visit(library, answers), qtbot)

    assert words in words_on(page.fit)
    assert SHOW not in words_on(page.fit)


def test_hidden_fit_leads_to_the_page_that_helps(library: Library, qtbot: QtBot) -> None:
    page = shown(WeighPage, make_visit(library, {"cause.condition": "disc_herniation", **PICKED}), qtbot)
    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page.fit, "Go to")

    assert wish.args == ["warning_signs"]


def test_fit_is_hidden_until_compare_was_seen(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    visit.visited = frozenset()
    visit.see("weigh")
    page = shown(WeighPage, visit, qtbot)

    assert "look at the options side by side first" in words_on(page.fit)


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
