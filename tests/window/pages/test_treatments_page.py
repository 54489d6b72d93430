from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.wording import findings_in
from decision_aid.window.pages.treatments_page import TreatmentsPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import button_named, press_keys, shown, text_of, type_into

EXERCISE: Final = "exercise_physiotherapy"


def tick(page: TreatmentsPage, kind: str) -> QAbstractButton:
    return next(each for each in page.had.buttons if each.value == kind)


def test_every_treatment_has_a_row(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)

    everything = [choice.id for choice in visit.library.choices.treatments]
    assert list(page.rows) == everything
    assert [each.value for each in page.had.buttons] == everything
    assert not any(row.isVisible() for row in page.rows.values())


def test_record_is_shown_and_weeks_stay_away_from_what_was_not_tried(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("treatments", (Treatment(kind="opioid", status="doing", weeks=3, effect="worse"),))
    page = shown(TreatmentsPage, visit, qtbot)
    opioid, exercise = page.rows["opioid"], page.rows[EXERCISE]

    assert button_named(opioid, "Having it now").isChecked()
    assert button_named(opioid, "Made it worse").isChecked()
    assert opioid.weeks.line.text() == "3"
    assert not exercise.isVisible()
    assert button_named(page.had, visit.say(visit.library.choices.treatments[5].name)).isChecked()


def test_status_weeks_and_effect_reach_the_record_by_keyboard(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    row = page.rows[EXERCISE]

    press_keys(qtbot, tick(page, EXERCISE), Qt.Key.Key_Space)
    type_into(qtbot, row.weeks, "8")
    press_keys(qtbot, row.effect.buttons[0], Qt.Key.Key_Right, Qt.Key.Key_Space)

    assert visit.record.treatments == (Treatment(kind=EXERCISE, status="done", weeks=8, effect="some"),)


def test_what_is_not_for_someone_has_no_weeks_and_keeps_its_note(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("treatments", (Treatment(kind=EXERCISE, status="done", weeks=8, effect="some", note="by Dr A"),))
    page = shown(TreatmentsPage, visit, qtbot)

    page.not_for_me_fold.button.click()
    next(each for each in page.not_for_me.buttons if each.value == EXERCISE).click()

    assert visit.record.treatments == (Treatment(kind=EXERCISE, status="not_suitable", note="by Dr A"),)
    assert not tick(page, EXERCISE).isChecked()


def test_one_tap_says_that_the_others_were_not_had(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    tick(page, EXERCISE).click()

    button_named(page, "I have not had the others").click()

    statuses = {entry.kind: entry.status for entry in visit.record.treatments}
    assert statuses.pop(EXERCISE) == "done"
    assert set(statuses.values()) == {"not_tried"}
    assert len(statuses) == len(page.rows) - 1
    assert not page.none_button.isEnabled()


def test_what_makes_no_sense_for_a_person_is_not_asked(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    asked = [each.value for each in page.had.buttons if each.isVisible()]
    visit.answer("health.smoking", "never")
    visit.answer("health.height_cm", 170)
    visit.answer("health.weight_kg", 60)
    left = [each.value for each in page.had.buttons if each.isVisible()]

    assert set(asked) - set(left) == {"smoking_stop", "weight_management"}


def test_cleared_row_leaves_the_record(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)

    tick(page, EXERCISE).click()
    tick(page, EXERCISE).click()

    assert visit.record.treatments == ()
    assert not page.rows[EXERCISE].isVisible()


def test_what_is_open_is_named_with_its_evidence(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    visit.answer("treatments", (Treatment(kind=EXERCISE, status="doing", weeks=2),))
    page = shown(TreatmentsPage, visit, qtbot)
    still_open = visit.briefing.care_tried.still_open[0]
    lines = text_of(page.care_tried).splitlines()

    left = lines.index("Still open; one of these is enough")
    assert any(visit.say(still_open.name) in line for line in lines[left:])
    assert visit.say(still_open.evidence) in lines
    assert still_open.finding is not None
    assert visit.wording.citation(still_open.finding) in text_of(page.care_tried)


def test_a_fair_trial_is_named_with_the_further_kind_that_is_open(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    visit.answer("treatments", (Treatment(kind=EXERCISE, status="done", weeks=8),))
    page = shown(TreatmentsPage, visit, qtbot)

    assert visit.say(visit.briefing.care_tried.fair_trial[0].name) in text_of(page.care_tried)
    assert "A further kind of care" in text_of(page.care_tried)


def test_nothing_entered_is_called_not_asked(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    page = shown(TreatmentsPage, visit, qtbot)

    lines = text_of(page.care_tried).splitlines()
    assert lines[0] == "What was tried has not been asked yet"
    assert not [line for line in lines if "open" in line or "not had a fair trial" in line]


def test_every_source_of_a_treatment_is_named(visit: Visit, qtbot: QtBot) -> None:
    """The sentence on opioids rests on two publications: one is its finding, one stands in its figures."""
    visit.answer("cause.condition", "vertebral_fracture")
    visit.answer("treatments", (Treatment(kind="opioid", status="doing", weeks=4),))
    page = shown(TreatmentsPage, visit, qtbot)

    for finding in ("tx-opioid-chronic-direction", "tx-opioid-acute-misuse"):
        assert visit.wording.citation(finding) in text_of(page.care_tried)


def test_every_guideline_and_payer_is_named_by_its_source(visit: Visit) -> None:
    texts = visit.library.choices.guidelines_for(())
    unsourced = [visit.say(text) for text in texts if not findings_in(text)]
    assert len(unsourced) == 1
    assert "not proof" in unsourced[0], "our own remark on all of them"


def test_what_guidelines_ask_for_is_listed(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    page.care_tried.guidelines.button.click()

    for text in visit.library.choices.guidelines_for(()):
        assert visit.say(text) in text_of(page.care_tried)


def test_guidelines_for_other_causes_are_left_out(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    page.care_tried.guidelines.button.click()
    visit.answer("cause.condition", "spinal_stenosis")

    said = text_of(page.care_tried)
    assert "narrow canal" in said
    assert "slipped disc" not in said
    assert "slipped bone" not in said
    assert "not proof" in said


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("warning_signs.saddle_numbness", Sign(answer="new_or_worse"), "warning signs"),
        ("symptoms.course", "worse", "getting worse"),
        ("cause.unlikely_without_surgery.answer", "yes", "specialist"),
    ],
)
def test_what_cannot_wait_does_not_wait(visit: Visit, qtbot: QtBot, *, path: str, value: object, words: str) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    before = text_of(page.care_tried)

    visit.answer(path, value)

    told = [line for line in text_of(page.care_tried).splitlines() if "does not wait" in line or "do not wait" in line]
    assert "Nobody needs to try other care first" in text_of(page.care_tried)
    assert "Nobody needs to try other care first" not in before
    assert any(words in line for line in told)


def test_something_else_is_named_in_own_words(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    other, exercise = page.rows["other"], page.rows[EXERCISE]
    tick(page, "other").click()
    tick(page, EXERCISE).click()

    type_into(qtbot, other.note, "acupuncture")

    assert Treatment(kind="other", status="done", note="acupuncture") in visit.record.treatments
    assert not exercise.note_block.isVisible()


def test_closed_guidelines_stay_closed_when_answers_change(visit: Visit, qtbot: QtBot) -> None:
    page = shown(TreatmentsPage, visit, qtbot)
    words = visit.say(visit.library.choices.guidelines_for(())[0])
    for _opened_then_closed in range(2):
        page.care_tried.guidelines.button.click()
    visit.answer("cause.condition", "disc_herniation")
    visit.answer("treatments", (Treatment(kind="opioid", status="doing"),))

    assert words not in text_of(page.care_tried)
    page.care_tried.guidelines.button.click()
    asked = visit.library.choices.guidelines_for(("disc_herniation",))
    assert all(visit.say(text) in text_of(page.care_tried) for text in asked)
