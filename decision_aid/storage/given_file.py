"""Reads a file that somebody named, however large it is and whatever its name holds."""

from pathlib import Path

from decision_aid.storage.problems import CaseFileError, problem_from, whole_file


def bytes_of(path: Path, most: int) -> bytes:
    """Return the content of a file; of one with more than `most` bytes one byte more, which shows that it is too large.

    Raises CaseFileError when it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise CaseFileError(path.name, [problem_from(error)]) from error
    except ValueError as error:  # such as a name that holds a NUL character
        raise CaseFileError("the file", [whole_file("has no usable name", "Check the name.")]) from error
