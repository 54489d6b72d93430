"""The sample cases that come with the program: made-up people that show how the aid works."""

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
