"""A made-up population keeps every invariant, and each invariant can fail."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.assessment import assess
from tests.answered import SIGNS, answered
from tests.population.invariants import INVARIANTS, Told, broken
from tests.population.people import Person, make_people
from tests.population.rates import CAUSES, RATES
from tests.population.tally import count_people
from tests.reasoning.urgency_laws import covering

PEOPLE, SEED = 150, 20261122
PAGE = Path(__file__).parent / "README.md"


@pytest.fixture(scope="module")
def people(library: Library) -> list[Person]:
    return list(make_people(PEOPLE, SEED, library))


def told_of(record: Any, library: Library) -> Told:
    return assess(record, library, program_version="test")


def test_every_visit_keeps_every_invariant(people: list[Person], library: Library) -> None:
    found = [broken(person.record, told_of(person.record, library)) for person in people]
    assert [one for one in found if one] == []


def test_checked_visits_keep_every_invariant_and_stay_urgent(people: list[Person], library: Library) -> None:
    for person in people[:60]:
        checked = replace(person.record, urgent_review=covering(person.record, library, rules=True))
        before, after = told_of(person.record, library), told_of(checked, library)
        assert broken(checked, after) == []
        assert after["urgency"] == before["urgency"]
        assert (after["scope"] == "urgent") is False


def test_one_seed_makes_the_same_people(library: Library, people: list[Person]) -> None:
    assert list(make_people(20, SEED, library)) == people[:20]
    assert list(make_people(20, SEED + 1, library)) != people[:20]


def test_the_population_is_as_varied_as_it_has_to_be(library: Library, people: list[Person]) -> None:
    tally = count_people(people, library)
    assert tally.count == PEOPLE
    assert len(tally.codes) >= 8
    assert {"comparison", "information", "urgent"} <= set(tally.scopes)
    assert 0 < tally.alarms.total() < PEOPLE
    assert tally.single.total() == tally.alarms.total()


def test_rates_are_shares_and_causes_are_all(library: Library) -> None:
    assert all(0 <= rate.share(library) <= 1 for rate in RATES.values())
    assert sum(share for share, _age, _spread in CAUSES.values()) == pytest.approx(1)
    assert all(not (rate.finding and rate.assumed) for rate in RATES.values())


def test_the_page_names_every_rate_and_every_invariant() -> None:
    page = PAGE.read_text("utf-8")
    assert [rate.what for rate in RATES.values() if rate.what not in page] == []
    assert [one.says for one in INVARIANTS if one.says not in page] == []


CALM: dict[str, Any] = {"cause.condition": "disc_herniation"}
PLANTS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({SIGNS + "saddle_numbness": "new_or_worse"}, {"urgency": "urgent"}),
    ({SIGNS + "severe_weakness": "unsure"}, {"urgent_reasons": []}),
    ({SIGNS + "leg_weakness": "new_or_worse"}, {"scope": "comparison"}),
    ({SIGNS + "leg_weakness": "new_or_worse"}, {"urgency": "none", "urgent": False}),
    ({SIGNS + "fever_unwell": "no"}, {"signs_not_asked": []}),
    (CALM, {"fit": {"shown": True, "value": {}}}),
    ({SIGNS + "bowel_change": "old_unchanged"}, {"cautions": ["smoking"]}),
    ({SIGNS + "weight_loss": "unsure"}, {"cautions": []}),
    ({"symptoms.weakness": "moderate"}, {"cautions": ["too_early_under_6_weeks"]}),
    ({"examination.residual_urine_ml": 200.0}, {"urgent_reasons": []}),
    ({SIGNS + "fever_unwell": "new_or_worse", SIGNS + "infection_risk": "yes"}, {"urgent_reasons": []}),
    ({SIGNS + "cancer_history": "yes", SIGNS + "night_rest_pain": "new_or_worse"}, {"urgent_reasons": []}),
    (CALM | {"health.age": 17}, {"scope": "comparison"}),
    (CALM, {"comparison": [{"options": {"one": {"state": "not_known", "value": 0, "finding": None}}}]}),
    (CALM, {"comparison": [{"options": {"one": {}}}, {"options": {"two": {}}}]}),
]
"""For each invariant in its order a visit, and what a faulty aid would conclude from it."""


@pytest.mark.parametrize(("invariant", "plant"), list(zip(INVARIANTS, PLANTS, strict=True)))
def test_each_invariant_can_fail(library: Library, invariant: Any, plant: Any) -> None:
    answers, fault = plant
    record = answered(answers)
    told = told_of(record, library)
    assert invariant.holds(record, told)
    assert not invariant.holds(record, told | fault)
