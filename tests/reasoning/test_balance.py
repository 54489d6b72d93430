"""Whether the weighing leans to one side: every set of three picks of every cause, and the rule of the scales.

Counted on neutral answers (no health, no duration, nothing proposed), with "keeping surgery for later" wanted, not
wanted, and not asked; the words are those of the samples. A side is surgery or a procedure against starting without
one; `hidden` are sets without a fit. `python -m tests.reasoning.test_balance` prints the table anew.

| cause | surgery / close / without (hidden) |
|---|---|
| degenerative disc disease | 3 / 12 / 3 (12) |
| degenerative spondylolisthesis | 0 / 0 / 0 (30) |
| disc herniation | 6 / 25 / 17 (12) |
| spinal stenosis | 9 / 31 / 8 (12) |
| vertebral fracture | 4 / 17 / 6 (3) |
| vertebral fracture traumatic | 0 / 0 / 0 (30) |

What remains uneven has a reason that no scale should hide: of the things to weigh harm, effort and what stays open
favour starting without a treatment by their nature, and where studies found no lasting gain the sum cannot show one. So
a fit needs a fairly compared gain in the sum, wishes whose levels are our own never outvote a measured gap, and two
wishes for one fact count once. For a slipped bone and a fracture by injury no lot compared a gain of surgery with
starting without it, in a figure that is printed and better than very uncertain: no fair sum is left.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from math import ceil, floor

import pytest

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Attribute, CauseContent
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.scores import INTERVALS, people_counted
from decision_aid.reasoning.weighing import weigh
from tests.builders import CALM, make_record, make_scope

CAUSES = (
    "degenerative_disc_disease",
    "degenerative_spondylolisthesis",
    "disc_herniation",
    "spinal_stenosis",
    "vertebral_fracture",
    "vertebral_fracture_traumatic",
)
DIRECTIONS = ("for", "against", None)
MOST = 0.7
"""No side may be closer in more of the sets than this."""
WITH_A_FIT = ("disc_herniation", "spinal_stenosis", "vertebral_fracture", "degenerative_disc_disease")
"""For the others a set of three picks has no fair sum."""
DRAWS = 1_000


def compared(library: Library, name: str) -> ComparisonResult:
    comparison = compare_options(make_record(), library, make_scope(library.causes[name]))
    assert comparison is not None
    return comparison


def fit_of_picks(comparison: ComparisonResult, picks: tuple[str, ...], direction: str | None) -> Fit:
    return weigh(record_of_picks(comparison, picks, direction), comparison, CALM, compare_seen=True)


def record_of_picks(comparison: ComparisonResult, picks: tuple[str, ...], direction: str | None) -> Consultation:
    directions = {one.id: direction for one in comparison.cause.attributes if one.two_sided and direction is not None}
    return make_record({"preferences.picked": picks, "preferences.directions": directions})


def fits_of(comparison: ComparisonResult, direction: str | None) -> Iterator[tuple[Fit, Robustness | None]]:
    """The fit of every set of three things, with how sure it is."""
    for picks in combinations([one.id for one in comparison.cause.attributes], 3):
        record = record_of_picks(comparison, picks, direction)
        fit = weigh(record, comparison, CALM, compare_seen=True)
        yield fit, sample_fit(record, comparison, fit, samples=DRAWS)


def sides_of(comparison: ComparisonResult, direction: str | None) -> Counter[str]:
    return Counter(side_of(comparison.cause, sure) for _fit, sure in fits_of(comparison, direction))


def side_of(cause: CauseContent, sure: Robustness | None) -> str:
    if sure is None:
        return "hidden"
    if sure.closer is None:
        return "close"
    return "without" if cause.option(sure.closer).kind == "no_surgery" else "surgery"


def test_every_cause_with_a_comparison_is_counted(library: Library) -> None:
    assert {cause.cause for cause in library.causes.values() if cause.scope == "comparison"} == set(CAUSES)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("name", CAUSES)
def test_no_side_is_closer_in_most_sets(library: Library, name: str, direction: str | None) -> None:
    sides = sides_of(compared(library, name), direction)
    shown = sides.total() - sides["hidden"]
    assert bool(shown) is (name in WITH_A_FIT), sides
    assert sides["surgery"] <= MOST * shown, sides
    assert sides["without"] <= MOST * shown, sides


@pytest.mark.parametrize("name", WITH_A_FIT)
def test_either_side_can_be_ahead(library: Library, name: str) -> None:
    """Whatever the words: neither side is kept from leading by the scales."""
    comparison = compared(library, name)
    found = [fit for way in DIRECTIONS for fit, _sure in fits_of(comparison, way) if fit.shown]
    ahead = {max(fit.points, key=lambda option: fit.points[option]) for fit in found}
    assert {comparison.cause.option(option).kind == "no_surgery" for option in ahead} == {True, False}


@pytest.mark.parametrize("name", CAUSES)
def test_a_path_without_an_operation_has_a_bar_where_bars_are_shown(library: Library, name: str) -> None:
    comparison = compared(library, name)
    without = {option.id for option in comparison.options if option.kind == "no_surgery"}
    for direction in DIRECTIONS:
        assert all(without & set(fit.points) for fit, _sure in fits_of(comparison, direction) if fit.shown)


@pytest.mark.parametrize("name", CAUSES)
def test_clearly_is_never_said_of_wishes_alone(library: Library, name: str) -> None:
    for direction in DIRECTIONS:
        for _fit, sure in fits_of(compared(library, name), direction):
            assert sure is None or sure.words != "clearly_closer" or sure.basis == "figures"


@pytest.mark.parametrize("name", CAUSES)
def test_five_to_seven_things_stand_for_ends_of_their_own(library: Library, name: str) -> None:
    attributes = library.causes[name].attributes
    assert 5 <= len(attributes) <= 7
    assert len({one.end for one in attributes}) == len(attributes)


# The scales

STEPS = {"days": 10.0, "weeks": 2.0, "of 10": 1.0, "of 100": 5.0, "deaths": 1.0}


@pytest.mark.parametrize("name", CAUSES)
def test_scales_follow_the_stated_rule_and_no_result(library: Library, name: str) -> None:
    comparison = compared(library, name)
    for attribute in comparison.cause.attributes:
        if attribute.row is None:
            continue
        entry = fit_of_picks(comparison, (attribute.id,), "for").attributes[0]
        step = STEPS[unit_of(attribute, entry)]
        low, high = min(printed(entry)), max(printed(entry))
        ends = (beyond(low, -step), beyond(high, step))
        assert sorted((attribute.worst, attribute.best)) == list(ends), attribute.id


def printed(entry: AttributeScore) -> list[float]:
    """Everything known about the options: ranges, or values without one; none and no difference are 0."""
    assert entry.figure is not None
    numbers: list[float] = []
    for option, cell in entry.figure.cells.items():
        size, interval = people_counted(entry.figure, option), INTERVALS.get(entry.figure.figure.kind)
        if cell.low is not None and cell.high is not None:
            numbers += [cell.low, cell.high]
        elif cell.value is not None and interval is not None and size is not None:
            numbers += interval(cell.value, size)
        elif cell.value is not None:
            numbers.append(cell.value)
        elif option in entry.attribute.none_for or entry.figure.figure.kind == "difference":
            numbers.append(0.0)
    return numbers


def unit_of(attribute: Attribute, entry: AttributeScore) -> str:
    assert entry.figure is not None
    figure = entry.figure.figure
    if figure.kind == "median_time":
        return "weeks" if "week" in attribute.question["en"] else "days"
    if attribute.outcome == "death_in_hospital":
        return "deaths"
    return "of 10" if "points of 10 " in attribute.question["en"] else "of 100"


def beyond(value: float, step: float) -> float:
    """The next whole step beyond a figure; none and no difference stay where they are."""
    if value == 0:
        return 0.0
    return (floor(value / step) + 1) * step if step > 0 else (ceil(value / -step) - 1) * -step


def print_table() -> None:
    """Print how often each side is closer, over all three directions."""
    library = read_library()
    for name in CAUSES:
        counts = sum((sides_of(compared(library, name), way) for way in DIRECTIONS), Counter[str]())
        told = " / ".join(str(counts[side]) for side in ("surgery", "close", "without"))
        sys.stdout.write(f"| {name.replace('_', ' ')} | {told} ({counts['hidden']}) |\n")


if __name__ == "__main__":
    print_table()
