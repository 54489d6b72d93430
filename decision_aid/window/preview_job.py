"""Makes the preview's pages on another thread; of several wishes the last one alone is answered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from decision_aid.window.page_images import PageSize, page_sizes
from decision_aid.window.tasks import Task

MakePdf = Callable[[], bytes]


class LatestJob(QObject):
    """Runs work on another thread; `done` and `failed` tell of the last work asked for, never of one before it."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._latest: Task | None = None

    def ask(self, work: Callable[[], object]) -> None:
        """Begin the work; whatever was asked before is not told any more."""
        self.forget()
        task = self._latest = Task(work)
        task.done.connect(self._tell_done)
        task.failed.connect(self._tell_failed)
        task.start()

    def forget(self) -> None:
        """Tell nothing of what is running."""
        if self._latest is not None:
            self._latest.done.disconnect(self._tell_done)
            self._latest.failed.disconnect(self._tell_failed)
            self._latest = None

    def _tell_done(self, result: object) -> None:
        self._latest = None
        self.done.emit(result)

    def _tell_failed(self, error: object) -> None:
        self._latest = None
        self.failed.emit(error)


def made_pages(make: MakePdf) -> tuple[bytes, tuple[PageSize, ...]]:
    """Return a PDF and the sizes of its pages."""
    data = make()
    return data, page_sizes(data)
