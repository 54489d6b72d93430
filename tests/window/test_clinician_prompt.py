"""The clinician's prompt: one quiet line a page, named by the talk it belongs to, hidden for the visit by one tap."""

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.window.main_window import MainWindow
from decision_aid.window.shell import Shell
from tests.window.settling import settle

TALKS = {
    "Team talk.": ("start", "warning_signs", "cause", "symptoms", "treatments", "health", "goals"),
    "Option talk.": ("compare", "weigh"),
    "Decision talk.": ("check", "plan", "summary"),
}


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def test_every_step_belongs_to_one_of_three_talks_in_their_order(library: Library) -> None:
    prompts = {step.id: step.clinician_prompt["en"] for step in library.steps}
    found = {talk: tuple(step for step, prompt in prompts.items() if prompt.startswith(talk)) for talk in TALKS}

    assert found == TALKS


def test_prompt_of_every_step_stands_in_one_line_above_its_page(window: MainWindow, qtbot: QtBot) -> None:
    shell = shell_of(window)
    text = shell.prompt.text
    for step in shell.visit.library.steps:
        shell.open_step(step.id)
        settle(qtbot, window)

        assert text.isVisible(), step.id
        assert text.text() == step.clinician_prompt["en"]
        assert text.height() < 2 * text.fontMetrics().height(), step.id


@pytest.mark.parametrize("percent", [100, 200])
def test_prompt_folded_away_stays_so_on_every_step(window: MainWindow, qtbot: QtBot, percent: int) -> None:
    window.set_text_size(percent)
    settle(qtbot, window)
    shell = shell_of(window)
    if shell.prompt.text.isVisible():
        shell.prompt.turn()
    for step in shell.visit.library.steps:
        shell.open_step(step.id)
        assert not shell.prompt.text.isVisible(), step.id


def test_prompt_folded_away_stays_so_over_text_sizes(window: MainWindow) -> None:
    shell_of(window).prompt.turn()
    for percent in (200, 100):
        window.set_text_size(percent)
        assert not shell_of(window).prompt.text.isVisible()


@pytest.mark.parametrize("step_id", ["start", "check", "plan"])
def test_prompt_at_large_text_is_one_choice_of_the_menu_away(window: MainWindow, qtbot: QtBot, step_id: str) -> None:
    window.set_text_size(200)
    shell = shell_of(window)
    shell.open_step(step_id)
    settle(qtbot, window)
    shell.top.prompt_wished.emit()

    assert shell.prompt.text.isVisible()
    assert shell.prompt.text.text() == shell.visit.library.step(step_id).clinician_prompt["en"]


def test_prompt_opened_at_large_text_stays_open(window: MainWindow) -> None:
    window.set_text_size(200)
    shell_of(window).prompt.turn()
    window.set_text_size(150)

    assert shell_of(window).prompt.text.isVisible()


def test_next_patient_begins_with_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    shell_of(window).prompt.turn()
    assert window.visit is not None
    window.visit.begin_anew()
    qtbot.waitUntil(lambda: shell_of(window).prompt.text.isVisible())
