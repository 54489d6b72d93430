"""Turns a figure of the content into numbers for this patient; it chooses and orders nothing."""

from collections.abc import Mapping
from typing import Any

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Cell, Figure
from decision_aid.content.evidence import Finding
from decision_aid.reasoning.applies import fit_to_group
from decision_aid.reasoning.results import CellResult, FigureResult


class PlaceError(LookupError):
    """The content names a finding that is not there, or a place in it that holds no number."""


def resolve_figure(record: Consultation, figure: Figure, findings: Mapping[str, Finding]) -> FigureResult:
    """Return the figure with its numbers and how its group fits the patient.

    Raises PlaceError when a cell names a place that its finding does not have.
    """
    finding = _finding(figure.finding, figure, findings)
    applies, because = fit_to_group(record, finding.applies)
    return FigureResult(
        figure=figure,
        finding=finding,
        cells={option: _cell(option, figure, findings) for option in figure.cells},
        applies=applies,
        outside_because=because,
    )


def _finding(name: str, figure: Figure, findings: Mapping[str, Finding]) -> Finding:
    if name not in findings:
        raise PlaceError(
            f"The figure '{figure.outcome}' rests on the finding '{name}', which is not in the evidence. "
            "Add the finding, or correct its id in the cause's content."
        )
    return findings[name]


def _cell(option: str, figure: Figure, findings: Mapping[str, Finding]) -> CellResult:
    cell = figure.cells[option]
    if cell.state != "known":
        return CellResult(state=cell.state)
    finding = _finding(cell.finding or figure.finding, figure, findings)
    return CellResult(
        state="known",
        value=_value(option, cell, figure, finding),
        low=None if cell.low is None else _number_at(cell.low, option, finding),
        high=None if cell.high is None else _number_at(cell.high, option, finding),
        finding=finding,
    )


def _value(option: str, cell: Cell, figure: Figure, finding: Finding) -> float:
    if cell.value is not None:
        return _number_at(cell.value, option, finding)
    raise PlaceError(
        f"The figure '{figure.outcome}' of the finding '{finding.id}' is known for '{option}' but names no value. "
        "Name a place of the finding, or set the state to not_known with a reason."
    )


def _number_at(place: str, option: str, finding: Finding) -> float:
    """The number at a place such as "option" or "ci95.0" within the finding's values."""
    value: Any = finding.values
    for name in place.split("."):
        value = _step_into(value, name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PlaceError(
            f"The figure for '{option}' asks for '{place}' of the finding '{finding.id}', where no number stands. "
            f"Its places are: {', '.join(finding.values or ()) or 'none'}. Correct the place in the cause's content."
        )
    return float(value)


def _step_into(value: Any, name: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(name)
    if isinstance(value, list | tuple) and name.isdecimal() and int(name) < len(value):
        return value[int(name)]
    return None
