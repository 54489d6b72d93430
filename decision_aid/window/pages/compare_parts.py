"""The topics of the comparison in reading order, the same for every option; each is made when it is first shown.

Large text has shorter topics: one for every row, every group of harms, and every option's recovery and points.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid.reasoning.results import ComparisonResult, RowResult
from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.pages import compare_texts as texts
from decision_aid.window.pages.compare_rows import piece_card, row_card, row_pieces
from decision_aid.window.theme import is_folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card
from decision_aid.window.widgets.stack import stack_of

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
    unknown = [row for row in comparison.rows if row.row.topic == UNKNOWN]
    compared = [row for row in comparison.rows if row.row.topic != UNKNOWN]
    end = _short_end(visit, comparison, unknown) if is_folded() else _end(visit, comparison, unknown)
    rows = _short_rows(visit, comparison, compared) if is_folded() else _rows(visit, comparison, compared)
    return (Part("choice", _("The choice"), partial(texts.choice_card, visit, comparison)), *rows, *end)


def _rows(visit: Visit, comparison: ComparisonResult, rows: Iterable[RowResult]) -> Iterable[Part]:
    """The rows by topic, in the order of the content."""
    grouped: dict[str, list[RowResult]] = {}
    for row in rows:
        grouped.setdefault(UNDER.get(row.row.topic, row.row.topic), []).append(row)
    titles = {"daily_life": _("Daily life and work"), "another_operation": _("Operations later")}
    for topic, found in grouped.items():
        title = titles.get(topic) or visit.say(found[0].row.title)
        yield Part(topic, title, partial(_row_cards, visit, comparison, found), _ids(found))


def _end(visit: Visit, comparison: ComparisonResult, unknown: list[RowResult]) -> tuple[Part, ...]:
    living = _("Recovery and living with it") if comparison.recovery else _("Living with it")
    good_and_hard = partial(texts.points_card, visit, comparison.options)
    return (
        Part("living", living, lambda: stack_of(texts.living_cards(visit, comparison))),
        Part(
            UNKNOWN,
            _("What we do not know"),
            lambda: stack_of(texts.unknown_cards(visit, comparison, unknown)),
            _ids(unknown),
        ),
        Part("points", _("In short: good and hard points"), good_and_hard),
    )


def _short_rows(visit: Visit, comparison: ComparisonResult, rows: Iterable[RowResult]) -> Iterable[Part]:
    """A topic for every row, and for every group of harms."""
    for row in rows:
        for place, piece in enumerate(row_pieces(visit, row, comparison.options)):
            title = ": ".join(part for part in (visit.say(row.row.title), piece[0]) if part)
            ids = () if place else (row.row.id,)
            yield Part(_numbered(row.row.topic, place), title, partial(piece_card, visit, row, piece), ids)


def _short_end(visit: Visit, comparison: ComparisonResult, unknown: list[RowResult]) -> tuple[Part, ...]:
    """Recovery and points one option at a time, with the same parts for each."""
    cards = texts.unknown_makers(visit, comparison, unknown)
    gaps = (Part(_numbered(UNKNOWN, place), title, make) for place, (title, make) in enumerate(cards))
    recovery = _for_each(visit, comparison, texts.option_recovery_card, name="living", title=_("Recovery: {option}"))
    points = _for_each(visit, comparison, texts.option_points_card, name="points", title=_("In short: {option}"))
    living = Part("living", _("Living with it"), partial(texts.living_card, visit, comparison.options))
    return (living, *(recovery if comparison.recovery else ()), *gaps, *points)


MakeForOption = Callable[[Visit, ComparisonResult, int], Card]


def _for_each(
    visit: Visit, comparison: ComparisonResult, make: MakeForOption, *, name: str, title: str
) -> Iterable[Part]:
    """A topic for every option; `name` is the id that the first piece of the topic would have."""
    for place, option in enumerate(comparison.options):
        words = title.format(option=visit.say(option.short_name))
        yield Part(f"{name}:{option.id}", words, partial(make, visit, comparison, place))


def _numbered(name: str, place: int) -> str:
    """The id of a topic, or of a further piece of it."""
    return f"{name}:{place + 1}" if place else name


def topic_of(part: str) -> str:
    """Return the topic that a piece belongs to, by their ids."""
    return part.partition(":")[0]


def _ids(rows: Iterable[RowResult]) -> tuple[str, ...]:
    return tuple(row.row.id for row in rows)


def _row_cards(visit: Visit, comparison: ComparisonResult, rows: Iterable[RowResult]) -> QWidget:
    return stack_of(row_card(visit, row, comparison.options) for row in rows)
