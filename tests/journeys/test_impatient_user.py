"""Whatever a hurried hand does, the program goes on, the alarm holds, and nothing said is lost."""

import datetime
import errno
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from decision_aid.content.library import Library
from decision_aid.storage.case_file import read_case
from decision_aid.window.faults import FaultHandler
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from tests.journeys.conftest import BeginVisit
from tests.journeys.hands import MouseHand
from tests.journeys.interrupted_save import VERSIONS
from tests.journeys.paper import words_in
from tests.journeys.stage import open_visit
from tests.journeys.surface import buttons_on, fields_on, settle, words_of, words_on

ACTIONS = 150
TODAY = datetime.date.today()
PDF, CASE = f"decision-summary-{TODAY}.pdf", f"decision-case-{TODAY}.yaml"
NOTE = "Is there anything else to write down?"
OPTIONS = ("Have a disc operation", "Have a steroid injection first", "Start without an operation")
LEFT_ALONE = (
    "New visit",
    "Finish",
    "Print",
    "Print the urgent sheet",
    "Save PDF",
    "Save the case file",
    "Open a case file",
)
"""They open a dialog, end the visit or take long; each has tests of its own."""
TYPED = ("7", "52", "-3", "2026-12-01", "walk to the lake", "<b>&</b>", "99999999999999999999", "%s{}", "")


@contextmanager
def closing_what_opens() -> Iterator[None]:
    """Close every menu, card and message shortly after it has opened."""
    closer = QTimer()
    closer.timeout.connect(_close_top)
    closer.start(15)
    yield
    closer.stop()


def _close_top() -> None:
    opened = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if opened is not None:
        opened.close()


def act_at_random(window: MainWindow, lot: random.Random) -> str:
    """Press a button, write into a field or press keys; return what was done."""
    kind = lot.random()
    if kind < 0.08:
        ends = "Finish" in words_on(window)  # Alt+Right would end the visit
        keys = Qt.Key.Key_Left if ends else lot.choice([Qt.Key.Key_Left, Qt.Key.Key_Right])
        QTest.keyClick(window, keys, Qt.KeyboardModifier.AltModifier)
        return f"Alt and {keys.name}"
    fields = fields_on(window)
    if fields and kind < 0.25:
        field, text = lot.choice(fields), lot.choice(TYPED)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        return f"{text!r} into {words_of(field)}"
    every = [button for button in buttons_on(window) if button.isEnabled()]
    button = lot.choice([button for button in every if not set(words_of(button)) & set(LEFT_ALONE)])
    done = f"press {words_of(button)}"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return done


def sideways_scroll_bars(window: QWidget) -> list[str]:
    """The scroll bars from left to right that are seen, by the class of what they scroll."""
    areas = window.findChildren(QAbstractScrollArea)
    return [type(area).__name__ for area in areas if area.horizontalScrollBar().isVisible()]


