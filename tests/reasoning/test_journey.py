"""The state of each step, from the record and the steps visited."""

from typing import Any

import pytest

from decision_aid.consultation import Consultation
from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import Slip
from decision_aid.consultation.goals import Goal
from decision_aid.consultation.understanding import Teachback
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.content.questions import STEP_IDS, Step
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.journey import ALL_STEPS, CONTENT_STEPS, PARTS, is_withheld, map_journey
from decision_aid.reasoning.results import Journey, UrgencyResult
from tests.builders import CALM, NO_ALARM_ASKED, make_library, make_record, make_scope

FIRING = UrgencyResult(level="emergency", withheld=True, nerve_signs_answered=True)
REVIEWED = UrgencyResult(level="emergency", withheld=False, nerve_signs_answered=True)


def journey(
    answers: dict[str, Any] | None = None, visited: frozenset[str] = ALL_STEPS, urgency: UrgencyResult = CALM
) -> Journey:
    record = make_record({"cause.condition": None} | (answers or {}), signs=False)
    return map_journey(record, urgency, None, visited=visited)


def seen(*steps: str) -> frozenset[str]:
    return frozenset(steps)


@pytest.mark.parametrize(
    ("step", "path", "value"),
    [
        ("warning_signs", "warning_signs.fever_unwell", Sign(answer="no")),
        ("cause", "cause.condition", "not_known"),
        ("cause", "proposed.option", "discectomy"),
        ("symptoms", "symptoms.back_pain", 0),
        ("symptoms", "symptoms.impact.sleep", 0),
        ("cause", "examination.residual_urine_ml", 0),
        ("treatments", "treatments", (Treatment(kind="opioid", status="not_tried"),)),
        ("treatments", "treatments", (Treatment(kind="opioid", weeks=0),)),
        ("health", "health.diabetes.type", "none"),
        ("goals", "goals", (Goal(goal="own"),)),
        ("goals", "expectations.without_surgery", "unsure"),
        ("weigh", "preferences.picked", ("relief",)),
        ("check", "readiness.sure", "no"),
        ("check", "understanding", (Teachback(fact="x", result="got_it"),)),
        ("plan", "plan.choice", "no_decision"),
    ],
)
def test_one_answer_makes_a_step_discussed(step: str, path: str, value: Any) -> None:
    assert journey({path: value}).discussed == (step,)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("cause.slip", Slip()),
        ("warning_signs.fever_unwell", Sign(note="asked later")),
        ("treatments", (Treatment(kind="opioid"),)),
        ("understanding", (Teachback(fact="x"),)),
        ("preferences.depth", "three"),
        ("visit.clinician", "Dr A"),
    ],
)
def test_an_empty_part_is_nothing_said(path: str, value: Any) -> None:
    assert journey({path: value}).not_discussed == CONTENT_STEPS


def test_an_empty_record_has_discussed_nothing_and_every_step_is_open() -> None:
    result = map_journey(Consultation(), NO_ALARM_ASKED, None, visited=frozenset())
    assert set(result.states.values()) == {"open"}
    assert tuple(result.states) == STEP_IDS
    assert result.not_discussed == CONTENT_STEPS


def test_the_comparison_is_discussed_when_it_was_there_and_seen() -> None:
    comparison = compare_options(make_record(), make_library(), make_scope())
    for visited, expected in ((seen("compare"), ("compare",)), (seen("cause"), ())):
        assert map_journey(Consultation(), CALM, comparison, visited=visited).discussed == expected
    assert "compare" in journey(visited=seen("compare")).not_discussed


@pytest.mark.parametrize(
    ("visited", "state"),
    [
        (frozenset(), "open"),
        (seen("symptoms"), "open"),
        (seen("symptoms", "goals"), "skipped"),
        (seen("goals"), "skipped"),
    ],
)
def test_a_step_without_answers_is_skipped_once_a_later_one_was_visited(visited: frozenset[str], state: str) -> None:
    assert journey(visited=visited).states["symptoms"] == state


def test_start_and_summary_are_done_when_visited() -> None:
    states = journey(visited=seen("start", "summary")).states
    assert (states["start"], states["summary"]) == ("done", "done")


@pytest.mark.parametrize(
    ("urgency", "visited", "state"),
    [
        (FIRING, frozenset(), "attention"),
        (REVIEWED, ALL_STEPS, "done"),
        (NO_ALARM_ASKED, seen("start", "warning_signs"), "done"),
        (NO_ALARM_ASKED, seen("warning_signs", "cause"), "attention"),
        (CALM, ALL_STEPS, "done"),
    ],
)
def test_warning_signs_ask_for_attention(urgency: UrgencyResult, visited: frozenset[str], state: str) -> None:
    answers = {"warning_signs.fever_unwell": Sign(answer="no")}
    assert journey(answers, visited, urgency).states["warning_signs"] == state


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({"readiness.sure": "yes"}, "done"),
        ({"readiness.sure": "no"}, "attention"),
        ({"understanding": (Teachback(fact="a", result="got_it"),)}, "done"),
        ({"understanding": (Teachback(fact="a", result="explain_again"),)}, "attention"),
    ],
)
def test_the_check_asks_for_attention_where_more_talk_is_wished(answers: dict[str, Any], state: str) -> None:
    assert journey(answers).states["check"] == state


def test_the_content_holds_the_same_steps_and_keeps_the_warning_signs_on_the_short_path(library: Library) -> None:
    assert tuple(step.id for step in library.steps) == STEP_IDS
    assert library.step("warning_signs").short_path


def test_every_question_belongs_to_the_step_that_asks_it(library: Library) -> None:
    asked = {(step.id, path.split(".")[0]) for step in library.steps for path in _paths(step)}
    listed = {(step, part) for step, parts in PARTS.items() for part in parts}
    for_the_figures = {("cause", "symptoms"), ("cause", "health")}
    assert asked - {("start", "visit")} - for_the_figures <= listed


@pytest.mark.parametrize(
    ("path", "value", "step"),
    [
        ("symptoms.duration_weeks", 8, "symptoms"),
        ("health.age", 52, "health"),
        ("health.blood_thinner", "no", "health"),
        ("health.pregnant", "no", "health"),
    ],
)
def test_what_the_figures_need_does_not_make_its_own_step_discussed(path: str, value: Any, step: str) -> None:
    """Cause asks it too: a visit on the short path has not talked about symptoms or health."""
    assert step not in journey({path: value}).discussed


def _paths(step: Step) -> list[str]:
    return [question.path for group in step.groups for question in group.questions]


@pytest.mark.parametrize("step", STEP_IDS)
def test_alarm_closes_the_steps_that_weigh_and_an_emergency_all_that_take_time(step: str) -> None:
    urgent, emergency = (UrgencyResult(level=level, withheld=True) for level in ("urgent", "emergency"))

    assert is_withheld(step, urgent) == (step in ("compare", "weigh"))
    assert is_withheld(step, emergency) == (step in ("compare", "weigh", "check", "plan"))
    assert not is_withheld(step, UrgencyResult(level="emergency"))
