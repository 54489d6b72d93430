"""The floors of the house: a room imports only from the floors below it, and nothing uses a network."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "decision_aid"
FLOORS: dict[str, int] = {
    "records": -1,
    "files": 0,
    "consultation": 0,
    "content": 1,
    "storage": 1,
    "reasoning": 2,
    "summary": 3,
    "fhir": 3,
    "pdf": 4,
    "window": 4,
    "app": 5,
    "cli": 5,
    "cli_commands": 5,
    "cli_output": 5,
    "cli_password": 5,
    "cli_report": 5,
    "cli_report_folder": 5,
    "cli_worksheet": 5,
    "page_server": 5,
    "__main__": 5,
}
TOP = 5
"""Modules of the top floor put the program together and may import each other."""

THIRD_PARTY: dict[str, set[str]] = {
    "files": {"yaml"},
    "content": {"textstat"},
    "storage": set(),
    "consultation": set(),
    "reasoning": {"numpy"},
    "summary": set(),
    "pdf": {"reportlab", "pikepdf"},
    "window": {"PySide6", "pypdfium2", "shiboken6"},
    "app": {"PySide6"},
}
"""What a room may import beyond the standard library and the floors below."""

CALLS_OUT = ("socket", "ssl", "http", "ftplib", "smtplib", "urllib.request", "PySide6.QtNetwork", "PySide6.QtWebEngine")

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of every module imported, also within functions and for types only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports by a relative name"
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def wrong_floors(path: Path) -> Iterator[str]:
    room = room_of(path)
    for line, name in imports_of(path):
        other = name.split(".")[1] if name.startswith("decision_aid.") else room
        if other == room or other == "__version__" or FLOORS[room] == TOP == FLOORS.get(other):
            continue
        if FLOORS[other] >= FLOORS[room]:
            yield f"{name_of(path)}:{line} imports {name}"


def strangers(path: Path) -> Iterator[str]:
    allowed = THIRD_PARTY.get(room_of(path), set())
    for line, name in imports_of(path):
        package = name.split(".")[0]
        if package not in sys.stdlib_module_names and package != "decision_aid" and package not in allowed:
            yield f"{name_of(path)}:{line} imports {name}"


def test_every_room_has_a_floor() -> None:
    assert {room_of(path) for path in MODULES} <= set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_lead_downwards(path: Path) -> None:
    assert list(wrong_floors(path)) == []
    assert list(strangers(path)) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_dials_out(path: Path) -> None:
    calls = [name for _, name in imports_of(path) if name.startswith(CALLS_OUT)]
    assert calls == []


def test_an_upward_import_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = tmp_path / "reasoning" / "planted.py"
    planted.parent.mkdir()
    planted.write_text("import yaml\nfrom decision_aid.window import visit\nfrom decision_aid.content import loader\n")
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    assert [fault.split(":")[1] for fault in wrong_floors(planted)] == [
        "2 imports decision_aid.window",
        "2 imports decision_aid.window.visit",
    ]
    assert [fault.split(":")[1] for fault in strangers(planted)] == ["1 imports yaml"]


def test_everything_below_the_window_imports_without_qt() -> None:
    names = [
        ".".join(("decision_aid", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for path in MODULES
        if room_of(path) not in ("window", "__main__")
    ]
    code = f"""
import importlib, sys
class NoQt:
    def find_spec(self, name, *_):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("Qt is absent")
sys.meta_path.insert(0, NoQt())
for name in {names!r}:
    importlib.import_module(name)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_command_line_loads_nothing_heavy_before_it_knows_the_wish() -> None:
    code = "import sys, decision_aid.cli; print(sorted({'yaml', 'reportlab', 'PySide6', 'numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
