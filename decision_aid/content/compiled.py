"""Keeps the checked content as JSON so that the program starts fast; it holds nothing about any patient.

The file is named after the digest of the content files, so it can never be older than they are. Its first line is the
digest of the rest: a damaged file is ignored and written again. The second line holds what every visit needs and the
names of the records that follow one a line; those are made when they are first asked for.
"""

import contextlib
import dataclasses
import json
import os
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.causes import CauseContent
from decision_aid.content.evidence import Finding, Source
from decision_aid.content.library import Library
from decision_aid.content.on_demand import OnDemand
from decision_aid.content.rules import RED_FLAG_CODES
from decision_aid.files.atomic import write_atomically
from decision_aid.files.rebuilding import plain_from, rebuild
from decision_aid.files.resources import resource

FORMAT = "4"
"""Raised when stricter checks must be run again on content that is already compiled."""
PREFIX = "library-"
OTHERS_WRITE = 0o022
BY_LINE: Mapping[str, type] = {"causes": CauseContent, "findings": Finding, "sources": Source}
"""Fields of the library whose records stand one a line."""


def cache_folder() -> Path:
    """Return the folder for files that can be made again, by the rules of the platform.

    Raises RuntimeError where the user has no home folder.
    """
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "decision-aid"


def read_compiled(digest: str) -> Library | None:
    """Return the compiled content of that digest, shipped or kept.

    None when there is none, when it is damaged, when an alarm is missing in it, or when others may write what is kept.
    """
    name = f"{PREFIX}{digest}.json"
    return _usable(resource("compiled") / name) or _kept(name)


def _kept(name: str) -> Library | None:
    with contextlib.suppress(OSError, RuntimeError):
        path = cache_folder() / name
        return _usable(path) if _is_ours_alone(path) else None
    return None


def _usable(path: Path) -> Library | None:
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError, StopIteration):
        library = _decoded(path.read_bytes())
        return library if _has_every_alarm(library) else None
    return None


def _is_ours_alone(path: Path) -> bool:
    """Whether nobody but this user may write the file or its folder; Windows keeps its user folders by itself."""
    if sys.platform == "win32":
        return True
    states = (path.stat(), path.parent.stat())
    return all(state.st_uid == os.geteuid() and not state.st_mode & OTHERS_WRITE for state in states)


def _has_every_alarm(library: Library) -> bool:
    """Whether every code of the urgency table has a rule and every warning sign a question."""
    fired = {rule.code for rule in library.red_flags}
    asked = library.questions()
    signs = all(f"warning_signs.{name}" in asked for name in SIGN_NAMES)
    return signs and fired.issuperset(RED_FLAG_CODES) and bool(library.signs_to_watch.signs)


def keep_compiled(library: Library, digest: str) -> None:
    """Keep the content for the next start in place of older ones; where that is not possible, go on without."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        for old in folder.glob(f"{PREFIX}*.json"):
            old.unlink()
        write_compiled(library, digest, folder)
        (folder / f"{PREFIX}{digest}.json").chmod(0o600)


def write_compiled(library: Library, digest: str, folder: Path) -> None:
    """Write the compiled content into `folder`; a build does this for the folder `compiled` of the resources."""
    body = b"\n".join(_lines(library))
    write_atomically(folder / f"{PREFIX}{digest}.json", sha256(body).hexdigest().encode() + b"\n" + body)


def _decoded(content: bytes) -> Library:
    """Raises ValueError when the content is damaged or of another shape."""
    checksum, _, body = content.partition(b"\n")
    if sha256(body).hexdigest().encode() != checksum:
        raise ValueError("the compiled content is damaged")
    first, *lines = body.split(b"\n")
    head = json.loads(first)
    rest = iter(lines)
    by_line: dict[str, Any] = {
        name: OnDemand({key: next(rest) for key in head[name]}, kind) for name, kind in BY_LINE.items()
    }
    return dataclasses.replace(rebuild({**head, **{name: {} for name in BY_LINE}}, Library), **by_line)


def _lines(library: Library) -> Iterator[bytes]:
    head = {**plain_from(library), **{name: list(getattr(library, name)) for name in BY_LINE}}
    yield _json(head)
    for name in BY_LINE:
        yield from (_json(plain_from(record)) for record in getattr(library, name).values())


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
