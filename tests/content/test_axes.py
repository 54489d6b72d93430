"""The axes of the shipped figures read alike: what people want more stands to the left, sooner before later."""

from collections.abc import Iterator

import pytest

from decision_aid.content.causes import Figure
from decision_aid.content.evidence import Finding
from decision_aid.content.library import Library
from decision_aid.content.wording import value_of


def scaled_figures(library: Library) -> Iterator[tuple[str, Figure, Finding]]:
    """Every figure that is drawn on an axis, with its cause and its finding."""
    for name, cause in library.causes.items():
        for row in cause.rows:
            for figure in row.figures:
                if figure.scale is not None:
                    yield name, figure, library.findings[figure.finding]


def place(library: Library, figure: Figure, option: str) -> float:
    """Where an option's value stands on its axis, from 0 at the left end to 1 at the right end."""
    assert figure.scale is not None
    cell, (left, right) = figure.cells[option], figure.scale
    value = value_of(library.findings, f"{cell.finding or figure.finding}.{cell.value}")
    return float((value - left) / (right - left))


def known(figure: Figure) -> list[str]:
    return [option for option, cell in figure.cells.items() if cell.state == "known"]


def test_a_difference_in_favour_of_the_option_stands_left_of_no_difference(library: Library) -> None:
    shown = [
        (cause, figure, place(library, figure, option))
        for cause, figure, finding in scaled_figures(library)
        if figure.kind == "difference" and finding.favours == "option"
        for option in known(figure)
    ]

    assert {cause for cause, _figure, _place in shown} >= {"disc_herniation", "spinal_stenosis", "vertebral_fracture"}
    assert [(cause, figure.finding) for cause, figure, where in shown if where >= 0.5] == []


def test_of_two_groups_the_one_that_fared_better_stands_left(library: Library) -> None:
    pairs = 0
    for cause, figure, finding in scaled_figures(library):
        arms = {figure.cells[option].value: option for option in known(figure)}
        if figure.kind == "difference" or not {"option", "comparator"} <= arms.keys() or finding.favours != "option":
            continue
        pairs += 1
        better, other = (place(library, figure, arms[arm]) for arm in ("option", "comparator"))
        assert better < other, (cause, figure.finding)
    assert pairs >= 5


@pytest.mark.parametrize("kind", ["mean", "median_time"])
def test_a_scale_that_begins_at_nothing_names_it_at_its_end(library: Library, kind: str) -> None:
    """No pain, no trouble and "at once" stand left; "no change", where more is wanted, stands right."""
    for cause, figure, _finding in scaled_figures(library):
        if figure.kind != kind or figure.scale is None or figure.scale_ends is None:
            continue
        left, right = (end["en"] for end in figure.scale_ends)
        assert (right != "at once" and not right.startswith("no ")) or right == "no change", (cause, figure.finding)
        assert left != "no change", (cause, figure.finding)
