"""What the window asks of whoever writes and reads the sheet for home; the composition root hands it in."""

from pathlib import Path
from typing import Literal, Protocol

from decision_aid.consultation.home_sheet import HomeSheet


class HomeSheets(Protocol):
    """Writes blank sheets and reads filled-in ones."""

    def blank(self, *, paper: Literal["a4", "letter"], fillable: bool, large_print: bool = False) -> bytes:
        """Return a blank sheet as a PDF."""

    def read(self, path: Path) -> HomeSheet:
        """Return what a filled-in sheet says; raises ValueError, a sentence, when it is none that can be read."""
