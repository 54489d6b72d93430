"""Dates are words wherever somebody reads them, on every screen of every step and on every sheet."""

import datetime
import re
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.consultation.warning_signs import Sign, UrgentReview
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.widgets.fold import Fold
from tests.answered import answered
from tests.summary.contexts import context_of
from tests.window.pages.visits import DISC, words_on
from tests.window.settling import settle

DAY, MORNING = datetime.date(2026, 11, 22), datetime.datetime(2026, 11, 22, 11, 49)
DATED: dict[str, Any] = {
    **DISC,
    "visit.date": DAY,
    "cause.imaging": (Imaging(modality="mri", date=datetime.date(2026, 9, 1), levels=("L4-L5",)),),
    "warning_signs.leg_weakness": Sign(answer="new_or_worse", since_days=3),
    "warning_signs.weight_loss": Sign(answer="no", from_home=DAY),
    "plan.choice": "decide_later",
    "plan.decide_by": datetime.date(2026, 12, 6),
    "plan.review_on": datetime.date(2027, 1, 3),
    "past_alarms": (
        PastAlarm(at=MORNING, level="urgent", ended_by="answers_changed", codes=("new_or_worse_weakness",)),
    ),
}
REVIEW = UrgentReview(reasons=("new_or_worse_weakness",), result="excluded", by="Dr B", at=MORNING)
AS_MACHINES_WRITE = re.compile(r"\b20\d{2}-[01]\d\b|\d{1,2}/\d{1,2}/\d{2,4}|\d{2}:\d{2}:\d{2}|\d{4}-W\d|T\d{2}:\d{2}")


def dated(*, reviewed: bool) -> Consultation:
    return answered({**DATED, **({"urgent_review": REVIEW} if reviewed else {})}, Consultation())


def open_folds(page: Page, qtbot: QtBot) -> None:
    for fold in page.findChildren(Fold):
        if fold.isVisible() and not fold.is_open:
            fold.set_open(opened=True)
    settle(qtbot, page)


@pytest.mark.parametrize("reviewed", [False, True])
def test_no_screen_writes_a_date_as_machines_do(window: MainWindow, qtbot: QtBot, *, reviewed: bool) -> None:
    assert window.visit is not None
    window.visit.take_up(dated(reviewed=reviewed))
    settle(qtbot, window)
    found, told = [], ""
    every = [step.id for step in window.visit.library.steps]
    for step in every if reviewed else ("warning_signs", "compare", "plan"):
        assert window.shell is not None
        window.shell.open_step(step)
        page = window.shell.pages.currentWidget()
        assert isinstance(page, Page)
        for place in range(page.screen_count):
            page.show_screen(place)
            open_folds(page, qtbot)
            typed = [field.text() for field in page.findChildren(QLineEdit) if field.isVisible()]
            words = "\n".join((words_on(window), *typed))
            told += words
            found += [(step, place, match.group()) for match in AS_MACHINES_WRITE.finditer(words)]

    assert found == []
    for day in ("1 September 2026", "22 November 2026 at 11:49") if reviewed else ():
        assert day in told
    assert "3 January 2027" in told


@pytest.mark.parametrize("reviewed", [False, True])
def test_no_sheet_writes_a_date_as_machines_do(library: Library, *, reviewed: bool) -> None:
    context = context_of(dated(reviewed=reviewed), library)
    for make in (make_patient_sheet, make_clinician_record, make_urgent_sheet):
        text = text_of(make(context))

        assert [match.group() for match in AS_MACHINES_WRITE.finditer(text)] == []
        assert "22 November 2026" in text
