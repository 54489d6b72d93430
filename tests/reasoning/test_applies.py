"""The patient against the bounds of a finding's group."""

from typing import Any

import pytest

from decision_aid.content.causes import RecoveryStep
from decision_aid.content.evidence import Applies
from decision_aid.reasoning.applies import fit_to_group, meant_for
from tests.builders import ADULTS, make_record, words

LEG_PAIN = Applies(main_problem=("leg",))


@pytest.mark.parametrize(
    ("answers", "group", "expected"),
    [
        ({"health.age": 40, "symptoms.duration_weeks": 8}, ADULTS, ("within", ())),
        ({"health.age": 18, "symptoms.duration_weeks": 6}, ADULTS, ("within", ())),
        ({"health.age": 65, "symptoms.duration_weeks": 12}, ADULTS, ("within", ())),
        ({"health.age": 78, "symptoms.duration_weeks": 8}, ADULTS, ("outside", ("age",))),
        ({"health.age": 78, "symptoms.duration_weeks": 60}, ADULTS, ("outside", ("age", "duration_weeks"))),
        ({"health.age": 40}, ADULTS, ("unknown", ())),
        ({"health.age": 78}, ADULTS, ("outside", ("age",))),
        ({}, ADULTS, ("unknown", ())),
        ({"health.age": 99}, Applies(age=(18, None)), ("within", ())),
        ({"health.age": 17}, Applies(age=(18, None)), ("outside", ("age",))),
        ({"health.age": 17}, Applies(age=(None, 65)), ("within", ())),
        ({"symptoms.main_problem": "leg"}, LEG_PAIN, ("within", ())),
        ({"symptoms.main_problem": "back"}, LEG_PAIN, ("outside", ("main_problem",))),
        ({"symptoms.main_problem": "both"}, LEG_PAIN, ("unknown", ())),
        ({"symptoms.main_problem": "both"}, Applies(main_problem=("walking",)), ("outside", ("main_problem",))),
        ({"health.previous_spine_operations": 0}, Applies(earlier_operations=(0, 0)), ("within", ())),
        (
            {"health.previous_spine_operations": 2},
            Applies(earlier_operations=(0, 0)),
            ("outside", ("earlier_operations",)),
        ),
        ({"health.age": 40}, None, ("unknown", ())),
        ({"health.age": 40}, Applies(words={"en": "adults"}), ("unknown", ())),
    ],
)
def test_bounds_decide_whether_the_group_fits(answers: dict[str, Any], group: Applies | None, expected: Any) -> None:
    assert fit_to_group(make_record(answers), group) == expected


LONG = Applies(duration_weeks=(17, None))
OLD = Applies(age=(65, None))


def step(text: str, group: Applies | None = None, weeks: tuple[float, float] = (0, 1)) -> RecoveryStep:
    return RecoveryStep(weeks=weeks, text=words(text), applies=group)


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ({"symptoms.duration_weeks": 35}, ["long"]),
        ({"symptoms.duration_weeks": 16}, ["all"]),
        ({}, ["all"]),
        ({"symptoms.duration_weeks": 35, "health.age": 80}, ["long"]),
        ({"symptoms.duration_weeks": 8, "health.age": 80}, ["old"]),
    ],
)
@pytest.mark.parametrize("unbounded_first", [True, False])
def test_the_version_for_the_patient_stands_or_the_one_for_all(
    answers: dict[str, Any], kept: list[str], *, unbounded_first: bool
) -> None:
    versions = [step("long", LONG), step("old", OLD)]
    entries = [step("all"), *versions] if unbounded_first else [*versions, step("all")]
    found = meant_for(make_record(answers), entries, lambda entry: entry.weeks)
    assert [entry.text["en"] for entry in found] == kept


def test_entries_of_other_names_keep_their_places_and_one_without_a_version_for_all_may_be_missing() -> None:
    entries = [step("first"), step("second", LONG, weeks=(1, 4)), step("third", weeks=(4, 6))]
    short, long = make_record({"symptoms.duration_weeks": 8}), make_record({"symptoms.duration_weeks": 35})
    assert [one.weeks[0] for one in meant_for(short, entries, lambda entry: entry.weeks)] == [0, 4]
    assert [one.weeks[0] for one in meant_for(long, entries, lambda entry: entry.weeks)] == [0, 1, 4]
