"""The ways to the other depths of weighing: the same things, asked more closely or less; what was said is kept."""

from PySide6.QtCore import Signal

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import Card, SoftLabel
from decision_aid.window.widgets.flow_layout import row_of

DEPTHS: tuple[str, ...] = ("three", "ranked", "swing")


class DepthRow(Card):
    """One button for each depth but the one on screen; `depth_wished` emits a depth."""

    depth_wished = Signal(str)

    def __init__(self, depth: str) -> None:
        super().__init__(role="row")
        self.column.setContentsMargins(0, em(0.4), 0, 0)
        self.buttons = {other: PushButton(words) for other, words in _names().items() if other != depth}
        for other, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, other=other: self.depth_wished.emit(other))
        self.add(SoftLabel(_said(depth)))
        self.add(row_of(*self.buttons.values(), spacing=em(0.5)))


def _names() -> dict[str, str]:
    return {
        "three": _("Back to the 3 things"),
        "ranked": _("Put all in order"),
        "swing": _("Say how much each matters"),
    }


def _said(depth: str) -> str:
    if depth == "three":
        return _("If you want to say more:")
    return _("Nothing you said gets lost. You can also answer in another way:")
