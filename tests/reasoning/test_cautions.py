from typing import Any

import pytest

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import Imaging
from decision_aid.content.library import Library
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.cautions import find_cautions, is_waiting
from decision_aid.reasoning.results import UrgencyResult
from tests.answered import SIGNS, answered

MRI = Imaging(modality="mri", matches_symptoms="yes")
NEW = "new_or_worse"

RAISING: list[tuple[str, dict[str, Any]]] = [
    ("cancer_watch", {SIGNS + "cancer_history": "yes"}),
    ("cancer_watch", {SIGNS + "weight_loss": NEW}),
    ("cancer_watch", {SIGNS + "abnormal_blood_tests": "yes"}),
    ("cancer_watch", {SIGNS + "fever_unwell": NEW}),
    ("inflammatory_cause", {"cause.condition": "inflammatory"}),
    (
        "inflammatory_cause",
        {"symptoms.lookalikes.morning_stiffness_over_30_min": "yes", "symptoms.lookalikes.began_before_45": "yes"},
    ),
    ("vascular_claudication", {"examination.foot_pulses": "absent"}),
    ("vascular_claudication", {"symptoms.lookalikes.eased_by_standing_still": "yes"}),
    ("hip_cause", {"symptoms.lookalikes.groin_pain": "yes"}),
    ("no_structural_match", {"cause.condition": "nonspecific"}),
    ("no_structural_match", {"cause.imaging": (Imaging(modality="mri", matches_symptoms="no"),)}),
    ("no_structural_match", {"cause.imaging": (Imaging(modality="mri", matches_symptoms="unsure"),)}),
    ("missing_imaging", {"cause.imaging": ()}),
    ("missing_imaging", {"cause.imaging": (Imaging(modality="xray"),)}),
    ("missing_imaging", {"cause.confirmed_by": "suspected"}),
    ("too_early_under_6_weeks", {"symptoms.duration_weeks": 5.9}),
    ("getting_worse", {"symptoms.course": "worse"}),
    ("mild_weakness", {"symptoms.weakness": "mild"}),
    ("mild_weakness", {"examination.weakest_muscle_grade": 4}),
    ("old_nerve_sign", {SIGNS + "both_legs_pain": "old_unchanged"}),
    ("old_nerve_sign", {SIGNS + "bladder_change": "old_unchanged"}),
    ("under_18_out_of_scope", {"health.age": 17}),
    ("pregnancy", {"health.pregnant": "yes"}),
    ("capacity_concern", {"health.capacity.concern": "yes"}),
    ("age_80_plus", {"health.age": 80}),
    ("frailty_or_poor_health", {"health.asa": 3}),
    ("frailty_or_poor_health", {"health.frailty": "some"}),
    ("frailty_or_poor_health", {"health.frailty": "unsure"}),
    ("frailty_or_poor_health", {"health.conditions.heart": "yes", "health.conditions.lung": "yes"}),
    ("kidney_disease", {"health.conditions.dialysis": "yes"}),
    ("heart_or_lung", {"health.conditions.lung": "yes"}),
    ("bleeding_risk", {"health.blood_thinner": "antiplatelet"}),
    ("bleeding_risk", {"health.conditions.liver": "yes"}),
    ("clot_history", {"health.conditions.past_clot": "yes"}),
    ("diabetes", {"health.diabetes.type": "type2"}),
    ("obesity", {"health.height_cm": 170.0, "health.weight_kg": 87.0}),
    ("smoking", {"health.smoking": "current"}),
    ("smoking_before_fusion", {"health.smoking": "current", "proposed.option": "decompression_with_fusion"}),
    ("prior_spine_surgery", {"health.previous_spine_operations": 1}),
    ("distress_now", {"health.distress_now": "yes"}),
    ("depression_or_distress", {"health.mood": "low"}),
    ("opioid_use", {"health.opioids": "daily"}),
    ("opioid_use", {"treatments": (Treatment(kind="opioid", status="doing"),)}),
    ("work_claim", {"health.compensation_claim": "yes"}),
    ("osteoporosis", {"health.bone_t_score": -2.6}),
    ("immune_suppressed", {"health.long_term_steroids": "yes"}),
    ("poor_nutrition", {"health.poor_nutrition": "yes"}),
    ("delirium_risk", {"health.age": 82, "health.frailty": "clear"}),
    ("delirium_risk", {"health.conditions.parkinson": "yes"}),
    ("little_support", {"health.support_at_home": "no"}),
]

