"""Which questions are asked after the answers so far, and which operations can be under discussion."""

from typing import Any

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.questions_asked import FOLLOW_UPS, is_asked, operations_to_name
from tests.builders import make_record


@pytest.mark.parametrize("path", FOLLOW_UPS)
def test_follow_up_waits_for_its_question_and_both_are_asked_of_somebody(library: Library, path: str) -> None:
    earlier, leaves_out = FOLLOW_UPS[path]
    questions = library.questions()

    assert {path, earlier} <= {*questions}
    assert not is_asked(questions[path], make_record({earlier: leaves_out[0]}))


@pytest.mark.parametrize(
    ("answers", "path", "asked"),
    [
        ({"health.sex": "female"}, "health.pregnant", True),
        ({"health.sex": "male"}, "health.pregnant", False),
        ({"health.sex": "male", "health.pregnant": "no"}, "health.pregnant", True),
        ({"health.age": 59}, "health.pregnant", True),
        ({"health.age": 84}, "health.pregnant", False),
        ({"health.age": 84, "health.pregnant": "yes"}, "health.pregnant", True),
        ({"proposed.option": "discectomy"}, "proposed.levels", True),
        ({}, "cause.fracture.kind", False),
        ({"cause.condition": "vertebral_fracture"}, "cause.fracture.kind", True),
        ({"cause.also": ("vertebral_fracture",)}, "cause.fracture.kind", True),
    ],
)
def test_question_is_asked_where_it_makes_sense_and_wherever_it_is_answered(
    library: Library, answers: dict[str, Any], path: str, *, asked: bool
) -> None:
    assert is_asked(library.questions()[path], make_record(answers)) == asked


def test_operations_are_those_of_the_causes_and_the_one_in_the_record(library: Library) -> None:
    assert [name for name, _text in operations_to_name(make_record(), library)] == ["discectomy", "steroid_injection"]
    both = make_record({"cause.also": ("spinal_stenosis",), "proposed.option": "fusion"})
    named = dict(operations_to_name(both, library))
    assert list(named) == ["discectomy", "steroid_injection", "decompression", "fusion"]
    assert "start_without_surgery" not in named

    unknown = dict(operations_to_name(make_record({"proposed.option": "laser"}), library))
    assert unknown["laser"]["en"] == "laser"
    assert operations_to_name(make_record({"cause.condition": None}), library) == ()
