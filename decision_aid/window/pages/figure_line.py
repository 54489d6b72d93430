"""A further figure of a row in short: its sentence and how sure it is; the picture opens below it on a tap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import certainty_text, formed_text
from decision_aid.window.language import _
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_words import voice_of
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, SoftLabel


class FigureLine(QWidget):
    """One sentence with both framings, how the groups were formed, how sure; a button opens the whole figure.

    `opened` tells the other lines of the row to close: many pictures of 100 people at once say less than one.
    """

    opened = Signal()

    def __init__(self, visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> None:
        super().__init__()
        self._visit, self._figure, self._options = visit, figure, options
        self.block: FigureBlock | None = None
        self.button = PushButton("", look="quiet")
        self.button.clicked.connect(lambda: self.set_open(opened=not self.is_open))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(em(0.8))
        row.addLayout(self._words(), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._name_button()

    def _words(self) -> QVBoxLayout:
        voice, figure = voice_of(self._visit), self._figure
        formed = formed_text(figure, voice) if figure.chose_for_themselves else ""
        sure = certainty_text(figure.finding, voice, reason=False)
        words = QVBoxLayout()
        words.setSpacing(em(0.1))
        words.addWidget(BodyLabel(self._visit.say(figure.figure.summary)))
        words.addWidget(SoftLabel(f"{formed} {sure}".strip()))
        return words

    @property
    def is_open(self) -> bool:
        """Whether the whole figure is shown."""
        return self.block is not None and not self.block.isHidden()

    def set_open(self, *, opened: bool) -> None:
        """Show the whole figure below the sentence, or the sentence alone."""
        if self.block is None:
            self.block = FigureBlock(self._visit, self._figure, self._options, with_summary=False)
            self._column.addWidget(self.block)
        self.block.setVisible(opened)
        self._name_button()
        if opened:
            self.opened.emit()

    def _name_button(self) -> None:
        self.button.setText(_("Close") if self.is_open else _("Show more"))
        self.button.setAccessibleName(f"{self.button.text()}: {self._visit.say(self._figure.figure.summary)}")
