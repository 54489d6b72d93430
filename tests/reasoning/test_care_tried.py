from typing import Any

import pytest

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import UnlikelyWithoutSurgery
from decision_aid.content.library import Library
from decision_aid.reasoning.care_tried import judge_care_tried
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import CareTried
from tests.answered import SIGNS, answered

EXERCISE = Treatment(kind="exercise_physiotherapy", status="done", weeks=8, effect="some")
INJECTION = Treatment(kind="steroid_injection", status="done", effect="none")


def judged(library: Library, *treatments: Treatment, **answers: Any) -> CareTried:
    given = {"cause.condition": "disc_herniation", "treatments": treatments}
    given |= {path.replace("__", "."): value for path, value in answers.items()}
    record = answered(given)
    return judge_care_tried(record, library, find_urgency(record, library))


def open_in(found: CareTried) -> list[str]:
    return [choice.id for choice in found.still_open]


def test_one_fair_trial_leaves_the_other_open(library: Library) -> None:
    found = judged(library, EXERCISE)
    assert (found.adequate, open_in(found)) == ("partly", ["steroid_injection"])


def test_all_that_counts_was_tried(library: Library) -> None:
    assert judged(library, EXERCISE, INJECTION).adequate == "yes"


def test_what_does_not_suit_is_not_open(library: Library) -> None:
    assert judged(library, EXERCISE, Treatment(kind="steroid_injection", status="not_suitable")).adequate == "yes"


@pytest.mark.parametrize("weeks", [None, 5.0])
def test_a_short_or_unknown_length_is_no_fair_trial(library: Library, weeks: float | None) -> None:
    found = judged(library, Treatment(kind="exercise_physiotherapy", status="doing", weeks=weeks))
    assert found.adequate == "partly"
    assert "exercise_physiotherapy" in open_in(found)


def test_nothing_begun_is_no_even_when_all_is_unsuitable(library: Library) -> None:
    assert judged(library).adequate == "no"
    assert judged(library, Treatment(kind="exercise_physiotherapy", status="not_tried")).adequate == "no"


def test_an_injection_counts_for_a_slipped_disc_alone(library: Library) -> None:
    assert "steroid_injection" not in open_in(judged(library, cause__condition="spinal_stenosis"))


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"symptoms__course": "worse"}, "getting_worse"),
        ({"cause__unlikely_without_surgery": UnlikelyWithoutSurgery(answer="yes")}, "unlikely_without_surgery"),
        ({SIGNS.replace(".", "__") + "leg_weakness": "new_or_worse"}, "urgent"),
        ({"symptoms__weakness": "severe"}, "urgent"),
    ],
)
def test_some_people_do_not_have_to_wait(library: Library, answers: dict[str, Any], reason: str) -> None:
    found = judged(library, **answers)
    assert found.adequate == "not_needed"
    assert reason in found.not_needed_because


def test_the_specialists_no_and_unsure_change_nothing(library: Library) -> None:
    for answer in ("no", "unsure"):
        word = UnlikelyWithoutSurgery(answer=answer)
        assert judged(library, cause__unlikely_without_surgery=word).adequate == "no"
