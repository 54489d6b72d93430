"""Summary: the sheets as real text, saving that asks and explains, and a new visit that asks once."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.pdf.locking import lock_pdf
from decision_aid.pdf.writer import characters_not_printed
from decision_aid.storage.case_file import read_case
from decision_aid.window.pages import summary_actions, summary_page
from decision_aid.window.pages.paper import PaperChoice
from decision_aid.window.pages.summary_page import SummaryPage
from decision_aid.window.theme import apply_theme, em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import WrappedLabel
from tests.window.conftest import TODAY
from tests.window.pages.visits import DISC, make_visit, press, shown, unnamed_buttons, words_on
from tests.window.settling import settle

PLAN = {"plan.choice": "decide_later", "plan.reasons_for": ("I want less pain",), "visit.patient_label": "J.D."}

WORDS = "four green words here"


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> SummaryPage:
    return shown(SummaryPage, make_visit(library, {**DISC, **PLAN}), qtbot)


def save_to(page: SummaryPage, path: Path | None) -> list[str]:
    """Answer every question for a place with `path`; returns the names that were proposed."""
    proposed: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kind: str) -> Path | None:
        proposed.append(name)
        return path

    page.saving.ask = ask
    return proposed


def test_patient_sheet_is_real_text(page: SummaryPage) -> None:
    assert "I want less pain" in words_on(page.view)


def test_switch_shows_the_clinic_record_and_always_one_sheet(page: SummaryPage, qtbot: QtBot) -> None:
    before = words_on(page.view)
    press(qtbot, page.switch, "Clinic's record")
    after = words_on(page.view)
    assert after != before
    assert "Record" in after

    press(qtbot, page.switch, "Clinic's record")
    assert words_on(page.view) == after


def test_change_of_an_answer_is_on_the_sheet_at_once(page: SummaryPage) -> None:
    page.visit.answer("plan.reasons_for", ("Back to the garden",))

    assert "Back to the garden" in words_on(page.view)


def test_alarm_puts_the_urgent_sheet_first(library: Library, qtbot: QtBot) -> None:
    page = shown(SummaryPage, make_visit(library, {**DISC, "warning_signs.bladder_change": "new_or_worse"}), qtbot)

    assert "hospital" in words_on(page.view)
    assert "side by side" not in words_on(page.view)


@pytest.mark.parametrize("part", ["For the patient", "For the clinic", "Both"])
def test_pdf_is_saved_under_a_name_without_identity(page: SummaryPage, qtbot: QtBot, tmp_path: Path, part: str) -> None:
    path = tmp_path / "out.pdf"
    proposed = save_to(page, path)
    press(qtbot, page.saving, "Which sheets, which paper")
    if part not in [each.text() for each in page.saving.choices.buttons["part"].buttons if each.isChecked()]:
        press(qtbot, page.saving, part)
    press(qtbot, page.saving, "Save PDF")

    assert proposed == [f"decision-summary-{TODAY.isoformat()}.pdf"]
    assert "J.D." not in proposed[0]
    text = "\n".join(each.extract_text() for each in PdfReader(path).pages)
    assert ("My back" in text) == (part != "For the clinic")
    assert ("Record of a shared decision" in text) == (part != "For the patient")
    assert str(path) in words_on(page.saving)


def test_large_print_and_letter_are_obeyed(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    save_to(page, path)
    press(qtbot, page.saving, "Which sheets, which paper")
    press(qtbot, page.saving, "Letter paper")
    press(qtbot, page.saving, "Save PDF")

    width, height = PdfReader(path).pages[0].mediabox[2:]
    assert (round(width), round(height)) == (612, 792)


def test_closed_dialog_saves_nothing(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    save_to(page, None)
    press(qtbot, page.saving, "Save PDF")
    press(qtbot, page.saving, "Save the case file")

    assert list(tmp_path.iterdir()) == []
    assert not page.saving.outcome.isVisible()


def test_missing_folder_is_said_and_the_visit_stays(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    record = page.visit.record
    save_to(page, tmp_path / "gone" / "out.pdf")
    press(qtbot, page.saving, "Save PDF")

    assert "is not there" in page.saving.outcome.text()
    assert "Nothing of this visit is lost" in page.saving.outcome.text()
    assert page.visit.record == record


@pytest.mark.parametrize("name", ["case.yaml", "case.json"])
def test_saved_case_reads_back_the_same(page: SummaryPage, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    page.visit.answer("plan.note", "call on Monday")
    proposed = save_to(page, tmp_path / name)
    press(qtbot, page.saving, "Save the case file")

    assert proposed == [f"decision-case-{TODAY.isoformat()}.yaml"]
    assert read_case(tmp_path / name) == page.visit.record
    assert not page.visit.unsaved


def test_failed_case_counts_as_unsaved(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.visit.answer("plan.note", "call on Monday")
    save_to(page, tmp_path / "gone" / "case.yaml")
    press(qtbot, page.saving, "Save the case file")

    assert page.visit.unsaved


def answer_box(page: SummaryPage, qtbot: QtBot, text: str) -> None:
    """Press "New visit" and answer the question with the button of this text."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text() == text).click()

    QTimer.singleShot(0, press_it)
    qtbot.mouseClick(page.saving.new_button, Qt.MouseButton.LeftButton)


