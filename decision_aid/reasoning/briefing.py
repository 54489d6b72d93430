"""Gathers everything that follows from the record and the content in one immutable value.

It is made anew after every answer, so each part must stay cheap; sampling is not part of it.
"""

import datetime
from collections.abc import Collection

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import ExpectationAnswer, Fact
from decision_aid.content.library import Library
from decision_aid.reasoning.care_tried import judge_care_tried
from decision_aid.reasoning.cautions import find_cautions
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.expectations import answer_expectations
from decision_aid.reasoning.figures_seen import were_figures_seen
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.journey import ALL_STEPS, map_journey
from decision_aid.reasoning.readiness import count_readiness
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import (
    CareTried,
    ComparisonResult,
    Journey,
    RaisedCaution,
    Readiness,
    ScopeResult,
    UrgencyResult,
)
from decision_aid.reasoning.scope import find_scope
from decision_aid.reasoning.understanding import facts_to_check
from decision_aid.reasoning.weighing import weigh
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that follows from the record and the content, made anew after every answer."""

    urgency: UrgencyResult
    cautions: tuple[RaisedCaution, ...]
    scope: ScopeResult
    comparison: ComparisonResult | None
    care_tried: CareTried
    expectations: tuple[ExpectationAnswer, ...]
    fit: Fit
    facts: tuple[Fact, ...]
    readiness: Readiness
    journey: Journey


def make_briefing(
    record: Consultation,
    library: Library,
    *,
    visited: frozenset[str] = ALL_STEPS,
    rows_seen: Collection[tuple[str, str]] | None = None,
    today: datetime.date | None = None,
) -> Briefing:
    """Return the briefing of the record; `visited` holds the ids of the steps seen in this visit.

    `rows_seen` holds the cause and the row of every comparison shown; None where no window shows rows one by one.

    Content that is too old on `today` compares nothing; without `today` its age is not judged.

    Without a window every step counts as visited. Raises PlaceError when the content names a figure it does not hold.
    """
    urgency = find_urgency(record, library)
    cautions = find_cautions(record, library)
    scope = find_scope(record, library, urgency, today=today)
    comparison = compare_options(record, library, scope, raised={caution.code for caution in cautions})
    seen_figures = comparison is None or rows_seen is None or were_figures_seen(comparison, rows_seen)
    return Briefing(
        urgency=urgency,
        cautions=cautions,
        scope=scope,
        comparison=comparison,
        care_tried=judge_care_tried(record, library, urgency),
        expectations=answer_expectations(record, scope),
        fit=weigh(record, comparison, urgency, compare_seen="compare" in visited and seen_figures),
        facts=facts_to_check(record, scope),
        readiness=count_readiness(record, library),
        journey=map_journey(record, urgency, comparison, visited=visited),
    )
