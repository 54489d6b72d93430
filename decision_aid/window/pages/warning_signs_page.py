"""Warning signs, a few to a screen; the emergency page takes over when one fires."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sign_lines import disagreement_lines, review_lines, signs_left_lines
from decision_aid.window.pages.text_card import TextCard
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.pager import Pager

KEYS_ON, KEYS_BACK = "Ctrl+PgDown", "Ctrl+PgUp"


class WarningSignsPage(Page):
    """Step 2: one group of signs at a time, read aloud together."""

    step_id = "warning_signs"

    def build(self) -> None:
        """Make one screen for every group, with paging between them."""
        self.review, self.disagreements, self.signs_left = TextCard(), TextCard(role="caution"), TextCard()
        self.screens = [QuestionList(self.visit, group, in_rows=True) for group in self.step.groups]
        self.none_button = PushButton(_("No to all of these"))
        self.none_button.clicked.connect(self._answer_none)
        self.pager = Pager(
            len(self.screens), back=_("Signs before"), on=_("More signs"), place_words=_("{place} of {count}")
        )
        for widget in (self.review, self.disagreements, *self.screens, self._buttons(), self.signs_left):
            self.add_card(widget)
        self._connect_paging()
        self._place = 0
        self._show_only_current()

    def refresh(self) -> None:
        """Show the review, the answers and the signs left."""
        for screen in self.screens:
            screen.refresh()
        self._show_only_current()
        show_cautions(self.visit, self.step_id, self.screens)
        self.review.show_lines(review_lines(self.visit))
        self.disagreements.show_lines(disagreement_lines(self.visit, "warning_signs."))
        self.signs_left.show_lines(signs_left_lines(self.visit))
        self.none_button.setEnabled(bool(self._open_signs()))

    def show_screen(self, place: int) -> None:
        """Show the group at `place` from its top, counted from 0; a place beyond the ends changes nothing."""
        if 0 <= place < len(self.screens):
            self._place = place
            self._show_only_current()
            self.none_button.setEnabled(bool(self._open_signs()))
            self.go_to_top()
            self.take_focus()

    def _show_only_current(self) -> None:
        self.pager.show_place(self._place)
        for number, screen in enumerate(self.screens):
            screen.setVisible(number == self._place)

    def _buttons(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row, spacing=em(0.8))
        line.addWidget(self.none_button)
        line.addWidget(self.pager)
        return row

    def _connect_paging(self) -> None:
        self.pager.moved.connect(self.show_screen)
        for keys, step in ((KEYS_ON, 1), (KEYS_BACK, -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.show_screen(self._place + step))

    def _open_signs(self) -> list[str]:
        """Paths of the signs on this screen that have no answer yet."""
        paths = [question.path for question in self.step.groups[self._place].questions]
        return [path for path in paths if answer_at(self.visit.record, f"{path}.answer") is None]

    def _answer_none(self) -> None:
        for path in self._open_signs():
            self.visit.answer(path, Sign(answer="no", asked_together="yes"))
