"""The clinician's record: nothing said is lost, and nothing unsaid is made up."""

import datetime
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from decision_aid.content.library import Library
from decision_aid.content.wording import findings_in
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Box, text_of
from tests.answered import signs
from tests.summary.contexts import SAMPLES, context_of, sample_context


def free_texts(value: Any) -> list[str]:
    """Every text of a record that a person wrote."""
    if isinstance(value, str):
        return [value] if " " in value else []
    if isinstance(value, tuple):
        return [text for one in value for text in free_texts(one)]
    if is_dataclass(value):
        return [text for entry in fields(value) for text in free_texts(getattr(value, entry.name))]
    return []


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_written_by_hand_is_in_the_record(name: str, library: Library) -> None:
    context = sample_context(name, library)
    text = text_of(make_clinician_record(context))
    assert [said for said in free_texts(context.record) if said not in text] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_and_caution_names_its_finding(name: str, library: Library) -> None:
    context = sample_context(name, library)
    text = text_of(make_clinician_record(context))
    comparison = context.briefing.comparison
    shown = [figure.finding.id for row in comparison.rows for figure in row.figures] if comparison else []
    raised = [caution.rule.finding for caution in context.briefing.cautions if caution.rule.finding]
    assert [one for one in (*shown, *raised) if not re.search(rf"(^|[ \n]){one}[,:] ", text)] == []


def test_not_asked_not_sure_and_no_are_three_answers(library: Library) -> None:
    record = with_answer(Consultation(), "warning_signs.weight_loss", Sign(answer="unsure"))
    record = with_answer(record, "warning_signs.fever_unwell", Sign(answer="no", since_days=None))
    lines = text_of(make_clinician_record(context_of(record, library))).split("\n")
    questions = library.questions()
    names = ("weight_loss", "fever_unwell", "bladder_change")
    short = {name: questions[f"warning_signs.{name}"].short["en"] for name in names}
    assert lines[lines.index(short["weight_loss"]) + 1] == "Not sure"
    assert f"No: {short['fever_unwell']}." in lines
    not_asked = next(line for line in lines if line.startswith("Not asked:") and short["bladder_change"] in line)
    assert short["weight_loss"] not in not_asked
    assert short["fever_unwell"] not in not_asked


def in_short(context: SummaryContext) -> str:
    """The box at the top of the record."""
    record = make_clinician_record(context)
    box = next(part for part in record.parts if isinstance(part, Box))
    return text_of(replace(record, parts=(box,)))


def test_an_empty_visit_claims_no_safety(library: Library) -> None:
    text = in_short(context_of(Consultation(), library))
    assert "Warning signs: none was asked, so nothing is ruled out" in text
    assert "Cautions: health not asked" in text
    assert "Care tried: not asked" in text


def test_signs_answered_at_home_alone_are_not_called_asked(library: Library) -> None:
    day = datetime.date(2026, 11, 3)
    record = Consultation()
    for name in SIGN_NAMES:
        record = with_answer(record, f"warning_signs.{name}", Sign(answer="no", from_home=day))

    text = in_short(context_of(record, library))

    assert "all 21 asked" not in text
    assert "all were asked" not in text
    assert "all 21 answered, some of them at home alone; no rule fires" in text
    assert "Answered at home, not asked again: Change in passing urine" in text
    asked = with_answer(record, "warning_signs.bladder_change", Sign(answer="no"))
    assert "not asked again: Change in bowels" in in_short(context_of(asked, library))


def test_a_few_signs_asked_rule_nothing_out(library: Library) -> None:
    text = in_short(context_of(signs(fever_unwell="no", weight_loss="no"), library))
    assert "2 of 21 asked; no rule fires on these; 19 not asked, so nothing is ruled out" in text


def test_an_emergency_stands_first_with_its_signs_and_what_to_do(library: Library) -> None:
    context = sample_context("ces-01-midlife-man-l45", library)
    lines = in_short(context).split("\n")
    tell = context.say(library.red_flag_codes["cauda_equina"].tell_team)
    assert lines[1] == f"Emergency: {tell}"
    assert lines[2].startswith("Signs: New or worse bladder change. New or worse saddle numbness.")
    text = "\n".join(lines)
    assert not [lead for lead in ("Care tried:", "What matters:", "readiness:") if lead in text]


def test_a_plan_made_before_an_alarm_is_marked(library: Library) -> None:
    record = with_answer(
        sample_context("disc-short-path", library).record, "warning_signs.major_injury", Sign(answer="yes")
    )
    text = in_short(context_of(record, library))
    assert "Plan, made before the alarm, to wait: Start without an operation" in text
    assert "readiness" not in text


