"""How often each option comes first: the draws checked against closed forms, the words, and what must never happen."""

import subprocess
import sys
from math import erf, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.consultation.cause import Fracture
from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.content.evidence import Applies
from decision_aid.content.library import Library
from decision_aid.files.resources import resource
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.reasoning.closeness import CUT_OFFS, how_often
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.lot import ANSWER_SPREAD
from decision_aid.reasoning.robustness import SAMPLES, draw_weights, sample_fit
from decision_aid.reasoning.weighing import weigh
from decision_aid.reasoning.weights import Weights, rank_order_centroids, read_weights
from tests.builders import (
    CALM,
    make_attribute,
    make_cause,
    make_finding,
    make_library,
    make_record,
    make_scope,
)
from tests.reasoning.weighed import (
    THREE,
    Measured,
    comparison_of,
    figures,
    fit_of,
    gappy,
    levels,
    percents,
    record_of,
    sizes,
    sure_of,
    weights,
)

MANY = 100_000
NEAR = 0.01
"""How near 100,000 draws must come to closed forms."""
SIX_STANDARD_ERRORS = 0.02
"""Of a share of 20,000 draws: hypothesis looks for the unluckiest case."""
FEW = settings(max_examples=30, deadline=None)
TIE = make_attribute("a", row="a", outcome="a")


def below(value: float) -> float:
    """How often a normal draw lies below a value."""
    return 0.5 * (1 + erf(value / sqrt(2)))


# Outcomes against closed forms


@pytest.mark.parametrize(("x", "y"), [(50.0, 50.0), (50.2, 50.0), (50.0, 50.4)])
def test_shares_of_large_groups_follow_the_normal_distribution(x: float, y: float) -> None:
    people = 100_000
    sure = sure_of(comparison_of({"a": {"x": x, "y": y}}, people=people), MANY, picked=("a",))
    assert sure.first_in["x"] == pytest.approx(below((x - y) / 100 / sqrt(0.5 / people)), abs=NEAR)


@pytest.mark.parametrize(("half_x", "half_y", "lead"), [(10.0, 10.0, 5.0), (20.0, 5.0, 8.0), (3.0, 9.0, 0.0)])
def test_printed_ranges_hold_95_of_100_draws(half_x: float, half_y: float, lead: float) -> None:
    """Two things of equal and fixed weight, one with a range for x and one with a range for y."""
    measured: dict[str, Measured] = {"a": {"x": 50 + lead, "y": 50}, "b": {"x": 50, "y": 50}}
    both = comparison_of(measured, half={"a": half_x, "b": half_y})
    sure = sure_of(both, MANY, swing={"a": 100, "b": 100})
    spread = sqrt(2 * (half_x**2 + half_y**2)) / 1.96
    assert sure.first_in["x"] == pytest.approx(below(lead / spread), abs=NEAR)


@pytest.mark.parametrize("known", [80.0, 50.0, 10.0])
def test_what_nobody_knows_lies_anywhere_on_its_scale(known: float) -> None:
    """The unknown thing alone decides, and an even draw falls below a place as often as the place is far up."""
    comparison = comparison_of({"gain": {"x": 50, "y": 50}, "d": {"x": known, "y": None}})
    sure = sure_of(comparison, MANY, swing={"gain": 75, "d": 25})
    assert sure.first_in["x"] == pytest.approx(known / 100, abs=NEAR)


def test_how_an_option_serves_an_own_thing_is_meant_to_within_the_spread_of_answers() -> None:
    own = (OwnAttribute(name="drive", fits={"x": 55, "y": 45}),)
    sure = sure_of(comparison_of({"a": {"x": 50, "y": 50}}), MANY, picked=("a",), own=own)
    assert sure.first_in["x"] == pytest.approx(below(10 / ANSWER_SPREAD / sqrt(2)), abs=NEAR)


