"""The commands `worksheet` and `import-worksheet`: the sheet for home goes out blank and comes back as a case file."""

import argparse
import datetime
from pathlib import Path

from decision_aid import __version__
from decision_aid.cli_output import STANDARD_OUTPUT, complain, warn, write_output
from decision_aid.consultation import Consultation
from decision_aid.consultation.home_sheet import HomeSheet, with_home_sheet
from decision_aid.content.loader import ContentError, read_library
from decision_aid.storage.case_file import CaseFileError, case_text
from decision_aid.storage.problems import whole_file


def worksheet(wish: argparse.Namespace) -> int:
    """Write the blank sheet that was wished for and return the exit code."""
    from decision_aid.pdf.form_writer import write_form
    from decision_aid.summary.worksheet import make_worksheet

    try:
        today = datetime.date.today()
        sheet = make_worksheet(read_library(), language=wish.language, today=today, version=__version__)
        data = write_form(sheet, paper=wish.paper, large_print=wish.large_print, fillable=wish.fillable)
        write_output(wish.output, data)
    except (ContentError, CaseFileError) as error:
        return complain(error)
    return 0


def import_worksheet(wish: argparse.Namespace) -> int:
    """Write the answers of a filled-in sheet as a case file; what could not be read is told and left out."""
    from decision_aid.pdf.form_answers import read_home_sheet

    try:
        _refuse_own_place(wish.sheet, wish.output)
        sheet = read_home_sheet(wish.sheet, read_library(), language=wish.language, today=datetime.date.today())
        write_output(wish.output, _case(sheet, wish).encode("utf-8"))
    except (ContentError, CaseFileError) as error:
        return complain(error)
    for problem in sheet.problems:
        warn(f"{wish.sheet.name}: {problem}")
    return 0


def _case(sheet: HomeSheet, wish: argparse.Namespace) -> str:
    record = with_home_sheet(Consultation(language=wish.language), sheet, replacing=True)
    return case_text(record, format="json" if wish.output.lower().endswith(".json") else "yaml")


def _refuse_own_place(sheet: Path, output: str) -> None:
    if output != STANDARD_OUTPUT and Path(output).resolve() == sheet.resolve():
        raise CaseFileError(sheet.name, [whole_file("is the sheet itself", "Give the case another name.")])
