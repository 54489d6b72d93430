"""The one handler of errors that nobody expected: logs them, says so in plain words, keeps the visit on screen."""

import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial, wraps
from types import TracebackType
from typing import ParamSpec, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from decision_aid.window.language import _
from decision_aid.window.messages import message_box

Given = ParamSpec("Given")


class Unheard(Protocol):
    """An error that no code is there to hear: of another thread, or while something was thrown away."""

    @property
    def exc_value(self) -> BaseException | None:
        """The error."""

    @property
    def exc_traceback(self) -> TracebackType | None:
        """Where it arose."""


def handle_faults(window: QWidget) -> None:
    """Handle every error that nobody expects from now on: those of the window's thread are told, all are logged."""
    sys.excepthook = FaultHandler(window)
    threading.excepthook = sys.unraisablehook = log_fault


def log_fault(fault: Unheard) -> None:
    """Log an error that nobody at the screen can do anything about."""
    if fault.exc_value is not None:
        _log(fault.exc_value, fault.exc_traceback)


class FaultHandler:
    """Stands in for `sys.excepthook`; while one message is open, further errors are logged alone."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._is_open = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error, then tell the people at the screen."""
        _log(error, trace)
        if issubclass(kind, KeyboardInterrupt) or self._is_open:
            return
        self._is_open = True
        try:
            fault_message(self._window, error).exec()
        finally:
            self._is_open = False


def tells_faults(handle: Callable[Given, None]) -> Callable[Given, None]:
    """Return a handler of Qt's events that hands its errors to `sys.excepthook` once Qt is done with the event.

    Raised into Qt they end the program: PySide 6.11 on Python 3.11 crashes on those of Python's own C code, such as
    IndexError.
    """

    @wraps(handle)
    def handle_and_tell(*given: Given.args, **named: Given.kwargs) -> None:
        try:
            handle(*given, **named)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not reach Qt
            told = partial(sys.excepthook, type(error), error, error.__traceback__)
            QTimer.singleShot(0, told)

    return handle_and_tell


def _log(error: BaseException, trace: TracebackType | None) -> None:
    """Write to standard error, which a program without a console, as Windows starts it from an icon, has not."""
    if sys.stderr is not None:
        sys.stderr.write(trace_without_words(error, trace))


def trace_without_words(error: BaseException, trace: TracebackType | None) -> str:
    """Return where an error and those behind it arose, the latest first, and their kinds.

    Their own words are left out: they may hold an answer, and some desktops keep what is printed in a file.
    """
    lines, link = [], error
    seen: list[BaseException] = []
    while True:
        seen.append(link)
        lines += [*traceback.format_tb(trace if link is error else link.__traceback__), f"{type(link).__name__}\n"]
        behind = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        if behind is None or behind in seen:
            return "".join(lines)
        lines.append("which arose from:\n")
        link = behind


def fault_message(window: QWidget, error: BaseException) -> QMessageBox:
    """Return the message: what happened, that nothing is lost, what to do; the error's own words as details."""
    sentence = _("Something went wrong in the program. Your answers are still on screen.")
    more = _("You can go on. To be safe, save the visit on the Summary page soon.")
    box = message_box(window, _("Something went wrong"), sentence, more=more)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setDetailedText(f"{type(error).__name__}: {error}")
    return box
