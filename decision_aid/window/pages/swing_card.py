"""How much each thing matters: the change that matters most counts 100, the others beside it; nothing is preset."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.elicitation import largest_of, things_to_weigh, weight_of, with_largest, with_weight
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.pages.depth_row import DepthRow
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.thing_words import thing_change, thing_name
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.picks import OneTile
from decision_aid.window.widgets.surface import rule
from decision_aid.window.widgets.tiles import Tile
from decision_aid.window.widgets.weight_scale import MOST, WeightScale


class SwingCard(Card):
    """First the change that matters most, then each of the others beside it."""

    def __init__(self, visit: Visit, comparison: ComparisonResult) -> None:
        super().__init__()
        self._visit, self._cause = visit, comparison.cause
        self.largest: str | None = largest_of(visit.record.preferences)
        self.scales: dict[str, WeightScale] = {}
        self.tiles: OneTile | None = None
        self._first, self._others = NoteList(), NoteList()
        self._open = SoftLabel("")
        self.depths = DepthRow("swing")
        self.add(TitleLabel(_("Which of these changes matters most to you?")))
        self.add(SoftLabel(_("Think of the whole change that each one names.")))
        for part in (self._first, self._others, self._open, self.depths):
            self.add(part)

    def refresh(self) -> None:
        """Show what was said, and how much is still open."""
        things = things_to_weigh(self._visit.record, self._cause)
        self._keep_largest()
        self._first.show_notes([things], self._make_tiles)
        if self.tiles is not None:
            self.tiles.show_answer(self.largest)
        is_asked = bool(self.largest or self._visit.record.preferences.swing)
        others = tuple(thing for thing in things if is_asked and thing.id != self.largest)
        self._others.show_notes([(others, self.largest)] if others else [], lambda note: self._make_others(*note))
        self._show_weights(others)

    def _keep_largest(self) -> None:
        """Two things may weigh 100: the one that was chosen stays the first."""
        preferences = self._visit.record.preferences
        if self.largest is None or weight_of(preferences, self.largest) != MOST:
            self.largest = largest_of(preferences)

    def _show_weights(self, others: tuple[Attribute, ...]) -> None:
        weights = {thing.id: weight_of(self._visit.record.preferences, thing.id) for thing in others}
        for name, weight in weights.items():
            self.scales[name].show_answer(weight)
        left = sum(weight is None for weight in weights.values())
        words = _("1 thing is still open. It does not count yet.")
        if left > 1:
            words = _("{count} things are still open. They do not count yet.").format(count=left)
        self._open.setText(words)
        self._open.setVisible(left > 0)

    def _make_tiles(self, things: tuple[Attribute, ...]) -> QWidget:
        say = self._visit
        tiles = [Tile(thing.id, thing_name(say, thing), thing_change(say, thing)) for thing in things]
        self.tiles = OneTile(tiles, accessible_name=_("Which of these changes matters most to you?"))
        self.tiles.answered.connect(self._choose)
        return self.tiles

    def _make_others(self, others: tuple[Attribute, ...], largest: str | None) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, em(0.6), 0, 0)
        column.setSpacing(em(0.6))
        column.addWidget(TitleLabel(_("How much do the others matter beside it?")))
        named = next((one for one in things_to_weigh(self._visit.record, self._cause) if one.id == largest), None)
        if named is not None:
            words = _("“{thing}” counts 100. Nothing is set until you tap.")
            column.addWidget(SoftLabel(words.format(thing=thing_name(self._visit, named))))
        self.scales = {}
        for thing in others:
            column.addWidget(rule())
            column.addWidget(self._question(thing))
        return box

    def _question(self, thing: Attribute) -> QWidget:
        name, change = thing_name(self._visit, thing), thing_change(self._visit, thing)
        scale = WeightScale((_("Not at all"), _("As much as the first")), accessible_name=f"{name}. {change}")
        scale.answered.connect(lambda weight: self._weigh(thing.id, weight))
        self.scales[thing.id] = scale
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.2))
        for part in (BodyLabel(name, weight=SEMIBOLD), SoftLabel(change), scale):
            column.addWidget(part)
        return row

    def _choose(self, name: str | None) -> None:
        before, self.largest = self.largest, name
        preferences = self._visit.record.preferences
        self._visit.answer("preferences", with_largest(preferences, name, instead_of=before))

    def _weigh(self, name: str, weight: float | None) -> None:
        self._visit.answer("preferences", with_weight(self._visit.record.preferences, name, weight))
