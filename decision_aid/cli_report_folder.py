"""A report for every case in a folder, on all cores; a case at fault is told at the end and stops no other."""

import os
import sys
from collections import Counter
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from decision_aid.cli_output import STANDARD_OUTPUT, complain, say, warn
from decision_aid.cli_report import Edition, report_case
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.storage.problems import CaseFileError, whole_file

CASE_ENDINGS = (".yaml", ".yml", ".json")
BAR_WIDTH = 30
MOST_PROCESSES = 8
"""Each takes about 70 MiB; more of them gain little."""
FEW_CASES = 4
"""So many are written sooner than further processes are started."""


class Job(NamedTuple):
    """One case, where its PDF goes, and how it is written."""

    case: Path
    output: Path
    edition: Edition


class Outcome(NamedTuple):
    """What came of a case: what must be said about its PDF, or why there is none."""

    case: str
    notes: list[str]
    fault: str = ""


def report_folder(cases: Path, output: str, edition: Edition, library: Library) -> int:
    """Write one PDF a case into the folder `output` and return the exit code; 1 when a case was at fault."""
    jobs = _jobs(cases, output, edition)
    outcomes: list[Outcome] = []
    with closing(_outcomes(jobs, library)) as coming:
        _show_progress(0, len(jobs), "")
        for outcome in coming:
            outcomes.append(outcome)
            _show_progress(len(outcomes), len(jobs), outcome.case)
    sys.stderr.write("\n")
    return _tell(sorted(outcomes), jobs[0].output.parent)


def _jobs(folder: Path, output: str, edition: Edition) -> list[Job]:
    cases = sorted(path for path in folder.iterdir() if path.suffix.lower() in CASE_ENDINGS and path.is_file())
    if not cases:
        raise CaseFileError(str(folder), [whole_file("holds no case files", "Name a folder with .yaml cases.")])
    reports = _output_folder(output)
    return [Job(case, reports / _pdf_name(case, cases), edition) for case in cases]


def _outcomes(jobs: Sequence[Job], library: Library) -> Generator[Outcome, None, None]:
    """Yield what came of each job, in the order they end."""
    processes = min(MOST_PROCESSES, _cores())
    if len(jobs) <= FEW_CASES or processes == 1:
        yield from (_written(job, library) for job in jobs)
        return
    pool = ProcessPoolExecutor(processes)
    try:
        waiting = {pool.submit(_written, job): job for job in jobs}
        yield from (_outcome(done, waiting.pop(done)) for done in as_completed(list(waiting)))
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(done: "Future[Outcome]", job: Job) -> Outcome:
    """What a process tells; a process that ended early, as for want of memory, tells nothing more."""
    error = done.exception()
    if error is None:
        return done.result()
    return Outcome(job.case.name, [], f"{job.case.name}: no report was made ({type(error).__name__}: {error})")


def _written(job: Job, library: Library | None = None) -> Outcome:
    """Write one PDF."""
    try:
        notes = report_case(job.edition, library or _own_library(), job.case, str(job.output))
    except CaseFileError as error:
        return Outcome(job.case.name, [], str(error))
    return Outcome(job.case.name, notes)


@cache
def _own_library() -> Library:
    """The content, read once in each process."""
    return read_library()


def _cores() -> int:
    """How many processors this program may use; a frozen one would start itself anew in place of a process."""
    if getattr(sys, "frozen", False):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tell(outcomes: Sequence[Outcome], folder: Path) -> int:
    faults = [outcome.fault for outcome in outcomes if outcome.fault]
    say(f"{len(outcomes) - len(faults)} of {len(outcomes)} reports written to {folder}")
    for note in (note for outcome in outcomes for note in outcome.notes):
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
    """The case's name with .pdf; with its ending too where two cases differ in that or in the case of letters alone.

    Windows and macOS take names that differ in the case of letters for one.
    """
    same = Counter(path.stem.casefold() for path in cases)
    return f"{case.stem if same[case.stem.casefold()] == 1 else case.name}.pdf"


def _show_progress(done: int, total: int, name: str) -> None:
    filled = BAR_WIDTH * done // total
    bar = "#" * filled + "." * (BAR_WIDTH - filled)
    sys.stderr.write(f"\r[{bar}] {done}/{total} {name[:40]:<40}")
    sys.stderr.flush()
