"""Makes plausible visits from a seed: who comes, what lies behind the pain, and what they tell."""

import datetime
import random
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from decision_aid.content.library import Library
from tests.population.rates import CAUSES, RATES, SQUEEZED

Truth = Literal["well", "cauda", "infection", "cancer", "aneurysm"]

VISIT = datetime.date(2026, 11, 22)
AGED = 65
NEW_RATES = {
    "bladder_change": "bladder_new",
    "bowel_change": "bowel_new",
    "saddle_numbness": "saddle_new",
    "sexual_change": "sexual_new",
    "both_legs_weak_or_numb": "both_legs_new",
    "both_legs_pain": "both_pain_new",
    "leg_weakness": "weak_new",
    "severe_weakness": "severe_new",
    "unsteady_walking": "unsteady_new",
    "fever_unwell": "fever_new",
    "weight_loss": "weight_new",
    "night_rest_pain": "rest_new",
    "sudden_tearing_pain": "tearing_new",
    "cold_pale_leg": "cold_new",
}
CAUDA_SIGNS = ("bladder_change", "bowel_change", "saddle_numbness", "sexual_change", "both_legs_weak_or_numb")
ILLNESSES = ("heart", "lung", "kidney", "stroke", "liver", "parkinson", "dementia")


class Person(NamedTuple):
    """A visit and what really lies behind the pain, which the aid does not know."""

    record: Consultation
    truth: Truth


def make_people(count: int, seed: int, library: Library) -> Iterator[Person]:
    """Yield so many people; the same seed yields the same ones."""
    rates = {name: rate.share(library) for name, rate in RATES.items()}
    for number in range(count):
        yield _Maker(random.Random(seed * 1_000_003 + number), rates).person()  # noqa: S311


