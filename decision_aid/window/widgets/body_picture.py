"""Front and back of the body to tap on, with the same places as a list for the keyboard and for readers."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.theme import em, font, token
from decision_aid.window.widgets.answers import SeveralButtons
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.scene_painter import fill_with_pattern

SHOWN = QRectF(19, 8, 62, 190)
"""The part that the body takes of the frame, 100 by 200, in which outlines are given."""
ACROSS_EM, DOWN_EM = 0.22, 0.15
"""Base text sizes that one unit of the frame takes: wide enough that a gloved finger meets a foot."""
HEAD_EM = 3.2
"""Height of the words above a view."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the body; `outline` holds polygon points in the 100 by 200 frame."""

    id: str
    name: str
    view: Literal["front", "back"]
    outline: tuple[tuple[float, float], ...]


class BodyPicture(QWidget):
    """Both views and the list; `answered` emits the chosen site ids in the order of the sites."""

    answered = Signal(object)

    def __init__(self, sites: Sequence[Site], *, accessible_name: str = "") -> None:
        super().__init__()
        self._sites = tuple(sites)
        self.setAccessibleName(accessible_name or _("Where it hurts"))
        self.views = [_BodyView(self._sites, "front", _("Front")), _BodyView(self._sites, "back", _("Back"))]
        names = [(site.id, site.name) for site in _in_pairs(self._sites)]
        self.list = SeveralButtons(names, accessible_name=self.accessibleName(), columns=2)
        self.list.answered.connect(self._answer)
        self.list_fold = Fold(_("Or choose from a list"), self.list)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        pictures = QWidget()
        line = FlowLayout(pictures, spacing=em(1.5))
        for view in self.views:
            view.tapped.connect(self._tap)
            line.addWidget(view)
        column.addWidget(pictures)
        column.addWidget(self.list_fold)

    def _tap(self, site_id: str) -> None:
        chosen = self.views[0].chosen ^ {site_id}
        self._answer(tuple(chosen))

    def _answer(self, chosen: Sequence[str]) -> None:
        in_order = tuple(site.id for site in self._sites if site.id in chosen)
        self.show_answer(in_order)
        self.answered.emit(in_order)

    def show_answer(self, value: object) -> None:
        """Show these site ids as chosen; None shows nothing chosen."""
        chosen = frozenset(value) if isinstance(value, Sequence) else frozenset()
        for view in self.views:
            view.show_chosen(chosen)
        self.list.show_answer(tuple(chosen))


class _BodyView(QWidget):
    """One side of the body. The list beside it says the same, so readers pass it by."""

    tapped = Signal(str)

    def __init__(self, sites: Sequence[Site], view: str, name: str) -> None:
        super().__init__()
        self.chosen: frozenset[str] = frozenset()
        self._name, self._view = name, view
        self._outlines = {site.id: _path(site) for site in sites if site.view == view}
        self._names = {site.id: site.name for site in sites}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chosen(self, chosen: frozenset[str]) -> None:
        self.chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(SHOWN.width() * ACROSS_EM), em(SHOWN.height() * DOWN_EM + HEAD_EM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def place_of(self, point: QPointF) -> QPointF:
        """Return where a point of the frame lies in the widget."""
        shown = point - SHOWN.topLeft()
        return QPointF(shown.x() * em(1) * ACROSS_EM, shown.y() * em(1) * DOWN_EM + em(HEAD_EM))

    def site_at(self, position: QPointF) -> str | None:
        """Return the id of the site under a point of the widget."""
        below = QPointF(position.x() / em(1) / ACROSS_EM, (position.y() - em(HEAD_EM)) / em(1) / DOWN_EM)
        point = below + SHOWN.topLeft()
        return next((name for name, path in self._outlines.items() if path.contains(point)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        site = self.site_at(event.position())
        if site is not None and event.button() == Qt.MouseButton.LeftButton:
            self.tapped.emit(site)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setToolTip(self._names.get(self.site_at(event.position()) or "", ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("body"))
        self._paint_words(painter)
        painter.translate(0, em(HEAD_EM))
        painter.scale(em(1) * ACROSS_EM, em(1) * DOWN_EM)
        painter.translate(-SHOWN.topLeft())
        for site_id, path in self._outlines.items():
            self._paint_site(painter, path, chosen=site_id in self.chosen)

    def _paint_words(self, painter: QPainter) -> None:
        """Name the view, and which side of it is the patient's left: seen from the front that is the right one."""
        painter.setPen(token("ink"))
        line = QRectF(0, 0, self.width(), em(1.5))
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, self._name)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        sides = (left, right) if self._view == "back" else (right, left)
        line.translate(0, em(1.5))
        for side, words in zip(sides, (_("Your left"), _("Your right")), strict=True):
            painter.drawText(line, side, words)

    def _paint_site(self, painter: QPainter, path: QPainterPath, *, chosen: bool) -> None:
        painter.fillPath(path, token("accent_soft") if chosen else token("card"))
        if chosen:
            fill_with_pattern(painter, path, token("accent"), "hatch")
        painter.strokePath(path, _pen(chosen=chosen))


def _in_pairs(sites: Sequence[Site]) -> list[Site]:
    """Left beside right in a list of two columns: the two places in the middle of the body come first."""
    return sorted(sites, key=lambda site: site.id.startswith(("left_", "right_")))


def _pen(*, chosen: bool) -> QPen:
    """A line of even width, though the frame is stretched."""
    pen = QPen(token("accent" if chosen else "line"), em(0.15 if chosen else 0.1))
    pen.setCosmetic(True)
    return pen


def _path(site: Site) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in site.outline]))
    path.closeSubpath()
    return path
