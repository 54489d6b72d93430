"""Runs the process that writes PDFs and draws their pages: beside the window, and never longer than the visit.

It is told of the visit through a pipe alone. A process that was lost is started again; where that does not help,
whoever asked is told, and does the work here.

It is the program itself, started by another word, and not one of `multiprocessing`: that would open sockets or named
pipes, start a third process to watch the second, and pass along whatever the window has loaded.
"""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

import decision_aid
from decision_aid.window.page_orders import LENGTHS, Frame, frame_length, packed, unpacked
from decision_aid.window.visit import Visit

MOST_LOSSES = 2
"""So often in a row a process may be lost before none is started any more in this visit."""
LONGEST_ANSWER_MS = 8_000
"""Whoever waits for an answer does the work here after this time; it usually takes a quarter of a second."""
LONGEST_END_MS = 1000


class NoAnswerError(Exception):
    """The process gave no answer: it could not be started, was lost, or met a fault, which the words tell."""


class PageRequest(QObject):
    """An order to the process; `done` emits what `read` makes of the answer, `failed` a NoAnswerError."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, process: "PageProcess", order: Frame, read: Callable[[Frame], object]) -> None:
        super().__init__()
        self._process = process
        self.order, self._read = order, read
        self.is_wanted = True

    def start(self) -> None:
        """Give the order; once."""
        self._process.take(self)

    def drop(self) -> None:
        """Tell nobody of what comes of it."""
        self.is_wanted = False
        self.done.disconnect()
        self.failed.disconnect()

    def tell(self, answer: Frame) -> None:
        """Tell the answer, unless it is not wanted any more."""
        if not self.is_wanted:
            return
        if "error" in answer.facts:
            self.failed.emit(NoAnswerError(answer.facts["error"]))
        else:
            self.done.emit(self._read(answer))


class PageProcess(QObject):
    """Holds the process of one visit; `command` starts one. Orders are answered one after the other."""

    def __init__(self, command: Sequence[str], visit: Visit) -> None:
        super().__init__(visit)
        self._command = command
        self._process: QProcess | None = None
        self._given: PageRequest | None = None
        self._waiting: deque[PageRequest] = deque()
        self._losses = 0
        visit.begun_anew.connect(self.end)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    @property
    def is_given_up(self) -> bool:
        """Whether it was lost so often that none is started any more in this visit."""
        return self._losses >= MOST_LOSSES

    @property
    def number(self) -> int:
        """The system's number of the process that runs, 0 for none."""
        return self._process.processId() if self._process is not None else 0

    def prepare(self) -> None:
        """Start the process where none runs and none was lost, so that the first answer comes quickly."""
        if self._process is None and not self._losses:
            self._start()

    def take(self, request: PageRequest) -> None:
        """Give an order as soon as those before it are answered."""
        self._waiting.append(request)
        self._go_on()

    def answer_now(self, order: Frame) -> Frame:
        """Wait for the answer to an order; raises NoAnswerError."""
        told: list[Frame | NoAnswerError] = []
        request = PageRequest(self, order, lambda answer: answer)
        request.done.connect(told.append)
        request.failed.connect(told.append)
        request.start()
        while not told and self._hears():
            pass
        if not told:
            request.drop()
            self._lose()
            raise NoAnswerError("there was no answer in time")
        if isinstance(told[0], NoAnswerError):
            raise told[0]
        return told[0]

    def end(self) -> None:
        """End the process and what was asked of it: nothing of this visit is left there."""
        self._let_go()
        for request in (*self._waiting, *filter(None, [self._given])):
            request.is_wanted = False
        self._waiting.clear()
        self._given, self._losses = None, 0

    def _start(self) -> None:
        process = self._process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(list(self._command[1:]))
        process.setWorkingDirectory(str(Path(decision_aid.__file__).parent.parent))  # no module of another folder loads
        process.setStandardErrorFile(QProcess.nullDevice())  # an error may tell what a patient said
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._note_error)
        process.start()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._hear)
            process.finished.disconnect(self._lose)
            process.errorOccurred.disconnect(self._note_error)
            process.kill()
            process.waitForFinished(LONGEST_END_MS)
            process.deleteLater()

    def _go_on(self) -> None:
        """Give the next order that is still wanted, if none is being answered."""
        while self._given is None and self._waiting:
            request = self._waiting.popleft()
            if self.is_given_up:
                request.tell(Frame({"error": "the process cannot be started"}))
            elif request.is_wanted:
                self._give(request)

    def _give(self, request: PageRequest) -> None:
        self._given = request
        if self._process is None:
            self._start()
        if self._process is not None:  # one that cannot be started is lost at once
            self._process.write(packed(request.order))

    def _hears(self) -> bool:
        """Wait until something was heard, or another process stands in place of one that was lost."""
        process = self._process
        return process is not None and (process.waitForReadyRead(LONGEST_ANSWER_MS) or process is not self._process)

    def _hear(self) -> None:
        """Tell an answer once it is whole."""
        process = self._process
        head = bytes(process.peek(LENGTHS.size).data()) if process is not None else b""
        if process is None or len(head) < LENGTHS.size or process.bytesAvailable() < frame_length(head):
            return
        try:
            answer = unpacked(bytes(process.read(frame_length(head)).data()))
        except ValueError:
            self._lose()
            return
        request, self._given = self._given, None
        self._losses = 0
        if request is not None:
            request.tell(answer)
        self._go_on()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        """One that ran is told of as finished; one that did not start is told of here alone."""
        if error == QProcess.ProcessError.FailedToStart:
            self._losses = MOST_LOSSES
            self._lose()

    def _lose(self) -> None:
        """Give the order once more to another process."""
        self._let_go()
        self._losses += 1
        request, self._given = self._given, None
        if request is not None:
            self._waiting.appendleft(request)
        self._go_on()


def page_process(visit: Visit) -> PageProcess | None:
    """Return the visit's own; it outlasts a change of text size. None where no command starts one."""
    if not visit.pdf.command:
        return None
    return visit.findChild(PageProcess) or PageProcess(visit.pdf.command, visit)