def test_a_tie_is_shared_also_where_rounding_differs() -> None:
    """The same three places in another order: their sums differ in the last digit alone."""
    measured: dict[str, Measured] = {"a": {"x": 10, "y": 30}, "b": {"x": 20, "y": 10}, "c": {"x": 30, "y": 20}}
    sure = sure_of(comparison_of(measured, people=None), swing={"a": 100, "b": 100, "c": 100})
    assert sure.first_in == {"x": 0.5, "y": 0.5}


# Weights against closed forms


def drawn(attributes: int = 5, **answers: Any) -> tuple[Weights, dict[str, Any]]:
    cause = make_cause(attributes=tuple(make_attribute(name) for name in "abcde"[:attributes]))
    said = read_weights(record_of(**answers), cause)
    raw = draw_weights(said, samples=MANY, seed=3)
    whole = sum(raw.values())
    return said, {name: column / whole for name, column in raw.items()}


def moments_of_ordered_simplex(count: int) -> list[tuple[float, float]]:
    """Mean and variance of the largest, the second, ... of weights spread evenly over all that sum to 1.

    The weight of rank k is the sum of D_j / j for j from k to n, where D is even over the simplex: each D_j has the
    variance (n - 1) / (n^2 (n + 1)), each pair the covariance -1 / (n^2 (n + 1)).
    """
    own, pair = (count - 1) / (count**2 * (count + 1)), -1 / (count**2 * (count + 1))
    found = []
    for rank in range(1, count + 1):
        shares = [1 / place for place in range(rank, count + 1)]
        mixed = sum(shares) ** 2 - sum(share**2 for share in shares)
        found.append((sum(shares) / count, own * sum(share**2 for share in shares) + pair * mixed))
    return found


@pytest.mark.parametrize("count", [2, 3, 5])
def test_weights_in_an_order_have_the_moments_of_the_ordered_simplex(count: int) -> None:
    order = tuple("cabed"[:count]) if count == 5 else tuple("abcde"[:count])
    _said, columns = drawn(count, depth="ranked", ranked=order)
    for name, (mean, variance), centroid in zip(
        order, moments_of_ordered_simplex(count), rank_order_centroids(count), strict=True
    ):
        assert mean == pytest.approx(centroid)
        assert columns[name].mean() == pytest.approx(mean, abs=NEAR)
        assert columns[name].std() == pytest.approx(sqrt(variance), abs=NEAR)


def test_an_order_is_kept_in_every_draw_with_what_has_no_place_at_its_end() -> None:
    _said, columns = drawn(5, depth="ranked", ranked=("c", "a"))
    rest = np.maximum.reduce([columns[name] for name in "bde"])
    assert (columns["c"] >= columns["a"]).all()
    assert (columns["a"] >= rest).all()


def test_what_was_picked_weighs_at_least_what_was_not_and_each_as_much_as_the_others() -> None:
    _said, columns = drawn(5, depth="three", picked=("b", "d"))
    least = np.minimum(columns["b"], columns["d"])
    assert all((least >= columns[name]).all() for name in "ace")
    centroids = rank_order_centroids(5)
    for name in "abcde":
        share = sum(centroids[:2]) / 2 if name in "bd" else sum(centroids[2:]) / 3
        assert columns[name].mean() == pytest.approx(share, abs=NEAR)


def test_the_pick_that_matters_most_weighs_at_least_all_others_and_twice_as_much_in_the_sum() -> None:
    said, columns = drawn(5, depth="three", picked=("b", "d", "e"), matters_most="d")
    assert said.shares == pytest.approx({"b": 0.25, "d": 0.5, "e": 0.25})
    centroids = rank_order_centroids(5)
    assert all((columns["d"] >= columns[name]).all() for name in "abce")
    assert all((np.minimum(columns["b"], columns["e"]) >= columns[name]).all() for name in "ac")
    assert columns["d"].mean() == pytest.approx(centroids[0], abs=NEAR)
    assert columns["b"].mean() == pytest.approx(sum(centroids[1:3]) / 2, abs=NEAR)
    assert centroids[0] / (sum(centroids[1:3]) / 2) == pytest.approx(2, abs=0.25)


