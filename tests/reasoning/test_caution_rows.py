"""Every row of the cautions: the smallest case that raises it, and a neighbour one answer away that does not."""

from typing import Any, TypeAlias

import pytest

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import Imaging
from decision_aid.content.library import Library
from decision_aid.reasoning.cautions import find_cautions
from tests.answered import SIGNS, answered
from tests.reasoning.test_red_flag_rows import GRADE, LEG, NEW, NUMB, OLD, UNSURE, WEAKNESS

Answers: TypeAlias = dict[str, Any]

COURSE, WEEKS, CONDITION = "symptoms.course", "symptoms.duration_weeks", "cause.condition"
LOOK, ILL, HEALTH = "symptoms.lookalikes.", "health.conditions.", "health."
BOTH_PAIN, WEIGHT, NIGHT = SIGNS + "both_legs_pain", SIGNS + "weight_loss", SIGNS + "night_rest_pain"
CANCER, BLOOD, ANEURYSM = SIGNS + "cancer_history", SIGNS + "abnormal_blood_tests", SIGNS + "known_aneurysm"
NERVES = (
    "bladder_change",
    "bowel_change",
    "saddle_numbness",
    "sexual_change",
    "both_legs_weak_or_numb",
    "both_legs_pain",
    "leg_weakness",
    "severe_weakness",
    "unsteady_walking",
)
NARROW: Answers = {CONDITION: "spinal_stenosis"}


def pictures(modality: Any, matches: Any = None) -> tuple[Imaging, ...]:
    return (Imaging(modality=modality, matches_symptoms=matches),)


def body(weight: float) -> Answers:
    return {"health.height_cm": 170.0, "health.weight_kg": weight}


