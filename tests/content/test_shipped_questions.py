"""The shipped questions and lists: every field that can be answered is asked; the lists hold what they must."""

import dataclasses
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from decision_aid.consultation import Consultation, answer_at
from decision_aid.consultation.care_tried import TreatmentKind
from decision_aid.consultation.plan import Choice
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES
from decision_aid.content.choices import BodySite
from decision_aid.content.library import Library
from decision_aid.content.questions import Question

STEPS = """start warning_signs cause symptoms treatments health goals compare weigh check plan summary""".split()  # noqa: SIM905
SHORT = {"start", "warning_signs", "cause", "compare", "weigh", "plan", "summary"}
ASKED_ELSEWHERE = {"language", "urgent_review", "past_alarms", "visit.option_order", "visit.home_sheet", "preferences"}
"""Set by the window, by the emergency page, by an alarm that ended, by the order of the visit, by a sheet read in, and
by the attributes of a cause."""


def inner(hint: Any) -> type | None:
    parts = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return next((part for part in parts if isinstance(part, type) and dataclasses.is_dataclass(part)), None)


def fields_of(owner: type, start: str = "") -> Iterator[str]:
    for name, hint in get_type_hints(owner).items():
        path, held = start + name, inner(hint)
        if path in ASKED_ELSEWHERE:
            continue
        if held is None or path.startswith("warning_signs.") or path == "health.previous_spine_operations":
            yield path
        else:
            yield from fields_of(held, path + ".")


NEEDED_BY_FIGURES = {"symptoms.duration_weeks", "health.age", "health.blood_thinner", "health.pregnant"}
"""Asked twice: the short path leaves out Symptoms and Health, yet these say whom the figures hold for."""


def test_every_field_is_asked_and_every_question_has_a_field(library: Library) -> None:
    paths = [question.path for step in library.steps for group in step.groups for question in group.questions]
    assert {path for path in paths if paths.count(path) > 1} == NEEDED_BY_FIGURES
    assert set(paths) == set(fields_of(Consultation))
    for path in paths:
        answer_at(Consultation(), path)


def test_what_the_figures_need_is_asked_on_the_short_path_in_the_same_words(library: Library) -> None:
    short = [
        question for step in library.steps if step.short_path for group in step.groups for question in group.questions
    ]
    asked = {question.path: question for question in short if question.path in NEEDED_BY_FIGURES}
    assert set(asked) == NEEDED_BY_FIGURES
    again = library.questions()
    assert all(question == again[path] for path, question in asked.items())


def hint_at(path: str) -> Any:
    owner: Any = Consultation
    *names, last = path.split(".")
    for name in names:
        owner = inner(get_type_hints(owner)[name])
    return get_type_hints(owner)[last]


def literals_in(hint: Any) -> set[str]:
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return set().union(*(literals_in(part) for part in get_args(hint)))


def questions_of_kind(library: Library, *kinds: str) -> list[Question]:
    return [question for question in library.questions().values() if question.kind in kinds]


def test_choices_offer_exactly_what_the_record_takes(library: Library) -> None:
    for question in questions_of_kind(library, "choice", "yes_no"):
        allowed = literals_in(hint_at(question.path))
        offered = {answer.value for answer in question.answers}
        assert not allowed or offered <= allowed, question.path
        assert not allowed or allowed - offered <= {"unsure"}, question.path


def test_scales_say_both_ends_and_everything_has_a_short_label(library: Library) -> None:
    for question in questions_of_kind(library, "scale_0_10", "scale_0_4"):
        assert question.ends is not None, question.path
    assert all(question.short for question in library.questions().values())


def test_signs_and_facts_are_asked_as_what_they_are(library: Library) -> None:
    for name in SIGN_NAMES:
        question = library.questions()[f"warning_signs.{name}"]
        assert question.kind == ("fact" if name in FACT_NAMES else "sign")
        assert [answer.value for answer in question.answers][-1] == "unsure"
        assert question.why


def test_private_signs_stand_on_a_private_screen_that_says_so(library: Library) -> None:
    private = [group for group in library.step("warning_signs").groups if group.private]
    paths = {question.path.removeprefix("warning_signs.") for group in private for question in group.questions}
    assert paths == {"bladder_change", "bowel_change", "saddle_numbness", "sexual_change"}
    assert "alone" in private[0].note["en"]


def test_screens_are_small_and_the_steps_stand_in_order(library: Library) -> None:
    assert [step.id for step in library.steps] == STEPS
    assert {step.id for step in library.steps if step.short_path} == SHORT
    assert all(step.clinician_prompt for step in library.steps)
    small = [group for step in library.steps for group in step.groups if group.id != "scores"]
    assert max(len(group.questions) for group in small) <= 5


@pytest.mark.parametrize("word", [" not ", "n't", "never", "without any"])
def test_no_warning_sign_is_asked_in_the_negative(library: Library, word: str) -> None:
    texts = [library.questions()[f"warning_signs.{name}"].text["en"] for name in SIGN_NAMES]
    assert not [text for text in texts if word in text]


def test_the_lists_hold_every_value_of_the_case_file(library: Library) -> None:
    choices = library.choices
    assert {choice.id for choice in choices.treatments} == set(get_args(TreatmentKind))
    assert [choice.id for choice in choices.plan_choices] == list(get_args(Choice))
    assert {entry.id for entry in choices.readiness} == {"sure", "understand", "weighed", "supported"}
    assert {entry.page for entry in choices.readiness} <= set(STEPS)
    assert 10 <= len(choices.goals) <= 14


def test_readiness_is_worded_alike_in_both_places(library: Library) -> None:
    for entry in library.choices.readiness:
        assert library.questions()[f"readiness.{entry.id}"].text == entry.text


def holds(site: BodySite, x: float, y: float) -> bool:
    inside, last = False, site.outline[-1]
    for point in site.outline:
        (left, top), (right, bottom) = last, point
        if (top > y) != (bottom > y) and x < (right - left) * (y - top) / (bottom - top) + left:
            inside = not inside
        last = point
    return inside


@pytest.mark.parametrize("view", ["front", "back"])
def test_places_of_the_body_do_not_overlap_and_mirror_each_other(library: Library, view: str) -> None:
    sites = [site for site in library.choices.sites if site.view == view]
    for row in range(0, 200, 2):
        for column in range(100):
            point = (column + 0.13, row + 0.17)
            found = [site.id for site in sites if holds(site, *point)]
            assert len(found) <= 1, (point, found)
    lefts = {site.id.removeprefix("left_") for site in sites if site.id.startswith("left_")}
    rights = {site.id.removeprefix("right_") for site in sites if site.id.startswith("right_")}
    assert lefts == rights
    assert {"buttock", "calf"} <= lefts or view == "front"


def test_every_caution_without_an_answer_of_its_own_names_a_question_of_its_step(library: Library) -> None:
    named = [rule for rule in library.caution_rules if rule.asked_at is not None]

    assert named
    for rule in named:
        step = library.step(rule.step)
        assert rule.asked_at in {question.path for group in step.groups for question in group.questions}, rule.id
