"""What must hold for every consultation, as plain functions of a record and a content.

`test_urgency_properties` holds them against the shipped content, `test_urgency_plants` against weak rule sets.
"""

from dataclasses import replace
from itertools import combinations
from typing import Any, TypeAlias

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.changes import SIGN_PATHS
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign, UrgentReview
from decision_aid.content.library import Library
from decision_aid.reasoning import briefing, facts
from decision_aid.reasoning.assessment import assess
from decision_aid.reasoning.cautions import find_cautions
from decision_aid.reasoning.red_flags import NERVE_SIGNS, find_urgency
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.summary.document import Picture, Table, text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from tests.answered import SIGNS, answered
from tests.population.ladders import Ladder, steps_of, with_step
from tests.summary.contexts import context_of

Answers: TypeAlias = dict[str, Any]
Rung: TypeAlias = tuple[str, Ladder]
Clash: TypeAlias = tuple[str, Answers, Answers]
"""A question about two answers that contradict each other, the reassuring one, and the worrying one."""

LEVELS = ("none", "urgent", "emergency")
COVERED_BY = {"new_or_worse_weakness": "severe_weakness"}
"""A code that gives way to a worse one of the same trouble."""
CALMING = ("too-early", "mild-weakness")
"""Cautions that ask for time, or say that an early operation did not speed the recovery of strength."""
AGES = (SIGNS + "leg_weakness", SIGNS + "severe_weakness")
WHAT_EXCUSES: dict[str, tuple[str, ...]] = {
    "cauda-both-legs-pain": ("cause.condition", "cause.also"),
    "severe-weakness-found": AGES[1:],
    "weakness-moderate": AGES,
    "infection-nerve": AGES,
    "infection-fever-nerve": AGES,
    "infection-fever-weak": AGES,
    "cancer-again": (*AGES, "cause.imaging"),
    "cancer-two-signs": (*AGES, "cause.imaging"),
    "fracture-nerve-sign": AGES,
    "fracture-small-injury": ("visit.date", "cause.imaging", "cause.confirmed_by", "cause.also", "cause.fracture"),
    "aorta-known-pain-not-asked": ("symptoms.duration_weeks", "symptoms.course"),
}
"""All that may keep a row silent: the age of a weakness, a narrow canal, a picture, and pain that is old and steady."""


def level_of(found: UrgencyResult) -> int:
    return LEVELS.index(found.level)


def stop_is_kept(record: Consultation, library: Library) -> bool:
    """Whether an alarm shows no comparison, no fit and no promise unless a check has ended it."""
    told, found = assess(record, library, program_version="test"), find_urgency(record, library)
    if not told["urgent"] or found.review is not None:
        return bool(told["urgent"]) == bool(found.fired)
    fit = told["fit"]
    hidden = not fit["shown"] and not fit["value"] and fit["closer"] is None and fit["words"] == "not_shown"
    empty = not (told["comparison"] or told["cause_content"] or told["expectations"])
    return told["scope"] == "urgent" and hidden and empty


def sheet_names_no_option(record: Consultation, library: Library) -> bool:
    """Whether the patient's sheet of an alarm names no option and shows no picture and no table."""
    context = context_of(record, library)
    if not context.briefing.urgency.withheld:
        return True
    sheet = make_patient_sheet(context)
    names = {context.say(option.name) for cause in library.causes.values() for option in cause.options}
    pictured = any(isinstance(part, Picture | Table) for part in sheet.parts)
    return not pictured and not any(name in text_of(sheet) for name in names)


def never_lowers(record: Consultation, rung: Rung, library: Library) -> bool:
    """Whether climbing a ladder lowers no level and loses no code, and its calm answers weigh the same."""
    path, ladder = rung
    steps = [(height, find_urgency(with_step(record, path, value), library)) for height, value in steps_of(ladder)]
    return all(
        level_of(low) <= level_of(high) and keeps_codes(low, high) and (above > 0 or low.codes == high.codes)
        for (_below, low), (above, high) in combinations(steps, 2)
    )


def keeps_codes(before: UrgencyResult, after: UrgencyResult) -> bool:
    """Whether every code still fires, or a worse one of the same trouble."""
    lost = set(before.code_names) - set(after.code_names)
    return all(COVERED_BY.get(code) in after.code_names for code in lost)


def has_no_say(record: Consultation, answer: tuple[str, Any], library: Library) -> bool:
    """Whether an answer changes nothing about what fires."""
    before, after = find_urgency(record, library), find_urgency(with_answer(record, *answer), library)
    return before.fired == after.fired


def fires_whatever_else_is_said(record: Consultation, case: tuple[str, Answers], library: Library) -> bool:
    """Whether the smallest case of a row fires it beside anything else but what may excuse it."""
    rule, answers = case
    for path in WHAT_EXCUSES.get(rule, ()):
        if path not in AGES or facts.sign_answer(record, path.removeprefix(SIGNS)) == "old_unchanged":
            record = with_answer(record, path, None)
    return rule in {one.rule.id for one in find_urgency(answered(answers, record), library).fired}


