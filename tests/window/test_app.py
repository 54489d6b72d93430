"""The window starts: frame first, content after; without a display, or with a broken file, in plain words."""

import gc
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from decision_aid.app import fill_window, has_display, run_window
from decision_aid.content import loader
from decision_aid.content.errors import ContentError, ContentFinding
from decision_aid.window.faults import FaultHandler, handle_faults
from decision_aid.window.full_views import ProblemView
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.widgets.cards import WrappedLabel

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FIRST_WINDOW = """
import sys
from decision_aid import app
window = app._first_window(app._application(), None, 100)
assert window.isVisible()
heavy = {"yaml", "msgspec", "numpy", "reportlab", "pypdfium2", "PIL"}
heavy |= {"decision_aid.content.library", "decision_aid.window.full_views", "decision_aid.window.shell"}
print(sorted(heavy & set(sys.modules)))
"""

CRASH_DUMPS = """
import resource, subprocess, sys
from PySide6.QtWidgets import QApplication
from decision_aid import app

def tell(*_given):
    print(resource.getrlimit(resource.RLIMIT_CORE)[0])
    started = [sys.executable, "-c", "import resource; print(resource.getrlimit(resource.RLIMIT_CORE)[0])"]
    print(subprocess.run(started, capture_output=True, text=True, check=True).stdout)
    QApplication.quit()

app.fill_window = tell
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
print(most)
sys.exit(app.run_window())
"""
"""Runs the program as people start it, where the system would write core files as large as it may."""


@pytest.fixture
def empty_window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    window.asks_before_closing = False
    qtbot.addWidget(window)
    window.show()
    return window


def words_on(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(WrappedLabel) if label.isVisible())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a display")
def test_without_a_display_one_sentence_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)

    assert not has_display()
    assert run_window(None, None, None) == 1
    said = capsys.readouterr().err
    assert "no display" in said
    assert "decision-aid report" in said


def test_nothing_heavy_loads_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WINDOW],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files")
def test_a_crash_leaves_no_core_file_of_the_window_or_of_what_it_starts() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASH_DUMPS],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 0, done.stderr
    before, window, started = done.stdout.split()
    if before == "0":
        pytest.skip("this system allows no core file at all")
    assert (window, started) == ("0", "0")


@pytest.mark.parametrize("case", [None, Path("absent.yaml")])
def test_memory_is_given_back_from_when_the_window_is_filled(empty_window: MainWindow, case: Path | None) -> None:
    gc.disable()
    fill_window(empty_window, case, None)

    assert gc.isenabled()


def test_case_file_is_shown(empty_window: MainWindow, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("schema: 1\nsymptoms: {leg_pain: 8}\n", encoding="utf-8")

    fill_window(empty_window, case, None)

    assert empty_window.visit is not None
    assert empty_window.visit.record.symptoms.leg_pain == 8
    assert not empty_window.visit.unsaved


@pytest.mark.parametrize("text", ["schema: 1\nsymptoms: {leg_pain: 80}\n", "schema: [", None])
def test_broken_case_file_is_told_and_leads_to_a_new_visit(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot, text: str | None
) -> None:
    case = tmp_path / "case.yaml"
    if text is not None:
        case.write_text(text, encoding="utf-8")

    fill_window(empty_window, case, None)

    assert empty_window.visit is None
    assert "case.yaml" in words_on(empty_window)
    view = empty_window.findChild(ProblemView)
    qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty_window.visit is not None)


def test_broken_content_is_told_with_its_place(empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ContentError(
            [
                ContentFinding(file="causes/x.yaml", line=3, place="rows[0]", remedy="Add the figure.", message="a"),
                ContentFinding(file="causes/y.yaml", line=4, place="rows[1]", remedy="Mend the row.", message="b"),
            ]
        )

    monkeypatch.setattr(loader, "read_library", fail)

    fill_window(empty_window, None, None)

    assert "causes/x.yaml" in words_on(empty_window)
    assert "causes/y.yaml" in words_on(empty_window)
    assert empty_window.shell is None


def _error_with_an_answer_in_it() -> ValueError:
    words = "".join(("Mrs", " ", "Rao"))
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error


class _Thrown:
    """Fails while it is thrown away."""

    def __del__(self) -> None:
        raise _error_with_an_answer_in_it()


def test_errors_that_nobody_hears_are_logged_without_their_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))  # so that they are put back
    handle_faults(window)

    def fail() -> None:
        raise _error_with_an_answer_in_it()

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    in_thread = capsys.readouterr().err
    _Thrown()
    thrown_away = capsys.readouterr().err

    assert isinstance(sys.excepthook, FaultHandler)
    for logged in (in_thread, thrown_away):
        assert "_error_with_an_answer_in_it" in logged
        assert "ValueError" in logged
        assert "Mrs Rao" not in logged


def test_an_error_on_showing_a_page_is_told_and_ends_nothing(window: MainWindow, qtbot: QtBot) -> None:
    assert window.visit is not None

    class Broken(Page):
        def refresh(self) -> None:
            [][1]  # an error of C code: raised into Qt it would end this very process on Python 3.11

    page = Broken(window.visit)
    qtbot.addWidget(page)
    with qtbot.captureExceptions() as raised:
        page.show()
        qtbot.waitUntil(lambda: bool(raised))

    assert [kind for kind, _error, _trace in raised] == [IndexError]
    assert page.isVisible()


def test_without_a_console_an_error_is_told_all_the_same(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr(sys, "stderr", None)

    FaultHandler(window)(ValueError, ValueError("something"), None)

    assert "Your answers are still on screen" in told[0]


def test_unexpected_error_is_logged_told_and_leaves_the_visit(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    QTimer.singleShot(0, read_and_close)
    error = _error_with_an_answer_in_it()
    FaultHandler(window)(ValueError, error, error.__traceback__)

    assert "Your answers are still on screen" in told[0]
    logged = capsys.readouterr().err
    assert "_error_with_an_answer_in_it" in logged
    assert "ValueError" in logged
    assert "KeyError" in logged
    assert "Mrs Rao" not in logged
    assert window.shell is not None
    assert window.shell.isVisible()
