"""The plain-text block for the clinic's record: every answer, no study figure; an empty visit claims nothing."""

import pytest

from decision_aid.consultation import Consultation, answer_at, with_answer
from decision_aid.content.library import Library
from decision_aid.summary.answer_words import is_answered
from decision_aid.summary.record_text import make_record_text
from tests.answered import signs
from tests.summary.contexts import SAMPLES, context_of, sample_context
from tests.summary.test_clinician_record import free_texts

SEXES = ("male", "female")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_answer_to_a_question_is_in_the_text(name: str, library: Library) -> None:
    context = sample_context(name, library)
    text = make_record_text(context)
    questions = [one for one in library.questions().values() if not one.only_for]
    answered = [one for one in questions if is_answered(answer_at(context.record, one.path))]

    assert [one.path for one in answered if (one.short or one.text)["en"] not in text] == []
    assert [said for said in free_texts(context.record.plan) if said not in text] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_text_is_plain_and_says_versions_and_review(name: str, library: Library) -> None:
    text = make_record_text(sample_context(name, library))

    assert f"content {library.version}" in text
    assert "not yet reviewed by a clinician" in text
    assert text.isprintable() or set(text) - {"\n"} <= set(filter(str.isprintable, text))
    assert "\n\n\n" not in text


def test_not_asked_not_sure_and_no_are_told_apart(library: Library) -> None:
    text = make_record_text(context_of(signs(weight_loss="unsure", fever_unwell="no"), library))
    names = {path: one.short["en"] for path, one in library.questions().items()}
    line = next(line for line in text.splitlines() if names["warning_signs.weight_loss"] in line and "Not sure" in line)

    assert f"{names['warning_signs.weight_loss']}: Not sure" in line
    assert f"No to: {names['warning_signs.fever_unwell']}" in line
    assert names["warning_signs.bladder_change"] in line.partition("not asked:")[2]


def test_an_empty_visit_claims_no_safety(library: Library) -> None:
    text = make_record_text(context_of(Consultation(), library))

    assert "none was asked, so nothing is ruled out" in text
    assert "Cautions: health not asked" in text


def test_a_note_of_several_lines_stays_in_its_line(library: Library) -> None:
    record = with_answer(Consultation(), "plan.note", "call on Monday\nor on Tuesday")

    assert "call on Monday / or on Tuesday" in make_record_text(context_of(record, library))


def test_what_nobody_would_ask_this_person_is_not_called_left_out(library: Library) -> None:
    pregnant = library.questions()["health.pregnant"].short["en"]
    him, her = (make_record_text(context_of(with_answer(Consultation(), "health.sex", sex), library)) for sex in SEXES)

    assert pregnant not in him
    assert pregnant in her.partition("not asked:")[2]
