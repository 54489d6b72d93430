"""The parts of the comparison in reading order, the same for every option; each is made when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from decision_aid.reasoning.results import ComparisonResult, RowResult
from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.pages import compare_texts
from decision_aid.window.pages.compare_rows import row_card
from decision_aid.window.visit import Visit


@dataclass(frozen=True, slots=True)
class Part:
    """A card of Compare: its id (rows carry the content's), its title and what makes it."""

    id: str
    title: str
    make: Callable[[], QWidget]


def parts_of(visit: Visit, comparison: ComparisonResult) -> tuple[Part, ...]:
    """Return all parts: the choice, what happens, points, the rows, living with it, recovery, modifiers, gaps."""
    options = comparison.options
    texts = compare_texts
    parts = [
        Part("choice", _("The choice"), lambda: texts.choice_card(visit, comparison)),
        Part("what_happens", _("What happens"), lambda: texts.happens_card(visit, options)),
        Part("points", _("Good points and hard points"), lambda: texts.points_card(visit, options)),
        *(_row_part(visit, row, comparison) for row in comparison.rows),
        Part("living", _("Living with it"), lambda: texts.living_card(visit, options)),
    ]
    if comparison.recovery:
        parts.append(Part("recovery", _("Recovery, week by week"), lambda: texts.recovery_card(visit, comparison)))
    if comparison.modifiers:
        title = _("What can change these figures for you")
        parts.append(Part("modifiers", title, lambda: texts.modifiers_card(visit, comparison)))
    if comparison.cause.gaps:
        parts.append(Part("gaps", _("What nobody knows"), lambda: texts.gaps_card(visit, comparison)))
    return tuple(parts)


def _row_part(visit: Visit, row: RowResult, comparison: ComparisonResult) -> Part:
    return Part(row.row.id, visit.say(row.row.title), lambda: row_card(visit, row, comparison.options))
