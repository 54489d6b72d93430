"""Puts the options of the main cause side by side with the figures that stand for this patient; it prefers none."""

from collections.abc import Collection
from dataclasses import replace

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import CauseContent, Option, Recovery, Row
from decision_aid.content.library import Library
from decision_aid.reasoning.applies import meant_for
from decision_aid.reasoning.figures import resolve_figure
from decision_aid.reasoning.results import ComparisonResult, FigureResult, RowResult, ScopeResult

COMPANION = "operation_by_then"
"""The row read beside every other: the operations that each study's figures of benefit include stay in sight."""


def compare_options(
    record: Consultation, library: Library, scope: ScopeResult, *, raised: Collection[str] = ()
) -> ComparisonResult | None:
    """Return the comparison of the main cause, or None unless the scope is a comparison.

    `raised` holds the caution codes raised by the answers: modifiers that belong to another caution are left out.
    Raises PlaceError when the content names a figure that its finding does not hold.
    """
    if scope.kind != "comparison" or not scope.causes:
        return None
    cause = scope.causes[0]
    return ComparisonResult(
        cause=cause,
        options=order_options(record, cause),
        rows=tuple(_row(record, row, library) for row in cause.rows),
        recovery=tuple(_recovery(record, entry) for entry in cause.recovery),
        modifiers=tuple(entry for entry in cause.modifiers if entry.caution is None or entry.caution in raised),
    )


def order_options(record: Consultation, cause: CauseContent) -> tuple[Option, ...]:
    """Return the options in the order of this visit, or in the content's when the visit does not list them all."""
    wished = record.visit.option_order
    if sorted(wished) != sorted(option.id for option in cause.options):
        return cause.options
    return tuple(cause.option(option_id) for option_id in wished)


def _recovery(record: Consultation, recovery: Recovery) -> Recovery:
    """The recovery with each step in the version that holds for this patient."""
    return replace(recovery, steps=meant_for(record, recovery.steps, lambda step: step.weeks))


def _row(record: Consultation, row: Row, library: Library) -> RowResult:
    resolved = (resolve_figure(record, figure, library.findings) for figure in row.figures)
    ordered = tuple(sorted(resolved, key=lambda result: result.chose_for_themselves))
    stands = [row.topic == COMPANION or _stands(result, ordered) for result in ordered]
    return RowResult(
        row=row,
        figures=tuple(result for result, here in zip(ordered, stands, strict=True) if here),
        other_figures=tuple(result for result, here in zip(ordered, stands, strict=True) if not here),
    )


def _stands(result: FigureResult, row: tuple[FigureResult, ...]) -> bool:
    """Whether a figure stands in the row itself rather than among those of another group of people.

    A randomised figure gives way only to a randomised one of a fitting group, a figure of chosen groups to any fitting
    one: an aid that drops the randomised result because the patient is older than its group flatters surgery.
    """
    if result.applies != "outside":
        return True
    rivals = row if result.chose_for_themselves else [other for other in row if not other.chose_for_themselves]
    return all(other.applies == "outside" for other in rivals)
