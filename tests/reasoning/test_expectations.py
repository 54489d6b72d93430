"""Published answers to what the patient expects."""

import pytest

from decision_aid.reasoning.expectations import answer_expectations
from tests.builders import make_record, make_scope


@pytest.mark.parametrize(
    ("after", "without", "codes"),
    [
        (None, None, []),
        ("no_pain", None, ["hopes_for_no_pain"]),
        ("no_pain", "same", ["hopes_for_no_pain", "fears_no_change"]),
        ("same", "no_pain", []),
        ("unsure", "unsure", []),
    ],
)
def test_each_path_is_answered_by_itself(after: str | None, without: str | None, codes: list[str]) -> None:
    record = make_record({"expectations.after_surgery": after, "expectations.without_surgery": without})
    assert [answer.code for answer in answer_expectations(record, make_scope())] == codes


@pytest.mark.parametrize(("kind", "count"), [("urgent", 0), ("out_of_scope", 0), ("information", 1), ("comparison", 1)])
def test_an_alarm_comes_before_every_answer(kind: str, count: int) -> None:
    record = make_record({"expectations.after_surgery": "no_pain"})
    assert len(answer_expectations(record, make_scope(kind=kind))) == count
