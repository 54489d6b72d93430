"""The rules of a plan: what a choice can name, what comes first, when a day is asked, which steps fit a caution."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

import pytest

from decision_aid.consultation.plan import Choice, Plan
from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import Briefing, make_briefing
from decision_aid.reasoning.plan import (
    FIRST_WHEN_URGENT,
    KIND_OF_CHOICE,
    asks_for_a_day,
    asks_for_reasons,
    asks_for_recovery,
    cautions_to_act_on,
    choices_by_urgency,
    day_of_visit,
    day_problem,
    is_open_choice,
    options_to_lean_to,
    options_to_name,
    questions_to_ask,
    steps_by_urgency,
    steps_for_cautions,
    usual_waits,
    with_choice,
)
from decision_aid.reasoning.results import UrgencyResult
from tests.answered import COMPARED, SOUND
from tests.builders import make_record

CHOICES = get_args(Choice)
URGENT = {"warning_signs.leg_weakness.answer": "new_or_worse"}


def briefing_of(library: Library, **answers: Any) -> Briefing:
    record = make_record({"health.age": 60, **answers})
    return make_briefing(record, library, visited=frozenset(), rows_seen=frozenset(), today=datetime.date(2026, 11, 22))


@pytest.mark.parametrize("cause", COMPARED.values(), ids=COMPARED)
@pytest.mark.parametrize("choice", CHOICES)
def test_choice_names_an_option_of_its_kind_or_none(library: Library, cause: Mapping[str, Any], choice: Choice) -> None:
    comparison = briefing_of(library, **cause).comparison
    assert comparison is not None
    fitting = [option.id for option in comparison.options if option.kind == KIND_OF_CHOICE.get(choice)]
    plan = with_choice(Plan(), choice, comparison)

    assert plan.choice == choice
    assert plan.option == (fitting[0] if len(fitting) == 1 else None)
    assert [option.id for option in options_to_name(plan, comparison)] == (fitting if len(fitting) > 1 else [])


def test_named_option_stays_while_it_fits_and_all_else_is_kept(library: Library) -> None:
    comparison = briefing_of(library, **{"cause.condition": "degenerative_spondylolisthesis"}).comparison
    plan = Plan(choice="surgery", option="decompression", reasons_for=("Walk",), review_on=datetime.date(2027, 1, 3))
    again = with_choice(plan, "surgery", comparison)
    later = with_choice(again, "decide_later", comparison)

    assert again == plan
    assert later.option is None
    assert (later.reasons_for, later.review_on) == (plan.reasons_for, plan.review_on)


def test_without_a_comparison_a_choice_names_nothing() -> None:
    assert with_choice(Plan(option="discectomy"), "surgery", None) == Plan(choice="surgery")
    assert options_to_name(Plan(choice="surgery"), None) == ()


@pytest.mark.parametrize("choice", [*CHOICES, None])
def test_day_is_asked_where_the_treatment_stays_open(choice: Choice | None) -> None:
    stays_open = choice not in (None, "surgery", "start_without_surgery", "injection_or_procedure")

    assert is_open_choice(choice) == stays_open
    calm, urgent = UrgencyResult(), UrgencyResult(level="urgent", withheld=True)
    assert asks_for_a_day(Plan(choice=choice), calm) == stays_open
    assert not asks_for_a_day(Plan(choice=choice), urgent)
    for urgency in (calm, urgent):
        assert asks_for_a_day(Plan(choice=choice, decide_by=datetime.date(2026, 12, 6)), urgency)
        assert asks_for_a_day(Plan(choice=choice, known_by_then=("The scan",)), urgency)


def test_leaning_is_asked_over_all_options_and_waits_for_an_urgent_sign(library: Library) -> None:
    calm, urgent = briefing_of(library), briefing_of(library, **URGENT)
    plan = Plan(choice="decide_later")
    assert calm.comparison is not None

    assert options_to_lean_to(plan, calm.comparison, calm.urgency) == calm.comparison.options
    assert options_to_lean_to(plan, calm.comparison, urgent.urgency) == ()
    assert options_to_lean_to(Plan(choice="surgery"), calm.comparison, calm.urgency) == ()
    answered = Plan(choice="surgery", leaning="discectomy")
    assert options_to_lean_to(answered, calm.comparison, urgent.urgency) == calm.comparison.options


def test_open_alarm_puts_looking_into_it_first_and_loses_no_choice(library: Library) -> None:
    choices = library.choices.plan_choices
    first, later = choices_by_urgency(choices, briefing_of(library, **URGENT).urgency)

    assert tuple(one.id for one in first) == FIRST_WHEN_URGENT
    assert sorted(one.id for one in (*first, *later)) == sorted(CHOICES)
    assert choices_by_urgency(choices, briefing_of(library).urgency) == (choices, ())


def test_steps_answer_to_the_cautions_that_were_raised(library: Library) -> None:
    steps = library.choices.next_steps
    raised = briefing_of(library, **{"health.smoking": "current", "health.diabetes.type": "type2"}).cautions
    fitting = steps_for_cautions(steps, raised)

    assert [step.id for step in fitting] == ["stop_smoking", "blood_sugar"]
    acted_on = cautions_to_act_on(fitting, raised)
    assert {caution.code for caution in acted_on} >= {"smoking", "diabetes"}
    assert all(caution.rule.change for caution in acted_on)
    assert steps_for_cautions(steps, ()) == ()
    assert cautions_to_act_on(steps, ()) == ()
    without_change = tuple(replace(one, rule=replace(one.rule, change={})) for one in raised)
    assert cautions_to_act_on(fitting, without_change) == ()


@pytest.mark.parametrize("cause", COMPARED.values(), ids=COMPARED)
def test_every_cause_has_questions_to_ask(library: Library, cause: Mapping[str, Any]) -> None:
    scope = briefing_of(library, **cause).scope

    assert len(questions_to_ask(scope)) >= 3
    assert questions_to_ask(scope) == scope.causes[0].questions_to_ask


def test_waits_count_from_the_visit_or_from_today() -> None:
    today, visit = datetime.date(2026, 11, 22), datetime.date(2026, 11, 20)

    assert day_of_visit(make_record(), today) == today
    assert day_of_visit(make_record({"visit.date": visit}), today) == visit


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (datetime.date(2026, 11, 22), None),
        (datetime.date(2026, 12, 6), None),
        (datetime.date(2031, 12, 31), None),
        (datetime.date(2026, 11, 21), "past"),
        (datetime.date(1901, 1, 1), "past"),
        (datetime.date(2032, 1, 1), "far"),
        (datetime.date.max, "far"),
    ],
)
def test_day_of_a_plan_is_neither_past_nor_years_away(day: datetime.date, problem: str | None) -> None:
    assert day_problem(day, datetime.date(2026, 11, 22)) == problem


def test_while_a_sign_is_urgent_treatment_waits_and_waits_are_days(library: Library) -> None:
    calm, urgent = briefing_of(library).urgency, briefing_of(library, **URGENT).urgency
    scope = briefing_of(library).scope
    assert asks_for_reasons(Plan(), calm)
    assert asks_for_recovery(Plan(), calm, scope)
    assert min(usual_waits(calm)) >= 7

    assert not asks_for_reasons(Plan(), urgent)
    assert not asks_for_recovery(Plan(), urgent, scope)
    assert max(usual_waits(urgent)) <= 7
    steps, raised = library.choices.next_steps, briefing_of(library, **{"health.smoking": "current"}).cautions
    assert [step.id for step in steps_by_urgency(steps, raised, urgent)] == list(FIRST_WHEN_URGENT)
    assert [step.id for step in steps_by_urgency(steps, raised, calm)] == ["stop_smoking"]


def test_what_was_planned_before_a_sign_stays_in_sight(library: Library) -> None:
    urgent, scope = briefing_of(library, **URGENT).urgency, briefing_of(library).scope

    assert asks_for_reasons(Plan(reasons_against=("The risk",)), urgent)
    assert asks_for_recovery(Plan(rehabilitation=("Walk",)), urgent, scope)


@pytest.mark.parametrize("kind", ["osteoporotic", "traumatic"])
def test_no_exercise_is_planned_for_a_break_that_may_not_be_stable(library: Library, kind: str) -> None:
    broken = {"cause.condition": "vertebral_fracture", "cause.fracture.kind": kind}
    asked, open_yet = briefing_of(library, **broken, **SOUND), briefing_of(library, **broken)
    assert asks_for_recovery(Plan(), asked.urgency, asked.scope)

    assert not open_yet.urgency.withheld
    assert not asks_for_recovery(Plan(), open_yet.urgency, open_yet.scope)
    assert asks_for_recovery(Plan(rehabilitation=("Walk",)), open_yet.urgency, open_yet.scope)
