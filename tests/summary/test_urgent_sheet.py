"""The urgent sheet: what to do, why, what was found and what was not asked; no choice, nothing that contradicts."""

import datetime
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES, Sign, UrgentReview
from decision_aid.content.library import Library
from decision_aid.summary.document import Box, Document, text_of
from decision_aid.summary.sheets import COMPOSERS
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from decision_aid.summary.urgent_text import emergencies, headline, instructions
from tests.answered import answered, signs
from tests.summary.contexts import SAMPLES, context_of, sample_context

ANSWERS = st.one_of(st.none(), st.sampled_from(("no", "new_or_worse", "unsure", "old_unchanged")))

TOLD = "What was told and found"


def box_of(sheet: Document, title: str) -> str:
    boxes = [part for part in sheet.parts if isinstance(part, Box) and part.title == title]
    return text_of(replace(sheet, parts=tuple(boxes)))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_alarm_says_what_to_do_and_what_to_tell(name: str, library: Library) -> None:
    context = sample_context(name, library)
    urgency = context.briefing.urgency
    text = text_of(make_urgent_sheet(context))
    for code in (emergencies(urgency) or urgency.codes) if urgency.withheld else ():
        assert context.say(code.tell_team) in text
    for one in instructions(urgency, context.voice) if urgency.withheld else ():
        assert one.title in text
        assert one.first in text
        assert one.more in text
    for_the_team = box_of(make_urgent_sheet(context), "Tell the team there" if urgency.withheld else TOLD)
    assert "of 100" not in "".join(line for line in text.split("\n") if line not in for_the_team)


@settings(max_examples=150, deadline=None)
@given(given_signs=st.dictionaries(st.sampled_from(SIGN_NAMES), ANSWERS, min_size=1))
def test_no_sheet_of_an_emergency_speaks_of_days(given_signs: dict[str, Any], library: Library) -> None:
    record = Consultation()
    for name, answer in given_signs.items():
        word = "yes" if name in FACT_NAMES and answer in ("new_or_worse", "old_unchanged") else answer
        record = with_answer(record, f"warning_signs.{name}", Sign(answer=word) if word else None)  # type: ignore[arg-type]
    context = context_of(record, library)
    if context.briefing.urgency.level == "emergency":
        assert "within days" not in text_of(make_urgent_sheet(context))


@pytest.mark.parametrize("name", ["ces-01-midlife-man-l45", "fd-01-foot-drop-3-weeks"])
def test_beside_an_emergency_only_emergencies_say_what_to_do(name: str, library: Library) -> None:
    context = sample_context(name, library)
    worst = emergencies(context.briefing.urgency)
    others = [code for code in context.briefing.urgency.codes if code not in worst]
    assert others
    text = text_of(make_urgent_sheet(context))
    assert not [code.code for code in others if context.say(code.do_now_urgent) in text]


def test_an_ambulance_stands_before_the_way_to_hospital(library: Library) -> None:
    context = context_of(signs(bladder_change="new_or_worse", cold_pale_leg="new_or_worse"), library)
    assert headline(context.briefing.urgency, context.voice) == "Call an ambulance now"
    assert next(one.code.code for one in instructions(context.briefing.urgency, context.voice)) == "limb_ischaemia"


def test_not_sure_is_examined_now_and_never_said_to_be_told(library: Library) -> None:
    context = context_of(signs(bladder_change="unsure"), library)
    text = text_of(make_urgent_sheet(context))
    assert text.startswith("You need to be examined now")
    assert "You were not sure about this: Change in passing urine" in text
    assert "You told us" not in text
    assert "within days" not in text


def test_the_team_is_told_what_was_found(library: Library) -> None:
    sign = Sign(answer="new_or_worse", since_days=2, note="cannot feel the stream")
    record = answered(
        {
            "warning_signs.bladder_change": sign,
            "examination.residual_urine_ml": 450,
            "examination.perianal_feeling": "reduced",
            "health.age": 66,
            "health.blood_thinner": "anticoagulant",
        }
    )
    told = box_of(make_urgent_sheet(context_of(record, library)), "Tell the team there")
    for found in ("for 2 days", "cannot feel the stream", "450 ml", "Perianal feeling: Reduced", "age 66"):
        assert found in told
    assert "Blood thinner" in told
    assert "20 of 21 warning signs. Asked were: Change in passing urine" in told


