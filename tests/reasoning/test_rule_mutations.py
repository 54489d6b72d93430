"""Every piece of every rule is held by a case: dropped, loosened or tightened, some case of the tables notices."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeAlias

import pytest

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.content.rules import CautionRule, RedFlagRule
from decision_aid.reasoning import facts
from decision_aid.reasoning.cautions import find_cautions
from decision_aid.reasoning.red_flags import find_urgency
from tests.answered import answered
from tests.reasoning import test_caution_rows as cautions
from tests.reasoning import test_red_flag_rows as flags

LIBRARY = read_library()
Condition: TypeAlias = Mapping[str, Any]
WHOLE = ("health.age", "health.asa", "health.earlier_operations", "examination.weakest_muscle_grade")
"""Numbers without decimals: their bounds move by 1, the others by 0.15; a case lies right on and right beside each."""

Case: TypeAlias = tuple[str, Consultation]
FLAG_CASES: list[Case] = [
    *((rule, answered(one)) for rule, pairs in flags.ROWS.items() for pair in pairs for one in pair),
    *((rule, answered(answers)) for rule, answers in flags.UNSURE_CASES),
]
CAUTION_CASES: list[Case] = [
    (rule, answered(one)) for rule, pairs in cautions.ROWS.items() for pair in pairs for one in pair
]


def mutants(condition: Condition) -> Iterator[Condition]:
    """The condition with one piece dropped, one value gone, one bound moved, or one number of pieces changed."""
    for key in ("all", "any", "of"):
        for place, part in enumerate(condition.get(key, ())):
            others = [*condition[key][:place], *condition[key][place + 1 :]]
            if others:
                yield {**condition, key: others}
            yield from ({**condition, key: [*others, mutant]} for mutant in mutants(part))
    for value in condition.get("is", ()) if len(condition.get("is", ())) > 1 else ():
        yield {**condition, "is": [one for one in condition["is"] if one != value]}
    for bound in ("from", "to", "below"):
        if bound in condition:
            nudge = 1 if condition["field"] in WHOLE else 0.15
            yield from ({**condition, bound: condition[bound] + by} for by in (-nudge, nudge))
    if "at_least" in condition:
        yield from ({**condition, "at_least": condition["at_least"] + by} for by in (-1, 1))


def with_rules(**changes: Any) -> Library:
    return Library(**{name: getattr(LIBRARY, name) for name in Library.__slots__} | changes)


def flags_of(record: Consultation, library: Library) -> list[tuple[str, str]]:
    return [(one.rule.id, one.urgency) for one in find_urgency(record, library).fired]


def cautions_of(record: Consultation, library: Library) -> list[str]:
    return [one.rule.id for one in find_cautions(record, library)]


@cache
def usual_flags() -> Mapping[int, list[tuple[str, str]]]:
    return {place: flags_of(record, LIBRARY) for place, (_rule, record) in enumerate(FLAG_CASES)}


@cache
def usual_cautions() -> Mapping[int, list[str]]:
    return {place: cautions_of(record, LIBRARY) for place, (_rule, record) in enumerate(CAUTION_CASES)}


def flags_notice(weak: Library, *rules: str) -> bool:
    """Whether any case of the urgency table comes out otherwise; those of the changed rows are tried first."""
    order = sorted(usual_flags(), key=lambda place: FLAG_CASES[place][0] not in rules)
    return any(flags_of(FLAG_CASES[place][1], weak) != usual_flags()[place] for place in order)


def cautions_notice(weak: Library, *rules: str) -> bool:
    """Whether any case of the cautions comes out otherwise."""
    order = sorted(usual_cautions(), key=lambda place: CAUTION_CASES[place][0] not in rules)
    return any(cautions_of(CAUTION_CASES[place][1], weak) != usual_cautions()[place] for place in order)


def flags_with(changed: RedFlagRule) -> Library:
    return with_rules(red_flags=tuple(changed if one.id == changed.id else one for one in LIBRARY.red_flags))


def cautions_with(changed: CautionRule) -> Library:
    return with_rules(caution_rules=tuple(changed if one.id == changed.id else one for one in LIBRARY.caution_rules))


@pytest.mark.parametrize("rule", LIBRARY.red_flags, ids=lambda rule: rule.id)
def test_a_row_of_the_urgency_table_cannot_be_changed_unseen(rule: RedFlagRule) -> None:
    changed = [replace(rule, when=mutant) for mutant in mutants(rule.when)]
    changed.append(replace(rule, urgency="urgent" if rule.urgency == "emergency" else "emergency"))
    if rule.examine_if_unsure:
        changed.append(replace(rule, examine_if_unsure=False))
    without = with_rules(red_flags=tuple(one for one in LIBRARY.red_flags if one.id != rule.id))
    assert [one for one in changed if not flags_notice(flags_with(one), rule.id)] == []
    assert flags_notice(without, rule.id)


@pytest.mark.parametrize("rule", LIBRARY.caution_rules, ids=lambda rule: rule.id)
def test_a_row_of_the_cautions_cannot_be_changed_unseen(rule: CautionRule) -> None:
    changed = [replace(rule, when=mutant) for mutant in mutants(rule.when)]
    changed += [replace(rule, unless=mutant) for mutant in mutants(rule.unless)]
    without = with_rules(caution_rules=tuple(one for one in LIBRARY.caution_rules if one.id != rule.id))
    assert [one for one in changed if not cautions_notice(cautions_with(one), rule.id)] == []
    assert cautions_notice(without, rule.id)


@pytest.mark.parametrize("name", sorted(LIBRARY.conditions))
def test_a_condition_named_for_many_rows_cannot_be_changed_unseen(name: str) -> None:
    weak = (with_rules(conditions={**LIBRARY.conditions, name: one}) for one in mutants(LIBRARY.conditions[name]))
    rows = {rule.id: repr((rule.when, rule.unless)) for rule in LIBRARY.caution_rules}
    cautions_with_it = [row for row, conditions in rows.items() if f"'rule': '{name}'" in conditions]
    first, then = (cautions_notice, flags_notice) if cautions_with_it else (flags_notice, cautions_notice)
    assert [one.conditions[name] for one in weak if not first(one, *cautions_with_it) and not then(one)] == []


@pytest.mark.parametrize("answer", [True, False])
@pytest.mark.parametrize("name", sorted(facts.FACTS))
def test_a_fact_cannot_be_fixed_unseen(name: str, answer: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    usual_flags(), usual_cautions()
    monkeypatch.setitem(facts.FACTS, name, lambda _record, _library: answer)
    assert flags_notice(LIBRARY) or cautions_notice(LIBRARY)
