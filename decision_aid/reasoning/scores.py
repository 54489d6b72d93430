"""Where each option stands between the worst and the best of an attribute; it adds nothing up.

A position is 0 at the attribute's worst and 1 at its best, both fixed by the content and named in the question, so
that a small difference stays small. A figure that is not known has no position: it is never scored as zero.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.figures import PlaceError
from decision_aid.reasoning.fit import AttributeScore
from decision_aid.reasoning.intervals import median_interval, wilson_interval
from decision_aid.reasoning.results import ComparisonResult, FigureResult

Direction = Literal["for", "against"]
Range = tuple[float, float]

NO_HARM: Range = (1.0, 1.0)
"""A harm that the option cannot cause counts as none there."""

REFERENCE_ARM = 0.0
"""The arm that a difference is measured from differs from itself by nothing; its cell says "does not apply"."""

INTERVALS: Mapping[str, Callable[[float, int], Range]] = {"of_100": wilson_interval, "median_time": median_interval}
"""By the kind of a figure, its range where none is printed but the size of its group is known."""


def score_attribute(
    attribute: Attribute, weight: float, comparison: ComparisonResult, directions: Mapping[str, Direction]
) -> AttributeScore:
    """Return the position of every option on the attribute, with the ends of its interval where one can be given.

    Raises PlaceError when the content names a figure that the comparison does not hold.
    """
    figure = None if attribute.row is None else _find_figure(attribute, comparison)
    flipped = attribute.two_sided and directions.get(attribute.id) == "against"
    scores: dict[str, float | None] = {}
    ranges: dict[str, Range] = {}
    for option in comparison.options:
        score, ends = _place(attribute, option.id, figure)
        scores[option.id] = 1 - score if flipped and score is not None else score
        if ends is not None:
            ranges[option.id] = (1 - ends[1], 1 - ends[0]) if flipped else ends
    said = attribute.as_said(directions.get(attribute.id))
    return AttributeScore(attribute=said, weight=weight, scores=scores, figure=figure, ranges=ranges)


def _find_figure(attribute: Attribute, comparison: ComparisonResult) -> FigureResult:
    """The first figure of the attribute's row with its outcome and time, of a fitting group if there is one."""
    for row in comparison.rows:
        if row.row.id == attribute.row:
            for result in (*row.figures, *row.other_figures):
                if _is_meant(attribute, result):
                    return result
    raise PlaceError(
        f"The attribute '{attribute.id}' asks for the figure '{attribute.outcome}' at {attribute.months} months in the "
        f"row '{attribute.row}', which does not hold it. Correct row, outcome or months in the cause's content."
    )


def _is_meant(attribute: Attribute, result: FigureResult) -> bool:
    outcome_fits = attribute.outcome in (None, result.figure.outcome)
    return outcome_fits and attribute.months in (None, result.figure.months)


def _place(attribute: Attribute, option: str, figure: FigureResult | None) -> tuple[float | None, Range | None]:
    if figure is None:
        level = attribute.levels.get(option)
        score = None if level is None else _position(attribute, level)
        return score, None if score is None else (score, score)
    cell = figure.cells[option]
    if cell.state == "does_not_apply" and option in attribute.none_for:
        return NO_HARM[0], NO_HARM
    if cell.state == "does_not_apply" and figure.figure.kind == "difference":
        score = _position(attribute, REFERENCE_ARM)
        return score, (score, score)
    if cell.value is None:
        return None, None
    return _position(attribute, cell.value), _ends(attribute, option, figure)


def _position(attribute: Attribute, value: float) -> float:
    return min(1.0, max(0.0, (value - attribute.worst) / (attribute.best - attribute.worst)))


def _ends(attribute: Attribute, option: str, figure: FigureResult) -> Range | None:
    """Both ends of the printed interval, else of the one that follows from a known group size, else None."""
    cell = figure.cells[option]
    if cell.low is not None and cell.high is not None:
        return _ordered(attribute, (cell.low, cell.high))
    people, interval = people_counted(figure, option), INTERVALS.get(figure.figure.kind)
    if interval is None or people is None or cell.value is None:
        return None
    return _ordered(attribute, interval(cell.value, people))


def _ordered(attribute: Attribute, ends: Iterable[float]) -> Range:
    low, high = sorted(_position(attribute, end) for end in ends)
    return low, high


def people_counted(figure: FigureResult, option: str) -> int | None:
    """Return the size of the group that an option's figure was counted in; None where the finding does not say it."""
    place, finding = figure.figure.cells[option].value, figure.cells[option].finding
    if place is None or finding is None:
        return None
    sizes = {f"{name}_of": size for name, size in (finding.n or {}).items() if size is not None}
    people = ({**(finding.values or {})} | sizes).get(f"{place}_of")
    return people if isinstance(people, int) and people > 0 else None
