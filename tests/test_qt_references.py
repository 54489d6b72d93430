"""PySide6 6.12.0 lost a reference to None on every void call of Qt and aborted after some thousand calls."""

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QObject

thing = QObject()
before = sys.getrefcount(None)
for _ in range(200_000):
    thing.setObjectName("name")
print(before - sys.getrefcount(None))
"""


def test_void_calls_of_qt_lose_no_reference_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 100  # from Python 3.12 on None is immortal and the count stands still
