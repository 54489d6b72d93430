"""Every law of urgency can fail: a weak rule set is planted for each, and the same search finds it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning import briefing, care_tried, facts, red_flags, scope, urgent_review
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.summary import patient_sheet
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Paragraph, Part
from tests.answered import answered
from tests.population.ladders import near_alarms
from tests.reasoning import urgency_laws as laws
from tests.reasoning.test_red_flag_rows import BLADDER, NEW
from tests.reasoning.urgency_cases import CONTRADICTIONS, OLD_SIGNS, PRESSING, ROW_CASES, RUNGS, UNSURE_RUNGS

LIBRARY = read_library()
CALM = UrgencyResult()
Law = Callable[..., bool]


def breaks(law: Law, library: Library, *spaces: st.SearchStrategy[Any] | Iterable[Any]) -> bool:
    """Whether a search like that of the tests finds a record in which the law does not hold; raises when not."""
    drawn = (one if isinstance(one, st.SearchStrategy) else st.sampled_from(list(one)) for one in spaces)
    quick = settings(max_examples=3000, deadline=None, database=None, derandomize=True, phases=[Phase.generate])
    find(st.tuples(near_alarms(), *drawn), lambda case: not law(*case, library), settings=quick)
    return True


def with_rules(**changes: Any) -> Library:
    return Library(**{name: getattr(LIBRARY, name) for name in Library.__slots__} | changes)


def test_a_scope_that_ignores_the_alarm_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    real = scope.find_scope

    def careless(record: Consultation, library: Library, _found: UrgencyResult, **more: Any) -> Any:
        return real(record, library, CALM, **more)

    monkeypatch.setattr(briefing, "find_scope", careless)
    assert breaks(laws.stop_is_kept, LIBRARY)


def test_a_sheet_that_ignores_the_alarm_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def options_of(context: SummaryContext, *_room: Any) -> tuple[Part, ...]:
        return tuple(Paragraph(context.say(one.name)) for one in LIBRARY.causes["disc_herniation"].options)

    monkeypatch.setattr(patient_sheet, "urgent_parts", options_of)
    assert breaks(laws.sheet_names_no_option, LIBRARY)


def test_a_worrying_answer_that_lowers_an_alarm_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def calm_beside_numbness(record: Consultation, library: Library) -> bool:
        return facts.has_severe_weakness(record, library) and record.symptoms.numbness != "yes"

    monkeypatch.setitem(facts.FACTS, "severe_weakness", calm_beside_numbness)
    assert breaks(laws.never_lowers, LIBRARY, [rung for rung in RUNGS if rung[0] == "symptoms.numbness"])


def test_a_denial_that_cancels_a_finding_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def undenied(record: Consultation, library: Library) -> bool:
        denied = facts.sign_answer(record, "severe_weakness") == "no"
        return facts.has_severe_weakness(record, library) and not denied

    monkeypatch.setitem(facts.FACTS, "severe_weakness", undenied)
    assert breaks(laws.never_lowers, LIBRARY, [rung for rung in RUNGS if rung[0].endswith("severe_weakness")])
    assert breaks(laws.fires_whatever_else_is_said, LIBRARY, [one for one in ROW_CASES if one[0].startswith("severe")])
    assert breaks(laws.worse_one_counts, LIBRARY, CONTRADICTIONS)


def test_an_answer_with_a_say_that_nobody_declared_is_found() -> None:
    first, *others = LIBRARY.red_flags
    assert first.id == "cauda-bladder"
    young = replace(first, when={"all": [first.when, {"field": "health.age", "from": 18}]})
    weak = with_rules(red_flags=(young, *others))

    def has_no_say_beside_a_sign(record: Consultation, age: int | None, library: Library) -> bool:
        return laws.has_no_say(answered({BLADDER: NEW}, record), ("health.age", age), library)

    assert breaks(has_no_say_beside_a_sign, weak, [None, 10, 40])


def test_not_sure_read_as_no_is_found() -> None:
    weak = with_rules(red_flags=tuple(replace(rule, examine_if_unsure=False) for rule in LIBRARY.red_flags))
    assert breaks(laws.unsure_leaves_a_trace, weak, UNSURE_RUNGS)


def test_not_asked_read_as_no_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    real = facts.sign_answer
    monkeypatch.setattr(red_flags, "sign_answer", lambda record, name: real(record, name) or "no")
    assert breaks(laws.not_asked_is_told, LIBRARY)


def test_an_old_sign_without_a_trace_is_found() -> None:
    weak = with_rules(caution_rules=tuple(rule for rule in LIBRARY.caution_rules if rule.code != "old_nerve_sign"))
    assert breaks(laws.old_sign_leaves_a_trace, weak, OLD_SIGNS)


def test_a_check_that_covers_what_comes_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def later(record: Consultation, alarm: Any, change: Any, library: Library) -> bool:
        return laws.check_covers_nothing_later(answered(alarm[1], record), change, library)

    monkeypatch.setattr(urgent_review, "_cover_problem", lambda _review, _fired: None)
    aneurysm = [case for case in ROW_CASES if case[0] == "aorta-known-pain-not-asked"]
    assert breaks(later, LIBRARY, aneurysm, [("symptoms.course", "worse"), ("symptoms.duration_weeks", 1.0)])


def early(record: Consultation, weakness: Any, library: Library) -> bool:
    return laws.asks_for_no_time(answered({"symptoms.duration_weeks": 2.0}, record), weakness, library)


def test_a_caution_that_asks_for_time_is_found() -> None:
    rules = tuple(replace(rule, unless_urgent=False, unless={}) for rule in LIBRARY.caution_rules)
    assert breaks(early, with_rules(caution_rules=rules), PRESSING)


def test_a_judgement_of_care_that_asks_for_time_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(care_tried, "_not_needed_because", lambda _record, _library, _urgency: ())
    assert breaks(early, LIBRARY, PRESSING)


def test_contradictions_that_nobody_asks_about_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(red_flags, "find_disagreements", lambda _record: ())
    assert breaks(laws.worse_one_counts, LIBRARY, CONTRADICTIONS)
