"""The patient against the bounds of a finding's group."""

from typing import Any

import pytest

from decision_aid.content.evidence import Applies
from decision_aid.reasoning.applies import fit_to_group
from tests.builders import ADULTS, make_record

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
