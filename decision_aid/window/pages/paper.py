"""Which paper a sheet is printed on, and how large."""

from typing import Literal

from decision_aid.records import dataclass
from decision_aid.window.theme import is_folded

Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """The paper, and whether letters are large."""

    paper: Paper = "a4"
    large_print: bool = False


def default_choice() -> PaperChoice:
    """Return what is chosen until someone chooses: print as large as the text on screen."""
    return PaperChoice(large_print=is_folded())
