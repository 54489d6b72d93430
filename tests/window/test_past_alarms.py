"""An alarm answered away and a check that a later answer voided stay in the record, in the window and in the file."""

import datetime

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.consultation.warning_signs import Sign
from decision_aid.storage.case_file import case_text, parse_case
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pages.emergency_page import EmergencyPage
from decision_aid.window.pages.warning_signs_page import WarningSignsPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import button_named, type_into

BLADDER, SADDLE, FEVER = ("warning_signs." + name for name in ("bladder_change", "saddle_numbness", "fever_unwell"))
NEW, NO, UNSURE = Sign(answer="new_or_worse"), Sign(answer="no"), Sign(answer="unsure")


def told(visit: Visit) -> list[tuple[tuple[str, ...], str | None, str | None]]:
    return [(one.codes, one.level, one.ended_by) for one in visit.record.past_alarms]


def check(window: MainWindow, qtbot: QtBot, result: str = "Ruled out") -> Visit:
    """An alarm that Dr Rao looks into, by the form on the page."""
    assert window.visit is not None
    assert window.shell is not None
    window.visit.answer(BLADDER, NEW)
    page = window.shell.pages.currentWidget()
    assert isinstance(page, EmergencyPage)
    page.checked_button.click()
    button_named(page.form, result).click()
    type_into(qtbot, page.form.lines["by"], "Dr Rao")
    page.form.save_button.click()
    return window.visit


def test_an_alarm_answered_away_by_hand_is_kept(window: MainWindow) -> None:
    assert window.visit is not None
    assert window.shell is not None
    visit, shell = window.visit, window.shell
    shell.open_step("warning_signs")
    page = next(one for one in shell.findChildren(WarningSignsPage))
    screen = next(one for one in page.screens if BLADDER in one.cards)
    buttons = screen.question_widget(BLADDER).answer_widget.buttons
    values = [answer.value for answer in visit.library.questions()[BLADDER].answers]
    before = datetime.datetime.now().replace(second=0, microsecond=0)

    buttons[values.index("new_or_worse")].click()
    assert visit.briefing.urgency.withheld
    assert told(visit) == []
    buttons[values.index("no")].click()

    assert not visit.briefing.urgency.withheld
    assert told(visit) == [(("cauda_equina",), "emergency", "answers_changed")]
    at = visit.record.past_alarms[0].at
    assert at is not None
    assert before <= at <= datetime.datetime.now()
    assert parse_case(case_text(visit.record), "case.yaml") == visit.record


def test_an_alarm_that_stands_or_grows_is_not_past(visit: Visit) -> None:
    visit.answer(BLADDER, NEW)
    visit.answer(SADDLE, NEW)
    visit.answer("plan.note", "call back")
    visit.answer(BLADDER, NO)

    assert visit.briefing.urgency.level == "emergency"
    assert visit.record.past_alarms == ()


def test_an_alarm_made_less_urgent_is_kept_as_it_was(visit: Visit) -> None:
    visit.answer(BLADDER, NEW)
    visit.answer(BLADDER, UNSURE)

    assert visit.briefing.urgency.level == "urgent"
    assert told(visit) == [(("cauda_equina",), "emergency", "answers_changed")]

    visit.answer(BLADDER, NO)

    assert told(visit)[1:] == [(("cauda_equina",), "urgent", "answers_changed")]


def test_equal_repeats_are_one(visit: Visit) -> None:
    for answer in (NEW, NO, NEW, None, NEW, NO):
        visit.answer(BLADDER, answer)

    assert told(visit) == [(("cauda_equina",), "emergency", "answers_changed")]


@pytest.mark.parametrize("result", ["Ruled out", "Sent on for care"])
@pytest.mark.parametrize("path", [BLADDER, FEVER])
def test_a_voided_check_is_kept_whole(window: MainWindow, qtbot: QtBot, result: str, path: str) -> None:
    visit = check(window, qtbot, result)
    given = visit.record.urgent_review
    assert told(visit) == []

    visit.answer(path, NO)

    assert visit.record.urgent_review is None
    (past,) = visit.record.past_alarms
    assert past == PastAlarm(("cauda_equina",), "emergency", past.at, "check_voided", given)
    assert parse_case(case_text(visit.record, format="json"), "case.json") == visit.record


def test_a_check_that_stands_or_is_corrected_is_not_voided(window: MainWindow, qtbot: QtBot) -> None:
    visit = check(window, qtbot)
    visit.answer("plan.note", "call back")
    assert window.shell is not None
    window.shell.urgency_bar.button.click()
    page = window.shell.pages.currentWidget()
    assert isinstance(page, EmergencyPage)
    page.checked_button.click()
    button_named(page.form, "Sent on for care").click()
    type_into(qtbot, page.form.lines["by"], "Dr Roy")
    page.form.save_button.click()

    assert visit.record.urgent_review is not None
    assert visit.record.urgent_review.result == "referred"
    assert visit.record.past_alarms == ()


def test_a_check_that_a_worse_answer_outgrows_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None
    visit = window.visit
    visit.answer("warning_signs.known_aneurysm", Sign(answer="yes"))
    visit.answer(SADDLE, UNSURE)
    check(window, qtbot)

    visit.answer("symptoms.course", "worse")

    assert visit.briefing.urgency.withheld
    assert [one.ended_by for one in visit.record.past_alarms][-1:] == ["check_voided"]


def test_a_new_visit_and_another_case_begin_without(visit: Visit) -> None:
    visit.answer(BLADDER, NEW)
    visit.answer(BLADDER, NO)
    held = visit.record
    assert held.past_alarms

    visit.answer(BLADDER, NEW)
    visit.begin_anew()
    assert visit.record.past_alarms == ()

    visit.take_up(held)
    assert visit.record == held