@pytest.fixture
def open_window(qapp: QApplication, library: Library, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001 - a window needs the application
    """A window with a new visit that saves into the folder of the test."""
    with open_visit(library, tmp_path, today=TODAY) as window:
        yield window


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_use_raises_nothing_and_never_shows_a_comparison_under_an_alarm(
    open_window: MainWindow, seed: int
) -> None:
    lot = random.Random(seed)  # noqa: S311 - repeatable on purpose
    name_a_cause(MouseHand(open_window))
    done: list[str] = []
    with nothing_raised(open_window), closing_what_opens():
        for _action in range(ACTIONS):
            done.append(act_at_random(open_window, lot))
            settle()
            check(open_window, done)


@contextmanager
def nothing_raised(window: MainWindow) -> Iterator[None]:
    """Put the program's own handler in place, as it is when the program runs, and see that it has nothing to do."""
    raised: list[str] = []

    class Listening(FaultHandler):
        def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            raised.append("".join(traceback.format_exception(kind, error, trace)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", Listening(window))
        yield
    assert raised == []


def name_a_cause(hand: MouseHand) -> None:
    """There has to be a comparison that could be shown."""
    hand.open_step("Cause")
    hand.press("Slipped disc (disc herniation)", "What is the main cause?")


def check(window: MainWindow, done: list[str]) -> None:
    """What holds after every action."""
    assert window.visit is not None
    urgency = window.visit.briefing.urgency
    assert sideways_scroll_bars(window) == [], done[-5:]
    if urgency.withheld and window.shell is not None and window.shell.navigation.current in ("compare", "weigh"):
        shown = words_on(window)
        assert not any(option in shown for option in OPTIONS), done[-5:]


def test_who_clicks_twice_on_everything_passes_no_part_of_a_step(open_window: MainWindow) -> None:
    assert open_window.shell is not None
    pages, seen = open_window.shell.pages, []
    handle = open_window.windowHandle()
    assert handle is not None
    for _time in range(8):
        button = next(one for one in buttons_on(open_window) if words_of(one)[0].startswith("Next"))
        at = button.mapTo(open_window, button.rect().center())
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        settle()
        page = pages.currentWidget()
        assert isinstance(page, Page)
        seen.append((page.step_id, page.place))
    assert seen == [*(("warning_signs", place) for place in range(6)), ("cause", 0), ("cause", 1)]


def test_random_use_would_notice_an_error(open_window: MainWindow) -> None:
    with pytest.raises(AssertionError, match="planted"), nothing_raised(open_window):
        sys.excepthook(ValueError, ValueError("planted"), None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("back " * 10_000, id="50000-characters"),
        pytest.param("I want to dance \N{DANCER}\N{ZERO WIDTH JOINER}\N{FEMALE SIGN} again", id="emoji"),
        pytest.param("אני רוצה ללכת", id="right-to-left"),
        pytest.param("<b>bold</b> <img src='file:///etc/hostname'/> & {name} %s [x](y) '--", id="markup"),
        pytest.param("a: b\n- c\n'\"\\ # d\n\t| e", id="yaml"),
    ],
)
def test_pasted_text_survives_into_the_case_and_onto_paper(open_window: MainWindow, tmp_path: Path, text: str) -> None:
    hand = MouseHand(open_window)
    hand.open_step("Plan")
    hand.find(NOTE)
    field = next(field for field in fields_on(open_window) if NOTE in words_of(field))
    QApplication.clipboard().setText(text)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hand.open_step("Summary")
    hand.press("Save PDF")
    hand.press("Save the case file")

    kept = read_case(tmp_path / CASE).plan.note
    assert kept == text.strip()
    assert words_in(tmp_path / PDF)


def _refuse(code: int) -> Callable[[Path, bytes], None]:
    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize(
    "failure",
    [
        (errno.ENOSPC, "There is no room left in"),
        (errno.EACCES, "The program may not write in"),
        (errno.EROFS, "The program may not write in"),
        (errno.EIO, "The file could not be saved in"),
    ],
)
def test_failed_save_is_told_in_a_sentence_and_keeps_the_visit(
    begin_visit: BeginVisit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: tuple[int, str]
) -> None:
    code, sentence = failure
    hand = begin_visit(tmp_path)
    hand.write("What do we print for your name?", "M. K.")
    hand.open_step("Summary")
    monkeypatch.setattr("decision_aid.window.saving.write_atomically", _refuse(code))

    for button in ("Save PDF", "Save the case file"):
        hand.press(button)
        assert hand.sees(f"{sentence} {tmp_path}")
        assert hand.sees("Nothing of this visit is lost.")

    assert isinstance(hand.window, MainWindow)
    assert hand.window.visit is not None
    assert hand.window.visit.unsaved
    assert hand.window.visit.record.visit.patient_label == "M. K."
    assert list(tmp_path.iterdir()) == []


def test_missing_folder_is_told_in_a_sentence(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path / "gone")
    hand.open_step("Summary")
    hand.press("Save PDF")

    assert hand.sees("Nothing of this visit is lost.")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("patience_ms", [3, 17, 41, 66])
def test_killed_while_saving_leaves_a_whole_file(tmp_path: Path, patience_ms: int) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(VERSIONS[0])
    saver = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.interrupted_save", str(path)], stdout=subprocess.PIPE
    )
    assert saver.stdout is not None
    assert saver.stdout.readline() == b"begun\n"
    time.sleep(patience_ms / 1000)
    saver.send_signal(signal.SIGKILL)
    saver.stdout.close()

    assert saver.wait() == -signal.SIGKILL
    assert path.read_bytes() in VERSIONS
