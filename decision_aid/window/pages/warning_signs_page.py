"""Warning signs, a few to a screen; the emergency page takes over when one fires."""

from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.consultation.warning_signs import Sign
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.home_signs import HomeSigns
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sign_lines import disagreement_lines, review_lines, signs_left_lines
from decision_aid.window.pages.text_card import TextCard
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.flow_layout import FlowLayout


class WarningSignsPage(Page):
    """Step 2: one group of signs at a time, read aloud together; Next leads through all of them."""

    step_id = "warning_signs"

    def build(self) -> None:
        """Make one screen for every group."""
        self.review, self.disagreements, self.signs_left = TextCard(), TextCard(role="caution"), TextCard()
        self.screens = [QuestionList(self.visit, group, in_rows=True) for group in self.step.groups]
        self.none_button = PushButton(_("No to all of these"))
        self.none_button.clicked.connect(self._answer_none)
        self.place_label, self.from_home = SoftLabel(""), HomeSigns(self.visit)
        self.screen_top = self.place_label
        above = (self.review, self.disagreements, self.place_label, self.from_home)
        for widget in (*above, *self.screens, self._buttons(), self.signs_left):
            self.add_card(widget)
        self.show_place()

    def refresh(self) -> None:
        """Show the review, the answers and the signs left."""
        for screen in self.screens:
            screen.refresh()
        self.show_place()
        show_cautions(self.visit, self.step_id, self.screens)
        self.review.show_lines(review_lines(self.visit))
        self.disagreements.show_lines(disagreement_lines(self.visit, "warning_signs."))
        self.signs_left.show_lines(signs_left_lines(self.visit))

    @property
    def screen_count(self) -> int:
        """One screen for every group of signs."""
        return len(self.step.groups)

    @property
    def next_words(self) -> str:
        """Next leads to further signs until the last of them is on screen."""
        return _("Next signs") if self.place < self.screen_count - 1 else ""

    def show_place(self) -> None:
        """Show the group of signs at `place`."""
        words = _("Screen {place} of {count}")
        self.place_label.setText(words.format(place=self.place + 1, count=self.screen_count))
        for number, screen in enumerate(self.screens):
            screen.setVisible(number == self.place)
        self.none_button.setEnabled(bool(self._open_signs()))
        self.from_home.show_for(self._signs())

    def _buttons(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row)
        line.addWidget(self.none_button)
        line.addWidget(self.from_home.still_button)
        return row

    def _signs(self) -> list[str]:
        """Paths of the signs on this screen."""
        return [question.path for question in self.step.groups[self.place].questions]

    def _open_signs(self) -> list[str]:
        """Paths of the signs on this screen that have no answer yet."""
        return [path for path in self._signs() if answer_at(self.visit.record, f"{path}.answer") is None]

    def _answer_none(self) -> None:
        for path in self._open_signs():
            self.visit.answer(path, Sign(answer="no", asked_together="yes"))
