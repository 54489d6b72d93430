import dataclasses
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.health import Capacity, Conditions, Diabetes, Health, PreviousOperation
from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.pages.health_page import HealthPage
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.caution_bar import CautionBar
from tests.window.pages.visits import (
    button_named,
    press_keys,
    show_last_part,
    show_part,
    shown,
    text_of,
    text_of_all_parts,
    type_into,
    widget_at,
)

NESTED = {"diabetes": Diabetes, "conditions": Conditions, "capacity": Capacity}


def health_paths() -> Iterator[str]:
    for name in get_type_hints(Health):
        if name in NESTED:
            yield from (f"health.{name}.{entry.name}" for entry in dataclasses.fields(NESTED[name]))
        else:
            yield f"health.{name}"


def notes_at(page: HealthPage, path: str) -> Any:
    return next(group.notes[path] for group in page.lists if path in group.notes)


def test_every_field_of_health_is_asked(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    page.for_clinician.fold.button.click()

    asked = {path for group in page.lists for path in group.cards}

    assert asked == set(health_paths())


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("health.smoking", "current", "smoking"),
        ("health.blood_thinner", "anticoagulant", "bleeding_risk"),
        ("health.age", 84, "age_80_plus"),
        ("health.opioids", "daily", "opioid_use"),
        ("health.diabetes.type", "type2", "diabetes"),
    ],
)
def test_an_answer_raises_its_caution_right_below(
    visit: Visit, qtbot: QtBot, *, path: str, value: object, code: str
) -> None:
    page = shown(HealthPage, visit, qtbot)
    before = notes_at(page, path).isVisible()

    visit.answer(path, value)

    rule = next(caution.rule for caution in visit.briefing.cautions if caution.code == code)
    assert not before
    assert visit.say(rule.title) in text_of(notes_at(page, path))
    assert visit.say(rule.patient) in text_of(notes_at(page, path))


