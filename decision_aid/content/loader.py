"""Reads the content once: from its compiled form when that is up to date, else from the YAML files with every check."""

from pathlib import Path

from decision_aid import __version__
from decision_aid.content.compiled import FORMAT, keep_compiled, read_compiled
from decision_aid.content.errors import ContentError
from decision_aid.content.files import digest_of
from decision_aid.content.library import Library
from decision_aid.files.resources import resources_folder

__all__ = ["ContentError", "read_library"]


def read_library(folder: Path | None = None) -> Library:
    """Return the content of `folder`, or the shipped content when none is given.

    Only the shipped content is kept in compiled form. Raises ContentError when a file is missing, cannot be read,
    does not fit, or refers to something that is not there.
    """
    if folder is not None:
        return _read(folder, digest_of(folder))
    shipped = resources_folder()
    digest = digest_of(shipped, f"{__version__} {FORMAT}")
    library = read_compiled(digest)
    if library is None:
        library = _read(shipped, digest)
        keep_compiled(library, digest)
    return library


def _read(folder: Path, digest: str) -> Library:
    # The YAML parser takes longer to import than the compiled content takes to read.
    from decision_aid.content.checks_of_conditions import check_conditions
    from decision_aid.content.checks_of_wholeness import check_wholeness
    from decision_aid.content.reading import library_from, read_parts
    from decision_aid.content.references import check_references

    reading = read_parts(folder)
    findings = reading.findings or (
        *check_references(reading),
        *check_conditions(reading),
        *check_wholeness(reading),
    )
    if findings:
        raise ContentError(findings)
    return library_from(reading, digest)
