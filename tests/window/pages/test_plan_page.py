"""Plan: every choice as easy as any other, reasons, steps, dates, and when to call at once."""

import datetime
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.plan import Choice
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.storage.case_file import read_case, save_case
from decision_aid.window.pages.plan_page import PlanPage
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.dated_lines import DatedLines
from decision_aid.window.widgets.tagged_lines import TaggedLines
from tests.answered import COMPARED
from tests.window.conftest import TODAY
from tests.window.pages.visits import CALM, DISC, OPTIONS, make_visit, press, shown, unnamed_buttons, words_on
from tests.window.settling import settle


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
    assert not tile.isChecked()


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
    open_part_with(page, qtbot, field)  # type: ignore[arg-type]
    entry = field.lines.field if isinstance(field, DatedLines) else field.field  # type: ignore[attr-defined]
    for words in ("First line", "Second line"):
        qtbot.keyClicks(entry, words)
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert getattr(page.visit.record.plan, path) == ("First line", "Second line")

    press(qtbot, field, "Remove")  # type: ignore[arg-type]
    assert getattr(page.visit.record.plan, path) == ("Second line",)


def test_empty_line_adds_nothing(page: PlanPage, qtbot: QtBot) -> None:
    field = page.fields.fields["plan.reasons_for"]
    assert isinstance(field, TaggedLines)
    open_part_with(page, qtbot, field)
    qtbot.keyClicks(field.field, "   ")
    press(qtbot, field, "Disc operation")

    assert page.visit.record.plan.reasons_for == ()


def test_reasons_for_and_against_name_any_option_before_anything_is_chosen(page: PlanPage, qtbot: QtBot) -> None:
    assert page.visit.record.plan.choice is None
    for path, words, option in (
        ("reasons_for", "Relief sooner", "Disc operation"),
        ("reasons_against", "It may take longer", "Start without operation"),
    ):
        field = page.fields.fields[f"plan.{path}"]
        assert isinstance(field, TaggedLines)
        open_part_with(page, qtbot, field)
        assert len(field.tag_buttons) == len(OPTIONS)
        qtbot.keyClicks(field.field, words)
        press(qtbot, field, option)
        assert getattr(page.visit.record.plan, path) == (f"{option}: {words}",)
        assert field.field.text() == ""


def test_options_that_come_later_can_be_named(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, CALM), qtbot)
    open_part_with(page, qtbot, page.fields.reasons)
    assert "tap the option" not in words_on(page)
    page.visit.answer("cause.condition", "spinal_stenosis")
    settle(qtbot, page)

    assert "tap the option" in words_on(page)
    assert "Widening operation" in words_on(page.fields.reasons)


def test_reason_typed_and_left_is_kept_without_an_option(page: PlanPage, qtbot: QtBot) -> None:
    field = page.fields.fields["plan.reasons_for"]
    assert isinstance(field, TaggedLines)
    open_part_with(page, qtbot, field)
    page.activateWindow()
    field.field.setFocus()
    qtbot.keyClicks(field.field, "Less pain")
    field.tag_buttons[0].setFocus()
    assert page.visit.record.plan.reasons_for == ()

    other = page.fields.fields["plan.reasons_against"]
    assert isinstance(other, TaggedLines)
    other.field.setFocus()
    assert page.visit.record.plan.reasons_for == ("Less pain",)


def test_task_names_who_and_by_when_only_where_that_was_tapped(page: PlanPage, qtbot: QtBot) -> None:
    page.visit.answer("plan.next_steps", ("second_opinion", "Ask my daughter"))
    tasks = page.fields.tasks
    open_part_with(page, qtbot, tasks)
    assert set(tasks.offers) == {"Arrange a second opinion", "Ask my daughter"}
    press(qtbot, tasks, "Ask my daughter")
    press(qtbot, tasks, "Clinician")
    press(qtbot, tasks, "In 2 weeks")
    press(qtbot, tasks, "Arrange a second opinion")

    assert page.visit.record.plan.who_does_what == (
        "Ask my daughter",
        "Clinician: Arrange a second opinion, by 6 December 2026",
    )
    assert DatedLines.chosen(tasks.who) is None
    assert not any(button.isVisible() for button in tasks.offers.values())


def test_task_bears_the_name_that_the_clinician_has_now(page: PlanPage, qtbot: QtBot) -> None:
    tasks = page.fields.tasks
    open_part_with(page, qtbot, tasks)
    page.visit.answer("visit.clinician", "Dr Rao")
    settle(qtbot, page)
    press(qtbot, tasks, "Dr Rao")
    qtbot.keyClicks(tasks.lines.field, "Call on Monday")
    qtbot.keyClick(tasks.lines.field, Qt.Key.Key_Return)

    assert page.visit.record.plan.who_does_what == ("Dr Rao: Call on Monday",)


