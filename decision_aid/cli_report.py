"""The command `report`: the PDF of one case, or of every case in a folder."""

import argparse
import datetime
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from decision_aid import __version__
from decision_aid.cli_output import STANDARD_OUTPUT, complain, say, warn, write_output
from decision_aid.content.library import Library
from decision_aid.content.loader import ContentError, read_library
from decision_aid.storage.case_file import CaseFileError, read_case
from decision_aid.storage.problems import whole_file

CASE_ENDINGS = (".yaml", ".yml", ".json")
BAR_WIDTH = 30
MOST_NAMED = 8
"""Characters that cannot be printed are named one by one up to so many."""


def report(wish: argparse.Namespace) -> int:
    """Write the PDF that was wished for and return the exit code."""
    try:
        library = read_library()
        if wish.case.is_dir():
            return _report_folder(wish, library)
        for line in _report_case(wish, library, wish.case, wish.output):
            warn(line)
    except (ContentError, CaseFileError) as error:
        return complain(error)
    return 0


def _report_case(wish: argparse.Namespace, library: Library, case: Path, output: str) -> list[str]:
    """Write one PDF and return what must be said about it: nothing, or a line."""
    from decision_aid.pdf.writer import characters_not_printed, write_pdf
    from decision_aid.summary.sheets import make_sheets

    record = read_case(case)
    if output != STANDARD_OUTPUT and Path(output).resolve() == case.resolve():
        raise CaseFileError(case.name, [whole_file("is the case itself", "Give the PDF another name.")])
    today = datetime.date.today()
    sheets = make_sheets(record, library, wish.part, language=wish.language, today=today, version=__version__)
    write_output(output, write_pdf(sheets, paper=wish.paper, large_print=wish.large_print))
    missing = characters_not_printed(sheets)
    return [_box_line(case.name, missing)] if missing else []


def _box_line(case: str, missing: Sequence[str]) -> str:
    named = ", ".join(f"{one} (U+{ord(one):04X})" for one in missing[:MOST_NAMED])
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    return f"{case}: these characters are printed as a box, so add them by hand: {named}{more}"


def _report_folder(wish: argparse.Namespace, library: Library) -> int:
    """Write one PDF a case; a case that cannot be read is told at the end and does not stop the others."""
    cases = sorted(path for path in wish.case.iterdir() if path.suffix.lower() in CASE_ENDINGS and path.is_file())
    if not cases:
        raise CaseFileError(str(wish.case), [whole_file("holds no case files", "Name a folder with .yaml cases.")])
    folder = _output_folder(wish.output)
    faults: list[CaseFileError] = []
    notes: list[str] = []
    for number, case in enumerate(cases):
        _show_progress(number, len(cases), case.name)
        try:
            notes += _report_case(wish, library, case, str(folder / _pdf_name(case, cases)))
        except CaseFileError as error:
            faults.append(error)
    _show_progress(len(cases), len(cases), "done")
    sys.stderr.write("\n")
    say(f"{len(cases) - len(faults)} of {len(cases)} reports written to {folder}")
    for note in notes:
        warn(note)
    for fault in faults:
        complain(fault)
    return 1 if faults else 0


def _output_folder(output: str) -> Path:
    if output == STANDARD_OUTPUT:
        raise CaseFileError("-o -", [whole_file("cannot take several reports", "Name an output folder.")])
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseFileError(output, [whole_file("cannot be made as a folder", "Choose another name.")]) from error
    return folder


def _pdf_name(case: Path, cases: Sequence[Path]) -> str:
    """The case's name with .pdf; with its ending too where two cases differ in nothing else."""
    same = Counter(path.stem for path in cases)
    return f"{case.stem if same[case.stem] == 1 else case.name}.pdf"


def _show_progress(done: int, total: int, name: str) -> None:
    filled = BAR_WIDTH * done // total
    bar = "#" * filled + "." * (BAR_WIDTH - filled)
    sys.stderr.write(f"\r[{bar}] {done}/{total} {name[:40]:<40}")
    sys.stderr.flush()
