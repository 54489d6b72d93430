from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation
from decision_aid.storage.case_file import read_case, save_case
from decision_aid.storage.samples import sample_names, sample_path
from decision_aid.summary.context import plain_date
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pages.start_page import StartPage
from decision_aid.window.theme import text_percent
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.fold import Fold
from tests.builders import make_record
from tests.window.pages.visits import button_named, press_keys, shown, text_of, type_into, widget_at


def test_says_what_the_aid_is_and_how_old_its_content(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    about = visit.library.about

    assert visit.say(about.purpose) in text_of(page)
    assert plain_date(about.content_date, str) in text_of(page)
    assert plain_date(about.review_due, str) in text_of(page)


def test_more_about_says_for_whom_and_that_it_does_not_decide(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    about = visit.library.about

    press_keys(qtbot, page.about_fold.button, Qt.Key.Key_Return)

    for text in (*about.for_whom, *about.not_for, *about.does_not, *about.limits, about.funding):
        assert visit.say(text) in text_of(page)


def test_reading_comes_first_and_the_files_of_the_clinic_are_folded(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)

    assert text_of(page).splitlines()[0] == "Can you read this well?"
    assert not page.opening.open_button.isVisible()
    press_keys(qtbot, page.opening.samples.button, Qt.Key.Key_Return)
    assert page.opening.open_button.isVisible()


def test_who_is_here_reaches_the_record(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)

    type_into(qtbot, widget_at(page, "visit.patient_label").answer_widget, "J.D.")
    button_named(widget_at(page, "visit.interpreter"), "Not sure").click()

    assert visit.record.visit.patient_label == "J.D."
    assert visit.record.visit.interpreter == "unsure"


def test_what_the_clinic_fills_in_is_folded(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    fold = next(fold for fold in page.findChildren(Fold) if fold.button.text().endswith("For the clinic"))

    fold.set_open(opened=True)
    type_into(qtbot, widget_at(page, "visit.clinician").answer_widget, "Dr A")

    assert visit.record.visit.clinician == "Dr A"


def test_case_file_is_opened_and_counts_as_saved(visit: Visit, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(StartPage, visit, qtbot)
    record = make_record({"health.age": 52})
    save_case(tmp_path / "case.yaml", record)
    page.opening.opening.ask = lambda _parent: tmp_path / "case.yaml"

    page.opening.open_button.click()

    assert visit.record == record
    assert not visit.unsaved


def test_broken_case_file_leaves_the_visit_and_says_where(visit: Visit, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(StartPage, visit, qtbot)
    visit.answer("health.age", 52)
    before = visit.record
    broken = tmp_path / "broken.yaml"
    broken.write_text("schema: 1\nhealth:\n  age: old\n", encoding="utf-8")
    page.opening.opening.ask = lambda _parent: broken

    page.opening.open_button.click()

    assert visit.record == before
    assert "line 3" in text_of(page.opening)


@pytest.mark.parametrize("agreed", [True, False])
def test_unsaved_answers_are_replaced_only_when_agreed(visit: Visit, qtbot: QtBot, agreed: bool) -> None:
    page = shown(StartPage, visit, qtbot)
    visit.answer("health.age", 52)
    asked = []
    page.opening.opening.confirm = lambda parent: asked.append(parent) is None and agreed

    page.opening.new_button.click()

    assert len(asked) == 1
    assert visit.record.health.age == (None if agreed else 52)


def test_new_visit_without_answers_does_not_ask(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    page.opening.opening.confirm = lambda _parent: pytest.fail("asked")

    page.opening.new_button.click()

    assert visit.record == Consultation(visit=visit.record.visit)


def test_every_sample_can_be_tried(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    page.opening.samples.set_open(opened=True)

    for name in sample_names():
        page.opening.sample_buttons[name].click()
        assert visit.record == read_case(sample_path(name))
    assert list(page.opening.sample_buttons) == list(sample_names())


def test_text_size_is_wished(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)

    with qtbot.waitSignal(page.text_size_wished, check_params_cb=lambda percent: percent == 150):
        button_named(page.text_sizes, "Large text").click()
    with qtbot.assertNotEmitted(page.text_size_wished):
        button_named(page.text_sizes, "Large text").click()


def test_text_size_of_the_whole_window_is_set_here(window: MainWindow, qtbot: QtBot) -> None:
    assert window.shell is not None
    page = window.shell.pages.page("start")
    assert isinstance(page, StartPage)

    button_named(page.text_sizes, "Largest text").click()
    qtbot.waitUntil(lambda: text_percent() == 200)

    now = window.shell.pages.page("start")
    assert isinstance(now, StartPage)
    assert button_named(now.text_sizes, "Largest text").isChecked()
    assert window.shell.folded
