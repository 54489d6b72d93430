"""Plan: every choice as easy as any other, reasons, steps, dates, and when to call at once."""

import datetime
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.plan import Choice
from decision_aid.content.library import Library
from decision_aid.window.pages.plan_page import PlanPage
from decision_aid.window.widgets.answers import AnswerButtons
from tests.window.conftest import TODAY
from tests.window.pages.visits import CALM, DISC, OPTIONS, button, make_visit, press, shown, unnamed_buttons, words_on


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> PlanPage:
    return shown(PlanPage, make_visit(library, DISC), qtbot)


def test_every_choice_of_the_case_file_is_there_in_one_size(page: PlanPage) -> None:
    tiles = page.choice.buttons

    assert set(tiles) == set(get_args(Choice))
    assert len({tile.height() for tile in tiles.values()}) == 1
    widths = [tile.width() for tile in tiles.values()]
    assert max(widths) - min(widths) <= 1
    assert not any(tile.isChecked() for tile in tiles.values())


@pytest.mark.parametrize("choice", get_args(Choice))
def test_one_tap_chooses_and_a_second_clears(page: PlanPage, qtbot: QtBot, choice: str) -> None:
    tile = page.choice.buttons[choice]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert page.visit.record.plan.choice == choice

    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert page.visit.record.plan.choice is None


def test_choice_with_one_fitting_option_names_it(page: PlanPage, qtbot: QtBot) -> None:
    for choice, option in zip(("surgery", "injection_or_procedure", "start_without_surgery"), OPTIONS, strict=True):
        qtbot.mouseClick(page.choice.buttons[choice], Qt.MouseButton.LeftButton)
        assert page.visit.record.plan.option == option
    qtbot.mouseClick(page.choice.buttons["decide_later"], Qt.MouseButton.LeftButton)
    assert page.visit.record.plan.option is None


def test_leaning_is_asked_over_all_options_alike_where_the_plan_leaves_them_open(page: PlanPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.choice.buttons["surgery"], Qt.MouseButton.LeftButton)
    assert page.findChild(AnswerButtons, "plan.leaning") is None
    qtbot.mouseClick(page.choice.buttons["decide_later"], Qt.MouseButton.LeftButton)
    leaning = page.findChild(AnswerButtons, "plan.leaning")
    assert leaning is not None
    assert {each.value for each in leaning.buttons} == set(OPTIONS)
    qtbot.mouseClick(leaning.buttons[0], Qt.MouseButton.LeftButton)

    assert page.visit.record.plan.leaning == leaning.buttons[0].value


@pytest.mark.parametrize("path", ["reasons_for", "reasons_against", "who_does_what", "rehabilitation"])
def test_lines_are_added_by_enter_and_taken_away(page: PlanPage, qtbot: QtBot, path: str) -> None:
    field = page.fields.fields[f"plan.{path}"]
    for words in ("First line", "Second line"):
        qtbot.keyClicks(field.field, words)  # type: ignore[attr-defined]
        qtbot.keyClick(field.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert getattr(page.visit.record.plan, path) == ("First line", "Second line")

    press(qtbot, field, "Remove")  # type: ignore[arg-type]
    assert getattr(page.visit.record.plan, path) == ("Second line",)


def test_empty_line_adds_nothing(page: PlanPage, qtbot: QtBot) -> None:
    page.visit.answer("plan.choice", "decide_later")
    field = page.fields.fields["plan.reasons_for"]
    qtbot.keyClicks(field.field, "   ")  # type: ignore[attr-defined]
    press(qtbot, field, "Add")  # type: ignore[arg-type]

    assert page.visit.record.plan.reasons_for == ()


def test_next_steps_keep_known_and_own_ones(page: PlanPage, qtbot: QtBot) -> None:
    field = page.fields.fields["plan.next_steps"]
    known = page.visit.library.choices.next_steps[0]
    press(qtbot, field, page.visit.say(known.name))  # type: ignore[arg-type]
    qtbot.keyClicks(field.own.field, "Ask my daughter")  # type: ignore[attr-defined]
    press(qtbot, field, "Add")  # type: ignore[arg-type]
    assert page.visit.record.plan.next_steps == (known.id, "Ask my daughter")

    press(qtbot, field, page.visit.say(known.name))  # type: ignore[arg-type]
    assert page.visit.record.plan.next_steps == ("Ask my daughter",)


@pytest.mark.parametrize(("label", "weeks"), [("1 week", 1), ("2 weeks", 2), ("6 weeks", 6)])
def test_date_is_one_tap(page: PlanPage, qtbot: QtBot, label: str, weeks: int) -> None:
    for path in ("decide_by", "review_on"):
        press(qtbot, page.fields.fields[f"plan.{path}"], label)  # type: ignore[arg-type]

        assert getattr(page.visit.record.plan, path) == TODAY + datetime.timedelta(weeks=weeks)


def test_questions_of_the_cause_can_be_tapped(page: PlanPage, qtbot: QtBot) -> None:
    cause = page.visit.briefing.comparison.cause  # type: ignore[union-attr]
    question = page.visit.say(cause.questions_to_ask[0])
    press(qtbot, page.fields.fields["plan.questions"], question)  # type: ignore[arg-type]

    assert page.visit.record.plan.questions == (question,)


def test_signs_to_watch_stand_on_the_page(page: PlanPage) -> None:
    watch = page.visit.library.signs_to_watch
    assert page.visit.say(watch.title) in page.signs_to_watch.button.text()
    page.signs_to_watch.button.click()

    assert all(page.visit.say(sign) in words_on(page) for sign in watch.signs)


def test_recorded_plan_is_shown(library: Library, qtbot: QtBot) -> None:
    day = datetime.date(2026, 12, 6)
    answers = {**DISC, "plan.choice": "decide_later", "plan.decide_by": day, "plan.reasons_for": ("Less pain",)}
    page = shown(PlanPage, make_visit(library, answers), qtbot)

    assert page.choice.buttons["decide_later"].isChecked()
    assert "Less pain" in words_on(page)
    assert page.fields.fields["plan.decide_by"].field.line.text() == "6 December 2026"  # type: ignore[attr-defined]


def test_plan_needs_no_comparison(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, CALM), qtbot)
    qtbot.mouseClick(page.choice.buttons["surgery"], Qt.MouseButton.LeftButton)

    assert page.visit.record.plan.choice == "surgery"
    assert page.visit.record.plan.option is None
    assert page.findChild(AnswerButtons, "plan.leaning") is None


def test_reasons_wait_for_a_plan_to_speak_for(page: PlanPage) -> None:
    assert not page.fields.cards[0].isVisible()
    page.visit.answer("plan.choice", "more_tests")
    assert page.fields.cards[0].isVisible()


def test_every_control_has_words(page: PlanPage) -> None:
    page.visit.answer("plan.choice", "decide_later")
    assert unnamed_buttons(page) == []
    assert button(page.fields.fields["plan.reasons_for"], "Add").accessibleName() != "Add"  # type: ignore[arg-type]