class _Maker:
    """Draws one person."""

    def __init__(self, chance: random.Random, rates: dict[str, float]) -> None:
        self._chance, self._rates = chance, rates
        self._answers: dict[str, Any] = {}

    def person(self) -> Person:
        truth = self._truth()
        cause = self._chance.choices([*CAUSES], [share for share, _age, _spread in CAUSES.values()])[0]
        _share, middle, spread = CAUSES[cause]
        age = min(max(round(self._chance.gauss(middle, spread)), 18), 95)
        self._answers = {"visit.date": VISIT, "cause.condition": cause, "health.age": age}
        self._tell_symptoms("numb" if cause in SQUEEZED else "numb_other")
        self._tell_health(age)
        signs = self._signs(age) | self._facts(age, cause)
        signs |= self._tell_cause(cause, signs) | self._illness(truth)
        self._leave_out(signs)
        record = Consultation()
        for path, value in self._answers.items():
            record = with_answer(record, path, value)
        for name in SIGN_NAMES:
            if name in signs:
                record = with_answer(record, f"warning_signs.{name}", Sign(answer=signs[name]))
        return Person(record, truth)

    def _is(self, name: str) -> bool:
        return self._chance.random() < self._rates[name]

    def _truth(self) -> Truth:
        names: tuple[Truth, ...] = ("cauda", "infection", "cancer", "aneurysm")
        return next((name for name in names if self._is(name)), "well")

    def _tell_symptoms(self, numb: str) -> None:
        course = "worse" if self._is("worse") else "unsure" if self._is("course_unsure") else "same"
        told = {
            "symptoms.course": course,
            "symptoms.duration_weeks": float(self._chance.choice([1, 3, 5, 8, 12, 20, 40, 80, 150])),
            "symptoms.numbness": self._yes(numb),
            "symptoms.leg_pain": self._chance.randint(0, 10),
            "symptoms.back_pain": self._chance.randint(0, 10),
        }
        self._answers |= told

    def _tell_health(self, age: int) -> None:
        by_age = "aged" if age >= AGED else "young"
        answers: dict[str, Any] = {
            "health.sex": self._chance.choice(["female", "male"]),
            "health.height_cm": float(round(self._chance.gauss(170, 9))),
            "health.weight_kg": float(min(max(round(self._chance.gauss(80, 16)), 40), 180)),
            "health.diabetes.type": "type2" if self._is(f"diabetes_{by_age}") else "none",
            "health.long_term_steroids": self._yes("steroids"),
            "health.immune_suppressed": self._yes("immune"),
            "health.conditions.dialysis": self._yes("dialysis"),
            "health.frailty": "clear" if self._is("frail_clear") else "some" if self._is("frail_some") else "no",
            "health.mood": "low" if self._is("low_mood") else "ok",
            "health.smoking": "current" if self._is("smokes") else "never",
            "health.opioids": "daily" if self._is("opioids") else "none",
        }
        answers |= {f"health.conditions.{name}": self._yes(f"illness_{by_age}") for name in ILLNESSES}
        if age > 50:
            answers["health.osteoporosis"] = self._yes("weak_bones")
        if age >= AGED:
            answers["health.blood_thinner"] = "anticoagulant" if self._is("thinner") else "no"
        self._answers |= answers

    def _yes(self, name: str) -> str:
        return "yes" if self._is(name) else "no"

    def _signs(self, age: int) -> dict[str, Any]:
        old = "old_aged" if age >= AGED else "old_young"
        return {name: self._sign(rate, old) for name, rate in NEW_RATES.items()}

    def _sign(self, new: str, old: str) -> str:
        if self._is(new):
            return "new_or_worse"
        return "old_unchanged" if self._is(old) else "unsure" if self._is("unsure") else "no"

    def _facts(self, age: int, cause: str) -> dict[str, Any]:
        aged = age >= AGED
        facts = {
            "cancer_history": self._fact("cancer_aged" if aged else "cancer_young"),
            "infection_risk": self._fact("risk"),
            "abnormal_blood_tests": self._fact("blood"),
            "major_injury": self._fact("crash"),
            "minor_injury_weak_bones": self._fact("small_fall") if age >= 70 else "no",
            "known_aneurysm": self._fact("wide_aorta") if aged else "no",
            "recent_spine_operation": self._fact("operated"),
        }
        return facts | ({"major_injury": "no"} if cause == "vertebral_fracture" else {})

    def _fact(self, name: str) -> str:
        return "yes" if self._is(name) else "unsure" if self._is("unsure") else "no"

    def _tell_cause(self, cause: str, signs: dict[str, Any]) -> dict[str, Any]:
        """Pictures, strength, and for a broken bone how it broke and stands; returns the signs that go with it."""
        pictured = self._is("pictured")
        picture = Imaging(modality="mri", date=VISIT - datetime.timedelta(days=14), matches_symptoms="yes")
        weak = "new_or_worse" in (signs["leg_weakness"], signs["severe_weakness"])
        self._answers |= {
            "cause.imaging": (picture,) if pictured else (),
            "cause.confirmed_by": "specialist" if pictured else "suspected",
            "symptoms.weakness": "mild" if weak or self._is("weak_told") else "none",
        }
        if cause != "vertebral_fracture":
            return {}
        fragile = self._is("fragile")
        self._answers |= {
            "cause.fracture.kind": "osteoporotic" if fragile else "traumatic",
            "cause.fracture.nerve_damage": "no",
            "cause.fracture.stable": "yes" if pictured else "unsure",
        }
        return {"minor_injury_weak_bones": "yes"} if fragile else {"major_injury": "yes"}

    def _illness(self, truth: Truth) -> dict[str, Any]:
        told = {"well": self._nothing, "cauda": self._cauda, "infection": self._infection}
        told |= {"cancer": self._cancer, "aneurysm": self._aneurysm}
        return told[truth]()

    def _nothing(self) -> dict[str, Any]:
        return {}

    def _cauda(self) -> dict[str, Any]:
        if self._is("measured"):
            self._answers["examination.residual_urine_ml"] = 350.0 if self._is("cauda_residue") else 60.0
        return {name: "new_or_worse" for name in CAUDA_SIGNS if self._is("cauda_sign")}

    def _infection(self) -> dict[str, Any]:
        if self._is("infection_diabetes"):
            self._answers["health.diabetes.type"] = "type2"
        return {
            "fever_unwell": "new_or_worse" if self._is("infection_fever") else "no",
            "infection_risk": self._yes("infection_risk"),
            "night_rest_pain": "new_or_worse" if self._is("infection_rest") else "no",
            "abnormal_blood_tests": self._yes("infection_blood"),
        }

    def _cancer(self) -> dict[str, Any]:
        signs = {
            "cancer_history": self._yes("cancer_known"),
            "weight_loss": "new_or_worse" if self._is("cancer_weight") else "no",
            "night_rest_pain": "new_or_worse" if self._is("cancer_rest") else "no",
            "abnormal_blood_tests": self._yes("cancer_blood"),
        }
        return signs | ({"leg_weakness": "new_or_worse"} if self._is("cancer_nerve") else {})

    def _aneurysm(self) -> dict[str, Any]:
        self._answers["symptoms.duration_weeks"] = 0.0
        return {"sudden_tearing_pain": "new_or_worse"} if self._is("aneurysm_pain") else {}

    def _leave_out(self, signs: dict[str, Any]) -> None:
        if self._is("hurried"):
            for name in [name for name in signs if self._is("left_out")]:
                del signs[name]
