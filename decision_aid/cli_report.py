"""The command `report`: the PDF of one case, or of every case in a folder."""

import argparse
import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from decision_aid import __version__
from decision_aid.cli_output import STANDARD_OUTPUT, complain, warn, write_output
from decision_aid.cli_password import locked_words, wished_password
from decision_aid.content.library import Library
from decision_aid.content.loader import ContentError, read_library
from decision_aid.storage.case_file import CaseFileError, read_case
from decision_aid.storage.problems import whole_file
from decision_aid.summary.sheets import SheetPart, make_sheets

MOST_NAMED = 8
"""Characters that cannot be printed are named one by one up to so many."""


class Edition(NamedTuple):
    """How reports are written; an empty password leaves them open."""

    part: SheetPart
    paper: str
    large_print: bool
    language: str
    password: str = ""


def report(wish: argparse.Namespace) -> int:
    """Write the PDF that was wished for and return the exit code."""
    from decision_aid.pdf.locking import PasswordError

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's sums are small here; starting threads takes longer
    try:
        library = read_library()
        password = wished_password(ask=wish.password, file=wish.password_file, language=wish.language)
        edition = Edition(wish.part, wish.paper, wish.large_print, wish.language, password)
        code = _report_all(wish, edition, library)
    except (ContentError, CaseFileError, PasswordError) as error:
        return complain(error)
    if edition.password:
        warn(locked_words(wish.language))
    return code


def _report_all(wish: argparse.Namespace, edition: Edition, library: Library) -> int:
    if wish.case.is_dir():
        from decision_aid.cli_report_folder import report_folder

        return report_folder(wish.case, wish.output, edition, library)
    for line in report_case(edition, library, wish.case, wish.output):
        warn(line)
    return 0


def report_case(edition: Edition, library: Library, case: Path, output: str) -> list[str]:
    """Write one PDF and return what must be said about it: nothing, or a line. Raises CaseFileError."""
    from decision_aid.pdf.locking import lock_pdf
    from decision_aid.pdf.writer import characters_not_printed, write_pdf

    record = read_case(case)
    if output != STANDARD_OUTPUT and Path(output).resolve() == case.resolve():
        raise CaseFileError(case.name, [whole_file("is the case itself", "Give the PDF another name.")])
    today = datetime.date.today()
    sheets = make_sheets(record, library, edition.part, language=edition.language, today=today, version=__version__)
    data = write_pdf(sheets, paper="letter" if edition.paper == "letter" else "a4", large_print=edition.large_print)
    write_output(output, lock_pdf(data, edition.password) if edition.password else data)
    missing = characters_not_printed(sheets)
    return [_box_line(case.name, missing)] if missing else []


def _box_line(case: str, missing: Sequence[str]) -> str:
    named = ", ".join(f"{one} (U+{ord(one):04X})" for one in missing[:MOST_NAMED])
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    return f"{case}: these characters are printed as a box, so add them by hand: {named}{more}"
