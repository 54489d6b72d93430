"""The whole window: rail, path, text size, alarm, cover, closing; model in, widgets out, then key presses."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign, UrgentReview
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.pages import PAGES
from decision_aid.window.pages.emergency_page import EmergencyPage
from decision_aid.window.shell import Shell
from decision_aid.window.theme import text_percent

NEW = Sign(answer="new_or_worse")
HELD = Qt.KeyboardModifier


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def step_of(window: MainWindow) -> str:
    return shell_of(window).navigation.current


def body_of(window: MainWindow) -> Page:
    page = shell_of(window).pages.currentWidget()
    assert isinstance(page, Page)
    return page


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def in_open_message(act: Callable[[QMessageBox], None]) -> None:
    """Do something to the message box that the next step will open."""

    def find() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        act(box)

    QTimer.singleShot(0, find)


def test_rail_names_all_twelve_steps_in_order(window: MainWindow) -> None:
    rail = shell_of(window).rail

    assert list(rail.entries) == list(PAGES)
    assert all(entry.text() for entry in rail.entries.values())
    assert rail.entries["start"].is_current


def test_any_step_can_be_opened_at_any_time(window: MainWindow, qtbot: QtBot) -> None:
    for step_id in ("summary", "symptoms", "compare", "start"):
        click(qtbot, shell_of(window).rail.entries[step_id])

        assert step_of(window) == step_id
        assert body_of(window).step_id == step_id
        assert shell_of(window).top.title.text() == window.visit.say(window.visit.library.step(step_id).title)


def test_rail_says_done_skipped_open_and_look_here(window: MainWindow) -> None:
    shell = shell_of(window)
    shell.open_step("treatments")
    shell.open_step("plan")
    window.visit.answer("symptoms.leg_pain", 8)
    window.visit.answer("warning_signs.leg_weakness", NEW)
    shell.open_step("goals")

    states = {step_id: entry.state for step_id, entry in shell.rail.entries.items()}

    assert states["symptoms"] == "done"
    assert states["treatments"] == "skipped"
    assert states["summary"] == "open"
    assert states["warning_signs"] == "attention"
    assert "please look here" in shell.rail.entries["warning_signs"].accessibleName()
    assert "you are here" in shell.rail.entries["goals"].accessibleName()


def test_next_and_back_walk_the_whole_path(window: MainWindow, qtbot: QtBot) -> None:
    bottom = shell_of(window).bottom
    assert not bottom.back.isEnabled()
    seen = [step_of(window)]
    while bottom.next.text() != "Finish":
        assert bottom.next.isEnabled()
        click(qtbot, bottom.next)
        seen.append(step_of(window))

    assert [step for step, _same in itertools.groupby(seen)] == list(PAGES)
    click(qtbot, bottom.back)
    assert step_of(window) == "plan"


def test_next_shows_every_screen_of_signs_and_back_returns_to_the_last(window: MainWindow, qtbot: QtBot) -> None:
    shell = shell_of(window)
    shell.open_step("warning_signs")
    page = body_of(window)
    places = []
    while step_of(window) == "warning_signs":
        places.append(page.place)
        assert shell.bottom.next.text() == ("Next" if page.place == page.screen_count - 1 else "Next signs")
        click(qtbot, shell.bottom.next)

    assert places == list(range(6))
    click(qtbot, shell.bottom.back)
    assert (step_of(window), page.place) == ("warning_signs", 5)
    click(qtbot, shell.bottom.back)
    assert page.place == 4


def test_screen_of_a_step_outlasts_a_change_of_text_size(window: MainWindow, qtbot: QtBot) -> None:
    shell_of(window).open_step("warning_signs")
    click(qtbot, shell_of(window).bottom.next)
    window.set_text_size(200)

    assert body_of(window).place == 1
    assert shell_of(window).bottom.next.text() == "Next signs"


@pytest.mark.parametrize(
    ("on", "held"), [(Qt.Key.Key_Right, HELD.AltModifier), (Qt.Key.Key_Return, HELD.ControlModifier)]
)
def test_keys_walk_the_path(window: MainWindow, qtbot: QtBot, on: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window, on, held)
    assert step_of(window) == "warning_signs"
    for _screen in range(6):
        qtbot.keyClick(window, on, held)
    assert step_of(window) == "cause"

    qtbot.keyClick(window, Qt.Key.Key_Left, HELD.AltModifier)
    assert step_of(window) == "warning_signs"


def test_summary_is_always_one_press_away(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, shell_of(window).bottom.summary)

    assert step_of(window) == "summary"


def test_short_path_shows_seven_steps_and_leads_along_them(window: MainWindow, qtbot: QtBot) -> None:
    shell = shell_of(window)
    click(qtbot, shell.rail.path_button)

    shown = [step_id for step_id, entry in shell.rail.entries.items() if entry.isVisible()]
    assert shown == ["start", "warning_signs", "cause", "compare", "weigh", "plan", "summary"]
    shell.open_step("cause")
    while shell.bottom.next.text() == "Next part":
        assert step_of(window) == "cause"
        click(qtbot, shell.bottom.next)
    click(qtbot, shell.bottom.next)
    assert step_of(window) == "compare"
    click(qtbot, shell.rail.path_button)
    assert all(entry.isVisible() for entry in shell.rail.entries.values())


def test_arrows_go_through_the_rail(window: MainWindow, qtbot: QtBot) -> None:
    entries = shell_of(window).rail.entries
    entries["start"].setFocus()

    qtbot.keyClick(entries["start"], Qt.Key.Key_Down)
    assert entries["warning_signs"].hasFocus()
    qtbot.keyClick(entries["warning_signs"], Qt.Key.Key_Return)
    assert step_of(window) == "warning_signs"


@pytest.mark.parametrize("percent", [150, 200])
def test_text_size_keeps_step_and_answers_and_folds_the_rail(window: MainWindow, qtbot: QtBot, percent: int) -> None:
    window.visit.answer("symptoms.leg_pain", 8)
    shell_of(window).open_step("symptoms")

    click(qtbot, shell_of(window).top.text_sizes.buttons[percent])
    qtbot.waitUntil(lambda: text_percent() == percent)

    shell = shell_of(window)
    assert step_of(window) == "symptoms"
    assert window.visit.record.symptoms.leg_pain == 8
    assert shell.folded
    assert shell.step_line.text() == "Step 4 of 12: Symptoms"
    assert shell.top.text_sizes.buttons[percent].hasFocus()


def test_folded_rail_opens_all_steps(window: MainWindow, qtbot: QtBot) -> None:
    window.set_text_size(200)
    shell = shell_of(window)

    click(qtbot, shell.step_line)
    assert shell.rail.isVisible()
    qtbot.keyClick(shell.rail.entries["start"], Qt.Key.Key_Down)
    qtbot.keyClick(shell.rail.entries["warning_signs"], Qt.Key.Key_Return)

    assert step_of(window) == "warning_signs"
    assert not shell.rail.isVisible()


def test_keys_change_the_text_size(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text_percent() == 150)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text_percent() == 100)


def test_new_alarm_takes_the_page_over_until_answers_change(window: MainWindow, qtbot: QtBot) -> None:
    shell_of(window).open_step("warning_signs")

    window.visit.answer("warning_signs.saddle_numbness", NEW)
    assert isinstance(body_of(window), EmergencyPage)
    click(qtbot, body_of(window).change_button)
    assert body_of(window).step_id == "warning_signs"
    window.visit.answer("warning_signs.saddle_numbness", Sign(answer="no"))

    assert body_of(window).step_id == "warning_signs"
    assert not shell_of(window).urgency_bar.isVisible()


def test_alarm_that_ends_gives_the_page_back(window: MainWindow) -> None:
    shell_of(window).open_step("symptoms")
    window.visit.answer("warning_signs.saddle_numbness", NEW)

    window.visit.answer("warning_signs.saddle_numbness", None)

    assert body_of(window).step_id == "symptoms"


def test_open_alarm_stays_in_sight_on_other_pages_and_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    window.visit.answer("warning_signs.saddle_numbness", NEW)
    shell = shell_of(window)

    shell.open_step("health")
    assert body_of(window).step_id == "health"
    assert shell.urgency_bar.isVisible()
    click(qtbot, shell.urgency_bar.button)

    assert isinstance(body_of(window), EmergencyPage)
    assert not shell.urgency_bar.isVisible()


@pytest.mark.parametrize("step_id", ["compare", "weigh"])
def test_open_alarm_keeps_compare_and_weigh_closed(window: MainWindow, step_id: str) -> None:
    window.visit.answer("cause.condition", "disc_herniation")
    window.visit.answer("warning_signs.saddle_numbness", NEW)
    shell_of(window).open_step("health")

    shell_of(window).open_step(step_id)

    assert isinstance(body_of(window), EmergencyPage)
    assert step_id not in window.visit.visited


def test_further_sign_takes_over_again(window: MainWindow) -> None:
    window.visit.answer("warning_signs.saddle_numbness", NEW)
    shell_of(window).open_step("warning_signs")

    window.visit.answer("warning_signs.cold_pale_leg", NEW)

    assert isinstance(body_of(window), EmergencyPage)


def test_review_opens_the_way_and_stays_in_sight(window: MainWindow) -> None:
    window.visit.answer("cause.condition", "disc_herniation")
    window.visit.answer("warning_signs.saddle_numbness", NEW)
    codes = window.visit.briefing.urgency.code_names

    window.visit.answer("urgent_review", UrgentReview(reasons=codes, result="excluded", by="Dr B"))
    shell_of(window).open_step("compare")

    assert body_of(window).step_id == "compare"
    assert shell_of(window).urgency_bar.isVisible()
    assert "Dr B" in shell_of(window).urgency_bar.text.text()


def test_alarm_survives_a_change_of_text_size(window: MainWindow) -> None:
    window.visit.answer("warning_signs.saddle_numbness", NEW)
    shell_of(window).open_step("health")

    window.set_text_size(150)

    assert shell_of(window).urgency_bar.isVisible()
    assert step_of(window) == "health"


def test_emergency_stays_on_screen_at_another_text_size(window: MainWindow) -> None:
    window.visit.answer("warning_signs.saddle_numbness", NEW)

    window.set_text_size(200)

    assert isinstance(body_of(window), EmergencyPage)


def test_cover_hides_everything_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.visit.answer("visit.patient_label", "J.D.")
    click(qtbot, shell_of(window).top.cover_button)

    assert not shell_of(window).isVisible()
    assert window.cover.button.hasFocus()
    qtbot.keyClick(window.cover.button, Qt.Key.Key_Return)

    assert shell_of(window).isVisible()
    assert window.visit.record.visit.patient_label == "J.D."


def test_closing_with_unsaved_answers_asks_once(window: MainWindow) -> None:
    window.asks_before_closing = True
    window.visit.answer("symptoms.leg_pain", 8)

    in_open_message(lambda box: box.reject())
    assert not window.close()
    in_open_message(lambda box: next(b for b in box.buttons() if "without saving" in b.text()).click())
    assert window.close()


def test_closing_without_answers_asks_nothing(window: MainWindow) -> None:
    window.asks_before_closing = True

    assert window.close()


def test_typed_text_is_kept_when_the_step_changes_by_key(window: MainWindow, qtbot: QtBot) -> None:
    shell_of(window).open_step("start")
    field = next(iter(_line_fields(window)))
    field.setFocus()
    qtbot.keyClicks(field, "J.D.")

    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert "J.D." in repr(window.visit.record)


def _line_fields(window: MainWindow) -> list[object]:
    from decision_aid.window.widgets.fields import LineField

    return [field.line for field in body_of(window).findChildren(LineField) if field.isVisible()]


def test_about_tells_version_funding_and_review(window: MainWindow) -> None:
    from decision_aid.summary.about_aid import about_document
    from decision_aid.summary.document import text_of

    told = text_of(about_document(window.visit.voice, window.visit.today))
    about = window.visit.library.about

    assert window.visit.library.version in told
    assert window.visit.say(about.funding) in told
    assert window.visit.say(about.not_reviewed) in told


def test_about_opens_and_closes_by_key(window: MainWindow, qtbot: QtBot) -> None:
    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(50, close)
    window.show_about()


def test_missing_review_is_said_on_every_page(window: MainWindow) -> None:
    line = shell_of(window).bottom.review

    assert line.isVisible()
    assert window.visit.say(window.visit.library.about.not_reviewed) in line.text()


def test_prompt_gives_its_room_to_large_text_and_opens_from_the_menu(window: MainWindow) -> None:
    window.set_text_size(200)
    shell = shell_of(window)
    assert not shell.prompt.isVisible()

    shell.top.prompt_wished.emit()
    assert shell.prompt.text.isVisible()
    shell.prompt.button.click()
    assert not shell.prompt.isVisible()


def test_prompt_for_the_clinician_folds_away(window: MainWindow, qtbot: QtBot) -> None:
    prompt = shell_of(window).prompt
    assert prompt.text.isVisible()

    click(qtbot, prompt.button)

    assert not prompt.text.isVisible()
    assert prompt.button.isVisible()


def test_tab_leads_from_a_newly_opened_page_to_its_first_answer(window: MainWindow, qtbot: QtBot) -> None:
    shell_of(window).open_step("warning_signs")
    page = body_of(window)
    assert page.scroll_area.hasFocus()
    assert page.scroll_area.accessibleName() == shell_of(window).top.title.text()

    qtbot.keyClick(page.scroll_area, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert page.isAncestorOf(first)
    qtbot.keyClick(first, Qt.Key.Key_Space)

    assert list(window.visit.record.warning_signs.answered())


def test_keyboard_reaches_every_part_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    shell = shell_of(window)
    shell.open_step("start")
    reached = set()
    for _press in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())

    wanted = {shell.rail.entries["start"], shell.rail.path_button, shell.top.cover_button, shell.top.more_button}
    assert wanted <= reached
    assert {shell.prompt.button, shell.bottom.summary, shell.bottom.next} <= reached


def test_focus_ring_is_painted_at_the_edge(window: MainWindow) -> None:
    from decision_aid.window.theme import token

    button = shell_of(window).bottom.summary
    button.setFocus()
    image = button.grab().toImage()
    middle = image.height() // 2

    assert [image.pixelColor(x, middle) == token("focus") for x in range(5)] == [True, True, True, False, False]
