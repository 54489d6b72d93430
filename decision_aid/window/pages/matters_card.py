"""Asking what matters most: three of the listed things, own words, and which way a two-sided thing counts."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.causes import Attribute, Option
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.lines_field import LinesField
from decision_aid.window.widgets.picks import Picks
from decision_aid.window.widgets.tiles import Tile

MOST_PICKED = 3
SERVES: dict[str, float] = {"no": 0, "partly": 50, "yes": 100}
"""How well an option serves an own thing, on the case file's scale of 0 to 100."""


class PickCard(Card):
    """The things that can be weighed, as tiles of one size."""

    def __init__(self, visit: Visit, attributes: tuple[Attribute, ...]) -> None:
        super().__init__()
        self._visit = visit
        title = _("Tap the 3 things that matter most to you")
        tiles = [Tile(entry.id, visit.say(entry.name), visit.say(entry.question)) for entry in attributes]
        self.picks = Picks(tiles, most=MOST_PICKED, accessible_name=title)
        self.picks.answered.connect(self._answer)
        self.add(TitleLabel(title))
        self.add(SoftLabel(_("You can change them at any time.")))
        self.add(self.picks)

    def refresh(self) -> None:
        """Show what is picked."""
        self.picks.show_answer(self._visit.record.preferences.picked)

    def _answer(self, picked: tuple[str, ...]) -> None:
        preferences = self._visit.record.preferences
        self._visit.answer("preferences", replace(preferences, depth="three" if picked else None, picked=picked))


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


class OwnMattersCard(Card):
    """What matters in the patient's own words, and how well each option would serve it."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        title = _("Something else that matters to you")
        self.lines = LinesField(accessible_name=title, placeholder=_("In your own words"))
        self.lines.answered.connect(self._take_names)
        self._serving = NoteList()
        self.add(TitleLabel(title))
        self.add(self.lines)
        self.add(self._serving)

    def refresh(self) -> None:
        """Show the own things; options are asked about only where they are compared."""
        own = self._visit.record.preferences.own
        comparison = self._visit.briefing.comparison
        options = () if comparison is None else comparison.options
        self.lines.show_answer(entry.name for entry in own)
        self._serving.show_notes(
            [(entry.name, options) for entry in own if options], lambda note: ServingQuestion(self._visit, *note)
        )
        for question in self.findChildren(ServingQuestion):
            question.refresh()

    def _take_names(self, names: tuple[str, ...]) -> None:
        known = {entry.name: entry for entry in self._visit.record.preferences.own}
        self._visit.answer("preferences.own", tuple(known.get(name, OwnAttribute(name=name)) for name in names))


class ServingQuestion(QWidget):
    """How well each option would serve one own thing; what is left open counts as not known."""

    def __init__(self, visit: Visit, name: str, options: tuple[Option, ...]) -> None:
        super().__init__()
        self._visit, self._name = visit, name
        self.answers: dict[str, AnswerButtons] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BodyLabel(_("Would this help with “{thing}”?").format(thing=name), weight=SEMIBOLD))
        column.addWidget(OptionColumns(visit, options, self._cell, under_header=False))
        column.addWidget(SoftLabel(_("Leave open what you cannot tell.")))

    def _cell(self, option: Option) -> list[QWidget]:
        return [self._buttons(option.id, self._visit.say(option.name))]

    def _buttons(self, option: str, name: str) -> AnswerButtons:
        choices = [("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No"))]
        buttons = AnswerButtons(choices, accessible_name=f"{self._name}: {name}")
        buttons.answered.connect(lambda answer: self._answer(option, answer))
        self.answers[option] = buttons
        return buttons

    def refresh(self) -> None:
        """Show the answers."""
        fits = next((entry.fits for entry in self._visit.record.preferences.own if entry.name == self._name), {})
        words = {value: word for word, value in SERVES.items()}
        for option, buttons in self.answers.items():
            buttons.show_answer(words.get(fits.get(option, -1)))

    def _answer(self, option: str, answer: str | None) -> None:
        own = self._visit.record.preferences.own
        self._visit.answer("preferences.own", tuple(self._changed(entry, option, answer) for entry in own))

    def _changed(self, entry: OwnAttribute, option: str, answer: str | None) -> OwnAttribute:
        if entry.name != self._name:
            return entry
        fits = {name: value for name, value in entry.fits.items() if name != option}
        return replace(entry, fits=fits if answer is None else {**fits, option: SERVES[answer]})
