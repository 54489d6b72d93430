"""A card with one question of the content and the widget that answers it, bound to the visit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.consultation.bounds import Bounds, bounds_at
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.questions import AnswerKind, Question
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answers import AnswerButtons, ScaleButtons, SeveralButtons
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fields import DateField, LineField, NoteField, NumberField

AnswerWidget = AnswerButtons | SeveralButtons | ScaleButtons | NumberField | LineField | NoteField | DateField
LONGEST_SIGN_DAYS = 36500


class QuestionCard(Card):
    """The question, one line of why it is asked, and its answer. `show_record` shows the visit as it stands."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        self._visit, self.question = visit, question
        self.setAccessibleName(visit.say(question.text))
        self.add(TitleLabel(visit.say(question.text)))
        if question.why:
            self.add(SoftLabel(visit.say(question.why)))
        self.answer_widget = make_answer_widget(visit, question)
        self.answer_widget.answered.connect(self._answer)
        self.add(self.answer_widget)
        self._since: _SinceDays | None = None
        if question.kind == "sign":
            self._since = _SinceDays(visit, question.path)
            self.add(self._since)
        self.show_record()
        visit.changed.connect(self.show_record)

    def _answer(self, value: Any) -> None:
        self._visit.answer(self.question.path, stored_value(self._visit, self.question, value))

    def show_record(self) -> None:
        """Show the answer that the record holds."""
        value = self._visit.value(self.question.path)
        self.answer_widget.show_answer(shown_value(value))
        if self._since is not None:
            self._since.show_sign(value)


class _SinceDays(QWidget):
    """Asks for how many days a new sign has lasted; seen while it is new or getting worse."""

    def __init__(self, visit: Visit, path: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SoftLabel(_("For how many days, about?")))
        self._field = NumberField(0, LONGEST_SIGN_DAYS, _("days"), accessible_name=_("For how many days, about?"))
        self._field.answered.connect(lambda days: visit.answer(f"{path}.since_days", days))
        column.addWidget(self._field)

    def show_sign(self, sign: Sign | None) -> None:
        self.setVisible(sign is not None and sign.answer == "new_or_worse")
        self._field.show_answer(sign.since_days if sign is not None else None)


def stored_value(visit: Visit, question: Question, value: Any) -> Any:
    """Return what the record holds for an answer: signs keep their note, numbered choices are numbers."""
    if value is None:
        return None
    if question.kind in ("sign", "fact") and question.path.startswith("warning_signs."):
        return replace(visit.value(question.path) or Sign(), answer=value, asked_together=None, from_home=None)
    bounds = bounds_at(question.path) if question.kind == "choice" else None
    return int(value) if bounds is not None else value


def shown_value(value: Any) -> Any:
    """Return what an answer widget shows for a value of the record."""
    return value.answer if isinstance(value, Sign) else value


def make_answer_widget(visit: Visit, question: Question) -> AnswerWidget:
    """Return the widget for a question's kind. Raises KeyError for "special": a page draws that itself."""
    return _MAKERS[question.kind](visit, question, visit.say(question.text))


def choices_of(visit: Visit, question: Question) -> list[tuple[str, str]]:
    """Return value and label of each answer, from the content or, for yes and no, the interface's own words."""
    if question.answers:
        return [(answer.value, visit.say(answer.label)) for answer in question.answers]
    if question.kind == "sign":
        return [
            ("no", _("No")),
            ("new_or_worse", _("New or getting worse")),
            ("old_unchanged", _("Old and unchanged")),
            ("unsure", _("Not sure")),
        ]
    return [("yes", _("Yes")), ("no", _("No")), ("unsure", _("Not sure"))]


def _buttons(visit: Visit, question: Question, name: str) -> AnswerButtons:
    buttons = AnswerButtons(choices_of(visit, question), accessible_name=name)
    _add_help(visit, question, buttons)
    return buttons


def _several(visit: Visit, question: Question, name: str) -> SeveralButtons:
    buttons = SeveralButtons(choices_of(visit, question), accessible_name=name)
    _add_help(visit, question, buttons)
    return buttons


def _add_help(visit: Visit, question: Question, buttons: AnswerButtons | SeveralButtons) -> None:
    for answer, button in zip(question.answers, buttons.buttons, strict=False):
        if answer.help:
            button.setToolTip(visit.say(answer.help))


def _scale(high: int) -> Callable[[Visit, Question, str], ScaleButtons]:
    def make(visit: Visit, question: Question, name: str) -> ScaleButtons:
        low_words, high_words = question.ends or ({}, {})
        return ScaleButtons(0, high, (visit.say(low_words), visit.say(high_words)), accessible_name=name)

    return make


def _number(visit: Visit, question: Question, name: str) -> NumberField:
    bounds = bounds_at(question.path) or Bounds(0, 1_000_000, whole=False)
    unit = visit.say(question.unit) if question.unit else ""
    return NumberField(bounds.low, bounds.high, unit, decimals=0 if bounds.whole else 1, accessible_name=name)


_MAKERS: dict[AnswerKind, Callable[[Visit, Question, str], AnswerWidget]] = {
    "sign": _buttons,
    "fact": _buttons,
    "yes_no": _buttons,
    "choice": _buttons,
    "several": _several,
    "scale_0_10": _scale(10),
    "scale_0_4": _scale(4),
    "number": _number,
    "date": lambda _visit, _question, name: DateField(accessible_name=name),
    "line": lambda _visit, _question, name: LineField(accessible_name=name),
    "note": lambda _visit, _question, name: NoteField(accessible_name=name),
}
