"""The sheet for home as the window asks for it: blank to print or send, filled in to read; loads what it needs."""

import datetime
from pathlib import Path
from typing import Literal

from decision_aid import __version__
from decision_aid.consultation.home_sheet import HomeSheet
from decision_aid.content.library import Library
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class SheetsForHome:
    """Writes and reads sheets in one language, given as a two-letter code; `today` is the day of the visit."""

    library: Library
    language: str
    today: datetime.date

    def blank(self, *, paper: Literal["a4", "letter"], fillable: bool, large_print: bool = False) -> bytes:
        """Return a blank sheet as a PDF for "a4" or "letter" paper."""
        from decision_aid.pdf.form_writer import write_form
        from decision_aid.summary.worksheet import make_worksheet

        sheet = make_worksheet(self.library, language=self.language, today=self.today, version=__version__)
        return write_form(sheet, paper=paper, large_print=large_print, fillable=fillable)

    def read(self, path: Path) -> HomeSheet:
        """Return what a filled-in sheet says; raises CaseFileError when it is none that can be read."""
        from decision_aid.pdf.form_answers import read_home_sheet

        return read_home_sheet(path, self.library, language=self.language, today=self.today)
