"""What a plan asks for next: which options a choice can name, what comes first, which steps answer to a caution.

Nothing here prefers an option or a way to end the visit; only an urgent sign goes before.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from decision_aid.consultation.plan import Choice, Plan
from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Option
from decision_aid.content.choices import NamedChoice, NextStep
from decision_aid.content.evidence import Text
from decision_aid.reasoning.results import ComparisonResult, RaisedCaution, ScopeResult, UrgencyResult

KIND_OF_CHOICE: Mapping[str, str] = {
    "surgery": "surgery",
    "injection_or_procedure": "procedure",
    "start_without_surgery": "no_surgery",
}
"""Choices that name a treatment, with the kind of option that they name."""

DayProblem = Literal["past", "far"]
MOST_YEARS = 5

FIRST_WHEN_URGENT: tuple[Choice, ...] = ("more_tests", "second_opinion")
"""Choices, and steps of the same names, that look into a sign; all others wait until that is done."""

FRACTURE_OPEN: frozenset[str] = frozenset({"fracture_kind_not_asked", "fracture_not_known_sound"})
"""Reasons of the scope for which nothing is compared until more is known of a broken vertebra."""

WAITS = (7, 14, 42)
WAITS_WHEN_URGENT = (0, 1, 3, 7)
"""Days. An urgent sign needs a specialist or tests within days."""


def is_open_choice(choice: str | None) -> bool:
    """Whether a plan was made that leaves the treatment open."""
    return choice is not None and choice not in KIND_OF_CHOICE


def asks_for_a_day(plan: Plan, urgency: UrgencyResult) -> bool:
    """Whether a day to decide by is asked: where the decision is put off, and wherever it was answered before.

    While an urgent sign stands nobody is asked to set such a day.
    """
    puts_off = is_open_choice(plan.choice) and not urgency.withheld
    return bool(puts_off or plan.decide_by or plan.known_by_then)


def asks_for_reasons(plan: Plan, urgency: UrgencyResult) -> bool:
    """Whether reasons for and against options are asked: not while an urgent sign stands, unless some were given."""
    return not urgency.withheld or bool(plan.reasons_for or plan.reasons_against)


def waits_for_fracture(scope: ScopeResult) -> bool:
    """Whether it has yet to be asked how a vertebra broke, and whether it is stable."""
    return not FRACTURE_OPEN.isdisjoint(scope.reasons)


def asks_for_recovery(plan: Plan, urgency: UrgencyResult, scope: ScopeResult) -> bool:
    """Whether exercise is planned: not where it could harm, as an urgent sign stands or a break may not be stable.

    What was planned before stays shown.
    """
    is_safe = not urgency.withheld and not waits_for_fracture(scope)
    return is_safe or bool(plan.rehabilitation)


def usual_waits(urgency: UrgencyResult) -> tuple[int, ...]:
    """Return the waits to offer, in days from the visit: weeks, or days while an urgent sign stands."""
    return WAITS_WHEN_URGENT if urgency.withheld else WAITS


def choices_by_urgency(
    choices: Sequence[NamedChoice], urgency: UrgencyResult
) -> tuple[tuple[NamedChoice, ...], tuple[NamedChoice, ...]]:
    """Return the choices that stand first and those that wait; without an open alarm all stand alike and none waits."""
    if not urgency.withheld:
        return tuple(choices), ()
    first = tuple(one for one in choices if one.id in FIRST_WHEN_URGENT)
    return first, tuple(one for one in choices if one not in first)


def options_of_choice(choice: str | None, comparison: ComparisonResult | None) -> tuple[Option, ...]:
    """Return the options of the comparison that a choice can name, in the order of the visit."""
    kind = KIND_OF_CHOICE.get(choice or "")
    return () if comparison is None else tuple(option for option in comparison.options if option.kind == kind)


def options_to_name(plan: Plan, comparison: ComparisonResult | None) -> tuple[Option, ...]:
    """Return the options among which the chosen plan has to name one; none where no more than one fits."""
    fitting = options_of_choice(plan.choice, comparison)
    return fitting if len(fitting) > 1 else ()


def options_to_lean_to(plan: Plan, comparison: ComparisonResult | None, urgency: UrgencyResult) -> tuple[Option, ...]:
    """Return all options alike, for the question which way the patient leans.

    It is asked where a plan leaves the treatment open; a plan that names one answers it. While an urgent sign stands
    it waits, unless it was answered before.
    """
    is_asked = (is_open_choice(plan.choice) and not urgency.withheld) or bool(plan.leaning)
    return comparison.options if comparison is not None and is_asked else ()


def with_choice(plan: Plan, choice: Choice | None, comparison: ComparisonResult | None) -> Plan:
    """Return the plan with a choice and the option that belongs to it: the only one that fits, or the one named before.

    All else that was said of the plan is kept.
    """
    fitting = tuple(option.id for option in options_of_choice(choice, comparison))
    option = fitting[0] if len(fitting) == 1 else plan.option
    return replace(plan, choice=choice, option=option if option in fitting else None)


def steps_by_urgency(
    steps: Sequence[NextStep], cautions: Sequence[RaisedCaution], urgency: UrgencyResult
) -> tuple[NextStep, ...]:
    """Return the steps that stand first: those that look into an urgent sign, otherwise those for the cautions."""
    if urgency.withheld:
        return tuple(step for step in steps if step.id in FIRST_WHEN_URGENT)
    return steps_for_cautions(steps, cautions)


def steps_for_cautions(steps: Sequence[NextStep], cautions: Sequence[RaisedCaution]) -> tuple[NextStep, ...]:
    """Return the steps that answer to a caution raised in this visit, in the order of the content."""
    raised = {caution.code for caution in cautions}
    return tuple(step for step in steps if raised.intersection(step.for_cautions))


def cautions_to_act_on(steps: Sequence[NextStep], cautions: Sequence[RaisedCaution]) -> tuple[RaisedCaution, ...]:
    """Return the raised cautions that a step answers to and that say what can be changed beforehand."""
    answered = {code for step in steps for code in step.for_cautions}
    return tuple(caution for caution in cautions if caution.code in answered and caution.rule.change)


def questions_to_ask(scope: ScopeResult) -> tuple[Text, ...]:
    """Return the questions that fit the main cause on show; none where no content is shown."""
    return scope.causes[0].questions_to_ask if scope.causes else ()


def day_problem(day: datetime.date, visit_day: datetime.date) -> DayProblem | None:
    """Return why a day cannot be one to decide by or to meet again: before the visit, or years after it.

    The latter is a slip of the finger; MOST_YEARS is our own choice.
    """
    if day < visit_day:
        return "past"
    return "far" if day.year - visit_day.year > MOST_YEARS else None


def day_of_visit(record: Consultation, today: datetime.date) -> datetime.date:
    """Return the day that waits count from: the day of the visit, `today` where none is recorded."""
    return record.visit.date or today
