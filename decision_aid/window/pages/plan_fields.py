"""The lists, dates and notes of the plan, each bound to its field of the record."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.window.language import _
from decision_aid.window.pages.plan_options import is_open_choice
from decision_aid.window.pages.plan_tasks import day_of, recovery_list, task_list, tasks_to_offer
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import NoteField
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.date_choice import DateChoice
from decision_aid.window.widgets.even_columns import EvenColumns
from decision_aid.window.widgets.known_and_own import KnownAndOwn
from decision_aid.window.widgets.tagged_lines import TaggedLines

LEAST_COLUMN_EM = 17


class Field(Protocol):
    """What every field of the plan offers."""

    answered: SignalInstance

    def show_answer(self, value: Any) -> None:
        """Show a value."""


class PlanFields:
    """The cards of the plan beside the choice; `fields` holds the field of every path bound to the record."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.fields: dict[str, Field] = {}
        self.later = self._later()
        self.reasons = self._reasons()
        self.tasks = task_list(visit, self._title("plan.who_does_what"))
        self.tasks_card = Card(*self.bind("plan.who_does_what", self.tasks))
        recovery = recovery_list(visit, self._title("plan.rehabilitation"))
        self.recovery = Card(*self.bind("plan.rehabilitation", recovery))
        self.after = [self._review(), self._questions(), self._note()]

    def refresh(self) -> None:
        """Show every field as recorded; a day to decide by is asked where the decision is put off."""
        for path, field in self.fields.items():
            field.show_answer(answer_at(self._visit.record, path))
        plan = self._visit.record.plan
        self.later.setVisible(bool(is_open_choice(plan.choice) or plan.decide_by or plan.known_by_then))
        self.tasks.offer(tasks_to_offer(self._visit))

    def bind(self, path: str, field: Field) -> list[QWidget]:
        """Let a field answer for a path; return its title and the field."""
        field.answered.connect(lambda value: self._visit.answer(path, value))
        self.fields[path] = field
        return [TitleLabel(self._title(path)), field]  # type: ignore[list-item]

    def _title(self, path: str) -> str:
        return self._visit.say(self._visit.library.questions()[path].text)

    def _later(self) -> QWidget:
        """By when to decide, and what will be known by then."""
        say = self._visit.say
        texts = [say(entry.name) for entry in self._visit.library.choices.known_by_then]
        title = self._title("plan.known_by_then")
        known = KnownAndOwn([(text, text) for text in texts], accessible_name=title, placeholder=_("Something else"))
        return Card(*self.bind("plan.decide_by", self._date("plan.decide_by")), *self.bind("plan.known_by_then", known))

    def _reasons(self) -> QWidget:
        comparison = self._visit.briefing.comparison
        options = () if comparison is None else comparison.options
        tags = [self._visit.say(option.short_name) for option in options]
        columns = [
            self.bind(path, TaggedLines(tags, accessible_name=self._title(path), placeholder=_("In your own words")))
            for path in ("plan.reasons_for", "plan.reasons_against")
        ]
        return _beside(*columns)

    def _review(self) -> QWidget:
        return Card(*self.bind("plan.review_on", self._date("plan.review_on")))

    def _date(self, path: str) -> DateChoice:
        waits = [(1, _("1 week")), (2, _("2 weeks")), (6, _("6 weeks"))]
        return DateChoice(waits, today=day_of(self._visit), accessible_name=self._title(path))

    def _questions(self) -> QWidget:
        say, scope = self._visit.say, self._visit.briefing.scope
        texts = [say(text) for cause in scope.causes[:1] for text in cause.questions_to_ask]
        title = self._title("plan.questions")
        field = KnownAndOwn([(text, text) for text in texts], accessible_name=title, placeholder=_("Another question"))
        return Card(*self.bind("plan.questions", field))

    def _note(self) -> QWidget:
        words = self.bind("plan.note", NoteField(accessible_name=self._title("plan.note")))
        words.insert(1, SoftLabel(_("This is printed on both sheets.")))
        return Card(*words)


def _beside(*columns: Sequence[QWidget]) -> QWidget:
    cards = [Card(*widgets) for widgets in columns]
    for card in cards:
        card.column.addStretch(1)
    return EvenColumns(cards, least=em(LEAST_COLUMN_EM), gap=em(0.8))
