"""What can be done with the summary: save, print, copy, begin a new visit; each says how it went."""

from pathlib import Path

from PySide6.QtCore import Signal

from decision_aid.storage.case_file import case_text
from decision_aid.window.asking import Loss, confirm_loss
from decision_aid.window.clipboard import record_clipboard
from decision_aid.window.language import _
from decision_aid.window.pages.paper_choices import PaperChoices
from decision_aid.window.pages.summary_documents import pdf_of, text_for_record, unprinted_words
from decision_aid.window.password_dialog import ask_locked
from decision_aid.window.saving import (
    AskPath,
    ask_path,
    open_folder,
    proposed_case_name,
    proposed_pdf_name,
    save_bytes,
)
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.fold import Fold


class SummaryActions(Card):
    """The card of actions; `ask` is how a place to save is asked for, `ask_locked` how a password is.

    `paper_changed` tells that the choice of sheets or paper changed.
    """

    new_visit_begun = Signal()
    print_wished = Signal()
    preview_wished = Signal()
    paper_changed = Signal()

    def __init__(self, visit: Visit, *, ask: AskPath = ask_path) -> None:
        super().__init__()
        self._visit, self.ask = visit, ask
        self.ask_locked = ask_locked
        self._saved: Path | None = None
        self.choices = PaperChoices(can_lock=visit.pdf.lock is not None)
        self.pdf_button = PushButton(_("Save PDF"), look="primary")
        self.print_button = PushButton(_("Print"))
        self.preview_button = PushButton(_("See the printed pages"))
        self.copy_button = PushButton(_("Copy for the record"))
        self.case_button = PushButton(_("Save the case file"))
        self.new_button = PushButton(_("New visit"))
        self.folder_button = PushButton(_("Open the folder"))
        self.outcome = BodyLabel("")
        self.forget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        first = (self.pdf_button, self.print_button, self.preview_button)
        self.add(TitleLabel(_("Take it home")))
        self.add(row_of(*first, self.copy_button, self.case_button, self.new_button))
        self.add(self.outcome)
        self.add(row_of(self.folder_button))
        self.add(Fold(_("Which sheets, which paper"), self.choices))
        self.add(SoftLabel(_("Nothing is kept unless you save it here.")))

    def _connect(self) -> None:
        self.choices.changed.connect(self.paper_changed)
        self.pdf_button.clicked.connect(self.save_pdf)
        self.print_button.clicked.connect(self._print)
        self.preview_button.clicked.connect(self.preview_wished)
        self.copy_button.clicked.connect(self.copy_for_record)
        self.case_button.clicked.connect(self.save_case)
        self.new_button.clicked.connect(self.begin_new_visit)
        self.folder_button.clicked.connect(self.open_folder)

    def forget(self) -> None:
        """Say nothing of what was done before."""
        self._saved = None
        self.outcome.hide()
        self.folder_button.hide()

    def save_pdf(self) -> None:
        """Make the chosen sheets, lock them where that was chosen, ask where, and write them."""
        data = self._made_pdf()
        if data is None:
            return
        path = self.ask(self, _("Save PDF"), proposed_pdf_name(self._visit.today), _("PDF (*.pdf)"))
        if path is not None:
            locked = _("It opens with your password alone. Keep it in a safe place.") if self.choices.locks else ""
            notes = (unprinted_words(self._visit, self.choices.part), locked)
            self._tell_saved(path, save_bytes(path, data), "\n".join(filter(None, notes)))

    def _made_pdf(self) -> bytes | None:
        """The chosen sheets; None when a password was wished for and none was given."""
        data, lock = pdf_of(self._visit, self.choices.part, self.choices.paper), self._visit.pdf.lock
        if not self.choices.locks or lock is None:
            return data
        return self.ask_locked(self, lambda password: lock(data, password))

    def _print(self) -> None:
        """Name what cannot be printed first: the printer's dialog can still be closed then."""
        self.tell(unprinted_words(self._visit, "both"))
        self.print_wished.emit()

    def copy_for_record(self) -> None:
        """Put the plain text on the clipboard and say what it holds and how long it stays."""
        text = text_for_record(self._visit)
        record_clipboard(self._visit).copy(text)
        words = _(
            "Copied {lines} lines: who, the cause, the answers, the plan and the versions. Paste them into the record "
            "now. They leave the clipboard when a new visit begins or the aid is closed."
        )
        self.tell(words.format(lines=len([line for line in text.splitlines() if line])))

    def save_case(self) -> None:
        """Ask where, then write the case file; the visit then counts as saved."""
        kinds = _("Case file (*.yaml *.yml *.json)")
        path = self.ask(self, _("Save the case file"), proposed_case_name(self._visit.today), kinds)
        if path is None:
            return
        shape = "json" if path.suffix.lower() == ".json" else "yaml"
        problem = save_bytes(path, case_text(self._visit.record, format=shape).encode())  # type: ignore[arg-type]
        if not problem:
            self._visit.mark_saved()
        self._tell_saved(path, problem)

    def begin_new_visit(self) -> None:
        """Ask once, then clear every answer and what was seen."""
        if self.confirm_new_visit():
            self._visit.begin_anew()
            self.forget()
            self.new_visit_begun.emit()

    def confirm_new_visit(self) -> bool:
        """Ask whether everything may be cleared; keeping is what Enter and Escape answer."""
        loss = Loss(
            title=_("New visit"),
            question=_("Begin a new visit?"),
            consequence=_("Every answer of this visit is cleared. What was not saved is gone."),
            go_on=_("Clear and begin anew"),
            keep=_("Keep this visit"),
        )
        return confirm_loss(self, loss)

    def open_folder(self) -> None:
        """Show the folder of the saved file; say where it is when the system shows none."""
        if self._saved is not None and not open_folder(self._saved):
            self.tell(_("The folder cannot be opened from here. It is {folder}").format(folder=self._saved.parent))

    def tell(self, words: str) -> None:
        """Say what was done, "" for nothing."""
        self.forget()
        self.outcome.setText(words)
        self.outcome.colour = "ink"
        self.outcome.setVisible(bool(words))

    def _tell_saved(self, path: Path, problem: str, note: str = "") -> None:
        saved = _("Saved: {path}").format(path=path)
        self.tell(problem or "\n".join(words for words in (saved, note) if words))
        self.outcome.colour = "danger" if problem else "ink"
        self._saved = None if problem else path
        self.folder_button.setVisible(not problem)
