"""The fit of the options: what is weighed, what is left out, and when it is hidden."""

from collections.abc import Mapping
from dataclasses import replace
from math import log
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymcdm.methods import WSM

from decision_aid.consultation.preferences import OwnAttribute
from decision_aid.content.library import Library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.figures import PlaceError
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.intervals import median_interval, wilson_interval
from decision_aid.reasoning.results import ComparisonResult, UrgencyResult
from decision_aid.reasoning.weighing import weigh
from decision_aid.reasoning.weights import rank_order_centroids
from tests.builders import (
    CALM,
    DOES_NOT_APPLY,
    NO_ALARM_ASKED,
    OPERATION,
    START,
    known,
    make_attribute,
    make_cause,
    make_figure,
    make_finding,
    make_library,
    make_record,
    make_row,
    make_scope,
)
from tests.reasoning.weighed import THREE, Measured, comparison_of, figures, fit_of, gappy, levels, sizes, weights


def weights_of(fit: Fit) -> dict[str, float]:
    return {entry.attribute.id: entry.weight for entry in fit.attributes}


# What is weighed


def test_picked_things_and_own_ones_share_the_weight() -> None:
    own = (OwnAttribute(name="drive by June", fits={"x": 100, "y": 0}),)
    fit = fit_of(comparison_of(THREE), depth="three", picked=("a", "c"), own=own)
    assert weights_of(fit) == pytest.approx({"a": 1 / 3, "c": 1 / 3, "own.1": 1 / 3})
    assert fit.attributes[-1].attribute.name["en"] == "drive by June"


def test_an_own_weight_counts_against_a_hundred_of_the_things_picked() -> None:
    own = (OwnAttribute(name="drive", weight=50, fits={"x": 100, "y": 0}),)
    assert weights_of(fit_of(comparison_of(THREE), depth="three", picked=("a",), own=own)) == pytest.approx(
        {"a": 2 / 3, "own.1": 1 / 3}
    )


def test_ranked_things_weigh_as_the_centre_of_all_weights_in_that_order() -> None:
    fit = fit_of(comparison_of(THREE), depth="ranked", ranked=("b", "a", "c"))
    assert weights_of(fit) == pytest.approx({"b": 11 / 18, "a": 5 / 18, "c": 2 / 18})


def test_an_own_weight_counts_against_a_hundred_of_the_first_in_the_order() -> None:
    own = (OwnAttribute(name="drive", weight=100, fits={"x": 100, "y": 0}),)
    fit = fit_of(comparison_of(THREE), depth="ranked", ranked=("b", "a", "c"), own=own)
    assert weights_of(fit)["own.1"] == pytest.approx(weights_of(fit)["b"])


def test_swing_weights_are_normalised_and_what_was_not_set_weighs_nothing() -> None:
    fit = fit_of(comparison_of(THREE), depth="swing", swing={"a": 100, "b": 60, "c": 0}, picked=("c",))
    assert weights_of(fit) == pytest.approx({"a": 0.625, "b": 0.375})


@pytest.mark.parametrize(
    ("answers", "weighed"),
    [
        ({"picked": ("a",)}, {"a"}),
        ({"picked": ("a",), "ranked": ("b",)}, {"b"}),
        ({"picked": ("a",), "ranked": ("b",), "swing": {"c": 5}}, {"c"}),
        ({"picked": ("a",), "swing": {"c": 5}, "depth": "three"}, {"a"}),
        ({"picked": ("a", "a")}, {"a"}),
    ],
)
def test_without_a_depth_the_deepest_answer_counts(answers: dict[str, Any], weighed: set[str]) -> None:
    assert set(weights_of(fit_of(comparison_of(THREE), **answers))) == weighed


def test_an_id_that_the_content_does_not_hold_is_named() -> None:
    fit = fit_of(comparison_of(THREE), depth="ranked", ranked=("old", "a"))
    assert fit.not_in_content == ("old",)
    assert weights_of(fit) == {"a": 1.0}


@pytest.mark.parametrize(("count", "expected"), [(1, (1,)), (2, (0.75, 0.25)), (3, (11 / 18, 5 / 18, 2 / 18))])
def test_rank_order_centroids(count: int, expected: tuple[float, ...]) -> None:
    assert rank_order_centroids(count) == pytest.approx(expected)


# Positions