def test_an_own_thing_may_matter_most_of_the_picks() -> None:
    own = (OwnAttribute(name="drive"), OwnAttribute(name="sleep", weight=50))
    said, columns = drawn(3, depth="three", picked=("a", "b"), own=own, matters_most="own.1")
    assert (said.given, said.apart) == ({"a": 50, "b": 50}, {"own.1": 100, "own.2": 50})
    assert all((columns["own.1"] >= columns[name]).all() for name in "abc")
    assert (columns["own.2"] / columns["own.1"]).mean() == pytest.approx(0.5, abs=NEAR)


def test_what_matters_most_counts_only_among_picks() -> None:
    said, _columns = drawn(3, depth="three", picked=("a", "b"), matters_most="c")
    assert (said.first_pick, said.shares) == (None, {"a": 0.5, "b": 0.5})
    assert drawn(3, depth="swing", swing={"a": 100, "b": 10}, matters_most="b")[0].first_pick is None


def test_picking_everything_says_nothing_about_weights() -> None:
    _said, columns = drawn(3, depth="three", picked=("a", "b", "c"))
    assert [columns[name].mean() for name in "abc"] == pytest.approx([1 / 3] * 3, abs=NEAR)
    assert columns["a"].var() == pytest.approx(1 / 18, abs=NEAR)


def test_numbers_are_meant_to_within_the_spread_of_answers() -> None:
    said, columns = drawn(3, depth="swing", swing={"a": 100, "b": 50})
    assert said.unnamed[0].id == "c"
    ratio = columns["b"] / columns["a"]
    assert (100 * ratio.mean(), 100 * ratio.std()) == pytest.approx((50, ANSWER_SPREAD), abs=0.2)
    assert (columns["c"] <= columns["b"]).all()
    assert (columns["c"] / columns["b"]).mean() == pytest.approx(0.5, abs=NEAR)


def test_what_weighs_nothing_weighs_nothing_in_every_draw() -> None:
    _said, columns = drawn(2, depth="swing", swing={"a": 40, "b": 0})
    assert (columns["b"] == 0).all()


@pytest.mark.parametrize("depth", ["three", "ranked"])
def test_an_own_thing_counts_against_what_weighs_a_hundred(depth: str) -> None:
    own = (OwnAttribute(name="drive", weight=50),)
    named = {"three": {"picked": ("a", "b")}, "ranked": {"ranked": ("a", "b")}}[depth]
    _said, columns = drawn(2, depth=depth, own=own, **named)
    measure = columns["a"] if depth == "ranked" else (columns["a"] + columns["b"]) / 2
    assert (columns["own.1"] / measure).mean() == pytest.approx(0.5, abs=NEAR)


def test_an_own_thing_without_a_weight_is_one_of_the_things_picked() -> None:
    _said, columns = drawn(3, depth="three", own=(OwnAttribute(name="drive"),), picked=("a",))
    assert columns["own.1"].mean() == pytest.approx(columns["a"].mean(), abs=NEAR)
    assert (columns["own.1"] >= columns["b"]).all()


def test_of_two_wishes_for_one_fact_the_weightier_counts_in_every_draw() -> None:
    attributes = (make_attribute("a"), make_attribute("again", same_as="a"), make_attribute("b"))
    said = read_weights(record_of(picked=("a", "again", "b")), make_cause(attributes=attributes))
    ((lighter, heavier),) = said.counted_with.items()
    columns = draw_weights(said, samples=MANY)
    assert (columns[heavier] >= columns[lighter]).all()
    assert columns[heavier].mean() == pytest.approx(
        (rank_order_centroids(3)[0] * 2 + rank_order_centroids(3)[1]) / 3, abs=NEAR
    )


