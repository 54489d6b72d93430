"""Asking what matters most: three of the listed things, which of them most, and which way a two-sided thing counts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.elicitation import things_picked, with_matters_most, with_picks
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.pages.depth_row import DepthRow
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.thing_words import thing_name
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.picks import Picks
from decision_aid.window.widgets.tiles import Tile

MOST_PICKED = 3


class PickCard(Card):
    """The things that can be weighed, as tiles of one size."""

    def __init__(self, visit: Visit, comparison: ComparisonResult) -> None:
        super().__init__()
        self._visit, self._cause = visit, comparison.cause
        title = _("Tap the 3 things that matter most to you")
        tiles = [
            Tile(entry.id, visit.say(entry.name), visit.say(entry.question)) for entry in comparison.cause.attributes
        ]
        self.picks = Picks(tiles, most=MOST_PICKED, accessible_name=title)
        self.picks.answered.connect(self._answer)
        self.first: AnswerButtons | None = None
        self._first = NoteList()
        self.depths = DepthRow("three")
        self.add(TitleLabel(title))
        self.add(SoftLabel(_("You can change them at any time.")))
        for part in (self.picks, self._first, self.depths):
            self.add(part)

    def refresh(self) -> None:
        """Show what is picked, and ask which of it matters most once there is a choice."""
        preferences = self._visit.record.preferences
        self.picks.show_answer(preferences.picked)
        things = things_picked(self._visit.record, self._cause)
        is_asked = bool(preferences.picked) and len(things) > 1
        self._first.show_notes([things] if is_asked else [], self._make_first)
        if is_asked and self.first is not None:
            self.first.show_answer(preferences.matters_most)

    def _make_first(self, things: tuple[Attribute, ...]) -> QWidget:
        question = _("Which of these matters most to you?")
        choices = [(thing.id, thing_name(self._visit, thing)) for thing in things]
        self.first = AnswerButtons(choices, accessible_name=question)
        self.first.answered.connect(self._say_first)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, em(0.4), 0, 0)
        column.setSpacing(em(0.3))
        for part in (BodyLabel(question, weight=SEMIBOLD), self.first, SoftLabel(_("You can leave this open."))):
            column.addWidget(part)
        return box

    def _say_first(self, name: str | None) -> None:
        self._visit.answer("preferences", with_matters_most(self._visit.record.preferences, name))

    def _answer(self, picked: tuple[str, ...]) -> None:
        self._visit.answer("preferences", with_picks(self._visit.record.preferences, picked))


class DirectionCard(Card):
    """Asks whether a thing counts for or against an option; some people see it one way, some the other."""

    def __init__(self, visit: Visit, attribute: Attribute) -> None:
        super().__init__()
        self._visit, self._attribute = visit, attribute
        question = _("{thing}: is that good for you?").format(thing=visit.say(attribute.name))
        choices = [("for", _("Yes, I want it")), ("against", _("No, I would rather not"))]
        self.answers = AnswerButtons(choices, accessible_name=question)
        self.answers.answered.connect(self._answer)
        self.add(TitleLabel(question))
        self.add(SoftLabel(_("People see this in different ways, so we ask.")))
        self.add(self.answers)

    def refresh(self) -> None:
        """Show the direction answered."""
        self.answers.show_answer(self._visit.record.preferences.directions.get(self._attribute.id))

    def _answer(self, direction: str | None) -> None:
        directions = {**self._visit.record.preferences.directions}
        directions.pop(self._attribute.id, None)
        if direction is not None:
            directions[self._attribute.id] = direction  # type: ignore[assignment]
        self._visit.answer("preferences.directions", directions)