def test_new_visit_asks_once_and_clears_everything(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.step_wished) as wish:
        answer_box(page, qtbot, "Clear and begin anew")

    assert wish.args == ["start"]
    assert page.visit.record.plan == Consultation().plan
    assert page.visit.record.cause.condition is None
    assert page.visit.record.visit.patient_label == ""
    assert page.visit.visited == frozenset()
    assert not page.visit.unsaved


def test_new_visit_can_be_refused(page: SummaryPage, qtbot: QtBot) -> None:
    record = page.visit.record
    answer_box(page, qtbot, "Keep this visit")

    assert page.visit.record == record


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, PaperChoice]]:
    """What was sent to the printer; the printer takes it."""
    sent: list[tuple[str, PaperChoice]] = []

    def take(_visit: Visit, part: str, _parent: object, choice: PaperChoice) -> str:
        sent.append((part, choice))
        return "Sent to the printer."

    monkeypatch.setattr(summary_page, "print_part", take)
    return sent


def test_print_sends_the_sheet_on_show_on_the_chosen_paper(
    page: SummaryPage, qtbot: QtBot, printed: list[tuple[str, PaperChoice]]
) -> None:
    press(qtbot, page.saving, "Which sheets, which paper")
    press(qtbot, page.saving, "Letter paper")
    press(qtbot, page.switch, "Clinic's record")
    press(qtbot, page.saving, "Print")

    assert printed == [("clinician", PaperChoice("letter", large_print=False))]
    assert "Sent to the printer." in words_on(page.saving)


def test_urgent_sheet_can_be_shown_and_printed_while_signs_are_urgent(
    library: Library, qtbot: QtBot, printed: list[tuple[str, PaperChoice]]
) -> None:
    page = shown(SummaryPage, make_visit(library, {**DISC, "warning_signs.bladder_change": "new_or_worse"}), qtbot)
    press(qtbot, page.switch, "Urgent sheet")
    assert "Tell the team there" in words_on(page.view)
    press(qtbot, page.saving, "Print")
    assert printed[0][0] == "urgent"

    page.visit.answer("warning_signs.bladder_change", Sign(answer="no"))

    assert "Urgent sheet" not in words_on(page.switch)
    assert "My back" in words_on(page.view)


def test_large_print_follows_the_text_size_until_chosen_otherwise(library: Library, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=200)
    page = shown(SummaryPage, make_visit(library, DISC), qtbot)
    assert page.saving.choices.paper.large_print

    press(qtbot, page.saving, "Which sheets, which paper")
    press(qtbot, page.saving, "Usual print")
    assert not page.saving.choices.paper.large_print