def test_a_thing_that_repeats_a_named_one_or_may_count_either_way_is_not_drawn() -> None:
    attributes = (
        make_attribute("a"),
        make_attribute("again", same_as="a"),
        make_attribute("either", two_sided=True, levels={"x": 1}),
    )
    said = read_weights(record_of(picked=("a",)), make_cause(attributes=attributes))
    assert said.unnamed == ()
    said = read_weights(record_of(picked=("a",), directions={"either": "against"}), make_cause(attributes=attributes))
    assert [one.id for one in said.unnamed] == ["either"]


# What is told


def test_a_thing_that_was_not_named_may_turn_the_order() -> None:
    """X is ahead on what was picked; what was not picked may weigh nearly as much, and there y is far ahead."""
    measured: dict[str, Measured] = {"a": {"x": 60.0, "y": 40.0}, "b": {"x": 0.0, "y": 100.0}}
    open_end = sure_of(comparison_of(measured), picked=("a",))
    assert (open_end.open_weights, open_end.closer) == (("b",), None)
    assert open_end.first_in["x"] < 0.9
    named = sure_of(comparison_of(measured), depth="swing", swing={"a": 100, "b": 0})
    assert (named.open_weights, named.first_in["x"]) == ((), 1.0)


def test_there_is_nothing_to_draw_while_the_fit_is_hidden() -> None:
    comparison = comparison_of(THREE)
    hidden = fit_of(comparison)
    assert sample_fit(record_of(), comparison, hidden) is None
    assert sample_fit(record_of(), None, Fit()) is None


@pytest.mark.parametrize(
    ("measured", "more", "words"),
    [
        ({"a": {"x": 50, "y": 50}}, {}, "close"),
        ({"a": {"x": 54, "y": 50}}, {}, "close"),
        ({"a": {"x": 56, "y": 50}}, {}, "somewhat_closer"),
        ({"a": {"x": 56, "y": 50}}, {"people": 50}, "close"),
        ({"a": {"x": 80, "y": 50}}, {"people": 50}, "clearly_closer"),
        ({"a": {"x": 80, "y": 50}}, {"people": None}, "somewhat_closer"),
        ({"a": {"x": 80, "y": 50}}, {"certainty": "low"}, "somewhat_closer"),
        (THREE, {}, "clearly_closer"),
        ({"a": {"x": 100, "y": 0}, "b": {"x": 20, "y": 100}}, {}, "somewhat_closer"),
    ],
    ids=[
        "equal",
        "less than a twentieth",
        "small but firm",
        "small and loose",
        "large and firm",
        "no group size",
        "low certainty",
        "three of a kind",
        "one of two pulls the other way",
    ],
)
def test_the_words_follow_lead_draws_and_certainty(measured: Any, more: dict[str, Any], words: str) -> None:
    comparison = comparison_of(measured, **more)
    sure = sure_of(comparison, swing=dict.fromkeys(measured, 100))
    assert (sure.words, sure.closer) == (words, None if words == "close" else "x")


@pytest.mark.parametrize(("age", "words"), [(40, "clearly_closer"), (None, "clearly_closer"), (78, "somewhat_closer")])
def test_figures_of_another_group_of_people_forbid_clearly(age: int | None, words: str) -> None:
    finding = make_finding("trial", values={"option": 80, "comparator": 30}, applies=Applies(age=(18, 65)))
    library = make_library(findings=[finding])
    record = make_record({"health.age": age, "preferences.picked": ("relief",)})
    comparison = compare_options(record, library, make_scope())
    sure = sample_fit(record, comparison, weigh(record, comparison, CALM, compare_seen=True))
    assert sure is not None
    assert (sure.words, sure.held_back) == (words, ("unsure",) if age == 78 else ())


@pytest.mark.parametrize(("low_weight", "words"), [(49, "clearly_closer"), (50, "somewhat_closer")])
def test_low_certainty_counts_from_half_of_the_weight(low_weight: float, words: str) -> None:
    own = (OwnAttribute(name="drive", weight=100 - low_weight, fits={"x": 100, "y": 0}),)
    low = comparison_of({"a": {"x": 80, "y": 20}}, certainty="low")
    assert sure_of(low, depth="swing", swing={"a": low_weight}, own=own).words == words


