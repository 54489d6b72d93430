"""Asking what matters most: three of the listed things, and which way a two-sided thing counts."""

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.elicitation import with_picks
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.pages.depth_row import DepthRow
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.picks import Picks
from decision_aid.window.widgets.tiles import Tile

MOST_PICKED = 3


class PickCard(Card):
    """The things that can be weighed, as tiles of one size."""

    def __init__(self, visit: Visit, comparison: ComparisonResult) -> None:
        super().__init__()
        self._visit = visit
        title = _("Tap the 3 things that matter most to you")
        tiles = [
            Tile(entry.id, visit.say(entry.name), visit.say(entry.question)) for entry in comparison.cause.attributes
        ]
        self.picks = Picks(tiles, most=MOST_PICKED, accessible_name=title)
        self.picks.answered.connect(self._answer)
        self.depths = DepthRow("three")
        self.add(TitleLabel(title))
        self.add(SoftLabel(_("You can change them at any time.")))
        self.add(self.picks)
        self.add(self.depths)

    def refresh(self) -> None:
        """Show what is picked."""
        self.picks.show_answer(self._visit.record.preferences.picked)

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
