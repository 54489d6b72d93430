"""The picked goals in their order, with buttons to move them up and down and a line for own words.

Values in, signals out. Buttons and no dragging: it works with gloves, a shaking hand and a keyboard.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.theme import em
from decision_aid.window.widgets.answers import LineField
from decision_aid.window.widgets.beside import BesideLayout
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, SoftLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.tab_order import place_after


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedGoal:
    """A goal as shown: its id, its name and the patient's own words."""

    id: str
    name: str
    own_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingLabels:
    """The words on the buttons and before the line; `place` holds {rank} and {name}."""

    up: str
    down: str
    own_words: str
    place: str


class GoalLine(QWidget):
    """One goal with its place, its buttons and its own words."""

    moved = Signal(int)
    worded = Signal(object)

    def __init__(self, labels: RankingLabels) -> None:
        super().__init__()
        self._labels = labels
        self.name = BodyLabel("", weight=SEMIBOLD)
        self.up_button, self.down_button = PushButton(labels.up), PushButton(labels.down)
        self.own_words = LineField(accessible_name=labels.own_words)
        self._build()

    def _build(self) -> None:
        self.up_button.clicked.connect(lambda: self.moved.emit(-1))
        self.down_button.clicked.connect(lambda: self.moved.emit(1))
        self.own_words.answered.connect(self.worded)
        buttons, head = QWidget(), QWidget()
        line = FlowLayout(buttons, spacing=em(0.5))
        line.addWidget(self.up_button)
        line.addWidget(self.down_button)
        beside = BesideLayout(head, spacing=em(1))
        beside.addWidget(self.name)
        beside.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(0.4), 0, em(0.4))
        column.setSpacing(em(0.3))
        for widget in (head, SoftLabel(self._labels.own_words), self.own_words):
            column.addWidget(widget)

    def show_goal(self, goal: RankedGoal, rank: int, count: int) -> None:
        """Show a goal at its place among `count`."""
        self.name.setText(self._labels.place.format(rank=rank, name=goal.name))
        self.own_words.show_answer(goal.own_words or None)
        self.up_button.setEnabled(rank > 1)
        self.down_button.setEnabled(rank < count)
        self.up_button.setAccessibleName(f"{self._labels.up}: {goal.name}")
        self.down_button.setAccessibleName(f"{self._labels.down}: {goal.name}")
        self.own_words.setAccessibleName(f"{self._labels.own_words}: {goal.name}")


class GoalRanking(QWidget):
    """Goals in order; `ranked` emits the ids in their new order, `worded` an id with own words."""

    ranked = Signal(object)
    worded = Signal(str, object)

    def __init__(self, labels: RankingLabels, *, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self._labels = labels
        self._ids: list[str] = []
        self.lines: list[GoalLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_goals(self, goals: Sequence[RankedGoal]) -> None:
        """Show these goals in their order."""
        while len(self.lines) > len(goals):
            line = self.lines.pop()
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(goals):
            self._append()
        self._ids = [goal.id for goal in goals]
        for place, (line, goal) in enumerate(zip(self.lines, goals, strict=True), start=1):
            line.show_goal(goal, place, len(goals))

    def _append(self) -> None:
        place = len(self.lines)
        line = GoalLine(self._labels)
        line.moved.connect(lambda step: self._move(place, step))
        line.worded.connect(lambda words: self.worded.emit(self._ids[place], words))
        self._column.addWidget(line)
        line.show()
        if self.lines:
            place_after(self.lines[-1], line)
        self.lines.append(line)

    def _move(self, place: int, step: int) -> None:
        ids, target = list(self._ids), place + step
        ids[place], ids[target] = ids[target], ids[place]
        self.ranked.emit(tuple(ids))
        self._follow(target, step)

    def _follow(self, place: int, step: int) -> None:
        """Keep the keyboard on the goal that was moved, on a button that still works."""
        line = self.lines[place]
        wished, other = (line.up_button, line.down_button) if step < 0 else (line.down_button, line.up_button)
        (wished if wished.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)