def test_our_own_levels_that_lean_with_the_figures_do_not_hold_back_clearly() -> None:
    measured = comparison_of({"a": {"x": 80, "y": 20}}, TIE, levels(1))
    assert sure_of(measured, depth="swing", swing={"a": 40, "levels": 100}).words == "clearly_closer"


def test_what_nobody_knows_forbids_clearly() -> None:
    comparison = comparison_of({"a": {"x": 100, "y": 0}, "d": {"x": 100, "y": None}})
    sure = sure_of(comparison, swing={"a": 100, "d": 20})
    assert (sure.words, sure.held_back) == ("somewhat_closer", ("no_range",))


@pytest.mark.parametrize(
    ("figure", "our_level", "expected"),
    [
        (80, 1, ("clearly_closer", "x", "figures")),
        (52, 1, ("somewhat_closer", "x", "wishes")),
        (80, 0, ("close", None, "both_ways")),
    ],
    ids=["same way", "figures tie", "figures against"],
)
def test_our_own_levels_never_outvote_what_was_measured(figure: float, our_level: float, expected: Any) -> None:
    comparison = comparison_of({"a": {"x": figure, "y": 50}}, TIE, levels(our_level))
    swing = {"a": 100, "levels": 99} if our_level else {"a": 60, "levels": 100}
    sure = sure_of(comparison, depth="swing", swing=swing)
    assert (sure.words, sure.closer, sure.basis) == expected


@pytest.mark.parametrize(
    ("share", "word"), [(1, "most"), (0.67, "most"), (0.66, "half"), (0.34, "half"), (0.33, "few"), (0, "few")]
)
def test_shares_are_told_in_words(share: float, word: str) -> None:
    assert how_often(share) == word


def test_the_middle_of_the_draws_holds_the_sum() -> None:
    comparison = comparison_of({"a": {"x": 60, "y": 40}}, half={"a": 10})
    sure = sure_of(comparison, MANY, swing={"a": 100})
    assert sure.points["x"] == pytest.approx((50, 70), abs=0.3)
    assert sure.points["y"] == pytest.approx((30, 50), abs=0.3)


def test_a_fit_of_the_shipped_content_needs_no_duration(library: Library) -> None:
    comparison = compare_options(make_record(), library, make_scope(library.causes["disc_herniation"]))
    picked = ("leg_pain_relief", "serious_harm")
    fit = fit_of(comparison, picked=picked)
    sure = sample_fit(record_of(picked=picked), comparison, fit, samples=1_000)
    assert sure is not None
    assert {"discectomy", "start_without_surgery"} <= set(sure.first_in)


def test_small_weights_that_may_all_be_nothing_are_a_tie_in_that_draw(library: Library) -> None:
    sound = Fracture(kind="osteoporotic", stable="yes", nerve_damage="no")
    answers = {"cause.condition": "vertebral_fracture", "cause.fracture": sound}
    said = Preferences(depth="swing", swing={"keep_procedure_for_later": 70, "early_pain_relief": 20})
    record = make_record({**answers, "preferences": said})
    briefing = make_briefing(record, library)
    assert "keep_procedure_for_later" in briefing.fit.left_out
    sure = sample_fit(record, briefing.comparison, briefing.fit)

    assert sure is not None
    assert sum(sure.first_in.values()) == pytest.approx(1)


# Properties


@FEW
@given(measured=gappy, swing=weights, order=st.permutations("xyz"), people=sizes)
def test_the_order_of_the_options_changes_nothing(measured: Any, swing: Any, order: list[str], people: Any) -> None:
    told = []
    for options in (list("xyz"), order):
        comparison = comparison_of(measured, order=options, people=people)
        told.append(sample_fit(record_of(swing=swing), comparison, fit_of(comparison, swing=swing), samples=200))
    assert told[0] == told[1]


