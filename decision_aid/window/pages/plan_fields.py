"""The lists, dates and notes of the plan, each bound to its field of the record."""

import datetime
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation import answer_at
from decision_aid.reasoning.plan import MOST_YEARS, asks_for_a_day, day_of_visit, day_problem, questions_to_ask
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.plan_tasks import (
    people_to_offer,
    recovery_list,
    task_list,
    tasks_to_offer,
    waits_to_offer,
)
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.date_choice import DateChoice
from decision_aid.window.widgets.even_columns import EvenColumns
from decision_aid.window.widgets.fields import NoteField
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
        self._days: list[DateChoice] = []
        self.later = self._later()
        self.reasons, self._questions = NoteList(), NoteList()
        self.tasks = task_list(visit, self._title("plan.who_does_what"))
        self.tasks_card = Card(*self.bind("plan.who_does_what", self.tasks))
        recovery = recovery_list(visit, self._title("plan.rehabilitation"))
        self.recovery = Card(*self.bind("plan.rehabilitation", recovery))
        self.review = Card(*self.bind("plan.review_on", self._date("plan.review_on")))
        self.open_things: list[QWidget] = [self._questions, self._note()]

    def refresh(self) -> None:
        """Show every field as recorded; a day to decide by is asked where the decision is put off."""
        self.reasons.show_notes([self._options()], self._make_reasons)
        self._questions.show_notes([self._questions_to_ask()], self._make_questions)
        for path, field in self.fields.items():
            field.show_answer(answer_at(self._visit.record, path))
        self.later.setVisible(asks_for_a_day(self._visit.record.plan, self._visit.briefing.urgency))
        self.tasks.offer(tasks_to_offer(self._visit))
        waits = waits_to_offer(self._visit)
        self.tasks.take_people(people_to_offer(self._visit))
        self.tasks.take_waits(waits)
        for day in self._days:
            day.take_waits(waits)

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

    def _options(self) -> tuple[str, ...]:
        comparison = self._visit.briefing.comparison
        options = () if comparison is None else comparison.options
        return tuple(self._visit.say(option.short_name) for option in options)

    def _make_reasons(self, options: tuple[str, ...]) -> QWidget:
        """What speaks for and against, beside each other; where nothing is compared no option can be named."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SoftLabel(_name_the_option() if options else _both_sides()))
        paths = ("plan.reasons_for", "plan.reasons_against")
        column.addWidget(_beside(*(self.bind(path, self._reason_lines(path, options)) for path in paths)))
        return box

    def _reason_lines(self, path: str, options: tuple[str, ...]) -> TaggedLines:
        return TaggedLines(options, accessible_name=self._title(path), placeholder=_("In your own words"))

    def _date(self, path: str) -> DateChoice:
        made = DateChoice(
            waits_to_offer(self._visit),
            today=day_of_visit(self._visit.record, self._visit.today),
            accessible_name=self._title(path),
            problem_of=self._day_problem,
        )
        self._days.append(made)
        return made

    def _day_problem(self, day: datetime.date) -> str:
        visit_day = day_of_visit(self._visit.record, self._visit.today)
        problem = day_problem(day, visit_day)
        if problem is None:
            return ""
        words = {
            "past": _("This day is before the visit. Please enter a day from {date} on."),
            "far": _("This day is more than {years} years away. Please check the year."),
        }[problem]
        return words.format(date=plain_date(visit_day, self._visit.translate), years=MOST_YEARS)

    def _questions_to_ask(self) -> tuple[str, ...]:
        return tuple(self._visit.say(text) for text in questions_to_ask(self._visit.briefing.scope))

    def _make_questions(self, texts: tuple[str, ...]) -> QWidget:
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


def _name_the_option() -> str:
    return _("Think of each option once, for it and against it. Type a reason, then tap the option that it is about.")


def _both_sides() -> str:
    return _("Think of both sides. Write each reason in your own words.")
