"""What can be wrong with the content, for its authors: findings of checks, and the error that stops the program."""

from collections.abc import Iterable
from typing import Literal

from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFinding:
    """One finding about the content: where it stands, what is wrong, what to do about it, and the rule that found it.

    `file` is named within the content folder, `line` counts from 1, `message` is a sentence that begins with the place.
    """

    file: str
    line: int
    place: str
    message: str
    remedy: str
    rule: str = "shape"
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.place} {self.message}. {self.remedy}"


class ContentError(ValueError):
    """The content cannot be used; `findings` holds everything that was found, its text tells the first."""

    def __init__(self, findings: Iterable[ContentFinding]) -> None:
        self.findings = tuple(findings)
        further = len(self.findings) - 1
        more = f" ({further} more: run decision-aid check.)" if further > 0 else ""
        super().__init__(f"{self.findings[0]}{more}")


class WordingError(ValueError):
    """A text cannot be said: a placeholder in it is wrong; its text names the placeholder and the remedy."""
