"""Start programs in turn, take what they say of themselves, and reduce it to medians and ratios."""

import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Figures = Mapping[str, float]
LONGEST_SECONDS = 120


def run_child(module: str, *arguments: str) -> Figures:
    """Run a module of this folder; it prints one JSON object. Seconds count from the moment before it starts."""
    environment = os.environ | {"BENCH_START": repr(time.monotonic())}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=LONGEST_SECONDS,
    )
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}: {done.stderr}")
    result: Figures = json.loads(done.stdout.splitlines()[-1])
    return result


def since_start() -> float:
    """Seconds since the parent started this process."""
    return time.monotonic() - float(os.environ["BENCH_START"])


def resident_mebibytes() -> float:
    """Memory of this process held in RAM, now, in MiB (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - the shortest way, read within a measurement
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def shared_once_mebibytes(process: int) -> float:
    """Memory of a process held in RAM, in MiB; what it shares with others is divided among them (Linux)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def wall_seconds(command: Sequence[str]) -> float:
    """Seconds that a whole process takes."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def in_turn(
    first: Callable[[], Figures], second: Callable[[], Figures], runs: int
) -> tuple[list[Figures], list[Figures]]:
    """Run both in turn, so that a drift of the machine's speed meets both; the first pair warms up and is dropped."""
    pairs = [(first(), second()) for _ in range(runs + 1)][1:]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def median(rows: Sequence[Figures], name: str) -> float:
    """The median of one figure."""
    return statistics.median(row[name] for row in rows)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
