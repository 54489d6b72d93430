"""The picked goals in their order, with buttons to move them up and down and a line for own words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.fields import LineField
from decision_aid.window.widgets.order_list import OrderedThing, OrderLine, OrderList


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedGoal:
    """A goal as shown: its id, its name and the patient's own words."""

    id: str
    name: str
    own_words: str = ""


class GoalLine(OrderLine):
    """One goal with its place, its buttons and its own words."""

    worded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        label = _("In your own words")
        self.own_words = LineField(accessible_name=label)
        self.own_words.answered.connect(self.worded)
        self.column.addWidget(SoftLabel(label))
        self.column.addWidget(self.own_words)

    def show_words(self, goal: RankedGoal) -> None:
        """Show what the patient said of a goal."""
        self.own_words.show_answer(goal.own_words or None)
        self.own_words.setAccessibleName(f"{_('In your own words')}: {goal.name}")


class GoalRanking(OrderList[GoalLine]):
    """Goals in order; `ordered` emits the ids in their new order, `worded` an id with own words."""

    worded = Signal(str, object)

    def __init__(self, *, accessible_name: str) -> None:
        super().__init__(self._goal_line, accessible_name=accessible_name)

    def show_goals(self, goals: Sequence[RankedGoal]) -> None:
        """Show these goals in their order."""
        self.show_things([OrderedThing(id=goal.id, name=goal.name) for goal in goals])
        for line, goal in zip(self.lines, goals, strict=True):
            line.show_words(goal)

    def _goal_line(self) -> GoalLine:
        line, place = GoalLine(), len(self.lines)
        line.worded.connect(lambda words: self.worded.emit(self.ids[place], words))
        return line
