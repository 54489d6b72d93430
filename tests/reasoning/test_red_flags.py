import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.cause import Fracture, Imaging
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES, Sign, UrgentReview
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning.cautions import find_cautions
from decision_aid.reasoning.facts import NEW_UNDER_DAYS
from decision_aid.reasoning.red_flags import NERVE_SIGNS, find_urgency
from tests.answered import SIGNS, answered, signs
from tests.population.invariants import EMERGENCY_SIGNS

LIBRARY = read_library()
LEVELS = ("none", "urgent", "emergency")
FRACTURE = "vertebral_fracture"

ROWS: list[tuple[dict[str, Any], set[str], str]] = [
    *(({SIGNS + name: "new_or_worse"}, {code}, "emergency") for name, code in EMERGENCY_SIGNS.items()),
    ({"examination.residual_urine_ml": 200.0}, {"cauda_equina"}, "emergency"),
    ({"examination.residual_urine_ml": 199.0}, set(), "none"),
    ({"examination.perianal_feeling": "lost"}, {"cauda_equina"}, "emergency"),
    ({"examination.weakest_muscle_grade": 3}, {"severe_weakness"}, "emergency"),
    ({"examination.weakest_muscle_grade": 4}, set(), "none"),
    ({"symptoms.weakness": "severe"}, {"severe_weakness"}, "emergency"),
    ({"symptoms.weakness": "moderate"}, {"new_or_worse_weakness"}, "urgent"),
    ({"symptoms.weakness": "mild"}, set(), "none"),
    ({SIGNS + "leg_weakness": "new_or_worse"}, {"new_or_worse_weakness"}, "urgent"),
    ({SIGNS + "fever_unwell": "new_or_worse", SIGNS + "infection_risk": "yes"}, {"infection"}, "urgent"),
    ({SIGNS + "fever_unwell": "new_or_worse", "health.diabetes.type": "type2"}, {"infection"}, "urgent"),
    ({SIGNS + "infection_risk": "yes", SIGNS + "night_rest_pain": "new_or_worse"}, {"infection"}, "urgent"),
    ({"cause.condition": "infection"}, {"infection"}, "urgent"),
    (
        {"cause.condition": "infection", SIGNS + "leg_weakness": "new_or_worse"},
        {"infection", "new_or_worse_weakness"},
        "emergency",
    ),
    ({SIGNS + "infection_risk": "yes"}, set(), "none"),
    ({SIGNS + "cancer_history": "yes", SIGNS + "weight_loss": "new_or_worse"}, {"cancer_suspected"}, "urgent"),
    (
        {SIGNS + "weight_loss": "new_or_worse", SIGNS + "night_rest_pain": "new_or_worse"},
        {"cancer_suspected"},
        "urgent",
    ),
    ({SIGNS + "night_rest_pain": "new_or_worse", "symptoms.numbness": "yes"}, {"cancer_suspected"}, "urgent"),
    ({SIGNS + "cancer_history": "yes", "symptoms.numbness": "yes"}, {"cancer_suspected"}, "urgent"),
    (
        {SIGNS + "cancer_history": "yes", "symptoms.numbness": "yes", "cause.imaging": (Imaging(modality="mri"),)},
        set(),
        "none",
    ),
    ({"cause.also": ("tumour",)}, {"cancer_suspected"}, "urgent"),
    (
        {SIGNS + "cancer_history": "yes", SIGNS + "leg_weakness": "new_or_worse"},
        {"cancer_suspected", "new_or_worse_weakness"},
        "emergency",
    ),
    ({SIGNS + "cancer_history": "yes"}, set(), "none"),
    ({SIGNS + "weight_loss": "new_or_worse"}, set(), "none"),
    ({SIGNS + "abnormal_blood_tests": "yes"}, set(), "none"),
    (
        {SIGNS + "cancer_history": "yes", SIGNS + "both_legs_weak_or_numb": "new_or_worse"},
        {"cauda_equina", "cord_compression", "cancer_suspected"},
        "emergency",
    ),
    ({"cause.fracture.nerve_damage": "yes"}, {"fracture_with_deficit"}, "emergency"),
    (
        {"cause.condition": FRACTURE, SIGNS + "leg_weakness": "new_or_worse"},
        {"fracture_with_deficit", "new_or_worse_weakness"},
        "emergency",
    ),
    ({SIGNS + "major_injury": "yes"}, {"fracture_unstable_or_new"}, "urgent"),
    ({SIGNS + "minor_injury_weak_bones": "yes"}, {"fracture_unstable_or_new"}, "urgent"),
    ({"cause.fracture.stable": "no"}, {"fracture_unstable_or_new"}, "emergency"),
    ({"cause.fracture.stable": "unsure"}, {"fracture_unstable_or_new"}, "urgent"),
    ({SIGNS + "known_aneurysm": "yes", "symptoms.duration_weeks": 1.0}, {"aortic_aneurysm"}, "emergency"),
    (
        {SIGNS + "known_aneurysm": "yes", "symptoms.duration_weeks": 90.0, "symptoms.course": "same"},
        set(),
        "none",
    ),
    ({SIGNS + "recent_spine_operation": "yes"}, {"post_op_problem"}, "urgent"),
    (
        {SIGNS + "recent_spine_operation": "yes", SIGNS + "bowel_change": "new_or_worse"},
        {"post_op_problem", "cauda_equina"},
        "emergency",
    ),
    ({SIGNS + "both_legs_pain": "new_or_worse"}, {"cauda_equina"}, "urgent"),
    ({SIGNS + "both_legs_pain": "new_or_worse", "cause.condition": "disc_herniation"}, {"cauda_equina"}, "urgent"),
    ({SIGNS + "both_legs_pain": "new_or_worse", "cause.condition": "spinal_stenosis"}, set(), "none"),
    (
        {
            SIGNS + "both_legs_pain": "new_or_worse",
            "cause.condition": "spinal_stenosis",
            "cause.also": ("disc_herniation",),
        },
        {"cauda_equina"},
        "urgent",
    ),
    ({SIGNS + "fever_unwell": "old_unchanged", SIGNS + "infection_risk": "yes"}, {"infection"}, "urgent"),
    ({SIGNS + "fever_unwell": "new_or_worse", SIGNS + "infection_risk": "unsure"}, {"infection"}, "urgent"),
    ({SIGNS + "cancer_history": "yes", SIGNS + "weight_loss": "old_unchanged"}, {"cancer_suspected"}, "urgent"),
    ({SIGNS + "major_injury": "unsure"}, {"fracture_unstable_or_new"}, "urgent"),
    ({SIGNS + "minor_injury_weak_bones": "unsure"}, {"fracture_unstable_or_new"}, "urgent"),
    ({SIGNS + "known_aneurysm": "unsure"}, {"aortic_aneurysm"}, "urgent"),
]