def test_saved_pdf_is_locked_with_the_password_typed(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.visit.pdf = replace(page.visit.pdf, lock=lock_pdf)
    page.saving.choices.buttons["lock"].show()
    save_to(page, tmp_path / "out.pdf")
    page.saving.ask_locked = lambda _parent, lock: lock(WORDS)
    press(qtbot, page.saving, "Which sheets, which paper")
    press(qtbot, page.saving, "Lock with a password")
    press(qtbot, page.saving, "Save PDF")

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf", password=WORDS) as opened:
        assert len(opened.pages) > 1
    assert "opens with your password alone" in page.saving.outcome.text()


def test_no_password_given_saves_nothing(page: SummaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.visit.pdf = replace(page.visit.pdf, lock=lock_pdf)
    page.saving.choices.buttons["lock"].show()
    proposed = save_to(page, tmp_path / "out.pdf")
    page.saving.ask_locked = lambda _parent, _lock: None
    press(qtbot, page.saving, "Which sheets, which paper")
    press(qtbot, page.saving, "Lock with a password")
    press(qtbot, page.saving, "Save PDF")

    assert proposed == []
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_offered_once_saved_and_said_where_it_cannot_open(
    page: SummaryPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(summary_actions, "open_folder", lambda path: opened.append(path) or False)
    assert "Open the folder" not in words_on(page.saving)
    save_to(page, tmp_path / "out.pdf")
    press(qtbot, page.saving, "Save PDF")
    press(qtbot, page.saving, "Open the folder")

    assert opened == [tmp_path / "out.pdf"]
    assert str(tmp_path) in page.saving.outcome.text()


def test_copy_puts_the_text_on_the_clipboard_and_says_what_it_holds(page: SummaryPage, qtbot: QtBot) -> None:
    press(qtbot, page.saving, "Copy for the record")
    copied = QApplication.clipboard().text()

    assert "I want less pain" in copied
    assert "J.D." in copied
    assert f"Copied {len([line for line in copied.splitlines() if line])} lines" in page.saving.outcome.text()
    assert "leave the clipboard when a new visit begins" in page.saving.outcome.text()

    answer_box(page, qtbot, "Clear and begin anew")

    assert QApplication.clipboard().text() == ""


def test_preview_stands_beside_the_text_and_follows_it(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.preview.page_shown):
        page.visit.answer("plan.reasons_for", ("Back to the garden",))
    before = page.preview.picture.pixmap().toImage()
    assert page.side.isVisible()

    page.visit.answer("plan.reasons_for", ("Away from the garden",))
    qtbot.waitUntil(lambda: page.preview.picture.pixmap().toImage() != before)  # the page before may be drawn once more


def test_no_page_from_before_an_alarm_stands_beside_it(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.preview.page_shown):
        page.visit.answer("plan.reasons_for", ("Back to the garden",))
    assert not page.preview.picture.pixmap().isNull()

    page.visit.answer("warning_signs.bladder_change", Sign(answer="new_or_worse"))

    assert page.preview.picture.pixmap().isNull()
    assert page.preview.note.text() == "Making the pages …"
    with qtbot.waitSignal(page.preview.page_shown):
        pass
    assert not page.preview.picture.pixmap().isNull()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("sheet", ["Patient's sheet", "Clinic's record"])
def test_no_sheet_is_cut_at_the_right(library: Library, qtbot: QtBot, percent: int, sheet: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=percent)
    page = shown(SummaryPage, make_visit(library, {**DISC, **PLAN}), qtbot, size=(1366 if percent > 100 else 1134, 560))
    press(qtbot, page.switch, sheet)
    settle(qtbot, page)

    assert page.body.width() <= page.scroll_area.viewport().width()
    assert page.side.isVisible() == (percent == 100)
    assert ("See the printed pages" in words_on(page.saving)) == (percent > 100)


def test_narrow_page_gives_the_text_the_room_and_the_preview_a_view_of_its_own(library: Library, qtbot: QtBot) -> None:
    page = shown(SummaryPage, make_visit(library, {**DISC, **PLAN}), qtbot, size=(800, 560))
    assert not page.side.isVisible()

    dialog = page.make_dialog()
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview.page_shown):
        dialog.show()
    assert "Picture of page 1 of" in dialog.preview.picture.accessibleName()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_letters_that_print_as_a_box_are_named_before_printing(
    library: Library, qtbot: QtBot, tmp_path: Path, printed: list[tuple[str, PaperChoice]]
) -> None:
    visit = make_visit(library, {**DISC, "plan.note": "שלום"})
    visit.pdf = replace(visit.pdf, unprinted=characters_not_printed)
    page = shown(SummaryPage, visit, qtbot)

    press(qtbot, page.saving, "Print")
    assert printed
    assert "ש" in page.saving.outcome.text()

    save_to(page, tmp_path / "sheet.pdf")
    press(qtbot, page.saving, "Save PDF")
    assert "ש" in page.saving.outcome.text()
    assert str(tmp_path / "sheet.pdf") in page.saving.outcome.text()


def test_what_a_patient_reads_is_not_smaller_than_its_sources(page: SummaryPage) -> None:
    sign = page.visit.say(page.visit.library.signs_to_watch.signs[0])
    sizes = {label.text(): label for label in page.view.findChildren(WrappedLabel)}

    assert sizes[sign].font().pixelSize() == em(1)
    assert sizes[sign].colour == "ink"
    assert sizes[sign].font().weight() > QFont.Weight.Normal
    assert all(label.colour == "soft_ink" for label in sizes.values() if label.font().pixelSize() < em(1))


def test_every_control_has_words(page: SummaryPage) -> None:
    assert unnamed_buttons(page) == []
