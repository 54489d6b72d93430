"""The patient's sheet: what must stand on it, and what must never."""

import datetime
import re
from dataclasses import replace
from typing import Any

import pytest

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.comparison_part import pictured_figures
from decision_aid.summary.comparison_text import cell_text, figure_text, mark_text
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PaperRoom,
    Paragraph,
    Part,
    Picture,
    Table,
    WriteLines,
    text_of,
)
from decision_aid.summary.figure_choice import is_benefit, shown_figures
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.scene import Person
from tests.answered import answered
from tests.summary.contexts import SAMPLES, context_of, sample_context

FORBIDDEN = re.compile(r"\b1 in \d|\b(only|just|unfortunately|conservative|aggressive|fail\w*|recommended)\b|!", re.I)


def first_page(document: Document) -> Document:
    """What stands before the comparison."""
    ends = [place for place, part in enumerate(document.parts) if isinstance(part, Heading) and part.level == 2]
    return replace(document, parts=document.parts[: ends[0]])


def flat(parts: tuple[Part, ...]) -> list[Part]:
    found: list[Part] = []
    for part in parts:
        found.append(part)
        if isinstance(part, Box):
            found += flat(part.parts)
        elif isinstance(part, Columns):
            found += [inner for column in part.columns for inner in flat(column)]
        elif isinstance(part, Table):
            found += [inner for row in part.rows for cell in row for inner in flat(cell.parts)]
    return found


@pytest.fixture
def long_visit(library: Library) -> SummaryContext:
    return sample_context("disc-long-duration", library)


def test_page_one_is_enough_alone(long_visit: SummaryContext) -> None:
    text = text_of(first_page(make_patient_sheet(long_visit)))
    plan = long_visit.record.plan
    for box in ("The decision", "What matters to me", "What we decided, and why", "Next steps", "My situation"):
        assert box in text
    assert long_visit.say(long_visit.library.signs_to_watch.title) in text
    assert all(reason in text for reason in (*plan.reasons_for, *plan.reasons_against))
    assert all(goal.own_words in text for goal in long_visit.record.goals)


def test_a_sign_not_asked_is_listed_on_page_one(long_visit: SummaryContext, library: Library) -> None:
    record = with_answer(long_visit.record, "warning_signs.cold_pale_leg", None)
    context = context_of(record, library)
    name = context.say(library.questions()["warning_signs.cold_pale_leg"].short)
    line = next(line for line in text_of(first_page(make_patient_sheet(context))).split("\n") if "did not ask" in line)
    assert name[1:] in line
    assert "did not ask" not in text_of(make_patient_sheet(long_visit))


def test_an_emergency_leaves_no_figure_and_no_option(long_visit: SummaryContext, library: Library) -> None:
    record = with_answer(long_visit.record, "warning_signs.bladder_change", Sign(answer="new_or_worse"))
    context = context_of(record, library)
    assert context.briefing.urgency.withheld
    sheet = make_patient_sheet(context)
    text = text_of(sheet)
    assert "Go to hospital now" in text
    assert "of 100" not in text
    assert not [part for part in flat(sheet.parts) if isinstance(part, Picture | Table)]
    options = long_visit.briefing.comparison.options if long_visit.briefing.comparison else ()
    assert options
    assert not any(context.say(option.name) in text for option in options)


def test_nothing_said_still_makes_a_sheet_that_says_so(library: Library) -> None:
    text = text_of(make_patient_sheet(context_of(Consultation(), library)))
    assert "We did not talk about this today." in text
    assert "We did not talk about:" in text
    assert "of 100" not in text


def test_every_option_has_a_cell_in_every_row_in_the_order_of_the_visit(long_visit: SummaryContext) -> None:
    comparison = long_visit.briefing.comparison
    assert comparison is not None
    (table,) = [part for part in flat(make_patient_sheet(long_visit).parts) if isinstance(part, Table)]
    assert table.header[1:] == tuple(long_visit.say(option.short_name) for option in comparison.options)
    assert tuple(option.id for option in comparison.options) == long_visit.record.visit.option_order
    for row in table.rows:
        assert len(row) == len(table.header)
        assert all(text_of(replace(make_patient_sheet(long_visit), parts=cell.parts)).strip() for cell in row)