@FEW
@given(measured=figures, swing=weights, people=sizes, seed=st.integers(min_value=0, max_value=9))
def test_the_same_seed_gives_the_same_and_shares_sum_to_one(measured: Any, swing: Any, people: Any, seed: int) -> None:
    comparison = comparison_of(measured, people=people)
    sure = sure_of(comparison, 200, seed, swing=swing)
    assert sure == sure_of(comparison, 200, seed, swing=swing)
    assert sum(sure.first_in.values()) == pytest.approx(1)


def test_another_seed_gives_nearly_the_same() -> None:
    comparison = comparison_of({"a": {"x": 55, "y": 50}}, people=50)
    first, second = (sure_of(comparison, MANY, seed, picked=("a",)).first_in["x"] for seed in (1, 2))
    assert first != second
    assert first == pytest.approx(second, abs=NEAR)


@FEW
@given(values=st.tuples(percents, percents, percents), swing=weights, people=sizes)
def test_equal_options_are_close(values: tuple[float, ...], swing: Any, people: Any) -> None:
    measured = {name: {"x": value, "y": value} for name, value in zip("abc", values, strict=True)}
    sure = sure_of(comparison_of(measured, people=people), swing=swing)
    assert (sure.words, sure.closer) == ("close", None)
    assert sure.first_in["x"] == pytest.approx(0.5, abs=0.05)


@FEW
@given(measured=figures, swing=weights, more=st.floats(min_value=1, max_value=100), people=sizes)
def test_more_weight_where_an_option_is_better_never_turns_to_another(
    measured: Any, swing: dict[str, float], more: float, people: Any
) -> None:
    comparison = comparison_of(measured, people=people)
    closer = sure_of(comparison, 500, swing=swing).closer
    for name in swing:
        if closer is not None and measured[name][closer] == max(measured[name].values()):
            raised = swing | {name: min(100, swing[name] + more)}
            assert sure_of(comparison, 500, swing=raised).closer in (closer, None)


@FEW
@given(
    x=st.floats(min_value=30, max_value=70),
    other=st.floats(min_value=30, max_value=70),
    half=st.floats(min_value=0.5, max_value=10),
    wider=st.floats(min_value=1, max_value=20),
)
def test_a_wider_even_range_never_moves_a_share_away_from_one_half(
    x: float, other: float, half: float, wider: float
) -> None:
    measured = {"a": {"x": x, "y": 50.0}, "b": {"x": 50.0, "y": other}}
    shares = [
        sure_of(comparison_of(measured, half={"a": width, "b": 5}), 20_000, swing={"a": 100, "b": 100}).first_in["x"]
        for width in (half, half + wider)
    ]
    assert abs(shares[1] - 0.5) <= abs(shares[0] - 0.5) + SIX_STANDARD_ERRORS


# The note


def test_the_note_tells_the_numbers_in_use() -> None:
    note = " ".join(resource("help/weighing.md").read_text(encoding="utf-8").split())
    for words, lead, share in (
        ("somewhat", CUT_OFFS.somewhat_lead, CUT_OFFS.somewhat_share),
        ("clearly", CUT_OFFS.clear_lead, CUT_OFFS.clear_share),
    ):
        assert f"| {words} closer | {100 * lead:g} points | {100 * share:g} of 100 draws |" in note
    assert f'"somewhat" takes {100 * CUT_OFFS.somewhat_share_of_picks:g} of 100 draws' in note
    assert f"drawn {SAMPLES:,} times" in note
    assert f"standard deviation of {ANSWER_SPREAD:g} points" in note


# Numpy stays away until it is needed


def test_neither_a_briefing_nor_this_module_loads_numpy() -> None:
    code = (
        "import sys, decision_aid.reasoning.robustness, decision_aid.reasoning.briefing as made;"
        "from decision_aid.consultation import Consultation; from decision_aid.content.loader import read_library;"
        "made.make_briefing(Consultation(), read_library()); print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
