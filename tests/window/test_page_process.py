"""The window and the real process beside it: pages come whatever happens to the process, and it never outlives them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from decision_aid import app
from decision_aid.app import page_server_command
from decision_aid.consultation import Consultation
from decision_aid.window.page_orders import Frame, packed
from decision_aid.window.page_process import PageProcess, page_process
from decision_aid.window.pages import summary_documents
from decision_aid.window.pages.paper import PaperChoice
from decision_aid.window.pages.summary_documents import page_source, pdf_of, sheets_of, unprinted_words
from decision_aid.window.preview import Preview
from decision_aid.window.preview_job import PageSource
from decision_aid.window.tasks import any_running
from decision_aid.window.visit import Visit

LONG_MS = 120_000
"""Nothing waited for here takes as long, however busy the machine is."""
PROMPT_SECONDS = 2
"""So soon a process must be gone."""
CHOICE = PaperChoice()
posix = pytest.mark.skipif(sys.platform == "win32", reason="a signal kills here")


@pytest.fixture
def beside(visit: Visit) -> PageProcess:
    """The process of a visit, not yet started."""
    return begun(visit, page_server_command())


@pytest.fixture(autouse=True)
def no_process_is_left(visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test began ends with it; an answer may take long."""
    monkeypatch.setattr("decision_aid.window.page_process.LONGEST_ANSWER_MS", LONG_MS)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for process in visit.findChildren(PageProcess):
        process.end()
    qtbot.waitUntil(lambda: not any_running(), timeout=LONG_MS)


def begun(visit: Visit, command: tuple[str, ...]) -> PageProcess:
    """The process of a visit that this command starts."""
    visit.pdf = replace(visit.pdf, command=command)
    process = page_process(visit)
    assert process is not None
    assert page_process(visit) is process
    return process


def source_of(visit: Visit) -> PageSource:
    """Where the pages of the patient's sheet come from."""
    return page_source(visit, "patient", sheets_of(visit, "patient"), CHOICE)


def previewing(visit: Visit, qtbot: QtBot) -> Preview:
    """A preview that was told to show the patient's sheet."""
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(440, 560)
    preview.show()
    preview.show_pages(source_of(visit))
    return preview


