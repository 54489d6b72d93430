"""Where the command line takes a password from: typed without an echo, or the first line of a file.

Never from the command line itself, where other users of the machine and its history can read it.
"""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from decision_aid.files.translation import translator
from decision_aid.storage.problems import CaseFileError, problem_from, whole_file

MOST_READ = 1000
"""Characters of the first line: more than any password has, so that a wrong file is refused and not read whole."""


def locked_words(language: str) -> str:
    """Return what it costs to lock a file, as a sentence in `language`."""
    _ = translator(language)
    return _(
        "Locked with AES-256. It is no archive file (PDF/A) any more, and nobody can open it without the password."
    )


def wished_password(*, ask: bool, file: Path | None, language: str = "en") -> str:
    """Return the password for the PDF; empty when none was wished for.

    Raises CaseFileError for a file that cannot be read, and PasswordError for a password that cannot lock a PDF.
    """
    if file is None and not ask:
        return ""
    from decision_aid.pdf.locking import check_password

    typed = _typed(translator(language)) if file is None else _first_line(file)
    return check_password(typed, language=language)


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline(MOST_READ).removesuffix("\n")
    except OSError as error:
        raise CaseFileError(str(file), [problem_from(error)]) from error
    except UnicodeDecodeError as error:
        fault = whole_file("is no text", "Save it as plain text (UTF-8) with the password as its first line.")
        raise CaseFileError(str(file), [fault]) from error


def _typed(_: Callable[[str], str]) -> str:
    """The password, typed twice."""
    from decision_aid.pdf.locking import PasswordError

    if not sys.stdin.isatty():
        raise PasswordError(_("There is nobody to type the password here. Give it in a file with --password-file."))
    try:
        first, again = getpass.getpass(_("Password for the PDF:") + " "), getpass.getpass(_("The same again:") + " ")
    except EOFError as error:
        raise PasswordError(_("No password was typed. Start again and type it twice.")) from error
    if first != again:
        raise PasswordError(_("The two passwords differ. Start again and type the same one twice."))
    return first
