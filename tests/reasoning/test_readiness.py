"""The count of the four readiness questions."""

from typing import Any

import pytest

from decision_aid.reasoning.readiness import count_readiness
from tests.builders import make_library, make_record

ALL = ("sure", "understand", "weighed", "supported")


@pytest.mark.parametrize(
    ("answers", "score", "open_ones", "talk_more"),
    [
        ({}, None, ALL, ()),
        ({"sure": "no"}, 0, ALL, ("sure",)),
        ({"sure": "unsure"}, 0, ALL, ("sure",)),
        ({"sure": "yes"}, 1, ALL[1:], ()),
        ({"sure": "yes", "understand": "yes", "weighed": "no", "supported": "yes"}, 3, ("weighed",), ("weighed",)),
        (dict.fromkeys(ALL, "yes"), 4, (), ()),
    ],
)
def test_only_yes_counts_and_any_other_answer_means_more_talk(
    answers: dict[str, Any], score: int | None, open_ones: tuple[str, ...], talk_more: tuple[str, ...]
) -> None:
    record = make_record({f"readiness.{name}": answer for name, answer in answers.items()})
    result = count_readiness(record, make_library())
    assert result.score == score
    assert tuple(question.id for question in result.open) == open_ones
    assert tuple(question.id for question in result.talk_more) == talk_more
