"""What can be done with the summary: save the PDF, save the case, begin a new visit; each says how it went."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.storage.case_file import case_text
from decision_aid.window.asking import Loss, confirm_loss
from decision_aid.window.language import _
from decision_aid.window.pages.summary_documents import pdf_of, unprinted_words
from decision_aid.window.saving import AskPath, ask_path, proposed_case_name, proposed_pdf_name, save_bytes
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.fold import Fold


class SummaryActions(Card):
    """The card of actions; `ask` is how a place to save is asked for."""

    new_visit_begun = Signal()
    print_wished = Signal()

    def __init__(self, visit: Visit, *, ask: AskPath = ask_path) -> None:
        super().__init__()
        self._visit, self.ask = visit, ask
        self.chosen = {"part": "both", "paper": "a4", "size": "normal"}
        self.choices = self._make_choices()
        self.pdf_button = PushButton(_("Save PDF"), look="primary")
        self.print_button = PushButton(_("Print"))
        self.case_button = PushButton(_("Save the case file"))
        self.new_button = PushButton(_("New visit"))
        self.outcome = BodyLabel("")
        self.outcome.hide()
        self._arrange()
        self._connect()

    def _make_choices(self) -> dict[str, AnswerButtons]:
        answers = {
            "part": [("patient", _("For the patient")), ("clinician", _("For the clinic")), ("both", _("Both"))],
            "paper": [("a4", _("A4 paper")), ("letter", _("Letter paper"))],
            "size": [("normal", _("Usual print")), ("large", _("Large print"))],
        }
        names = {"part": _("Which sheets"), "paper": _("Paper"), "size": _("Print size")}
        return {name: AnswerButtons(answers[name], accessible_name=names[name]) for name in answers}

    def _arrange(self) -> None:
        self.add(TitleLabel(_("Take it home")))
        self.add(_row(self.pdf_button, self.print_button, self.case_button, self.new_button))
        self.add(self.outcome)
        self.add(Fold(_("Which sheets, which paper"), lambda: _row(*self.choices.values())))
        self.add(SoftLabel(_("Nothing is kept unless you save it here.")))

    def _connect(self) -> None:
        for name, buttons in self.choices.items():
            buttons.answered.connect(lambda value, name=name: self._choose(name, value))
        self.pdf_button.clicked.connect(self.save_pdf)
        self.print_button.clicked.connect(self._print)
        self.case_button.clicked.connect(self.save_case)
        self.new_button.clicked.connect(self.begin_new_visit)

    def _choose(self, name: str, value: str | None) -> None:
        self.chosen[name] = value or self.chosen[name]
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen for the PDF."""
        for name, buttons in self.choices.items():
            buttons.show_answer(self.chosen[name])

    def save_pdf(self) -> None:
        """Ask where, then write the chosen sheets."""
        path = self.ask(self, _("Save PDF"), proposed_pdf_name(self._visit.today), _("PDF (*.pdf)"))
        if path is not None:
            part, paper = self.chosen["part"], self.chosen["paper"]
            data = pdf_of(self._visit, part, paper, large_print=self.chosen["size"] == "large")  # type: ignore[arg-type]
            self._tell(path, save_bytes(path, data), unprinted_words(self._visit, part))  # type: ignore[arg-type]

    def _print(self) -> None:
        """Name what cannot be printed first: the printer's dialog can still be closed then."""
        note = unprinted_words(self._visit, "both")
        self.outcome.setText(note)
        self.outcome.colour = "ink"
        self.outcome.setVisible(bool(note))
        self.print_wished.emit()

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
        self._tell(path, problem)

    def begin_new_visit(self) -> None:
        """Ask once, then clear every answer and what was seen."""
        if self.confirm_new_visit():
            self._visit.begin_anew()
            self.outcome.hide()
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

    def _tell(self, path: Path, problem: str, note: str = "") -> None:
        saved = _("Saved: {path}").format(path=path)
        self.outcome.setText(problem or "\n".join(words for words in (saved, note) if words))
        self.outcome.colour = "danger" if problem else "ink"
        self.outcome.show()


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = FlowLayout(row)
    for widget in widgets:
        line.addWidget(widget)
    return row
