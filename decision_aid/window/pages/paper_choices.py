"""Which sheets, which paper, how large, and whether locked: what is saved, printed and previewed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.pages.paper import Paper, PaperChoice, default_choice
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons

if TYPE_CHECKING:
    from decision_aid.summary.sheets import SheetPart  # brings in every sheet, which no start needs

LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where offices print on Letter paper (Unicode CLDR, territories by paper size); everywhere else it is A4."""
ALL = ("part", "paper", "size", "lock")


def usual_paper() -> Paper:
    """Return the paper of the country that this computer is set up for."""
    country = QLocale.territoryToCode(QLocale.system().territory())
    return "letter" if country in LETTER_COUNTRIES else "a4"


class PaperChoices(QWidget):
    """One of each is always chosen; `changed` tells that another one is. `names` says which are asked."""

    changed = Signal()

    def __init__(self, *, names: Sequence[str] = ALL, can_lock: bool = False) -> None:
        super().__init__()
        large = default_choice().large_print
        self.chosen = {"part": "both", "paper": usual_paper(), "size": "large" if large else "normal", "lock": "no"}
        self.buttons = {name: buttons for name, buttons in _make_buttons().items() if name in names}
        if "lock" in self.buttons:
            self.buttons["lock"].setVisible(can_lock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.5))
        for name, buttons in self.buttons.items():
            column.addWidget(buttons)
            buttons.show_answer(self.chosen[name])
            buttons.answered.connect(self._choose)  # no lambda: it would keep choices that no fold took in

    @property
    def part(self) -> "SheetPart":
        """Which sheets go into the PDF."""
        return self.chosen["part"]  # type: ignore[return-value]

    @property
    def paper(self) -> PaperChoice:
        """Paper and size of the letters."""
        return PaperChoice(paper=self.chosen["paper"], large_print=self.chosen["size"] == "large")  # type: ignore[arg-type]

    @property
    def locks(self) -> bool:
        """Whether a password is asked for."""
        return self.chosen["lock"] == "yes"

    def _choose(self, value: str | None) -> None:
        name = next(name for name, buttons in self.buttons.items() if buttons is self.sender())
        self.chosen[name] = value or self.chosen[name]
        self.buttons[name].show_answer(self.chosen[name])
        self.changed.emit()


def _make_buttons() -> dict[str, AnswerButtons]:
    answers = {
        "part": [("patient", _("For the patient")), ("clinician", _("For the clinic")), ("both", _("Both"))],
        "paper": [("a4", _("A4 paper")), ("letter", _("Letter paper"))],
        "size": [("normal", _("Usual print")), ("large", _("Large print"))],
        "lock": [("no", _("No password")), ("yes", _("Lock with a password"))],
    }
    names = {"part": _("Which sheets"), "paper": _("Paper"), "size": _("Print size"), "lock": _("Password")}
    return {name: AnswerButtons(answers[name], accessible_name=names[name], wraps=True) for name in answers}