@pytest.mark.parametrize(
    ("worst", "best", "value", "score"),
    [(0, 100, 60, 0.6), (20, 0, 5, 0.75), (20, 0, 30, 0), (0, 50, 80, 1), (-20, 20, 0, 0.5)],
)
def test_a_figure_has_a_place_between_worst_and_best(worst: float, best: float, value: float, score: float) -> None:
    attribute = make_attribute("a", row="a", outcome="a", worst=worst, best=best)
    fit = fit_of(comparison_of({"a": {"x": value, "y": 1}}, attribute), picked=("a",))
    assert fit.attributes[0].scores["x"] == pytest.approx(score)


def harm(**more: Any) -> ComparisonResult:
    """A serious harm of the operation, with a second thing to weigh."""
    cells = {OPERATION: known("option"), START: DOES_NOT_APPLY}
    attribute = make_attribute("harm", row="harm", outcome="harm", worst=20, best=0, **more)
    cause = make_cause(
        rows=(make_row(make_figure(outcome="harm", finding="harm", cells=cells), row_id="harm"),),
        attributes=(attribute,),
    )
    library = make_library(cause, findings=[make_finding("harm", values={"option": 5}, n={"option": 400})])
    result = compare_options(make_record(), library, make_scope(cause))
    assert result is not None
    return result


def test_a_harm_that_cannot_happen_counts_as_none() -> None:
    fit = fit_of(harm(none_for=(START,)), picked=("harm",))
    assert fit.attributes[0].scores == {OPERATION: 0.75, START: 1.0}


def test_a_harm_that_does_not_apply_is_unknown_unless_the_content_says_it_counts_as_none() -> None:
    fit = fit_of(harm(), picked=("harm",))
    assert fit.attributes[0].scores[START] is None
    assert fit.hidden_because == ("too_much_unknown",)


def test_a_difference_is_weighed_against_its_reference_arm() -> None:
    cells = {OPERATION: known("effect", low="ci95.0", high="ci95.1"), START: DOES_NOT_APPLY}
    attribute = make_attribute("pain", row="pain", outcome="pain", worst=20, best=-20)
    figure = make_figure("pain", outcome="pain", kind="difference", cells=cells)
    cause = make_cause(rows=(make_row(figure, row_id="pain"),), attributes=(attribute,))
    finding = make_finding("pain", values={"effect": -6, "ci95": [-14, 2]})
    comparison = compare_options(make_record(), make_library(cause, findings=[finding]), make_scope(cause))
    entry = fit_of(comparison, picked=("pain",)).attributes[0]
    assert entry.scores == pytest.approx({OPERATION: 0.65, START: 0.5})
    assert entry.ranges == {OPERATION: pytest.approx((0.45, 0.85)), START: (0.5, 0.5)}


KEEP_FOR_LATER = make_attribute("keep", two_sided=True, best=1, levels={OPERATION: 0, START: 1})


TIE = make_attribute("a", row="a", outcome="a")


@pytest.mark.parametrize(("direction", "ahead"), [("for", START), ("against", OPERATION)])
def test_the_patient_says_which_way_a_two_sided_thing_counts(direction: str, ahead: str) -> None:
    comparison = comparison_of({"a": {OPERATION: 50, START: 50}}, KEEP_FOR_LATER, TIE)
    fit = fit_of(comparison, picked=("keep", "a"), directions={"keep": direction})
    assert (fit.value[ahead], fit.points[ahead]) == (0.75, 75)


def test_a_direction_that_was_not_asked_is_asked_and_never_guessed() -> None:
    comparison = comparison_of({"a": {OPERATION: 50, START: 50}}, KEEP_FOR_LATER, TIE)
    fit = fit_of(comparison, picked=("keep", "a"))
    assert weights_of(fit) == {"a": 1.0}
    assert (fit.left_out, fit.questions) == (("keep",), ("direction_not_asked",))


def test_a_lost_figure_of_the_content_is_named() -> None:
    comparison = comparison_of({"a": {"x": 1, "y": 2}}, make_attribute("a", row="a", outcome="other"))
    with pytest.raises(PlaceError, match="'a' asks for the figure 'other'"):
        fit_of(comparison, picked=("a",))


def test_every_attribute_of_the_shipped_content_tells_two_options_apart(library: Library) -> None:
    compared = [cause for cause in library.causes.values() if cause.scope == "comparison"]
    assert compared
    for cause in compared:
        comparison = compare_options(make_record(), library, make_scope(cause))
        names = {attribute.id: 50.0 for attribute in cause.attributes}
        fit = fit_of(comparison, swing=names, directions=dict.fromkeys(names, "for"))
        assert set(weights_of(fit)) == set(names)
        assert fit.left_out == tuple(fit.counted_with)


