"""The command `report` with a password, and for folders that keep all cores busy."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from decision_aid import cli_password, cli_report_folder
from decision_aid.cli import main
from decision_aid.cli_report import Edition
from decision_aid.content.library import Library
from decision_aid.files.resources import resource

SAMPLE = resource("samples/disc-short-path.yaml")
URGENT = resource("samples/ces-01-midlife-man-l45.yaml")
TYPED = "grüner Apfel 7"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve cases, one of them at fault."""
    cases = tmp_path / "cases"
    cases.mkdir()
    for number in range(11):
        (cases / f"case-{number:02}.yaml").write_bytes(URGENT.read_bytes())
    (cases / "wrong.json").write_text('{"schema": 1, "health": {"age": 400}}')
    return cases


def opened(path: Path, password: str) -> int:
    with pikepdf.open(path, password=password) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("text", [TYPED, f"\ufeff{TYPED}\r\nanother line", f"{TYPED}\n"])
def test_a_report_is_locked_with_the_first_line_of_a_file(text: str, tmp_path: Path, capsys) -> None:
    secret, target = tmp_path / "secret.txt", tmp_path / "out.pdf"
    secret.write_text(text, encoding="utf-8", newline="")
    assert main(["report", str(SAMPLE), "-o", str(target), "--part", "patient", "--password-file", str(secret)]) == 0
    assert "no archive file (PDF/A) any more" in capsys.readouterr().err
    assert opened(target, TYPED) == 4
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"short\n", "8 characters or more"), (b"\n" + b"x" * 20, "too short"), (b"\xff\xfe\x00", "is no text")],
)
def test_a_password_file_at_fault_writes_nothing(content: bytes, said: str, tmp_path: Path, capsys) -> None:
    secret, target = tmp_path / "secret.txt", tmp_path / "out.pdf"
    secret.write_bytes(content)
    assert main(["report", str(SAMPLE), "-o", str(target), "--password-file", str(secret)]) == 1
    assert said in capsys.readouterr().err
    assert not target.exists()
    assert main(["report", str(SAMPLE), "-o", str(target), "--password-file", str(tmp_path / "none")]) == 1
    assert "does not exist" in capsys.readouterr().err


def test_the_password_is_asked_for_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    typed = iter([TYPED, TYPED, TYPED, "something else"])
    monkeypatch.setattr(cli_password.getpass, "getpass", lambda _prompt: next(typed))
    monkeypatch.setattr(sys, "stdin", type("Terminal", (io.StringIO,), {"isatty": lambda _self: True})())
    target = tmp_path / "out.pdf"
    command = ["report", str(URGENT), "-o", str(target), "--part", "patient", "--password"]
    assert main(command) == 0
    assert opened(target, TYPED) == 1
    assert main(command) == 1
    assert "two passwords differ" in capsys.readouterr().err


def test_without_a_terminal_a_file_is_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "decision_aid", "report", str(URGENT), "-o", str(tmp_path / "out.pdf")]
    done = subprocess.run([*command, "--password"], capture_output=True, text=True, check=False, input="")
    assert done.returncode == 1
    assert "--password-file" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_password_never_stands_on_the_command_line(tmp_path: Path) -> None:
    assert main(["report", str(URGENT), "-o", str(tmp_path / "out.pdf"), "--password", TYPED]) == 2
    assert main(["report", str(URGENT), "-o", str(tmp_path / "out.pdf"), f"--password={TYPED}"]) == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("cores", [1, 2])
def test_a_folder_on_several_cores_gives_the_same_files(
    cores: int, folder: Path, tmp_path: Path, *, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr(cli_report_folder, "_cores", lambda: cores)
    reports, alone = tmp_path / "reports", tmp_path / "alone.pdf"
    assert main(["report", str(folder), "-o", str(reports), "--part", "patient"]) == 1
    out, err = capsys.readouterr()
    assert "11 of 12 reports written" in out
    assert err.count("\r[") == 13
    assert "12/12" in err
    assert "wrong.json, line 1: health.age is 400" in err
    main(["report", str(folder / "case-00.yaml"), "-o", str(alone), "--part", "patient"])
    assert {path.name for path in reports.iterdir()} == {f"case-{number:02}.pdf" for number in range(11)}
    assert {path.read_bytes() for path in reports.iterdir()} == {alone.read_bytes()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes do not take over what a test replaced")
def test_a_process_that_ends_early_stops_no_other_case(
    folder: Path, tmp_path: Path, library: Library, *, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    def end(_edition: Edition, _library: Library, _case: Path, _output: str) -> list[str]:
        os._exit(9)

    monkeypatch.setattr(cli_report_folder, "_cores", lambda: 2)
    monkeypatch.setattr(cli_report_folder, "report_case", end)
    edition = Edition("patient", "a4", large_print=False, language="en")
    assert cli_report_folder.report_folder(folder, str(tmp_path / "reports"), edition, library) == 1
    out, err = capsys.readouterr()
    assert "0 of 12 reports written" in out
    assert err.count("no report was made") == 12


def test_locked_reports_of_a_folder(folder: Path, tmp_path: Path) -> None:
    secret, reports = tmp_path / "secret.txt", tmp_path / "reports"
    secret.write_text(TYPED, encoding="utf-8")
    (folder / "wrong.json").unlink()
    command = ["report", str(folder), "-o", str(reports), "--part", "patient", "--password-file", str(secret)]
    assert main(command) == 0
    assert {opened(path, TYPED) for path in reports.iterdir()} == {1}
