"""Saving the PDF and the case file: asks where, never writes over a file unasked, says in words what went wrong.

It keeps nothing by itself; whatever happens to the file, the visit on screen stays as it is.
"""

import datetime
import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from decision_aid.files.atomic import write_atomically
from decision_aid.window.folder_traces import no_folder_traces
from decision_aid.window.language import _
from decision_aid.window.theme import dress


@dataclass(slots=True)
class _LastFolder:
    """Where was saved last in this run of the program: held in memory alone, so that no trace of it is left."""

    folder: Path = field(default_factory=Path.home)


_last = _LastFolder()
AskPath = Callable[[QWidget, str, str, str], Path | None]
"""Asks for a path: parent, title of the dialog, proposed name, filter such as "PDF (*.pdf)"."""


def forget_folder() -> None:
    """Forget where was saved last: a folder may bear the name of the patient before."""
    _last.folder = Path.home()


def open_folder(path: Path) -> bool:
    """Show the folder of a file in the system's own program; False when it has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def proposed_pdf_name(today: datetime.date) -> str:
    """Return a file name that tells the day and nobody's name."""
    return f"decision-summary-{today.isoformat()}.pdf"


def proposed_case_name(today: datetime.date) -> str:
    """Return a file name for the case that tells the day and nobody's name."""
    return f"decision-case-{today.isoformat()}.yaml"


def ask_path(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where to save; the dialog asks again before an existing file is replaced. None when it was closed."""
    with no_folder_traces():
        dialog = QFileDialog(parent, title, str(_last.folder / name), kind)
        dress(dialog, "dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        chosen = dialog.selectedFiles() if dialog.exec() else []
        shiboken6.delete(dialog)
    if not chosen:
        return None
    _last.folder = Path(chosen[0]).parent
    return Path(chosen[0])


def save_bytes(path: Path, data: bytes) -> str:
    """Write a file whole or not at all; return "" when it is there, otherwise a sentence that says what to do."""
    try:
        write_atomically(path, data)
    except OSError as problem:
        return sentence_for(problem, path)
    return ""


def sentence_for(problem: OSError, path: Path) -> str:
    """Return what went wrong and the way out, in words."""
    folder = path.parent
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        words = _("There is no room left in {folder}. Choose another place. Nothing of this visit is lost.")
    elif problem.errno in (errno.ENOENT, errno.ENOTDIR):
        words = _("The folder {folder} is not there. Choose another place. Nothing of this visit is lost.")
    elif problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        words = _(  # Windows calls it the same when another program has the file open
            "The program may not write in {folder}, or another program has the file open. "
            "Choose another place, or close it there. Nothing of this visit is lost."
        )
    else:
        words = _("The file could not be saved in {folder}. Choose another place. Nothing of this visit is lost.")
    return words.format(folder=folder)
