"""No sheet of somebody with severe or growing weakness, checked or not, asks for weeks."""

import re
from dataclasses import replace
from typing import Any

import pytest

from decision_aid.consultation import Consultation
from decision_aid.consultation.cause import Fracture
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from tests.answered import SIGNS, answered
from tests.reasoning.urgency_laws import covering
from tests.summary.contexts import context_of

ASKS_FOR_TIME = re.compile(
    r"no hurry|wait and see|watch and wait|your pain is still new|still open|has not had a fair trial"
    r"|\bwait (for )?(some|a few|\d+|six|several) (more )?(days|weeks|months)|(try|weeks of) [^.]{0,40} first",
    re.IGNORECASE,
)
CALM: dict[str, Any] = {SIGNS + "bladder_change": "no", "symptoms.duration_weeks": 2.0, "health.age": 50}
WEAK: tuple[dict[str, Any], ...] = (
    {SIGNS + "severe_weakness": "new_or_worse"},
    {SIGNS + "leg_weakness": "new_or_worse"},
    {"examination.weakest_muscle_grade": 2},
    {"symptoms.weakness": "moderate", "symptoms.course": "worse"},
    {SIGNS + "severe_weakness": "old_unchanged", "symptoms.weakness": "severe"},
)
CAUSES: tuple[dict[str, Any], ...] = (
    {"cause.condition": "disc_herniation"},
    {"cause.condition": "spinal_stenosis"},
    {"cause.condition": "degenerative_spondylolisthesis"},
    {"cause.condition": "degenerative_disc_disease"},
    {
        "cause.condition": "vertebral_fracture",
        "cause.fracture": Fracture("osteoporotic", stable="yes", nerve_damage="no"),
    },
    {"cause.condition": "nonspecific"},
)
ASKED: dict[str, Any] = {"expectations.without_surgery": "same", "readiness.sure": "no", "plan.choice": "decide_later"}


def sheets_of(record: Consultation, library: Library) -> str:
    context = context_of(record, library)
    return "\n".join(text_of(make(context)) for make in (make_patient_sheet, make_clinician_record, make_urgent_sheet))


@pytest.mark.parametrize("weakness", WEAK)
@pytest.mark.parametrize("cause", CAUSES)
def test_no_sheet_asks_the_weak_for_time(library: Library, cause: dict[str, Any], weakness: dict[str, Any]) -> None:
    record = answered(CALM | cause | weakness | ASKED)
    checked = replace(record, urgent_review=covering(record, library, rules=True))
    for one in (record, checked):
        found = ASKS_FOR_TIME.search(sheets_of(one, library))
        assert found is None, found


def test_the_search_finds_what_is_said_to_people_without_weakness(library: Library) -> None:
    early = answered(CALM | CAUSES[0] | {SIGNS + "leg_weakness": "no"})
    assert ASKS_FOR_TIME.search(sheets_of(early, library))


@pytest.mark.parametrize("weakness", WEAK[:4])
def test_a_checked_weakness_is_told_on_the_sheet_of_the_options(library: Library, weakness: dict[str, Any]) -> None:
    record = answered(CALM | CAUSES[0] | weakness)
    context = context_of(replace(record, urgent_review=covering(record, library, rules=True)), library)
    assert not context.briefing.urgency.withheld
    assert "do not tell you what happens to strength" in text_of(make_patient_sheet(context))
