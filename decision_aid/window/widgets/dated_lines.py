"""A list of what is to be done: tapped or typed, each line with who does it and a day where these were tapped."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation.plan import is_about
from decision_aid.records import dataclass
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons, Choices
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.date_choice import day_after
from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.lines_field import LinesField

Compose = Callable[[str, str, datetime.date | None], str]
"""Makes a line of what is to be done, who does it ("" for nobody named) and the day (None for none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWords:
    """The words around the list: before the people, before the waits, before what is offered, in the empty field."""

    who: str = ""
    when: str
    offered: str
    placeholder: str


class DatedLines(QWidget):
    """Lines with people and days; `answered` emits all lines as a tuple of text after every change.

    `people` are names by tap, `waits` days from `today` with their labels. Nothing is chosen to begin with, and after
    a line was added nothing is chosen again.
    """

    answered = Signal(object)

    def __init__(
        self,
        words: DatedWords,
        compose: Compose,
        *,
        waits: Sequence[tuple[int, str]],
        today: datetime.date,
        accessible_name: str,
        people: Choices = (),
    ) -> None:
        super().__init__()
        self._words, self._compose, self._today, self._name = words, compose, today, accessible_name
        self._value: tuple[str, ...] = ()
        self._waits: tuple[tuple[int, str], ...] = ()
        self._people: dict[str, str] = {}
        self.offers: dict[str, PushButton] = {}
        self.lines = LinesField(accessible_name=accessible_name, placeholder=words.placeholder)
        self.lines.answered.connect(self._take)
        self._arrange()
        self.who = self._buttons(self._who_place, (), words.who)
        self.take_people(people)
        self.take_waits(waits)
        self.offer(())

    def _arrange(self) -> None:
        self._who_words, self._offered_words = SoftLabel(self._words.who), SoftLabel(self._words.offered)
        self._who_place, self._when_place, self._offered = QVBoxLayout(), QVBoxLayout(), QWidget()
        self._offer_row = FlowLayout(self._offered, spacing=em(0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.4))
        column.addWidget(self._who_words)
        column.addLayout(self._who_place)
        column.addWidget(SoftLabel(self._words.when))
        column.addLayout(self._when_place)
        for widget in (self._offered_words, self._offered, self.lines):
            column.addWidget(widget)
        self._who_words.hide()

    def _buttons(self, place: QVBoxLayout, choices: Choices, name: str) -> AnswerButtons:
        """Buttons in place of those that stand there."""
        empty(place)
        made = AnswerButtons(choices, accessible_name=name, wraps=True)
        place.addWidget(made)
        made.setVisible(bool(choices))
        return made

    def take_people(self, people: Choices) -> None:
        """Offer these names from now on; the same ones again change nothing."""
        if dict(people) == self._people:
            return
        self._people = dict(people)
        self._who_words.setVisible(bool(people))
        self.who = self._buttons(self._who_place, people, self._words.who)

    def take_waits(self, waits: Sequence[tuple[int, str]]) -> None:
        """Offer these waits from now on; the same ones again change nothing."""
        if tuple(waits) == self._waits:
            return
        self._waits = tuple(waits)
        choices = [(str(days), label) for days, label in waits]
        self.when = self._buttons(self._when_place, choices, self._words.when)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these to be tapped; those that stand in the list already are not offered again."""
        if list(self.offers) != list(texts):
            empty(self._offer_row)
            self.offers = {text: self._offer_button(text) for text in texts}
            for button in self.offers.values():
                self._offer_row.addWidget(button)
        self._show_offers()

    def _offer_button(self, text: str) -> PushButton:
        button = PushButton(text)
        button.setAccessibleName(f"{self._name} {text}")
        button.clicked.connect(lambda: self._take((*self._value, text)))
        return button

    def _show_offers(self) -> None:
        for text, button in self.offers.items():
            button.setVisible(not any(is_about(line, text) for line in self._value))
        left = any(not button.isHidden() for button in self.offers.values())
        self._offered.setVisible(left)
        self._offered_words.setVisible(left)

    def show_answer(self, value: Iterable[str] | None) -> None:
        """Show these lines without emitting anything."""
        self._value = tuple(value or ())
        self.lines.show_answer(self._value)
        self._show_offers()

    def _take(self, lines: tuple[str, ...]) -> None:
        if len(lines) > len(self._value):
            lines = (*lines[:-1], self._composed(lines[-1]))
        self.show_answer(lines)
        self.answered.emit(lines)

    def _composed(self, what: str) -> str:
        days, who = self.chosen(self.when), self.chosen(self.who)
        day = None if days is None else day_after(self._today, int(days))
        self.when.show_answer(None)
        self.who.show_answer(None)
        return self._compose(what, self._people.get(who or "", ""), day)

    @staticmethod
    def chosen(buttons: AnswerButtons) -> str | None:
        """Return the value of the button that is chosen, or None."""
        return next((button.value for button in buttons.buttons if button.isChecked()), None)
