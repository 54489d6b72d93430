"""Which figures stand on the patient's sheet: those of people like this patient, for every option, randomised first."""

from collections.abc import Callable, Iterable

from decision_aid.content.causes import Option
from decision_aid.reasoning.elicitation import things_that_matter
from decision_aid.reasoning.results import ComparisonResult, FigureResult, RowResult
from decision_aid.summary.context import SummaryContext

BENEFIT = frozenset({"getting_better", "pain", "daily_life", "work", "time_course"})
LEADING_BENEFIT = ("getting_better", "pain")
OPERATED = "operation_by_then"
MOST_FIGURES = 8
FEWEST_SIDES = 2

Shown = tuple[RowResult, FigureResult]


def shown_figures(context: SummaryContext, left_out: int = 0, *, own_duration_alone: bool = False) -> tuple[Shown, ...]:
    """Return the figures of the sheet in the order of the rows, harms last: what else can go wrong follows them.

    `left_out` of the least asked-for ones give way.

    With `own_duration_alone`, a row that has a figure of people with pain as long as the patient's shows that alone.

    Never left out: the leading figures of benefit and of harm, one of people with pain as long as the patient's,
    and a figure of benefit and of harm for every option that has one. Then come operations later and by then, what
    stands behind the things that the patient picked, and the other rows.
    """
    comparison = context.briefing.comparison
    if comparison is None:
        return ()
    needed, wished = _by_need(comparison, context)
    room = max(MOST_FIGURES - left_out - len(needed), 0)
    if own_duration_alone:
        needed = _without_stood_in(needed, comparison, context)
    kept = [figure for _row, figure in (*needed, *wished[:room])]
    shown = [one for one in _all(comparison) if any(one[1] is figure for figure in kept)]
    return tuple(sorted(shown, key=lambda one: one[0].row.topic == "harms"))


def operated_by_then(figure: FigureResult, comparison: ComparisonResult) -> tuple[FigureResult, ...]:
    """Return the counts of operations in the same study: of groups formed alike and at the nearest time first."""
    rows = (row for row in comparison.rows if row.row.topic == OPERATED)
    counts = (one for row in rows for one in _figures(row) if one.finding.source == figure.finding.source)
    return tuple(
        sorted(counts, key=lambda one: (_other_grouping(one, figure), abs(one.figure.months - figure.figure.months)))
    )


def _other_grouping(one: FigureResult, figure: FigureResult) -> bool:
    return one.chose_for_themselves != figure.chose_for_themselves


def is_benefit(row: RowResult) -> bool:
    """Whether a row says what may get better, so that the operations by then belong beside it."""
    return row.row.topic in BENEFIT


def sides(figure: FigureResult) -> int:
    """Return for how many options a figure says something; "no group" for all but one is a lonely figure."""
    return sum(cell.state != "not_known" for cell in figure.cells.values())


def _all(comparison: ComparisonResult) -> list[Shown]:
    return [(row, figure) for row in comparison.rows for figure in _figures(row)]


def _figures(row: RowResult) -> tuple[FigureResult, ...]:
    return (*row.figures, *row.other_figures)


def _rank(shown: Shown) -> tuple[bool, bool, bool, bool]:
    """Lonely figures last, then groups that people chose, then groups unlike the patient, then harms below 1 of 100."""
    row, figure = shown
    counts = [cell.value for cell in figure.cells.values() if cell.value is not None]
    rare = row.row.topic == "harms" and max(counts, default=0) < 1
    return _is_lonely(figure), figure.chose_for_themselves, figure.applies == "outside", rare


def _is_lonely(figure: FigureResult) -> bool:
    return sides(figure) < FEWEST_SIDES


def _by_need(comparison: ComparisonResult, context: SummaryContext) -> tuple[list[Shown], list[Shown]]:
    """The figures that every reader needs, and the others by how much they are asked for."""
    found = _all(comparison)
    needed = _leading(found, *LEADING_BENEFIT)
    needed += _of_own_duration(needed, found, context)
    needed += _leading(found, "harms")
    needed += _one_for_each(comparison.options, needed, found, is_benefit)
    shared = [one for one in found if not _is_lonely(one[1])]  # a harm of one option is told below the table
    needed += _one_for_each(comparison.options, needed, shared, lambda row: row.row.topic == "harms")
    wished = _leading(found, "another_operation")
    wished += _operated_alone(needed, found, comparison)
    wished += _picked(found, context)
    wished += _other_side(needed, found)
    wished += [one for one in _firsts(found) if not _is_lonely(one[1]) and one[0].row.topic != OPERATED]
    return _distinct(needed), [one for one in _distinct(wished) if not _holds(needed, one)]


