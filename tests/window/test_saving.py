"""Saving: a whole file or none, and a sentence for everything that can go wrong."""

import datetime
import errno
from pathlib import Path

import pytest

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