def test_recovery_is_offered_to_tap_with_a_day_and_not_preset(page: PlanPage, qtbot: QtBot) -> None:
    field = page.fields.fields["plan.rehabilitation"]
    assert isinstance(field, DatedLines)
    open_part_with(page, qtbot, field)
    assert page.visit.record.plan.rehabilitation == ()
    press(qtbot, field, "From today")
    press(qtbot, field, "Walk every day")

    assert page.visit.record.plan.rehabilitation == ("Walk every day, a little more each week, from 22 November 2026",)


def test_decide_later_asks_for_a_day_and_what_is_known_by_then_at_once(page: PlanPage, qtbot: QtBot) -> None:
    later = page.fields.later
    assert not later.isVisible()
    qtbot.mouseClick(page.choice.buttons["surgery"], Qt.MouseButton.LeftButton)
    assert not later.isVisible()
    qtbot.mouseClick(page.choice.buttons["decide_later"], Qt.MouseButton.LeftButton)
    assert later.isVisible()
    press(qtbot, later, "2 weeks")
    press(qtbot, later, "How the pain is by then")

    assert page.visit.record.plan.decide_by == TODAY + datetime.timedelta(weeks=2)
    assert page.visit.record.plan.known_by_then == ("How the pain is by then",)


def test_steps_that_answer_to_a_caution_stand_first_with_what_can_be_changed(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, {**DISC, "health.smoking": "current"}), qtbot)
    open_part_with(page, qtbot, page.next_steps)
    first, others = page.next_steps.groups

    assert [button.value for button in first.buttons] == ["stop_smoking"]
    assert not any(button.isChecked() for button in first.buttons)
    assert "stop_smoking" not in {button.value for button in others.buttons}
    press(qtbot, page.next_steps, "What can be changed beforehand")
    rule = next(caution.rule for caution in page.visit.briefing.cautions if caution.code == "smoking")
    assert page.visit.say(rule.change) in words_on(page.next_steps)
    press(qtbot, first, "Help to stop smoking")
    assert page.visit.record.plan.next_steps == ("stop_smoking",)


def test_without_a_caution_steps_stand_in_one_group(page: PlanPage) -> None:
    assert len(page.next_steps.groups) == 1


def test_second_opinion_says_what_to_bring(page: PlanPage, qtbot: QtBot) -> None:
    open_part_with(page, qtbot, page.next_steps)
    press(qtbot, page.next_steps, "Arrange a second opinion")

    assert "Bring your scans, letters and list of medicines." in words_on(page.next_steps)


def test_every_caution_that_a_step_answers_to_can_be_raised(library: Library) -> None:
    codes = {rule.code for rule in library.caution_rules}
    named = {code for step in library.choices.next_steps for code in step.for_cautions}

    assert named
    assert named <= codes


