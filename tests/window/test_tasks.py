import threading

from pytestqt.qtbot import QtBot

from decision_aid.window.tasks import Task


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