@pytest.mark.parametrize(("answers", "codes", "level"), ROWS)
def test_each_row_of_the_table(library: Library, answers: dict[str, Any], codes: set[str], level: str) -> None:
    found = find_urgency(answered(answers), library)
    assert set(found.code_names) == codes
    assert found.level == level
    assert found.withheld is bool(codes)


@pytest.mark.parametrize(("name", "code"), EMERGENCY_SIGNS.items())
def test_unsure_on_an_emergency_sign_asks_to_examine_now(library: Library, name: str, code: str) -> None:
    found = find_urgency(signs(**{name: "unsure"}), library)
    assert found.code_names == (code,)
    assert found.level == "urgent"
    assert all(rule.examine_now for rule in found.fired)


@pytest.mark.parametrize("name", [*EMERGENCY_SIGNS, "leg_weakness"])
def test_old_and_unchanged_fires_nothing(library: Library, name: str) -> None:
    assert find_urgency(signs(**{name: "old_unchanged"}), library).level == "none"


def test_weakness_known_to_be_old_is_no_emergency(library: Library) -> None:
    record = answered({"examination.weakest_muscle_grade": 2}, signs(severe_weakness="old_unchanged"))
    assert find_urgency(record, library).level == "none"


@pytest.mark.parametrize("severe", [None, "no"])
@pytest.mark.parametrize("grade", [0, 1, 3])
def test_old_mild_weakness_excuses_no_severe_weakness(library: Library, severe: str | None, grade: int) -> None:
    answers = {SIGNS + "leg_weakness": "old_unchanged", "examination.weakest_muscle_grade": grade}
    record = answered(answers | ({} if severe is None else {SIGNS + "severe_weakness": severe}))
    assert "severe_weakness" in find_urgency(record, library).code_names
    assert find_urgency(record, library).level == "emergency"


