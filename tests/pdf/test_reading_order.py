"""A sheet read aloud in the order of its tags makes sense: headings nest, rows follow their heads, nothing is twice."""

import itertools
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from decision_aid.content.library import Library
from decision_aid.summary.document import Table
from decision_aid.summary.patient_sheet import make_patient_sheet
from tests.pdf.editions import Edition, write_edition
from tests.summary.contexts import sample_context

pytestmark = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
FEWEST_ROWS = 4
READ = ("disc-long-duration", "sten-08-80plus-anticoag", "mod-01-smoker-fusion")
TEXT = re.compile(r'^ *"(.*)"$')
ROLE = re.compile(r"^ *(\w+)(?: \((?:block|inline)\)|\b)")


def read_aloud(sample: str, edition: Edition, library: Library, folder: Path) -> list[tuple[str, str]]:
    """Every piece of text with the role it stands under, in the order of the tags, as another program reads them."""
    path = folder / "sheet.pdf"
    path.write_bytes(write_edition(sample, edition, library))
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    role, pieces = "", []
    for line in told.splitlines():
        if found := TEXT.match(line):
            pieces.append((role, found[1].strip()))
        elif found := ROLE.match(line):
            role = found[1]
    return pieces


@pytest.mark.parametrize("edition", [Edition("patient", "letter", False), Edition("patient", "a4", True)], ids=str)
@pytest.mark.parametrize("sample", READ)
def test_the_parts_come_in_the_order_of_the_sheet(
    sample: str, edition: Edition, library: Library, tmp_path: Path
) -> None:
    pieces = read_aloud(sample, edition, library, tmp_path)
    headings = [text for role, text in pieces if re.fullmatch(r"H\d", role)]
    expected = ["The decision", "Go to hospital at once if", "Studies and sources by number", "About this sheet"]
    assert [text for text in headings if text in expected] == expected
    assert headings[0] == "My back: what we talked about"
    assert not any(text.startswith(("Page ", "Program ")) for _role, text in pieces)


@pytest.mark.parametrize("sample", READ)
def test_headings_nest(sample: str, library: Library, tmp_path: Path) -> None:
    pieces = read_aloud(sample, Edition("both", "a4", large_print=False), library, tmp_path)
    levels = [int(role[1]) for role, _text in pieces if re.fullmatch(r"H\d", role)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("sample", READ[:2])
def test_every_row_is_read_with_its_head_first_and_every_cell_with_its_option(
    sample: str, library: Library, tmp_path: Path
) -> None:
    pieces = read_aloud(sample, Edition("patient", "letter", large_print=True), library, tmp_path)
    said = " ".join(text for _role, text in pieces)
    sheet = make_patient_sheet(sample_context(sample, library))
    (table,) = [part for part in sheet.parts if isinstance(part, Table)]
    heads = {row[0].parts[0].lead.rpartition(" (")[0]: row for row in table.rows}
    kept = {head: said.index(head) for head in heads if head in said}  # some rows give way to the pages of a sheet
    assert len(kept) >= FEWEST_ROWS
    places = list(kept.values())
    assert places == sorted(places)
    for row, start, end in zip((heads[head] for head in kept), places, [*places[1:], len(said)], strict=True):
        told = said[start:end]
        for option, cell in zip(table.header[1:], row[1:], strict=True):
            assert f"{option} {cell.parts[0].text}" in told
