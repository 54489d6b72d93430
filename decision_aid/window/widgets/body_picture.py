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
from decision_aid.window.widgets.scene_painter import fill_with_pattern

FRAME = QSize(100, 200)
"""The frame in which outlines are given."""
SCALE_EM = 0.115
"""Base text sizes that one unit of the frame takes."""


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
        self.list = SeveralButtons([(site.id, site.name) for site in sites], accessible_name=self.accessibleName())
        self.list.answered.connect(self._answer)
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
        column.addWidget(self.list)

    def _tap(self, site_id: str) -> None:
        chosen = self.views[0].chosen ^ {site_id}
        self._answer(tuple(site.id for site in self._sites if site.id in chosen))

    def _answer(self, chosen: tuple[str, ...]) -> None:
        self.show_answer(chosen)
        self.answered.emit(chosen)

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
        self._name = name
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
        return QSize(round(FRAME.width() * self._scale()), round(FRAME.height() * self._scale()) + em(1.8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _scale(self) -> float:
        return em(100) * SCALE_EM / 100

    def site_at(self, position: QPointF) -> str | None:
        """Return the id of the site under a point of the widget."""
        point = (position - QPointF(0, em(1.8))) / self._scale()
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
        painter.setPen(token("soft_ink"))
        painter.drawText(QRectF(0, 0, self.width(), em(1.5)), Qt.AlignmentFlag.AlignHCenter, self._name)
        painter.translate(0, em(1.8))
        painter.scale(self._scale(), self._scale())
        for site_id, path in self._outlines.items():
            self._paint_site(painter, path, chosen=site_id in self.chosen)

    def _paint_site(self, painter: QPainter, path: QPainterPath, *, chosen: bool) -> None:
        painter.fillPath(path, token("accent_soft") if chosen else token("card"))
        if chosen:
            fill_with_pattern(painter, path, token("accent"), "hatch")
        painter.strokePath(path, QPen(token("accent") if chosen else token("line"), 1.6 if chosen else 0.9))


def _path(site: Site) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in site.outline]))
    path.closeSubpath()
    return path
