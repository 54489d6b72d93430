"""The command line, started as users start it, and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from decision_aid import __version__
from decision_aid.cli import main
from decision_aid.files.resources import resource

SAMPLE = resource("samples/disc-short-path.yaml")
URGENT = resource("samples/ces-01-midlife-man-l45.yaml")


def started(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "decision_aid", *words]
    return subprocess.run(command, capture_output=True, env={**environment, **more}, check=False, timeout=120)


def test_version_names_program_and_content(library) -> None:
    done = started("--version")
    assert done.returncode == 0
    assert done.stdout.decode().strip() == f"decision-aid {__version__}, content {library.version}"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_so() -> None:
    done = started()
    assert done.returncode == 1
    assert b"display" in done.stderr
    assert b"Traceback" not in done.stderr


def test_assess_prints_json_without_a_display() -> None:
    done = started("assess", str(URGENT), "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["urgent_reasons"][0] == "cauda_equina"
    assert found["comparison"] == []


def test_assess_output_is_utf8_in_any_locale() -> None:
    plain = started("assess", str(SAMPLE), "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert plain.returncode == 0
    assert json.loads(plain.stdout.decode("utf-8"))["scope"] == "comparison"


@pytest.mark.parametrize("command", [["assess"], ["report", "-o", "never.pdf"]])
@pytest.mark.parametrize(
    "bad",
    [
        (
            b"schema: 1\nsymptoms: {leg_pain: 11}\nhealth: {agee: 3}\n",
            ["line 2", "symptoms.leg_pain", "line 3", '"age"'],
        ),
        (b"schema: 9\n", ["newer version"]),
        (b"\xff\xfe\x00", ["not a UTF-8 text file"]),
        (b"", ["is empty"]),
    ],
)
def test_a_bad_case_is_told_in_sentences(command, bad, tmp_path, capsys) -> None:
    content, words = bad
    (tmp_path / "case.yaml").write_bytes(content)
    rest = [str(tmp_path / word) if word.endswith(".pdf") else word for word in command[1:]]
    assert main([command[0], str(tmp_path / "case.yaml"), *rest]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert all(word in err for word in words)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.yaml"]


@pytest.mark.parametrize(
    "words",
    [
        ["report"],
        ["report", "case.yaml"],
        ["report", "case.yaml", "-o", "x.pdf", "--part", "all"],
        ["report", "case.yaml", "-o", "x.pdf", "--language", "es"],
        ["assess"],
        ["fly"],
        ["--text-size", "120"],
    ],
)
def test_wrong_usage_exits_2(words, capsys) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err


def test_a_language_that_is_not_there_gets_a_sentence(capsys) -> None:
    assert main(["--language", "es"]) == 2
    assert '"es" is not available yet; use en' in capsys.readouterr().err


def test_a_missing_case_is_told(capsys) -> None:
    assert main(["assess", "nowhere.yaml"]) == 1
    assert "nowhere.yaml: the file does not exist" in capsys.readouterr().err


def test_samples_are_listed_by_name_first(capsys) -> None:
    assert main(["samples"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 18
    assert [line.split()[0] for line in lines] == sorted(path.stem for path in resource("samples").glob("*.yaml"))
    assert all(len(line.split()) > 4 for line in lines)


def test_a_sample_is_written_whole(tmp_path, capsys) -> None:
    assert main(["samples", "disc-short-path", "-o", str(tmp_path / "case.yaml")]) == 0
    assert (tmp_path / "case.yaml").read_bytes() == SAMPLE.read_bytes()
    assert main(["samples", "disc-shortpath"]) == 1
    assert 'Did you mean "disc-short-path"?' in capsys.readouterr().err


def test_the_shipped_content_has_no_errors(capsys) -> None:
    code = main(["check"])
    out = capsys.readouterr().out
    assert (code, [line for line in out.splitlines() if line.startswith("error")]) == (0, [])
    assert "0 errors" in out


def test_check_tells_faults_of_a_folder(tmp_path, capsys) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "about.yaml, line 1: the file is missing" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "none")]) == 1
    assert "no folder" in capsys.readouterr().err


@pytest.mark.parametrize("part", ["patient", "clinician", "both"])
def test_report_writes_a_pdf(part, tmp_path) -> None:
    target = tmp_path / "out.pdf"
    assert main(["report", str(SAMPLE), "-o", str(target), "--part", part]) == 0
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_report_writes_to_standard_output() -> None:
    done = started("report", str(URGENT), "-o", "-", "--part", "patient", "--paper", "letter", "--large-print")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"%%EOF")


def test_report_of_a_folder_shows_progress_and_goes_on_after_a_fault(tmp_path, capsys) -> None:
    cases, reports = tmp_path / "cases", tmp_path / "reports"
    cases.mkdir()
    for name in ("a.yaml", "B.json", "b.yaml"):
        (cases / name).write_bytes(URGENT.read_bytes())
    (cases / "B.json").write_text('{"schema": 1, "health": {"age": 400}}')
    assert main(["report", str(cases), "-o", str(reports), "--part", "patient"]) == 1
    out, err = capsys.readouterr()
    assert sorted(path.name for path in reports.iterdir()) == ["a.pdf", "b.yaml.pdf"]
    assert "3/3" in err
    assert "B.json, line 1: health.age is 400" in err
    assert "2 of 3 reports" in out


def test_report_names_the_characters_that_print_as_a_box(tmp_path, capsys) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "plain.yaml").write_bytes(URGENT.read_bytes())
    label = '{"schema": 1, "visit": {"patient_label": "J.D. 😀😀 שלום 你好世界漢字"}}'
    (cases / "other.json").write_text(label, encoding="utf-8")
    said = "other.json: these characters are printed as a box, so add them by hand: 😀 (U+1F600), ש (U+05E9), "
    assert main(["report", str(cases / "other.json"), "-o", str(tmp_path / "one.pdf")]) == 0
    alone = capsys.readouterr().err
    assert alone.startswith(said)
    assert alone.endswith(" and 3 more\n")
    assert main(["report", str(cases), "-o", str(tmp_path / "reports")]) == 0
    assert capsys.readouterr().err.partition("\n")[2] == alone


def test_report_never_writes_over_its_case(tmp_path, capsys) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(URGENT.read_bytes())
    assert main(["report", str(case), "-o", str(case)]) == 1
    assert "is the case itself" in capsys.readouterr().err
    assert case.read_bytes() == URGENT.read_bytes()


def test_report_tells_a_place_that_cannot_be_written(tmp_path, capsys) -> None:
    assert main(["report", str(URGENT), "-o", str(tmp_path / "none" / "out.pdf"), "--part", "patient"]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert main(["report", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "holds no case files" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_report_tells_a_full_disk(capsys) -> None:
    assert main(["report", str(URGENT), "-o", "/dev/full", "--part", "patient"]) == 1
    assert "disk is full" in capsys.readouterr().err
