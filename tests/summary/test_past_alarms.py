"""Alarms that were answered away and voided checks: told to the clinician in a line each, and not to the patient."""

import datetime
from dataclasses import replace

from decision_aid.consultation import Consultation
from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.consultation.warning_signs import SIGN_NAMES, UrgentReview
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.record_text import make_record_text
from tests.answered import signs
from tests.summary.contexts import context_of

AT = datetime.datetime(2026, 11, 22, 10, 42)
CHECK = UrgentReview(
    ("cauda_equina",), "excluded", "Dr Rao", "surgeon", AT - datetime.timedelta(minutes=2), "scan\nclear"
)
ALARM = PastAlarm(("cauda_equina", "infection"), "emergency", AT, "answers_changed")
VOIDED = PastAlarm(("cauda_equina",), "emergency", AT, "check_voided", CHECK)
ALARM_LINE = (
    "An alarm stood in this visit: cauda equina, infection (emergency, until 22 November 2026 at 10:42)."
    " Its answer was changed."
)
CHECK_LINE = (
    "A check was voided by a later answer: cauda equina: ruled out by Dr Rao, surgeon, 22 November 2026 at 10:40."
    " scan / clear"
)


def calm(*past: PastAlarm) -> Consultation:
    return replace(signs(**dict.fromkeys(SIGN_NAMES, "no")), past_alarms=past)


def test_the_record_says_each_in_one_line(library: Library) -> None:
    context = context_of(calm(ALARM, VOIDED), library)
    lines = make_record_text(context).splitlines()

    assert lines.index(CHECK_LINE) == lines.index(ALARM_LINE) + 1
    sheet = " ".join(text_of(make_clinician_record(context)).split())
    assert ALARM_LINE in sheet
    assert CHECK_LINE in sheet


def test_after_an_alarm_the_record_does_not_claim_that_none_ever_fired(library: Library) -> None:
    assert "no rule fired" not in make_record_text(context_of(calm(ALARM), library))


def test_they_are_told_in_an_open_alarm_too(library: Library) -> None:
    record = replace(signs(cold_pale_leg="new_or_worse"), past_alarms=(ALARM, VOIDED))
    lines = make_record_text(context_of(record, library)).splitlines()

    assert ALARM_LINE in lines
    assert CHECK_LINE in lines


def test_the_patient_sheet_is_the_same_with_and_without(library: Library) -> None:
    told, untold = (make_patient_sheet(context_of(record, library)) for record in (calm(ALARM, VOIDED), calm()))

    assert (text_of(told), told.header, told.footer) == (text_of(untold), untold.header, untold.footer)


def test_a_check_that_the_record_holds_is_not_called_voided(library: Library) -> None:
    record = replace(signs(bladder_change="new_or_worse"), urgent_review=CHECK, past_alarms=(VOIDED,))

    assert "voided" not in make_record_text(context_of(record, library))


def test_a_visit_without_says_nothing_and_a_bare_entry_is_told(library: Library) -> None:
    text = make_record_text(context_of(calm(), library))
    assert "An alarm stood" not in text
    assert "voided" not in text
    bare = make_record_text(context_of(calm(PastAlarm(("infection",))), library))
    assert "An alarm stood in this visit: infection. Its answer was changed." in bare
