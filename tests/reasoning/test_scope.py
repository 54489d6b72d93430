from typing import Any

import pytest

from decision_aid.consultation.cause import Fracture
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.causes import CauseContent
from decision_aid.content.library import Library
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import ScopeResult
from decision_aid.reasoning.scope import find_scope
from tests.answered import SIGNS, answered


def content(cause: str, scope: Any) -> CauseContent:
    return CauseContent(cause=cause, scope=scope, name={"en": cause}, condition={"en": cause})


@pytest.fixture
def small(library: Library) -> Library:
    """The shipped rules with four causes of which this test knows the scope."""
    scopes = {"disc_herniation": "comparison", "spinal_stenosis": "comparison", "vertebral_fracture": "comparison"}
    known = {cause: content(cause, scope) for cause, scope in (scopes | {"nonspecific": "information"}).items()}
    return Library(**{name: getattr(library, name) for name in Library.__slots__} | {"causes": known})


def scope_of(answers: dict[str, Any], library: Library) -> ScopeResult:
    record = answered(answers)
    return find_scope(record, library, find_urgency(record, library))


@pytest.mark.parametrize(
    ("answers", "kind", "reasons"),
    [
        ({"cause.condition": "disc_herniation"}, "comparison", ()),
        ({"cause.condition": "nonspecific"}, "information", ("no_fair_numbers",)),
        ({"cause.condition": "scoliosis"}, "information", ("no_fair_numbers",)),
        ({}, "information", ("cause_not_asked",)),
        ({"cause.condition": "disc_herniation", "health.age": 17}, "out_of_scope", ("under_18",)),
        ({"cause.condition": "disc_herniation", "health.age": 18}, "comparison", ()),
        ({"cause.condition": "disc_herniation", "health.pregnant": "yes"}, "out_of_scope", ("pregnancy",)),
        ({"cause.condition": "disc_herniation", "health.pregnant": "no"}, "comparison", ()),
        ({"cause.condition": "infection"}, "urgent", ("infection",)),
        ({SIGNS + "bladder_change": "new_or_worse", "health.age": 12}, "urgent", ("cauda_equina",)),
    ],
)
def test_the_scope_follows_from_alarm_person_and_cause(
    small: Library, answers: dict[str, Any], kind: str, reasons: tuple[str, ...]
) -> None:
    found = scope_of(answers, small)
    assert (found.kind, found.reasons) == (kind, reasons)


def test_the_main_cause_comes_first_and_causes_without_content_are_left_out(small: Library) -> None:
    found = scope_of({"cause.condition": "spinal_stenosis", "cause.also": ("scoliosis", "disc_herniation")}, small)
    assert [cause.cause for cause in found.causes] == ["spinal_stenosis", "disc_herniation"]


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({"health.age": 15}, ["under_18"]),
        ({"health.pregnant": "yes"}, ["pregnancy"]),
        ({"health.age": 17, "health.pregnant": "yes"}, ["under_18", "pregnancy"]),
    ],
)
def test_outside_the_group_its_own_page_is_shown_in_place_of_the_cause(
    library: Library, answers: dict[str, Any], shown: list[str]
) -> None:
    found = scope_of({"cause.condition": "disc_herniation"} | answers, library)
    assert [cause.cause for cause in found.causes] == shown
    assert [cause.scope for cause in found.causes] == ["information"] * len(shown)
    assert scope_of(answers | {SIGNS + "bladder_change": "new_or_worse"}, library).causes == ()


def test_an_alarm_shows_no_cause_and_a_review_brings_it_back(small: Library) -> None:
    answers = {"cause.condition": "disc_herniation", SIGNS + "leg_weakness": "new_or_worse"}
    assert scope_of(answers, small).causes == ()
    review = UrgentReview(reasons=("new_or_worse_weakness",), result="excluded", by="Dr B")
    assert scope_of(answers | {"urgent_review": review}, small).kind == "comparison"


@pytest.mark.parametrize(("fracture", "kind"), [("osteoporotic", "comparison"), ("traumatic", "information")])
def test_figures_of_one_kind_of_fracture_never_serve_the_other(small: Library, fracture: Any, kind: str) -> None:
    told = Fracture(kind=fracture, stable="yes", nerve_damage="no")
    assert scope_of({"cause.condition": "vertebral_fracture", "cause.fracture": told}, small).kind == kind


def test_a_fracture_of_unknown_kind_has_no_comparison_yet(small: Library) -> None:
    found = scope_of({"cause.condition": "vertebral_fracture"}, small)
    assert (found.kind, found.reasons) == ("information", ("fracture_kind_not_asked",))
    assert (found.causes, found.conditions) == ((), ())


def test_an_injury_shows_its_own_content_under_the_condition_of_the_case_file(library: Library) -> None:
    sound = Fracture(kind="traumatic", stable="yes", nerve_damage="no")
    found = scope_of({"cause.condition": "vertebral_fracture", "cause.fracture": sound}, library)
    assert [content.cause for content in found.causes] == ["vertebral_fracture_traumatic"]
    assert found.conditions == ("vertebral_fracture",)


def test_a_fracture_beside_another_cause_has_to_be_known_sound_as_well(library: Library) -> None:
    both = {"cause.condition": "disc_herniation", "cause.also": ("vertebral_fracture",)}
    assert scope_of(both, library).reasons == ("fracture_kind_not_asked",)
    told = {"cause.fracture": Fracture(kind="osteoporotic")}
    assert scope_of(both | told, library).reasons == ("fracture_not_known_sound",)
    sound = {"cause.fracture": Fracture(kind="osteoporotic", stable="yes", nerve_damage="no")}
    assert scope_of(both | sound, library).kind == "comparison"


@pytest.mark.parametrize("more", [{}, {"stable": "yes"}, {"nerve_damage": "no"}])
@pytest.mark.parametrize("kind", ["traumatic", "osteoporotic"])
def test_a_fracture_not_known_to_be_sound_shows_no_figures(library: Library, kind: Any, more: dict[str, Any]) -> None:
    fracture = Fracture(kind=kind, **more)
    found = scope_of({"cause.condition": "vertebral_fracture", "cause.fracture": fracture}, library)
    assert (found.kind, found.reasons, found.causes) == ("information", ("fracture_not_known_sound",), ())