SILENT: list[tuple[str, dict[str, Any]]] = [
    ("age_80_plus", {"health.age": 79}),
    ("under_18_out_of_scope", {"health.age": 18}),
    ("obesity", {"health.height_cm": 170.0, "health.weight_kg": 86.0}),
    ("frailty_or_poor_health", {"health.asa": 2, "health.frailty": "no", "health.conditions.heart": "yes"}),
    ("too_early_under_6_weeks", {"symptoms.duration_weeks": 6.0}),
    ("missing_imaging", {"cause.imaging": (MRI,)}),
    ("missing_imaging", {"cause.condition": "vertebral_fracture", "cause.imaging": (Imaging(modality="xray"),)}),
    ("no_structural_match", {"cause.imaging": (Imaging(matches_symptoms="no"), MRI)}),
    (
        "no_structural_match",
        {"cause.imaging": (Imaging(matches_symptoms="unsure"),), "cause.confirmed_by": "specialist"},
    ),
    ("inflammatory_cause", {"symptoms.lookalikes.morning_stiffness_over_30_min": "yes"}),
    ("smoking", {"health.smoking": "former"}),
    ("smoking_before_fusion", {"health.smoking": "current", "proposed.option": "discectomy"}),
    ("delirium_risk", {"health.age": 82, "health.frailty": "no"}),
    ("old_nerve_sign", {SIGNS + "bladder_change": NEW}),
    ("mild_weakness", {"examination.weakest_muscle_grade": 5}),
]


def raised(answers: dict[str, Any], library: Library) -> list[str]:
    return [caution.code for caution in find_cautions(answered(answers), library)]


@pytest.mark.parametrize(("code", "answers"), RAISING)
def test_a_caution_is_raised_once(library: Library, code: str, answers: dict[str, Any]) -> None:
    assert raised(answers, library).count(code) == 1


@pytest.mark.parametrize(("code", "answers"), SILENT)
def test_a_caution_stays_silent(library: Library, code: str, answers: dict[str, Any]) -> None:
    assert code not in raised(answers, library)


def test_nothing_asked_raises_nothing(library: Library) -> None:
    assert raised({}, library) == []


@pytest.mark.parametrize(
    "alarm",
    [
        {"symptoms.weakness": "severe"},
        {SIGNS + "leg_weakness": NEW},
        {SIGNS + "saddle_numbness": "unsure"},
        {SIGNS + "cancer_history": "yes", SIGNS + "weight_loss": NEW},
    ],
)
def test_no_one_with_an_alarm_is_asked_for_time(library: Library, alarm: dict[str, Any]) -> None:
    early = {"symptoms.duration_weeks": 1.0}
    assert "too_early_under_6_weeks" in raised(early, library)
    assert "too_early_under_6_weeks" not in raised(early | alarm, library)


def test_the_more_telling_rule_of_a_code_speaks(library: Library) -> None:
    found = find_cautions(answered({"health.asa": 4, "health.frailty": "clear"}), library)
    assert [caution.rule.id for caution in found] == ["asa-4"]


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        ({"health.frailty": "no"}, "several-illnesses"),
        ({}, "several-illnesses"),
        ({"health.frailty": "some"}, "frailty"),
    ],
)
def test_a_frailty_that_was_denied_is_not_told(library: Library, answers: dict[str, Any], rule: str) -> None:
    ill = {"health.conditions.heart": "yes", "health.diabetes.type": "type2", "health.asa": 2}
    found = {caution.code: caution.rule.id for caution in find_cautions(answered(ill | answers), library)}
    assert found["frailty_or_poor_health"] == rule


