import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.pages.symptoms_page import SymptomsPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import button_named, press_keys, show_last_part, shown, text_of, type_into, widget_at

PARTS = ("sleep", "work", "walking", "sitting", "standing", "self_care", "social", "mood")


def test_places_are_tapped_in_the_list_and_cleared_again(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    sites = widget_at(page, "symptoms.sites")
    press_keys(qtbot, sites.answer_widget.list_fold.button, Qt.Key.Key_Return)
    calf = button_named(sites, "Left calf")

    press_keys(qtbot, calf, Qt.Key.Key_Space)
    chosen = visit.record.symptoms.sites
    press_keys(qtbot, calf, Qt.Key.Key_Space)

    assert chosen == ("left_calf",)
    assert not visit.record.symptoms.sites


def test_pain_is_answered_by_keys_and_zero_is_an_answer(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    scale = widget_at(page, "symptoms.leg_pain").answer_widget

    press_keys(qtbot, scale.buttons[0], Qt.Key.Key_Space)

    assert visit.record.symptoms.leg_pain == 0
    assert visit.record.symptoms.back_pain is None


@pytest.mark.parametrize(("typed", "unit", "weeks"), [("14", "weeks", 14), ("3", "months", 13.0), ("10", "days", 1.4)])
def test_duration_is_kept_in_weeks_and_shown_as_said(
    visit: Visit, qtbot: QtBot, *, typed: str, unit: str, weeks: float
) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    duration = widget_at(page, "symptoms.duration_weeks").answer_widget

    type_into(qtbot, duration.number, typed)
    button_named(duration, unit).click()

    assert visit.record.symptoms.duration_weeks == weeks
    assert duration.number.line.text() == typed
    assert button_named(duration, unit).isChecked()


def test_duration_without_unit_is_kept_on_screen_and_asked_about(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    duration = widget_at(page, "symptoms.duration_weeks").answer_widget

    type_into(qtbot, duration.number, "9")

    assert visit.record.symptoms.duration_weeks is None
    assert duration.number.line.text() == "9"
    assert "days, weeks or months" in text_of(duration)


def test_duration_of_the_record_is_shown_in_weeks(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("symptoms.duration_weeks", 26)
    page = shown(SymptomsPage, visit, qtbot)
    duration = widget_at(page, "symptoms.duration_weeks").answer_widget

    assert duration.number.line.text() == "26"
    assert button_named(duration, "weeks").isChecked()


def test_duration_out_of_range_is_refused_with_a_sentence(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    duration = widget_at(page, "symptoms.duration_weeks").answer_widget

    type_into(qtbot, duration.number, "9999")
    button_named(duration, "months").click()

    assert visit.record.symptoms.duration_weeks is None
    assert "5200 weeks at most" in text_of(duration)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_daily_life_is_rated(visit: Visit, qtbot: QtBot, part: str) -> None:
    page = shown(SymptomsPage, visit, qtbot)

    widget_at(page, f"symptoms.impact.{part}").answer_widget.buttons[4].click()

    assert visit.value(f"symptoms.impact.{part}") == 4


def test_scores_stay_folded_until_wanted(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)
    show_last_part(page)
    fold = page.for_clinician.fold
    folded = "ODI" not in text_of(page)

    press_keys(qtbot, fold.button, Qt.Key.Key_Return)
    type_into(qtbot, widget_at(page, "symptoms.scores.odi").answer_widget, "46")

    visit.answer("symptoms.leg_pain", 3)
    still_open = "ODI" in text_of(page)
    press_keys(qtbot, fold.button, Qt.Key.Key_Return)
    visit.answer("symptoms.leg_pain", 4)

    assert folded
    assert still_open
    assert "ODI" not in text_of(page)
    assert visit.value("symptoms.scores.odi") == 46


def test_scores_of_the_record_are_named_and_stay_folded(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("symptoms.scores.odi", 46)

    page = shown(SymptomsPage, visit, qtbot)

    assert "What is the ODI score?" not in text_of(page)
    assert "ODI entered" in page.for_clinician.fold.button.accessibleName()


def test_look_alike_raises_its_caution_below_the_answers(visit: Visit, qtbot: QtBot) -> None:
    page = shown(SymptomsPage, visit, qtbot)

    for name in ("groin_pain", "hip_movement_painful"):
        button_named(widget_at(page, f"symptoms.lookalikes.{name}"), "Yes").click()

    raised = next(caution for caution in visit.briefing.cautions if caution.code == "hip_cause")
    group = next(group for group in page.lists if "symptoms.lookalikes.groin_pain" in group.cards)
    assert visit.say(raised.rule.title) in text_of(group)


def test_weakness_that_contradicts_a_sign_asks_which_is_right(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("warning_signs.leg_weakness", Sign(answer="no"))
    page = shown(SymptomsPage, visit, qtbot)
    before = page.disagreements.isVisible()

    button_named(widget_at(page, "symptoms.weakness"), "A little weak").click()

    assert not before
    assert "Which one is right?" in text_of(page.disagreements)
    assert "Weakness" in text_of(page.disagreements)


def test_signs_that_contradict_the_examination_are_asked_about_there(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("warning_signs.bladder_change", Sign(answer="no"))
    visit.answer("examination.residual_urine_ml", 300)

    page = shown(SymptomsPage, visit, qtbot)

    assert visit.briefing.urgency.disagreements
    assert not page.disagreements.isVisible()
