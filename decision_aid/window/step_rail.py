"""The rail of steps: their names with a mark of their state, any of them open to a tap; and its one-line form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout

from decision_aid.window.language import _
from decision_aid.window.theme import em, token
from decision_aid.window.widgets.buttons import ARROWS, PushButton
from decision_aid.window.widgets.marks import paint_mark
from decision_aid.window.widgets.surface import Surface
from decision_aid.window.widgets.text_block import paint_text, text_size
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea

if TYPE_CHECKING:
    from decision_aid.reasoning.results import StepState

ASKS_NOTHING = frozenset({"start", "compare", "summary"})
"""Steps that need no answer: once seen they bear no mark, for a tick means an answer."""
Names = Sequence[tuple[str, str]]
"""Step id and name, in order."""


def state_word(state: "StepState") -> str:
    """Return the word of a state, for readers and tool tips."""
    words = {"done": _("done"), "open": _("open"), "skipped": _("skipped"), "attention": _("please look here")}
    return words[state]


class StepEntry(PushButton):
    """One step of the rail."""

    arrow_pressed = Signal(int)
    padding_em = 0.5

    def __init__(self, step_id: str, name: str, number: int) -> None:
        super().__init__(name, look="quiet")
        self.step_id, self._number = step_id, number
        self.state: StepState = "open"
        self.is_current = False
        self._tell_state()

    def show_state(self, state: "StepState", *, current: bool) -> None:
        """Show the step's state, and whether it is the one on screen."""
        if (state, current) != (self.state, self.is_current):
            self.state, self.is_current = state, current
            self._tell_state()

    def _tell_state(self) -> None:
        here = _("you are here") if self.is_current else ""
        state = _("seen") if self._is_seen() else state_word(self.state)
        words = [f"{self._number}. {self.text()}", state, here]
        self.setAccessibleName(", ".join(word for word in words if word))
        self.setToolTip(state)
        self.update()

    def _is_seen(self) -> bool:
        return self.state == "done" and self.step_id in ASKS_NOTHING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the rail."""
        step = ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.arrow_pressed.emit(step)

    def _mark_width(self) -> int:
        return em(1.5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band of the current step, the mark and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter)
        if not self._is_seen():
            side = em(1.1)
            paint_mark(painter, QRectF(self._side(), (self.height() - side) / 2, side, side), self.state)
        self._paint_name(painter)

    def _paint_band(self, painter: QPainter) -> None:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.is_current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(token("accent_soft") if self.is_current else token("page"))
            painter.drawRoundedRect(area, em(0.4), em(0.4))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(token("focus"), 3))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), em(0.4), em(0.4))

    def _paint_name(self, painter: QPainter) -> None:
        face = QFont(self.font())
        face.setWeight(QFont.Weight.Bold if self.is_current else QFont.Weight.Normal)
        painter.setFont(face)
        left = self._side() + self._mark_width()
        width = self.width() - left - self._side()
        height = text_size(self.text(), face, width).height()
        ink = token("accent") if self.is_current else token("ink")
        paint_text(painter, self.text(), QRectF(left, (self.height() - height) / 2, width, height), ink)


class StepRail(Surface):
    """All steps below each other; `step_wished` emits the step tapped, `short_path_wished` a change of path."""

    step_wished = Signal(str)
    short_path_wished = Signal(bool)

    def __init__(self, names: Names) -> None:
        super().__init__("rail")
        self.setAccessibleName(_("Steps"))
        self.entries: dict[str, StepEntry] = {}
        self._short = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(em(0.5), em(0.6), em(0.5), em(0.5))
        self.column.setSpacing(0)
        for number, (step_id, name) in enumerate(names, start=1):
            self._add_entry(StepEntry(step_id, name, number))
        self.path_button = PushButton(_("Show the short path"), look="quiet")
        self.path_button.padding_em = 0.3
        self.path_button.clicked.connect(lambda: self.short_path_wished.emit(not self._short))
        self.column.addStretch(1)
        self.column.addWidget(self.path_button)

    def _add_entry(self, entry: StepEntry) -> None:
        self.entries[entry.step_id] = entry
        self.column.addWidget(entry)
        entry.clicked.connect(lambda: self.step_wished.emit(entry.step_id))
        entry.arrow_pressed.connect(self._move_focus)

    def show_steps(self, states: Mapping[str, "StepState"], current: str, shown: Sequence[str], *, short: bool) -> None:
        """Show the state of each step; `shown` names those of the path taken."""
        self._short = short
        self.path_button.setText(_("Show all steps") if short else _("Show the short path"))
        self.path_button.setAccessibleName(self.path_button.text())
        for step_id, entry in self.entries.items():
            entry.show_state(states.get(step_id, "open"), current=step_id == current)
            entry.setVisible(step_id in shown)
            strong = step_id == current
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def _move_focus(self, step: int) -> None:
        entries = [entry for entry in self.entries.values() if not entry.isHidden()]
        place = next((at for at, entry in enumerate(entries) if entry.hasFocus()), 0)
        entries[(place + step) % len(entries)].setFocus(Qt.FocusReason.TabFocusReason)


class StepLine(PushButton):
    """The rail folded into one line, "Step 4 of 12: Symptoms"; pressing it opens the steps."""

    padding_em = 0.5
    chevron_em = 1.0

    def __init__(self, rail: StepRail) -> None:
        super().__init__("", look="plain")
        self.lowest_em = 2.4
        self._rail = rail
        self._panel = self._make_panel()  # at once: a rail without a parent would outlive the window's content
        self.clicked.connect(self._open)
        rail.step_wished.connect(self._panel.hide)
        rail.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        """The words with room for the chevron."""
        return super().sizeHint() + QSize(em(self.chevron_em), 0)

    def _text_right(self) -> int:
        return em(self.chevron_em)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and a chevron that says that it opens."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(token("accent"), em(0.12)))
        right, middle, side = self.width() - self._side(), self.height() / 2, em(0.28)
        corners = [(right - 2 * side, middle - side / 2), (right - side, middle + side / 2), (right, middle - side / 2)]
        painter.drawPolyline([QPointF(*corner) for corner in corners])

    def show_place(self, place: int, count: int, name: str) -> None:
        """Say which step it is."""
        words = _("Step {place} of {count}: {name}").format(place=place, count=count, name=name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(_("Opens the list of steps"))
        self.updateGeometry()

    def _make_panel(self) -> QDialog:
        panel = QDialog(self, Qt.WindowType.Popup)
        panel.setAccessibleName(_("Steps"))
        outer = QVBoxLayout(panel)
        outer.setContentsMargins(0, 0, 0, 0)
        surface = Surface("panel")
        outer.addWidget(surface)
        column = QVBoxLayout(surface)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(VerticalScrollArea(self._rail))
        return panel

    def _open(self) -> None:
        room = self.window().size()
        self._panel.resize(min(em(16), room.width()), min(self._rail.sizeHint().height() + 8, room.height() * 3 // 4))
        self._panel.move(self.mapToGlobal(self.rect().bottomLeft()))
        self._panel.show()
        current = next((entry for entry in self._rail.entries.values() if entry.is_current), None)
        if current is not None:
            current.setFocus(Qt.FocusReason.PopupFocusReason)