def test_what_a_caller_asks_for_is_in_short(library: Library) -> None:
    context = sample_context("disc-short-path", library)
    text = in_short(context)
    for said in (
        "age 47",
        "L4-L5",
        "left",
        "MRI 20 October 2026",
        "grade: 5",
        "proposed: Have a disc operation",
        "1 level",
    ):
        assert said in text
    cause = library.causes["disc_herniation"]
    first = next(one for one in cause.attributes if one.id == context.record.preferences.picked[0])
    assert f"picked to weigh: {context.say(first.name)}" in text
    assert "Plan: Start without an operation; review on" in text


def test_care_tried_is_told_in_words_and_by_its_own_name(library: Library) -> None:
    """The option "Have a steroid injection first" bears the id of the treatment."""
    context = sample_context("disc-soon-over", library)
    assert any(one.kind == "steroid_injection" for one in context.record.treatments)
    told = text_of(make_clinician_record(context)).split("All answers, by step")[1]

    assert "Exercise or physiotherapy, had it, 7 weeks, helped some" in told
    assert "Anti-inflammatory tablets, having it now, 8 weeks, helped some" in told
    assert "Steroid injection near the nerve, not tried" in told
    assert "Have a steroid injection first, " not in told


def test_an_order_that_nobody_called_theirs_is_not_told(library: Library) -> None:
    record = sample_context("disc-soon-over", library).record
    prepared = with_answer(record, "preferences.order_prepared", ("serious_harm", "easy_recovery"))
    texts = [text_of(make_clinician_record(context_of(one, library))) for one in (record, prepared)]
    assert texts[0] == texts[1]


def test_entries_without_a_question_have_names(library: Library) -> None:
    text = text_of(make_clinician_record(sample_context("disc-soon-over", library)))
    further = text.split("Further entries")[1].split("Limits of this aid")[0]
    for words in ("Options in the order shown", "three picks", "Picked to weigh", "Matters most of the picks"):
        assert words in further
    assert "Keeping an operation for later: against" in further
    assert not re.search(r"preferences,|option order|\bthree\b(?! picks)", further)


def test_a_figure_names_its_outcome_unit_and_comparator(library: Library) -> None:
    text = text_of(make_clinician_record(sample_context("disc-short-path", library)))
    assert "Getting better: had a poor result, at 2 years" in text
    assert "points of 100 less leg pain; measured against: Start without operation" in text
    assert "-12.1" not in text


def test_a_text_of_two_studies_cites_both(library: Library) -> None:
    context = sample_context("sten-08-80plus-anticoag", library)
    rule = next(one.rule for one in context.briefing.cautions if one.code == "age_80_plus")
    cited = {rule.finding, *findings_in(rule.clinician)} - {None}
    assert len(cited) > 1
    text = text_of(make_clinician_record(context))
    assert [one for one in cited if f"{one}: " not in text] == []


def test_the_local_identifier_is_written_by_hand_unless_it_was_entered(library: Library) -> None:
    without = text_of(make_clinician_record(context_of(Consultation(), library)))
    entered = make_clinician_record(context_of(with_answer(Consultation(), "visit.local_id", "H 4711"), library))

    assert "Local identifier:" in without
    assert "Local identifier:" not in text_of(entered)
    assert "H 4711" in entered.header


def test_a_range_is_said_without_a_sign_like_its_figure(library: Library) -> None:
    text = text_of(make_clinician_record(sample_context("disc-urgent-reviewed", library)))

    assert "12.1 points of 100 less leg pain" in text
    assert "(range 0.5 to 23.6)" in text
    assert all(float(high) > 0 for high in re.findall(r"range -[\d.]+ to (-?[\d.]+)", text))


def test_a_plain_answer_that_asks_to_examine_is_not_called_not_sure(library: Library) -> None:
    plain = text_of(make_clinician_record(context_of(signs(both_legs_pain="new_or_worse"), library)))
    assert "answered “not sure”" not in plain
    assert "answered “not sure”" in text_of(make_clinician_record(context_of(signs(saddle_numbness="unsure"), library)))


def test_a_note_beside_no_answer_is_not_told_as_yes(library: Library) -> None:
    record = with_answer(Consultation(), "warning_signs.cancer_history", Sign(note="ask the daughter"))
    assert "cancer now or before" not in text_of(make_clinician_record(context_of(record, library)))


def test_a_range_over_no_difference_is_read_with_its_figure(library: Library) -> None:
    """ODI fell by 3.66 more, 95 % interval -10.12 to 2.80: as "less trouble" that is 2.8 more to 10.12 less."""
    text = text_of(make_clinician_record(sample_context("sten-05-66-physio-mixed", library)))

    assert "(range -2.8 to 10.12)" in text
