"""Changes of a record by path."""

from datetime import datetime

import pytest

from decision_aid.consultation import Consultation, answer_at, with_answer
from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.changes import REVIEWED_PATHS
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES, Sign, UrgentReview

REVIEWED = Consultation(
    urgent_review=UrgentReview(reasons=("cauda_equina",), result="excluded", at=datetime(2026, 11, 22, 10, 20))
)


def test_an_empty_record_has_no_answers() -> None:
    assert answer_at(Consultation(), "symptoms.leg_pain") is None
    assert answer_at(Consultation(), "cause.fracture.stable") is None
    assert list(Consultation().warning_signs.answered()) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("symptoms.leg_pain", 8),
        ("health.conditions.lung", "yes"),
        ("cause.fracture.stable", "unsure"),
        ("treatments.opioid.weeks", 3),
        ("goals.walk_further.rank", 1),
        ("understanding.recovery_without_surgery.result", "got_it"),
        ("warning_signs.bladder_change", Sign(answer="no")),
        ("plan.reasons_for", ("less pain",)),
    ],
)
def test_an_answer_is_found_where_it_was_put_and_can_be_cleared(path: str, value: object) -> None:
    record = with_answer(Consultation(), path, value)

    assert answer_at(record, path) == value
    assert answer_at(with_answer(record, path, None), path) in (None, ())


def test_an_entry_of_a_list_can_be_added_changed_and_taken_out() -> None:
    record = with_answer(Consultation(), "treatments.opioid.weeks", 3)
    record = with_answer(record, "treatments.brace.status", "done")
    record = with_answer(record, "treatments.opioid.weeks", 4)

    assert record.treatments == (Treatment("opioid", weeks=4), Treatment("brace", status="done"))
    assert with_answer(record, "treatments.opioid", None).treatments == (Treatment("brace", status="done"),)


def test_a_field_that_no_record_has_is_an_error() -> None:
    with pytest.raises(AttributeError):
        answer_at(Consultation(), "symptoms.headache")


def test_the_record_before_a_change_stays_as_it_was() -> None:
    before = Consultation()
    with_answer(before, "health.age", 70)

    assert before == Consultation()


@pytest.mark.parametrize("path", ["symptoms.weakness", "cause.condition", "examination.residual_urine_ml"])
def test_a_change_of_what_an_urgent_review_rests_on_voids_it(path: str) -> None:
    value = {"symptoms.weakness": "mild", "cause.condition": "infection", "examination.residual_urine_ml": 250}[path]

    assert path.startswith(REVIEWED_PATHS)
    assert with_answer(REVIEWED, path, value).urgent_review is None


def test_a_change_of_a_sign_voids_the_review_and_the_same_answer_again_does_not() -> None:
    sign = Sign(answer="new_or_worse")
    answered = with_answer(Consultation(), "warning_signs.bladder_change", sign)
    reviewed = with_answer(answered, "urgent_review", REVIEWED.urgent_review)

    assert with_answer(reviewed, "warning_signs.bladder_change", sign).urgent_review is not None
    assert with_answer(reviewed, "warning_signs.bladder_change", Sign(answer="no")).urgent_review is None


def test_other_answers_leave_the_review_alone() -> None:
    assert with_answer(REVIEWED, "plan.note", "call back").urgent_review is not None


def test_facts_are_among_the_signs() -> None:
    assert set(SIGN_NAMES) > FACT_NAMES
