import dataclasses

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page_stack import EMERGENCY
from decision_aid.window.pages.emergency_page import EmergencyPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import button_named, press_keys, shown, text_of, type_into

SADDLE = "warning_signs.saddle_numbness"
WEAK = "warning_signs.leg_weakness"


def fire(visit: Visit, path: str, answer: str = "new_or_worse") -> None:
    visit.answer(path, Sign(answer=answer))  # type: ignore[arg-type]


def fill_in(page: EmergencyPage, qtbot: QtBot, result: str = "Ruled out") -> None:
    page.checked_button.click()
    button_named(page.form, result).click()
    for name, words in (("by", "Dr B"), ("role", "emergency physician"), ("note", "MRI normal")):
        type_into(qtbot, page.form.lines[name], words)


def instruction(page: EmergencyPage) -> str:
    """The large first sentence and what follows the buttons."""
    return f"{text_of(page.do_now)} {text_of(page.then)}".strip()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_first_thing_to_do_and_its_buttons_are_seen_at_once(
    window: MainWindow, visit: Visit, qtbot: QtBot, percent: int
) -> None:
    window.set_text_size(percent)
    fire(visit, SADDLE)
    assert window.shell is not None
    page = window.shell.pages.currentWidget()
    assert isinstance(page, EmergencyPage)

    def all_are_seen() -> None:
        assert page.do_now.visibleRegion().boundingRect().height() > 0
        for each in (page.print_button, page.checked_button, page.change_button):
            assert each.visibleRegion().boundingRect().height() >= each.height() * 0.9

    qtbot.waitUntil(all_are_seen)


def test_next_stands_back_during_an_alarm(window: MainWindow, visit: Visit) -> None:
    assert window.shell is not None
    fire(visit, SADDLE)
    assert window.shell.bottom.next.look == "plain"

    fire(visit, SADDLE, "no")
    assert window.shell.bottom.next.look == "primary"


def test_says_what_to_do_now_why_and_on_what_source(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)
    code = visit.briefing.urgency.codes[0]

    assert instruction(page) == visit.say(code.do_now)
    assert visit.say(visit.briefing.urgency.fired[0].rule.patient) in text_of(page.why)
    assert visit.wording.citation(code.source) in text_of(page.why)


def test_urgent_but_no_emergency_speaks_of_days(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, WEAK)
    page = shown(EmergencyPage, visit, qtbot)

    assert instruction(page) == visit.say(visit.briefing.urgency.codes[0].do_now_urgent)


def test_beside_an_emergency_nothing_speaks_of_days(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, WEAK)
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)

    urgent = next(code for code in visit.briefing.urgency.codes if code.code == "new_or_worse_weakness")
    assert visit.say(urgent.do_now_urgent).split(". ")[0] not in text_of(page)
    assert visit.say(urgent.title) in text_of(page.why)


def test_an_unsure_answer_is_not_told_as_a_yes(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, SADDLE, "unsure")
    page = shown(EmergencyPage, visit, qtbot)

    assert "not sure about this: Numb between the legs" in text_of(page.why)
    assert visit.say(visit.briefing.urgency.fired[0].rule.patient) not in text_of(page.why)


def test_buttons_ask_for_the_sheet_and_for_the_answers(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)

    with qtbot.waitSignal(page.print_wished, check_params_cb=lambda part: part == "urgent"):
        press_keys(qtbot, page.print_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.step_wished, check_params_cb=lambda step: step == "warning_signs"):
        press_keys(qtbot, page.change_button, Qt.Key.Key_Space)


def test_review_covers_exactly_the_firing_codes(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, WEAK)
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)

    fill_in(page, qtbot)
    page.form.save_button.click()

    review = visit.record.urgent_review
    assert review is not None
    assert set(review.reasons) == {"cauda_equina", "new_or_worse_weakness"}
    assert (review.result, review.by, review.role) == ("excluded", "Dr B", "emergency physician")
    assert review.note == "MRI normal"
    assert review.at is not None
    assert not visit.briefing.urgency.withheld


@pytest.mark.parametrize("missing", ["result", "by"])
def test_review_without_result_or_name_is_not_taken(visit: Visit, qtbot: QtBot, missing: str) -> None:
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)
    page.checked_button.click()
    if missing == "by":
        button_named(page.form, "Ruled out").click()
    else:
        type_into(qtbot, page.form.lines["by"], "Dr B")

    page.form.save_button.click()

    assert visit.record.urgent_review is None
    assert page.form.missing.isVisible()


def test_sent_on_for_care_keeps_the_stop_and_says_who(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)

    fill_in(page, qtbot, "Sent on for care")
    page.form.save_button.click()

    assert visit.briefing.urgency.withheld
    assert "Dr B" in text_of(page.review)


def test_a_new_form_is_empty(visit: Visit, qtbot: QtBot) -> None:
    fire(visit, SADDLE)
    page = shown(EmergencyPage, visit, qtbot)
    fill_in(page, qtbot)

    page.checked_button.click()

    assert not any(each.isChecked() for each in page.form.result.buttons)
    assert page.form.lines["by"].line.text() == ""


def test_window_turns_to_the_alarm_and_back_after_a_review(window: MainWindow, visit: Visit, qtbot: QtBot) -> None:
    assert window.shell is not None
    pages = window.shell.pages
    fire(visit, SADDLE)
    alarm = pages.page(EMERGENCY)
    assert isinstance(alarm, EmergencyPage)
    assert pages.currentWidget() is alarm

    fill_in(alarm, qtbot)
    alarm.form.save_button.click()

    assert pages.currentWidget() is pages.page("start")


def test_changing_the_answer_ends_the_alarm(window: MainWindow, visit: Visit) -> None:
    assert window.shell is not None
    pages = window.shell.pages
    fire(visit, SADDLE)
    alarm = pages.page(EMERGENCY)
    assert isinstance(alarm, EmergencyPage)

    alarm.change_button.click()
    after_button = pages.currentWidget()
    visit.answer(SADDLE, dataclasses.replace(visit.value(SADDLE), answer="no"))

    assert after_button is pages.page("warning_signs")
    assert pages.currentWidget() is pages.page("warning_signs")
