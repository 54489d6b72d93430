"""How commands write: results to a file or standard output, one clear sentence to standard error."""

import sys
import unicodedata
from pathlib import Path

from decision_aid.files.atomic import write_atomically
from decision_aid.storage.problems import CaseFileError, problem_from

STANDARD_OUTPUT = "-"
NEVER_SHOWN = frozenset({"Cc", "Cf", "Cs"})
"""Characters that order a terminal about or turn its text round, by their Unicode category."""


def say(line: str) -> None:
    """Print a line of the result."""
    print(line)  # noqa: T201


def complain(error: object) -> int:
    """Print what is wrong to standard error and return the exit code for input at fault."""
    warn(str(error))
    return 1


def warn(line: str) -> None:
    """Print what the user must know of a result that was written, to standard error."""
    print(_harmless(line), file=sys.stderr)  # noqa: T201


def _harmless(text: str) -> str:
    """The text without what a file of somebody else could do to the terminal."""
    return "".join(one if one == "\n" or unicodedata.category(one) not in NEVER_SHOWN else "\ufffd" for one in text)


def write_output(output: str, data: bytes) -> None:
    """Write to the file `output`, or to standard output for "-". Raises CaseFileError when that is not possible."""
    try:
        if output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            write_atomically(Path(output), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CaseFileError(output, [problem_from(error)]) from error