@pytest.mark.parametrize(
    "doubt",
    [
        {"symptoms.course": "worse"},
        {SIGNS + "leg_weakness": "new_or_worse"},
        {SIGNS + "leg_weakness": "unsure"},
        {SIGNS + "severe_weakness": Sign(answer="old_unchanged", since_days=13)},
    ],
)
def test_old_severe_weakness_excuses_nothing_beside_a_doubt(library: Library, doubt: dict[str, Any]) -> None:
    old = {SIGNS + "severe_weakness": "old_unchanged", "examination.weakest_muscle_grade": 2}
    assert find_urgency(answered(old | {"symptoms.course": "same"}), library).level == "none"
    assert "severe_weakness" in find_urgency(answered(old | doubt), library).code_names


def test_old_and_told_weakness_that_gets_worse_is_not_known_old(library: Library) -> None:
    answers = {SIGNS + "leg_weakness": "old_unchanged", "symptoms.weakness": "moderate"}
    assert find_urgency(answered(answers), library).level == "none"
    worse = find_urgency(answered(answers | {"symptoms.course": "worse"}), library)
    assert worse.code_names == ("new_or_worse_weakness",)


def test_old_numbness_of_both_legs_does_not_answer_for_numbness_told(library: Library) -> None:
    answers = {SIGNS + "cancer_history": "yes", "symptoms.numbness": "yes"}
    record = answered(answers | {SIGNS + "both_legs_weak_or_numb": "old_unchanged"})
    assert find_urgency(record, library).code_names == ("cancer_suspected",)


def test_days_that_count_as_new_are_those_of_the_finding(library: Library) -> None:
    values = library.findings["rf-ces-when-suspect"].values or {}
    assert values["onset_days_under"] == NEW_UNDER_DAYS


@pytest.mark.parametrize(("days", "level"), [(2, "emergency"), (13, "emergency"), (14, "none"), (400, "none")])
def test_an_old_sign_of_few_days_counts_as_new_and_the_page_asks(library: Library, days: int, level: str) -> None:
    record = answered({SIGNS + "bladder_change": Sign(answer="old_unchanged", since_days=days)})
    found = find_urgency(record, library)
    assert found.level == level
    assert [entry.paths for entry in found.disagreements] == [("warning_signs.bladder_change",)] * (days < 14)


def test_an_answer_not_sure_is_named_where_it_fired(library: Library) -> None:
    (fired,) = find_urgency(signs(saddle_numbness="unsure"), library).fired
    assert (fired.examine_now, fired.unsure) == (True, ("warning_signs.saddle_numbness",))
    (plain,) = find_urgency(signs(both_legs_pain="new_or_worse"), library).fired
    assert (plain.examine_now, plain.unsure) == (True, ())


def test_a_visit_at_the_beginning_of_time_is_no_accident(library: Library) -> None:
    sign = Sign(answer="yes", since_days=7)
    record = answered({"visit.date": datetime.date(1, 1, 1), SIGNS + "minor_injury_weak_bones": sign})
    assert find_urgency(record, library).code_names == ("fracture_unstable_or_new",)


def leaves_trace(record: Consultation) -> bool:
    return find_urgency(record, LIBRARY).level != "none" or bool(find_cautions(record, LIBRARY))


WORRYING = [
    (name, answer)
    for name in SIGN_NAMES
    for answer in (("yes", "unsure") if name in FACT_NAMES else ("new_or_worse", "old_unchanged", "unsure"))
]


