"""Saving: a whole file or none, and a sentence for everything that can go wrong."""

import datetime
import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from decision_aid.window import saving
from decision_aid.window.saving import proposed_case_name, proposed_pdf_name, save_bytes, sentence_for


def test_proposed_names_tell_the_day_alone() -> None:
    day = datetime.date(2026, 11, 22)

    assert proposed_pdf_name(day) == "decision-summary-2026-11-22.pdf"
    assert proposed_case_name(day) == "decision-case-2026-11-22.yaml"


def test_saved_file_holds_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    assert save_bytes(path, b"old") == ""
    assert save_bytes(path, b"new") == ""
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.ENOENT, "is not there"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_every_failure_names_the_folder_and_the_way_out(code: int, words: str, tmp_path: Path) -> None:
    sentence = sentence_for(OSError(code, "reason"), tmp_path / "a.pdf")

    assert words in sentence
    assert str(tmp_path) in sentence
    assert "Choose another place" in sentence


def test_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")

    assert "Choose another place" in save_bytes(taken / "a.pdf", b"data")
    assert taken.read_text() == "a file, no folder"


def test_the_last_folder_is_forgotten_with_the_visit(usual_look: None, tmp_path: Path) -> None:  # noqa: ARG001 - dialogs need the look
    proposed: list[str] = []

    def answer(accepts: bool) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QFileDialog)
        proposed.append(box.directory().absolutePath())
        box.selectFile(str(tmp_path / "out.pdf"))
        box.accept() if accepts else box.reject()

    for accepts in (True, False):
        QTimer.singleShot(200, lambda accepts=accepts: answer(accepts))
        saving.ask_path(None, "Save PDF", "out.pdf", "PDF (*.pdf)")  # type: ignore[arg-type]
    saving.forget_folder()
    QTimer.singleShot(200, lambda: answer(accepts=False))
    saving.ask_path(None, "Save PDF", "out.pdf", "PDF (*.pdf)")  # type: ignore[arg-type]

    assert proposed[1] == str(tmp_path)
    assert proposed[2] != str(tmp_path)


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path, usual_look: None) -> None:  # noqa: ARG001
    path = tmp_path / "out.pdf"
    path.write_bytes(b"of another visit")
    asked: list[str] = []

    def choose_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        QTimer.singleShot(200, keep_it)
        dialog.selectFile(str(path))
        dialog.accept()
        dialog.reject()

    def keep_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(200, choose_it)
    chosen = saving.ask_path(None, "Save PDF", "out.pdf", "PDF (*.pdf)")  # type: ignore[arg-type]

    assert chosen is None
    assert len(asked) == 1
    assert "out.pdf" in asked[0]
    assert path.read_bytes() == b"of another visit"
