"""When a review lifts the stop, and that every answer it rests on is known as one."""

import datetime
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.changes import REVIEWED_PATHS
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES, Sign, UrgentReview
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.urgent_review import covering
from tests.answered import SIGNS, answered

LIBRARY = read_library()
DAY = datetime.date(2026, 11, 22)
MORNING = datetime.datetime(2026, 11, 22, 10, 20)
REVIEW = UrgentReview(reasons=("cauda_equina",), result="excluded", by="Dr B", at=MORNING)


def reviewed(review: UrgentReview, *, since_days: int | None = 2) -> Consultation:
    sign = Sign(answer="new_or_worse", since_days=since_days)
    return replace(answered({"visit.date": DAY, SIGNS + "bladder_change": sign}), urgent_review=review)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, None),
        ({"result": "treated"}, None),
        ({"at": None}, None),
        ({"at": MORNING + datetime.timedelta(days=1)}, None),
        ({"level": "emergency", "rules": ("cauda-bladder", "cauda-bowel")}, None),
        ({"result": "referred"}, "referred"),
        ({"result": None}, "no_result"),
        ({"by": " "}, "no_name"),
        ({"reasons": ("infection",)}, "other_signs"),
        ({"reasons": ("cauda_equina", "infection")}, "other_signs"),
        ({"level": "emergency", "rules": ("cauda-saddle",)}, "new_signs"),
        ({"level": "urgent", "rules": ("cauda-bladder",)}, "more_urgent"),
        ({"at": datetime.datetime(2999, 1, 1)}, "after_the_visit"),
        ({"at": MORNING - datetime.timedelta(days=3)}, "before_the_sign"),
    ],
)
def test_a_review_lifts_only_what_it_covers(library: Library, changes: dict[str, Any], problem: str | None) -> None:
    found = find_urgency(reviewed(replace(REVIEW, **changes)), library)
    assert found.review_problem == problem
    assert found.withheld is (problem is not None)
    assert (found.review is None) is (problem is not None)
    assert (found.review_given is None) is (problem not in (None, "referred"))


def test_last_month_s_check_says_nothing_about_a_sign_called_new_today(library: Library) -> None:
    for days, problem in ((13, None), (14, "too_old"), (30, "too_old")):
        review = replace(REVIEW, at=MORNING - datetime.timedelta(days=days))
        assert find_urgency(reviewed(review, since_days=None), library).review_problem == problem


def test_every_problem_is_told_in_words(library: Library) -> None:
    from typing import get_args

    from decision_aid.content.rules import ReviewProblem

    assert sorted(note.problem for note in library.review_notes) == sorted(get_args(ReviewProblem))


def test_a_review_made_here_stands_while_the_visit_goes_on(library: Library) -> None:
    rules = tuple(entry.rule.id for entry in find_urgency(reviewed(REVIEW), library).fired)
    record = reviewed(replace(REVIEW, level="emergency", rules=rules))
    record = answered(
        {"symptoms.duration_weeks": 8.0, "symptoms.course": "same", "health.diabetes.type": "none"}, record
    )
    assert not find_urgency(record, library).withheld


def test_a_known_aneurysm_whose_pain_grows_is_not_covered_by_the_check_before(library: Library) -> None:
    before = find_urgency(answered({SIGNS + "known_aneurysm": "yes"}), library)
    assert before.level == "urgent"
    review = replace(REVIEW, reasons=before.code_names, level="urgent", rules=("aorta-known-pain-not-asked",))
    record = with_answer(answered({SIGNS + "known_aneurysm": "yes"}), "urgent_review", review)
    worse = find_urgency(with_answer(record, "symptoms.course", "worse"), library)
    assert (worse.level, worse.review_problem, worse.withheld) == ("emergency", "new_signs", True)


# Everything that the urgency reads is known as something that a review rests on


class Recorder:
    """Stands for a part of a record and notes the path of every value that is read from it."""

    def __init__(self, value: Any, path: str, read: set[str]) -> None:
        self._value, self._path, self._read = value, path, read

    def __getattr__(self, name: str) -> Any:
        inner = getattr(self._value, name)
        path = f"{self._path}.{name}".lstrip(".")
        if is_dataclass(inner) and not isinstance(inner, Sign | UrgentReview):
            return Recorder(inner, path, self._read)
        self._read.add(path)
        return inner