@pytest.mark.parametrize("cause", [None, "disc_herniation", "spinal_stenosis"])
@pytest.mark.parametrize(("name", "answer"), WORRYING)
def test_every_answer_but_no_leaves_a_trace(name: str, answer: str, cause: str | None) -> None:
    steady = {"symptoms.course": "same", "symptoms.duration_weeks": 60.0}
    assert leaves_trace(answered({SIGNS + name: answer} | ({"cause.condition": cause} if cause else {})))
    assert leaves_trace(answered({SIGNS + name: answer} | steady))
    assert not leaves_trace(answered({SIGNS + name: "no"} | steady))


def test_the_worse_of_two_answers_counts_and_the_page_asks(library: Library) -> None:
    record = answered({"symptoms.weakness": "severe"}, signs(leg_weakness="no", severe_weakness="no"))
    found = find_urgency(record, library)
    assert found.level == "emergency"
    assert {entry.id for entry in found.disagreements} >= {"severe_weakness_denied", "leg_weakness_denied"}


@pytest.mark.parametrize(
    ("answers", "clash"),
    [
        ({SIGNS + "leg_weakness": "new_or_worse", "symptoms.weakness": "none"}, "weakness_symptom_denied"),
        ({SIGNS + "leg_weakness": "new_or_worse", "examination.weakest_muscle_grade": 5}, "strength_found_normal"),
        ({"symptoms.weakness": "none", "examination.weakest_muscle_grade": 4}, "strength_found_weak"),
        ({SIGNS + "saddle_numbness": "no", "examination.perianal_feeling": "lost"}, "saddle_feeling"),
        ({SIGNS + "bladder_change": "no", "examination.residual_urine_ml": 300.0}, "bladder"),
        ({SIGNS + "leg_weakness": "new_or_worse", "cause.fracture.nerve_damage": "no"}, "nerve_damage"),
    ],
)
def test_answers_that_do_not_fit_are_listed(library: Library, answers: dict[str, Any], clash: str) -> None:
    found = find_urgency(answered(answers), library)
    assert clash in {entry.id for entry in found.disagreements}
    assert not find_urgency(Consultation(), library).disagreements


XRAY = Imaging(modality="xray", date=datetime.date(2026, 3, 1))


def small_injury(**fracture: Any) -> Consultation:
    answers = {"cause.condition": FRACTURE, "cause.imaging": (XRAY,), "cause.fracture": Fracture(**fracture)}
    return answered(answers, signs(minor_injury_weak_bones="yes"))


def test_a_small_injury_is_settled_by_a_picture_of_a_stable_fracture(library: Library) -> None:
    assert find_urgency(small_injury(stable="yes"), library).level == "none"
    assert find_urgency(small_injury(), library).level == "urgent"


def test_a_picture_from_before_the_injury_settles_nothing(library: Library) -> None:
    sign = Sign(answer="yes", since_days=7)
    record = answered(
        {"visit.date": datetime.date(2026, 4, 1), SIGNS + "minor_injury_weak_bones": sign}, small_injury(stable="yes")
    )
    assert find_urgency(record, library).code_names == ("fracture_unstable_or_new",)


def test_a_small_injury_is_settled_when_the_picture_shows_another_cause(library: Library) -> None:
    answers = {"cause.condition": "spinal_stenosis", "cause.imaging": (XRAY,), "cause.confirmed_by": "imaging"}
    record = answered(answers, signs(minor_injury_weak_bones="yes"))
    assert find_urgency(record, library).level == "none"


def reviewed(reasons: tuple[str, ...], result: Any) -> Consultation:
    record = signs(bladder_change="new_or_worse", leg_weakness="new_or_worse")
    return with_answer(record, "urgent_review", UrgentReview(reasons=reasons, result=result, by="Dr B"))


BOTH = ("new_or_worse_weakness", "cauda_equina")


@pytest.mark.parametrize(
    ("reasons", "result", "lifted"),
    [
        (BOTH, "excluded", True),
        (BOTH, "treated", True),
        (BOTH, "referred", False),
        (BOTH, None, False),
        (BOTH[:1], "excluded", False),
        ((*BOTH, "infection"), "excluded", False),
        ((), "excluded", False),
    ],
)
def test_a_review_lifts_only_exactly_the_firing_codes(
    library: Library, reasons: tuple[str, ...], result: Any, lifted: bool
) -> None:
    found = find_urgency(reviewed(reasons, result), library)
    assert found.withheld is not lifted
    assert (found.review is not None) is lifted
    assert found.level == "emergency"


