import pytest

from decision_aid.content.library import Library
from decision_aid.content.rules import FACT_NAMES
from decision_aid.reasoning.conditions import Reading, holds, value_at
from decision_aid.reasoning.facts import FACTS
from tests.answered import answered, signs

BLADDER = {"field": "warning_signs.bladder_change", "is": ["new_or_worse"]}
OLD = {"field": "health.age", "from": 80}


def test_an_absent_answer_never_satisfies(library: Library) -> None:
    reading = Reading(answered({}), library, unsure_counts=True)
    for condition in (BLADDER, OLD, {"field": "health.age", "below": 18}, {"field": "cause.also", "is": ["infection"]}):
        assert not holds(condition, reading)


@pytest.mark.parametrize(("age", "expected"), [(79, False), (80, True), (81, True)])
def test_from_is_within(library: Library, age: int, expected: bool) -> None:
    assert holds(OLD, Reading(answered({"health.age": age}), library)) is expected


@pytest.mark.parametrize(("age", "expected"), [(17, True), (18, False)])
def test_below_is_outside(library: Library, age: int, expected: bool) -> None:
    assert holds({"field": "health.age", "below": 18}, Reading(answered({"health.age": age}), library)) is expected


def test_to_is_within(library: Library) -> None:
    thin = {"field": "health.bone_t_score", "to": -2.5}
    assert holds(thin, Reading(answered({"health.bone_t_score": -2.5}), library))
    assert not holds(thin, Reading(answered({"health.bone_t_score": -2.4}), library))


def test_a_list_field_needs_any_of_the_values(library: Library) -> None:
    record = answered({"cause.also": ("spinal_stenosis", "infection")})
    assert holds({"field": "cause.also", "is": ["infection", "tumour"]}, Reading(record, library))
    assert not holds({"field": "cause.also", "is": ["tumour"]}, Reading(record, library))


def test_groups_combine_conditions(library: Library) -> None:
    reading = Reading(answered({"health.age": 85}, signs(bladder_change="no")), library)
    assert holds({"any": [BLADDER, OLD]}, reading)
    assert not holds({"all": [BLADDER, OLD]}, reading)
    assert holds({"at_least": 1, "of": [BLADDER, OLD]}, reading)
    assert not holds({"at_least": 2, "of": [BLADDER, OLD]}, reading)


def test_unsure_counts_only_when_asked_for(library: Library) -> None:
    record = signs(bladder_change="unsure")
    assert not holds(BLADDER, Reading(record, library))
    assert holds(BLADDER, Reading(record, library, unsure_counts=True))


def test_rules_and_facts_are_found_by_name(library: Library) -> None:
    record = signs(bladder_change="new_or_worse")
    assert holds({"rule": "cauda_sign"}, Reading(record, library))
    assert holds({"fact": "severe_weakness"}, Reading(answered({"symptoms.weakness": "severe"}), library))


@pytest.mark.parametrize(
    ("condition", "named"),
    [({"fact": "moonlight"}, "moonlight"), ({"rule": "moonlight"}, "moonlight"), ({}, "exactly one")],
)
def test_a_condition_outside_the_grammar_is_told(library: Library, condition: dict[str, str], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        holds(condition, Reading(answered({}), library))


def test_every_shipped_condition_can_be_evaluated(library: Library) -> None:
    reading = Reading(answered({}), library)
    shipped = [*library.conditions.values(), *(rule.when for rule in library.red_flags)]
    shipped += [rule.when for rule in library.caution_rules]
    assert not any(holds(condition, reading) for condition in shipped)


def test_a_bare_yes_is_read_as_new_and_any_yes_to_a_fact_as_yes() -> None:
    record = signs(bladder_change="yes", cancer_history="old_unchanged", major_injury="new_or_worse")
    assert value_at(record, "warning_signs.bladder_change") == "new_or_worse"
    assert value_at(record, "warning_signs.cancer_history") == "yes"
    assert value_at(record, "warning_signs.major_injury") == "yes"


def test_the_facts_that_content_may_name_are_those_that_are_computed() -> None:
    assert set(FACTS) == FACT_NAMES
