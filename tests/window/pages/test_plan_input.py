"""Absurd input on Plan: nothing is lost, nothing is carried out, and what is refused says why and what to do."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.storage.case_file import read_case, save_case
from decision_aid.summary.document import text_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.window.pages.plan_page import PlanPage
from decision_aid.window.widgets.date_choice import DateChoice
from decision_aid.window.widgets.dated_lines import DatedLines
from decision_aid.window.widgets.fields import LONGEST_LINE, NoteField
from decision_aid.window.widgets.tagged_lines import TaggedLines
from tests.summary.contexts import context_of
from tests.window.conftest import TODAY
from tests.window.pages.test_plan_page import open_part_with
from tests.window.pages.visits import DISC, make_visit, press, shown, words_on

ABSURD = {
    "markup": "<b>Call</b> <img src='file:///etc/hostname'> &amp; {0} %s {idh-esi-cochrane-leg.effect}",
    "emoji": "👨‍👩‍👧 walk 🐕 each day 😀",
    "one word": "x" * LONGEST_LINE,
    "other scripts": "Đi bộ với chó, περπάτα, прогулка, שלום, 步行",
    "quotes": '"it\'s" `fine` \\n -- : , by',
}
LISTS = ("plan.who_does_what", "plan.rehabilitation", "plan.reasons_for", "plan.reasons_against")


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> PlanPage:
    return shown(PlanPage, make_visit(library, DISC), qtbot)


def entry_of(page: PlanPage, qtbot: QtBot, path: str):  # type: ignore[no-untyped-def]
    """The list at a path, brought on screen."""
    field = page.fields.fields[path]
    open_part_with(page, qtbot, field)  # type: ignore[arg-type]
    return field.lines if isinstance(field, DatedLines) else field


def day_field(page: PlanPage, qtbot: QtBot, path: str) -> DateChoice:
    page.visit.answer("plan.choice", "decide_later")
    field = page.fields.fields[path]
    assert isinstance(field, DateChoice)
    open_part_with(page, qtbot, field)
    return field


@pytest.mark.parametrize("kind", ABSURD)
def test_absurd_line_is_kept_shown_saved_and_printed_as_it_was_typed(
    page: PlanPage, qtbot: QtBot, tmp_path: Path, library: Library, *, kind: str
) -> None:
    for path in LISTS:
        entry = entry_of(page, qtbot, path)
        entry.field.setText(ABSURD[kind])
        qtbot.keyClick(entry.field, Qt.Key.Key_Return)
        assert ABSURD[kind] in words_on(page)
        assert page.visit.value(path) == (ABSURD[kind],)

    save_case(tmp_path / "case.yaml", page.visit.record)
    assert read_case(tmp_path / "case.yaml").plan == page.visit.record.plan
    assert text_of(make_patient_sheet(context_of(page.visit.record, library))).count(ABSURD[kind]) == len(LISTS)


@pytest.mark.parametrize("path", LISTS)
def test_line_that_is_too_long_stays_in_its_field_and_says_so(page: PlanPage, qtbot: QtBot, path: str) -> None:
    entry = entry_of(page, qtbot, path)
    QApplication.clipboard().setText("long " * 1000)
    entry.field.setFocus()
    entry.field.paste()
    qtbot.keyClick(entry.field, Qt.Key.Key_Return)
    assert page.visit.value(path) == ()
    assert len(entry.field.text()) == 5000
    assert "This line is too long: 4999 characters. Please shorten it to 300." in words_on(page)
    assert entry.field.accessibleDescription() == entry.problem.text()

    entry.field.setText("shorter")
    qtbot.keyClick(entry.field, Qt.Key.Key_Return)
    assert page.visit.value(path) == ("shorter",)
    assert "too long" not in words_on(page)


def test_line_that_is_too_long_names_no_option_twice(page: PlanPage, qtbot: QtBot) -> None:
    entry = entry_of(page, qtbot, "plan.reasons_for")
    assert isinstance(entry, TaggedLines)
    entry.field.setText("y" * LONGEST_LINE)
    press(qtbot, entry, "Disc operation")

    assert page.visit.record.plan.reasons_for == ()
    assert entry.field.text() == "y" * LONGEST_LINE
    assert "too long" in words_on(page)


@pytest.mark.parametrize("path", ["plan.decide_by", "plan.review_on"])
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("21 November 2026", "This day is before the visit. Please enter a day from 22 November 2026 on."),
        ("1.1.1999", "This day is before the visit."),
        ("6 December 2206", "This day is more than 5 years away. Please check the year."),
        ("31 February 2027", "Please enter a date like 30 November 2026."),
        ("soon 😀", "Please enter a date like 30 November 2026."),
        ("9" * 5000, "Please enter a date like 30 November 2026."),
        ("9" * 90 + " 1 1", "Please enter a date like 30 November 2026."),
    ],
)
def test_day_that_cannot_be_meant_is_refused_with_what_to_do(
    page: PlanPage, qtbot: QtBot, path: str, *, typed: str, words: str
) -> None:
    field = day_field(page, qtbot, path)
    field.field.line.setText(typed)
    qtbot.keyClick(field.field.line, Qt.Key.Key_Return)
    assert words in words_on(page)
    assert page.visit.value(path) is None
    assert field.field.line.text() == typed

    field.field.line.setText("6 December 2026")
    qtbot.keyClick(field.field.line, Qt.Key.Key_Return)
    assert page.visit.value(path) == datetime.date(2026, 12, 6)
    assert words not in words_on(page)


def test_day_of_an_old_case_is_shown_as_it_is(library: Library, qtbot: QtBot) -> None:
    day = TODAY - datetime.timedelta(days=400)
    page = shown(PlanPage, make_visit(library, {**DISC, "plan.decide_by": day}), qtbot)
    field = page.fields.fields["plan.decide_by"]
    assert isinstance(field, DateChoice)

    assert field.field.line.text() == "18 October 2025"
    assert page.visit.record.plan.decide_by == day


def test_long_note_is_kept_whole(page: PlanPage, qtbot: QtBot) -> None:
    note = page.fields.fields["plan.note"]
    assert isinstance(note, NoteField)
    open_part_with(page, qtbot, note)
    text = "\n".join(f"Line {number} <i>😀</i>" for number in range(250))
    note.edit.setFocus()
    note.edit.setPlainText(text)
    note.finish()

    assert page.visit.record.plan.note == text


def test_visit_at_the_end_of_the_calendar_can_be_planned(library: Library, qtbot: QtBot) -> None:
    page = shown(PlanPage, make_visit(library, {**DISC, "visit.date": datetime.date(9999, 12, 30)}), qtbot)
    field = day_field(page, qtbot, "plan.decide_by")
    press(qtbot, field, "In 6 weeks")
    tasks = page.fields.tasks
    open_part_with(page, qtbot, tasks)
    press(qtbot, tasks, "In 2 weeks")
    tasks.lines.field.setText("Call")
    qtbot.keyClick(tasks.lines.field, Qt.Key.Key_Return)

    assert page.visit.record.plan.decide_by == datetime.date.max
    assert page.visit.record.plan.who_does_what == ("Call, by 31 December 9999",)
