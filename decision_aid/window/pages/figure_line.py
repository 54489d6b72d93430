"""A further figure of a row in short: its sentence and how sure it is; picture, range and source are one tap away."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.figure_facts import facts_of
from decision_aid.summary.figure_pictures import pictures_of
from decision_aid.summary.figure_words import formed_note, outside_note, sure_text
from decision_aid.window.language import _
from decision_aid.window.theme import em, is_folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, SoftLabel
from decision_aid.window.widgets.figure_card import FigureDialog


class FigureLine(QWidget):
    """One sentence with both framings, how the groups were formed, how sure; "More about this figure" opens its card.

    `formed_said` leaves out how the groups were formed where the list says it once for all its lines.
    """

    def __init__(
        self, visit: Visit, figure: FigureResult, options: tuple[Option, ...], *, formed_said: bool = False
    ) -> None:
        super().__init__()
        self._visit, self._figure, self._options = visit, figure, options
        self.more = PushButton(_("More about this figure"))
        self.more.setAccessibleDescription(visit.say(figure.figure.summary))
        self.more.clicked.connect(self.open_facts)
        row = QVBoxLayout(self) if is_folded() else QHBoxLayout(self)  # large text needs the whole line
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.4 if is_folded() else 0.8))
        row.addLayout(self._words("" if formed_said else formed_note(figure, visit.voice)), 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _words(self, formed: str) -> QVBoxLayout:
        sure = sure_text(self._figure, self._visit.voice, reason=False)
        outside = outside_note(self._figure, self._visit.record, self._visit.voice)
        words = QVBoxLayout()
        words.setSpacing(em(0.1))
        words.addWidget(BodyLabel(self._visit.say(self._figure.figure.summary)))
        words.addWidget(SoftLabel(" ".join(part for part in (self._whose(), formed, outside, sure) if part)))
        words.addStretch(1)
        return words

    def _whose(self) -> str:
        """The options that the figure is about, where it is not about all of them."""
        cells = self._figure.cells
        counted = [option for option in self._options if option.id in cells and cells[option.id].value is not None]
        if len(counted) == len(self._options) or self._figure.figure.kind == "difference":
            return ""
        return " · ".join(self._visit.say(option.short_name) for option in counted) + "."

    def open_facts(self) -> None:
        """Open the card with picture, range, group, analysis, certainty and source."""
        self.make_dialog().exec()

    def make_dialog(self) -> FigureDialog:
        """Return that card, not yet shown."""
        facts = facts_of(self._figure, self._options, self._visit.record, self._visit.voice)
        pictures = pictures_of(self._figure, self._options, self._visit.voice)
        return FigureDialog(replace(facts, pictures=pictures), self)
