"""What the laws of urgency are held against: rungs of worry, cases of the table, changes, contradictions."""

from typing import Any

from hypothesis import strategies as st

from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES
from decision_aid.reasoning.red_flags import NERVE_SIGNS
from tests.answered import SIGNS
from tests.population.answer_space import ANSWERS
from tests.population.ladders import LADDERS, SETTLING, values_at
from tests.reasoning.test_red_flag_rows import BOTH, GRADE, LEG, NEW, NUMB, OLD, ROWS, SADDLE, UNSURE, WEAKNESS
from tests.reasoning.urgency_laws import Answers, Clash, Rung

__all__ = ["BOTH", "GRADE", "LEG", "NEW", "OLD", "SADDLE", "WEAKNESS"]

SEVERE = SIGNS + "severe_weakness"

RUNGS: list[Rung] = [(path, ladder) for path, ladders in LADDERS.items() for ladder in ladders]
UNSURE_RUNGS = [(path, ladder) for path, ladder in RUNGS if any("unsure" in step for step in ladder)]
ROW_CASES: list[tuple[str, Answers]] = [(rule, fires) for rule, pairs in ROWS.items() for fires, _silent in pairs]
OLD_SIGNS = sorted(set(SIGN_NAMES) - FACT_NAMES)

CHANGES: st.SearchStrategy[tuple[str, Any]] = st.sampled_from(
    [(path, value) for path in (*LADDERS, *SETTLING) for value in values_at(path)]
)
OTHERS = sorted(path for path in ANSWERS if path not in LADDERS and path not in SETTLING and path != "urgent_review")
OTHER_ANSWERS: st.SearchStrategy[tuple[str, Any]] = st.sampled_from(OTHERS).flatmap(
    lambda path: st.tuples(st.just(path), ANSWERS[path])
)

PRESSING: list[Answers] = [
    {GRADE: 3},
    {GRADE: 0, SEVERE: OLD},
    {WEAKNESS: "severe"},
    {WEAKNESS: "severe", SEVERE: OLD, LEG: OLD, "symptoms.course": "same"},
    {SEVERE: NEW},
    {SEVERE: UNSURE},
    {SEVERE: OLD},
    {LEG: NEW},
    {LEG: UNSURE},
    {WEAKNESS: "moderate", LEG: "no"},
    {WEAKNESS: "mild", "symptoms.course": "worse"},
    {WEAKNESS: "mild", LEG: "no", "symptoms.course": UNSURE},
    {GRADE: 4, "symptoms.course": "worse"},
    {LEG: OLD, "symptoms.course": "worse"},
]
"""Weakness that is severe, however old, or that grows or may grow."""

NO_NERVE_SIGN: Answers = dict.fromkeys((SIGNS + name for name in (*NERVE_SIGNS, "unsteady_walking")), "no")
DAMAGE = "cause.fracture.nerve_damage"
CONTRADICTIONS: list[Clash] = [
    ("leg_weakness_denied", {LEG: "no", SEVERE: "no"}, {WEAKNESS: "mild"}),
    ("leg_weakness_denied", {LEG: "no", SEVERE: "no"}, {GRADE: 4}),
    ("severe_weakness_denied", {SEVERE: "no"}, {WEAKNESS: "severe"}),
    ("severe_weakness_denied", {SEVERE: "no"}, {GRADE: 3}),
    ("weakness_signs", {LEG: "no"}, {SEVERE: NEW}),
    ("weakness_symptom_denied", {WEAKNESS: "none"}, {LEG: NEW}),
    ("weakness_symptom_denied", {WEAKNESS: "mild"}, {SEVERE: NEW}),
    ("strength_found_normal", {GRADE: 5}, {LEG: NEW}),
    ("strength_found_normal", {GRADE: 5}, {WEAKNESS: "moderate"}),
    ("strength_found_normal", {GRADE: 4}, {SEVERE: NEW}),
    ("strength_found_normal", {GRADE: 4}, {WEAKNESS: "severe"}),
    ("strength_found_weak", {WEAKNESS: "none"}, {GRADE: 3}),
    ("both_legs", {LEG: "no", NUMB: "no"}, {BOTH: NEW}),
    ("saddle_feeling", {SADDLE: "no"}, {"examination.perianal_feeling": "reduced"}),
    ("saddle_feeling", {"examination.perianal_feeling": "normal"}, {SADDLE: NEW}),
    ("bladder", {SIGNS + "bladder_change": "no"}, {"examination.residual_urine_ml": 200.0}),
    *(("nerve_damage", {DAMAGE: "no"}, {SIGNS + name: NEW}) for name in (*NERVE_SIGNS, "unsteady_walking")),
    ("nerve_damage", {DAMAGE: "no"}, {NUMB: "yes"}),
    ("nerve_damage", {DAMAGE: "no"}, {"examination.residual_urine_ml": 200.0}),
    ("nerve_damage", {**NO_NERVE_SIGN, NUMB: "no", "examination": None, WEAKNESS: "none"}, {DAMAGE: "yes"}),
]
