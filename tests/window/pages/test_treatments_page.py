from typing import Final

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.pages.sources import sources_of
from decision_aid.window.pages.treatments_page import TreatmentsPage
from decision_aid.window.visit import Visit
from tests.window.pages.first_pages import button, open_page, press, text_of, type_into

EXERCISE: Final = "exercise_physiotherapy"


def test_every_treatment_has_a_row(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)

    assert list(page.rows) == [choice.id for choice in visit.library.choices.treatments]


def test_record_is_shown_and_weeks_stay_away_from_what_was_not_tried(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("treatments", (Treatment(kind="opioid", status="doing", weeks=3, effect="worse"),))
    page = open_page(TreatmentsPage, visit, qtbot)
    opioid, exercise = page.rows["opioid"], page.rows[EXERCISE]

    assert button(opioid, "Doing now").isChecked()
    assert button(opioid, "Made it worse").isChecked()
    assert opioid.weeks.line.text() == "3"
    assert not exercise.details.isVisible()


def test_status_weeks_and_effect_reach_the_record_by_keyboard(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)
    row = page.rows[EXERCISE]

    press(qtbot, row.status.buttons[0], Qt.Key.Key_Space)
    type_into(qtbot, row.weeks, "8")
    press(qtbot, row.effect.buttons[0], Qt.Key.Key_Right, Qt.Key.Key_Space)

    assert visit.record.treatments == (Treatment(kind=EXERCISE, status="done", weeks=8, effect="some"),)


@pytest.mark.parametrize(("words", "status"), [("Not tried", "not_tried"), ("Not suitable", "not_suitable")])
def test_what_was_not_begun_has_no_weeks_and_keeps_its_note(
    visit: Visit, qtbot: QtBot, words: str, status: str
) -> None:
    visit.answer("treatments", (Treatment(kind=EXERCISE, status="done", weeks=8, effect="some", note="by Dr A"),))
    page = open_page(TreatmentsPage, visit, qtbot)

    button(page.rows[EXERCISE], words).click()

    assert visit.record.treatments == (Treatment(kind=EXERCISE, status=status, note="by Dr A"),)  # type: ignore[arg-type]


def test_cleared_row_leaves_the_record(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)
    done = button(page.rows[EXERCISE], "Done")

    done.click()
    done.click()

    assert visit.record.treatments == ()


def test_what_is_open_is_named_with_its_evidence(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    visit.answer("treatments", (Treatment(kind=EXERCISE, status="doing", weeks=2),))
    page = open_page(TreatmentsPage, visit, qtbot)
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
    page = open_page(TreatmentsPage, visit, qtbot)

    assert visit.say(visit.briefing.care_tried.fair_trial[0].name) in text_of(page.care_tried)
    assert "A further kind of care" in text_of(page.care_tried)


def test_nothing_entered_is_called_not_asked(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    page = open_page(TreatmentsPage, visit, qtbot)

    lines = text_of(page.care_tried).splitlines()
    assert lines[0] == "What was tried has not been asked yet"
    assert not [line for line in lines if "open" in line or "not had a fair trial" in line]


def test_every_source_of_a_treatment_is_named(visit: Visit, qtbot: QtBot) -> None:
    """The sentence on opioids rests on two publications: one is its finding, one stands in its figures."""
    visit.answer("cause.condition", "vertebral_fracture")
    visit.answer("treatments", (Treatment(kind="opioid", status="doing", weeks=4),))
    page = open_page(TreatmentsPage, visit, qtbot)

    for finding in ("tx-opioid-chronic-direction", "tx-opioid-acute-misuse"):
        assert visit.wording.citation(finding) in text_of(page.care_tried)


def test_every_guideline_and_payer_is_named_by_its_source(visit: Visit) -> None:
    texts = visit.library.choices.guideline_order
    unsourced = [visit.say(text) for text in texts if not sources_of(text)]
    assert len(unsourced) == 1
    assert "not proof" in unsourced[0], "our own remark on all of them"


def test_what_guidelines_ask_for_is_listed(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)

    for text in visit.library.choices.guideline_order:
        assert visit.say(text) in text_of(page.care_tried)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("warning_signs.saddle_numbness", Sign(answer="new_or_worse"), "warning signs"),
        ("symptoms.course", "worse", "getting worse"),
        ("cause.unlikely_without_surgery.answer", "yes", "specialist"),
    ],
)
def test_what_cannot_wait_does_not_wait(visit: Visit, qtbot: QtBot, *, path: str, value: object, words: str) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)
    before = text_of(page.care_tried)

    visit.answer(path, value)

    told = [line for line in text_of(page.care_tried).splitlines() if "does not wait" in line or "do not wait" in line]
    assert "Nobody needs to try other care first" in text_of(page.care_tried)
    assert "Nobody needs to try other care first" not in before
    assert any(words in line for line in told)


def test_something_else_is_named_in_own_words(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(TreatmentsPage, visit, qtbot)
    other, exercise = page.rows["other"], page.rows[EXERCISE]
    button(other, "Done").click()
    button(exercise, "Done").click()

    type_into(qtbot, other.note, "acupuncture")

    assert Treatment(kind="other", status="done", note="acupuncture") in visit.record.treatments
    assert not exercise.note_block.isVisible()
