"""The hard cases made by hand come out as a safe aid answers them."""

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.assessment import assess
from tests.answered import answered
from tests.population.hard_cases import HARD_CASES, HardCase
from tests.population.invariants import broken


@pytest.mark.parametrize("case", HARD_CASES, ids=lambda case: case.name)
def test_a_hard_case_is_answered_safely(library: Library, case: HardCase) -> None:
    record = answered(case.answers)
    told = assess(record, library, program_version="test")
    assert (told["urgency"], told["scope"]) == (case.level, case.scope)
    assert set(told["urgent_reasons"]) == set(case.codes)
    assert set(told["cautions"]) >= case.cautions
    assert not set(told["cautions"]) & case.never
    assert broken(record, told) == []


def test_every_case_is_argued_and_stands_once() -> None:
    assert len({case.name for case in HARD_CASES}) == len(HARD_CASES) >= 15
    assert all(case.why.endswith(".") for case in HARD_CASES)


def test_the_cases_reach_every_code_and_every_scope() -> None:
    assert {case.scope for case in HARD_CASES} == {"urgent", "comparison", "information", "out_of_scope"}
    reached = set().union(*(case.codes for case in HARD_CASES))
    assert len(reached) == 11
