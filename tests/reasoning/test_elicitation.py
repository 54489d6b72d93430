"""What the weighing asks: picks seed the order, the order seeds the sequence, no value is ever made up, all is kept."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.consultation.preferences import OwnAttribute, Preferences
from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.reasoning.elicitation import (
    is_order_said,
    largest_of,
    things_to_weigh,
    weight_of,
    with_depth_again,
    with_largest,
    with_matters_most,
    with_order,
    with_order_said,
    with_own_names,
    with_picks,
    with_weight,
)
from decision_aid.reasoning.journey import ALL_STEPS, map_journey
from decision_aid.reasoning.weights import read_weights
from tests.builders import CALM

OWN = (OwnAttribute(name="walk my dog"), OwnAttribute(name="drive by June"))


@pytest.fixture
def attributes(library: Library) -> tuple[str, ...]:
    return tuple(attribute.id for attribute in library.causes["disc_herniation"].attributes)


def sequence(library: Library, **said: Any) -> tuple[str, ...]:
    record = Consultation(preferences=Preferences(**said))
    return tuple(thing.id for thing in things_to_weigh(record, library.causes["disc_herniation"]))


def test_without_answers_things_stand_as_in_the_content(library: Library, attributes: tuple[str, ...]) -> None:
    assert sequence(library) == attributes


def test_picks_come_first_then_own_things_then_the_rest(library: Library, attributes: tuple[str, ...]) -> None:
    last = attributes[-1]

    assert sequence(library, picked=(last,), own=OWN) == (last, "own.1", "own.2", *attributes[:-1])


def test_order_goes_before_picks_and_drops_what_the_content_does_not_hold(
    library: Library, attributes: tuple[str, ...]
) -> None:
    found = sequence(library, ranked=(attributes[2], "gone", "own.1"), picked=(attributes[1],), own=OWN[:1])

    assert found[:3] == (attributes[2], "own.1", attributes[1])
    assert sorted(found) == sorted((*attributes, "own.1"))


def test_order_counts_only_once_it_was_said(library: Library, attributes: tuple[str, ...]) -> None:
    cause = library.causes["disc_herniation"]
    two_sided = {attribute.id for attribute in cause.attributes if attribute.two_sided}
    picked = with_picks(Preferences(), attributes[:2])
    prepared = with_order(picked, attributes, attributes[::-1])
    assert (prepared.order_prepared, prepared.ranked) == (attributes[::-1], ())
    assert set(read_weights(Consultation(preferences=prepared), cause).shares) == set(attributes[:2])
    assert not is_order_said(prepared, cause.attributes)

    said = with_order_said(prepared, prepared.order_prepared)
    assert is_order_said(said, cause.attributes)
    assert read_weights(Consultation(preferences=said), cause).shares.keys() == {*attributes} - two_sided
    assert said.picked == attributes[:2]
    assert said.order_prepared == ()


def test_prepared_order_without_picks_weighs_nothing(library: Library, attributes: tuple[str, ...]) -> None:
    prepared = with_order(Preferences(), attributes, attributes)
    emptied = with_picks(prepared, ())

    for preferences in (prepared, emptied):
        record = Consultation(preferences=preferences)
        assert read_weights(record, library.causes["disc_herniation"]).shares == {}


def test_order_that_was_never_said_is_no_answer_and_raises_no_question(
    library: Library, attributes: tuple[str, ...]
) -> None:
    cause = library.causes["disc_herniation"]
    prepared = with_order(Preferences(), attributes, attributes[::-1])
    journey = map_journey(Consultation(preferences=prepared), CALM, None, visited=ALL_STEPS)
    assert "weigh" in journey.not_discussed

    weighed = with_weight(with_weight(prepared, attributes[0], 100), attributes[1], 50)
    assert read_weights(Consultation(preferences=weighed), cause).questions == ()
    said = with_weight(with_order_said(prepared, prepared.order_prepared), attributes[0], 100)
    contradicted = with_weight(said, attributes[1], 50)
    assert read_weights(Consultation(preferences=contradicted), cause).questions == ("order_contradicted",)


def test_new_thing_has_to_be_placed_before_all_are_in_order(library: Library, attributes: tuple[str, ...]) -> None:
    said = with_order_said(Preferences(), attributes)
    things = things_to_weigh(Consultation(preferences=replace(said, own=OWN[:1])), library.causes["disc_herniation"])

    assert not is_order_said(said, things)


def test_what_is_moved_into_an_order_that_counts_has_its_place_in_it_and_the_rest_stays_open() -> None:
    said = with_order_said(Preferences(), ("a", "b"))
    before = ("a", "b", "own.1", "c")
    moved = with_order(said, before, ("a", "own.1", "b", "c"))

    assert (moved.depth, moved.ranked) == ("ranked", ("a", "own.1", "b"))


def test_own_things_take_their_place_in_the_order(library: Library, attributes: tuple[str, ...]) -> None:
    first = with_order_said(Preferences(own=OWN[:1]), ("own.1", *attributes))
    weights = read_weights(Consultation(preferences=first), library.causes["disc_herniation"])

    assert weights.shares["own.1"] == max(weights.shares.values())
    assert weights.not_in_content == ()


def test_largest_change_weighs_100_and_the_one_before_is_asked_again() -> None:
    first = with_largest(Preferences(), "relief", instead_of=None)
    both = with_weight(first, "harm", 40)
    other = with_largest(both, "burden", instead_of="relief")

    assert (first.depth, weight_of(first, "relief"), largest_of(first)) == ("swing", 100, "relief")
    assert (weight_of(other, "relief"), weight_of(other, "harm"), weight_of(other, "burden")) == (None, 40, 100)
    assert largest_of(other) == "burden"


def test_own_thing_can_be_the_largest() -> None:
    said = with_largest(Preferences(own=OWN), "own.2", instead_of=None)

    assert said.own == (OWN[0], replace(OWN[1], weight=100))
    assert largest_of(said) == "own.2"


def test_clearing_every_weight_goes_back_to_the_picks() -> None:
    picked = with_picks(Preferences(), ("relief",))
    cleared = with_weight(with_weight(picked, "harm", 30), "harm", None)

    assert cleared == picked


@pytest.mark.parametrize(("depth", "counts"), [("three", "three"), ("swing", "swing"), ("ranked", "three")])
def test_going_back_to_a_depth_loses_nothing(depth: str, counts: str) -> None:
    full = Preferences(depth="three", picked=("a",), ranked=("b", "a"), swing={"a": 100})
    back = with_depth_again(full, depth)

    assert replace(back, depth="three") == full
    assert back.depth == counts


def test_depth_without_answers_does_not_count() -> None:
    said = Preferences(depth="ranked", ranked=("a", "b"))

    assert with_depth_again(said, "three") == said
    assert with_depth_again(said, "swing") == said


def test_what_matters_most_stands_first_and_goes_with_its_pick() -> None:
    said = with_matters_most(with_picks(Preferences(), ("a", "b", "c")), "b")

    assert (said.picked, said.matters_most) == (("b", "a", "c"), "b")
    assert with_picks(said, ("b", "c")).matters_most == "b"
    assert with_picks(said, ("a", "c")).matters_most is None
    own = with_matters_most(replace(said, own=OWN), "own.2")
    assert with_own_names(own, ("drive by June",)).matters_most == "own.1"
    assert with_own_names(own, ("walk my dog",)).matters_most is None


def test_own_names_keep_what_was_said_of_those_that_stay() -> None:
    weighed = (replace(OWN[0], weight=30), replace(OWN[1], fits={"discectomy": 50}))
    order = ("own.2", "relief", "own.1")
    said = Preferences(depth="ranked", ranked=order, order_prepared=order[::-1], own=weighed)
    fewer = with_own_names(said, ("drive by June", "sleep"))

    assert fewer.own == (weighed[1], OwnAttribute(name="sleep"))
    assert fewer.ranked == ("own.1", "relief")
    assert fewer.order_prepared == ("relief", "own.1")


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "own.1"]), st.sampled_from([None, 0, 10, 50, 100])), max_size=12))
def test_weights_are_what_was_said_last_and_no_other_is_made_up(answers: list[tuple[str, float | None]]) -> None:
    preferences, said = Preferences(own=OWN[:1]), dict.fromkeys(["a", "b", "own.1"])
    for name, weight in answers:
        preferences, said = with_weight(preferences, name, weight), said | {name: weight}

    assert {name: weight_of(preferences, name) for name in said} == said
