"""Prints the table of ratios: `python3 make.py bench`. Give a number to change the runs of each pair (15)."""

import contextlib
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from decision_aid.files.resources import resource
from tests.bench.timing import Figures, in_turn, median, run_child, wall_seconds

SAMPLE = "disc-short-path"
SAMPLE_WITHOUT_PICTURES = "mod-01-smoker-fusion"
DEFAULT_RUNS = 15
FOUR_MINUTES = 240
Line = tuple[str, float, str, float]
"""What was measured, the figure, its unit ("x" for a ratio), the goal."""


def main() -> None:
    """Measure everything and print one Markdown table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_RUNS
    with compiled_modules():
        lines = [*start_up(runs), *whole_visit(), *sampling(), *taps(), *report(runs)]
    print(
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, {runs} runs of each pair\n"
    )
    print("| measure | median | goal | reached |\n|---|---|---|---|")
    for name, figure, unit, goal in lines:
        print(f"| {name} | {figure:.2f} {unit} | <= {goal} {unit} | {'yes' if figure <= goal else 'no'} |")


@contextlib.contextmanager
def compiled_modules() -> Iterator[None]:
    """Let every process find its modules compiled, as installed ones are, whatever the environment here says.

    Both sides of each pair do; the first pair, which compiles, is dropped.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        yield


def start_up(runs: int) -> Iterator[Line]:
    """First paint, ready for an answer and memory, against a bare PySide6 window."""
    bare, program = in_turn(lambda: run_child("bare_window"), lambda: run_child("program_window"), runs)
    painted = median(bare, "painted")
    yield "first paint against a bare window", median(program, "painted") / painted, "x", 1.25
    yield "ready for the first answer, content loaded", median(program, "ready") / painted, "x", 1.6
    yield "memory when ready", median(program, "memory") / median(bare, "memory"), "x", 2.0


def whole_visit() -> Iterator[Line]:
    """Memory after a visit with its PDF, page switches and briefings."""
    bare, visit = run_child("bare_window"), run_child("program_window", "visit")
    yield "memory of the window after a whole visit with PDF", visit["memory_after"] / bare["memory"], "x", 2.0
    yield (
        "the same with the process beside it, shared pages once",
        visit["memory_with_beside"] / bare["memory"],
        "x",
        2.0,
    )
    yield "page switch, p50", visit["switch_p50"], "ms", 16
    yield "page switch, p99", visit["switch_p99"], "ms", 16
    yield "page switch, worst of 120", visit["switch_worst"], "ms", 16
    yield "page switch, p99 of processor time", visit["switch_work_p99"], "ms", 16
    yield "a page opened for the first time, worst of 12", visit["first_opening_worst"], "ms", 1000
    yield "briefing after an answer, p50", visit["briefing_p50"], "ms", 5
    yield "briefing after an answer, p99", visit["briefing_p99"], "ms", 5


def sampling() -> Iterator[Line]:
    """The fit drawn anew with 10,000 samples after a changed answer: within one frame."""
    drawn = run_child("sampling")
    yield "fit drawn anew, p50", drawn["p50"], "ms", 16
    yield "fit drawn anew, p99", drawn["p99"], "ms", 16
    yield "fit drawn anew, p99 of processor time", drawn["work_p99"], "ms", 16


def taps() -> Iterator[Line]:
    """Taps of weighing, checking and planning, and the seconds that these take; nothing is timed."""
    counted = run_child("taps")
    for name in ("three picks", "all in order", "a number for each"):
        by_hand, aloud = (counted[f"weighing {name} {what}"] for what in ("seconds", "reading"))
        yield f"weighing by {name}, by hand", by_hand, "s", FOUR_MINUTES
        yield f"weighing by {name}, all read aloud", by_hand + aloud, "s", FOUR_MINUTES
        yield f"weighing by {name}, checking and planning, by hand", counted[f"whole {name} seconds"], "s", FOUR_MINUTES
    others = [taps for name, taps in counted.items() if name.startswith("end ") and name.endswith(" taps")]
    others = [taps for taps in others if taps > 1]  # one tap leaves all open and plans nothing
    yield "taps to decide later against the most of any plan", counted["end decide_later taps"] / max(others), "x", 1.0


def report(runs: int) -> Iterator[Line]:
    """Reports with and without pictures, and a folder of them."""
    for sample, kind in ((SAMPLE, ""), (SAMPLE_WITHOUT_PICTURES, ", no pictures")):
        yield from one_report(sample, kind, runs)
    yield from folder_of_cases()


def one_report(sample: str, kind: str, runs: int) -> Iterator[Line]:
    """The whole `report` process, and the sheet alone, against a plain reportlab script of the same content."""
    with tempfile.TemporaryDirectory() as folder:
        content, case, out = (str(Path(folder) / name) for name in ("content.json", "case.yaml", "out.pdf"))
        wall_seconds([sys.executable, "-m", "tests.bench.report_content", sample, content])
        wall_seconds([sys.executable, "-m", "decision_aid", "samples", sample, "-o", case])
        plain = [sys.executable, "tests/bench/plain_report.py", content, out]
        ours = [sys.executable, "-m", "decision_aid", "report", case, "-o", out]
        first, second = in_turn(lambda: _seconds(ours), lambda: _seconds(plain), runs)
    ratio = median(first, "seconds") / median(second, "seconds")
    yield f"report process against a plain script{kind}", ratio, "x", 1.25
    sheet = run_child("in_process", sample)
    yield f"patient's sheet in a running process, the same{kind}", sheet["ours"] / sheet["plain"], "x", 1.3


def folder_of_cases() -> Iterator[Line]:
    """A folder of 200 cases, on every core against one."""
    with tempfile.TemporaryDirectory() as folder:
        cases = Path(folder) / "cases"
        cases.mkdir()
        samples = sorted(resource("samples").glob("*.yaml"))
        for number in range(200):
            (cases / f"{number}.yaml").write_bytes(samples[number % len(samples)].read_bytes())
        command = [sys.executable, "-m", "decision_aid", "report", str(cases), "-o", str(Path(folder) / "reports")]
        alone = wall_seconds(["taskset", "-c", "0", *command])
        yield "folder of 200 cases, all cores against one", wall_seconds(command) / alone, "x", 0.7


def _seconds(command: Sequence[str]) -> Figures:
    return {"seconds": wall_seconds(command)}


if __name__ == "__main__":
    main()
