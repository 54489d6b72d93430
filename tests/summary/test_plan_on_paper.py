"""The plan on page 1: what a decision that was put off waits for, and every step once."""

import datetime
from typing import Any

from decision_aid.content.library import Library
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from tests.builders import make_record
from tests.summary.contexts import context_of


def sheet(library: Library, **plan: Any) -> str:
    record = make_record({f"plan.{name}": value for name, value in plan.items()})
    return text_of(make_patient_sheet(context_of(record, library)))


def test_decision_put_off_says_until_when_and_what_is_known_then(library: Library) -> None:
    known = ("What the tests show", "How my mother is")
    text = sheet(library, choice="decide_later", decide_by=datetime.date(2026, 12, 6), known_by_then=known)

    assert "6 December 2026" in text
    assert "By then we will know:" in text
    assert "What the tests show; How my mother is" in text


def test_without_such_an_answer_nothing_is_said_of_it(library: Library) -> None:
    assert "By then we will know" not in sheet(library, choice="decide_later")


def test_step_that_somebody_sees_to_is_said_once_with_who_and_when(library: Library) -> None:
    task = "Dr A: Arrange a second opinion, by 6 December 2026"
    text = sheet(library, next_steps=("second_opinion", "physiotherapy"), who_does_what=(task,))

    assert text.count("Arrange a second opinion") == 1
    assert task in text
    assert "Physiotherapy or an exercise plan" in text


def test_step_is_never_lost_because_its_word_stands_in_a_longer_one(library: Library) -> None:
    text = sheet(library, next_steps=("Walk",), who_does_what=("You: Walk the dog at six, by 6 December 2026",))

    assert "Walk\n" in text
    assert "Walk the dog at six" in text
