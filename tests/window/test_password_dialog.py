"""The password of a PDF: typed twice, long enough, and what it costs said before."""

from io import BytesIO

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from decision_aid.pdf.locking import lock_pdf
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Document, Paragraph
from decision_aid.window.password_dialog import PasswordDialog

PDF = write_pdf([Document(title="T", language="en", reader="patient", parts=(Paragraph("Words"),))])


@pytest.fixture
def dialog(qtbot: QtBot, usual_look: None) -> PasswordDialog:  # noqa: ARG001 - widgets need the look first
    made = PasswordDialog(lambda password: lock_pdf(PDF, password))
    qtbot.addWidget(made)
    made.show()
    return made


def type_in(qtbot: QtBot, dialog: PasswordDialog, first: str, again: str) -> None:
    """Type both and press the button."""
    for field, text in ((dialog.first, first), (dialog.again, again)):
        field.setText(text)
    qtbot.mouseClick(dialog.lock_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("password", ["four green words here", "Größe 2026 ż", "😀🐎🔋📎 four"])
def test_the_same_password_twice_locks(dialog: PasswordDialog, qtbot: QtBot, password: str) -> None:
    type_in(qtbot, dialog, password, password)

    assert dialog.result() == PasswordDialog.DialogCode.Accepted
    with pikepdf.open(BytesIO(dialog.locked), password=password) as opened:
        assert opened.encryption.bits == 256


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("four green words here", "four green words"), "not the same"),
        (("short", "short"), "too short"),
        (("", ""), "too short"),
        (("😀" * 40, "😀" * 40), "too long"),
        (("x" * 10_000, "x" * 10_000), "too long"),
        (("area in m² now", "area in m² now"), "plain letters"),
    ],
)
def test_other_passwords_are_refused_with_a_sentence(
    dialog: PasswordDialog, qtbot: QtBot, typed: tuple[str, str], words: str
) -> None:
    type_in(qtbot, dialog, *typed)

    assert dialog.isVisible()
    assert dialog.locked == b""
    assert words in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert words in dialog.first.accessibleDescription()


def test_letters_are_hidden_and_the_costs_are_said(dialog: PasswordDialog) -> None:
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert {field.echoMode() for field in dialog.findChildren(QLineEdit)} == {QLineEdit.EchoMode.Password}
    assert "nobody can open the file" in said
    assert "no archive file (PDF/A)" in said


def test_escape_locks_nothing(dialog: PasswordDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == PasswordDialog.DialogCode.Rejected
