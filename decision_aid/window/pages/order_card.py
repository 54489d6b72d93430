"""All things in order: what was tapped is offered first; the order counts once the patient says that it is theirs."""

from collections.abc import Sequence

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.elicitation import is_order_said, things_to_weigh, with_order, with_order_said
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.pages.depth_row import DepthRow
from decision_aid.window.pages.thing_words import thing_change, thing_name
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.order_list import OrderedThing, OrderLine, OrderList


class OrderCard(Card):
    """The things of a comparison and the own ones, with buttons to move them up and down."""

    def __init__(self, visit: Visit, comparison: ComparisonResult) -> None:
        super().__init__()
        self._visit, self._cause = visit, comparison.cause
        title = _("Put them in order: what matters most comes first")
        self.things = OrderList(OrderLine, accessible_name=title)
        self.things.ordered.connect(self._order)
        self.say_button = PushButton(_("This is my order"), look="primary")
        self.say_button.clicked.connect(self._say)
        self._say_row = row_of(self.say_button)
        self._state = SoftLabel("")
        self.depths = DepthRow("ranked")
        self.add(TitleLabel(title))
        for part in (self._state, self.things, self._say_row, self.depths):
            self.add(part)
        self.column.setSpacing(em(0.4))

    def refresh(self) -> None:
        """Show the order as it stands, and whether it counts."""
        things = self._things()
        preferences = self._visit.record.preferences
        said = is_order_said(preferences, things)
        placed = sum(thing.id in preferences.ranked for thing in things) if preferences.depth == "ranked" else 0
        self.things.show_things([self._shown(thing) for thing in things], numbered=placed)
        self._state.setText(_counts() if said else _counts_in_part() if placed else _not_yet())
        self._say_row.setVisible(not said)

    def _things(self) -> Sequence[Attribute]:
        return things_to_weigh(self._visit.record, self._cause)

    def _shown(self, thing: Attribute) -> OrderedThing:
        return OrderedThing(id=thing.id, name=thing_name(self._visit, thing), help=thing_change(self._visit, thing))

    def _order(self, names: tuple[str, ...]) -> None:
        self._visit.answer("preferences", with_order(self._visit.record.preferences, self.things.ids, names))

    def _say(self) -> None:
        preferences = self._visit.record.preferences
        self._visit.answer("preferences", with_order_said(preferences, self.things.ids))
        self.things.lines[0].down_button.setFocus()


def _counts() -> str:
    return _("This order counts. You can still move things.")


def _counts_in_part() -> str:
    return _("What has a number counts. Move the rest to its place, then press “This is my order”.")


def _not_yet() -> str:
    return _("What you tapped stands first. Move things up or down until it is right. Then press “This is my order”.")
