"""Begins a visit anew, from a case file or from a sample; unsaved answers are never replaced unasked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from decision_aid.window.asking import Loss, confirm_loss
from decision_aid.window.folder_traces import no_folder_traces
from decision_aid.window.language import _
from decision_aid.window.visit import Visit

AskFile = Callable[[QWidget], Path | None]
Confirm = Callable[[QWidget], bool]


class CaseOpening:
    """Replaces the visit's record. `ask` chooses a file, `confirm` asks before unsaved answers go."""

    def __init__(self, visit: Visit, parent: QWidget) -> None:
        self._visit, self._parent = visit, parent
        self.ask: AskFile = ask_file
        self.confirm: Confirm = confirm_replacing

    def begin_new(self) -> None:
        """Clear every answer; the language and today's date stay."""
        if self._may_replace():
            self._visit.begin_anew()

    def open_file(self) -> str:
        """Ask for a case file and open it; returns what is wrong with the file, or ""."""
        path = self.ask(self._parent)
        return self.open_path(path) if path is not None else ""

    def open_path(self, path: Path) -> str:
        """Open the case file at `path`; returns what is wrong with it, or ""."""
        # Loads the YAML reader, which a visit that opens no file never needs.
        from decision_aid.storage.case_file import CaseFileError, read_case

        try:
            record = read_case(path)
        except CaseFileError as error:
            return str(error)
        if self._may_replace():
            self._visit.take_up(record)
        return ""

    def _may_replace(self) -> bool:
        return not self._visit.unsaved or self.confirm(self._parent)


def ask_file(parent: QWidget) -> Path | None:
    """Ask for a case file; None when the dialog was closed."""
    kinds = _("Case files (*.yaml *.yml *.json)")
    with no_folder_traces():
        chosen, _kind = QFileDialog.getOpenFileName(parent, _("Open a case file"), str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def confirm_replacing(parent: QWidget) -> bool:
    """Ask whether the answers on screen may go; keeping them is what Enter and Escape answer."""
    loss = Loss(
        title=_("Unsaved answers"),
        question=_("Replace the answers of this visit?"),
        consequence=_("They are not saved. What is replaced is gone."),
        go_on=_("Replace them"),
        keep=_("Keep them"),
    )
    return confirm_loss(parent, loss)