def _distinct(several: list[Shown]) -> list[Shown]:
    return [one for place, one in enumerate(several) if not _holds(several[:place], one)]


def _holds(several: list[Shown], one: Shown) -> bool:
    return any(one[1] is other for _row, other in several)


def _leading(found: list[Shown], *topics: str) -> list[Shown]:
    return [one for one in _firsts(found) if one[0].row.topic in topics and not _is_lonely(one[1])]


def _firsts(found: list[Shown]) -> list[Shown]:
    """The first figure of every row by rank."""
    rows = dict.fromkeys(row.row.id for row, _figure in found)
    return [min((one for one in found if one[0].row.id == name), key=_rank) for name in rows]


def _of_own_duration(needed: list[Shown], found: list[Shown], context: SummaryContext) -> list[Shown]:
    """Where a leading figure is of people whose pain was shorter or longer: one of people whose pain was as long."""
    strange = any("duration_weeks" in figure.outside_because for row, figure in needed if is_benefit(row))
    if not strange or context.record.symptoms.duration_weeks is None:
        return []
    own = [one for one in found if is_benefit(one[0]) and _is_of_own_duration(one[1])]
    return sorted(own, key=_rank)[:1]


def _without_stood_in(needed: list[Shown], comparison: ComparisonResult, context: SummaryContext) -> list[Shown]:
    """Leave out the leading figure of a row for which one of the patient's own duration stands."""
    own = _of_own_duration(needed, _all(comparison), context)
    rows = {row.row.id for row, _figure in own}
    leading = _leading(_all(comparison), *LEADING_BENEFIT)
    return [one for one in needed if one[0].row.id not in rows or _holds(own, one) or not _holds(leading, one)]


def _is_of_own_duration(figure: FigureResult) -> bool:
    bounds = figure.finding.applies
    bounded = bounds is not None and bounds.duration_weeks is not None and None not in bounds.duration_weeks
    return bounded and "duration_weeks" not in figure.outside_because and not figure.chose_for_themselves


def _one_for_each(
    options: Iterable[Option], needed: list[Shown], found: list[Shown], belongs: Callable[[RowResult], bool]
) -> list[Shown]:
    """For every option without a figure of this sort so far, the first one that gives it one."""
    chosen: list[Shown] = []
    for option in options:
        held = (one for one in (*needed, *chosen) if belongs(one[0]))
        if not any(_speaks_of(figure, option.id) for _row, figure in held):
            having = [one for one in found if belongs(one[0]) and _speaks_of(one[1], option.id)]
            chosen += sorted(having, key=_rank)[:1]
    return chosen


def _speaks_of(figure: FigureResult, option: str) -> bool:
    cell = figure.cells.get(option)
    return cell is not None and cell.state == "known"


def _operated_alone(needed: list[Shown], found: list[Shown], comparison: ComparisonResult) -> list[Shown]:
    """The leading count of operations by then, unless one stands beside a figure of benefit already."""
    if any(operated_by_then(figure, comparison) for row, figure in needed if is_benefit(row)):
        return []
    return sorted((one for one in found if one[0].row.topic == OPERATED), key=_rank)[:1]


def _picked(found: list[Shown], context: SummaryContext) -> list[Shown]:
    """The figures behind the things that were said to matter."""
    causes = context.briefing.scope.causes[:1]
    weighed = [one for cause in causes for one in things_that_matter(context.record, cause)]
    places = {(one.row, one.outcome, one.months) for one in weighed}
    return [one for one in found if (one[0].row.id, one[1].figure.outcome, one[1].figure.months) in places]


def _other_side(needed: list[Shown], found: list[Shown]) -> list[Shown]:
    """Beside a count of people who got better, the first randomised count of people who did not."""
    if not any(row.row.topic == "getting_better" and one.figure.counts == "wanted" for row, one in needed):
        return []
    other = [one for one in found if one[0].row.topic == "getting_better" and one[1].figure.counts == "unwanted"]
    return [one for one in sorted(other, key=_rank)[:1] if not one[1].chose_for_themselves]
