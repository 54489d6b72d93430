"""A table stands in columns where they fit, otherwise in groups that say the heads again; no cell is cut or lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from decision_aid.window.widgets.cards import WrappedLabel
from decision_aid.window.widgets.table_view import TableView
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea
from tests.window.settling import settle

HEADS = ("Outcome", "Operation", "Injection")
CELLS = (("Getting better", "95 of 100", "Unknown"), ("Harm", "14 of 100", "4 of 100"))
LONGEST = "otherwise-unbreakable-word"


@pytest.fixture
def table(qtbot: QtBot, usual_look: None) -> Iterator[TableView]:  # noqa: ARG001 - widgets need the look first
    rows = [[WrappedLabel(text) for text in row] for row in (*CELLS, (LONGEST, LONGEST, LONGEST))]
    made = TableView(HEADS, rows, (0.4, 0.3, 0.3))
    place = VerticalScrollArea(made)
    qtbot.addWidget(place)
    place.resize(1000, 900)
    place.show()
    settle(qtbot, place)
    yield made
    place.hide()


def give_room(qtbot: QtBot, table: TableView, width: int) -> None:
    """Let the table have about so much width."""
    table.window().resize(width, 900)
    settle(qtbot, table.window())


def seen(table: TableView) -> list[str]:
    """The words from top to bottom and from left to right."""
    labels = [label for label in table.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda one: (one.y(), one.x()))]


def test_wide_place_shows_columns_under_their_heads(table: TableView) -> None:
    assert not table.is_stacked
    assert seen(table) == [*HEADS, *CELLS[0], *CELLS[1], LONGEST, LONGEST, LONGEST]


def test_narrow_place_shows_groups_that_say_the_heads_again(table: TableView, qtbot: QtBot) -> None:
    give_room(qtbot, table, table.minimumSizeHint().width() + 40)

    assert table.is_stacked
    first = [CELLS[0][0], HEADS[1], CELLS[0][1], HEADS[2], CELLS[0][2]]
    assert seen(table)[: len(first)] == first
    assert all(label.x() + label.width() <= table.width() for label in table.findChildren(QLabel) if label.isVisible())


def test_columns_come_back_with_the_room(table: TableView, qtbot: QtBot) -> None:
    before = seen(table)
    for width in (table.minimumSizeHint().width() + 40, 1000):
        give_room(qtbot, table, width)

    assert not table.is_stacked
    assert seen(table) == before
