"""The clinic's record counts what was answered yes, and names what needs more talk."""

from typing import Any

from decision_aid.content.library import Library
from decision_aid.summary.clinician_record import make_clinician_record
from decision_aid.summary.document import text_of
from tests.builders import make_record
from tests.summary.contexts import context_of


def record_text(library: Library, **answers: Any) -> str:
    record = make_record({f"readiness.{name}": answer for name, answer in answers.items()})
    return text_of(make_clinician_record(context_of(record, library)))


def test_record_counts_yes_and_names_what_needs_more_talk(library: Library) -> None:
    questions = {question.id: question.text["en"] for question in library.choices.readiness}
    text = record_text(library, sure="yes", understand="yes", weighed="unsure", supported="yes")

    assert f"ready to choose: yes to 3 of 4; talk more about: {questions['weighed']}" in text
    assert f"talk more about: {questions['sure']}" not in text


def test_question_that_was_not_asked_is_no_reason_to_talk_more(library: Library) -> None:
    assert "talk more about" not in record_text(library, sure="yes")
    assert "ready to choose: yes to 1 of 4" in record_text(library, sure="yes")
    assert "ready to choose: yes" not in record_text(library)
