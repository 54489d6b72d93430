"""Start: what the aid is, begin or open a visit, how large the text is, who is here."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.questions import QuestionGroup
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.about_lines import about_lines, dates_line
from decision_aid.window.pages.opening_card import OpeningCard
from decision_aid.window.pages.question_list import QuestionList, folded
from decision_aid.window.pages.text_card import TextCard
from decision_aid.window.theme import TEXT_SIZES, text_percent
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold


class StartPage(Page):
    """Step 1: everything here may stay empty."""

    step_id = "start"

    def build(self) -> None:
        """Make the cards; what only some want to read or fill in stays folded."""
        self.lists: list[QuestionList] = []
        self.opening = OpeningCard(self.visit)
        self.about_fold = Fold(_("More about this aid"), self._about)
        self.add_card(self._text_sizes())
        self.add_card(self.opening)
        self.add_card(self._purpose())
        for group in self.step.groups:
            self.add_card(self._group(group))

    def refresh(self) -> None:
        """Show the answers and the text size in use."""
        self.text_sizes.show_answer(str(text_percent()))
        for group in self.lists:
            group.refresh()

    def _purpose(self) -> Card:
        about = self.visit.library.about
        card = Card(TitleLabel(self.visit.say(about.name)), BodyLabel(self.visit.say(about.purpose)))
        card.add(SoftLabel(dates_line(self.visit)))
        card.add(self.about_fold)
        return card

    def _about(self) -> QWidget:
        card = TextCard(role="plain_box")
        card.show_lines(about_lines(self.visit))
        return card

    def _text_sizes(self) -> Card:
        words = (_("Normal text"), _("Large text"), _("Largest text"))
        choices = [(str(percent), name) for percent, name in zip(TEXT_SIZES, words, strict=True)]
        title = _("Can you read this well?")
        self.text_sizes = AnswerButtons(choices, accessible_name=title)
        self.text_sizes.answered.connect(self._wish_text_size)
        return Card(TitleLabel(title), self.text_sizes)

    def _wish_text_size(self, percent: str | None) -> None:
        self.text_sizes.show_answer(percent or str(text_percent()))
        if percent is not None:
            self.text_size_wished.emit(int(percent))

    def _group(self, group: QuestionGroup) -> QWidget:
        """The questions of a group; those for the clinician alone stay folded."""
        if all(question.who == "clinician" for question in group.questions):
            return folded(self.visit.say(group.title), lambda: self._list(group, titled=False))
        return self._list(group, titled=True)

    def _list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        made = QuestionList(self.visit, group, in_rows=True, titled=titled)
        self.lists.append(made)
        return made
