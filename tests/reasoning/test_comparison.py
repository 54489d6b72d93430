"""Options side by side: whose figures stand, in which order, and what a wrong place in the content says."""

from typing import Any

import pytest

from decision_aid.content.causes import Figure
from decision_aid.content.evidence import Applies
from decision_aid.content.library import Library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.figures import PlaceError
from decision_aid.reasoning.results import CellResult, ComparisonResult, RowResult
from tests.builders import (
    DOES_NOT_APPLY,
    NOT_KNOWN,
    OPERATION,
    START,
    known,
    make_cause,
    make_figure,
    make_finding,
    make_library,
    make_record,
    make_row,
    make_scope,
)

YOUNG, OLD = Applies(age=(18, 65)), Applies(age=(66, None))
LOT_YOUNG = make_finding("lot_young", applies=YOUNG)
LOT_OLD = make_finding("lot_old", applies=OLD)
CHOSEN_YOUNG = make_finding("chosen_young", applies=YOUNG, analysis="as-treated")
CHOSEN_OLD = make_finding("chosen_old", applies=OLD, analysis="cohort")
FINDINGS = (LOT_YOUNG, LOT_OLD, CHOSEN_YOUNG, CHOSEN_OLD)


def compare(*figures: Figure, answers: dict[str, Any] | None = None, raised: tuple[str, ...] = ()) -> ComparisonResult:
    cause = make_cause(rows=(make_row(*figures),))
    library = make_library(cause, findings=FINDINGS)
    result = compare_options(make_record(answers), library, make_scope(cause), raised=raised)
    assert result is not None
    return result


def row_of(*names: str, age: int | None) -> RowResult:
    return compare(*(make_figure(name) for name in names), answers={"health.age": age}).rows[0]


@pytest.mark.parametrize("kind", ["urgent", "information", "out_of_scope"])
def test_nothing_is_compared_outside_the_comparison(kind: str) -> None:
    assert compare_options(make_record(), make_library(), make_scope(kind=kind)) is None


@pytest.mark.parametrize(
    ("names", "age", "shown", "others"),
    [
        (["lot_young", "lot_old"], 40, ["lot_young"], ["lot_old"]),
        (["lot_young", "lot_old"], None, ["lot_young", "lot_old"], []),
        (["chosen_young", "lot_young"], 40, ["lot_young", "chosen_young"], []),
        (["lot_young", "chosen_young"], 78, ["lot_young", "chosen_young"], []),
        (["lot_young", "chosen_old"], 78, ["lot_young", "chosen_old"], []),
        (["lot_old", "chosen_young"], 78, ["lot_old"], ["chosen_young"]),
        (["chosen_young", "chosen_old"], 78, ["chosen_old"], ["chosen_young"]),
    ],
    ids=["fits", "not asked", "lot first", "all outside stay", "the lot stays", "chosen gives way", "chosen only"],
)
def test_figures_of_another_group_give_way(
    names: list[str], age: int | None, shown: list[str], others: list[str]
) -> None:
    row = row_of(*names, age=age)
    assert [result.finding.id for result in row.figures] == shown
    assert [result.finding.id for result in row.other_figures] == others


def test_a_figure_says_whose_it_is() -> None:
    lot, chosen = row_of("lot_young", "chosen_old", age=78).figures
    assert (lot.applies, lot.outside_because, lot.chose_for_themselves) == ("outside", ("age",), False)
    assert (chosen.applies, chosen.outside_because, chosen.chose_for_themselves) == ("within", (), True)


def test_cells_hold_the_printed_numbers() -> None:
    finding = make_finding("lot_old", values={"effect": -4, "ci95": [-7.5, -0.5], "harm": {"option": 2}}, n=None)
    cells = {
        "a": known("effect", low="ci95.0", high="ci95.1"),
        "b": known("harm.option"),
        "c": NOT_KNOWN,
        "d": DOES_NOT_APPLY,
        "e": known("option", finding="trial"),
    }
    cause = make_cause(options="abcde", rows=(make_row(make_figure("lot_old", cells=cells)),))
    result = compare_options(make_record(), make_library(cause, findings=[finding]), make_scope(cause))
    assert result is not None
    resolved = result.rows[0].figures[0].cells
    assert resolved["a"] == CellResult(state="known", value=-4.0, low=-7.5, high=-0.5, finding=finding)
    assert resolved["b"].value == 2.0
    assert resolved["c"] == CellResult(state="not_known")
    assert resolved["d"] == CellResult(state="does_not_apply")
    assert resolved["e"].value == 60.0
    assert resolved["e"].finding is not None
    assert resolved["e"].finding.id == "trial"


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (make_figure(cells={OPERATION: known("ci95.0"), START: NOT_KNOWN}), "'ci95.0' of the finding 'trial'"),
        (make_figure(cells={OPERATION: known("option.0"), START: NOT_KNOWN}), "places are: option, comparator"),
        (make_figure(cells={OPERATION: known(None), START: NOT_KNOWN}), "names no value"),
        (make_figure("nowhere"), "'nowhere', which is not in the evidence"),
        (make_figure(cells={OPERATION: known(finding="lost"), START: NOT_KNOWN}), "'lost', which is not"),
    ],
)
def test_a_wrong_place_names_itself(figure: Figure, said: str) -> None:
    with pytest.raises(PlaceError, match=said):
        compare(figure)


@pytest.mark.parametrize(
    ("wished", "order"),
    [
        ((START, OPERATION), (START, OPERATION)),
        ((OPERATION, START), (OPERATION, START)),
        ((), (OPERATION, START)),
        ((START,), (OPERATION, START)),
        ((START, OPERATION, "other"), (OPERATION, START)),
    ],
)
def test_options_stand_in_the_order_of_the_visit(wished: tuple[str, ...], order: tuple[str, ...]) -> None:
    result = compare(make_figure(), answers={"visit.option_order": wished})
    assert tuple(option.id for option in result.options) == order


@pytest.mark.parametrize(("raised", "shown"), [((), ["always"]), (("smoking",), ["always", "smoking"])])
def test_modifiers_follow_the_cautions(raised: tuple[str, ...], shown: list[str]) -> None:
    assert [entry.id for entry in compare(make_figure(), raised=raised).modifiers] == shown


def test_every_figure_of_the_shipped_content_resolves(library: Library) -> None:
    compared = [cause for cause in library.causes.values() if cause.scope == "comparison"]
    assert compared
    for cause in compared:
        result = compare_options(make_record(), library, make_scope(cause))
        assert result is not None
        options = {option.id for option in cause.options}
        shown = [figure for row in result.rows for figure in (*row.figures, *row.other_figures)]
        assert len(shown) == sum(len(row.figures) for row in cause.rows)
        assert all(set(figure.cells) == options for figure in shown)


def test_the_operations_behind_every_figure_stay_in_sight(library: Library) -> None:
    """A figure of benefit may stay while its trial's group does not fit; so does the count of later operations."""
    cause = library.causes["disc_herniation"]
    record = make_record({"health.age": 78, "symptoms.duration_weeks": 30.0})
    result = compare_options(record, library, make_scope(cause))
    assert result is not None
    row = next(row for row in result.rows if row.row.topic == "operation_by_then")
    assert any(figure.applies == "outside" for figure in row.figures)
    assert row.other_figures == ()
