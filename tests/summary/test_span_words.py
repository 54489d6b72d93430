"""Spans of recovery: the unit that people would use."""

import pytest

from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.summary.context import Voice
from decision_aid.summary.span_words import span_words


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        ((0, 1), "Weeks 0 to 1"),
        ((12, 52), "Weeks 12 to 52"),
        ((52, 104), "Years 1 to 2"),
        ((104, 468), "Years 2 to 9"),
        ((26, 104), "Months 6 to 24"),
        ((26, 208), "Months 6 to 48"),
    ],
)
def test_a_span_is_said_in_its_unit(library: Library, weeks: tuple[float, float], words: str) -> None:
    assert span_words(weeks, Voice(wording=Wording(library), translate=str)) == words


def test_no_recovery_ends_before_it_begins(library: Library) -> None:
    steps = [step.weeks for cause in library.causes.values() for one in cause.recovery for step in one.steps]

    assert len(steps) >= 70
    assert all(first < last for first, last in steps)