def unsure_leaves_a_trace(record: Consultation, rung: Rung, library: Library) -> bool:
    """Whether "not sure" is told apart from "no" wherever the worrying answer would fire something more."""
    path, ladder = rung
    answers = (ladder[0][-1], "unsure", ladder[-1][0])
    calm, unsure, worst = (traces(with_step(record, path, one), library) for one in answers)
    more = {one for one in worst if one[0] == "fired"} - calm
    return not more or bool(unsure - calm)


def traces(record: Consultation, library: Library) -> set[tuple[str, ...]]:
    """All that is told of the answers: what fires, what is asked, and each caution with the answers that raise it."""
    found, raised = find_urgency(record, library), find_cautions(record, library)
    fired: set[tuple[str, ...]] = {("fired", one.rule.id, one.urgency) for one in found.fired}
    fired |= {("unsure", one.rule.id, path) for one in found.fired for path in one.unsure}
    asked = {("asked", one.id) for one in found.disagreements}
    return fired | asked | {("caution", one.rule.id, path) for one in raised for path in (*one.raised_by, "")}


def not_asked_is_told(record: Consultation, library: Library) -> bool:
    """Whether every sign without an answer is named, and one of the nerves among them hides the fit."""
    told = briefing.make_briefing(record, library)
    unasked = tuple(name for name in SIGN_NAMES if is_unasked(record, name))
    hidden = not told.fit.shown or not set(unasked) & set(NERVE_SIGNS)
    discussed = "warning_signs" in told.journey.discussed
    return told.urgency.not_asked == unasked and hidden and discussed == (len(unasked) < len(SIGN_NAMES))


def is_unasked(record: Consultation, name: str) -> bool:
    """Whether a sign has no answer, whatever else was written about it."""
    sign: Sign | None = getattr(record.warning_signs, name)
    return sign is None or sign.answer is None


def old_sign_leaves_a_trace(record: Consultation, name: str, library: Library) -> bool:
    """Whether a sign called old and unchanged is never passed over: one of the nerves raises its own caution."""
    old = answered({SIGNS + name: "old_unchanged"}, record)
    raised = {one.code for one in find_cautions(old, library) if SIGNS + name in one.raised_by}
    if name in (*NERVE_SIGNS, "unsteady_walking", "both_legs_pain"):
        return "old_nerve_sign" in raised
    return bool(raised or find_urgency(old, library).fired)


def covering(record: Consultation, library: Library, *, rules: bool) -> UrgentReview:
    """A check that covers what fires now; with `rules` it says which rows it looked at, as the program writes it."""
    found = find_urgency(record, library)
    whole = UrgentReview(reasons=found.code_names, result="excluded", by="Dr B")
    level = None if found.level == "none" else found.level
    return replace(whole, level=level, rules=tuple(one.rule.id for one in found.fired)) if rules else whole


def check_covers_nothing_later(record: Consultation, change: tuple[str, Any], library: Library) -> bool:
    """Whether a changed sign voids a check, and another answer leaves it only while nothing more or worse fires."""
    return all(_is_void_or_enough(record, change, library, rules=rules) for rules in (True, False))


def _is_void_or_enough(record: Consultation, change: tuple[str, Any], library: Library, *, rules: bool) -> bool:
    checked = replace(record, urgent_review=covering(record, library, rules=rules))
    before, changed = find_urgency(checked, library), with_step(checked, *change)
    if before.withheld or changed == checked:
        return True
    is_sign = any(f"{change[0]}.".startswith(f"{one}.") for one in SIGN_PATHS)
    if changed.urgent_review is None:
        return True
    after = find_urgency(changed, library)
    more = {one.rule.id for one in after.fired} - {one.rule.id for one in before.fired}
    lifted = after.fired and not after.withheld
    return not is_sign and rules and not (lifted and (more or level_of(after) > level_of(before)))


def asks_for_no_time(record: Consultation, weakness: Answers, library: Library) -> bool:
    """Whether a weakness, checked or not, meets no caution and no judgement of care tried that asks for weeks."""
    weak = answered(weakness, record)
    return all(
        _asks_for_no_time(one, library)
        for one in (weak, replace(weak, urgent_review=covering(weak, library, rules=True)))
    )


def _asks_for_no_time(record: Consultation, library: Library) -> bool:
    found = briefing.make_briefing(record, library)
    care = found.care_tried
    asked = care.adequate != "not_needed" or care.still_open or care.further_kind_open
    return not asked and not any(one.rule.unless_urgent or one.rule.id in CALMING for one in found.cautions)


def worse_one_counts(record: Consultation, clash: Clash, library: Library) -> bool:
    """Whether of two answers that contradict each other the worrying one counts in full, and the page asks."""
    name, denied, told = clash
    alone = find_urgency(answered(told, answered(dict.fromkeys(denied), record)), library)
    both = find_urgency(answered(told, answered(denied, record)), library)
    asked = name in {one.id for one in both.disagreements}
    return asked and level_of(both) >= level_of(alone) and set(both.code_names) >= set(alone.code_names)
