"""What one patient told or a clinician typed never reaches the next one, and the cover hides all of it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign, UrgentReview
from decision_aid.storage.case_file import read_case
from decision_aid.storage.samples import sample_path
from decision_aid.window import saving
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pages.case_opening import CaseOpening
from decision_aid.window.pages.emergency_page import EmergencyPage
from decision_aid.window.theme import text_percent
from decision_aid.window.widgets.review_form import ReviewAnswers
from tests.window.pages.visits import button_named, text_of, type_into

BLADDER = "warning_signs.bladder_change"
NEW = Sign(answer="new_or_worse")
CASE_OF_B = "schema: 1\nwarning_signs: {bladder_change: new_or_worse}\n"


def alarm_page(window: MainWindow) -> EmergencyPage:
    assert window.shell is not None
    page = window.shell.pages.currentWidget()
    assert isinstance(page, EmergencyPage)
    return page


def fill_in_for_a(window: MainWindow, qtbot: QtBot) -> EmergencyPage:
    assert window.visit is not None
    window.visit.answer(BLADDER, NEW)
    page = alarm_page(window)
    page.checked_button.click()
    button_named(page.form, "Ruled out").click()
    type_into(qtbot, page.form.lines["by"], "Dr A")
    type_into(qtbot, page.form.lines["note"], "MRI of patient A")
    return page


def open_b(window: MainWindow, folder: Path) -> None:
    assert window.visit is not None
    path = folder / "b.yaml"
    path.write_text(CASE_OF_B, encoding="utf-8")
    opening = CaseOpening(window.visit, window)
    opening.confirm = lambda _parent: True
    assert opening.open_path(path) == ""


def test_a_form_half_filled_forgets_the_patient_before_at_once(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None
    page = fill_in_for_a(window, qtbot)

    window.visit.begin_anew()
    window.visit.answer(BLADDER, NEW)

    assert not page.form.isVisibleTo(page)
    assert page.form._answers == ReviewAnswers()
    assert "patient A" not in page.form.lines["note"].line.text()


def test_opening_a_case_brings_its_alarm_and_an_empty_form(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = fill_in_for_a(window, qtbot)
    assert window.shell is not None
    assert window.visit is not None
    window.shell.open_step("start")
    first_shell = window.shell

    open_b(window, tmp_path)
    qtbot.waitUntil(lambda: window.shell is not first_shell)

    page = alarm_page(window)
    assert page is not before
    assert not page.form.isVisibleTo(page)
    assert page.form._answers == ReviewAnswers()
    page.form.save_button.click()
    assert window.visit.record.urgent_review is None


def test_what_is_being_typed_for_a_does_not_reach_b(window: MainWindow, qtbot: QtBot) -> None:
    from decision_aid.window.widgets.fields import LineField

    assert window.shell is not None
    assert window.visit is not None
    window.shell.open_step("start")
    shell = window.shell
    page = shell.pages.currentWidget()
    assert page is not None
    field = next(each.line for each in page.findChildren(LineField) if each.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "ANNA")

    window.visit.begin_anew()
    qtbot.waitUntil(lambda: window.shell is not shell)

    assert "ANNA" not in repr(window.visit.record)


def test_a_larger_text_leaves_nothing_behind_that_a_new_visit_would_trip_over(window: MainWindow, qtbot: QtBot) -> None:
    assert window.shell is not None
    assert window.visit is not None
    window.shell.open_step("start")
    window.set_text_size(150)
    shell = window.shell

    with qtbot.captureExceptions() as raised:
        window.visit.begin_anew()
        qtbot.waitUntil(lambda: window.shell is not shell)

    assert raised == []


def test_other_signs_empty_the_form(window: MainWindow, qtbot: QtBot) -> None:
    page = fill_in_for_a(window, qtbot)
    assert window.visit is not None

    window.visit.answer("warning_signs.cold_pale_leg", NEW)

    assert page.form._answers == ReviewAnswers()
    assert not page.form.isVisibleTo(page)


def test_a_check_made_here_says_what_it_covered_and_ends_when_it_gets_worse(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None
    visit = window.visit
    visit.answer("warning_signs.known_aneurysm", Sign(answer="yes"))
    page = alarm_page(window)
    page.checked_button.click()
    button_named(page.form, "Ruled out").click()
    type_into(qtbot, page.form.lines["by"], "Dr B")
    page.form.save_button.click()
    review = visit.record.urgent_review
    assert review is not None
    assert (review.level, review.rules) == ("urgent", ("aorta-known-pain-not-asked",))
    assert not visit.briefing.urgency.withheld

    visit.answer("symptoms.course", "worse")

    assert visit.briefing.urgency.level == "emergency"
    assert "a further sign has come" in text_of(alarm_page(window).review)


def test_the_check_leads_once_it_opened_the_way(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None
    assert window.shell is not None
    page = fill_in_for_a(window, qtbot)
    page.form.save_button.click()
    window.shell.urgency_bar.button.click()

    assert alarm_page(window) is page
    assert "Dr A" in text_of(page.do_now)
    assert "emergency department" not in text_of(page)
    assert not page.print_button.isVisible()
    assert page.checked_button.text() == "Change the check"


def test_why_a_check_does_not_count_is_said(window: MainWindow) -> None:
    assert window.visit is not None
    window.visit.answer(BLADDER, NEW)
    window.visit.answer("urgent_review", UrgentReview(reasons=("cauda_equina",), result="excluded"))

    assert window.visit.briefing.urgency.withheld
    assert "nobody is named" in text_of(alarm_page(window).review)


def test_a_sign_called_old_after_days_is_asked_about(window: MainWindow) -> None:
    from decision_aid.window.pages.sign_lines import disagreement_lines

    assert window.visit is not None
    window.visit.answer(BLADDER, Sign(answer="old_unchanged", since_days=2))

    (line,) = disagreement_lines(window.visit, "warning_signs.")
    assert "Change in passing urine" in line.text
    assert "less than 14 days" in line.text


# The cover


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus])
def test_no_size_key_lifts_the_cover(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.set_text_size(150)
    window.hide_screen()

    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)

    assert window.views.currentWidget() is window.cover
    assert text_percent() == 150
    window.lift_cover()
    assert window.views.currentWidget() is window.shell


def test_another_patient_does_not_lift_the_cover(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None
    shell = window.shell
    window.hide_screen()

    window.visit.begin_anew()
    qtbot.waitUntil(lambda: window.shell is not shell)

    assert window.views.currentWidget() is window.cover


def test_keys_of_the_path_do_nothing_under_the_cover(window: MainWindow, qtbot: QtBot) -> None:
    assert window.shell is not None
    window.hide_screen()

    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert window.shell.navigation.current == "start"
    assert window.views.currentWidget() is window.cover


def test_the_key_works_in_a_dialog_and_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)

    def press() -> None:
        assert QApplication.activeModalWidget() is dialog
        qtbot.keyClick(dialog, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(300, press)
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()
    assert window.views.currentWidget() is window.cover


def test_dialogs_over_dialogs_are_all_closed(window: MainWindow) -> None:
    first, second = QDialog(window), QMessageBox(window)
    for box in (first, second):
        box.setModal(True)
        box.show()

    window.hide_screen()

    assert not first.isVisible()
    assert not second.isVisible()
    assert window.views.currentWidget() is window.cover


@pytest.mark.parametrize("ends", ["new visit", "another case"])
def test_the_folder_saved_in_is_not_proposed_to_the_next_patient(
    window: MainWindow, tmp_path: Path, ends: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.visit is not None
    monkeypatch.setattr(saving._last, "folder", tmp_path / "Anna Berg")

    if ends == "new visit":
        CaseOpening(window.visit, window).begin_new()
    else:
        open_b(window, tmp_path)

    assert saving._last.folder == Path.home()


def _after_a_visit(window: MainWindow, qtbot: QtBot) -> int:
    """How many widgets there are once a visit through every step has ended and the next has begun."""
    assert window.visit is not None
    window.visit.take_up(read_case(sample_path("disc-short-path")))
    window.set_text_size(150)  # the rail of steps waits behind a line
    for step in window.visit.library.steps:
        assert window.shell is not None
        window.shell.open_step(step.id)
    shell = window.shell
    window.visit.begin_anew()
    qtbot.waitUntil(lambda: window.shell is not shell)
    window.set_text_size(100)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(QApplication.allWidgets())


def test_a_visit_that_ended_leaves_no_widget_behind(window: MainWindow, qtbot: QtBot) -> None:
    first = _after_a_visit(window, qtbot)

    assert _after_a_visit(window, qtbot) == first
