"""The sheet for home on the first page: a filled-in one is read, a blank one printed or saved as a form."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.pages.home_sheet_reading import HomeSheetReading
from decision_aid.window.pages.paper_choices import PaperChoices
from decision_aid.window.pages.text_card import Line, TextCard
from decision_aid.window.saving import AskPath, ask_path, save_bytes
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel, WrappedLabel
from decision_aid.window.widgets.flow_layout import row_of

SHEET_NAME = "sheet-for-home.pdf"


class HomeSheetPart(QObject):
    """Buttons, and below them what came of pressing one; `ask` is how a place to save is asked for.

    It goes with its parent: a larger text builds the page anew while the visit stays.
    """

    def __init__(self, visit: Visit, parent: QWidget, *, ask: AskPath = ask_path) -> None:
        super().__init__(parent)
        self._visit, self._parent, self.ask = visit, parent, ask
        self.reading = HomeSheetReading(visit, parent)
        self.read_button = PushButton(_("Read a filled-in sheet"))
        self.print_button = PushButton(_("Print the sheet for home"))
        self.form_button = PushButton(_("Save it as a form"))
        self.paper = PaperChoices(names=("paper", "size"))
        self.told = TextCard(role="plain_box")
        self.problem = WrappedLabel(colour="danger")
        self.read_button.setVisible(visit.pdf.home_sheets is not None)
        self.clear()
        self.read_button.clicked.connect(self._read)
        self.print_button.clicked.connect(self._print)
        self.form_button.clicked.connect(self._save)
        visit.begun_anew.connect(self.clear)

    def blank_part(self) -> QWidget:
        """Return paper, print size and buttons for a blank sheet; hidden where nobody can write one."""
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.5))
        column.addWidget(SoftLabel(_("A sheet to fill in before the visit, with a pen or on a screen.")))
        column.addWidget(self.paper)
        column.addWidget(row_of(self.print_button, self.form_button, spacing=em(0.5)))
        block.setVisible(self._visit.pdf.home_sheets is not None)
        return block

    def clear(self) -> None:
        """Show nothing of the sheet before."""
        self._tell()

    def _read(self) -> None:
        if (sheets := self._visit.pdf.home_sheets) is not None:
            taken = self.reading.read(sheets)
            self._tell(taken.lines, taken.problem)

    def _print(self) -> None:
        from decision_aid.window.printing import print_made  # brings in every sheet, which no start needs

        if (sheets := self._visit.pdf.home_sheets) is not None:
            wish = self.paper.paper
            made = partial(sheets.blank, fillable=False, large_print=wish.large_print)
            said = print_made(lambda paper: made(paper=paper), wish.paper, self._parent, self._visit)
            self._tell((Line(said),))

    def _save(self) -> None:
        path = self.ask(self._parent, _("Save the sheet as a form"), SHEET_NAME, _("PDF (*.pdf)"))
        if path is not None and (sheets := self._visit.pdf.home_sheets) is not None:
            wish = self.paper.paper
            problem = save_bytes(path, sheets.blank(paper=wish.paper, fillable=True, large_print=wish.large_print))
            saved = (Line(_("Saved: {path}").format(path=path)),)
            self._tell(() if problem else saved, problem)

    def _tell(self, lines: tuple[Line, ...] = (), problem: str = "") -> None:
        self.told.show_lines(lines)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