def test_things_on_which_options_are_the_same_are_named() -> None:
    measured: dict[str, Measured] = {**THREE, "d": {"x": 40.0, "y": 40.0}, "e": {"x": None, "y": None}}
    swing = {"a": 50, "d": 50, "e": 20.0}
    assert fit_of(comparison_of(measured), swing=swing).adds_nothing == ("d",)


# Unknown figures


def test_what_is_not_known_of_an_option_counts_as_the_middle_of_its_scale_and_is_named() -> None:
    measured: dict[str, Measured] = {**THREE, "d": {"x": 10.0, "y": None}}
    fit = fit_of(comparison_of(measured), depth="swing", swing={"a": 50, "b": 30, "d": 20})
    assert (fit.shown, fit.left_out, dict(fit.sampled_whole)) == (True, (), {"d": ("y",)})
    assert fit.points == pytest.approx({"x": 0.8 * 80 + 0.2 * 10, "y": 0.8 * 20 + 0.2 * 50})


@pytest.mark.parametrize(("weight", "shown"), [(25, True), (26, False)])
def test_more_than_a_quarter_unknown_hides_the_fit(weight: float, shown: bool) -> None:
    comparison = comparison_of({"a": {"x": 80, "y": 20}, "d": {"x": 10, "y": None}})
    fit = fit_of(comparison, swing={"a": 100 - weight, "d": weight})
    assert fit.shown is shown
    assert ("too_much_unknown" in fit.hidden_because) is not shown
    assert bool(fit.value) is shown


def test_things_unknown_for_one_option_or_another_count_together() -> None:
    """A fifth of the weight is not known of y, another fifth not of z: two fifths are too much for one picture."""
    measured: dict[str, Measured] = {
        "a": {"x": 80.0, "y": 20.0, "z": 50.0, "u": 10.0},
        "b": {"x": 80.0, "y": None, "z": 50.0, "u": 10.0},
        "c": {"x": 80.0, "y": 20.0, "z": None, "u": 10.0},
    }
    fit = fit_of(comparison_of(measured), swing={"a": 60, "b": 20, "c": 20})
    assert (set(fit.points), fit.options_left_out) == ({"x", "u"}, ("y", "z"))


@pytest.mark.parametrize(("proposed", "shown"), [(None, True), (OPERATION, False)])
def test_the_proposed_option_is_not_left_out_of_the_picture(proposed: str | None, shown: bool) -> None:
    measured: dict[str, Measured] = {
        "a": {"x": 80.0, "y": 20.0, OPERATION: None},
        "b": {"x": 50, "y": 40, OPERATION: 9},
    }
    record = make_record({"preferences.picked": ("a", "b"), "proposed.option": proposed})
    fit = weigh(record, comparison_of(measured), CALM, compare_seen=True)
    assert (fit.shown, fit.hidden_because) == (shown, () if shown else ("option_not_measured",))
    assert (fit.options_left_out, fit.left_out) == ((OPERATION,), ())
    assert {lacks: [entry.id for entry in things] for lacks, things in fit.lacking.items()} == {OPERATION: ["a"]}
    assert set(fit.value) == set(fit.points) == ({"x", "y"} if shown else set())


@pytest.mark.parametrize(("other", "shown"), [(20.0, True), (None, False)])
def test_one_path_without_an_operation_has_a_place(other: float | None, shown: bool) -> None:
    """Of two such paths one may lack figures, as nobody compared it; with neither it would be operations alone."""
    comparison = comparison_of({"a": {OPERATION: 80.0, "further": 60.0, START: None, "other": other}})
    surgical = [replace(one, kind="surgery") if one.id == "further" else one for one in comparison.options]
    fit = fit_of(replace(comparison, options=tuple(surgical)), picked=("a",))
    assert (fit.shown, fit.hidden_because) == (shown, () if shown else ("option_not_measured",))


def harm_beside(gains: Mapping[str, Measured]) -> ComparisonResult:
    """A harm with levels of our own, best without an operation, beside gains."""
    harm = make_attribute("harm", end="serious_harm", best=1, levels={OPERATION: 0, "further": 0, START: 1})
    comparison = comparison_of(gains, *(make_attribute(name, row=name, outcome=name) for name in gains), harm)
    surgical = [replace(one, kind="surgery") if one.id == "further" else one for one in comparison.options]
    return replace(comparison, options=tuple(surgical))


def test_an_option_without_any_known_gain_has_no_place_however_little_the_gain_weighs() -> None:
    comparison = harm_beside({"gain": {OPERATION: 80.0, "further": 60.0, START: None}})
    fit = fit_of(comparison, swing={"gain": 20, "harm": 80})
    assert (fit.hidden_because, fit.options_left_out) == (("option_not_measured",), (START,))


