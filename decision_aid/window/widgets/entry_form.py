"""The questions about one entry of a list, such as one scan; values in, signals out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import AnswerButtons, SeveralButtons
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fields import DateField, LineField, NumberField


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryField:
    """One question about an entry. `low` and `high` bound a number; `stands_out` marks what matters most."""

    name: str
    label: str
    kind: Literal["choice", "several", "number", "date", "line"]
    choices: tuple[tuple[str, str], ...] = ()
    low: float = 0
    high: float = 0
    unit: str = ""
    why: str = ""
    stands_out: bool = False


MAKERS: dict[str, Callable[[EntryField], QWidget]] = {
    "choice": lambda field: AnswerButtons(field.choices, accessible_name=field.label),
    "several": lambda field: SeveralButtons(field.choices, accessible_name=field.label),
    "number": lambda field: NumberField(field.low, field.high, field.unit, accessible_name=field.label),
    "date": lambda field: DateField(accessible_name=field.label),
    "line": lambda field: LineField(accessible_name=field.label),
}


class EntryForm(QWidget):
    """The questions of one entry, one below the other; every answer leaves at once with the field's name."""

    answered = Signal(str, object)

    def __init__(self, fields: Sequence[EntryField]) -> None:
        super().__init__()
        self._answers: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in fields:
            column.addWidget(self._question(field))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the first question."""
        next(iter(self._answers.values())).setFocus(event.reason())

    def holds(self, name: str) -> bool:
        """Whether the field is asked here."""
        return name in self._answers

    def field(self, name: str) -> Any:
        """The answer widget of a field."""
        return self._answers[name]

    def show_entry(self, entry: Mapping[str, Any]) -> None:
        """Show the answers of an entry; an absent one is shown as not answered."""
        for name, answer in self._answers.items():
            answer.show_answer(entry.get(name))

    def _question(self, field: EntryField) -> QWidget:
        frame = Card(role="plain_box" if field.stands_out else "row")
        if not field.stands_out:
            frame.column.setContentsMargins(em(1), 0, 0, 0)
        frame.column.setSpacing(em(0.3))
        frame.add(TitleLabel(field.label, size="question" if field.stands_out else "body"))
        if field.why:
            frame.add(SoftLabel(field.why))
        answer: Any = MAKERS[field.kind](field)
        answer.answered.connect(lambda value, name=field.name: self.answered.emit(name, value))
        self._answers[field.name] = answer
        frame.add(answer)
        return frame
