"""A locked PDF: it opens with its password alone, and keeps its words and tags."""

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from decision_aid.pdf import locking
from decision_aid.pdf.locking import LONGEST_PASSWORD, SHORTEST_PASSWORD, PasswordError, check_password, lock_pdf
from decision_aid.pdf.writer import write_pdf
from tests.pdf.documents import EVERY_PART, document

PASSWORDS = (
    "correct horse",
    "😀🐎🔋📎 four",
    "Größe 2026 ż",
    "Tiếng Việt 1",
    "(\\)<>%/8 signs",
    "x" * LONGEST_PASSWORD,
)


@pytest.fixture(scope="module")
def plain() -> bytes:
    return write_pdf([document(*EVERY_PART)])


@pytest.mark.parametrize("password", PASSWORDS)
def test_it_opens_with_the_password_alone(plain: bytes, password: str) -> None:
    locked = lock_pdf(plain, password)
    for wrong in ("", password[:-1], password.swapcase() + "?"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(locked), password=wrong)
    with pikepdf.open(io.BytesIO(locked), password=password) as opened:
        assert opened.encryption.R == 6
        assert opened.encryption.bits == 256
        assert opened.allow.accessibility
        assert opened.Root.StructTreeRoot.K
        assert len(opened.pages) == len(pikepdf.open(io.BytesIO(plain)).pages)


def test_no_word_can_be_read_without_it(plain: bytes) -> None:
    assert b"60 of 100 people" in plain
    locked = lock_pdf(plain, PASSWORDS[0])
    assert b"60 of 100 people" not in locked
    assert b"A sheet" not in locked


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("password", PASSWORDS[1:3])
def test_another_program_opens_it(plain: bytes, password: str, tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(lock_pdf(plain, password))
    told = subprocess.run(["pdftotext", "-upw", password, path, "-"], capture_output=True, text=True, check=True)
    assert "The last page" in told.stdout
    assert subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("", "too short"),
        ("x" * (SHORTEST_PASSWORD - 1), f"{SHORTEST_PASSWORD} characters or more"),
        ("x" * (LONGEST_PASSWORD + 1), "too long"),
        ("area in m² now", "plain letters"),
        ("zero\u200bwidth one", "plain letters"),
        ("line break\n", "plain letters"),
        ("x" * 10_000, "too long"),
        ("😀" * 40, "too long"),
        ("null\0inside", "plain letters"),
    ],
)
def test_a_password_that_cannot_lock_is_refused_in_plain_words(plain: bytes, password: str, said: str) -> None:
    with pytest.raises(PasswordError, match=said):
        lock_pdf(plain, password)


@pytest.mark.parametrize("password", ["", "x" * 200, "area in m² now"])
def test_what_is_wrong_is_said_in_the_language_asked_for(password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "translator", lambda language: lambda text: f"{language}: {text}")
    with pytest.raises(PasswordError, match=r"^es: The password .*\.$"):
        check_password(password, language="es")


def test_letters_typed_in_two_strokes_are_the_same_password(plain: bytes) -> None:
    composed = check_password("passe\u0301word")
    assert composed == "pass\u00e9word"
    with pikepdf.open(io.BytesIO(lock_pdf(plain, "passe\u0301word")), password=composed) as opened:
        assert opened.pages
