from typing import Any

import pytest

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import UnlikelyWithoutSurgery
from decision_aid.content.library import Library
from decision_aid.reasoning.care_tried import judge_care_tried, with_status
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import CareTried
from tests.answered import SIGNS, answered

EXERCISE = Treatment(kind="exercise_physiotherapy", status="done", weeks=8, effect="some")
TABLETS = Treatment(kind="anti_inflammatory", status="doing")


def judged(library: Library, *treatments: Treatment, **answers: Any) -> CareTried:
    given = {"cause.condition": "disc_herniation", "treatments": treatments}
    given |= {path.replace("__", "."): value for path, value in answers.items()}
    record = answered(given)
    return judge_care_tried(record, library, find_urgency(record, library))


def open_in(found: CareTried) -> list[str]:
    return [choice.id for choice in found.still_open]


def test_six_weeks_of_exercise_and_one_further_kind_are_a_fair_trial_for_a_slipped_disc(library: Library) -> None:
    found = judged(library, EXERCISE, TABLETS)
    assert (found.adequate, open_in(found), found.further_kind_open) == ("yes", [], False)


def test_exercise_alone_leaves_a_further_kind_open_for_a_slipped_disc(library: Library) -> None:
    found = judged(library, EXERCISE)
    assert (found.adequate, open_in(found), found.further_kind_open) == ("partly", [], True)


@pytest.mark.parametrize(
    "condition", ["spinal_stenosis", "degenerative_spondylolisthesis", "degenerative_disc_disease"]
)
def test_elsewhere_one_kind_is_enough(library: Library, condition: str) -> None:
    assert judged(library, EXERCISE, cause__condition=condition).adequate == "yes"


@pytest.mark.parametrize("kind", ["psychological", "rehabilitation_programme", "exercise_physiotherapy"])
def test_worn_discs_need_one_of_three_kinds(library: Library, kind: Any) -> None:
    one = Treatment(kind=kind, status="done", weeks=6)
    assert judged(library, one, cause__condition="degenerative_disc_disease").adequate == "yes"


def test_no_option_under_decision_is_asked_for_before_an_operation(library: Library) -> None:
    """An injection first, or a programme, is chosen; it is no homework."""
    started = Treatment(kind="walking_activity", status="doing")
    for condition in ("disc_herniation", "spinal_stenosis", "vertebral_fracture"):
        assert "steroid_injection" not in open_in(judged(library, started, cause__condition=condition))
    tried = judged(library, EXERCISE, cause__condition="degenerative_disc_disease")
    assert open_in(tried) == []


@pytest.mark.parametrize(("weeks", "adequate"), [(3, "yes"), (2, "partly")])
@pytest.mark.parametrize("kind", ["paracetamol", "opioid"])
def test_three_weeks_of_pain_medicine_count_for_a_fracture(
    library: Library, kind: Any, weeks: float, adequate: str
) -> None:
    medicine = Treatment(kind=kind, status="doing", weeks=weeks)
    found = judged(library, medicine, cause__condition="vertebral_fracture")
    assert found.adequate == adequate
    assert not {"opioid", "bone_medicine"} & set(open_in(found))


def test_bone_medicine_is_no_trial_for_the_pain_of_a_fracture(library: Library) -> None:
    bone = Treatment(kind="bone_medicine", status="doing", weeks=20)
    assert judged(library, bone, cause__condition="vertebral_fracture").adequate == "no"


def test_what_made_it_worse_ends_its_trial(library: Library) -> None:
    worse = Treatment(kind="exercise_physiotherapy", status="done", weeks=2, effect="worse")
    assert judged(library, worse, TABLETS).adequate == "yes"


def test_what_does_not_suit_is_not_open(library: Library) -> None:
    found = judged(library, Treatment(kind="exercise_physiotherapy", status="not_suitable"), TABLETS)
    assert (found.adequate, open_in(found)) == ("partly", [])


@pytest.mark.parametrize("weeks", [None, 5.0])
def test_a_short_or_unknown_length_is_no_fair_trial(library: Library, weeks: float | None) -> None:
    found = judged(library, Treatment(kind="exercise_physiotherapy", status="doing", weeks=weeks))
    assert found.adequate == "partly"
    assert "exercise_physiotherapy" in open_in(found)


def test_nothing_begun_is_no_and_nothing_entered_is_not_asked(library: Library) -> None:
    told = judged(library, Treatment(kind="exercise_physiotherapy", status="not_tried"))
    assert (told.adequate, told.asked, open_in(told)) == ("no", True, ["exercise_physiotherapy"])
    silent = judged(library)
    assert (silent.adequate, silent.asked, open_in(silent)) == ("no", False, [])
    unsaid = judged(library, Treatment(kind="exercise_physiotherapy"))
    assert (unsaid.adequate, unsaid.asked) == ("no", False)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"symptoms__course": "worse"}, "getting_worse"),
        ({"cause__unlikely_without_surgery": UnlikelyWithoutSurgery(answer="yes")}, "unlikely_without_surgery"),
        ({SIGNS.replace(".", "__") + "leg_weakness": "new_or_worse"}, "urgent"),
        ({"symptoms__weakness": "severe"}, "urgent"),
        ({SIGNS.replace(".", "__") + "severe_weakness": "old_unchanged"}, "severe_weakness"),
        ({"symptoms__weakness": "mild", "symptoms__course": "unsure"}, "severe_weakness"),
    ],
)
def test_some_people_do_not_have_to_wait(library: Library, answers: dict[str, Any], reason: str) -> None:
    found = judged(library, Treatment(kind="exercise_physiotherapy", status="not_tried"), **answers)
    assert (found.adequate, open_in(found)) == ("not_needed", [])
    assert reason in found.not_needed_because


def test_the_specialists_no_and_unsure_change_nothing(library: Library) -> None:
    for answer in ("no", "unsure"):
        word = UnlikelyWithoutSurgery(answer=answer)
        assert judged(library, cause__unlikely_without_surgery=word).adequate == "no"


def test_weeks_and_effect_stay_while_a_treatment_was_begun_and_an_empty_entry_is_none() -> None:
    had = Treatment(kind="brace", status="done", weeks=4, effect="some")

    assert with_status(had, "doing") == Treatment(kind="brace", status="doing", weeks=4, effect="some")
    assert with_status(had, "not_tried") == Treatment(kind="brace", status="not_tried")
    assert with_status(had, None) is None
    noted = Treatment(kind="other", status="done", note="cupping")
    assert with_status(noted, None) == Treatment(kind="other", note="cupping")
