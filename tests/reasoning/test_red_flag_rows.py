"""Every row of the urgency table: the smallest case that fires it, and a neighbour one answer away that does not."""

from typing import Any, TypeAlias

import pytest

from decision_aid.consultation.cause import Imaging
from decision_aid.content.library import Library
from decision_aid.reasoning.red_flags import find_urgency
from tests.answered import SIGNS, answered

Answers: TypeAlias = dict[str, Any]

NEW, OLD, UNSURE = "new_or_worse", "old_unchanged", "unsure"
MRI = (Imaging(modality="mri"),)
BLADDER, SADDLE, LEG = SIGNS + "bladder_change", SIGNS + "saddle_numbness", SIGNS + "leg_weakness"
FEVER, RISK, NIGHT = SIGNS + "fever_unwell", SIGNS + "infection_risk", SIGNS + "night_rest_pain"
WEIGHT, CANCER, BLOOD = SIGNS + "weight_loss", SIGNS + "cancer_history", SIGNS + "abnormal_blood_tests"
BOTH, INJURY, SMALL = SIGNS + "both_legs_weak_or_numb", SIGNS + "major_injury", SIGNS + "minor_injury_weak_bones"
ANEURYSM, OPERATED, BOTH_PAIN = SIGNS + "known_aneurysm", SIGNS + "recent_spine_operation", SIGNS + "both_legs_pain"
GRADE, WEAKNESS, NUMB = "examination.weakest_muscle_grade", "symptoms.weakness", "symptoms.numbness"
CONDITION, COURSE, WEEKS = "cause.condition", "symptoms.course", "symptoms.duration_weeks"
STEADY = {COURSE: "same", WEEKS: 60.0}

