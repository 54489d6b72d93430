"""Writes a file whole or not at all, so that a full disk or a crash never leaves half a file."""

import os
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`: beside it first, then in its place.

    An existing file keeps its permissions and a link keeps pointing to it. What is not a regular file, such as a
    pipe, is written directly. Raises OSError when it cannot be written; the old file is then untouched.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        _write_new(beside, data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
