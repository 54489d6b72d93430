"""The sample cases that come with the program: invented people and published cases, retold."""

from pathlib import Path

from decision_aid.files.resources import resource


def sample_names() -> tuple[str, ...]:
    """Names of the samples, sorted; empty when none is installed."""
    return tuple(sorted(path.stem for path in resource("samples").glob("*.yaml")))


def sample_path(name: str) -> Path:
    """Return the case file of a sample. Raises KeyError for a name that `sample_names` does not list."""
    if name not in sample_names():
        raise KeyError(name)
    return resource(f"samples/{name}.yaml")


def sample_description(name: str) -> str:
    """Return what a sample is, in one line: the comment that its file begins with, or its name without one."""
    with sample_path(name).open(encoding="utf-8") as file:
        line = file.readline()
    return line.lstrip("# ").strip() if line.startswith("#") else name
