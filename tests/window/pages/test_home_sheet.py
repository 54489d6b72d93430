"""The sheet for home in the window: read into the visit, asked again, printed and saved blank."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.pdf.home_sheets import SheetsForHome
from decision_aid.pdf.styles import PAPERS, Paper
from decision_aid.window.asking import Loss
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pages.start_page import StartPage
from decision_aid.window.pages.warning_signs_page import WarningSignsPage
from decision_aid.window.visit import Visit
from tests.pdf.filling import filled
from tests.window.conftest import TODAY
from tests.window.pages.visits import button_named, shown, text_of

DAY = datetime.date(2026, 11, 3)
CALM = {
    "visit-home_sheet": "2026-11-03",
    "health-age": "67",
    "symptoms-back_pain": "3",
    "warning_signs-bladder_change": "no",
    "symptoms-walking_minutes": "a while",
}
Filled = Callable[[dict[str, str]], Path]


@pytest.fixture
def with_sheets(visit: Visit) -> Visit:
    visit.pdf = replace(visit.pdf, home_sheets=SheetsForHome(visit.library, visit.language, TODAY))
    return visit


@pytest.fixture
def sheet(with_sheets: Visit, tmp_path: Path) -> Filled:
    """Makes a filled-in sheet."""
    assert with_sheets.pdf.home_sheets is not None
    blank = with_sheets.pdf.home_sheets.blank(paper="a4", fillable=True)

    def make(answers: dict[str, str]) -> Path:
        path = tmp_path / "filled.pdf"
        path.write_bytes(filled(blank, answers))
        return path

    return make


def choose(page: StartPage, path: Path | None, agreed: bool | None = None) -> list[Loss]:
    """Let the dialogs answer; returns what was asked."""
    asked: list[Loss] = []

    def confirm(_parent: QWidget, loss: Loss) -> bool:
        asked.append(loss)
        assert agreed is not None, loss
        return agreed

    page.opening.sheet.reading.ask = lambda _parent: path
    page.opening.sheet.reading.confirm = confirm
    return asked


def test_a_filled_sheet_fills_the_visit_and_says_what_it_could_not_read(
    with_sheets: Visit, sheet: Filled, qtbot: QtBot
) -> None:
    page = shown(StartPage, with_sheets, qtbot)
    choose(page, sheet(CALM))

    button_named(page, "Read a filled-in sheet").click()

    record = with_sheets.record
    assert (record.health.age, record.symptoms.back_pain, record.visit.home_sheet) == (67, 3, DAY)
    assert with_sheets.unsaved
    text = text_of(page)
    assert "From the sheet of 3 November 2026. Answers taken over: 3." in text
    assert "Ask about the warning signs again today." in text
    assert "Walking time: “a while” is no number" in text


@pytest.mark.parametrize("agreed", [True, False])
def test_answers_of_the_visit_give_way_only_when_agreed(
    with_sheets: Visit, sheet: Filled, qtbot: QtBot, agreed: bool
) -> None:
    with_sheets.answer("health.age", 52)
    page = shown(StartPage, with_sheets, qtbot)
    asked = choose(page, sheet(CALM), agreed)

    button_named(page, "Read a filled-in sheet").click()

    (loss,) = asked
    assert "Age" in loss.consequence
    assert with_sheets.record.health.age == (67 if agreed else 52)
    assert with_sheets.record.symptoms.back_pain == 3
    assert ("Kept as they were in this visit, though the sheet differs: Age." in text_of(page)) is not agreed


@pytest.mark.parametrize("agreed", [True, False])
def test_a_sign_that_is_worse_on_the_sheet_is_never_overlooked(
    with_sheets: Visit, sheet: Filled, qtbot: QtBot, agreed: bool
) -> None:
    with_sheets.answer("warning_signs.bladder_change", Sign(answer="no", asked_together="yes"))
    with_sheets.answer("health.age", 52)
    page = shown(StartPage, with_sheets, qtbot)
    asked = choose(page, sheet({**CALM, "warning_signs-bladder_change": "new_or_worse"}), agreed)

    button_named(page, "Read a filled-in sheet").click()

    (loss,) = asked
    worse = "more worrying about these warning signs: Change in passing urine. Ask about them again now."
    assert worse in loss.consequence.split("\n\n")[0]
    assert with_sheets.briefing.urgency.withheld is agreed
    assert (worse in text_of(page)) is not agreed


def test_a_file_that_is_no_sheet_changes_nothing(with_sheets: Visit, qtbot: QtBot, tmp_path: Path) -> None:
    with_sheets.answer("health.age", 52)
    before = with_sheets.record
    other = tmp_path / "letter.pdf"
    other.write_text("Dear doctor", encoding="utf-8")
    page = shown(StartPage, with_sheets, qtbot)
    for path, said in ((other, "letter.pdf: the file is no PDF file"), (None, "")):
        choose(page, path)
        button_named(page, "Read a filled-in sheet").click()
        assert with_sheets.record == before
        assert page.opening.sheet.problem.text().startswith(said)
        assert page.opening.sheet.problem.isVisible() is bool(said)


def test_an_emergency_on_the_sheet_takes_the_window_over(window: MainWindow, visit: Visit, sheet: Filled) -> None:
    assert window.shell is not None
    page = window.shell.pages.page("start")
    assert isinstance(page, StartPage)
    choose(page, sheet({"warning_signs-bladder_change": "new_or_worse"}))

    page.opening.sheet.read_button.setVisible(True)
    page.opening.sheet.read_button.click()

    assert [code.code for code in visit.briefing.urgency.codes] == ["cauda_equina"]
    assert "What to do now" in text_of(window)
    assert "Go to a hospital emergency department now." in text_of(window)


def test_a_sheet_that_answers_nothing_says_so(with_sheets: Visit, sheet: Filled, qtbot: QtBot) -> None:
    before = with_sheets.record
    page = shown(StartPage, with_sheets, qtbot)
    choose(page, sheet({"visit-home_sheet": "2026-11-03"}))

    button_named(page, "Read a filled-in sheet").click()

    assert "No question is answered on this sheet." in text_of(page)
    assert "taken over" not in text_of(page)
    assert with_sheets.record == before


def test_what_was_read_does_not_stay_for_the_next_patient(with_sheets: Visit, sheet: Filled, qtbot: QtBot) -> None:
    page = shown(StartPage, with_sheets, qtbot)
    choose(page, sheet(CALM))
    button_named(page, "Read a filled-in sheet").click()

    with_sheets.begin_anew()

    assert "From the sheet" not in text_of(page)
    assert with_sheets.record.visit.home_sheet is None


def test_signs_from_home_are_asked_again(with_sheets: Visit, sheet: Filled, qtbot: QtBot) -> None:
    start = shown(StartPage, with_sheets, qtbot)
    choose(start, sheet({**CALM, "warning_signs-bowel_change": "no"}))
    button_named(start, "Read a filled-in sheet").click()

    page = shown(WarningSignsPage, with_sheets, qtbot)
    said = "Answered at home on 3 November 2026: Change in passing urine; Change in bowels."
    assert said in text_of(page)
    with_sheets.answer("warning_signs.bowel_change.answer", "unsure")
    assert with_sheets.record.warning_signs.bowel_change == Sign("unsure", from_home=DAY)

    button_named(page, "Asked again today: all still right").click()

    assert with_sheets.record.warning_signs.bladder_change == Sign("no")
    assert with_sheets.record.warning_signs.bowel_change == Sign("unsure")
    assert "Answered at home" not in text_of(page)


def test_a_sign_answered_in_the_visit_is_no_longer_from_home(with_sheets: Visit, sheet: Filled, qtbot: QtBot) -> None:
    start = shown(StartPage, with_sheets, qtbot)
    choose(start, sheet(CALM))
    button_named(start, "Read a filled-in sheet").click()
    page = shown(WarningSignsPage, with_sheets, qtbot)

    row = page.screens[0].question_widget("warning_signs.bladder_change")
    button_named(row, "Old and unchanged").click()

    assert with_sheets.record.warning_signs.bladder_change == Sign("old_unchanged")
    assert "Answered at home" not in text_of(page)


def test_a_blank_form_is_saved(with_sheets: Visit, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(StartPage, with_sheets, qtbot)
    page.opening.samples.set_open(opened=True)
    page.opening.sheet.ask = lambda *_words: tmp_path / "form.pdf"

    button_named(page, "Save it as a form").click()

    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    assert f"Saved: {tmp_path / 'form.pdf'}" in text_of(page)
    page.opening.sheet.ask = lambda *_words: tmp_path / "no" / "form.pdf"
    button_named(page, "Save it as a form").click()
    assert "is not there" in page.opening.sheet.problem.text()


@pytest.fixture
def saved_form(with_sheets: Visit, qtbot: QtBot, tmp_path: Path) -> Callable[..., PdfReader]:
    """Saves a blank form after some choices were pressed."""

    def save(*choices: str) -> PdfReader:
        page = shown(StartPage, with_sheets, qtbot)
        page.opening.samples.set_open(opened=True)
        page.opening.sheet.ask = lambda *_words: tmp_path / "form.pdf"
        for words in (*choices, "Save it as a form"):
            button_named(page, words).click()
        return PdfReader(tmp_path / "form.pdf")

    return save


@pytest.mark.parametrize(("country", "paper"), [("en_US", "letter"), ("es_MX", "letter"), ("en_GB", "a4"), ("C", "a4")])
def test_the_form_is_on_the_paper_of_the_country(
    saved_form: Callable[..., PdfReader], monkeypatch: pytest.MonkeyPatch, country: str, paper: Paper
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(country))

    assert saved_form().pages[0].mediabox[2:] == pytest.approx(PAPERS[paper], abs=1)


def test_paper_and_print_size_of_the_form_can_be_chosen(saved_form: Callable[..., PdfReader]) -> None:
    form = saved_form("Letter paper", "Large print")

    assert form.pages[0].mediabox[2:] == pytest.approx(PAPERS["letter"], abs=1)
    assert len(form.pages) > 2


def test_a_blank_sheet_is_printed(with_sheets: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []

    def print_made(make: Callable[[str], bytes], paper: str, *_others: object) -> str:
        made.append(make(paper))
        return "Sent to the printer."

    monkeypatch.setattr("decision_aid.window.printing.print_made", print_made)
    page = shown(StartPage, with_sheets, qtbot)
    page.opening.samples.set_open(opened=True)

    button_named(page, "Print the sheet for home").click()

    assert made[0].startswith(b"%PDF")
    assert "Sent to the printer." in text_of(page)


def test_a_window_without_sheets_offers_none(visit: Visit, qtbot: QtBot) -> None:
    page = shown(StartPage, visit, qtbot)
    page.opening.samples.set_open(opened=True)
    assert not page.opening.sheet.read_button.isVisible()
    assert not page.opening.sheet.print_button.isVisible()
