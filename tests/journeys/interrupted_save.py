"""Saves one file over and over until it is killed: `python -m tests.journeys.interrupted_save PATH`."""

import sys
from pathlib import Path

from decision_aid.window.saving import save_bytes

SIZE = 400_000
VERSIONS = tuple(mark * SIZE for mark in (b"1", b"2", b"3"))


def main(path: Path) -> None:
    """Write the versions in turn, without end."""
    print("begun", flush=True)  # noqa: T201 - read by the test
    while True:
        for version in VERSIONS:
            problem = save_bytes(path, version)
            if problem:
                raise SystemExit(problem)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
