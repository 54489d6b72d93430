"""The shape that scripts and checks outside rely on."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest

from decision_aid.consultation import Consultation
from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.evidence import Applies
from decision_aid.content.library import Library
from decision_aid.reasoning.assessment import assess
from tests.builders import (
    NOT_KNOWN,
    OPERATION,
    START,
    known,
    make_cause,
    make_figure,
    make_finding,
    make_library,
    make_record,
    make_row,
)

KEYS = {
    "schema",
    "program_version",
    "content_version",
    "language",
    "urgent",
    "urgency",
    "urgent_reasons",
    "reviewed",
    "review_not_counted",
    "signs_not_asked",
    "cautions",
    "scope",
    "scope_reasons",
    "cause_content",
    "comparison",
    "fit",
    "care_tried",
    "expectations",
    "readiness",
    "discussed",
    "not_discussed",
}
FIT_KEYS = {"shown", "value", "first_in", "words", "closer", "left_out", "tipping"}
ALARM = {"warning_signs.bladder_change.answer": "new_or_worse"}


def assessed(answers: dict[str, Any] | None = None, library: Library | None = None) -> dict[str, Any]:
    return assess(make_record(answers), library or make_library(), program_version="1.2")


@pytest.mark.parametrize("answers", [{}, ALARM, {"health.age": 12}, {"cause.condition": None}])
def test_every_answer_has_the_agreed_keys_and_is_plain_data(answers: dict[str, Any]) -> None:
    result = assessed(answers)
    assert set(result) == KEYS
    assert set(result["fit"]) >= FIT_KEYS
    assert json.loads(json.dumps(result)) == result


def test_an_empty_record_can_be_assessed() -> None:
    result = assess(Consultation(), make_library(), program_version="1.2")
    assert (result["urgency"], result["scope"], result["comparison"]) == ("none", "information", [])
    assert len(result["signs_not_asked"]) == 21
    assert result["readiness"] == {"score": None, "open": ["sure", "understand", "weighed", "supported"]}


def test_a_figure_of_the_comparison() -> None:
    cells = {OPERATION: known("option", low="ci95.0", high="ci95.1"), START: NOT_KNOWN}
    finding = make_finding("f", values={"option": 60, "ci95": [50.5, 70]}, applies=Applies(age=(18, 65)))
    cause = make_cause(rows=(make_row(make_figure("f", cells=cells)),), attributes=())
    result = assessed({"health.age": 78}, make_library(cause, findings=[finding]))
    assert result["comparison"] == [
        {
            "row": "getting_better",
            "outcome": "recovered",
            "months": 12,
            "time": "1 year",
            "kind": "of_100",
            "analysis": "itt",
            "certainty": "moderate",
            "population": "people in a trial",
            "applies": "outside",
            "outside_because": ["age"],
            "options": {
                OPERATION: {"state": "known", "value": 60, "low": 50.5, "high": 70, "finding": "f"},
                START: {"state": "not_known", "value": None, "low": None, "high": None, "finding": None},
            },
        }
    ]


def test_options_stand_in_the_order_of_the_visit() -> None:
    for order in ((OPERATION, START), (START, OPERATION)):
        result = assessed({"visit.option_order": order, "preferences.picked": ("relief",)})
        assert tuple(result["comparison"][0]["options"]) == order
        assert tuple(result["fit"]["value"]) == order


def test_the_fit_says_how_sure_it_is_and_what_would_tip_it() -> None:
    fit = assessed({"preferences.picked": ("relief",)})["fit"]
    assert (fit["shown"], fit["words"], fit["closer"]) == (True, "clearly_closer", OPERATION)
    assert fit["first_in"][OPERATION] > 0.95
    assert sum(fit["first_in"].values()) == pytest.approx(1)
    assert (fit["samples"], isinstance(fit["seed"], int)) == (10_000, True)


def test_what_would_tip_the_fit_is_told_as_a_change_from_and_to() -> None:
    own = (OwnAttribute(name="drive", weight=60, fits={OPERATION: 0, START: 100}),)
    fit = assessed({"preferences.depth": "swing", "preferences.swing": {"relief": 100}, "preferences.own": own})["fit"]
    weight = next(one for one in fit["tipping"] if one["change"] == "own.1.weight")
    assert (weight["from"], weight["to"], weight["then"], weight["with"]) == (60, pytest.approx(20), "tie", None)


def test_an_alarm_shows_no_comparison_and_no_fit() -> None:
    result = assessed(ALARM | {"preferences.picked": ("relief",)})
    assert (result["urgent"], result["urgency"], result["urgent_reasons"]) == (True, "emergency", ["cauda_equina"])
    assert (result["scope"], result["comparison"], result["reviewed"]) == ("urgent", [], None)
    assert (result["fit"]["shown"], result["fit"]["value"], result["fit"]["closer"]) == (False, {}, None)
    assert result["fit"]["words"] == "not_shown"


def test_a_review_is_told_as_it_was_written_and_the_case_stays_urgent() -> None:
    review = UrgentReview(
        reasons=("cauda_equina",),
        result="excluded",
        by="Dr B",
        role="emergency physician",
        at=datetime.datetime(2026, 11, 22, 10, 20, tzinfo=datetime.UTC),
        note="normal",
    )
    record = replace(make_record(ALARM), urgent_review=review)
    result = assess(record, make_library(), program_version="1.2")
    assert result["reviewed"] == {
        "reasons": ["cauda_equina"],
        "result": "excluded",
        "by": "Dr B",
        "role": "emergency physician",
        "at": "2026-11-22T10:20:00+00:00",
        "note": "normal",
    }
    assert (result["urgent"], result["scope"]) == (True, "comparison")


def assess_reviewed(review: UrgentReview, library: Library) -> dict[str, Any]:
    return assess(replace(make_record(ALARM), urgent_review=review), library, program_version="1.2")


def test_a_review_that_covers_rules_tells_them(library: Library) -> None:
    review = UrgentReview(
        reasons=("cauda_equina",), result="excluded", by="Dr B", level="emergency", rules=("cauda-bladder",)
    )
    told = assess_reviewed(review, library)["reviewed"]
    assert (told["level"], told["rules"]) == ("emergency", ["cauda-bladder"])


def test_a_referral_stays_told_and_keeps_the_stop(library: Library) -> None:
    result = assess_reviewed(UrgentReview(reasons=("cauda_equina",), result="referred", by="Dr B"), library)
    assert result["reviewed"]["result"] == "referred"
    assert (result["scope"], result["comparison"]) == ("urgent", [])
    assert result["review_not_counted"]["because"] == "referred"


def test_a_review_that_does_not_hold_is_not_told_as_one(library: Library) -> None:
    result = assess_reviewed(UrgentReview(reasons=("cauda_equina",), result="excluded"), library)
    assert result["reviewed"] is None
    assert result["review_not_counted"]["because"] == "no_name"
    assert "nobody is named" in result["review_not_counted"]["words"]
    assert result["scope"] == "urgent"


def test_the_rest_of_the_conversation() -> None:
    result = assessed({"expectations.after_surgery": "no_pain", "readiness.sure": "yes", "readiness.weighed": "no"})
    assert result["expectations"] == [{"code": "hopes_for_no_pain", "finding": "trial"}]
    assert result["readiness"] == {"score": 1, "open": ["understand", "weighed", "supported"]}
    assert result["care_tried"] == {"adequate": "no", "still_open": [], "asked": False}
    assert result["discussed"] == ["warning_signs", "cause", "goals", "compare", "check"]
    assert result["not_discussed"] == ["symptoms", "treatments", "health", "weigh", "plan"]


def test_the_shipped_content_is_assessed_for_a_disc_herniation(library: Library) -> None:
    picked = ("leg_pain_relief", "good_result_later", "easy_recovery")
    result = assessed({"health.age": 40, "symptoms.duration_weeks": 8, "preferences.picked": picked}, library)
    recovered = next(entry for entry in result["comparison"] if entry["outcome"] == "recovered")
    assert recovered["options"]["discectomy"]["finding"] == "idh-leiden-recovered-1y"
    assert recovered["analysis"] == "itt"
    assert result["fit"]["shown"]
    assert set(result["fit"]["value"]) >= {"discectomy", "start_without_surgery"}