def test_gains_that_were_never_compared_with_each_other_are_no_fair_ones() -> None:
    """The operations share one gain, the path without one has another: nothing tells the two apart by lot."""
    gains: dict[str, Measured] = {
        "sooner": {OPERATION: 80.0, "further": 60.0, START: None},
        "later": {OPERATION: None, "further": None, START: 70.0},
    }
    fit = fit_of(harm_beside(gains), swing={"sooner": 10, "later": 10, "harm": 80})
    assert fit.hidden_because == ("no_gain_compared",)


def test_an_own_thing_without_answers_is_unknown() -> None:
    own = (OwnAttribute(name="drive"),)
    assert fit_of(comparison_of(THREE), picked=("a", "b"), own=own).hidden_because == ("too_much_unknown",)
    fit = fit_of(comparison_of(THREE), picked=("a", "b", "c"), own=own)
    assert (fit.shown, dict(fit.sampled_whole)) == (True, {"own.1": ("x", "y")})


# Hidden


@pytest.mark.parametrize(
    ("urgency", "seen", "picked", "reasons"),
    [
        (CALM, True, ("a",), ()),
        (CALM, True, (), ("nothing_weighed",)),
        (CALM, False, ("a",), ("comparison_not_seen",)),
        (NO_ALARM_ASKED, True, ("a",), ("signs_not_answered",)),
        (
            UrgencyResult(level="emergency", withheld=True),
            False,
            (),
            ("urgent", "signs_not_answered", "comparison_not_seen", "nothing_weighed"),
        ),
    ],
)
def test_the_fit_is_hidden_with_every_reason(
    urgency: UrgencyResult, seen: bool, picked: tuple[str, ...], reasons: tuple[str, ...]
) -> None:
    record = make_record({"preferences.picked": picked})
    fit = weigh(record, comparison_of(THREE), urgency, compare_seen=seen)
    assert fit.hidden_because == reasons
    assert fit.shown is not bool(reasons)
    assert (fit.value == {}, fit.points == {}) == (bool(reasons), bool(reasons))


def test_there_is_no_fit_without_a_comparison() -> None:
    assert fit_of(None, picked=("a",)).hidden_because == ("no_comparison",)


REPEATED = make_attribute("keep", end="own_goal", two_sided=True, best=1, levels={"x": 1, "y": 0}, same_as="levels")


@pytest.mark.parametrize(
    ("direction", "weights", "counted_with"),
    [
        ("for", {"levels": 60, "keep": 50}, {"keep": "levels"}),
        ("for", {"levels": 50, "keep": 50}, {"keep": "levels"}),
        ("for", {"levels": 50, "keep": 60}, {"levels": "keep"}),
        ("against", {"levels": 50, "keep": 60}, {}),
    ],
)
def test_two_wishes_for_one_fact_count_once_by_the_weightier(
    direction: str, weights: dict[str, float], counted_with: dict[str, str]
) -> None:
    comparison = comparison_of({"a": {"x": 50, "y": 50}}, TIE, levels(1), REPEATED)
    fit = fit_of(comparison, swing={"a": 40, **weights}, directions={"keep": direction})
    assert fit.counted_with == counted_with
    assert fit.left_out == tuple(counted_with)
    whole = 40 + sum(weight for name, weight in weights.items() if name not in counted_with)
    expected = {name: 0 if name in counted_with else weight / whole for name, weight in weights.items()}
    assert weights_of(fit) == pytest.approx({"a": 40 / whole, **expected})


@pytest.mark.parametrize(
    ("end", "more", "shown"),
    [
        ("early_relief", {}, True),
        ("later_state", {"certainty": "low"}, True),
        ("later_state", {"certainty": "very_low"}, False),
        ("later_state", {"analysis": "cohort"}, False),
        ("serious_harm", {}, False),
        ("burden", {}, False),
    ],
)
def test_the_price_is_not_added_up_without_a_gain_that_was_compared_fairly(end: Any, more: Any, shown: bool) -> None:
    attribute = make_attribute("a", row="a", outcome="a", end=end)
    fit = fit_of(comparison_of({"a": {"x": 80, "y": 50}}, attribute, levels(1), **more), picked=("a", "levels"))
    assert (fit.shown, fit.hidden_because) == (shown, () if shown else ("no_gain_compared",))