def never_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window write no PDF itself."""

    def refuse(*_arguments: object) -> bytes:
        raise AssertionError("the window writes it")

    monkeypatch.setattr(summary_documents, "write_sheets", refuse)


def is_there(number: int) -> bool:
    """Whether a process of that number still runs; one that has ended may be listed until somebody asks for it."""
    state = Path(f"/proc/{number}/stat")
    try:
        os.kill(number, 0)
        return not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def wait_until(is_so: Callable[[], bool], seconds: float) -> bool:
    """Wait for something, so long at most; return whether it came."""
    end = time.monotonic() + seconds
    while not is_so() and time.monotonic() < end:
        time.sleep(0.02)
    return is_so()


def test_pages_are_made_and_drawn_beside_the_window(
    beside: PageProcess, visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_here(monkeypatch)
    preview = previewing(visit, qtbot)
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        pass

    assert beside.number
    assert not preview.picture.pixmap().isNull()
    assert preview.note.text() == ""


def test_saved_and_printed_bytes_are_those_that_the_window_would_write(
    beside: PageProcess, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.answer("visit.patient_label", "Nguyễn 木")
    here = pdf_of(replaced(visit), "both", CHOICE)
    never_here(monkeypatch)

    assert pdf_of(visit, "both", CHOICE) == here
    assert unprinted_words(visit, "both").endswith(": 木")
    assert beside.number


def replaced(visit: Visit) -> Visit:
    """The same visit where no process is to be had."""
    return Visit(visit.library, visit.record, pdf=replace(visit.pdf, command=()), today=visit.today)


@posix
def test_a_process_killed_at_its_work_is_replaced_and_the_pages_come(
    beside: PageProcess, visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_here(monkeypatch)
    preview = previewing(visit, qtbot)
    qtbot.waitUntil(lambda: bool(beside.number), timeout=LONG_MS)
    killed = beside.number
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        os.kill(killed, signal.SIGKILL)

    assert beside.number not in (0, killed)
    assert not beside.is_given_up


@posix
def test_a_process_killed_while_a_file_is_waited_for_is_replaced(beside: PageProcess, visit: Visit) -> None:
    pdf_of(visit, "patient", CHOICE)
    os.kill(beside.number, signal.SIGKILL)

    assert pdf_of(visit, "patient", CHOICE) == pdf_of(replaced(visit), "patient", CHOICE)


@posix
def test_a_process_held_up_holds_nothing_up_and_goes_on_where_it_was(
    beside: PageProcess, visit: Visit, qtbot: QtBot
) -> None:
    preview = previewing(visit, qtbot)
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        pass
    os.kill(beside.number, signal.SIGSTOP)
    with qtbot.assertNotEmitted(preview.page_shown, wait=200):
        preview.on.click()
    visit.answer("visit.clinician", "Dr A")  # the visit goes on meanwhile
    assert preview.place.text().startswith("Page 2")

    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        os.kill(beside.number, signal.SIGCONT)
    assert "page 2" in preview.picture.accessibleName()
    assert not beside.is_given_up


def test_no_module_of_the_folder_that_the_window_was_started_in_is_loaded(
    beside: PageProcess, visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_here(monkeypatch)
    (tmp_path / "decision_aid.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert pdf_of(visit, "patient", CHOICE).startswith(b"%PDF")
    assert beside.number


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a process writes to is read from /proc")
def test_what_it_says_of_an_error_goes_nowhere(beside: PageProcess, visit: Visit) -> None:
    pdf_of(visit, "patient", CHOICE)

    assert Path(f"/proc/{beside.number}/fd/2").readlink() == Path(os.devnull)


NOT_A_FRAME = "import sys; sys.stdin.buffer.read(1); print('\\0\\0\\0\\1\\0\\0\\0\\0?', end='', flush=True); input()"


@pytest.mark.parametrize(
    "command",
    [("/no/such/program",), (sys.executable, "-c", "raise SystemExit(1)"), (sys.executable, "-c", NOT_A_FRAME)],
    ids=["missing", "ends at once", "answers nonsense"],
)
def test_where_no_process_helps_the_window_makes_the_pages_and_says_so(
    visit: Visit, qtbot: QtBot, command: tuple[str, ...]
) -> None:
    process = begun(visit, command)
    preview = previewing(visit, qtbot)
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        pass

    assert process.is_given_up
    assert "take longer to make on this computer" in preview.note.text()
    assert pdf_of(visit, "patient", CHOICE).startswith(b"%PDF")


def test_an_answer_that_never_comes_is_waited_for_no_longer_than_told(
    visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("decision_aid.window.page_process.LONGEST_ANSWER_MS", 200)
    begun(visit, (sys.executable, "-c", "import time; time.sleep(60)"))
    preview = previewing(visit, qtbot)
    preview._begin()

    for _time in range(2):  # the pages of the preview are asked for again in between
        assert pdf_of(visit, "patient", CHOICE).startswith(b"%PDF")
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        pass


def test_of_several_wishes_those_not_wanted_any_more_are_not_given(
    beside: PageProcess, visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    def noted(order: Frame) -> bytes:
        given.append(str(order.facts.get("case")))
        return packed(order)

    monkeypatch.setattr("decision_aid.window.page_process.packed", noted)
    preview = previewing(visit, qtbot)
    for words in ("one", "two", "three"):
        visit.answer("visit.clinician", words)
        preview.show_pages(source_of(visit))
        preview._begin()
    with qtbot.waitSignal(preview.page_shown, timeout=LONG_MS):
        pass

    assert preview._data == pdf_of(replaced(visit), "patient", CHOICE)
    assert not beside._waiting
    assert any('"one"' in order for order in given)
    assert not any('"two"' in order for order in given)


def test_it_starts_when_the_options_are_looked_at_and_ends_with_the_visit(beside: PageProcess, visit: Visit) -> None:
    visit.changed.connect(lambda: app._prepare_pages(visit))
    visit.see("cause")
    assert beside.number == 0
    visit.see("compare")
    number = beside.number
    assert number

    visit.begin_anew()

    assert beside.number == 0
    assert not is_there(number)
    assert visit.record == Consultation(language="en", visit=visit.record.visit)


OPEN_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from decision_aid import app as program
from decision_aid.window.page_process import page_process
application = QApplication([])
window = program._first_window(application, None, 100)
program.fill_window(window, None, None)
window.visit.see("compare")
print(page_process(window.visit).number, flush=True)
input()
QTimer.singleShot(0, window.close)
application.exec()
"""


@posix
@pytest.mark.parametrize("end", ["killed", "closed"])
def test_it_is_gone_soon_after_the_window(end: str) -> None:
    command = [sys.executable, "-c", OPEN_WINDOW]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as window:
        number = int(cast("TextIO", window.stdout).readline())
        assert is_there(number)
        if end == "killed":
            window.kill()
        else:
            cast("TextIO", window.stdin).write("\n")
            cast("TextIO", window.stdin).flush()
        code = window.wait(LONG_MS / 1000)

        assert wait_until(lambda: not is_there(number), PROMPT_SECONDS)
        assert code == (-signal.SIGKILL if end == "killed" else 0)
