"""What the window asks of whoever writes and reads PDFs, as it does neither; the composition root hands it in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from decision_aid.consultation.home_sheet import HomeSheet
from decision_aid.records import dataclass

if TYPE_CHECKING:
    from decision_aid.summary.document import Document


class PdfWriter(Protocol):
    """Writes documents as one PDF."""

    def __call__(
        self, documents: "Sequence[Document]", *, paper: Literal["a4", "letter"] = "a4", large_print: bool = False
    ) -> bytes:
        """Return the bytes of the file."""


class PdfLock(Protocol):
    """Locks a PDF with a password."""

    def __call__(self, data: bytes, password: str, /) -> bytes:
        """Return the locked file; raises ValueError with a sentence for a password that cannot lock one."""


class UnprintedCharacters(Protocol):
    """Names what the faces of the PDF lack, so that it can be said before paper is used."""

    def __call__(self, documents: "Sequence[Document]", /) -> tuple[str, ...]:
        """Return the characters that print as a box with a pen line, each once."""


class HomeSheets(Protocol):
    """Writes blank sheets for home and reads filled-in ones."""

    def blank(self, *, paper: Literal["a4", "letter"], fillable: bool, large_print: bool = False) -> bytes:
        """Return a blank sheet as a PDF."""

    def read(self, path: Path) -> HomeSheet:
        """Return what a filled-in sheet says; raises ValueError, a sentence, when it is none that can be read."""


def _none_unprinted(_documents: "Sequence[Document]", /) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class PdfTools:
    """All that a visit can do with PDFs; `lock` and `home_sheets` are None where nobody does it.

    `command` starts a process that writes and draws them beside the window (see `page_orders`); empty for none.
    """

    write: PdfWriter
    unprinted: UnprintedCharacters = _none_unprinted
    lock: PdfLock | None = None
    home_sheets: HomeSheets | None = None
    command: tuple[str, ...] = ()
