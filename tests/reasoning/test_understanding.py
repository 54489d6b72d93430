"""Facts worth saying back."""

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.results import ScopeResult
from decision_aid.reasoning.understanding import core_facts, facts_to_check
from tests.builders import make_cause, make_record, make_scope


@pytest.mark.parametrize(("kind", "count"), [("urgent", 0), ("out_of_scope", 0), ("information", 1), ("comparison", 1)])
def test_facts_come_from_the_main_cause_once_it_may_be_shown(kind: str, count: int) -> None:
    assert len(facts_to_check(make_record({}), make_scope(kind=kind))) == count


def test_further_causes_add_no_facts() -> None:
    scope = ScopeResult(kind="comparison", causes=(make_cause(facts=()), make_cause(cause="spinal_stenosis")))
    assert facts_to_check(make_record({}), scope) == ()


def test_three_facts_come_first_one_of_each_kind(library: Library) -> None:
    compared = [cause for cause in library.causes.values() if cause.scope == "comparison"]
    assert compared
    for cause in compared:
        core = core_facts(cause.facts)

        assert {fact.about for fact in core} == {"benefit", "harm", "without_surgery"}, cause.cause
        assert len(core) == 3
        assert all(next(one for one in cause.facts if one.about == fact.about) is fact for fact in core)