def test_the_team_is_told_signs_that_the_words_of_no_rule_name(library: Library) -> None:
    record = answered(
        {
            "warning_signs.bladder_change": Sign(answer="new_or_worse"),
            "warning_signs.weight_loss": Sign(answer="new_or_worse", since_days=28, note="8 kg"),
            "warning_signs.unsteady_walking": Sign(answer="old_unchanged"),
            "warning_signs.cancer_history": Sign(answer="unsure"),
            "warning_signs.fever_unwell": Sign(answer="no"),
        }
    )
    told = box_of(make_urgent_sheet(context_of(record, library)), "Tell the team there")
    (further,) = (line for line in told.split("\n") if line.startswith("Further signs:"))
    assert "Weight loss without trying: New or getting worse, for 28 days, 8 kg" in further
    assert told.count("8 kg") == 1
    assert "Unsteady walking: Old and unchanged" in further
    assert "Not sure: Cancer, now or before" in told
    assert "Fever" not in further
    assert "passing urine" not in further


def test_a_sign_of_the_nerves_told_as_a_symptom_reaches_the_team(library: Library) -> None:
    """The alarm "two of" rests on night pain and this numbness."""
    context = sample_context("ca-02-lung-45-night-pain", library)
    assert context.record.symptoms.numbness == "yes"
    told = box_of(make_urgent_sheet(context), "Tell the team there")
    (further,) = (line for line in told.split("\n") if line.startswith("Further signs:"))
    assert further.endswith("Growing pain at night or rest: New or getting worse; Numbness or tingling: Yes")

    calm = context_of(with_answer(context.record, "symptoms.numbness", "no"), library)
    assert "Numbness or tingling" not in text_of(make_urgent_sheet(calm))


def test_the_team_is_told_which_of_the_signs_that_a_rule_joins(library: Library) -> None:
    record = signs(cancer_history="yes", night_rest_pain="new_or_worse")
    told = box_of(make_urgent_sheet(context_of(record, library)), "Tell the team there")
    assert "Growing pain at night or rest: New or getting worse" in told
    assert "Weight loss without trying:" not in told


def test_what_was_answered_at_home_alone_is_not_said_to_have_been_asked(library: Library) -> None:
    day = datetime.date(2026, 11, 3)
    record = answered(
        {
            "warning_signs.bladder_change": Sign(answer="unsure"),
            "warning_signs.saddle_numbness": Sign(answer="no", from_home=day),
        }
    )
    told = box_of(make_urgent_sheet(context_of(record, library)), "Tell the team there")
    assert "19 of 21 warning signs. Asked were: Change in passing urine" in told
    assert "Asked were: Change in passing urine, Numb" not in told
    assert "Answered at home, not asked again: Numb between the legs" in told


def test_a_day_that_was_not_entered_is_not_made_up(library: Library) -> None:
    record = signs(bladder_change="new_or_worse")
    assert "day not entered; printed on" in text_of(make_urgent_sheet(context_of(record, library)))
    dated = with_answer(record, "visit.date", datetime.date(2026, 11, 20))
    assert "Seen: on 20 November 2026" in text_of(make_urgent_sheet(context_of(dated, library)))


@pytest.mark.parametrize("result", ["excluded", "treated", "referred"])
def test_a_given_review_stands_on_every_sheet(result: str, library: Library) -> None:
    review = UrgentReview(
        reasons=("cauda_equina",),
        result=result,  # type: ignore[arg-type]
        by="Dr B",
        at=datetime.datetime(2026, 11, 22, 10, 20),
        note="scan shown to the surgeon",
    )
    record = with_answer(sample_context("disc-urgent-reviewed", library).record, "urgent_review", review)
    context = context_of(record, library)
    for composers in COMPOSERS.values():
        for make in composers:
            sheet = make(context)
            assert "Dr B" in sheet.header
            assert "22 November 2026" in sheet.header
            assert "at 10:20" in sheet.header
            assert "scan shown to the surgeon" in text_of(sheet)


def test_after_a_check_that_ends_the_alarm_nobody_is_sent_off(library: Library) -> None:
    context = sample_context("disc-urgent-reviewed", library)
    assert not context.briefing.urgency.withheld
    text = text_of(make_urgent_sheet(context))
    assert "Ruled out by Dr B" in text
    assert make_urgent_sheet(context).title == "Urgent signs: checked"
    assert not re.search(r"Go to hospital now|Ask for an MRI|Tell the team", text)
    assert not [code for code in context.briefing.urgency.codes if context.say(code.do_now) in text]


def test_a_plan_made_before_an_alarm_waits(library: Library) -> None:
    record = with_answer(sample_context("disc-short-path", library).record, "warning_signs.bladder_change", None)
    record = with_answer(record, "warning_signs.bladder_change", Sign(answer="new_or_worse"))
    assert "has to wait" in text_of(make_urgent_sheet(context_of(record, library)))


@pytest.mark.parametrize("record", [Consultation(), signs(fever_unwell="no", weight_loss="no")])
def test_without_an_alarm_it_rules_nothing_out(record: Consultation, library: Library) -> None:
    text = text_of(make_urgent_sheet(context_of(record, library)))
    assert "nothing is ruled out" in text
    assert "Change in passing urine" in text
    assert "Go to hospital at once if" in text
