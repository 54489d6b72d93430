"""What holds for every consultation: no alarm is passed over, lowered, cancelled or asked to wait."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import FACT_NAMES
from decision_aid.content.loader import read_library
from decision_aid.reasoning import briefing
from decision_aid.reasoning.cautions import find_cautions
from decision_aid.reasoning.red_flags import NERVE_SIGNS, find_urgency
from tests.answered import SIGNS, answered
from tests.population.ladders import LADDERS, SETTLING, near_alarms, steps_of, values_at, with_step
from tests.reasoning import urgency_laws as laws
from tests.reasoning.urgency_cases import (
    BOTH,
    CHANGES,
    CONTRADICTIONS,
    GRADE,
    LEG,
    NEW,
    OLD,
    OLD_SIGNS,
    OTHER_ANSWERS,
    PRESSING,
    ROW_CASES,
    RUNGS,
    SADDLE,
    SEVERE,
    UNSURE_RUNGS,
    WEAKNESS,
)
from tests.reasoning.urgency_laws import Answers, Clash, Rung

LIBRARY = read_library()


def often(times: int) -> settings:
    """Settings to draw so many cases; how long one takes depends on what else the machine does."""
    return settings(max_examples=times, deadline=None)


# An alarm and a comparison never stand side by side, unless a check has ended the alarm


@often(60)
@given(near_alarms())
def test_an_alarm_without_a_check_shows_no_comparison_no_fit_and_no_promise(record: Consultation) -> None:
    assert laws.stop_is_kept(record, LIBRARY)


@often(40)
@given(near_alarms(), st.sampled_from([{SADDLE: NEW}, {LEG: NEW}, {}]))
def test_the_patient_sheet_of_an_alarm_names_no_option_and_shows_no_figure(
    record: Consultation, alarm: Answers
) -> None:
    assert laws.sheet_names_no_option(answered(alarm, record), LIBRARY)


# A worrying answer never lowers urgency, and no other answer has a say in it


@often(120)
@given(near_alarms(), st.sampled_from(RUNGS))
def test_a_worrying_answer_never_lowers_urgency(record: Consultation, rung: Rung) -> None:
    assert laws.never_lowers(record, rung, LIBRARY)


def test_no_two_answers_together_lower_urgency() -> None:
    """All pairs: every level of each answer beside every other answer, with nothing else said."""
    paths, level = [*LADDERS, *SETTLING], {}
    for one, two in combinations(paths, 2):
        for first in told_at(one):
            begun = with_step(Consultation(), one, first)
            for second in told_at(two):
                found = laws.level_of(find_urgency(with_step(begun, two, second), LIBRARY))
                level[one, first, two, second] = level[two, second, one, first] = found
    for path, ladder in RUNGS:
        climb = [value for _height, value in steps_of(ladder) if value in told_at(path)]
        for other in paths:
            for beside in told_at(other) if other != path else ():
                heights = [level[path, value, other, beside] for value in climb]
                assert heights == sorted(heights), (path, climb, other, beside)


def told_at(path: str) -> tuple[Any, ...]:
    """The answers at a path but for those that read as another one; what was not asked is in the property above."""
    comes_and_goes = path.startswith(SIGNS) and path.removeprefix(SIGNS) not in FACT_NAMES
    spare = (None, "yes") if comes_and_goes else (None, "type1", "other", 1, 2, 0.0, 400.0, 900.0, "lost")
    kept = tuple(value for value in values_at(path) if value not in spare)
    return kept if len(kept) > 1 else values_at(path)


@often(120)
@given(near_alarms(), OTHER_ANSWERS)
def test_an_answer_that_is_no_sign_changes_no_alarm(record: Consultation, answer: tuple[str, Any]) -> None:
    assert laws.has_no_say(record, answer, LIBRARY)


@often(120)
@given(near_alarms(), st.sampled_from(ROW_CASES))
def test_each_row_fires_whatever_else_is_said(record: Consultation, case: tuple[str, Answers]) -> None:
    assert laws.fires_whatever_else_is_said(record, case, LIBRARY)


STRONG: Answers = {LEG: "no", SEVERE: "no", WEAKNESS: "none", GRADE: 5, BOTH: "no"}
CAUDA = ("bladder_change", "bowel_change", "saddle_numbness", "sexual_change")


@often(60)
@given(near_alarms(), st.sampled_from(CAUDA))
def test_cauda_equina_needs_no_weak_leg(record: Consultation, name: str) -> None:
    found = find_urgency(answered({SIGNS + name: NEW, **STRONG}, record), LIBRARY)
    assert found.level == "emergency"
    assert "cauda_equina" in found.code_names


WEAK_DEFENCE = (SIGNS + "infection_risk", "health.immune_suppressed", "health.long_term_steroids")


@often(60)
@given(near_alarms(), st.sampled_from((*WEAK_DEFENCE, "health.conditions.dialysis")))
def test_infection_needs_no_fever(record: Consultation, risk: str) -> None:
    answers = {risk: "yes", SIGNS + "night_rest_pain": NEW, SIGNS + "fever_unwell": "no"}
    assert "infection" in find_urgency(answered(answers, record), LIBRARY).code_names


# "Not asked" and "not sure" are never read as "no", and an old sign asks whether it is new or worse


@often(120)
@given(near_alarms(), st.sampled_from(UNSURE_RUNGS))
def test_not_sure_leaves_a_trace_wherever_yes_would_alarm(record: Consultation, rung: Rung) -> None:
    assert laws.unsure_leaves_a_trace(record, rung, LIBRARY)


@often(80)
@given(near_alarms())
def test_signs_not_asked_are_told_and_hide_the_fit(record: Consultation) -> None:
    assert laws.not_asked_is_told(record, LIBRARY)


@often(60)
@given(near_alarms(), st.sampled_from(NERVE_SIGNS))
def test_one_nerve_sign_not_asked_hides_the_fit(record: Consultation, name: str) -> None:
    assert not briefing.make_briefing(with_answer(record, SIGNS + name, None), LIBRARY).fit.shown


@often(80)
@given(near_alarms(), st.sampled_from(OLD_SIGNS))
def test_an_old_sign_leaves_a_trace(record: Consultation, name: str) -> None:
    assert laws.old_sign_leaves_a_trace(record, name, LIBRARY)


def test_the_trace_of_an_old_nerve_sign_asks_whether_it_is_new_or_worse() -> None:
    (caution,) = find_cautions(answered({SADDLE: OLD}), LIBRARY)
    assert "new, or worse than before?" in caution.rule.patient["en"]
    assert "ask again" in caution.rule.clinician["en"]


# A check covers what it looked at; weakness is never asked to wait; of two answers the worse one counts


@often(100)
@given(near_alarms(), st.sampled_from(ROW_CASES), CHANGES)
def test_a_check_covers_nothing_that_comes_later(
    record: Consultation, alarm: tuple[str, Answers], change: tuple[str, Any]
) -> None:
    assert laws.check_covers_nothing_later(answered(alarm[1], record), change, LIBRARY)


@often(100)
@given(near_alarms(), st.sampled_from(PRESSING))
def test_severe_or_growing_weakness_is_never_asked_to_wait(record: Consultation, weakness: Answers) -> None:
    assert laws.asks_for_no_time(answered({"symptoms.duration_weeks": 2.0}, record), weakness, LIBRARY)


@pytest.mark.parametrize("clash", CONTRADICTIONS)
def test_two_answers_alone_that_contradict_are_asked_about(clash: Clash) -> None:
    assert laws.worse_one_counts(Consultation(), clash, LIBRARY)


@often(100)
@given(near_alarms(), st.sampled_from(CONTRADICTIONS))
def test_of_two_answers_that_contradict_the_worse_counts(record: Consultation, clash: Clash) -> None:
    assert laws.worse_one_counts(record, clash, LIBRARY)
