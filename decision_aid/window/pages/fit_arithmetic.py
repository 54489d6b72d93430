"""The arithmetic behind the fit as a table that can be checked by hand; the numbers are reasoning's own."""

from collections.abc import Callable
from math import fsum

from decision_aid.content.wording import findings_in
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.summary.document import Document, Paragraph, Table, TableCell
from decision_aid.window.language import _
from decision_aid.window.pages.sources import source_line
from decision_aid.window.visit import Visit

WHOLE = 100


def arithmetic_of(visit: Visit) -> Document:
    """The weights, places and points of every thing compared, with the sum for each option."""
    fit = visit.briefing.fit
    title = _("How it was added up")
    return Document(
        title=title,
        language=visit.language,
        reader="patient",
        parts=(
            *(Paragraph(line, style="soft") for line in (_shares_line(visit), _explanation())),
            _table(visit, fit, title),
            *(Paragraph(line, style="soft") for line in (_closing(), *_notes(visit, fit))),
        ),
    )


def _shares_line(visit: Visit) -> str:
    """How what was said became shares."""
    by_numbers = _("A thing's share is its number, divided by the sum of all numbers.")
    picks = {
        "alike": _("The things you tapped share 100 points alike."),
        "twice": _("Of 100 points, the thing that matters most gets twice as many as each of the others."),
        "apart": by_numbers,
    }
    fit = visit.briefing.fit
    words = {
        "three": picks[fit.shared_out],
        "ranked": _("In an order, the first thing counts most. The shares are the mean of all that keep your order."),
        "swing": by_numbers,
    }
    return words[fit.depth]


def _explanation() -> str:
    return _(
        "Each option has a place from 0 to 100 on each thing. Share times place, divided by 100, gives the points. "
        "Numbers are rounded."
    )


def _closing() -> str:
    return _(
        "A bar shows the option's points. A full bar would be 100 points: the better end of everything you weighed."
    )


def _notes(visit: Visit, fit: Fit) -> list[str]:
    """What counts as none and why, and where places are our own, with the sources of the figures in it."""
    texts = [text for entry in fit.counted for text in entry.own_counting]
    lines = [
        f"{visit.say(entry.attribute.name)}: {visit.say(text)}" for entry in fit.counted for text in entry.own_counting
    ]
    return [line for line in (*lines, source_line(visit, findings_in(*texts))) if line]


def _table(visit: Visit, fit: Fit, title: str) -> Table:
    used = fit.counted
    options = tuple(fit.points)
    names = {option.id: visit.say(option.short_name) for option in _options(visit)}
    header = (_("What matters"), _("Counts for"), *(names[option] for option in options))
    rows = [_row(visit, entry, _shares(used)[entry.attribute.id], options) for entry in used]
    return Table(header=header, rows=(*rows, _sum_row(visit, fit)), caption=title)


def _options(visit: Visit) -> tuple:  # type: ignore[type-arg]
    comparison = visit.briefing.comparison
    return () if comparison is None else comparison.options


def _shares(used: tuple[AttributeScore, ...]) -> dict[str, float]:
    whole = fsum(entry.weight for entry in used)
    return {entry.attribute.id: entry.weight / whole for entry in used}


def _row(visit: Visit, entry: AttributeScore, share: float, options: tuple[str, ...]) -> tuple[TableCell, ...]:
    number: Callable[[float], str] = visit.wording.number
    cells = [_cell(visit.say(entry.attribute.name)), _cell(number(round(WHOLE * share, 1)))]
    for option in options:
        place = WHOLE * entry.place(option)
        words = _("place {place}: {points} points")
        if entry.scores[option] is None:
            words = _("not known, so in the middle, place {place}: {points} points")
        cells.append(_cell(words.format(place=number(round(place, 1)), points=number(round(share * place, 1)))))
    return tuple(cells)


def _sum_row(visit: Visit, fit: Fit) -> tuple[TableCell, ...]:
    number = visit.wording.number
    sums = [_("{points} points").format(points=number(round(points, 1))) for points in fit.points.values()]
    return (_cell(_("Together")), _cell(visit.wording.number(WHOLE)), *(_cell(text) for text in sums))


def _cell(text: str) -> TableCell:
    return TableCell((Paragraph(text),))
