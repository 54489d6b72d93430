"""The plan on page 1: what a decision that was put off waits for, and every step once."""

import datetime
from collections.abc import Mapping
from typing import Any

import pytest

from decision_aid.content.library import Library
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from tests.answered import COMPARED
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


@pytest.mark.parametrize("plan", [{"choice": "second_opinion"}, {"next_steps": ("second_opinion",)}])
def test_second_opinion_says_what_to_bring(library: Library, plan: dict[str, Any]) -> None:
    bring = "Bring your scans, letters and list of medicines."

    assert sheet(library, **plan).count(bring) == 1
    assert bring not in sheet(library, choice="surgery")


@pytest.mark.parametrize("cause", COMPARED.values(), ids=COMPARED)
def test_every_cause_prints_preparation_recovery_by_day_and_who_does_what(
    library: Library, cause: Mapping[str, Any]
) -> None:
    recovery, task = "Walk every day, from 22 November 2026", "You: Help to stop smoking, by 6 December 2026"
    answers = {
        **cause,
        "health.age": 60,
        "health.smoking": "current",
        "plan.next_steps": ("stop_smoking", "second_opinion"),
        "plan.rehabilitation": (recovery,),
        "plan.who_does_what": (task,),
        "plan.review_on": datetime.date(2027, 1, 3),
    }
    context = context_of(make_record(answers), library)
    text = text_of(make_patient_sheet(context))
    smoking = next(caution.rule for caution in context.briefing.cautions if caution.code == "smoking")

    for told in (recovery, task, context.say(smoking.change), "Bring your scans", "We look again on 3 January 2027"):
        assert told in text
    assert context.say(smoking.change)
