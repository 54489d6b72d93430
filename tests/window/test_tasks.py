import gc
import threading
import weakref

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from decision_aid.window import tasks
from decision_aid.window.tasks import Task, any_running


def test_result_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    task = Task(lambda: threads.append(threading.current_thread()) or 42)
    task.done.connect(lambda _result: threads.append(threading.current_thread()))

    with qtbot.waitSignal(task.done) as done:
        task.start()

    assert done.args == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_error_comes_back_as_it_was_raised(qtbot: QtBot) -> None:
    task = Task(lambda: 1 / 0)

    with qtbot.waitSignal(task.failed) as failed, qtbot.assertNotEmitted(task.done):
        task.start()

    assert isinstance(failed.args[0], ZeroDivisionError)


def test_nothing_is_collected_beside_the_windows_thread(qtbot: QtBot) -> None:
    threads: set[threading.Thread] = set()

    def note(_phase: str, _facts: dict[str, int]) -> None:
        threads.add(threading.current_thread())

    gc.callbacks.append(note)
    try:
        task = Task(lambda: [[number] for number in range(200_000)])
        with qtbot.waitSignal(task.done):
            task.start()
        qtbot.waitUntil(gc.isenabled)
        gc.collect()
    finally:
        gc.callbacks.remove(note)

    assert threads == {threading.main_thread()}


def test_collecting_goes_on_after_the_last_of_several_tasks(qtbot: QtBot) -> None:
    may_end = threading.Event()
    waiting, quick = Task(may_end.wait), Task(lambda: 1 / 0)
    with qtbot.waitSignal(quick.failed):
        waiting.start()
        quick.start()
    qtbot.wait(50)
    assert not gc.isenabled()

    may_end.set()
    qtbot.waitUntil(gc.isenabled)


def test_task_that_nobody_waits_for_any_more_ends_in_silence(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    may_end, ended = threading.Event(), threading.Event()
    task = Task(lambda: (may_end.wait(), ended.set()))
    task.start()
    shiboken6.delete(task)
    may_end.set()
    assert ended.wait(5)
    qtbot.waitUntil(gc.isenabled)

    assert "Error" not in capfd.readouterr().err


def test_a_task_is_held_while_it_runs_and_lets_go_of_its_work(qtbot: QtBot) -> None:
    class Told:
        """Stands for what a patient said."""

    told, may_end = Told(), threading.Event()
    kept = weakref.ref(told)
    results: list[object] = []
    task = Task(lambda told=told: (may_end.wait(5), type(told).__name__)[1])
    task.done.connect(results.append)
    task.start()
    del task, told
    assert any_running()
    assert kept() is not None

    may_end.set()
    qtbot.waitUntil(lambda: not any_running())
    qtbot.waitUntil(lambda: kept() is None)
    assert results == ["Told"]


def test_work_that_ends_after_the_program_closed_ends_in_silence() -> None:
    collecting = tasks._Collecting()
    shiboken6.delete(collecting)

    collecting.end()  # an error here would open a message on a thread that may show none
