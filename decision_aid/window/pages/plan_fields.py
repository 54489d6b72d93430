"""The lists, dates and notes of the plan, each bound to its field of the record."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from decision_aid.consultation import answer_at
from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import NoteField
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.date_choice import DateChoice
from decision_aid.window.widgets.even_columns import EvenColumns
from decision_aid.window.widgets.known_and_own import KnownAndOwn
from decision_aid.window.widgets.lines_field import LinesField

LEAST_COLUMN_EM = 17


class Field(Protocol):
    """What every field of the plan offers."""

    answered: SignalInstance

    def show_answer(self, value: Any) -> None:
        """Show a value."""


class PlanFields:
    """The cards of the plan below the choice; `fields` holds the field of every path, `cards` the cards in order."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.fields: dict[str, Field] = {}
        self.cards: list[QWidget] = [
            self._reasons(),
            self._next_steps(),
            self._dates(),
            self._questions(),
            self._tasks(),
            self._note(),
        ]

    def refresh(self) -> None:
        """Show every field as recorded; reasons have something to speak for once a plan was chosen."""
        for path, field in self.fields.items():
            field.show_answer(answer_at(self._visit.record, path))
        plan = self._visit.record.plan
        self.cards[0].setVisible(bool(plan.choice or plan.reasons_for or plan.reasons_against))

    def _title(self, path: str) -> str:
        return self._visit.say(self._visit.library.questions()[path].text)

    def _bind(self, path: str, title: str, field: Field) -> list[QWidget]:
        field.answered.connect(lambda value: self._visit.answer(path, value))
        self.fields[path] = field
        return [TitleLabel(title), field]  # type: ignore[list-item]

    def _lines(self, path: str, placeholder: str) -> list[QWidget]:
        title = self._title(path)
        return self._bind(path, title, LinesField(accessible_name=title, placeholder=placeholder))

    def _reasons(self) -> QWidget:
        return _beside(
            self._lines("plan.reasons_for", _("In your own words")),
            self._lines("plan.reasons_against", _("In your own words")),
        )

    def _next_steps(self) -> QWidget:
        say = self._visit.say
        known = [(entry.id, say(entry.name)) for entry in self._visit.library.choices.next_steps]
        title = self._title("plan.next_steps")
        field = KnownAndOwn(known, accessible_name=title, placeholder=_("Another step"))
        return Card(*self._bind("plan.next_steps", title, field))

    def _dates(self) -> QWidget:
        return _beside(
            self._date("plan.decide_by"),
            self._date("plan.review_on"),
        )

    def _date(self, path: str) -> list[QWidget]:
        title = self._title(path)
        waits = [(1, _("1 week")), (2, _("2 weeks")), (6, _("6 weeks"))]
        today = self._visit.record.visit.date or self._visit.today
        return self._bind(path, title, DateChoice(waits, today=today, accessible_name=title))

    def _questions(self) -> QWidget:
        say, scope = self._visit.say, self._visit.briefing.scope
        texts = [say(text) for cause in scope.causes[:1] for text in cause.questions_to_ask]
        title = self._title("plan.questions")
        field = KnownAndOwn([(text, text) for text in texts], accessible_name=title, placeholder=_("Another question"))
        return Card(*self._bind("plan.questions", title, field))

    def _tasks(self) -> QWidget:
        return _beside(
            self._lines("plan.who_does_what", _("Such as: book a scan")),
            self._lines("plan.rehabilitation", _("Such as: walk every day")),
        )

    def _note(self) -> QWidget:
        title = self._title("plan.note")
        words = self._bind("plan.note", title, NoteField(accessible_name=title))
        words.insert(1, SoftLabel(_("This is printed on both sheets.")))
        return Card(*words)


def _beside(*columns: Sequence[QWidget]) -> QWidget:
    cards = [Card(*widgets) for widgets in columns]
    for card in cards:
        card.column.addStretch(1)
    return EvenColumns(cards, least=em(LEAST_COLUMN_EM), gap=em(0.8))
