"""What is wrong with a case file, told all at once."""

import errno
from collections.abc import Iterable

from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a case file.

    `place` is the case-file path with entries counted from 1, `line` counts from 1 or is 0 for the file as a whole,
    `message` continues the place into a sentence, `remedy` says what to do.
    """

    place: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        line = f"line {self.line}: " if self.line else ""
        return f"{line}{self.place} {self.message}. {self.remedy}"


class CaseFileError(ValueError):
    """A case file that cannot be read or written; `problems` holds all of them, its text has one line for each."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__("\n".join(f"{name}{', ' if problem.line else ': '}{problem}" for problem in self.problems))


def whole_file(message: str, remedy: str, line: int = 0) -> Problem:
    """Return a problem of the file as a whole."""
    return Problem("the file", line, message, remedy)


NOT_ALLOWED = (
    "may not be opened with your rights, or another program has it open",
    "Close it there, choose another folder, or ask for access to this one.",
)
"""One cause for both: Windows does not tell them apart."""

CAUSES: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("does not exist, or its folder does not", "Check the name, or make the folder first."),
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: ("lies on a disk that cannot be written to", "Choose another folder."),
    errno.ENOSPC: ("does not fit: the disk is full", "Free some space or choose another disk; nothing was changed."),
    errno.EDQUOT: ("does not fit: your share of the disk is used up", "Free some space, or choose another disk."),
    errno.EISDIR: ("is a folder", "Give the name of a file."),
    errno.ENOTDIR: ("lies within something that is no folder", "Check the name."),
    errno.ENAMETOOLONG: ("has a name that is too long", "Choose a shorter name."),
}


def problem_from(error: OSError) -> Problem:
    """Return a failed reading or writing in plain words."""
    reason = error.strerror or type(error).__name__
    message, remedy = CAUSES.get(error.errno or 0, (f"cannot be opened ({reason})", "Try another place."))
    return whole_file(message, remedy)
