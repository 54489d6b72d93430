"""A whole visit in a process of its own that watches itself: `python -m tests.journeys.private_visit FOLDER`.

Prints as JSON which sockets and processes were wanted, which sockets were open after each step, which files were
opened for writing, and what stands beside the window: the one process that makes its pages, which watches itself in the
same way and tells by way of `WATCHED_INTO`. Run by `test_whole_visit_is_private.py`.
"""

import datetime
import json
import os
import sys
from pathlib import Path
from typing import Any

FORBIDDEN = ("socket.", "urllib.", "http.", "subprocess.", "ftplib.", "smtplib.", "webbrowser.")
STARTS_A_PROCESS = ("os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile")
INTERNET = ("tcp", "tcp6", "udp", "udp6")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND


class Watch:
    """Notes what the process does; it forbids the network and other programs."""

    def __init__(self) -> None:
        self.forbidden: list[str] = []
        self.written: set[str] = set()

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Called by the interpreter before everything that leaves the program."""
        if event.startswith(FORBIDDEN) or event in STARTS_A_PROCESS:
            self.forbidden.append(event)
            raise PermissionError(event)
        if event != "open" or isinstance(arguments[0], int):  # a number is a file that is open already, or a pipe
            return
        if isinstance(arguments[2], int) and arguments[2] & WRITING:
            self.written.add(str(arguments[0]))


class TellingWatch(Watch):
    """Writes each thing it notes to a file at once, as the process may end at any moment."""

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._told: set[str] = set()
        self._file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._tell(["begun"])

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """As in any process."""
        try:
            super().__call__(event, arguments)
        finally:
            self._tell(
                [f"forbidden {event}" for event in self.forbidden] + [f"written {path}" for path in self.written]
            )

    def _tell(self, lines: list[str]) -> None:
        for line in lines:
            if line not in self._told:
                self._told.add(line)
                os.write(self._file, f"{line}\n".encode())


def open_internet_sockets(process: str = "self") -> list[str]:
    """The internet sockets that a process holds, this one or that of a number, found by their inode (Linux)."""
    mine = set()
    for entry in Path(f"/proc/{process}/fd").iterdir():
        try:
            mine.add(str(entry.readlink()))
        except OSError:
            continue
    lines = [line for kind in INTERNET for line in _table(kind)]
    return [line for line in lines if f"socket:[{line.split()[9]}]" in mine]


def _table(kind: str) -> list[str]:
    table = Path(f"/proc/self/net/{kind}")
    return table.read_text(encoding="ascii").splitlines()[1:] if table.exists() else []


def processes_beside() -> list[str]:
    """The numbers of the processes that this one started and that still run (Linux)."""
    found = (path for path in Path("/proc").glob("[0-9]*/stat"))
    return [path.parent.name for path in found if _parent_of(path) == str(os.getpid())]


def _parent_of(stat: Path) -> str:
    try:
        return stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1]
    except OSError:  # it has ended meanwhile
        return ""


class Beside:
    """What was seen of the processes beside the window: what they were started with, and their sockets."""

    def __init__(self) -> None:
        self.started_with: dict[str, str] = {}
        self.sockets: list[str] = []

    def look(self) -> None:
        """Look at those that run now."""
        for number in processes_beside():
            told = (Path(f"/proc/{number}/{kind}").read_bytes() for kind in ("cmdline", "environ"))
            self.started_with[number] = b"\0".join(told).decode(errors="replace")
            self.sockets += open_internet_sockets(number)


def main(folder: Path) -> dict[str, Any]:
    """Do the visit as the program does it, from the first paint to the saved files."""
    watch = Watch()
    sys.addaudithook(watch)
    sockets, beside = open_internet_sockets(), Beside()

    from decision_aid import app
    from tests.journeys.hands import MouseHand
    from tests.journeys.main_job import STEPS
    from tests.journeys.stage import bring_to_front, put_away, saving_into

    application = app._application()  # held until the end, as the program does
    window = app._first_window(application, None, 100)
    app.fill_window(window, None, None)
    window.asks_before_closing = False
    bring_to_front(window)
    hand = MouseHand(window)
    with saving_into(folder):
        for step in STEPS:
            step(hand)
            hand.finish_step()
            sockets += open_internet_sockets()
            beside.look()
        hand.press("Save PDF")
        hand.press("Save the case file")
        beside.look()
        sockets += open_internet_sockets()
    put_away(window)
    sockets += open_internet_sockets()
    return {
        "today": str(datetime.date.today()),
        "forbidden": watch.forbidden,
        "sockets": sockets + beside.sockets,
        "beside": beside.started_with,
        "written": sorted(watch.written),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201 - read by the test
