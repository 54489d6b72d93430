import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.pages.cause_page import CausePage
from decision_aid.window.pages.imaging_card import ImagingCard
from decision_aid.window.pages.proposed_card import ProposedCard
from decision_aid.window.visit import Visit
from tests.window.pages.visits import (
    button_named,
    press_keys,
    show_last_part,
    show_part,
    shown,
    text_of,
    type_into,
    widget_at,
)

SCAN = Imaging(modality="mri", date=datetime.date(2026, 9, 1), levels=("L4-L5",), side="left", finding="herniation")


def imaging(page: CausePage) -> ImagingCard:
    return next(card for card in page.special if isinstance(card, ImagingCard))


def test_condition_is_chosen_by_keys_and_explained(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    card = widget_at(page, "cause.condition")

    press_keys(qtbot, button_named(card, "Slipped disc (disc herniation)"), Qt.Key.Key_Space)

    assert visit.record.cause.condition == "disc_herniation"
    assert visit.say(visit.library.causes["disc_herniation"].condition) in text_of(card)


@pytest.mark.parametrize(
    ("condition", "asked", "hidden"),
    [
        ("vertebral_fracture", "cause.fracture.kind", "cause.slip.grade"),
        ("degenerative_spondylolisthesis", "cause.slip.grade", "cause.fracture.kind"),
    ],
)
def test_slip_and_fracture_are_asked_for_their_conditions_alone(
    visit: Visit, qtbot: QtBot, *, condition: str, asked: str, hidden: str
) -> None:
    page = shown(CausePage, visit, qtbot)
    before = page.part_with(asked) in page.asked_parts()

    visit.answer("cause.condition", condition)
    show_part(page, asked)

    assert not before
    assert widget_at(page, asked).isVisible()
    assert page.part_with(hidden) not in page.asked_parts()


def test_a_further_cause_brings_its_questions_too(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    page = shown(CausePage, visit, qtbot)

    show_part(page, "cause.imaging")
    visit.answer("cause.also", ("vertebral_fracture",))

    assert imaging(page).isVisible(), "the part on screen must stay when others join"
    show_part(page, "cause.fracture.kind")
    assert widget_at(page, "cause.fracture.kind").isVisible()


def test_the_reason_is_asked_after_the_word_of_the_specialist(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    reason = widget_at(page, "cause.unlikely_without_surgery.reason")
    before = reason.isVisible()

    visit.answer("cause.unlikely_without_surgery.answer", "yes")

    assert not before
    assert reason.isVisible()


def test_scan_of_the_record_is_shown_in_one_line(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.imaging", (SCAN,))
    page = shown(CausePage, visit, qtbot)

    assert imaging(page).list.rows[0].summary.text() == "MRI · 1 September 2026 · L4-L5 · Left · herniation"


def test_scan_is_added_filled_in_and_removed(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    listed = imaging(page).list

    press_keys(qtbot, listed.add_button, Qt.Key.Key_Return)
    row = listed.rows[0]
    button_named(row, "MRI").click()
    button_named(row, "L5-S1").click()
    type_into(qtbot, row.field("finding"), "big extrusion")
    filled = visit.record.cause.imaging
    row.remove_button.click()

    assert filled == (Imaging(modality="mri", levels=("L5-S1",), finding="big extrusion"),)
    assert visit.record.cause.imaging is None


def test_whether_the_picture_matches_stands_out_without_opening_the_scan(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.imaging", (SCAN,))
    page = shown(CausePage, visit, qtbot)
    row = imaging(page).list.rows[0]

    button_named(row, "Partly").click()

    assert "Does the picture match what you feel?" in text_of(row)
    assert visit.record.cause.imaging == (
        Imaging(
            modality="mri",
            date=datetime.date(2026, 9, 1),
            levels=("L4-L5",),
            side="left",
            finding="herniation",
            matches_symptoms="partly",
        ),
    )


def test_no_scan_is_an_answer_of_its_own(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    none = imaging(page).list.none_button

    none.click()
    said = visit.record.cause.imaging
    none.click()

    assert said == ()
    assert visit.record.cause.imaging is None


def test_a_level_that_no_button_shows_is_kept(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.imaging", (Imaging(modality="mri", levels=("C5-C6",)),))
    page = shown(CausePage, visit, qtbot)
    row = imaging(page).list.rows[0]
    row.open()

    button_named(row, "L4-L5").click()

    assert visit.record.cause.imaging == (Imaging(modality="mri", levels=("L4-L5", "C5-C6")),)


def test_what_scans_show_without_pain_stands_with_its_sources(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    before = page.scans_mislead.isVisible()

    visit.answer("cause.condition", "disc_herniation")

    assert not before
    assert visit.say(visit.library.causes["disc_herniation"].pictures_mislead[0]) in text_of(page.scans_mislead)
    assert "Source: " in text_of(page.scans_mislead)


def test_operations_of_the_cause_can_be_named_and_cleared(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    card = next(card for card in page.special if isinstance(card, ProposedCard))
    visit.answer("cause.condition", "disc_herniation")
    operation = visit.library.causes["disc_herniation"].option("discectomy")

    button_named(card, visit.say(operation.name)).click()
    named = visit.record.proposed.option
    button_named(card, visit.say(operation.name)).click()

    assert named == "discectomy"
    assert visit.record.proposed.option is None
    kinds = {visit.library.causes["disc_herniation"].option(each.value).kind for each in card.buttons.buttons}
    assert "no_surgery" not in kinds


def test_operation_of_another_cause_stays_in_sight(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "tumour")
    visit.answer("proposed.option", "discectomy")
    page = shown(CausePage, visit, qtbot)
    card = next(card for card in page.special if isinstance(card, ProposedCard))
    operation = visit.library.causes["disc_herniation"].option("discectomy")

    assert button_named(card, visit.say(operation.name)).isChecked()


def test_a_picture_that_does_not_match_raises_its_caution_here(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    show_part(page, "cause.imaging")

    visit.answer("cause.imaging", (Imaging(modality="mri", matches_symptoms="no"),))

    raised = next(caution for caution in visit.briefing.cautions if caution.code == "no_structural_match")
    assert visit.say(raised.rule.title) in text_of(page)


def test_tab_leads_through_a_new_scan_before_the_next_one(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    show_part(page, "cause.imaging")
    listed = imaging(page).list
    listed.add_button.click()
    row = listed.rows[0]

    reached = [row.change_button]
    press_keys(qtbot, row.change_button)
    while not listed.add_button.hasFocus() and len(reached) < 60:
        press_keys(qtbot, reached[-1], Qt.Key.Key_Tab)
        reached.append(page.focusWidget())

    assert reached[-1] is listed.add_button
    assert row.field("finding").line in reached
    assert all(row.isAncestorOf(widget) for widget in reached[:-1])


def test_a_new_scan_takes_the_keyboard_to_its_first_question(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)

    press_keys(qtbot, imaging(page).list.add_button, Qt.Key.Key_Return)

    assert imaging(page).list.rows[0].isAncestorOf(page.focusWidget())


def test_words_of_the_clinician_are_folded_and_what_follows_from_them_is_not(visit: Visit, qtbot: QtBot) -> None:
    page = shown(CausePage, visit, qtbot)
    assert "How strong is the weakest muscle?" not in text_of(page)

    visit.answer("examination.weakest_muscle_grade", 2)
    visit.answer("warning_signs.leg_weakness", Sign(answer="no"))
    visit.answer("warning_signs.severe_weakness", Sign(answer="no"))

    assert "Weakest muscle" in page.for_clinician.fold.button.text()
    assert "do not fit together" in text_of(page)
    show_last_part(page)
    page.for_clinician.fold.button.click()
    assert "How strong is the weakest muscle?" in text_of(page)
