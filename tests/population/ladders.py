"""Which answer worries more than which, for every field that urgent signs rest on: by hand, not read from the rules.

A ladder lists steps from calm to worrying; the answers of one step weigh the same. "Not asked" (None) stands on the
step of the calm answer, as nothing may fire for want of an answer, unless the step says otherwise.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES, Sign
from tests.population.answer_space import records

SIGNS = "warning_signs."
Step = tuple[Any, ...]
Ladder = tuple[Step, ...]

NEW_SIGN: Ladder = ((None, "no"), ("unsure",), ("new_or_worse", "yes"))
OLD_SIGN: Ladder = ((None, "no"), ("old_unchanged",), ("new_or_worse", "yes"))
YES_OR_NO: Ladder = ((None, "no"), ("unsure",), ("yes",))
AGE_OF_WEAKNESS = ("leg_weakness", "severe_weakness")
"""Signs whose answer "old and unchanged" tells the age of a weakness that was told or found elsewhere."""

LADDERS: Mapping[str, tuple[Ladder, ...]] = {
    **{
        SIGNS + name: (YES_OR_NO,)
        if name in FACT_NAMES
        else ((NEW_SIGN,) if name in AGE_OF_WEAKNESS else (NEW_SIGN, OLD_SIGN))
        for name in SIGN_NAMES
    },
    "examination.weakest_muscle_grade": (((None, 5), (4,), (3,), (2,), (1,), (0,)),),
    "examination.residual_urine_ml": (((None, 0.0, 199.0), (200.0,), (900.0,)),),
    "examination.perianal_feeling": (((None, "normal"), ("unsure",), ("reduced",), ("lost",)),),
    "examination.foot_pulses": (((None, "present"), ("unsure",), ("weak",), ("absent",)),),
    "symptoms.weakness": (((None, "none"), ("mild",), ("moderate",), ("severe",)),),
    "symptoms.numbness": (YES_OR_NO,),
    "symptoms.course": ((("better", "same"), (None,), ("unsure",), ("worse",)),),
    "symptoms.duration_weeks": (((400.0, 6.0), (None,)), ((400.0, 6.0), (5.9, 0.0))),
    "cause.condition": tuple(
        ((None, "disc_herniation"), (bad,)) for bad in ("infection", "tumour", "vertebral_fracture")
    ),
    "cause.also": tuple((((),), ((bad,),)) for bad in ("infection", "tumour", "vertebral_fracture")),
    "cause.fracture.kind": (((None,), ("osteoporotic",)), ((None,), ("traumatic",))),
    "cause.fracture.nerve_damage": (YES_OR_NO,),
    "cause.fracture.stable": ((("yes",), (None,), ("unsure",), ("no",)),),
    "health.diabetes.type": (((None, "none"), ("unsure",), ("type1", "type2", "other")),),
    "health.immune_suppressed": (YES_OR_NO,),
    "health.long_term_steroids": (YES_OR_NO,),
    "health.conditions.dialysis": (YES_OR_NO,),
}

SETTLING: Mapping[str, tuple[Any, ...]] = {
    "visit.date": (None,),
    "cause.confirmed_by": (None, "suspected", "imaging", "specialist"),
    "cause.imaging": (None, (), (Imaging(modality="xray"),), (Imaging(modality="mri"),)),
}
"""Answers without an order of worry, which may settle what a picture can show."""


def steps_of(ladder: Ladder) -> Iterator[tuple[int, Any]]:
    """Every answer of a ladder with the height of its step."""
    for height, step in enumerate(ladder):
        for value in step:
            yield height, value


def values_at(path: str) -> tuple[Any, ...]:
    """Every answer that stands on a ladder of a path, or that may settle something."""
    if path in SETTLING:
        return SETTLING[path]
    found = [value for ladder in LADDERS[path] for _height, value in steps_of(ladder)]
    return tuple(dict.fromkeys(found))


def told() -> st.SearchStrategy[list[tuple[str, Any]]]:
    """Any few answers that urgent signs rest on."""
    one = st.sampled_from([(path, value) for path in (*LADDERS, *SETTLING) for value in values_at(path)])
    return st.lists(one, max_size=12, unique_by=lambda answer: answer[0])


def with_steps(record: Consultation, answers: list[tuple[str, Any]]) -> Consultation:
    """The record with these answers."""
    for path, value in answers:
        record = with_step(record, path, value)
    return record


def near_alarms() -> st.SearchStrategy[Consultation]:
    """Any consultation with some answers that urgent signs rest on."""
    return st.builds(with_steps, records(), told())


def with_step(record: Consultation, path: str, value: Any) -> Consultation:
    """The record with this answer; that of a warning sign is given as a bare word."""
    given = Sign(answer=value) if path.startswith(SIGNS) and value is not None else value
    return with_answer(record, path, given)