def fields_read(record: Consultation) -> Iterator[str]:
    read: set[str] = set()
    find_urgency(Recorder(record, "", read), LIBRARY)  # type: ignore[arg-type]
    return iter(sorted(read - {"urgent_review"}))


RECORDS = st.fixed_dictionaries(
    {
        SIGNS + name: st.sampled_from(["no", "yes"] if name in FACT_NAMES else ["no", "old_unchanged", "new_or_worse"])
        for name in SIGN_NAMES
    }
    | {
        "visit.date": st.just(DAY),
        "cause.condition": st.sampled_from(["disc_herniation", "vertebral_fracture", "infection"]),
        "cause.confirmed_by": st.sampled_from(["imaging", "suspected"]),
        "cause.imaging": st.sampled_from([(), (Imaging(modality="xray"),), (Imaging(modality="mri", date=DAY),)]),
        "cause.fracture.stable": st.sampled_from(["yes", "unsure"]),
        "health.diabetes.type": st.sampled_from(["none", "type2"]),
        "health.conditions.dialysis": st.sampled_from(["no", "yes"]),
        "symptoms.numbness": st.sampled_from(["no", "yes"]),
        "symptoms.weakness": st.sampled_from(["none", "moderate"]),
        "examination.weakest_muscle_grade": st.sampled_from([2, 5]),
    }
)


@given(RECORDS)
def test_every_answer_that_urgency_reads_voids_a_review(answers: dict[str, Any]) -> None:
    for path in fields_read(answered(answers)):
        assert any(path == start or path.startswith(start + ".") for start in REVIEWED_PATHS), path


def test_the_recorder_sees_what_is_read() -> None:
    calm = answered({SIGNS + "known_aneurysm": "yes", "symptoms.duration_weeks": 60.0, "symptoms.course": "same"})
    assert {"symptoms.course", "symptoms.duration_weeks", "warning_signs.known_aneurysm"} <= set(fields_read(calm))


@given(st.sampled_from(REVIEWED_PATHS))
def test_a_review_that_names_no_rules_is_voided_by_each_of_them(path: str) -> None:
    changed = with_answer(reviewed(REVIEW), path, OTHER[path])
    assert changed.urgent_review is None


OTHER: dict[str, Any] = {
    "warning_signs": answered({}).warning_signs,
    "examination": answered({"examination.residual_urine_ml": 5.0}).examination,
    "symptoms.weakness": "mild",
    "symptoms.numbness": "yes",
    "cause.condition": "infection",
    "cause.also": ("tumour",),
    "cause.fracture": answered({"cause.fracture.stable": "no"}).cause.fracture,
    "visit.date": datetime.date(2026, 12, 24),
    "symptoms.course": "worse",
    "symptoms.duration_weeks": 3.0,
    "cause.confirmed_by": "imaging",
    "cause.imaging": (Imaging(modality="ct"),),
    "health.diabetes": answered({"health.diabetes.type": "type1"}).health.diabetes,
    "health.immune_suppressed": "yes",
    "health.long_term_steroids": "yes",
    "health.conditions.dialysis": "yes",
}


def test_review_made_for_what_fires_now_lifts_exactly_that() -> None:
    record = answered({"visit.date": DAY, SIGNS + "bladder_change": Sign(answer="new_or_worse")})
    review = covering(replace(REVIEW, reasons=(), level=None), find_urgency(record, LIBRARY))
    assert (review.reasons, review.level) == (("cauda_equina",), "emergency")
    lifted = replace(record, urgent_review=review)
    assert not find_urgency(lifted, LIBRARY).withheld

    later = with_answer(lifted, SIGNS + "cold_pale_leg", Sign(answer="new_or_worse"))
    assert find_urgency(replace(later, urgent_review=review), LIBRARY).withheld

    of_the_same_code = with_answer(lifted, SIGNS + "saddle_numbness", Sign(answer="new_or_worse"))
    found = find_urgency(replace(of_the_same_code, urgent_review=review), LIBRARY)
    assert found.code_names == review.reasons
    assert found.withheld