ROWS: dict[str, list[tuple[Answers, Answers]]] = {
    "cauda-bladder": [({BLADDER: NEW}, {BLADDER: OLD})],
    "cauda-bowel": [({SIGNS + "bowel_change": NEW}, {SIGNS + "bowel_change": OLD})],
    "cauda-saddle": [({SADDLE: NEW}, {SADDLE: OLD})],
    "cauda-sexual": [({SIGNS + "sexual_change": NEW}, {SIGNS + "sexual_change": OLD})],
    "cauda-both-legs": [({BOTH: NEW}, {BOTH: OLD})],
    "cauda-residual-urine": [({"examination.residual_urine_ml": 200.0}, {"examination.residual_urine_ml": 199.9})],
    "cauda-perianal-feeling": [
        ({"examination.perianal_feeling": "lost"}, {"examination.perianal_feeling": "normal"}),
        ({"examination.perianal_feeling": "reduced"}, {"examination.perianal_feeling": "normal"}),
    ],
    "cauda-both-legs-pain": [
        ({BOTH_PAIN: NEW}, {BOTH_PAIN: OLD}),
        ({BOTH_PAIN: NEW, CONDITION: "disc_herniation"}, {BOTH_PAIN: NEW, CONDITION: "spinal_stenosis"}),
    ],
    "severe-weakness-sign": [({SIGNS + "severe_weakness": NEW}, {SIGNS + "severe_weakness": OLD})],
    "severe-weakness-found": [
        ({GRADE: 3}, {GRADE: 4}),
        ({WEAKNESS: "severe"}, {WEAKNESS: "moderate"}),
        ({GRADE: 3, LEG: OLD}, {GRADE: 3, SIGNS + "severe_weakness": OLD}),
    ],
    "weakness-sign": [({LEG: NEW}, {LEG: OLD})],
    "weakness-moderate": [
        ({WEAKNESS: "moderate"}, {WEAKNESS: "mild"}),
        ({WEAKNESS: "moderate", LEG: OLD, COURSE: "worse"}, {WEAKNESS: "moderate", LEG: OLD, COURSE: "same"}),
    ],
    "cord-walking": [({SIGNS + "unsteady_walking": NEW}, {SIGNS + "unsteady_walking": OLD})],
    "cord-cancer-both-legs": [
        ({CANCER: "yes", BOTH: NEW}, {CANCER: "no", BOTH: NEW}),
        ({CONDITION: "tumour", BOTH: NEW}, {CONDITION: "tumour", BOTH: OLD}),
        ({"cause.also": ("tumour",), BOTH: NEW}, {"cause.also": (), BOTH: NEW}),
    ],
    "infection-nerve": [
        ({CONDITION: "infection", LEG: NEW}, {CONDITION: "infection", LEG: OLD}),
        ({FEVER: NEW, RISK: "yes", BLADDER: NEW}, {FEVER: NEW, RISK: "no", BLADDER: NEW}),
        ({RISK: "yes", NIGHT: NEW, WEAKNESS: "moderate"}, {RISK: "yes", NIGHT: NEW, WEAKNESS: "mild"}),
    ],
    "infection-fever-nerve": [
        ({FEVER: NEW, LEG: NEW}, {FEVER: NEW, LEG: OLD}),
        ({FEVER: OLD, SIGNS + "severe_weakness": NEW}, {FEVER: "no", SIGNS + "severe_weakness": NEW}),
        ({FEVER: NEW, GRADE: 3}, {FEVER: NEW, GRADE: 4}),
        (
            {FEVER: NEW, "examination.perianal_feeling": "reduced"},
            {FEVER: NEW, "examination.perianal_feeling": "normal"},
        ),
        ({FEVER: NEW, "examination.residual_urine_ml": 200.0}, {FEVER: NEW, "examination.residual_urine_ml": 199.9}),
        ({FEVER: NEW, "examination.perianal_feeling": "lost"}, {FEVER: "no", "examination.perianal_feeling": "lost"}),
        ({FEVER: NEW, "cause.fracture.nerve_damage": "yes"}, {FEVER: NEW, "cause.fracture.nerve_damage": "no"}),
    ],
    "infection-known": [
        ({CONDITION: "infection"}, {CONDITION: "inflammatory"}),
        ({"cause.also": ("infection",)}, {"cause.also": ("inflammatory",)}),
    ],
    "infection-fever": [
        ({FEVER: NEW, RISK: "yes"}, {FEVER: NEW, RISK: "no"}),
        ({FEVER: OLD, RISK: "yes"}, {FEVER: "no", RISK: "yes"}),
        ({FEVER: NEW, "health.diabetes.type": "type1"}, {FEVER: NEW, "health.diabetes.type": "none"}),
        ({FEVER: NEW, "health.diabetes.type": "type2"}, {FEVER: NEW, "health.diabetes.type": "none"}),
        ({FEVER: NEW, "health.diabetes.type": "other"}, {FEVER: NEW, "health.diabetes.type": "none"}),
        ({FEVER: NEW, "health.immune_suppressed": "yes"}, {FEVER: NEW, "health.immune_suppressed": "no"}),
        ({FEVER: NEW, "health.long_term_steroids": "yes"}, {FEVER: NEW, "health.long_term_steroids": "no"}),
        ({FEVER: NEW, "health.conditions.dialysis": "yes"}, {FEVER: NEW, "health.conditions.dialysis": "no"}),
        ({FEVER: NEW, BLOOD: "yes"}, {FEVER: NEW, BLOOD: "no"}),
        ({FEVER: NEW, OPERATED: "yes"}, {FEVER: NEW, OPERATED: "no"}),
    ],
    "infection-fever-weak": [
        ({FEVER: NEW, WEAKNESS: "mild"}, {FEVER: NEW, WEAKNESS: "none"}),
        ({FEVER: OLD, GRADE: 4}, {FEVER: OLD, GRADE: 5}),
    ],
    "infection-no-fever": [
        ({RISK: "yes", NIGHT: NEW}, {RISK: "yes", NIGHT: OLD}),
        ({RISK: "yes", BLOOD: "yes"}, {RISK: "yes", BLOOD: "no"}),
        ({RISK: "yes", NIGHT: NEW, FEVER: "no"}, {RISK: "no", NIGHT: NEW, FEVER: "no"}),
        ({"health.immune_suppressed": "yes", NIGHT: NEW}, {"health.immune_suppressed": "no", NIGHT: NEW}),
        ({"health.long_term_steroids": "yes", NIGHT: NEW}, {"health.long_term_steroids": "no", NIGHT: NEW}),
        ({"health.conditions.dialysis": "yes", NIGHT: NEW}, {"health.conditions.kidney": "yes", NIGHT: NEW}),
    ],
    "cancer-nerve": [
        ({CANCER: "yes", LEG: NEW}, {CANCER: "yes", LEG: "no"}),
        ({CONDITION: "tumour", BLADDER: NEW}, {CONDITION: "tumour", BLADDER: OLD}),
        ({WEIGHT: NEW, NIGHT: NEW, LEG: NEW}, {WEIGHT: NEW, NIGHT: NEW, LEG: OLD}),
        ({WEIGHT: NEW, LEG: NEW}, {WEIGHT: OLD, LEG: NEW}),
    ],
    "cancer-known": [
        ({CONDITION: "tumour"}, {CONDITION: "scoliosis"}),
        ({"cause.also": ("tumour",)}, {"cause.also": ()}),
    ],
    "cancer-again": [
        ({CANCER: "yes", WEIGHT: NEW}, {CANCER: "no", WEIGHT: NEW}),
        ({CANCER: "yes", WEIGHT: OLD}, {CANCER: "yes", WEIGHT: "no"}),
        ({CANCER: "yes", NIGHT: NEW}, {CANCER: "yes", NIGHT: OLD}),
        ({CANCER: "yes", BLOOD: "yes"}, {CANCER: "yes", BLOOD: "no"}),
        ({CANCER: "yes", WEAKNESS: "mild"}, {CANCER: "yes", WEAKNESS: "none"}),
        ({CANCER: "yes", GRADE: 4}, {CANCER: "yes", GRADE: 5}),
        ({CANCER: "yes", NUMB: "yes"}, {CANCER: "yes", NUMB: "yes", "cause.imaging": MRI}),
    ],
    "cancer-two-signs": [
        ({WEIGHT: NEW, NIGHT: NEW}, {WEIGHT: NEW, NIGHT: OLD}),
        ({WEIGHT: NEW, BLOOD: "yes"}, {WEIGHT: OLD, BLOOD: "yes"}),
        ({NIGHT: NEW, BLOOD: "yes"}, {NIGHT: NEW, BLOOD: "no"}),
        ({NIGHT: NEW, NUMB: "yes"}, {NIGHT: NEW, NUMB: "no"}),
        ({BLOOD: "yes", WEAKNESS: "mild"}, {BLOOD: "yes", WEAKNESS: "mild", LEG: OLD}),
    ],
    "fracture-nerve-damage": [({"cause.fracture.nerve_damage": "yes"}, {"cause.fracture.nerve_damage": "no"})],
    "fracture-nerve-sign": [
        ({CONDITION: "vertebral_fracture", LEG: NEW}, {CONDITION: "vertebral_fracture", LEG: OLD}),
        ({"cause.also": ("vertebral_fracture",), BLADDER: NEW}, {"cause.also": (), BLADDER: NEW}),
        ({"cause.fracture.kind": "traumatic", WEAKNESS: "mild"}, {"cause.fracture.kind": "traumatic"}),
        ({"cause.fracture.kind": "osteoporotic", GRADE: 4}, {"cause.fracture.kind": "osteoporotic", GRADE: 5}),
        ({INJURY: "yes", SADDLE: NEW}, {INJURY: "no", SADDLE: NEW}),
        ({INJURY: "yes", SIGNS + "unsteady_walking": NEW}, {INJURY: "yes", SIGNS + "unsteady_walking": "no"}),
    ],
    "fracture-old-nerve-sign": [
        ({INJURY: "yes", NUMB: "yes"}, {INJURY: "yes", NUMB: "no"}),
        *(
            ({INJURY: "yes", SIGNS + name: OLD}, {INJURY: "yes", SIGNS + name: "no"})
            for name in (
                "bladder_change",
                "bowel_change",
                "saddle_numbness",
                "sexual_change",
                "both_legs_weak_or_numb",
                "leg_weakness",
                "severe_weakness",
                "unsteady_walking",
            )
        ),
    ],
    "fracture-major-injury": [({INJURY: "yes"}, {INJURY: "no"})],
    "fracture-small-injury": [
        ({SMALL: "yes"}, {SMALL: "no"}),
        (
            {SMALL: "yes", CONDITION: "vertebral_fracture", "cause.imaging": MRI},
            {SMALL: "yes", CONDITION: "vertebral_fracture", "cause.imaging": MRI, "cause.fracture.stable": "yes"},
        ),
        (
            {SMALL: "yes", CONDITION: "disc_herniation", "cause.imaging": MRI, "cause.confirmed_by": "suspected"},
            {SMALL: "yes", CONDITION: "disc_herniation", "cause.imaging": MRI, "cause.confirmed_by": "imaging"},
        ),
    ],
    "fracture-not-stable": [({"cause.fracture.stable": "no"}, {"cause.fracture.stable": "yes"})],
    "fracture-stability-unsure": [({"cause.fracture.stable": UNSURE}, {"cause.fracture.stable": "yes"})],
    "aorta-tearing-pain": [({SIGNS + "sudden_tearing_pain": NEW}, {SIGNS + "sudden_tearing_pain": OLD})],
    "aorta-known": [
        ({ANEURYSM: "yes", WEEKS: 5.9, COURSE: "same"}, {ANEURYSM: "yes", WEEKS: 6.0, COURSE: "same"}),
        ({ANEURYSM: "yes", WEEKS: 60.0, COURSE: "worse"}, {ANEURYSM: "yes", **STEADY}),
        ({ANEURYSM: "yes", NIGHT: NEW, **STEADY}, {ANEURYSM: "yes", NIGHT: OLD, **STEADY}),
        ({ANEURYSM: "yes", SIGNS + "sudden_tearing_pain": NEW}, {ANEURYSM: "no", SIGNS + "sudden_tearing_pain": NEW}),
    ],
    "aorta-known-pain-not-asked": [
        ({ANEURYSM: "yes"}, {ANEURYSM: "yes", **STEADY}),
        ({ANEURYSM: "yes", WEEKS: 60.0}, {ANEURYSM: "yes", WEEKS: 60.0, COURSE: "better"}),
        ({ANEURYSM: "yes", WEEKS: 60.0, COURSE: UNSURE}, {ANEURYSM: "no", WEEKS: 60.0, COURSE: UNSURE}),
        ({ANEURYSM: "yes", COURSE: "same"}, {ANEURYSM: "yes", **STEADY}),
    ],
    "limb-cold": [({SIGNS + "cold_pale_leg": NEW}, {SIGNS + "cold_pale_leg": OLD})],
    "post-op-nerve": [
        ({OPERATED: "yes", LEG: NEW}, {OPERATED: "yes", LEG: OLD}),
        ({OPERATED: "yes", SIGNS + "bowel_change": NEW}, {OPERATED: "no", SIGNS + "bowel_change": NEW}),
        ({OPERATED: "yes", SIGNS + "sexual_change": NEW}, {OPERATED: "yes", SIGNS + "sexual_change": "no"}),
        ({OPERATED: "yes", BOTH: NEW}, {OPERATED: "yes", BOTH: OLD}),
    ],
    "post-op-trouble": [({OPERATED: "yes"}, {OPERATED: "no"})],
}
"""For each row the cases that fire it; beside each a neighbour that leaves it silent."""

