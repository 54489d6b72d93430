"""Long work beside the window: plain data in, a result or an error out by signal, no widget inside."""

import gc
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal


class _Collecting(QObject):
    """Keeps Python from collecting cycles while work goes on beside the window.

    A collection runs on the thread that happens to ask for memory, and what it frees may be widgets of a page that was
    left: destroyed on any thread but the window's, they take the program down.
    """

    _ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._at_work = 0
        self._ended.connect(self._resume, Qt.ConnectionType.QueuedConnection)

    def pause(self) -> None:
        """Called on the window's thread before work begins."""
        self._at_work += 1
        gc.disable()

    def end(self) -> None:
        """Called on any thread once work has ended; collecting goes on when the window's thread is at its next turn."""
        with suppress(RuntimeError):  # the program has closed meanwhile
            self._ended.emit()

    def _resume(self) -> None:
        self._at_work -= 1
        if not self._at_work:
            gc.enable()


@cache
def _collecting() -> _Collecting:
    """The one for the whole program, made on the window's thread."""
    return _Collecting()


_running: set["Task"] = set()
"""Held here until they have told how they ended: whoever asked may be gone by then."""


class Task(QObject):
    """Runs `work` on another thread; `done` emits its result, `failed` the exception, both on the window's thread.

    It is held while it runs and lets go of its work afterwards, which may hold what a patient said.
    """

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the work; once."""
        _running.add(self)
        _collecting().pause()
        QThreadPool.globalInstance().start(self._run)

    def drop(self) -> None:
        """Tell nobody of what comes of it."""
        self.done.disconnect()
        self.failed.disconnect()

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - it is shown where the task was started
            self._hand_over(None, error)
        else:
            self._hand_over(result, None)
        finally:
            _collecting().end()

    def _hand_over(self, result: object, error: Exception | None) -> None:
        try:
            self._ended.emit(result, error)
        except RuntimeError:  # whoever asked has left, and this task with them
            self._let_go()

    def _tell(self, result: object, error: Exception | None) -> None:
        self._let_go()
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)

    def _let_go(self) -> None:
        _running.discard(self)
        self._work = _nothing


def any_running() -> bool:
    """Return whether any work is under way, or has not been told of yet."""
    return bool(_running)


def _nothing() -> None:
    """What is left of work that was done."""
