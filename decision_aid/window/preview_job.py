"""Makes and draws the preview's pages beside the window; of several wishes the last one alone is answered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from decision_aid.records import dataclass
from decision_aid.window.page_images import image_of, page_image
from decision_aid.window.page_orders import Frame, pages_in, picture_in, picture_order
from decision_aid.window.page_pixels import PageSize, page_sizes
from decision_aid.window.page_process import PageProcess, PageRequest
from decision_aid.window.tasks import Task

MakePdf = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done: `order` for the other process, whose answer `read` makes use of, or the same done `here`."""

    here: Callable[[], object]
    order: Frame | None = None
    read: Callable[[Frame], object] = pages_in


@dataclass(frozen=True, slots=True)
class PageSource:
    """Where the pages of a PDF come from: `make` in this program, or by an `order` to another process."""

    make: MakePdf
    order: Frame | None = None
    process: PageProcess | None = None

    @property
    def pages(self) -> Work:
        """The making of the PDF and of the sizes of its pages."""
        return Work(partial(made_pages, self.make), self.order)

    def picture(self, data: bytes, number: int, dots_per_inch: float) -> Work:
        """The drawing of one page; `number` counts from 0."""
        here = partial(page_image, data, number, dots_per_inch)
        order = picture_order(data, number, dots_per_inch)
        return Work(here, order, lambda answer: image_of(picture_in(answer)))


class LatestJob(QObject):
    """Has work done in another process, or on another thread where there is none.

    `done` and `failed` tell of the last work asked for, never of one before it.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._latest: Task | PageRequest | None = None
        self._here: Callable[[], object] | None = None

    def ask(self, work: Work, process: PageProcess | None) -> None:
        """Begin the work; whatever was asked before is not told any more."""
        self.forget()
        if process is None or work.order is None:
            self._begin(Task(work.here))
        else:
            self._here = work.here
            self._begin(PageRequest(process, work.order, work.read))

    def forget(self) -> None:
        """Tell nothing of what is running."""
        if self._latest is not None:
            self._latest.drop()
            self._latest = self._here = None

    def _begin(self, work: Task | PageRequest) -> None:
        self._latest = work
        work.done.connect(self._tell_done)
        work.failed.connect(self._tell_failed)
        work.start()

    def _tell_done(self, result: object) -> None:
        self._latest = self._here = None
        self.done.emit(result)

    def _tell_failed(self, error: object) -> None:
        here, self._latest, self._here = self._here, None, None
        if here is not None:  # the other process gave no answer
            self._begin(Task(here))
        else:
            self.failed.emit(error)


def made_pages(make: MakePdf) -> tuple[bytes, tuple[PageSize, ...]]:
    """Return a PDF and the sizes of its pages."""
    data = make()
    return data, page_sizes(data)