def test_a_later_change_of_a_sign_voids_the_review(library: Library) -> None:
    changed = answered({SIGNS + "fever_unwell": "no"}, reviewed(BOTH, "excluded"))
    assert find_urgency(changed, library).withheld


def test_the_old_name_of_a_code_still_lifts(library: Library) -> None:
    review = UrgentReview(reasons=("post_op_bleed",), result="excluded", by="Dr B")
    record = answered({"urgent_review": review}, signs(recent_spine_operation="yes"))
    assert not find_urgency(record, library).withheld


def test_signs_not_asked_are_named(library: Library) -> None:
    found = find_urgency(signs(bladder_change="no", fever_unwell="unsure"), library)
    assert set(found.not_asked) == set(SIGN_NAMES) - {"bladder_change", "fever_unwell"}
    assert not found.nerve_signs_answered


def test_codes_stand_in_the_order_of_the_table(library: Library) -> None:
    record = signs(cold_pale_leg="new_or_worse", leg_weakness="new_or_worse", bladder_change="new_or_worse")
    names = find_urgency(record, library).code_names
    assert names == ("cauda_equina", "new_or_worse_weakness", "limb_ischaemia")


# What an old sign may excuse; all else that holds for every consultation is in test_urgency_properties

COME_AND_GO = st.sampled_from([None, "no", "new_or_worse", "old_unchanged", "unsure"])
FACT = st.sampled_from([None, "no", "yes", "unsure"])
ANSWERS = st.fixed_dictionaries(
    {SIGNS + name: FACT if name in FACT_NAMES else COME_AND_GO for name in SIGN_NAMES}
    | {
        "examination.weakest_muscle_grade": st.sampled_from([None, 2, 3, 4, 5]),
        "examination.residual_urine_ml": st.sampled_from([None, 0.0, 250.0]),
        "examination.perianal_feeling": st.sampled_from([None, "normal", "lost", "unsure"]),
        "symptoms.weakness": st.sampled_from([None, "none", "mild", "moderate", "severe"]),
        "symptoms.numbness": FACT,
        "cause.condition": st.sampled_from([None, "disc_herniation", "infection", "tumour", FRACTURE]),
        "cause.fracture.nerve_damage": FACT,
    }
)


def given_answers(answers: dict[str, Any]) -> Consultation:
    return answered({path: value for path, value in answers.items() if value is not None})


def rank(record: Consultation) -> int:
    return LEVELS.index(find_urgency(record, LIBRARY).level)


def codes(record: Consultation) -> set[str]:
    return set(find_urgency(record, LIBRARY).code_names)


OWN_AGE = {"leg_weakness", "severe_weakness"}
"""Signs whose answer "old and unchanged" says how old the weakness is that was told or found."""


@given(ANSWERS, st.sampled_from([name for name in SIGN_NAMES if name not in FACT_NAMES]), st.sampled_from([None, "no"]))
def test_no_sign_called_old_lowers_what_another_answer_fires(
    answers: dict[str, Any], name: str, before: str | None
) -> None:
    without = given_answers(answers | {SIGNS + name: before})
    old = answered({SIGNS + name: "old_unchanged"}, without)
    if name not in OWN_AGE:
        assert codes(old) >= codes(without)
        assert rank(old) >= rank(without)
    if (answers["examination.weakest_muscle_grade"] or 5) <= 3 and name != "severe_weakness":
        assert ("severe_weakness" in codes(old)) == ("severe_weakness" in codes(without))


def test_signs_answered_at_home_alone_do_not_open_the_fit() -> None:
    today = signs(**dict.fromkeys(NERVE_SIGNS, "no"))
    at_home = with_answer(
        today, "warning_signs.bladder_change", Sign(answer="no", from_home=datetime.date(2026, 11, 20))
    )

    assert find_urgency(today, LIBRARY).nerve_signs_answered
    assert not find_urgency(at_home, LIBRARY).nerve_signs_answered
