"""Hard cases from different walks of practice, each with what a safe aid answers and why, in one line."""

from typing import Any, NamedTuple

from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from tests.population.ladders import SIGNS

NEW, OLD, UNSURE = "new_or_worse", "old_unchanged", "unsure"
MRI = (Imaging(modality="mri", matches_symptoms="yes"),)
XRAY = (Imaging(modality="xray"),)


class HardCase(NamedTuple):
    """A visit, what has to be concluded, and why."""

    name: str
    why: str
    answers: dict[str, Any]
    level: str
    codes: frozenset[str] = frozenset()
    """Exactly the codes that fire."""
    cautions: frozenset[str] = frozenset()
    """Codes that have to be among the cautions."""
    never: frozenset[str] = frozenset({"too_early_under_6_weeks"})
    """Cautions that would do harm here."""
    scope: str = "urgent"


def told(*, rest: str | None = "no", **signs: Any) -> dict[str, Any]:
    """Answers of warning signs; `rest` is what was said to all others, None where they were not asked."""
    others = {} if rest is None else {SIGNS + name: Sign(answer=rest) for name in SIGN_NAMES}  # type: ignore[arg-type]
    return others | {SIGNS + name: answer for name, answer in signs.items()}


def some(*codes: str) -> frozenset[str]:
    return frozenset(codes)


