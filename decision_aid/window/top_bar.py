"""The top line: the step's title in words of the patient, text size, privacy cover, more; below it the prompt."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import TEXT_SIZES, dress, em, font, is_folded, text_percent, token
from decision_aid.window.widgets.answer_buttons import OneAnswer
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.surface import Surface

TOOL_EM = 2.4


class TextSizeButtons(QWidget):
    """Three letters in growing sizes; `wished` emits the text size in percent."""

    wished = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Text size"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.2))
        words = (_("Normal text"), _("Large text"), _("Largest text"))
        self.buttons: dict[int, OneAnswer] = {}
        for percent, name, size in zip(TEXT_SIZES, words, ("small", "question", "title"), strict=True):
            self.buttons[percent] = self._button(percent, name, size)
            row.addWidget(self.buttons[percent])

    def show_percent(self, percent: int) -> None:
        """Show the text size in use and take the focus, so that a second press is near."""
        for size, button in self.buttons.items():
            button.show_chosen(chosen=size == percent)
        self.buttons[percent].setFocus()

    def _button(self, percent: int, name: str, size: str) -> OneAnswer:
        button = _Letter(str(percent), "A")
        button.setFont(font(size))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.show_chosen(chosen=percent == text_percent())
        button.clicked.connect(lambda: self.wished.emit(percent))
        return button


class _Letter(OneAnswer):
    """A letter in place of words: fill, weight and a line below it say that it is chosen."""

    padding_em = 0.4
    lowest_em = TOOL_EM

    def _is_answer(self) -> bool:
        return False

    def heightForWidth(self, _width: int) -> int:
        """All three are of one height."""
        return em(self.lowest_em)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the letter, and the line below it where it is chosen."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            width = self.width() * 0.4
            line = QRectF((self.width() - width) / 2, self.height() - em(0.45), width, em(0.15))
            painter.fillRect(line, token("on_accent"))

    def sizeHint(self) -> QSize:
        """Narrow, so that the tools fit beside the step line at the largest text."""
        return QSize(em(1.6 if is_folded() else 2), em(self.lowest_em))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()


class TopBar(Surface):
    """Title on the left, tools on the right; with a `step_line`, that stands in the title's place."""

    text_size_wished = Signal(int)
    cover_wished = Signal()
    about_wished = Signal()
    prompt_wished = Signal()

    def __init__(self, step_line: QWidget | None = None) -> None:
        super().__init__("top")
        self.title = TitleLabel("", size="question" if step_line is not None else "title")
        self.text_sizes = TextSizeButtons()
        self.cover_button = _tool(_("Hide screen"))
        self.more_button = _tool(_("More"))
        self.text_sizes.wished.connect(self.text_size_wished)
        self.cover_button.clicked.connect(self.cover_wished)
        self.more_button.clicked.connect(self._open_more)
        self._lay_out(step_line)

    def _lay_out(self, step_line: QWidget | None) -> None:
        tools = (self.text_sizes, self.cover_button, self.more_button)
        if step_line is not None:
            row: FlowLayout | QHBoxLayout = FlowLayout(self, spacing=em(0.3))
            row.addWidget(step_line)
        else:
            row = QHBoxLayout(self)
            row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        for tool in tools:
            row.addWidget(tool)
        row.setContentsMargins(em(0.3 if step_line else 0.8), em(0.2), em(0.3), em(0.2))

    def _open_more(self) -> None:
        menu = QMenu(self)
        dress(menu, "menu")
        if is_folded():
            menu.addAction(_("For the clinician")).triggered.connect(self.prompt_wished)
        menu.addAction(_("About this aid")).triggered.connect(self.about_wished)
        menu.exec(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))


def _tool(text: str) -> PushButton:
    button = PushButton(text, look="quiet")
    button.padding_em = 0.5
    button.lowest_em = TOOL_EM
    return button


class ClinicianPrompt(QWidget):
    """One quiet line for the clinician that can be folded away; `folded_changed` tells which.

    Large text has no room for a line that is folded away: there it is opened from the menu "More", by `turn`.
    """

    folded_changed = Signal(bool)

    def __init__(self, *, folded: bool) -> None:
        super().__init__()
        self._folded = folded
        self.text = SoftLabel("", size="small")
        self.button = PushButton("", look="quiet")
        self.button.setFont(font("small"))
        self.button.padding_em, self.button.lowest_em = 0.4, TOOL_EM
        self.button.clicked.connect(self.turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)

    def show_prompt(self, prompt: str) -> None:
        """Show a prompt; without one nothing is seen."""
        self.text.setText(prompt)
        self._show_fold()

    def turn(self) -> None:
        """Fold the line away, or show it again."""
        self._folded = not self._folded
        self._show_fold()
        self.folded_changed.emit(self._folded)

    def _show_fold(self) -> None:
        self.setVisible(bool(self.text.text()) and not (self._folded and is_folded()))
        self.text.setVisible(not self._folded)
        self.button.setText(_("For the clinician") if self._folded else _("Fold away"))
        name = _("Show the prompt for the clinician") if self._folded else _("Fold the prompt for the clinician away")
        self.button.setAccessibleName(name)
