"""The options of a comparison as equal columns, each with its colour, pattern and name; none looks heavier."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.summary.option_style import look_of
from decision_aid.summary.scene import Rectangle, Scene
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel
from decision_aid.window.widgets.even_columns import EvenColumns
from decision_aid.window.widgets.scene_view import SceneView

LEAST_COLUMN_EM = 16
"""Narrower columns break sentences after every third word; the options then stand in fewer to a row."""
GAP_EM = 1.0
SWATCH_POINTS = 14.0
SWATCH_LOWER = 3.5
"""How far the swatch stands below the top of the first line, so that both have the same middle, in points."""

MakeCell = Callable[[Option], list[QWidget]]
"""Makes what stands in an option's column."""


def option_tag(visit: Visit, option: Option, options: Sequence[Option]) -> QWidget:
    """Return the option's swatch and name; `options` are all that are compared."""
    style = look_of(option, options)
    square = Rectangle(
        x=0.5,
        y=SWATCH_LOWER,
        width=SWATCH_POINTS,
        height=SWATCH_POINTS,
        fill=style.role,
        stroke=style.role,
        pattern=style.pattern,
    )
    tag = QWidget()
    row = QHBoxLayout(tag)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(0.5))
    swatch = SceneView(Scene(width=SWATCH_POINTS + 1, height=SWATCH_POINTS + SWATCH_LOWER + 1, shapes=(square,)), "")
    swatch.setFixedSize(swatch.sizeHint())
    row.addWidget(swatch, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(BodyLabel(visit.say(option.name), weight=SEMIBOLD), 1)
    return tag


class OptionColumns(EvenColumns):
    """One column for each option in the order of the visit.

    With `under_header` a fixed header names them; their own names then show only where they take several rows.
    """

    def __init__(self, visit: Visit, options: tuple[Option, ...], make: MakeCell, *, under_header: bool) -> None:
        self._tags = [option_tag(visit, option, options) for option in options]
        self._under_header = under_header
        columns = [_column([tag, *make(option)]) for tag, option in zip(self._tags, options, strict=True)]
        super().__init__(columns, least=em(LEAST_COLUMN_EM), gap=em(GAP_EM))
        self.wrapped.connect(self._show_tags)
        self._show_tags()

    def _show_tags(self) -> None:
        for tag in self._tags:
            tag.setVisible(self.is_wrapped or not self._under_header)


def _column(widgets: list[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(em(0.4))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return column
