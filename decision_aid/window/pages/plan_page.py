"""Plan: what is decided today, why, and what happens next; every choice is as easy as any other."""

from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.window.language import _
from decision_aid.window.pages.next_steps import NextSteps
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.parted_page import PartedPage
from decision_aid.window.pages.plan_choice import PlanChoice
from decision_aid.window.pages.plan_fields import PlanFields
from decision_aid.window.pages.plan_options import fitting_options, option_after_choice, options_to_lean_to
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import BodyLabel, Card, ItemLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold


class PlanPage(PartedPage):
    """Step 11, what we decided today."""

    step_id = "plan"

    def build(self) -> None:
        """Make the choice, what speaks for and against, next steps, recovery, questions and the signs to watch."""
        self.choice = PlanChoice(self.visit)
        self.choice.answered.connect(self._answer_choice)
        self.choice.step_wished.connect(self.step_wished)
        self._option, self._leaning = NoteList(below=self.choice), NoteList(below=self.choice)
        self.fields = PlanFields(self.visit)
        self.next_steps = NextSteps(self.visit, accessible_name=self._title("plan.next_steps"))
        steps = Card(*self.fields.bind("plan.next_steps", self.next_steps))
        self.signs_to_watch = Fold(self.visit.say(self.visit.library.signs_to_watch.title), self._signs_to_watch)
        self.add_part(_("What we plan"), self.choice, self._option, self.fields.later, self._leaning)
        self.add_part(_("What speaks for and against"), self.fields.reasons)
        self.add_part(_("Next steps"), steps, self.fields.tasks_card)
        self.add_part(_("Recovery and what is open"), self.fields.recovery, *self.fields.after, self.signs_to_watch)

    def refresh(self) -> None:
        """Show the plan as it stands."""
        self.choice.show_answer(self.visit.record.plan.choice)
        fitting = fitting_options(self.visit)
        self._option.show_notes([fitting] if fitting else [], lambda _options: self._option_card())
        offered = options_to_lean_to(self.visit)
        self._leaning.show_notes([offered] if offered else [], lambda _options: self._leaning_card())
        self._show_answers()
        self.fields.refresh()
        self.show_parts()

    def _title(self, path: str) -> str:
        return self.visit.say(self.visit.library.questions()[path].text)

    def _answer_choice(self, choice: str | None) -> None:
        self.visit.answer("plan.choice", choice)
        self.visit.answer("plan.option", option_after_choice(self.visit))

    def _option_card(self) -> QWidget:
        return self._options("plan.option", self._title("plan.option"), fitting_options(self.visit))

    def _leaning_card(self) -> QWidget:
        return self._options("plan.leaning", self._title("plan.leaning"), options_to_lean_to(self.visit))

    def _options(self, path: str, title: str, choices: tuple[tuple[str, str], ...]) -> QWidget:
        buttons = AnswerButtons(choices, accessible_name=title)
        buttons.setObjectName(path)
        buttons.answered.connect(lambda option: self.visit.answer(path, option))
        return Card(TitleLabel(title), buttons)

    def _show_answers(self) -> None:
        for path in ("plan.option", "plan.leaning"):
            for buttons in self.findChildren(AnswerButtons, path):
                buttons.show_answer(answer_at(self.visit.record, path))

    def _signs_to_watch(self) -> Card:
        watch, say = self.visit.library.signs_to_watch, self.visit.say
        return Card(BodyLabel(say(watch.intro)), *(ItemLabel(say(sign)) for sign in watch.signs), role="warning")