@pytest.mark.parametrize(
    ("swing", "questions"),
    [
        ({"a": 50, "b": 50}, ("all_equal",)),
        ({"a": 0, "b": 0}, ("all_zero",)),
        ({"a": 100, "b": 25}, ("one_swamps_all",)),
        ({"a": 100, "b": 26}, ()),
        ({"a": 100}, ()),
    ],
)
def test_answers_that_may_be_short_cuts_are_asked_about(swing: dict[str, float], questions: tuple[str, ...]) -> None:
    assert fit_of(comparison_of(THREE), depth="swing", swing=swing).questions == questions


@pytest.mark.parametrize(
    ("answers", "questions"),
    [
        ({"ranked": ("b", "a"), "swing": {"a": 100, "b": 40}}, ("order_contradicted",)),
        ({"ranked": ("a", "c", "b"), "swing": {"a": 100, "b": 40}}, ()),
        ({"ranked": ("c", "a", "b"), "swing": {"a": 50, "b": 50, "c": 100}}, ()),
        ({"picked": ("a", "b"), "swing": {"a": 100, "b": 0, "c": 60}}, ("picked_weighs_nothing",)),
        ({"picked": ("a", "b"), "swing": {"a": 100, "c": 60}}, ()),
    ],
)
def test_answers_that_contradict_each_other_are_asked_about(answers: Any, questions: tuple[str, ...]) -> None:
    assert fit_of(comparison_of(THREE), depth="swing", **answers).questions == questions


def test_equal_weights_of_picked_things_are_no_short_cut() -> None:
    assert fit_of(comparison_of(THREE), depth="three", picked=("a", "b")).questions == ()


@pytest.mark.parametrize(
    ("percent", "people", "low", "high"), [(0, 10, 0, 27.75), (50, 100, 40.38, 59.62), (100, 10, 72.25, 100)]
)
def test_wilson_intervals(percent: float, people: int, low: float, high: float) -> None:
    assert wilson_interval(percent, people) == pytest.approx((low, high), abs=0.01)


@pytest.mark.parametrize("people", [20, 140])
def test_the_range_of_a_median_holds_the_true_one_in_95_of_100_groups(people: int) -> None:
    times = np.random.default_rng(7).exponential(4 / log(2), (4_000, people))
    ranges = [median_interval(float(found), people) for found in np.median(times, axis=1)]
    assert sum(low <= 4 <= high for low, high in ranges) / len(ranges) == pytest.approx(0.95, abs=0.015)


# Properties


@given(measured=gappy, swing=weights, order=st.permutations("xyz"), people=sizes)
def test_the_order_of_the_options_changes_no_sum(measured: Any, swing: Any, order: list[str], people: Any) -> None:
    first = fit_of(comparison_of(measured, order=list("xyz"), people=people), swing=swing)
    again = fit_of(comparison_of(measured, order=order, people=people), swing=swing)
    assert dict(first.value) == dict(again.value)
    assert (first.hidden_because, first.left_out) == (again.hidden_because, again.left_out)


@given(measured=gappy, swing=weights)
def test_weights_and_values_each_sum_to_one(measured: Any, swing: Any) -> None:
    fit = fit_of(comparison_of(measured), swing=swing)
    assert sum(weights_of(fit).values()) == pytest.approx(1)
    if fit.shown:
        assert sum(fit.value.values()) == pytest.approx(1)


@given(measured=figures, swing=weights, more=st.floats(min_value=1, max_value=100))
def test_more_weight_where_an_option_is_better_never_puts_another_one_first(
    measured: Any, swing: dict[str, float], more: float
) -> None:
    comparison = comparison_of(measured)
    points = fit_of(comparison, swing=swing).points
    ahead = max(points, key=lambda option: points[option])
    for name in swing:
        if measured[name][ahead] == max(measured[name].values()):
            raised = fit_of(comparison, swing=swing | {name: min(100, swing[name] + more)}).points
            assert raised[ahead] >= max(raised.values()) - 1e-9


def as_it_is(column: Any, *, cost: bool = False) -> Any:
    """Places are on one scale already."""
    assert not cost
    return column


@given(measured=figures, swing=weights)
def test_sums_agree_with_an_independent_additive_model(measured: Any, swing: dict[str, float]) -> None:
    fit = fit_of(comparison_of(measured), swing=swing)
    matrix = np.array([[measured[name][option] / 100 for name in swing] for option in "xyz"])
    shares = np.array(list(swing.values())) / sum(swing.values())
    independent = WSM(normalization_function=as_it_is)(matrix, shares, np.ones(len(shares)), validation=False)
    assert [fit.points[option] / 100 for option in "xyz"] == pytest.approx(list(independent), abs=1e-9)
