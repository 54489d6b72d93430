"""The next steps: first those that answer to a caution, with what can be changed beforehand; then all others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.choices import NextStep
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.plan import cautions_to_act_on, steps_by_urgency
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.sources import source_line
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answer_buttons import OneAnswer, SeveralAnswer
from decision_aid.window.widgets.answers import SeveralButtons
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, SoftLabel
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.lines_field import LinesField


class NextSteps(QWidget):
    """Known steps as buttons in two groups and own lines; `answered` emits ids and lines as one tuple."""

    answered = Signal(object)

    def __init__(self, visit: Visit, *, accessible_name: str) -> None:
        super().__init__()
        self._visit, self._name = visit, accessible_name
        self._value: tuple[str, ...] = ()
        self.groups: list[SeveralButtons] = []
        self._known = NoteList()
        self._helps = NoteList()
        self.own = LinesField(accessible_name=accessible_name, placeholder=_("Another step"))
        self.own.answered.connect(lambda lines: self._change((*self._known_part(), *lines)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._known, self._helps, self.own):
            column.addWidget(widget)

    def show_answer(self, value: Sequence[str] | None) -> None:
        """Show these steps without emitting anything."""
        self._value = tuple(value or ())
        fitting = self._fitting()
        changes = tuple(caution.rule.id for caution in self._visit.briefing.cautions)
        key = (tuple(step.id for step in fitting), changes, self._visit.briefing.urgency.withheld)
        self._known.show_notes([key], lambda _key: self._make(fitting))
        for group in self.groups:
            group.show_answer(self._known_part())
        steps = self._visit.library.choices.next_steps
        helped = [self._visit.say(step.help) for step in steps if step.help and step.id in self._value]
        self._helps.show_notes(helped, SoftLabel)
        self.own.show_answer(tuple(one for one in self._value if one not in self._known_part()))

    @property
    def buttons(self) -> dict[str, SeveralAnswer | OneAnswer]:
        """The button of every known step."""
        return {button.value: button for group in self.groups for button in group.buttons}

    def _make(self, fitting: Sequence[NextStep]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.5))
        others = [step for step in self._visit.library.choices.next_steps if step not in fitting]
        self.groups = []
        waits = self._visit.briefing.urgency.withheld
        if fitting:
            title = _("These come first") if waits else _("These fit what you told us")
            column.addWidget(BodyLabel(title, weight=SEMIBOLD))
            column.addWidget(self._group(fitting))
            if not waits:
                column.addWidget(Fold(_("What can be changed beforehand"), self._changes))
            column.addWidget(BodyLabel(_("Other steps"), weight=SEMIBOLD))
        column.addWidget(self._group(others))
        return box

    def _group(self, steps: Sequence[NextStep]) -> SeveralButtons:
        choices = [(step.id, self._visit.say(step.name)) for step in steps]
        group = SeveralButtons(choices, accessible_name=self._name, columns=2)
        group.answered.connect(lambda _ids: self._take_known())
        self.groups.append(group)
        return group

    def _changes(self) -> QWidget:
        """What each caution says can be changed before an operation, with its source."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(em(1), 0, 0, 0)
        for caution in cautions_to_act_on(self._fitting(), self._visit.briefing.cautions):
            rule = caution.rule
            column.addWidget(BodyLabel(self._visit.say(rule.title), weight=SEMIBOLD))
            column.addWidget(BodyLabel(self._visit.say(rule.change)))
            source = source_line(self._visit, findings_in(rule.change))
            if source:
                column.addWidget(SoftLabel(source, size="small"))
        return box

    def _fitting(self) -> tuple[NextStep, ...]:
        briefing = self._visit.briefing
        return steps_by_urgency(self._visit.library.choices.next_steps, briefing.cautions, briefing.urgency)

    def _known_part(self) -> tuple[str, ...]:
        ids = [step.id for step in self._visit.library.choices.next_steps]
        return tuple(one for one in ids if one in self._value)

    def _take_known(self) -> None:
        chosen = {button.value for group in self.groups for button in group.buttons if button.isChecked()}
        ids = [step.id for step in self._visit.library.choices.next_steps if step.id in chosen]
        self._change((*ids, *(one for one in self._value if one not in self._known_part())))

    def _change(self, value: tuple[str, ...]) -> None:
        self.show_answer(value)
        self.answered.emit(value)
