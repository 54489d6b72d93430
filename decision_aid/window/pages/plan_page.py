"""Plan: what is decided today, why, and what happens next; every choice is as easy as any other."""

from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.consultation.plan import Choice
from decision_aid.content.causes import Option
from decision_aid.reasoning.plan import (
    asks_for_reasons,
    asks_for_recovery,
    options_to_lean_to,
    options_to_name,
    waits_for_fracture,
    with_choice,
)
from decision_aid.window.language import _
from decision_aid.window.pages.next_steps import NextSteps
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.parted_page import PartedPage
from decision_aid.window.pages.plan_choice import PlanChoice
from decision_aid.window.pages.plan_fields import PlanFields
from decision_aid.window.pages.scope_notes import nothing_to_compare_card
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
        self._first = NoteList()
        self._option, self._leaning = NoteList(below=self.choice), NoteList(below=self.choice)
        self.fields = PlanFields(self.visit)
        self.next_steps = NextSteps(self.visit, accessible_name=self._title("plan.next_steps"))
        steps = Card(*self.fields.bind("plan.next_steps", self.next_steps))
        self.signs_to_watch = Fold(self.visit.say(self.visit.library.signs_to_watch.title), self._signs_to_watch)
        self.add_part(_("What we plan"), self._first, self.choice, self._option, self.fields.later, self._leaning)
        self.add_part(_("What speaks for and against"), self.fields.reasons, is_there=self._asks_for_reasons)
        self.add_part(_("Next steps"), steps)
        self.add_part(_("Who does what"), self.fields.tasks_card, self.fields.review)
        self.add_part(_("Exercise and recovery"), self.fields.recovery, is_there=self._asks_for_recovery)
        self.add_part(_("What is open"), *self.fields.open_things, self.signs_to_watch)

    def refresh(self) -> None:
        """Show the plan as it stands."""
        self.choice.show_answer(self.visit.record.plan.choice)
        plan, briefing = self.visit.record.plan, self.visit.briefing
        missing = [briefing.scope] if waits_for_fracture(briefing.scope) else []
        self._first.show_notes(missing, lambda _scope: nothing_to_compare_card(self.visit, self.step_wished.emit))
        self._ask_option("plan.option", self._option, options_to_name(plan, briefing.comparison))
        self._ask_option("plan.leaning", self._leaning, options_to_lean_to(plan, briefing.comparison, briefing.urgency))
        self._show_answers()
        self.fields.refresh()
        self.show_parts()

    def _asks_for_reasons(self) -> bool:
        return asks_for_reasons(self.visit.record.plan, self.visit.briefing.urgency)

    def _asks_for_recovery(self) -> bool:
        briefing = self.visit.briefing
        return asks_for_recovery(self.visit.record.plan, briefing.urgency, briefing.scope)

    def _title(self, path: str) -> str:
        return self.visit.say(self.visit.library.questions()[path].text)

    def _answer_choice(self, choice: Choice | None) -> None:
        self.visit.answer("plan", with_choice(self.visit.record.plan, choice, self.visit.briefing.comparison))

    def _ask_option(self, path: str, place: NoteList, options: tuple[Option, ...]) -> None:
        place.show_notes([options] if options else [], lambda asked: self._option_card(path, asked))

    def _option_card(self, path: str, options: tuple[Option, ...]) -> QWidget:
        title = self._title(path)
        choices = [(option.id, self.visit.say(option.name)) for option in options]
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
