"""What is planned today: every choice alike, or, while an urgent sign stands, first what comes first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.choices import NamedChoice
from decision_aid.reasoning.plan import choices_by_urgency
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import withheld_card
from decision_aid.window.theme import em, is_folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.picks import OneTile
from decision_aid.window.widgets.tiles import Tile, TileButton


class PlanChoice(QWidget):
    """The choices as tiles; `answered` emits a choice or None, `step_wished` a step id."""

    answered = Signal(object)
    step_wished = Signal(str)

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._title = visit.say(visit.library.questions()["plan.choice"].text)
        self.groups: list[OneTile] = []
        self.others: Fold | None = None
        self._cards = NoteList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._cards)

    def show_answer(self, choice: str | None) -> None:
        """Show this choice, in the order that the urgency of this visit asks for."""
        urgency = self._visit.briefing.urgency
        shown = (urgency.codes if urgency.withheld else (), self._is_compared())
        self._cards.show_notes([shown], lambda _shown: self._make())
        for group in self.groups:
            group.show_answer(choice)
        if self.others is not None and choice in self.groups[-1].buttons and not self.others.is_open:
            self.others.set_open(opened=True)

    @property
    def buttons(self) -> dict[str, TileButton]:
        """The tile of every choice, by id."""
        return {name: button for group in self.groups for name, button in group.buttons.items()}

    def _is_compared(self) -> bool:
        return self._visit.briefing.comparison is not None

    def _make(self) -> QWidget:
        self.groups, self.others = [], None
        first, later = choices_by_urgency(self._visit.library.choices.plan_choices, self._visit.briefing.urgency)
        if not later:
            return Card(*self._head(), SoftLabel(_same_worth(is_compared=self._is_compared())), self._tiles(first))
        return self._first_things(self._tiles(first), self._tiles(later))

    def _first_things(self, first: QWidget, later: QWidget) -> QWidget:
        self.others = Fold(_("Note another plan"), later)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        column.addWidget(withheld_card(self._visit, self.step_wished.emit, _comes_first()))
        column.addWidget(Card(*self._head(), first, SoftLabel(_others_wait()), self.others))
        return box

    def _head(self) -> tuple[QWidget, ...]:
        """The question; in large text the title of the step says it, and there is no room to say it again."""
        return () if is_folded() else (TitleLabel(self._title),)

    def _tiles(self, choices: Sequence[NamedChoice]) -> OneTile:
        say = self._visit.say
        tiles = [Tile(choice.id, say(choice.name), say(choice.help)) for choice in choices]
        group = OneTile(tiles, accessible_name=self._title)
        group.answered.connect(self.answered)
        self.groups.append(group)
        return group


def _same_worth(*, is_compared: bool) -> str:
    """Where no options were compared, an operation may be no way at all: nothing is called good then."""
    if is_compared:
        return _("Each of these is a good way to end a visit. You can change it later.")
    return _("We compared no options in this visit. You can change the plan later.")


def _comes_first() -> str:
    return _("This comes first. We plan a treatment for your back when it has been looked into.")


def _others_wait() -> str:
    return _("All other plans can wait until then. The clinician can still note one.")