def test_signs_answered_at_home_alone_are_named_on_page_one(library: Library) -> None:
    sign = Sign(answer="no", from_home=datetime.date(2026, 11, 20))
    record = answered({"cause.condition": "disc_herniation", "warning_signs.bladder_change": sign})
    text = text_of(make_patient_sheet(context_of(record, library)))

    assert "Answered at home, not asked again: change in passing urine." in text


def test_every_row_says_when_and_how_sure_and_names_its_study(long_visit: SummaryContext) -> None:
    shown = shown_figures(long_visit)
    (table,) = [part for part in flat(make_patient_sheet(long_visit).parts) if isinstance(part, Table)]
    assert len(shown) == len(table.rows) >= 5
    for (_row, figure), cells in zip(shown, table.rows, strict=True):
        head = text_of(replace(make_patient_sheet(long_visit), parts=cells[0].parts))
        assert long_visit.say(figure.figure.time) in head
        assert "How sure:" in head
        assert re.search(r"\(\d+(, \d+)*\)", head)
        assert mark_text(figure, long_visit.voice) in head


def test_a_row_of_other_people_says_who_they_were_and_in_what_the_patient_differs(long_visit: SummaryContext) -> None:
    shown = shown_figures(long_visit)
    (table,) = [part for part in flat(make_patient_sheet(long_visit).parts) if isinstance(part, Table)]
    heads = [text_of(replace(make_patient_sheet(long_visit), parts=cells[0].parts)) for cells in table.rows]
    outside = [head for (_row, one), head in zip(shown, heads, strict=True) if one.applies == "outside"]
    assert outside
    assert all("for them, not known for you" in head for head in outside)
    assert "Pain of 6 to 12 weeks (yours: 35 weeks), aged 18 to 65 (you: 71)." in heads[0]
    within = [head for (_row, one), head in zip(shown, heads, strict=True) if one.applies != "outside"]
    assert within
    assert not any("(you" in head or "not known for you" in head for head in within)


@pytest.mark.parametrize("age", [45, 71, None])
def test_long_pain_gets_the_trial_of_long_pain(age: int | None, long_visit: SummaryContext, library: Library) -> None:
    context = context_of(with_answer(long_visit.record, "health.age", age), library)
    for left_out in range(10):
        shown = [figure.finding for _row, figure in shown_figures(context, left_out)]
        assert any(one.applies and one.applies.duration_weeks == (17, 52) for one in shown)


