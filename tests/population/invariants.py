"""What a safe aid never gets wrong for one visit; each is a sentence and a check of record and conclusions."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES
from decision_aid.reasoning.red_flags import NERVE_SIGNS

Told = dict[str, Any]
"""What `assess` tells of a record."""

EMERGENCY_SIGNS = {
    "bladder_change": "cauda_equina",
    "bowel_change": "cauda_equina",
    "saddle_numbness": "cauda_equina",
    "sexual_change": "cauda_equina",
    "both_legs_weak_or_numb": "cauda_equina",
    "severe_weakness": "severe_weakness",
    "unsteady_walking": "cord_compression",
    "sudden_tearing_pain": "aortic_aneurysm",
    "cold_pale_leg": "limb_ischaemia",
}


class Invariant(NamedTuple):
    """One thing that always holds."""

    says: str
    holds: Callable[[Consultation, Told], bool]


def broken(record: Consultation, told: Told) -> list[str]:
    """The sentences of the invariants that do not hold."""
    return [one.says for one in INVARIANTS if not one.holds(record, told)]


def _answer(record: Consultation, name: str) -> str | None:
    sign = getattr(record.warning_signs, name)
    return None if sign is None else sign.answer


def _with(record: Consultation, answer: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if _answer(record, name) == answer]


def _new_signs_alarm(record: Consultation, told: Told) -> bool:
    codes = {EMERGENCY_SIGNS[name] for name in _with(record, "new_or_worse", EMERGENCY_SIGNS)}
    return not codes or (told["urgency"] == "emergency" and codes <= set(told["urgent_reasons"]))


def _unsure_signs_alarm(record: Consultation, told: Told) -> bool:
    codes = {EMERGENCY_SIGNS[name] for name in _with(record, "unsure", EMERGENCY_SIGNS)}
    return codes <= set(told["urgent_reasons"])


def _stop_is_kept(_record: Consultation, told: Told) -> bool:
    if not told["urgent"] or (told["reviewed"] and not told["review_not_counted"]):
        return True
    fit = told["fit"]
    return told["scope"] == "urgent" and not (
        told["comparison"] or told["expectations"] or fit["shown"] or fit["value"]
    )


def _calm_only_when_calm(record: Consultation, told: Told) -> bool:
    return told["urgency"] != "none" or not _with(record, "new_or_worse", (*NERVE_SIGNS, "unsteady_walking"))


def _not_asked_is_told(record: Consultation, told: Told) -> bool:
    return bool(told["signs_not_asked"] == [name for name in SIGN_NAMES if _answer(record, name) is None])


def _fit_waits(record: Consultation, told: Told) -> bool:
    return not told["fit"]["shown"] or all(_answer(record, name) is not None for name in NERVE_SIGNS)


def _old_is_traced(record: Consultation, told: Told) -> bool:
    nerves = (*NERVE_SIGNS, "unsteady_walking", "both_legs_pain")
    old = [name for name in _with(record, "old_unchanged", nerves) if not _began_lately(record, name)]
    return not old or "old_nerve_sign" in told["cautions"]


def _began_lately(record: Consultation, name: str) -> bool:
    days: int | None = getattr(record.warning_signs, name).since_days
    return days is not None and days < 14


def _worry_is_traced(record: Consultation, told: Told) -> bool:
    facts = {"yes", "unsure"}
    worry = [
        name
        for name in SIGN_NAMES
        if _answer(record, name) in (facts if name in FACT_NAMES else facts | {"new_or_worse", "old_unchanged"})
    ]
    settled = {"minor_injury_weak_bones"}
    return not set(worry) - settled or told["urgent"] or bool(told["cautions"])


def _weak_do_not_wait(record: Consultation, told: Told) -> bool:
    grade, weak = record.examination.weakest_muscle_grade, record.symptoms.weakness
    pressing = (grade is not None and grade <= 3) or weak in ("moderate", "severe")
    pressing = pressing or bool(_with(record, "new_or_worse", ("leg_weakness", "severe_weakness")))
    early = "too_early_under_6_weeks" in told["cautions"]
    return not pressing or not (early or told["care_tried"]["still_open"])


def _residue_alarms(record: Consultation, told: Told) -> bool:
    residue = record.examination.residual_urine_ml
    return residue is None or residue < 200 or "cauda_equina" in told["urgent_reasons"]


def _fever_with_risk_alarms(record: Consultation, told: Told) -> bool:
    risky = _answer(record, "infection_risk") == "yes" or record.health.immune_suppressed == "yes"
    return not (risky and _answer(record, "fever_unwell") == "new_or_worse") or "infection" in told["urgent_reasons"]


def _cancer_with_a_sign_alarms(record: Consultation, told: Told) -> bool:
    past = _answer(record, "cancer_history") == "yes"
    further = _with(record, "new_or_worse", ("weight_loss", "night_rest_pain", "leg_weakness", "severe_weakness"))
    return not (past and further) or "cancer_suspected" in told["urgent_reasons"]


def _children_and_pregnant_are_sent_on(record: Consultation, told: Told) -> bool:
    outside = (record.health.age is not None and record.health.age < 18) or record.health.pregnant == "yes"
    return not outside or (told["scope"] in ("out_of_scope", "urgent") and not told["comparison"])


def _unknown_is_never_zero(_record: Consultation, told: Told) -> bool:
    cells = (cell for row in told["comparison"] for cell in row["options"].values())
    return all(
        (cell["value"] is None) == (cell["state"] != "known") and (cell["value"] is None or cell["finding"])
        for cell in cells
    )


def _same_rows_for_all(_record: Consultation, told: Told) -> bool:
    return len({frozenset(row["options"]) for row in told["comparison"]}) <= 1


INVARIANTS: tuple[Invariant, ...] = (
    Invariant("A new sign of an emergency is an emergency with its own code.", _new_signs_alarm),
    Invariant("A sign of an emergency that is not sure raises the same code.", _unsure_signs_alarm),
    Invariant("An alarm that no check has ended shows no comparison, no fit and no promise.", _stop_is_kept),
    Invariant("No visit with a new nerve sign is called calm.", _calm_only_when_calm),
    Invariant("Every sign that was not asked is named.", _not_asked_is_told),
    Invariant("The fit waits for every sign of the cauda equina and of weakness.", _fit_waits),
    Invariant("An old nerve sign leaves a trace.", _old_is_traced),
    Invariant("No worrying answer passes without alarm or caution.", _worry_is_traced),
    Invariant("Clear or new weakness is never asked to wait.", _weak_do_not_wait),
    Invariant("200 ml of urine left is an alarm whatever was told.", _residue_alarms),
    Invariant("Fever with a risk of infection is an alarm.", _fever_with_risk_alarms),
    Invariant("A past cancer with a further sign is an alarm.", _cancer_with_a_sign_alarms),
    Invariant("Children and pregnant people see no comparison.", _children_and_pregnant_are_sent_on),
    Invariant("What nobody knows is never a number, and every number has its finding.", _unknown_is_never_zero),
    Invariant("Every row speaks of the same options.", _same_rows_for_all),
)