def test_plan_survives_saving_and_reading(page: PlanPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.visit.answer("plan.choice", "decide_later")
    press(qtbot, page.fields.later, "What the tests show")
    save_case(tmp_path / "case.yaml", page.visit.record)

    assert read_case(tmp_path / "case.yaml").plan == page.visit.record.plan


def test_next_steps_keep_known_and_own_ones(page: PlanPage, qtbot: QtBot) -> None:
    field = page.next_steps
    open_part_with(page, qtbot, field)
    known = page.visit.library.choices.next_steps[0]
    press(qtbot, field, page.visit.say(known.name))
    qtbot.keyClicks(field.own.field, "Ask my daughter")
    press(qtbot, field, "Add")
    assert page.visit.record.plan.next_steps == (known.id, "Ask my daughter")

    press(qtbot, field, page.visit.say(known.name))
    assert page.visit.record.plan.next_steps == ("Ask my daughter",)


@pytest.mark.parametrize(("label", "weeks"), [("1 week", 1), ("2 weeks", 2), ("6 weeks", 6)])
def test_date_is_one_tap(page: PlanPage, qtbot: QtBot, label: str, weeks: int) -> None:
    page.visit.answer("plan.choice", "decide_later")
    for path in ("decide_by", "review_on"):
        open_part_with(page, qtbot, page.fields.fields[f"plan.{path}"])  # type: ignore[arg-type]
        press(qtbot, page.fields.fields[f"plan.{path}"], label)  # type: ignore[arg-type]

        assert getattr(page.visit.record.plan, path) == TODAY + datetime.timedelta(weeks=weeks)


def test_questions_of_the_cause_can_be_tapped(page: PlanPage, qtbot: QtBot) -> None:
    cause = page.visit.briefing.comparison.cause  # type: ignore[union-attr]
    question = page.visit.say(cause.questions_to_ask[0])
    open_part_with(page, qtbot, page.fields.fields["plan.questions"])  # type: ignore[arg-type]
    press(qtbot, page.fields.fields["plan.questions"], question)  # type: ignore[arg-type]

    assert page.visit.record.plan.questions == (question,)


def test_signs_to_watch_stand_on_the_page(page: PlanPage, qtbot: QtBot) -> None:
    open_part_with(page, qtbot, page.signs_to_watch)
    watch = page.visit.library.signs_to_watch
    assert page.visit.say(watch.title) in page.signs_to_watch.button.text()
    page.signs_to_watch.button.click()

    assert all(page.visit.say(sign) in words_on(page) for sign in watch.signs)


def test_recorded_plan_is_shown(library: Library, qtbot: QtBot) -> None:
    day = datetime.date(2026, 12, 6)
    answers = {**DISC, "plan.choice": "decide_later", "plan.decide_by": day, "plan.reasons_for": ("Less pain",)}
    page = shown(PlanPage, make_visit(library, answers), qtbot)

    assert page.choice.buttons["decide_later"].isChecked()
    assert page.fields.fields["plan.decide_by"].field.line.text() == "6 December 2026"  # type: ignore[attr-defined]
    open_part_with(page, qtbot, page.fields.reasons)
    assert "Less pain" in words_on(page)


def test_plan_needs_no_comparison(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, CALM), qtbot)
    qtbot.mouseClick(page.choice.buttons["surgery"], Qt.MouseButton.LeftButton)

    assert page.visit.record.plan.choice == "surgery"
    assert page.visit.record.plan.option is None
    assert page.findChild(AnswerButtons, "plan.leaning") is None


def test_every_control_of_every_part_has_words(page: PlanPage, qtbot: QtBot) -> None:
    page.visit.answer("plan.choice", "decide_later")
    for place in range(page.screen_count):
        page.show_screen(place)
        settle(qtbot, page)
        assert unnamed_buttons(page) == []
    reasons = page.fields.fields["plan.reasons_for"]
    assert isinstance(reasons, TaggedLines)
    assert reasons.tag_buttons[0].accessibleName().endswith("Add for: Disc operation")


def open_part_with(page: PlanPage, qtbot: QtBot, widget: QWidget) -> None:
    """Turn to the part of the page that holds the widget."""
    for place, part in enumerate(page.parts_there()):
        if part.box.isAncestorOf(widget):
            page.show_screen(place)
    settle(qtbot, page)


URGENT = {**DISC, "warning_signs.leg_weakness": "new_or_worse"}


def test_urgent_sign_comes_first_and_no_choice_is_called_a_good_end(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, URGENT), qtbot)
    urgency = page.visit.briefing.urgency
    assert urgency.withheld
    assert urgency.level == "urgent"

    told = words_on(page)
    assert "a good way to end a visit" not in told
    assert "This comes first." in told
    assert all(page.visit.say(code.do_now_urgent) in told for code in urgency.codes)
    seen = [name for name, tile in page.choice.buttons.items() if tile.isVisible()]
    assert seen == ["more_tests", "second_opinion"]
    assert unnamed_buttons(page) == []


@pytest.mark.parametrize("choice", get_args(Choice))
def test_every_choice_can_be_noted_while_a_sign_is_urgent(library: Library, qtbot: QtBot, choice: str) -> None:
    page = shown(PlanPage, make_visit(library, URGENT), qtbot)
    press(qtbot, page, "Note another plan")
    settle(qtbot, page)
    qtbot.mouseClick(page.choice.buttons[choice], Qt.MouseButton.LeftButton)
    assert page.visit.record.plan.choice == choice
    assert page.findChild(AnswerButtons, "plan.leaning") is None

    other = "surgery" if choice == "more_tests" else "more_tests"
    qtbot.mouseClick(page.choice.buttons[other], Qt.MouseButton.LeftButton)
    assert page.visit.record.plan.choice == other
    assert [name for name, tile in page.choice.buttons.items() if tile.isChecked()] == [other]


