"""A whole visit in a process of its own that watches itself: `python -m tests.journeys.private_visit FOLDER`.

Prints as JSON which sockets and processes were wanted, which sockets were open after each step, and which files were
opened for writing. Run by `test_whole_visit_is_private.py`.
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
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
            self.written.add(str(arguments[0]))


def open_internet_sockets() -> list[str]:
    """The internet sockets that this process holds, found by their inode (Linux)."""
    mine = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            mine.add(str(entry.readlink()))
        except OSError:
            continue
    lines = [line for kind in INTERNET for line in _table(kind)]
    return [line for line in lines if f"socket:[{line.split()[9]}]" in mine]


def _table(kind: str) -> list[str]:
    table = Path(f"/proc/self/net/{kind}")
    return table.read_text(encoding="ascii").splitlines()[1:] if table.exists() else []


def main(folder: Path) -> dict[str, Any]:
    """Do the visit as the program does it, from the first paint to the saved files."""
    watch = Watch()
    sys.addaudithook(watch)
    sockets = open_internet_sockets()

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
        hand.press("Save PDF")
        hand.press("Save the case file")
        sockets += open_internet_sockets()
    put_away(window)
    sockets += open_internet_sockets()
    return {
        "today": str(datetime.date.today()),
        "forbidden": watch.forbidden,
        "sockets": sockets,
        "written": sorted(watch.written),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201 - read by the test
