"""The clinician's record: nothing said is lost, and nothing unsaid is made up."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.document import Paragraph, Table, text_of
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
    assert [one for one in (*shown, *raised) if f"{one}: " not in text] == []


def test_not_asked_not_sure_and_no_are_three_answers(library: Library) -> None:
    record = with_answer(Consultation(), "warning_signs.weight_loss", Sign(answer="unsure"))
    record = with_answer(record, "warning_signs.fever_unwell", Sign(answer="no", since_days=None))
    lines = text_of(make_clinician_record(context_of(record, library))).split("\n")
    questions = library.questions()
    short = {name: questions[f"warning_signs.{name}"].short["en"] for name in ("weight_loss", "fever_unwell")}
    assert lines[lines.index(short["weight_loss"]) + 1] == "Not sure"
    assert lines[lines.index(short["fever_unwell"]) + 1] == "No"
    not_asked = next(line for line in lines if line.startswith("Not asked:"))
    assert short["weight_loss"] not in not_asked
    assert questions["warning_signs.bladder_change"].short["en"] in not_asked


def test_treatments_not_asked_are_not_called_untried(library: Library) -> None:
    record = with_answer(Consultation(), "cause.condition", "disc_herniation")
    text = text_of(make_clinician_record(context_of(record, library)))
    assert "Care tried: not asked" in text
    assert "no fair trial" not in text


def test_an_empty_visit_claims_no_safety(library: Library) -> None:
    text = text_of(make_clinician_record(context_of(Consultation(), library)))
    assert "Warning signs: none was asked" in text
    assert "none of the answers is urgent" not in text


def test_the_fit_is_added_up_in_points_and_names_what_is_left_out(library: Library) -> None:
    context = sample_context("disc-short-path", library)
    fit = context.briefing.fit
    record = make_clinician_record(context)
    table = next(part for part in record.parts if isinstance(part, Table) and part.header[0] == "Thing weighed")
    *rows, total = [
        [part.text for cell in row for part in cell.parts if isinstance(part, Paragraph)] for row in table.rows
    ]

    assert [float(one) for one in total[1:]] == [100.0, *(round(points, 1) for points in fit.points.values())]
    for column, points in enumerate(fit.points.values(), start=2):
        assert sum(float(row[1]) * float(row[column]) / 100 for row in rows) == pytest.approx(points, abs=0.2)
    assert "Injection first: left out, as no figure or answer places it on: Getting over the leg pain" in text_of(
        record
    )
