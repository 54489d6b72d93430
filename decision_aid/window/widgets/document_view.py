"""Shows a document as real widgets, so that readers hear what the paper says."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Table,
    TableCell,
    WriteLines,
)
from decision_aid.window.theme import em
from decision_aid.window.widgets.cards import NORMAL, SEMIBOLD, Card, SoftLabel, TitleLabel, WrappedLabel
from decision_aid.window.widgets.emptying import empty
from decision_aid.window.widgets.scene_view import SceneView
from decision_aid.window.widgets.table_view import TableView

HEADING_SIZES = {1: "title", 2: "question", 3: "body"}
TONES = {"plain": "plain_box", "caution": "caution", "danger": "warning"}


class DocumentView(QWidget):
    """The parts of a document, one below the other."""

    def __init__(self, document: Document | None = None) -> None:
        super().__init__()
        self._column = _column()
        self.setLayout(self._column)
        if document is not None:
            self.show_document(document)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the document that is shown."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_document(self, document: Document) -> None:
        """Show a document in place of the one before."""
        empty(self._column)
        self.setAccessibleName(document.title)
        for widget in widgets_of(document.parts):
            self._column.addWidget(widget)
        self._column.addStretch(1)  # a short document stands at the top of a tall place


def widgets_of(parts: Iterable[Part]) -> list[QWidget]:
    """Return the widgets that show these parts."""
    return [made for part in parts if (made := _MAKERS[type(part)](part)) is not None]


def _heading(heading: Heading) -> QWidget:
    return TitleLabel(heading.text, size=HEADING_SIZES[heading.level])


def _paragraph(paragraph: Paragraph) -> QWidget:
    text = _styled(paragraph.text, paragraph.style)
    if not paragraph.lead:
        return text
    return _stack([WrappedLabel(paragraph.lead, weight=SEMIBOLD), text], spacing_em=0.1)


def _styled(text: str, style: str, weight: QFont.Weight = NORMAL) -> WrappedLabel:
    """The label of a text; paper sets "small" a little smaller, a screen has room: only references are small here."""
    if style == "soft":
        return SoftLabel(text)
    if style == "fine":
        return SoftLabel(text, size="small")
    return WrappedLabel(text, size="question" if style == "large" else "body", weight=weight)


def _bullets(bullets: Bullets, weight: QFont.Weight = NORMAL) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(em(0.5))
    grid.setVerticalSpacing(em(0.3))
    grid.setColumnStretch(1, 1)
    for row, item in enumerate(bullets.items):
        mark = f"{row + 1}." if bullets.ordered else "•"
        grid.addWidget(_styled(mark, bullets.style, weight), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_styled(item, bullets.style, weight), row, 1)
    return widget


def _picture(picture: Picture) -> QWidget:
    view = SceneView(picture.scene, picture.alternative)
    return _stack([view, SoftLabel(picture.caption)]) if picture.caption else view


def _table(table: Table) -> QWidget:
    shares = [_share(table, column) for column in range(len(table.header))]
    widget = TableView(table.header, [[_cell(cell) for cell in row] for row in table.rows], shares)
    widget.setAccessibleName(table.caption)
    return _stack([SoftLabel(table.caption), widget]) if table.caption else widget


def _share(table: Table, column: int) -> float:
    return table.widths[column] if table.widths else 1 / max(1, len(table.header))


def _cell(cell: TableCell) -> QWidget:
    return _stack(widgets_of(cell.parts), spacing_em=0.2)


def _box(box: Box) -> QWidget:
    role = TONES[box.tone]
    colour = box.tone if box.tone != "plain" else "ink"
    title = [TitleLabel(box.title, size="body", colour=colour)] if box.title else []
    card = Card(*title, *_widgets_in_box(box), role=role)
    card.setAccessibleName(box.title)
    return card


def _widgets_in_box(box: Box) -> list[QWidget]:
    """A list of dangers stands out from the rest of the sheet."""
    if box.tone != "danger":
        return widgets_of(box.parts)
    made = (_bullets(part, SEMIBOLD) if isinstance(part, Bullets) else _MAKERS[type(part)](part) for part in box.parts)
    return [widget for widget in made if widget is not None]


def _columns(columns: Columns) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(0.8))
    for parts in columns.columns:
        row.addWidget(_stack(widgets_of(parts)), 1)
    return widget


def _write_lines(lines: WriteLines) -> QWidget:
    """On screen there is nothing to write on by hand: the label alone."""
    return SoftLabel(lines.label)


def _nothing(_part: PageBreak) -> None:
    """A screen has no pages."""


_MAKERS: dict[type, Callable[[Any], QWidget | None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Picture: _picture,
    Table: _table,
    Box: _box,
    Columns: _columns,
    WriteLines: _write_lines,
    PageBreak: _nothing,
}


def _column(spacing_em: float = 0.6) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(spacing_em))
    return column


def _stack(widgets: Iterable[QWidget], *, spacing_em: float = 0.6) -> QWidget:
    holder = QWidget()
    column = _column(spacing_em)
    holder.setLayout(column)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
