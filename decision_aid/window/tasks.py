"""Long work beside the window: plain data in, a result or an error out by signal, no widget inside."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal


class Task(QObject):
    """Runs `work` on another thread; `done` emits its result, `failed` the exception, both on the window's thread."""

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the work."""
        QThreadPool.globalInstance().start(self._run)

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - it is shown where the task was started
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _tell(self, result: object, error: Exception | None) -> None:
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
