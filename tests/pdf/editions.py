"""Every edition in which a sheet can be printed, and what is wrong with a file that was written."""

import itertools
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import page

from decision_aid.content.library import Library
from decision_aid.pdf.styles import Paper
from decision_aid.pdf.writer import write_pdf
from decision_aid.storage.case_file import read_case
from decision_aid.storage.samples import sample_path
from decision_aid.summary.sheets import SheetPart, make_sheets
from tests.pdf.tag_checks import tag_faults
from tests.summary.contexts import TODAY


class Edition(NamedTuple):
    """What is printed, on which paper, in which size."""

    part: SheetPart
    paper: Paper
    large_print: bool

    def __str__(self) -> str:
        return f"{self.part}-{self.paper}-{'large' if self.large_print else 'usual'}"


PARTS: tuple[SheetPart, ...] = ("patient", "clinician", "both", "urgent")
PAPERS: tuple[Paper, ...] = ("a4", "letter")
EDITIONS = [Edition(*one) for one in itertools.product(PARTS, PAPERS, (False, True))]


def write_edition(sample: str, edition: Edition, library: Library) -> bytes:
    """Return one sample in one edition."""
    record = read_case(sample_path(sample))
    sheets = make_sheets(record, library, edition.part, language="en", today=TODAY, version="0.0.0")
    return write_pdf(sheets, paper=edition.paper, large_print=edition.large_print)


def faults(data: bytes) -> list[str]:
    """Return what page-validation, qpdf (where it is installed) and our own look at the tags find wrong."""
    found = [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "2a")
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]
    return [*found, *tag_faults(data), *_syntax_faults(data)]


def _syntax_faults(data: bytes) -> list[str]:
    if not shutil.which("qpdf"):
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        path.write_bytes(data)
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    return [f"qpdf: {line}" for line in done.stderr.splitlines()] if done.returncode else []
