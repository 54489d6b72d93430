"""A whole visit leaves two files, both asked for, and speaks to nobody."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.private_visit import TellingWatch, Watch, open_internet_sockets

LABEL, NOTE = "M. K.", "Call if the foot gets weak"
CACHE = Path("cache") / "decision-aid"
WATCHED = Path("watched.txt")
"""What the process beside the window tells of itself."""
WATCHING = """
import os, sys
if "serve-pages" in sys.orig_argv:
    from pathlib import Path
    from tests.journeys.private_visit import TellingWatch
    sys.addaudithook(TellingWatch(Path(os.environ["WATCHED_INTO"])))
"""
QT_SETTINGS = Path("config") / "QtProject.conf"
"""Qt's file dialog keeps the width of its columns there."""
needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sockets are read from /proc")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the visit can call its own: home, settings, cache and temporary files."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def visited(home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the visit in a process of its own reported."""
    places = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data"}
    places |= {"XDG_RUNTIME_DIR": "runtime", "TMPDIR": "temporary", "USERPROFILE": "", "LOCALAPPDATA": "local"}
    for name in ("saved", *places.values()):
        (home / name).mkdir(exist_ok=True, mode=0o700)
    environment = os.environ | {name: str(home / place) for name, place in places.items()}
    environment |= {"WATCHED_INTO": str(home / WATCHED), "PYTHONDONTWRITEBYTECODE": "1"}
    watching = tmp_path_factory.mktemp("watching")
    (watching / "sitecustomize.py").write_text(WATCHING, encoding="utf-8")
    environment["PYTHONPATH"] = os.pathsep.join((str(watching), str(Path(__file__).parents[2])))
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.journeys.private_visit", str(home / "saved")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_no_network_and_no_other_program_is_asked_for(visited: dict[str, Any]) -> None:
    assert visited["forbidden"] == []


@needs_proc
def test_one_process_stands_beside_the_window_and_was_told_of_nobody_when_it_started(visited: dict[str, Any]) -> None:
    assert len(visited["beside"]) == 1
    (started_with,) = visited["beside"].values()
    assert started_with.split("\0")[:4] == [sys.executable, "-m", "decision_aid", "serve-pages"]
    assert not any(words in started_with for words in (LABEL, NOTE))


@needs_proc
def test_the_process_beside_the_window_ends_with_it(visited: dict[str, Any]) -> None:
    (number,) = visited["beside"]
    assert not Path(f"/proc/{number}/cmdline").exists() or not Path(f"/proc/{number}/cmdline").read_bytes()


def test_the_process_beside_the_window_asks_for_no_network_and_writes_no_file(
    visited: dict[str, Any],  # noqa: ARG001
    home: Path,
) -> None:
    noted = (home / WATCHED).read_text(encoding="utf-8").splitlines()

    assert noted[0] == "begun"
    strangers = [line for line in noted[1:] if not line.startswith(f"written {home / CACHE}")]
    assert [line for line in strangers if line != f"written {os.devnull}"] == []


@needs_proc
def test_no_internet_socket_is_open_after_any_step(visited: dict[str, Any]) -> None:
    assert visited["sockets"] == []


def test_files_are_written_only_where_asked_and_in_the_cache_of_the_content(
    visited: dict[str, Any], home: Path
) -> None:
    allowed = (home / "saved", home / CACHE)

    strangers = [name for name in visited["written"] if not Path(name).is_relative_to(allowed[0])]
    assert [name for name in strangers if not Path(name).is_relative_to(allowed[1])] == []


def test_only_the_two_saved_files_and_the_cache_are_left(visited: dict[str, Any], home: Path) -> None:
    left = {path.relative_to(home) for path in home.rglob("*") if path.is_file()}

    today = visited["today"]
    saved = {Path(f"saved/decision-summary-{today}.pdf"), Path(f"saved/decision-case-{today}.yaml")}
    assert saved <= left
    assert [path for path in left - saved - {QT_SETTINGS, WATCHED} if not path.is_relative_to(CACHE)] == []


def test_settings_of_the_file_dialog_name_no_folder(visited: dict[str, Any], home: Path) -> None:  # noqa: ARG001
    kept = (home / QT_SETTINGS).read_text(encoding="utf-8") if (home / QT_SETTINGS).exists() else ""

    assert str(home) not in kept


def test_nothing_about_the_patient_stands_in_any_other_file(visited: dict[str, Any], home: Path) -> None:  # noqa: ARG001
    telling = [
        path.name
        for path in home.rglob("*")
        if path.is_file() and any(words.encode() in path.read_bytes() for words in (LABEL, NOTE))
    ]

    assert [name for name in telling if not name.startswith("decision-case-")] == []
    assert telling, "the case file holds the label, so this search can find it"


@needs_proc
def test_open_socket_would_be_seen() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))

        assert open_internet_sockets() != []


def test_watch_forbids_the_network_and_notes_files_opened_for_writing() -> None:
    watch = Watch()

    with pytest.raises(PermissionError):
        watch("socket.connect", ())
    watch("open", ("read.txt", "r", os.O_RDONLY))
    watch("open", ("written.txt", "w", os.O_WRONLY | os.O_CREAT))

    assert watch.forbidden == ["socket.connect"]
    assert watch.written == {"written.txt"}


def test_watch_of_a_process_tells_at_once_what_it_notes(tmp_path: Path) -> None:
    watch = TellingWatch(tmp_path / "told.txt")
    watch("open", ("written.txt", "w", os.O_WRONLY | os.O_CREAT))
    with pytest.raises(PermissionError):
        watch("socket.connect", ())

    told = (tmp_path / "told.txt").read_text(encoding="utf-8").splitlines()
    assert told == ["begun", "written written.txt", "forbidden socket.connect"]
