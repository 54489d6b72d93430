"""Everything that follows from a record, in one value."""

from dataclasses import replace
from time import process_time

import pytest

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import make_briefing
from tests.builders import OPERATION, START, make_library, make_record

ANSWERS = {
    "health.age": 40,
    "health.smoking": "current",
    "expectations.after_surgery": "no_pain",
    "preferences.picked": ("relief",),
    "readiness.sure": "yes",
}
ALARM = {"warning_signs.bladder_change.answer": "new_or_worse"}
P99_SECONDS = 0.005
"""Of processor time, so that a busy machine fails nobody; a briefing is made on every keystroke."""


def test_every_part_sees_the_same_record() -> None:
    briefing = make_briefing(make_record(ANSWERS), make_library())
    assert briefing.urgency.level == "none"
    assert briefing.scope.kind == "comparison"
    assert [caution.code for caution in briefing.cautions] == ["smoking"]
    assert briefing.comparison is not None
    assert [entry.id for entry in briefing.comparison.modifiers] == ["always", "smoking"]
    assert [answer.code for answer in briefing.expectations] == ["hopes_for_no_pain"]
    assert briefing.fit.value == pytest.approx({OPERATION: 0.6, START: 0.4})
    assert [fact.id for fact in briefing.facts] == ["recovery_without_surgery"]
    assert briefing.readiness.score == 1
    assert briefing.journey.states["compare"] == "done"


def test_an_alarm_withholds_all_that_could_be_weighed() -> None:
    briefing = make_briefing(make_record(ANSWERS | ALARM), make_library())
    assert (briefing.urgency.level, briefing.scope.kind) == ("emergency", "urgent")
    assert (briefing.comparison, briefing.expectations, briefing.facts) == (None, (), ())
    assert briefing.fit.hidden_because == ("urgent", "no_comparison")
    assert dict(briefing.fit.value) == {}
    assert briefing.journey.states["warning_signs"] == "attention"


def test_a_lifting_review_brings_the_comparison_back_and_the_alarm_stays_on_record() -> None:
    review = UrgentReview(reasons=("cauda_equina",), result="excluded", by="Dr B")
    record = replace(make_record(ANSWERS | ALARM), urgent_review=review)
    briefing = make_briefing(record, make_library())
    assert briefing.urgency.level == "emergency"
    assert briefing.comparison is not None
    assert briefing.fit.shown


def test_the_fit_waits_until_the_comparison_was_seen() -> None:
    record, library = make_record(ANSWERS), make_library()
    assert make_briefing(record, library, visited=frozenset({"weigh"})).fit.hidden_because == ("comparison_not_seen",)
    assert make_briefing(record, library, visited=frozenset({"compare", "weigh"})).fit.shown


def test_an_empty_record_has_a_briefing() -> None:
    briefing = make_briefing(Consultation(), make_library(), visited=frozenset())
    assert (briefing.scope.kind, briefing.comparison) == ("information", None)
    assert "nothing_weighed" not in briefing.fit.hidden_because


def test_the_shipped_content_is_cheap_enough_for_every_keystroke(library: Library) -> None:
    record = make_record(ANSWERS | {"preferences.picked": ("leg_pain_relief", "serious_harm", "easy_recovery")})
    times = []
    for pain in range(300):
        started = process_time()
        make_briefing(with_answer(record, "symptoms.leg_pain", pain % 11), library)
        times.append(process_time() - started)
    assert sorted(times)[-4] < P99_SECONDS