def test_while_a_sign_is_urgent_no_exercise_is_offered_and_tasks_are_due_within_days(
    library: Library, qtbot: QtBot
) -> None:
    page = shown(PlanPage, make_visit(library, {**URGENT, "plan.choice": "more_tests"}), qtbot)
    told = ""
    for place in range(page.screen_count):
        page.show_screen(place)
        settle(qtbot, page)
        told += words_on(page)
    for words in ("Walk every day", "What speaks for", "By when do we decide?", "In 2 weeks"):
        assert words not in told
    for words in ("These come first", "Today", "Tomorrow", "In 3 days"):
        assert words in told

    open_part_with(page, qtbot, page.fields.tasks)
    page.visit.answer("plan.next_steps", ("more_tests",))
    press(qtbot, page.fields.tasks, "Tomorrow")
    press(qtbot, page.fields.tasks, "Arrange tests or a scan")
    assert page.visit.record.plan.who_does_what == ("Arrange tests or a scan, by 23 November 2026",)


def test_usual_waits_come_back_when_the_sign_is_cleared(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, URGENT), qtbot)
    page.visit.answer("warning_signs.leg_weakness", Sign(answer="no"))
    open_part_with(page, qtbot, page.fields.tasks)
    assert "Tomorrow" not in words_on(page)

    press(qtbot, page.fields.tasks, "In 6 weeks")
    press(qtbot, page.fields.review, "In 2 weeks")
    assert page.visit.record.plan.review_on == TODAY + datetime.timedelta(weeks=2)


def test_plan_noted_before_is_in_sight_while_a_sign_is_urgent(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, {**URGENT, "plan.choice": "decide_later"}), qtbot)

    tile = page.choice.buttons["decide_later"]
    assert tile.isVisible()
    assert tile.isChecked()


def test_all_choices_stand_alike_again_when_the_sign_is_cleared(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, {**URGENT, "plan.choice": "second_opinion"}), qtbot)
    page.visit.answer("warning_signs.leg_weakness", Sign(answer="no"))
    page.refresh()
    settle(qtbot, page)

    assert "a good way to end a visit" in words_on(page)
    assert all(tile.isVisible() for tile in page.choice.buttons.values())
    assert page.choice.buttons["second_opinion"].isChecked()


@pytest.mark.parametrize("cause", COMPARED)
def test_every_cause_offers_preparation_recovery_by_day_and_what_to_bring(
    library: Library, qtbot: QtBot, cause: str
) -> None:
    page = shown(PlanPage, make_visit(library, {**DISC, **COMPARED[cause], "health.smoking": "current"}), qtbot)
    assert page.visit.briefing.comparison is not None
    open_part_with(page, qtbot, page.next_steps)
    press(qtbot, page.next_steps, "What can be changed beforehand")
    press(qtbot, page.next_steps, "Arrange a second opinion")
    told = words_on(page.next_steps)
    rule = next(caution.rule for caution in page.visit.briefing.cautions if caution.code == "smoking")
    assert page.visit.say(rule.change) in told
    assert "Bring your scans" in told

    recovery = page.fields.fields["plan.rehabilitation"]
    assert isinstance(recovery, DatedLines)
    open_part_with(page, qtbot, recovery)
    press(qtbot, recovery, "In 6 weeks")
    press(qtbot, recovery, "Go back to work step by step")
    assert page.visit.record.plan.rehabilitation == ("Go back to work step by step, from 3 January 2027",)


def test_a_break_that_may_not_be_stable_is_asked_about_first(library: Library, qtbot: QtBot) -> None:
    broken = {"cause.condition": "vertebral_fracture", "cause.fracture.kind": "osteoporotic"}
    page = shown(PlanPage, make_visit(library, {**CALM, **broken}), qtbot)
    assert "that the broken bone is stable" in words_on(page)
    assert not any(part.box.isAncestorOf(page.fields.recovery) for part in page.parts_there())
    with qtbot.waitSignal(page.step_wished) as wished:
        press(qtbot, page, "Ask it now")
    assert wished.args == ["cause"]

    page.visit.answer("cause.fracture.stable", "yes")
    page.visit.answer("cause.fracture.nerve_damage", "no")
    page.refresh()
    assert "that the broken bone is stable" not in words_on(page)
    assert any(part.box.isAncestorOf(page.fields.recovery) for part in page.parts_there())


def test_ways_to_end_a_visit_are_called_good_where_options_were_compared_alone(
    page: PlanPage, library: Library, qtbot: QtBot
) -> None:
    assert "a good way to end a visit" in words_on(page)
    other = shown(PlanPage, make_visit(library, {**CALM, "cause.condition": "nonspecific"}), qtbot)
    assert "a good way to end a visit" not in words_on(other)
    assert "We compared no options" in words_on(other)

    other.visit.answer("cause.condition", "disc_herniation")
    other.refresh()
    assert "a good way to end a visit" in words_on(other)
