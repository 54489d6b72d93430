"""What matters in the patient's own words, and how well each option would serve it."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.causes import Option
from decision_aid.reasoning.elicitation import with_own_names
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.lines_field import LinesField

SERVES: dict[str, float] = {"no": 0, "partly": 50, "yes": 100}
"""How well an option serves an own thing, on the case file's scale of 0 to 100."""
NOT_SURE = "unsure"


class OwnMattersCard(Card):
    """What matters in the patient's own words, and how well each option would serve it."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        title = _("Something else that matters to you")
        self.lines = LinesField(accessible_name=title, placeholder=_("In your own words"))
        self.lines.answered.connect(self._take_names)
        self._serving = NoteList()
        self._title = TitleLabel(title)
        self.add(self._title)
        self.add(self.lines)
        self.add(self._serving)

    def refresh(self) -> None:
        """Show the own things; options are asked about only where they are compared."""
        own = self._visit.record.preferences.own
        comparison = self._visit.briefing.comparison
        options = () if comparison is None else comparison.options
        self._title.setText(_("Something else that matters to you") if options else _("What matters to you"))
        self.lines.show_answer(entry.name for entry in own)
        self._serving.show_notes(
            [(entry.name, options) for entry in own if options], lambda note: ServingQuestion(self._visit, *note)
        )
        for question in self.findChildren(ServingQuestion):
            question.refresh()

    def _take_names(self, names: tuple[str, ...]) -> None:
        self._visit.answer("preferences", with_own_names(self._visit.record.preferences, names))


class ServingQuestion(QWidget):
    """How well each option would serve one own thing; "not sure" and no answer both count as not known."""

    def __init__(self, visit: Visit, name: str, options: tuple[Option, ...]) -> None:
        super().__init__()
        self._visit, self._name = visit, name
        self.answers: dict[str, AnswerButtons] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BodyLabel(_("Would this help with “{thing}”?").format(thing=name), weight=SEMIBOLD))
        column.addWidget(OptionColumns(visit, options, self._cell, under_header=False))
        column.addWidget(SoftLabel(_("What you are not sure of counts as not known. It is never taken as a no.")))

    def _cell(self, option: Option) -> list[QWidget]:
        return [self._buttons(option.id, self._visit.say(option.name))]

    def _buttons(self, option: str, name: str) -> AnswerButtons:
        choices = [("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No")), (NOT_SURE, _("Not sure"))]
        buttons = AnswerButtons(choices, accessible_name=f"{self._name}: {name}")
        buttons.answered.connect(lambda answer: self._answer(option, answer))
        self.answers[option] = buttons
        return buttons

    def refresh(self) -> None:
        """Show the answers."""
        own = next((one for one in self._visit.record.preferences.own if one.name == self._name), None)
        words = {value: word for word, value in SERVES.items()}
        for option, buttons in self.answers.items():
            said = None if own is None else words.get(own.fits.get(option, -1))
            buttons.show_answer(NOT_SURE if own is not None and option in own.not_sure else said)

    def _answer(self, option: str, answer: str | None) -> None:
        own = self._visit.record.preferences.own
        self._visit.answer("preferences.own", tuple(self._changed(entry, option, answer) for entry in own))

    def _changed(self, entry: OwnAttribute, option: str, answer: str | None) -> OwnAttribute:
        if entry.name != self._name:
            return entry
        fits = {name: value for name, value in entry.fits.items() if name != option}
        not_sure = tuple(name for name in entry.not_sure if name != option)
        if answer == NOT_SURE:
            return replace(entry, fits=fits, not_sure=(*not_sure, option))
        return replace(entry, fits=fits if answer is None else {**fits, option: SERVES[answer]}, not_sure=not_sure)
