"""What is wrong in a piece of data, with the remedy and the nearest valid word."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeAlias

from decision_aid.records import dataclass

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where it is, what is wrong (the rest of a sentence that begins with the place), and the remedy."""

    path: Path
    message: str
    remedy: str

    @property
    def place(self) -> str:
        """The path as read by people, such as `treatments[2].kind`; entries are counted from 1."""
        return place_from_path(self.path)


def place_from_path(path: Path) -> str:
    """Return a path as read by people; entries of lists are counted from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "the file"


def nearest(word: object, words: Iterable[str]) -> str:
    """Return 'Did you mean "..."? ' for the valid word nearest to `word`, or an empty text."""
    found = get_close_matches(str(word).lower()[:80], list(words), n=1, cutoff=0.55)
    return f'Did you mean "{found[0]}"? ' if found else ""


def unknown_field(path: Path, name: str, known: Iterable[str]) -> Fault:
    """A name that the group at `path` does not have."""
    names = list(known)
    owner = f'"{place_from_path(path)}"' if path else "the top of the file"
    choice = nearest(name, names) or f"The names here are {', '.join(names)}. "
    return Fault((*path, name), f"is not a field of {owner}", f"{choice}Otherwise leave it out.")


def unknown_answer(path: Path, given: Any, answers: Iterable[str]) -> Fault:
    """An answer that is not among the valid ones."""
    words = list(answers)
    shown = {True: "true", False: "false"}.get(given, given) if isinstance(given, bool) else given
    shown = "a group or list" if isinstance(given, dict | list) else f'"{str(shown)[:60]}"'
    return Fault(path, f"cannot be {shown}", f"{nearest(given, words)}Write one of: {', '.join(words)}.")