def test_short_pain_does_not_get_the_trial_of_long_pain(library: Library) -> None:
    shown = shown_figures(sample_context("disc-short-path", library))
    assert not [figure for _row, figure in shown if figure.finding.id == "idh-bailey-legpain-6m"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_option_that_has_a_figure_of_benefit_or_harm_shows_one(name: str, library: Library) -> None:
    context = sample_context(name, library)
    comparison = context.briefing.comparison
    if comparison is None:
        pytest.skip("no comparison")
    shown = shown_figures(context, left_out=9)
    text = text_of(make_patient_sheet(context))
    for option in comparison.options:
        held = [(row, one) for row in comparison.rows for one in (*row.figures, *row.other_figures)]
        known = [(row, one) for row, one in held if one.cells[option.id].state == "known"]
        if any(is_benefit(row) for row, _one in known):
            assert any(is_benefit(row) and one.cells[option.id].state == "known" for row, one in shown)
        harms = [one for row, one in known if row.row.topic == "harms"]
        told = [
            one
            for one in harms
            if cell_text(one, option.id, context.voice) in text or figure_text(one, context.voice).rstrip(".") in text
        ]
        assert bool(told) == bool(harms)


def test_what_the_patient_picked_is_shown(library: Library) -> None:
    record = sample_context("disc-short-path", library).record
    picked = ("good_result_later", "later_operation")
    context = context_of(with_answer(record, "preferences.picked", picked), library)
    shown = {figure.figure.outcome for _row, figure in shown_figures(context)}
    assert {"poor_result", "later_operation"} <= shown


@pytest.mark.parametrize(
    ("changed", "matters", "not_any_more"),
    [
        ({"ranked": ("easy_recovery", "serious_harm")}, "Getting over the leg pain sooner", "Little to get over"),
        ({"depth": "swing", "swing": {"leg_pain_relief": 100.0, "serious_harm": 0.0}}, "Getting over", "Staying clear"),
        (
            {"depth": "ranked", "ranked": ("easy_recovery", "serious_harm")},
            "Little to get over",
            "Getting over the leg",
        ),
    ],
    ids=["an order of before", "no weight", "picks of before"],
)
def test_what_mattered_at_another_depth_is_not_printed_as_what_matters(
    library: Library, changed: dict[str, Any], matters: str, not_any_more: str
) -> None:
    record = sample_context("disc-soon-over", library).record
    for name, value in changed.items():
        record = with_answer(record, f"preferences.{name}", value)
    context = context_of(record, library)
    page = text_of(first_page(make_patient_sheet(context)))
    line = next(one for one in text_of(make_clinician_record(context)).split("\n") if one.startswith("What matters:"))

    for told in (page, line):
        assert matters in told
        assert not_any_more not in told


def test_a_wish_against_is_never_printed_as_a_wish_for(library: Library) -> None:
    context = sample_context("disc-soon-over", library)
    assert context.record.preferences.directions == {"keep_surgery_for_later": "against"}
    first, record = text_of(first_page(make_patient_sheet(context))), text_of(make_clinician_record(context))

    assert "Not leaving an operation for later" in first
    assert "Keeping an operation for later" not in first
    short, _answers = record.split("All answers, by step")
    assert "Not leaving an operation for later" in short
    assert "Keeping an operation for later" not in short


@pytest.mark.parametrize("name", SAMPLES)
def test_groups_that_people_chose_are_not_pictured_where_the_lot_decided(name: str, library: Library) -> None:
    context = sample_context(name, library)
    comparison = context.briefing.comparison
    if comparison is None:
        pytest.skip("no comparison")
    shown = shown_figures(context)
    by_lot = any(is_benefit(row) and not one.chose_for_themselves for row, one in shown)
    wanted = [one for one in pictured_figures(shown, comparison) if one.figure.counts == "wanted"]
    assert not (by_lot and any(one.chose_for_themselves for one in wanted))


@pytest.mark.parametrize("name", SAMPLES)
def test_large_print_keeps_the_signs_to_go_now_beside_the_decision(name: str, library: Library) -> None:
    context = sample_context(name, library)
    sheet = make_patient_sheet(context, PaperRoom(large_print=True))
    boxes = [part.title for part in sheet.parts if isinstance(part, Box)]
    if not context.briefing.urgency.withheld:
        assert boxes[:2] == ["The decision", context.say(library.signs_to_watch.title)]


@pytest.mark.parametrize("name", SAMPLES)
def test_running_text_is_never_set_small(name: str, library: Library) -> None:
    """Small text stands in tables, in lists of what was not asked and for the aid's limits; sources are finer."""
    context = sample_context(name, library)
    if context.briefing.urgency.withheld:
        pytest.skip("urgent: the sheet is another one")
    small = [one for one in make_patient_sheet(context).parts if isinstance(one, Paragraph) and one.style == "small"]
    assert {one.lead for one in small} <= {"We did not ask about:", "Limits:"}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_limits_of_the_aid_are_told_in_every_edition(name: str, library: Library) -> None:
    context = sample_context(name, library)
    if context.briefing.urgency.withheld:
        pytest.skip("urgent: the sheet says what to do and nothing else")
    limits = [context.say(limit) for limit in library.about.limits]
    for room in (PaperRoom(), PaperRoom(left_out=10), PaperRoom(large_print=True)):
        told = text_of(make_patient_sheet(context, room))
        assert all(told.count(limit) == 1 for limit in limits)
    large = make_patient_sheet(context, PaperRoom(large_print=True)).parts
    assert Heading("Limits of this aid", 3) in large


def test_large_print_explains_its_words_and_the_usual_print_leaves_it_to_the_record(library: Library) -> None:
    context = sample_context("disc-short-path", library)
    usual, large = (make_patient_sheet(context, PaperRoom(large_print=large)) for large in (False, True))
    record = text_of(make_clinician_record(context))
    told, _titles_of_studies = text_of(usual).split("Studies and sources by number")
    used = [term for term in library.glossary if term.stands_in(told, "en")]

    assert len(used) > 5
    assert "What some words mean" in text_of(large)
    assert "What some words mean" not in text_of(usual)
    for term in used:
        assert context.say(term.meaning) in text_of(large)
        assert f"{context.say(term.name)}: {context.say(term.meaning)}" in record


def test_a_plan_named_like_its_option_is_said_once(library: Library) -> None:
    text = text_of(make_patient_sheet(sample_context("disc-short-path", library)))
    assert "Start without an operation: Start without an operation" not in text


def test_nerves_stand_first_among_cautions_and_in_full(long_visit: SummaryContext) -> None:
    text = text_of(make_patient_sheet(long_visit))
    rules = {one.code: one.rule for one in long_visit.briefing.cautions}
    assert long_visit.say(rules["mild_weakness"].patient) in text
    assert text.index(long_visit.say(rules["mild_weakness"].title)) < text.index(long_visit.say(rules["smoking"].title))


def test_a_caution_that_asks_ends_with_its_question_mark(library: Library) -> None:
    record = answered({"cause.condition": "disc_herniation", "symptoms.course": "unsure"})
    text = text_of(make_patient_sheet(context_of(record, library)))
    assert "Is it getting worse? You are not sure" in text


def test_operations_by_then_stand_beside_the_benefit(library: Library) -> None:
    context = sample_context("disc-short-path", library)
    operated = library.findings["idh-leiden-surgery-1y"].values
    assert operated
    (table,) = [part for part in flat(make_patient_sheet(context).parts) if isinstance(part, Table)]
    lines = [text_of(replace(make_patient_sheet(context), parts=cell.parts)) for cell in table.rows[0]]
    assert any(f"{operated['comparator']} of 100 had" in line and "operation" in line for line in lines)


def test_benefit_and_harm_are_always_shown(library: Library) -> None:
    for name in SAMPLES:
        context = sample_context(name, library)
        if context.briefing.comparison:
            topics = {row.row.topic for row, _figure in shown_figures(context)}
            held = {row.row.topic for row in context.briefing.comparison.rows if row.figures}
            assert held & {"getting_better", "harms"} <= topics


@pytest.mark.parametrize("name", SAMPLES)
def test_no_more_than_four_icon_arrays_and_each_of_whole_people(name: str, library: Library) -> None:
    pictures = [
        one for one in flat(make_patient_sheet(sample_context(name, library)).parts) if isinstance(one, Picture)
    ]
    arrays = [one for one in pictures if any(isinstance(shape, Person) for shape in one.scene.shapes)]
    assert len(arrays) <= 4
    assert all(re.search(r"(?<![\d.])\d+ of 100 people", one.alternative) for one in arrays)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sheet_keeps_to_its_words(name: str, library: Library) -> None:
    context = sample_context(name, library)
    sheet = make_patient_sheet(context)
    for_the_team = {context.say(code.tell_team) for code in context.briefing.urgency.codes}
    parts = tuple(part for part in flat(sheet.parts) if getattr(part, "style", "") != "fine")
    lines = text_of(replace(sheet, parts=tuple(part for part in parts if not isinstance(part, Box | Columns | Table))))
    said = [line for line in lines.split("\n") if line not in for_the_team]
    assert said
    assert not [line for line in said if FORBIDDEN.search(line)]
    assert sheet.footer[-1] == context.say(library.about.not_reviewed)


@pytest.mark.parametrize("name", SAMPLES)
def test_without_a_comparison_no_figure_of_surgery_is_given(name: str, library: Library) -> None:
    context = sample_context(name, library)
    if context.briefing.comparison is not None:
        pytest.skip("this sample holds a comparison")
    assert not [part for part in flat(make_patient_sheet(context).parts) if isinstance(part, Table | Picture)]


def test_a_checked_emergency_stays_on_every_page(library: Library) -> None:
    context = sample_context("disc-urgent-reviewed", library)
    assert "Urgent signs were checked: ruled out" in make_patient_sheet(context).header


@pytest.mark.parametrize(
    ("fracture", "words"), [({}, "how it broke"), ({"cause.fracture.kind": "osteoporotic"}, "that it is stable")]
)
def test_a_break_of_which_too_little_is_known_is_not_called_a_cause_that_nobody_named(
    fracture: dict[str, str], words: str, library: Library
) -> None:
    record = answered({"cause.condition": "vertebral_fracture", **fracture})
    first = text_of(first_page(make_patient_sheet(context_of(record, library))))
    assert "a broken bone in your back" in first
    assert words in first
    assert "not named the cause" not in first
    assert "not named the cause" in text_of(make_patient_sheet(context_of(Consultation(), library)))


@pytest.mark.parametrize("name", SAMPLES)
def test_harms_stand_last_so_that_what_else_can_go_wrong_follows_them(name: str, library: Library) -> None:
    context = sample_context(name, library)
    if context.briefing.comparison is None:
        pytest.skip("no comparison")
    topics = [row.row.topic for row, _figure in shown_figures(context)]
    assert topics == sorted(topics, key=lambda topic: topic == "harms") != []
    parts = make_patient_sheet(context).parts
    after = parts[next(place for place, part in enumerate(parts) if isinstance(part, Table)) + 1]
    assert isinstance(after, Heading)
    assert after.text == "What else can go wrong"


def test_a_list_of_further_harms_says_what_the_paragraph_says(long_visit: SummaryContext) -> None:
    told, listed = (make_patient_sheet(long_visit, PaperRoom(to_spare=listed)) for listed in (0, 1))
    harms = [item for part in listed.parts if isinstance(part, Bullets) for item in part.items if "of 100" in item]
    assert len(harms) > 4
    assert all(harm in text_of(told) for harm in harms)
    assert not [part for part in told.parts if isinstance(part, Bullets) and harms[0] in part.items]


@pytest.mark.parametrize(
    ("room", "has_bars"),
    [
        (PaperRoom(), True),
        (PaperRoom(left_out=12), False),
        (PaperRoom(left_out=12, to_spare=1), False),
        (PaperRoom(left_out=12, to_spare=2), True),
        (PaperRoom(left_out=12, large_print=True), True),
    ],
)
def test_bars_of_the_fit_give_way_and_come_back(room: PaperRoom, has_bars: bool, long_visit: SummaryContext) -> None:
    sheet = make_patient_sheet(long_visit, room)
    assert "How the options fit what you said" in text_of(sheet)
    pictures = [one.alternative for one in flat(sheet.parts) if isinstance(one, Picture)]
    assert any("of 100 points" in words for words in pictures) is has_bars


def test_of_several_causes_the_first_alone_begins_with_a_capital(library: Library) -> None:
    text = text_of(make_patient_sheet(sample_context("slip-04-60-hundred-metres", library)))
    assert "Slipped bone from wear, narrow spinal canal;" in text


def test_beside_next_steps_there_is_room_to_write(long_visit: SummaryContext) -> None:
    sheet = make_patient_sheet(long_visit, PaperRoom(moved=2, left_out=12))
    (lines,) = [part for part in flat(sheet.parts) if isinstance(part, WriteLines) and "My own" in part.label]
    assert lines.count == 2


def test_what_two_cautions_say_alike_is_said_once(library: Library) -> None:
    text = text_of(make_patient_sheet(sample_context("mod-01-smoker-fusion", library)))
    assert text.count("Brief advice alone did not.") == 1
    assert "Smoking and an operation that joins bones; Smoking and the gain from surgery. This can be" in text
    assert "weeks without nicotine." in text


def test_what_was_not_talked_about_is_said_in_words_of_a_patient(library: Library) -> None:
    text = text_of(make_patient_sheet(context_of(Consultation(), library)))
    assert "what counts most, how well we explained it, what we do next." in text
