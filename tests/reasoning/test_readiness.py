"""The count of the four readiness questions."""

from typing import Any

import pytest

from decision_aid.reasoning.readiness import count_readiness
from tests.builders import make_library, make_record

ALL = ("sure", "understand", "weighed", "supported")


@pytest.mark.parametrize(
    ("answers", "score", "open_ones"),
    [
        ({}, None, ALL),
        ({"sure": "no"}, 0, ALL),
        ({"sure": "unsure"}, 0, ALL),
        ({"sure": "yes"}, 1, ALL[1:]),
        ({"sure": "yes", "understand": "yes", "weighed": "no", "supported": "yes"}, 3, ("weighed",)),
        (dict.fromkeys(ALL, "yes"), 4, ()),
    ],
)
def test_only_yes_counts(answers: dict[str, Any], score: int | None, open_ones: tuple[str, ...]) -> None:
    record = make_record({f"readiness.{name}": answer for name, answer in answers.items()})
    result = count_readiness(record, make_library())
    assert result.score == score
    assert tuple(question.id for question in result.open) == open_ones
