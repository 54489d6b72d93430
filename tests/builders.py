"""Small builders of records and of a tiny content for tests; every figure here is invented and ships nowhere."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.about import About
from decision_aid.content.causes import (
    Attribute,
    CauseContent,
    Cell,
    ExpectationAnswer,
    Fact,
    Figure,
    Modifier,
    Option,
    Row,
)
from decision_aid.content.choices import ChoiceLists, ReadinessQuestion, TreatmentChoice
from decision_aid.content.evidence import Applies, Finding, Source, Text
from decision_aid.content.library import Library
from decision_aid.content.rules import CautionRule, RedFlagCode, RedFlagRule, SignsToWatch
from decision_aid.reasoning.red_flags import NERVE_SIGNS
from decision_aid.reasoning.results import ScopeResult, UrgencyResult

OPERATION, START = "operation", "start_without_operation"
CALM = UrgencyResult(nerve_signs_answered=True)
NO_ALARM_ASKED = UrgencyResult(nerve_signs_answered=False)
ADULTS = Applies(age=(18, 65), duration_weeks=(6, 12))


def words(text: str) -> Text:
    return {"en": text}


def make_record(answers: Mapping[str, Any] | None = None, *, signs: bool = True) -> Consultation:
    """A record of a disc herniation with calm nerve signs, changed by paths such as "health.age"."""
    record = with_answer(Consultation(), "cause.condition", "disc_herniation")
    for name in NERVE_SIGNS if signs else ():
        record = with_answer(record, f"warning_signs.{name}", Sign(answer="no"))
    for path, value in (answers or {}).items():
        record = with_answer(record, path, value)
    return record


def make_finding(finding_id: str = "trial", **more: Any) -> Finding:
    facts: dict[str, Any] = {
        "source": "source",
        "condition": "disc_herniation",
        "topic": "benefit",
        "population": "people in a trial",
        "values": {"option": 60, "comparator": 40},
        "n": {"option": 100, "comparator": 100},
        "analysis": "itt",
        "certainty": "moderate",
        "seen": "abstract",
        "favours": "option",
    }
    return Finding(id=finding_id, **(facts | more))


def make_option(option_id: str) -> Option:
    text = words(option_id)
    return Option(
        id=option_id,
        kind="surgery" if option_id == OPERATION else "no_surgery",
        name=text,
        short_name=text,
        what_happens=text,
        good_points=(text,),
        hard_points=(text,),
        physical=text,
        emotional=text,
        social=text,
    )


def known(place: str | None = "option", **more: Any) -> Cell:
    return Cell(state="known", value=place, **more)


NOT_KNOWN = Cell(state="not_known")
DOES_NOT_APPLY = Cell(state="does_not_apply")


def make_figure(finding: str = "trial", **more: Any) -> Figure:
    facts: dict[str, Any] = {
        "outcome": "recovered",
        "kind": "of_100",
        "months": 12,
        "time": words("1 year"),
        "summary": words("summary"),
        "cells": {OPERATION: known("option"), START: known("comparator")},
    }
    return Figure(finding=finding, **(facts | more))


def make_row(*figures: Figure, row_id: str = "getting_better") -> Row:
    return Row(id=row_id, topic="getting_better", title=words(row_id), figures=figures)


def make_attribute(attribute_id: str = "relief", **more: Any) -> Attribute:
    facts: dict[str, Any] = {
        "end": "later_state",
        "name": words(attribute_id),
        "question": words(attribute_id),
        "worst": 0,
        "best": 100,
    }
    return Attribute(id=attribute_id, **(facts | more))


def make_cause(options: Iterable[str] = (OPERATION, START), **more: Any) -> CauseContent:
    facts: dict[str, Any] = {
        "cause": "disc_herniation",
        "scope": "comparison",
        "name": words("slipped disc"),
        "condition": words("condition"),
        "rows": (make_row(make_figure()),),
        "attributes": (make_attribute(row="getting_better", outcome="recovered", months=12),),
        "expectations": (
            _expectation("hopes_for_no_pain", "after_surgery", "no_pain"),
            _expectation("fears_no_change", "without_surgery", "same"),
        ),
        "facts": (
            Fact(
                id="recovery_without_surgery",
                about="without_surgery",
                question=words("question"),
                answer=words("answer"),
                finding="trial",
                row="getting_better",
            ),
        ),
        "modifiers": (
            Modifier(id="always", text=words("always"), finding="trial"),
            Modifier(id="smoking", caution="smoking", text=words("smoking"), finding="trial"),
        ),
    }
    return CauseContent(options=tuple(make_option(name) for name in options), **(facts | more))


def _expectation(code: str, path: Any, when: str) -> ExpectationAnswer:
    return ExpectationAnswer(code=code, path=path, when=(when,), text=words(code), finding="trial")


def make_scope(cause: CauseContent | None = None, kind: Any = "comparison") -> ScopeResult:
    return ScopeResult(kind=kind, causes=(cause or make_cause(),))


def make_library(*causes: CauseContent, findings: Iterable[Finding] = (), **more: Any) -> Library:
    """A library of one source, one red flag, one caution, one treatment and four readiness questions."""
    held = {finding.id: finding for finding in (make_finding(), *findings)}
    facts: dict[str, Any] = {
        "version": "test",
        "about": _about(),
        "sources": {"source": Source(id="source")},
        "findings": held,
        "causes": {cause.cause: cause for cause in causes or (make_cause(),)},
        "steps": (),
        "choices": _choices(),
        "conditions": {},
        "red_flags": (_red_flag(),),
        "red_flag_codes": {"cauda_equina": _red_flag_code()},
        "caution_rules": (_caution(),),
        "signs_to_watch": SignsToWatch(title=words("t"), intro=words("i"), signs=(words("s"),), source="trial"),
    }
    return Library(**(facts | more))


def _about() -> About:
    day, text = datetime.date(2026, 1, 1), words("text")
    return About(
        content_version="test",
        content_date=day,
        evidence_searched_on=day,
        review_due=day,
        name=text,
        purpose=text,
        for_whom=(text,),
        not_for=(text,),
        does_not=(text,),
        update_policy=text,
        funding=text,
        authors=(),
        not_reviewed=text,
        own_grading=text,
    )


def _choices() -> ChoiceLists:
    return ChoiceLists(
        goals=(),
        treatments=(TreatmentChoice(id="exercise_physiotherapy", name=words("exercise"), counts_for_trial=True),),
        guideline_order=(),
        plan_choices=(),
        next_steps=(),
        readiness=(
            ReadinessQuestion(id="sure", text=words("sure"), page="plan", talk_more=words("more")),
            ReadinessQuestion(id="understand", text=words("understand"), page="compare", talk_more=words("more")),
            ReadinessQuestion(id="weighed", text=words("weighed"), page="weigh", talk_more=words("more")),
            ReadinessQuestion(id="supported", text=words("supported"), page="plan", talk_more=words("more")),
        ),
        sites=(),
    )


def _red_flag() -> RedFlagRule:
    return RedFlagRule(
        id="bladder",
        code="cauda_equina",
        urgency="emergency",
        when={"field": "warning_signs.bladder_change", "is": ["new_or_worse"]},
        patient=words("bladder"),
        clinician=words("bladder"),
        source="trial",
    )


def _red_flag_code() -> RedFlagCode:
    text = words("go")
    return RedFlagCode(code="cauda_equina", title=text, do_now=text, do_now_urgent=text, tell_team=text, source="trial")


def _caution() -> CautionRule:
    when = {"field": "health.smoking", "is": ["current"]}
    return CautionRule(id="smoking", code="smoking", when=when, title=words("smoking"), patient=words("smoking"))