def test_caution_goes_with_its_answer(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("health.smoking", "current")
    page = shown(HealthPage, visit, qtbot)
    assert notes_at(page, "health.smoking").findChildren(CautionBar)

    button_named(widget_at(page, "health.smoking"), "Never").click()

    assert not notes_at(page, "health.smoking").isVisible()


def test_weight_for_height_is_told_at_the_weight(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("health.height_cm", 160)
    page = shown(HealthPage, visit, qtbot)

    type_into(qtbot, widget_at(page, "health.weight_kg").answer_widget, "120")

    rule = next(caution.rule for caution in visit.briefing.cautions if caution.code == "obesity")
    assert visit.say(rule.title) in text_of(notes_at(page, "health.weight_kg"))


def test_why_tells_what_can_be_changed_and_the_source(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("health.smoking", "current")
    page = shown(HealthPage, visit, qtbot)
    show_part(page, "health.smoking")
    bar = notes_at(page, "health.smoking").findChildren(CautionBar)[0]
    rule = next(caution.rule for caution in visit.briefing.cautions if caution.code == "smoking")

    press_keys(qtbot, bar.why, Qt.Key.Key_Return)

    assert bar.more.isVisible()
    assert visit.say(rule.change) in bar.more.text()
    assert rule.finding is not None
    assert visit.wording.citation(rule.finding) in bar.more.text()


def test_every_caution_of_the_step_is_seen(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)

    for name in ("heart", "lung", "kidney", "dementia", "past_clot"):
        visit.answer(f"health.conditions.{name}", "yes")

    raised = [caution.rule for caution in visit.briefing.cautions if caution.rule.step == "health"]
    assert len(raised) >= 4
    seen = text_of_all_parts(page)
    for rule in raised:
        assert visit.say(rule.title) in seen


def test_parts_are_shown_one_at_a_time_and_all_are_reached(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    titles = [visit.say(part.group.title) for part in page.asked_parts()]
    seen = []
    while page.next_words:
        seen.append(text_of(page))
        page.turn(1)
    seen.append(text_of(page))

    assert len(seen) == page.screen_count == len(titles) > 5
    assert all(title in text for title, text in zip(titles, seen, strict=True))
    assert not any(titles[1] in text for place, text in enumerate(seen) if place != 1)
    assert page.place_words == f"Part {len(titles)} of {len(titles)}"


def test_list_of_parts_leads_to_any_of_them(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    menu = page.make_menu(page)

    menu.screens[3].trigger()

    assert visit.say(page.asked_parts()[3].group.title) in text_of(page)
    assert [action.isChecked() for action in page.make_menu(page).screens].index(True) == 3


def test_earlier_operations_none_a_number_and_details(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    listed = widget_at(page, "health.previous_spine_operations").list

    listed.none_button.click()
    none = visit.record.health.previous_spine_operations
    listed.add_button.click()
    one = visit.record.health.previous_spine_operations
    type_into(qtbot, listed.rows[0].field("year"), "2019")

    assert none == 0
    assert one == 1
    assert visit.record.health.previous_spine_operations == (PreviousOperation(year=2019),)


def test_a_bare_number_of_operations_is_shown_and_kept(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("health.previous_spine_operations", 3)
    page = shown(HealthPage, visit, qtbot)
    listed = widget_at(page, "health.previous_spine_operations").list

    listed.rows[1].remove_button.click()

    assert visit.record.health.previous_spine_operations == 2
    assert len(listed.rows) == 2


def test_long_term_sugar_is_asked_with_diabetes_alone(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    show_part(page, "health.diabetes.type")
    value = widget_at(page, "health.diabetes.hba1c_percent")
    before = value.isVisible()

    visit.answer("health.diabetes.type", "type1")

    assert not before
    assert value.isVisible()


def test_tab_leads_from_the_answer_to_its_caution(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    show_part(page, "health.smoking")
    button_named(widget_at(page, "health.smoking"), "Yes").click()
    bar = notes_at(page, "health.smoking").findChildren(CautionBar)[0]

    press_keys(qtbot, button_named(widget_at(page, "health.smoking"), "Yes"), Qt.Key.Key_Tab)
    at_why = bar.why.hasFocus()
    press_keys(qtbot, bar.why, Qt.Key.Key_Tab)

    assert at_why
    assert widget_at(page, "health.alcohol").isAncestorOf(page.focusWidget())


def test_clinician_questions_stand_in_one_closed_fold(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    show_last_part(page)
    asks_clinician = [each for group in page.step.groups for each in group.questions if each.who == "clinician"]

    assert asks_clinician
    assert not any(visit.say(each.text) in text_of(page) for each in asks_clinician)
    page.for_clinician.fold.button.click()
    assert all(visit.say(each.text) in text_of(page) for each in asks_clinician)


def test_caution_of_a_folded_answer_is_seen_open_and_closed(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    show_last_part(page)
    page.for_clinician.fold.button.click()
    visit.answer("health.asa", 4)
    raised = next(caution for caution in visit.briefing.cautions if caution.code == "frailty_or_poor_health")

    assert visit.say(raised.rule.title) in text_of(page)
    page.for_clinician.fold.button.click()
    assert visit.say(raised.rule.title) in text_of(page)


def test_no_figure_on_surgery_stands_below_an_answer_while_urgent_signs_are_open(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    visit.answer("health.age", 84)
    told = visit.say(next(one.rule.patient for one in visit.briefing.cautions if one.code == "age_80_plus"))
    assert told in text_of_all_parts(page)

    visit.answer("warning_signs.bladder_change", Sign(answer="new_or_worse"))
    page.refresh()

    assert "Age 80 or more" in text_of_all_parts(page)
    assert told not in text_of_all_parts(page)
    assert "The urgent signs come first. We come back to this later." in text_of_all_parts(page)


def test_what_keeps_a_person_safe_is_said_in_an_emergency_too(visit: Visit, qtbot: QtBot) -> None:
    page = shown(HealthPage, visit, qtbot)
    visit.answer("warning_signs.bladder_change", Sign(answer="new_or_worse"))
    visit.answer("health.distress_now", "yes")
    told = visit.say(next(one.rule.patient for one in visit.briefing.cautions if one.code == "distress_now"))

    assert told in text_of_all_parts(page)
