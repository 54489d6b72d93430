"""The topics of the comparison in reading order, the same for every option; each is made when it is first shown."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.reasoning.results import ComparisonResult, RowResult
from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.pages import compare_texts
from decision_aid.window.pages.compare_rows import row_card
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card

UNDER = {"operation_by_then": "getting_better", "work": "daily_life"}
"""Rows that stand under those of another topic: who had an operation after all is read with who got better."""
UNKNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Part:
    """A topic of Compare: its id, its title, what makes it, and the ids of the content's rows in it."""

    id: str
    title: str
    make: Callable[[], QWidget]
    rows: tuple[str, ...] = ()


def parts_of(visit: Visit, comparison: ComparisonResult) -> tuple[Part, ...]:
    """Return all topics: the choice, the rows in the content's order, living with it, gaps, all in short."""
    options = comparison.options
    texts = compare_texts
    living = _("Recovery and living with it") if comparison.recovery else _("Living with it")
    grouped = _grouped(comparison.rows)
    unknown = grouped.pop(UNKNOWN, [])
    return (
        Part("choice", _("The choice"), lambda: texts.choice_card(visit, comparison)),
        *(_rows_part(visit, topic, rows, comparison) for topic, rows in grouped.items()),
        Part("living", living, lambda: _stacked(texts.living_cards(visit, comparison))),
        _unknown_part(visit, unknown, comparison),
        Part("points", _("In short: good and hard points"), lambda: texts.points_card(visit, options)),
    )


def _grouped(rows: Iterable[RowResult]) -> dict[str, list[RowResult]]:
    """The rows by topic, in the order of the content."""
    grouped: dict[str, list[RowResult]] = {}
    for row in rows:
        grouped.setdefault(UNDER.get(row.row.topic, row.row.topic), []).append(row)
    return grouped


def _rows_part(visit: Visit, topic: str, rows: list[RowResult], comparison: ComparisonResult) -> Part:
    titles = {"daily_life": _("Daily life and work"), "another_operation": _("Operations later")}
    title = titles.get(topic) or visit.say(rows[0].row.title)
    ids = tuple(row.row.id for row in rows)
    return Part(topic, title, lambda: _stacked(row_card(visit, row, comparison.options) for row in rows), ids)


def _unknown_part(visit: Visit, rows: list[RowResult], comparison: ComparisonResult) -> Part:
    ids = tuple(row.row.id for row in rows)
    return Part(
        UNKNOWN, _("What we do not know"), lambda: _stacked(compare_texts.unknown_cards(visit, comparison, rows)), ids
    )


def _stacked(cards: Iterable[Card]) -> QWidget:
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(0.8))
    for card in cards:
        column.addWidget(card)
    return stack