ROWS: dict[str, list[tuple[Answers, Answers]]] = {
    "getting-worse": [({COURSE: "worse"}, {COURSE: "same"}), ({BOTH_PAIN: NEW}, {BOTH_PAIN: "no"})],
    "weakness-and-figures": [
        ({LEG: NEW}, {LEG: OLD}),
        ({SIGNS + "severe_weakness": NEW}, {SIGNS + "severe_weakness": OLD}),
        ({GRADE: 3}, {GRADE: 4}),
        ({WEAKNESS: "moderate"}, {WEAKNESS: "mild"}),
    ],
    "mild-weakness-pressing": [
        ({WEAKNESS: "mild", COURSE: "worse"}, {WEAKNESS: "mild", COURSE: "same"}),
        ({GRADE: 4, COURSE: UNSURE}, {GRADE: 5, COURSE: UNSURE}),
        ({WEAKNESS: "mild", LEG: NEW}, {WEAKNESS: "mild", LEG: "no"}),
        ({WEAKNESS: "moderate", GRADE: 4}, {WEAKNESS: "moderate", GRADE: 4, LEG: OLD}),
        ({WEAKNESS: "mild", LEG: UNSURE}, {WEAKNESS: "none", LEG: UNSURE}),
        ({WEAKNESS: "mild", SIGNS + "severe_weakness": OLD}, {WEAKNESS: "mild", LEG: OLD}),
    ],
    "mild-weakness": [({WEAKNESS: "mild"}, {WEAKNESS: "none"}), ({GRADE: 4}, {GRADE: 5}), ({GRADE: 4}, {GRADE: 3})],
    "old-nerve-sign": [({SIGNS + name: OLD}, {SIGNS + name: NEW}) for name in NERVES],
    "both-legs-pain-unsure": [({BOTH_PAIN: UNSURE}, {BOTH_PAIN: "no"})],
    "course-unsure": [({COURSE: UNSURE}, {COURSE: "same"})],
    "cancer-second-sign-unsure": [
        ({WEIGHT: NEW, NIGHT: UNSURE}, {WEIGHT: NEW, NIGHT: "no"}),
        ({NIGHT: NEW, BLOOD: UNSURE}, {NIGHT: "no", BLOOD: UNSURE}),
        ({BLOOD: "yes", WEIGHT: UNSURE}, {BLOOD: "no", WEIGHT: UNSURE}),
        ({BLOOD: "yes", NUMB: UNSURE}, {BLOOD: "yes", NUMB: UNSURE, "cause.imaging": pictures("mri")}),
        ({LEG: NEW, WEIGHT: UNSURE}, {LEG: OLD, WEIGHT: UNSURE}),
    ],
    "cancer-watch": [
        ({CANCER: "yes"}, {CANCER: "no"}),
        ({CANCER: UNSURE}, {CANCER: "no"}),
        *(({WEIGHT: answer}, {WEIGHT: "no"}) for answer in (NEW, OLD, UNSURE)),
        *(({NIGHT: answer}, {NIGHT: "no"}) for answer in (NEW, OLD, UNSURE)),
        *(({BLOOD: answer}, {BLOOD: "no"}) for answer in ("yes", UNSURE)),
    ],
    "fever-watch": [({SIGNS + "fever_unwell": one}, {SIGNS + "fever_unwell": "no"}) for one in (NEW, OLD, UNSURE)],
    "infection-watch": [({SIGNS + "infection_risk": one}, {SIGNS + "infection_risk": "no"}) for one in ("yes", UNSURE)],
    "inflammatory-cause": [
        ({CONDITION: "inflammatory"}, {CONDITION: "nonspecific"}),
        ({"cause.also": ("inflammatory",)}, {"cause.also": ()}),
        (
            {LOOK + "morning_stiffness_over_30_min": "yes", LOOK + "began_before_45": "yes"},
            {LOOK + "morning_stiffness_over_30_min": "yes", LOOK + "began_before_45": "no"},
        ),
        (
            {LOOK + "began_before_45": "yes", LOOK + "better_with_exercise": "yes"},
            {LOOK + "began_before_45": "no", LOOK + "better_with_exercise": "yes"},
        ),
    ],
    "belly-vessel": [
        ({ANEURYSM: "yes"}, {ANEURYSM: "no"}),
        ({ANEURYSM: UNSURE}, {ANEURYSM: "no"}),
        ({SIGNS + "sudden_tearing_pain": OLD}, {SIGNS + "sudden_tearing_pain": "no"}),
    ],
    "cold-leg-before": [({SIGNS + "cold_pale_leg": OLD}, {SIGNS + "cold_pale_leg": "no"})],
    "vascular-claudication": [
        ({LOOK + "eased_by_standing_still": "yes"}, {LOOK + "eased_by_standing_still": "no"}),
        ({LOOK + "weak_foot_pulses": "yes"}, {LOOK + "weak_foot_pulses": "no"}),
        ({"examination.foot_pulses": "weak"}, {"examination.foot_pulses": "present"}),
        ({"examination.foot_pulses": "absent"}, {"examination.foot_pulses": "present"}),
    ],
    "hip-cause": [
        ({LOOK + "groin_pain": "yes"}, {LOOK + "groin_pain": "no"}),
        ({LOOK + "hip_movement_painful": "yes"}, {LOOK + "hip_movement_painful": "no"}),
    ],
    "scan-does-not-fit": [
        ({"cause.imaging": pictures("mri", "no")}, {"cause.imaging": pictures("mri", "partly")}),
        (
            {"cause.imaging": pictures("mri", UNSURE), "cause.confirmed_by": "imaging"},
            {"cause.imaging": pictures("mri", UNSURE), "cause.confirmed_by": "specialist"},
        ),
    ],
    "no-cause-found": [
        ({CONDITION: one}, {CONDITION: "scoliosis"}) for one in ("nonspecific", "not_known", "not_spine")
    ],
    "missing-imaging": [
        ({"cause.imaging": ()}, {"cause.imaging": pictures("mri")}),
        ({"cause.imaging": pictures("xray")}, {"cause.imaging": pictures("ct")}),
        ({"cause.confirmed_by": "suspected"}, {"cause.confirmed_by": "specialist"}),
    ],
    "too-early": [
        ({WEEKS: 5.9}, {WEEKS: 6.0}),
        ({WEEKS: 2.0, **NARROW}, {WEEKS: 2.0, **NARROW, BOTH_PAIN: UNSURE}),
        *(
            ({WEEKS: 2.0}, {WEEKS: 2.0, **beside})
            for beside in (
                {COURSE: "worse"},
                {COURSE: UNSURE},
                {WEAKNESS: "mild"},
                {GRADE: 4},
                {LEG: OLD},
                {LEG: NEW},
                {CONDITION: "vertebral_fracture"},
            )
        ),
    ],
    "under-18": [({"health.age": 17}, {"health.age": 18})],
    "pregnancy": [({"health.pregnant": one}, {"health.pregnant": "no"}) for one in ("yes", UNSURE)],
    "capacity": [({HEALTH + "capacity.concern": one}, {HEALTH + "capacity.concern": "no"}) for one in ("yes", UNSURE)],
    "age-80": [({"health.age": 80}, {"health.age": 79})],
    "age-80-widening": [
        *(
            ({"health.age": 80, "cause.condition": cause}, {"health.age": 80, "cause.condition": "disc_herniation"})
            for cause in ("spinal_stenosis", "degenerative_spondylolisthesis")
        ),
        (
            {"health.age": 80, "cause.condition": "spinal_stenosis"},
            {"health.age": 79, "cause.condition": "spinal_stenosis"},
        ),
    ],
    "asa-4": [({"health.asa": 4}, {"health.asa": 3})],
    "asa-3": [({"health.asa": 3}, {"health.asa": 2})],
    "frailty": [({"health.frailty": one}, {"health.frailty": "no"}) for one in ("some", "clear", UNSURE)],
    "several-illnesses": [
        *(
            ({ILL + one: "yes", ILL + other: "yes"}, {ILL + one: "yes", ILL + other: "no"})
            for one, other in (
                ("heart", "lung"),
                ("lung", "kidney"),
                ("lung", "dialysis"),
                ("kidney", "stroke"),
                ("stroke", "liver"),
                ("liver", "parkinson"),
                ("parkinson", "dementia"),
                ("dementia", "heart"),
            )
        ),
        *(
            (
                {ILL + "heart": "yes", "health.diabetes.type": kind},
                {ILL + "heart": "yes", "health.diabetes.type": "none"},
            )
            for kind in ("type1", "type2", "other")
        ),
        ({ILL + "heart": "yes", ILL + "dialysis": "yes"}, {ILL + "kidney": "yes", ILL + "dialysis": "yes"}),
    ],
    "dialysis": [({ILL + "dialysis": "yes"}, {ILL + "dialysis": "no"})],
    "kidney": [({ILL + "kidney": "yes"}, {ILL + "kidney": "no"})],
    "heart": [({ILL + "heart": "yes"}, {ILL + "heart": "no"})],
    "lung": [({ILL + one: "yes"}, {ILL + one: "no"}) for one in ("lung", "sleep_apnoea")],
    "blood-thinner-strong": [({"health.blood_thinner": "anticoagulant"}, {"health.blood_thinner": "antiplatelet"})],
    "bleeding-risk": [
        ({"health.blood_thinner": "antiplatelet"}, {"health.blood_thinner": "no"}),
        ({ILL + "clotting": "yes"}, {ILL + "clotting": "no"}),
        ({ILL + "liver": "yes"}, {ILL + "liver": "no"}),
    ],
    "clot-history": [({ILL + "past_clot": "yes"}, {ILL + "past_clot": "no"})],
    "diabetes-unsteady": [
        (
            {"health.diabetes.type": kind, "health.diabetes.hba1c_percent": 8.0},
            {"health.diabetes.type": kind, "health.diabetes.hba1c_percent": 7.9},
        )
        for kind in ("type1", "type2", "other")
    ]
    + [
        (
            {"health.diabetes.type": "type2", "health.diabetes.hba1c_percent": 9.0},
            {"health.diabetes.type": "none", "health.diabetes.hba1c_percent": 9.0},
        )
    ],
    "diabetes": [
        ({"health.diabetes.type": kind}, {"health.diabetes.type": "none"}) for kind in ("type1", "type2", "other")
    ],
    "obesity-very-high": [(body(115.7), body(115.5))],
    "obesity": [(body(86.8), body(86.6))],
    "smoking-before-fusion": [
        (
            {"health.smoking": "current", "proposed.option": "fusion"},
            {"health.smoking": "current", "proposed.option": "discectomy"},
        ),
        (
            {"health.smoking": "current", CONDITION: "degenerative_disc_disease"},
            {"health.smoking": "former", CONDITION: "degenerative_disc_disease"},
        ),
    ],
    "smoking-disc": [
        (
            {"health.smoking": "current", CONDITION: "disc_herniation"},
            {"health.smoking": "current", CONDITION: "spinal_stenosis"},
        ),
    ],
    "smoking": [({"health.smoking": "current"}, {"health.smoking": "former"})],
    "prior-surgery-many": [({"health.previous_spine_operations": 4}, {"health.previous_spine_operations": 3})],
    "prior-surgery": [
        ({"health.previous_spine_operations": 1}, {"health.previous_spine_operations": 0}),
        ({CONDITION: "previous_surgery"}, {CONDITION: "scoliosis"}),
        ({"cause.also": ("previous_surgery",)}, {"cause.also": ()}),
        ({"proposed.revision": "yes"}, {"proposed.revision": "no"}),
    ],
    "distress-now": [({"health.distress_now": one}, {"health.distress_now": "no"}) for one in ("yes", UNSURE)],
    "depression": [({"health.mood": one}, {"health.mood": "ok"}) for one in ("low", "depression_or_anxiety")],
    "opioid-use": [
        ({"health.opioids": "sometimes"}, {"health.opioids": "none"}),
        ({"health.opioids": "daily"}, {"health.opioids": "none"}),
        (
            {"treatments": (Treatment(kind="opioid", status="doing"),)},
            {"treatments": (Treatment(kind="opioid", status="done"),)},
        ),
    ],
    "work-claim": [({"health.compensation_claim": "yes"}, {"health.compensation_claim": "no"})],
    "osteoporosis": [
        ({"health.osteoporosis": "yes"}, {"health.osteoporosis": "no"}),
        ({"health.bone_t_score": -2.5}, {"health.bone_t_score": -2.4}),
        ({"cause.fracture.kind": "osteoporotic"}, {"cause.fracture.kind": "traumatic"}),
    ],
    "immune-suppressed": [
        ({HEALTH + one: "yes"}, {HEALTH + one: "no"}) for one in ("immune_suppressed", "long_term_steroids")
    ],
    "poor-nutrition": [({"health.poor_nutrition": one}, {"health.poor_nutrition": "no"}) for one in ("yes", UNSURE)],
    "delirium-risk": [
        ({ILL + "dementia": "yes"}, {ILL + "dementia": "no"}),
        ({ILL + "parkinson": "yes"}, {ILL + "parkinson": "no"}),
        ({"health.age": 80, "health.frailty": "some"}, {"health.age": 79, "health.frailty": "some"}),
        ({"health.age": 80, "health.frailty": "clear"}, {"health.age": 80, "health.frailty": "no"}),
    ],
    "anaesthetic-problems": [
        ({"health.anaesthetic_problems": one}, {"health.anaesthetic_problems": "no"}) for one in ("yes", UNSURE)
    ],
    "little-support": [({"health.support_at_home": one}, {"health.support_at_home": "yes"}) for one in ("no", UNSURE)],
}
"""For each row the cases that raise it; beside each a neighbour that does not."""

