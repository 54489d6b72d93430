"""A slipped disc with pain of more than 16 weeks: nothing that is taught rests on the study of newer pain."""

import re
from itertools import product

import pytest

from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.expectations import answer_expectations
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import ScopeResult
from decision_aid.reasoning.scope import find_scope
from decision_aid.reasoning.understanding import facts_to_check
from tests.answered import answered

NEWER_PAIN = re.compile(r"\{idh-leiden-[^}]*\}")
LONGER_PAIN = re.compile(r"\{idh-bailey-[^}]*\}")
HOPES = ("no_pain", "mostly_better", "somewhat_better", "same", "worse", "unsure")


def disc(weeks: float | None, **answers: str) -> Consultation:
    given = {"cause.condition": "disc_herniation", "symptoms.duration_weeks": weeks}
    return answered(given | {f"expectations.{path}": value for path, value in answers.items()})


def scope_of(record: Consultation, library: Library) -> ScopeResult:
    return find_scope(record, library, find_urgency(record, library))


def taught(record: Consultation, library: Library) -> list[str]:
    """What the patient is asked to say back, and what is told of recovery."""
    scope = scope_of(record, library)
    comparison = compare_options(record, library, scope)
    assert comparison is not None
    steps = [step.text["en"] for recovery in comparison.recovery for step in recovery.steps]
    return [fact.answer["en"] for fact in facts_to_check(record, scope)] + steps


def answers(weeks: float | None, library: Library) -> list[str]:
    """Every answer to what can be expected."""
    records = [disc(weeks, after_surgery=after, without_surgery=without) for after, without in product(HOPES, HOPES)]
    return [one.text["en"] for record in records for one in answer_expectations(record, scope_of(record, library))]


def test_long_pain_is_taught_by_its_own_study(library: Library) -> None:
    texts = taught(disc(35), library)
    assert not [text for text in texts if NEWER_PAIN.search(text)]
    assert [text for text in texts if LONGER_PAIN.search(text)]


@pytest.mark.parametrize("weeks", [None, 8, 16])
def test_newer_pain_keeps_the_study_of_newer_pain(library: Library, weeks: float | None) -> None:
    texts = taught(disc(weeks), library)
    assert [text for text in texts if NEWER_PAIN.search(text)]
    assert not [text for text in texts if LONGER_PAIN.search(text)]


def test_expectations_are_answered_by_the_study_that_fits(library: Library) -> None:
    assert not [text for text in answers(35, library) if NEWER_PAIN.search(text)]
    assert not [text for text in answers(8, library) if LONGER_PAIN.search(text)]


def test_every_expectation_is_answered_for_long_pain_too(library: Library) -> None:
    assert len(answers(35, library)) == len(answers(8, library)) > 0


def test_as_many_facts_and_weeks_are_told_for_long_pain(library: Library) -> None:
    assert len(taught(disc(35), library)) == len(taught(disc(8), library))
