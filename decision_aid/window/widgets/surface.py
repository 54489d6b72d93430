"""Frames that paint their own ground by role.

Qt's style sheets could say the same in a line each, but every widget below one of them costs 10 KB, about 30 MB in a
visit, and time whenever it is shown; so they dress what Qt draws itself (`theme.dress`) and nothing else.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from decision_aid.records import dataclass
from decision_aid.window.theme import em, token

RADIUS_EM = 0.5
BAR_EM = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Colours by role, "" for none: the fill, a line all around, a line at one edge, and a bar at the left."""

    fill: str = ""
    around: str = ""
    right: str = ""
    top: str = ""
    bar: str = ""
    line_width: int = 1
    is_round: bool = False

    def margins(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom, in px, of what the content must not cover."""
        if self.around:
            return (self.line_width,) * 4
        return em(BAR_EM) if self.bar else 0, int(bool(self.top)), int(bool(self.right)), 0


GROUNDS: Mapping[str, Ground] = {
    "card": Ground(fill="card", around="faint_line", is_round=True),
    "plain_box": Ground(fill="page", around="faint_line", is_round=True),
    "caution": Ground(fill="caution_soft", bar="caution"),
    "danger": Ground(fill="danger_soft", bar="danger"),
    "warning": Ground(fill="card", bar="danger"),
    "rail": Ground(fill="card", right="faint_line"),
    "top": Ground(fill="page"),
    "bottom": Ground(fill="card", top="faint_line"),
    "panel": Ground(fill="card", around="line", line_width=2),
    "rule": Ground(fill="faint_line"),
    "row": Ground(),
}


class Surface(QFrame):
    """A frame on the ground of its role; `stand_on` changes it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.stand_on(role)

    def stand_on(self, role: str) -> None:
        """Take on another role. Raises KeyError for one that `GROUNDS` lacks."""
        self.role = role
        self.setContentsMargins(*GROUNDS[role].margins())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        ground = GROUNDS[self.role]
        painter = QPainter(self)
        if ground.is_round:
            _paint_round(painter, QRectF(self.rect()), ground)
        else:
            _paint_plain(painter, self.width(), self.height(), ground)


def rule() -> Surface:
    """A thin line across."""
    line = Surface("rule")
    line.setFixedHeight(1)
    return line


def _paint_round(painter: QPainter, area: QRectF, ground: Ground) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(token(ground.around), ground.line_width))
    painter.setBrush(token(ground.fill))
    half = ground.line_width / 2
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), em(RADIUS_EM), em(RADIUS_EM))


def _paint_plain(painter: QPainter, width: int, height: int, ground: Ground) -> None:
    if ground.fill:
        painter.fillRect(0, 0, width, height, token(ground.fill))
    if ground.bar:
        painter.fillRect(0, 0, em(BAR_EM), height, token(ground.bar))
    if ground.right:
        painter.fillRect(width - 1, 0, 1, height, token(ground.right))
    if ground.top:
        painter.fillRect(0, 0, width, 1, token(ground.top))
    if ground.around:
        pen = QPen(token(ground.around), ground.line_width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = ground.line_width / 2
        painter.drawRect(QRectF(0, 0, width, height).adjusted(half, half, -half, -half))
