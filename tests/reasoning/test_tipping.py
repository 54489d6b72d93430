"""What would tip the fit: every change found is applied to the answers or figures and weighed anew."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.tipping import Tipping, find_tipping, with_outcome
from decision_aid.reasoning.weighing import weigh
from tests.builders import CALM, make_attribute, make_record, make_scope
from tests.reasoning.weighed import THREE, Measured, comparison_of, fit_of, gappy, record_of, weights

FEW = settings(max_examples=60, deadline=None)
BEYOND = 1e-6
"""So far beyond the change, as a share of its way, another option must be ahead."""
CAUSES = ("disc_herniation", "spinal_stenosis", "vertebral_fracture", "degenerative_disc_disease")


def weigh_again(record: Consultation, comparison: ComparisonResult) -> Fit:
    return weigh(record, comparison, CALM, compare_seen=True)


def found_by(comparison: ComparisonResult, **answers: Any) -> dict[str, Tipping]:
    found = find_tipping(record_of(**answers), comparison, fit_of(comparison, **answers))
    return {one.change: one for one in found}


def changed(
    record: Consultation, comparison: ComparisonResult, one: Tipping, to: float
) -> tuple[Consultation, ComparisonResult]:
    """The answers and figures with one change applied, written here anew and by its description alone."""
    kind, _, rest = one.change.partition(".")
    given = record.preferences
    if kind == "swing":
        return with_answer(record, "preferences.swing", {**given.swing, rest: to}), comparison
    if kind == "own":
        return with_answer(record, "preferences.own", own_changed(given.own, rest, to)), comparison
    if kind == "directions":
        way = "for" if to > 0 else "against"
        return with_answer(record, "preferences.directions", {**given.directions, rest: way}), comparison
    if kind == "picked":
        record = with_answer(record, "preferences.picked", picks_changed(given.picked, one))
        first = one.attribute if one.other and one.other == given.matters_most else given.matters_most
        return with_answer(record, "preferences.matters_most", first), comparison
    if kind == "matters_most":
        return with_answer(record, "preferences.matters_most", one.attribute), comparison
    if kind == "ranked":
        return with_answer(record, "preferences.ranked", order_changed(given.ranked, one)), comparison
    attribute, option = rest.split(".")
    entry = next(each for each in weigh_again(record, comparison).attributes if each.attribute.id == attribute)
    assert entry.figure is not None
    return record, with_outcome(comparison, entry.figure, option, to)


def own_changed(own: tuple[OwnAttribute, ...], rest: str, to: float) -> tuple[OwnAttribute, ...]:
    number, what, *option = rest.split(".")
    entry = own[int(number) - 1]
    new = replace(entry, weight=to) if what == "weight" else replace(entry, fits={**entry.fits, option[0]: to})
    return tuple(new if one is entry else one for one in own)


def picks_changed(picked: tuple[str, ...], one: Tipping) -> tuple[str, ...]:
    if one.to == 0:
        return tuple(name for name in picked if name != one.attribute)
    return (*(name for name in picked if name != one.other), one.attribute)


def order_changed(ranked: tuple[str, ...], one: Tipping) -> tuple[str, ...]:
    order = list(ranked)
    first, second = int(one.from_) - 1, int(one.to) - 1
    assert (order[first], order[second]) == (one.attribute, one.other)
    order[first], order[second] = order[second], order[first]
    return tuple(order)


def leaders(fit: Fit) -> set[str]:
    most = max(fit.points.values())
    return {option for option, points in fit.points.items() if points >= most - 1e-7}


def check(record: Consultation, comparison: ComparisonResult, one: Tipping, before: str) -> None:
    """Level at the change and another option ahead just beyond it; or passed at once where answers go in steps."""
    after = weigh_again(*changed(record, comparison, one, one.to))
    assert after.shown
    if one.then != "tie":
        assert leaders(after) == {one.then} != {before}
        return
    ordered = sorted(after.points.values())
    assert abs(ordered[-1] - ordered[-2]) / 100 <= 1e-9
    assert before in leaders(after)
    if not one.change.startswith(("swing", "own", "outcome")):
        return
    short, beyond = (one.to + step * (one.to - one.from_) for step in (-BEYOND, BEYOND))
    assert max_of(changed(record, comparison, one, short)) == before
    if is_allowed(one, beyond):
        assert max_of(changed(record, comparison, one, beyond)) != before


def is_allowed(one: Tipping, value: float) -> bool:
    return one.change.startswith("outcome") or 0 <= value <= 100


def max_of(answered: tuple[Consultation, ComparisonResult]) -> str:
    points = weigh_again(*answered).points
    return max(points, key=lambda option: points[option])


def check_all(record: Consultation, comparison: ComparisonResult) -> tuple[Tipping, ...]:
    fit = weigh_again(record, comparison)
    found = find_tipping(record, comparison, fit)
    for one in found:
        check(record, comparison, one, max_of((record, comparison)))
    return found


# By substitution


def answers_of(library: Library, cause: str, depth: str, turn: int) -> tuple[Consultation, ComparisonResult]:
    """Answers about all things of a cause, other ones at every turn."""
    comparison = compare_options(make_record(), library, make_scope(library.causes[cause]))
    assert comparison is not None
    names = [one.id for one in comparison.cause.attributes]
    names = names[turn % len(names) :] + names[: turn % len(names)]
    options = [option.id for option in comparison.options]
    given = {
        "depth": depth,
        "picked": tuple(names[:3]),
        "matters_most": names[0] if turn % 2 else None,
        "ranked": tuple(names),
        "swing": {name: (37 * place + 29 * turn) % 101 for place, name in enumerate(names[1:])},
        "directions": {one.id: "for" for one in comparison.cause.attributes if one.two_sided},
        "own": (OwnAttribute(name="drive", weight=20, fits=dict(zip(options, (90, 40, 10, 70), strict=False))),),
    }
    return make_record({f"preferences.{name}": value for name, value in given.items()}), comparison


@pytest.mark.parametrize(
    ("depth", "kinds"), [("three", {"picked", "matters_most"}), ("ranked", {"ranked"}), ("swing", {"swing"})]
)
def test_every_change_of_the_shipped_content_does_what_it_says(library: Library, depth: str, kinds: set[str]) -> None:
    found = [
        one for cause in CAUSES for turn in range(6) for one in check_all(*answers_of(library, cause, depth, turn))
    ]
    assert {one.change.split(".")[0] for one in found} >= {*kinds, "outcome", "directions"}


@FEW
@given(measured=gappy, swing=weights, people=st.integers(min_value=20, max_value=200))
def test_every_change_of_invented_figures_does_what_it_says(measured: Any, swing: Any, people: int) -> None:
    comparison, record = comparison_of(measured, people=people), record_of(depth="swing", swing=swing)
    if weigh_again(record, comparison).shown:
        check_all(record, comparison)


# By hand


def test_the_weight_that_levels_two_options() -> None:
    """One leads by 60 on a, the other by 30 on b: with 40 on a they are level at 80 on b, with 100 at no weight."""
    measured: dict[str, Measured] = {"a": {"x": 80.0, "y": 20.0}, "b": {"x": 30.0, "y": 60.0}}
    comparison = comparison_of(measured)
    found = found_by(comparison, depth="swing", swing={"a": 40, "b": 50})
    assert (found["swing.b"].from_, found["swing.b"].to) == pytest.approx((50, 80))
    assert found["swing.a"].to == pytest.approx(25)
    assert "swing.b" not in found_by(comparison, depth="swing", swing={"a": 100, "b": 50})


def test_a_thing_without_a_weight_may_tip_it_too() -> None:
    measured: dict[str, Measured] = {"a": {"x": 80.0, "y": 60.0}, "b": {"x": 30.0, "y": 70.0}}
    found = found_by(comparison_of(measured), depth="swing", swing={"a": 100})
    assert (found["swing.b"].from_, found["swing.b"].to) == pytest.approx((0, 50))


def test_an_outcome_tips_it_within_its_range_alone() -> None:
    measured: dict[str, Measured] = {"a": {"x": 60.0, "y": 50.0}}
    found = found_by(comparison_of(measured, half={"a": 12}), picked=("a",))
    assert {change: one.to for change, one in found.items()} == {
        "outcome.a.x": pytest.approx(50),
        "outcome.a.y": pytest.approx(60),
    }
    assert not found_by(comparison_of(measured, half={"a": 9}), picked=("a",))


def test_what_nobody_knows_may_tip_it_anywhere_on_its_scale() -> None:
    measured: dict[str, Measured] = {"a": {"x": 60.0, "y": 50.0}, "b": {"x": 50.0, "y": None}}
    found = found_by(comparison_of(measured), depth="swing", swing={"a": 75, "b": 25})
    one = found["outcome.b.y"]
    assert (one.from_, one.to) == pytest.approx((50, 80))
    assert not one.is_known


def test_an_outcome_is_told_in_its_own_unit() -> None:
    """On a scale from 40 (worst) to 20 (best), places 0.75 and 0.5 are 25 and 30 of 100."""
    attribute = make_attribute("a", row="a", outcome="a", worst=40, best=20)
    found = found_by(comparison_of({"a": {"x": 25, "y": 30}}, attribute, half={"a": 6}), picked=("a",))
    assert (found["outcome.a.x"].from_, found["outcome.a.x"].to) == pytest.approx((25, 30))


def test_an_own_thing_may_tip_it_by_its_weight_and_by_how_an_option_serves_it() -> None:
    own = (OwnAttribute(name="drive", weight=10, fits={"x": 20, "y": 80}),)
    found = found_by(comparison_of({"a": {"x": 65, "y": 50}}), depth="swing", swing={"a": 100}, own=own)
    assert (found["own.1.weight"].from_, found["own.1.weight"].to) == pytest.approx((10, 25))
    assert "own.1.fits.y" not in found
    heavy = (replace(own[0], weight=20),)
    found = found_by(comparison_of({"a": {"x": 65, "y": 50}}), depth="swing", swing={"a": 100}, own=heavy)
    assert (found["own.1.fits.y"].from_, found["own.1.fits.y"].to) == pytest.approx((80, 95))


def test_an_outcome_that_counts_against_is_told_in_its_own_unit_too() -> None:
    """Of a thing not wanted, 30 of 100 is better than 40: they are level at 40."""
    either = make_attribute("a", row="a", outcome="a", two_sided=True)
    found = found_by(
        comparison_of({"a": {"x": 30, "y": 40}}, either, half={"a": 12}), picked=("a",), directions={"a": "against"}
    )
    assert (found["outcome.a.x"].from_, found["outcome.a.x"].to) == pytest.approx((30, 40))


def test_of_three_options_the_nearest_one_counts() -> None:
    measured: dict[str, Measured] = {"a": {"x": 80.0, "y": 20.0, "z": 60.0}, "b": {"x": 30.0, "y": 60.0, "z": 45.0}}
    found = found_by(comparison_of(measured), depth="swing", swing={"a": 30, "b": 30})
    assert found["swing.b"].to == pytest.approx(40)


def test_of_two_weights_that_level_two_options_the_nearer_one_is_told() -> None:
    """With more than 50 on b the second option is ahead, with less than 10 the third."""
    measured: dict[str, Measured] = {"a": {"x": 60.0, "y": 55.0, "z": 65.0}, "b": {"x": 50.0, "y": 60.0, "z": 0.0}}
    for weight, to in ((35, 50), (15, 10)):
        found = found_by(comparison_of(measured), depth="swing", swing={"a": 100, "b": weight})
        assert found["swing.b"].to == pytest.approx(to)


def test_the_first_of_three_falls_back_to_the_second() -> None:
    comparison = comparison_of({"a": {"x": 80.0, "y": 20.0, "z": 70.0}}, half={"a": 70})
    found = found_by(comparison, picked=("a",))
    assert {name: one.to for name, one in found.items()} == {
        "outcome.a.x": pytest.approx(70),
        "outcome.a.y": pytest.approx(80),
        "outcome.a.z": pytest.approx(80),
    }


def test_a_pick_names_what_is_taken_and_what_it_replaces() -> None:
    measured: dict[str, Measured] = {
        "a": {"x": 80.0, "y": 60.0},
        "b": {"x": 50.0, "y": 50.0},
        "c": {"x": 50.0, "y": 50.0},
        "d": {"x": 0.0, "y": 30.0},
    }
    found = found_by(comparison_of(measured), picked=("a", "b", "c"))
    swap = found["picked.d"]
    assert (swap.from_, swap.to, swap.other, swap.then) == (0, 1, "a", "y")
    assert "picked.b" not in found
    level = found["picked.a"]
    assert (level.from_, level.to, level.then) == (1, 0, "tie")


def test_two_places_of_an_order_change_and_the_nearest_come_first() -> None:
    measured: dict[str, Measured] = {
        "a": {"x": 80.0, "y": 40.0},
        "b": {"x": 30.0, "y": 60.0},
        "c": {"x": 5.0, "y": 5.0},
    }
    found = find_tipping(
        record_of(ranked=("a", "b", "c")),
        comparison_of(measured),
        fit_of(comparison_of(measured), ranked=("a", "b", "c")),
    )
    assert [(one.change, one.other, one.to) for one in found if one.change.startswith("ranked")][:1] == [
        ("ranked.a", "b", 2)
    ]


def test_a_direction_may_turn_it() -> None:
    keep = make_attribute("keep", end="own_goal", two_sided=True, best=1, levels={"x": 1, "y": 0})
    gain = make_attribute("a", row="a", outcome="a")
    found = found_by(
        comparison_of({"a": {"x": 50, "y": 60}}, gain, keep), picked=("a", "keep"), directions={"keep": "for"}
    )
    assert (found["directions.keep"].from_, found["directions.keep"].to, found["directions.keep"].then) == (1, -1, "y")


# None


def test_nothing_tips_a_fit_that_is_hidden_or_level_already() -> None:
    assert found_by(comparison_of(THREE)) == {}
    assert found_by(comparison_of({"a": {"x": 50, "y": 50}}), picked=("a",)) == {}
    assert find_tipping(record_of(), None, Fit()) == ()


def test_nothing_tips_it_where_one_option_is_better_in_everything() -> None:
    assert found_by(comparison_of(THREE), depth="swing", swing={"a": 50, "b": 40, "c": 30}) == {}