def test_a_very_high_weight_has_its_own_words(library: Library) -> None:
    heavy = {"health.height_cm": 170.0, "health.weight_kg": 116.0}
    assert [caution.rule.id for caution in find_cautions(answered(heavy), library)] == ["obesity-very-high"]


def test_cautions_about_nerves_come_before_all_others(library: Library) -> None:
    answers = {"symptoms.weakness": "mild", "health.smoking": "current", SIGNS + "weight_loss": NEW}
    assert raised(answers, library)[0] == "mild_weakness"
    codes = list(dict.fromkeys(rule.code for rule in library.caution_rules))
    assert codes[:3] == ["getting_worse", "mild_weakness", "old_nerve_sign"]


def test_patient_and_clinician_are_told_the_same(library: Library) -> None:
    """Both studies of mild weakness, and both counts of deaths over 80."""
    shared = {"mild-weakness": ["rf-motor-thome"], "age-80": ["harm-mortality-over80", "mod-age80-mortality"]}
    rules = {rule.id: rule for rule in library.caution_rules}
    for rule_id, findings in shared.items():
        for finding in findings:
            assert f"{{{finding}." in rules[rule_id].patient["en"]
            assert f"{{{finding}." in rules[rule_id].clinician["en"]


CODES = set(
    [
        "cancer_watch",
        "inflammatory_cause",
        "vascular_claudication",
        "hip_cause",
        "bleeding_risk",
        "age_80_plus",
        "frailty_or_poor_health",
        "smoking",
        "smoking_before_fusion",
        "diabetes",
        "obesity",
        "prior_spine_surgery",
        "depression_or_distress",
        "distress_now",
        "opioid_use",
        "work_claim",
        "too_early_under_6_weeks",
        "under_18_out_of_scope",
        "pregnancy",
        "no_structural_match",
        "osteoporosis",
        "missing_imaging",
        "immune_suppressed",
        "mild_weakness",
        "old_nerve_sign",
        "poor_nutrition",
        "kidney_disease",
        "heart_or_lung",
        "clot_history",
        "delirium_risk",
        "capacity_concern",
        "little_support",
        "getting_worse",
    ]
)


def test_every_agreed_code_has_a_rule(library: Library) -> None:
    assert {rule.code for rule in library.caution_rules} >= CODES
    assert {code for code, _answers in RAISING} == CODES


def test_every_figure_of_a_caution_can_be_said(library: Library) -> None:
    for rule in library.caution_rules:
        assert rule.finding is None or rule.finding in library.findings


@pytest.mark.parametrize(
    "beside",
    [
        {"symptoms.weakness": "mild"},
        {"examination.weakest_muscle_grade": 4},
        {"symptoms.course": "worse"},
        {SIGNS + "leg_weakness": "old_unchanged", "symptoms.weakness": "mild"},
        {SIGNS + "bladder_change": "old_unchanged"},
    ],
)
def test_no_word_asks_for_time_beside_weakness_or_worsening(library: Library, beside: dict[str, Any]) -> None:
    early = {"symptoms.duration_weeks": 2.0}
    assert "too_early_under_6_weeks" in raised(early, library)
    assert "too_early_under_6_weeks" not in raised(early | beside, library)


def test_caution_with_a_figure_waits_while_an_alarm_is_open(library: Library) -> None:
    found = find_cautions(
        answered({"health.age": 85, "health.smoking": "current", "health.support_at_home": "no"}), library
    )
    told = {caution.code: bool(findings_in(caution.rule.patient)) for caution in found}
    assert {True, False} <= {*told.values()}

    open_alarm, settled = UrgencyResult(level="urgent", withheld=True), UrgencyResult(level="urgent")
    assert {caution.code: is_waiting(caution, open_alarm) for caution in found} == told
    assert not any(is_waiting(caution, settled) for caution in found)