CASES = [(rule, fires, silent) for rule, pairs in ROWS.items() for fires, silent in pairs]


def fired(answers: Answers, library: Library) -> dict[str, str]:
    return {one.rule.id: one.urgency for one in find_urgency(answered(answers), library).fired}


def test_every_row_has_a_case(library: Library) -> None:
    assert list(ROWS) == [rule.id for rule in library.red_flags]


@pytest.mark.parametrize(("rule", "fires", "silent"), CASES)
def test_a_row_fires_on_its_case_and_is_silent_on_the_neighbour(
    library: Library, rule: str, fires: Answers, silent: Answers
) -> None:
    urgency = {one.id: one.urgency for one in library.red_flags}[rule]
    assert fired(fires, library).get(rule) == urgency
    assert rule not in fired(silent, library)


UNSURE_CASES: list[tuple[str, Answers]] = [
    *((f"cauda-{name}", {path: UNSURE}) for name, path in (("bladder", BLADDER), ("saddle", SADDLE))),
    ("cauda-bowel", {SIGNS + "bowel_change": UNSURE}),
    ("cauda-sexual", {SIGNS + "sexual_change": UNSURE}),
    ("cauda-both-legs", {BOTH: UNSURE}),
    ("cauda-perianal-feeling", {"examination.perianal_feeling": UNSURE}),
    ("cauda-both-legs-pain", {BOTH_PAIN: UNSURE}),
    ("severe-weakness-sign", {SIGNS + "severe_weakness": UNSURE}),
    ("weakness-sign", {LEG: UNSURE}),
    ("cord-walking", {SIGNS + "unsteady_walking": UNSURE}),
    ("infection-fever-nerve", {FEVER: UNSURE, LEG: NEW}),
    ("infection-fever", {FEVER: NEW, "health.diabetes.type": UNSURE}),
    ("infection-fever-weak", {FEVER: UNSURE, WEAKNESS: "mild"}),
    ("infection-no-fever", {RISK: UNSURE, NIGHT: NEW}),
    ("cancer-again", {CANCER: "yes", WEIGHT: UNSURE}),
    ("fracture-nerve-damage", {"cause.fracture.nerve_damage": UNSURE}),
    ("fracture-nerve-sign", {INJURY: "yes", SADDLE: UNSURE}),
    ("fracture-old-nerve-sign", {INJURY: "yes", NUMB: UNSURE}),
    ("fracture-major-injury", {INJURY: UNSURE}),
    ("fracture-small-injury", {SMALL: UNSURE}),
    ("aorta-tearing-pain", {SIGNS + "sudden_tearing_pain": UNSURE}),
    ("aorta-known", {ANEURYSM: UNSURE, COURSE: "worse"}),
    ("aorta-known-pain-not-asked", {ANEURYSM: UNSURE}),
    ("limb-cold", {SIGNS + "cold_pale_leg": UNSURE}),
    ("post-op-nerve", {OPERATED: "yes", BLADDER: UNSURE}),
    ("post-op-trouble", {OPERATED: UNSURE}),
]


def test_every_row_that_not_sure_fires_has_a_case(library: Library) -> None:
    assert {rule for rule, _answers in UNSURE_CASES} == {one.id for one in library.red_flags if one.examine_if_unsure}


@pytest.mark.parametrize(("rule", "answers"), UNSURE_CASES)
def test_not_sure_fires_the_row_as_urgent_and_asks_to_examine(library: Library, rule: str, answers: Answers) -> None:
    found = {one.rule.id: one for one in find_urgency(answered(answers), library).fired}[rule]
    assert (found.urgency, found.examine_now) == ("urgent", True)
    assert found.unsure


def test_every_row_is_told_in_words_and_rests_on_a_finding_or_says_so(library: Library) -> None:
    for rule in library.red_flags:
        assert (rule.source in library.findings) != rule.own_judgement
        assert rule.patient["en"]
        assert rule.clinician["en"]
    for code in library.red_flag_codes.values():
        assert (code.source in library.findings) != code.own_judgement
        assert all(words["en"] for words in (code.title, code.do_now, code.do_now_urgent, code.tell_team))