CASES = [(rule, raises, silent) for rule, pairs in ROWS.items() for raises, silent in pairs]


def raised(answers: Answers, library: Library) -> set[str]:
    return {caution.rule.id for caution in find_cautions(answered(answers), library)}


def test_every_row_has_a_case(library: Library) -> None:
    assert list(ROWS) == [rule.id for rule in library.caution_rules]


@pytest.mark.parametrize(("rule", "raises", "silent"), CASES)
def test_a_row_is_raised_by_its_case_and_not_by_the_neighbour(
    library: Library, rule: str, raises: Answers, silent: Answers
) -> None:
    assert rule in raised(raises, library)
    assert rule not in raised(silent, library)


def test_a_row_that_is_said_beside_others_hides_behind_none_of_its_code(library: Library) -> None:
    answers = {CANCER: "yes", SIGNS + "fever_unwell": OLD, SIGNS + "infection_risk": UNSURE}
    assert raised(answers, library) >= {"cancer-watch", "fever-watch", "infection-watch"}
    assert "asa-3" not in raised({"health.asa": 4}, library)


def test_every_row_is_told_in_words_and_names_a_finding_that_is_held(library: Library) -> None:
    for rule in library.caution_rules:
        assert rule.title["en"]
        assert rule.patient["en"]
        assert rule.clinician["en"]
        assert rule.finding is None or rule.finding in library.findings
