import datetime

from decision_aid.consultation import Consultation
from decision_aid.consultation.home_sheet import HomeSheet, differing, replaceable, signs_from_home, with_home_sheet
from decision_aid.consultation.warning_signs import Sign
from tests.answered import answered

DAY = datetime.date(2026, 11, 3)
SIGN = "warning_signs.bladder_change"
SHEET = HomeSheet((("health.age", 67), ("symptoms.back_pain", 3), (SIGN, Sign("no", from_home=DAY))), DAY)


def test_a_sheet_fills_an_empty_record_and_names_its_day() -> None:
    record = with_home_sheet(Consultation(), SHEET, replacing=False)
    assert (record.health.age, record.symptoms.back_pain, record.visit.home_sheet) == (67, 3, DAY)
    assert signs_from_home(record) == (SIGN,)


def test_what_the_visit_holds_gives_way_only_when_asked_to() -> None:
    before = answered({"health.age": 52, "symptoms.back_pain": 0})
    assert differing(before, SHEET) == ("health.age", "symptoms.back_pain")
    kept = with_home_sheet(before, SHEET, replacing=False)
    assert (kept.health.age, kept.symptoms.back_pain) == (52, 0)
    assert kept.warning_signs.bladder_change == Sign("no", from_home=DAY)
    assert with_home_sheet(before, SHEET, replacing=True).health.age == 67


def test_the_same_answer_given_in_the_visit_does_not_differ() -> None:
    asked = answered({SIGN: Sign("no", asked_together="yes")})
    assert differing(asked, SHEET) == ()
    assert with_home_sheet(asked, SHEET, replacing=False).warning_signs.bladder_change == Sign(
        "no", asked_together="yes"
    )


def test_a_sign_answered_in_the_visit_stands_against_a_milder_answer() -> None:
    asked = answered({SIGN: "new_or_worse"})
    assert differing(asked, SHEET) == (SIGN,)
    assert replaceable(asked, SHEET) == ()
    for replacing in (True, False):
        after = with_home_sheet(asked, SHEET, replacing=replacing)
        assert after.warning_signs.bladder_change == Sign("new_or_worse")


def test_a_worse_answer_of_the_sheet_is_asked_about() -> None:
    asked = answered({SIGN: "old_unchanged"})
    for answer in ("unsure", "new_or_worse"):
        worse = HomeSheet(((SIGN, Sign(answer, from_home=DAY)),), DAY)
        assert replaceable(asked, worse) == (SIGN,)
        assert with_home_sheet(asked, worse, replacing=True).warning_signs.bladder_change == worse.answers[0][1]
        assert with_home_sheet(asked, worse, replacing=False).warning_signs.bladder_change == Sign("old_unchanged")


def test_a_second_sheet_may_replace_the_first() -> None:
    first = with_home_sheet(Consultation(), SHEET, replacing=False)
    later = HomeSheet(((SIGN, Sign("new_or_worse", from_home=DAY)),), DAY)
    assert replaceable(first, later) == (SIGN,)
    assert with_home_sheet(first, later, replacing=True).warning_signs.bladder_change == later.answers[0][1]


def test_a_blank_sheet_leaves_no_trace() -> None:
    assert with_home_sheet(Consultation(), HomeSheet(on=DAY), replacing=True) == Consultation()
