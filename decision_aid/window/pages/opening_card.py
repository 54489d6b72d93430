"""The card that begins a visit: anew, from a sheet or a case file, or from a sample."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.storage.samples import sample_description, sample_names, sample_path
from decision_aid.window.language import _
from decision_aid.window.pages.case_opening import CaseOpening
from decision_aid.window.pages.home_sheet_card import HomeSheetPart
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel, WrappedLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.fold import Fold


class OpeningCard(Card):
    """The ways to begin; what is wrong with a file stands right below them."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.opening = CaseOpening(visit, self)
        self.sheet = HomeSheetPart(visit, self)
        self.new_button = PushButton(_("New visit"))
        self.open_button = PushButton(_("Open a case file"))
        self.problem = WrappedLabel(colour="danger")
        self.samples = Fold(_("For the clinic: a sheet for home, a case file or a sample"), self._for_the_clinic)
        self.sample_buttons: dict[str, PushButton] = {}
        self._build()
        self.new_button.clicked.connect(self._begin_new)
        self.open_button.clicked.connect(self._open_case)

    def _build(self) -> None:
        row = QWidget()
        line = FlowLayout(row, spacing=em(0.5))
        line.addWidget(self.new_button)
        line.addWidget(self.sheet.read_button)
        self.add(TitleLabel(_("Begin")))
        self.add(SoftLabel(_("Press Next to go through the steps, or begin with nothing filled in.")))
        for widget in (row, self.sheet.problem, self.sheet.told, self.problem, self.samples):
            self.add(widget)
        self.problem.hide()

    def _begin_new(self) -> None:
        self.opening.begin_new()
        self._tell("")

    def _for_the_clinic(self) -> QWidget:
        box, row = QWidget(), QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.5))
        column.addWidget(self.sheet.blank_part())
        column.addWidget(row)
        line = FlowLayout(row, spacing=em(0.5))
        line.addWidget(self.open_button)
        line.addWidget(SoftLabel(_("Invented people, and published cases retold. They show how the aid works.")))
        for name in sample_names():
            self.sample_buttons[name] = button = PushButton(sample_description(name))
            button.clicked.connect(lambda _checked=False, name=name: self._open_sample(name))
            line.addWidget(button)
        return box

    def _open_case(self) -> None:
        self._tell(self.opening.open_file())

    def _open_sample(self, name: str) -> None:
        self._tell(self.opening.open_path(sample_path(name)))

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