HARD_CASES: tuple[HardCase, ...] = (
    HardCase(
        "woman of 78 on steroids, cough, then back pain",
        "Long steroid use and age make a break after a cough likely; nothing shows the bone is whole.",
        told(minor_injury_weak_bones="yes")
        | {"health.age": 78, "health.long_term_steroids": "yes", "symptoms.duration_weeks": 1.0},
        "urgent",
        some("fracture_unstable_or_new"),
        some("immune_suppressed"),
    ),
    HardCase(
        "man of 34 who injects drugs, growing rest pain, no fever",
        "Nearly half of people with a spinal infection have no fever: risk and rest pain are enough.",
        told(infection_risk="yes", night_rest_pain=NEW, fever_unwell="no") | {"health.age": 34},
        "urgent",
        some("infection"),
        some("cancer_watch"),
    ),
    HardCase(
        "man of 34 who injects drugs, no other sign",
        "A risk alone stops nothing, yet somebody has to look before anything is weighed.",
        told(infection_risk="yes") | {"health.age": 34, "cause.condition": "disc_herniation"},
        "none",
        cautions=some("cancer_watch"),
        scope="comparison",
    ),
    HardCase(
        "cancer 10 years ago, back pain and nothing else",
        "The single most telling flag asks for a look first; alone it does not stop the visit.",
        told(cancer_history="yes") | {"cause.condition": "disc_herniation", "cause.imaging": MRI},
        "none",
        cautions=some("cancer_watch"),
        scope="comparison",
    ),
    HardCase(
        "cancer 10 years ago, not sure about weight loss",
        "With a past cancer a second sign that nobody has settled counts as there until it is.",
        told(cancer_history="yes", weight_loss=UNSURE) | {"cause.condition": "disc_herniation"},
        "urgent",
        some("cancer_suspected"),
        some("cancer_watch"),
    ),
    HardCase(
        "past breast cancer, both legs numb for three days",
        "Cauda equina and cord cannot be told apart here: the whole spine is pictured at once.",
        told(cancer_history="yes", both_legs_weak_or_numb=NEW) | {"health.age": 61},
        "emergency",
        some("cauda_equina", "cord_compression", "cancer_suspected"),
    ),
    HardCase(
        "foot drop for 2 years, unchanged, grade 2",
        "Old and stable is no emergency, but it leaves a trace and nobody asks for weeks of other care.",
        told(leg_weakness=OLD, severe_weakness=OLD)
        | {
            "cause.condition": "disc_herniation",
            "examination.weakest_muscle_grade": 2,
            "symptoms.course": "same",
            "symptoms.duration_weeks": 3.0,
        },
        "none",
        cautions=some("old_nerve_sign"),
        scope="comparison",
    ),
    HardCase(
        "the same old foot drop, and now it is getting worse",
        "Growing weakness is new weakness, whatever it was called before.",
        told(leg_weakness=OLD, severe_weakness=OLD)
        | {"examination.weakest_muscle_grade": 2, "symptoms.course": "worse", "cause.condition": "disc_herniation"},
        "emergency",
        some("severe_weakness"),
        some("old_nerve_sign", "getting_worse"),
    ),
    HardCase(
        "old weak foot known to all, big toe found at grade 3 today",
        "An old mild weakness does not explain a grade 3 found today.",
        told(leg_weakness=OLD, severe_weakness="no") | {"examination.weakest_muscle_grade": 3},
        "emergency",
        some("severe_weakness"),
    ),
    HardCase(
        "not sure about numbness between the legs",
        "Not sure is no no: it is felt for in this visit before anything else.",
        told(saddle_numbness=UNSURE) | {"cause.condition": "disc_herniation"},
        "urgent",
        some("cauda_equina"),
    ),
    HardCase(
        "strong legs, normal reflexes, cannot feel the urine pass",
        "Leg weakness is not needed for the cauda equina.",
        told(bladder_change=NEW) | {"examination.weakest_muscle_grade": 5, "symptoms.weakness": "none"},
        "emergency",
        some("cauda_equina"),
    ),
    HardCase(
        "denies bladder trouble, 450 ml left after passing urine",
        "What is measured counts beside what is told; the worse one wins and the page asks.",
        told() | {"examination.residual_urine_ml": 450.0},
        "emergency",
        some("cauda_equina"),
    ),
    HardCase(
        "day 5 after an operation, leg gets weak, no fever",
        "A bleed or an abscess until shown otherwise: back to a hospital with a scanner now.",
        told(recent_spine_operation="yes", leg_weakness=NEW),
        "emergency",
        some("post_op_problem", "new_or_worse_weakness"),
    ),
    HardCase(
        "two weeks after an operation, more back pain alone",
        "The team that operated sees it within days, and no comparison is made meanwhile.",
        told(recent_spine_operation="yes") | {"cause.condition": "previous_surgery"},
        "urgent",
        some("post_op_problem"),
    ),
    HardCase(
        "diabetes, felt ill for a week, a little weak in one leg",
        "Fever and weakness of unknown age are two of three classic signs, and diabetes adds risk.",
        told(fever_unwell=NEW, rest="no")
        | {"health.diabetes.type": "type2", "symptoms.weakness": "mild", "cause.condition": "not_known"},
        "urgent",
        some("infection"),
        some("mild_weakness", "diabetes"),
    ),
    HardCase(
        "dialysis, growing rest pain, no fever",
        "A weak defence told under Health counts as much as one told under the warning signs.",
        told(night_rest_pain=NEW) | {"health.conditions.dialysis": "yes"},
        "urgent",
        some("infection"),
    ),
    HardCase(
        "man of 72 with a known aneurysm and steady pain of 3 years",
        "Old and steady pain is no emergency; the vessel is looked at before an operation is weighed.",
        told(known_aneurysm="yes")
        | {"symptoms.duration_weeks": 156.0, "symptoms.course": "same", "cause.condition": "spinal_stenosis"},
        "none",
        cautions=some("vascular_claudication"),
        scope="comparison",
    ),
    HardCase(
        "the same man, not sure whether it is getting worse",
        "Nobody can say that the pain is steady: somebody finds out now.",
        told(known_aneurysm="yes") | {"symptoms.duration_weeks": 156.0, "symptoms.course": UNSURE},
        "urgent",
        some("aortic_aneurysm"),
        some("getting_worse"),
    ),
    HardCase(
        "thought to be a slipped disc, leg suddenly cold and pale",
        "A blocked artery looks like leg pain from the spine and is lost within hours.",
        told(cold_pale_leg=NEW) | {"cause.condition": "disc_herniation", "cause.imaging": MRI},
        "emergency",
        some("limb_ischaemia"),
    ),
    HardCase(
        "woman of 70 with a narrow canal, both legs hurt more on walking",
        "Pain in both legs belongs to a narrow canal: no alarm, but strength and feeling are checked.",
        told(both_legs_pain=NEW) | {"cause.condition": "spinal_stenosis", "health.age": 70},
        "none",
        cautions=some("getting_worse"),
        scope="comparison",
    ),
    HardCase(
        "man of 40 with a slipped disc, pain moves to both legs",
        "With a slipped disc pain on both sides can come before the cauda equina: examine now.",
        told(both_legs_pain=NEW) | {"cause.condition": "disc_herniation"},
        "urgent",
        some("cauda_equina"),
    ),
    HardCase(
        "fall from a ladder, X-ray read as normal, leg weak",
        "A normal picture cancels no nerve sign after a hard fall.",
        told(major_injury="yes", leg_weakness=NEW) | {"cause.imaging": XRAY, "cause.confirmed_by": "imaging"},
        "emergency",
        some("fracture_with_deficit", "fracture_unstable_or_new", "new_or_worse_weakness"),
    ),
    HardCase(
        "crash fracture, nobody said whether it is stable or the nerves are well",
        "Figures about injuries come from sound spines: none is shown until that is known.",
        told(rest="no") | {"cause.condition": "vertebral_fracture", "cause.fracture.kind": "traumatic"},
        "none",
        scope="information",
    ),
    HardCase(
        "girl of 15 with new saddle numbness",
        "An alarm stands before being too young for this aid.",
        told(saddle_numbness=NEW) | {"health.age": 15},
        "emergency",
        some("cauda_equina"),
        some("under_18_out_of_scope"),
    ),
    HardCase(
        "pregnant, leg pain for 2 weeks, no sign",
        "The figures are not from pregnant people: no comparison, and the signs stay on the sheet.",
        told() | {"health.pregnant": "yes", "cause.condition": "disc_herniation", "symptoms.duration_weeks": 2.0},
        "none",
        cautions=some("pregnancy"),
        never=frozenset(),
        scope="out_of_scope",
    ),
    HardCase(
        "nothing asked yet",
        "Nothing is ruled out by not asking: no alarm is invented, and no fit is shown.",
        {"cause.condition": "disc_herniation"},
        "none",
        scope="comparison",
    ),
    HardCase(
        "teacher of 29 with an accident 3 days ago called not sure",
        "A hard fall that nobody is sure about is examined before the visit goes on.",
        told(major_injury=UNSURE) | {"health.age": 29},
        "urgent",
        some("fracture_unstable_or_new"),
    ),
    HardCase(
        "bladder trouble called old, but it began 5 days ago",
        "What began within two weeks is new, whatever it is called, and the page asks.",
        told(rest="no") | {SIGNS + "bladder_change": Sign(answer="old_unchanged", since_days=5)},
        "emergency",
        some("cauda_equina"),
    ),
)
"""The cases; none describes a real person."""
