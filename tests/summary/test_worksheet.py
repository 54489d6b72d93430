"""The sheet for home: what it asks, in which words and in which order."""

import datetime
import re
from collections import Counter

import pytest

from decision_aid.consultation import Consultation, answer_at
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.library import Library
from decision_aid.content.questions import STEP_IDS
from decision_aid.summary.document import Box, Document, Heading, all_parts, text_of
from decision_aid.summary.form import AnswerTable, FormField, TickBox, boxes_of, texts_of
from decision_aid.summary.worksheet import make_worksheet
from tests.builders import make_library

TODAY = datetime.date(2026, 11, 22)
STEERING = re.compile(r"surgery|discectomy|fusion|recommend|better with|should|best|%|!")


@pytest.fixture(scope="module")
def sheet(library: Library) -> Document:
    return make_worksheet(library, today=TODAY, version="1.2.3")


def boxes(sheet: Document) -> list[TickBox]:
    return [box for part in all_parts(sheet) for box in boxes_of(part)]


def writing(sheet: Document) -> list[FormField]:
    return [field for part in all_parts(sheet) for field in texts_of(part)]


def answers_of(sheet: Document, name: str) -> list[str]:
    return [box.value for box in boxes(sheet) if box.field.name == name]


def test_every_warning_sign_is_asked_with_every_answer_of_the_visit(sheet: Document, library: Library) -> None:
    for name in SIGN_NAMES:
        question = library.questions()[f"warning_signs.{name}"]
        assert answers_of(sheet, f"warning_signs-{name}") == [answer.value for answer in question.answers]
        assert {box.field.label for box in boxes(sheet) if box.field.name == f"warning_signs-{name}"} == {
            question.text["en"]
        }


def test_what_to_do_about_a_new_sign_stands_before_the_signs(sheet: Document) -> None:
    parts = list(sheet.parts)
    box = next(part for part in parts if isinstance(part, Box))
    first_sign = next(place for place, part in enumerate(parts) if boxes_of(part))
    assert box.tone == "danger"
    assert parts.index(box) < first_sign
    told = text_of(Document(title="", language="en", reader="worksheet", parts=(box,)))
    assert "Do not wait for your visit" in told
    assert "hospital at once" in told
    assert "Call us the same day" in told


def test_a_yes_to_a_fact_says_to_call(sheet: Document, library: Library) -> None:
    facts = [name for name in SIGN_NAMES if library.questions()[f"warning_signs.{name}"].kind == "fact"]
    tables = [part for part in all_parts(sheet) if isinstance(part, AnswerTable)]
    (table,) = [
        one
        for one in tables
        if {box.field.name for box in boxes_of(one)} == {f"warning_signs-{name}" for name in facts}
    ]
    assert "“Yes”: call us the same day" in table.header[0]


def test_each_field_answers_a_place_of_the_case_file_once(sheet: Document) -> None:
    names = Counter(field.name for field in writing(sheet))
    names.update(dict.fromkeys((box.field.name for box in boxes(sheet)), 1))
    assert max(names.values()) == 1
    paths = {name.replace("-", ".") for name in names} - {"clinic_phone", "symptoms.duration_weeks.unit"}
    for path in paths:
        answer_at(Consultation(), path.removesuffix(".doing"))


def test_questions_stand_in_the_order_of_the_steps(sheet: Document, library: Library) -> None:
    step_of = {q.path: step.id for step in library.steps for group in step.groups for q in group.questions}
    order = [step_of.get(box.field.name.replace("-", "."), "") for box in boxes(sheet)]
    order = [
        step or {"treatments": "treatments", "goals": "goals"}.get(box.field.name.split("-")[0], "symptoms")
        for step, box in zip(order, boxes(sheet), strict=True)
    ]
    places = [STEP_IDS.index(step) for step in order]
    assert places == sorted(places)


def test_not_sure_is_offered_wherever_the_visit_offers_it(sheet: Document, library: Library) -> None:
    for path, question in library.questions().items():
        offered = answers_of(sheet, path.replace(".", "-"))
        if offered and any(answer.value == "unsure" for answer in question.answers):
            assert "unsure" in offered, path


def test_every_goal_can_be_ticked_and_none_stands_out(sheet: Document, library: Library) -> None:
    ticked = [box.field.name.split("-")[1] for box in boxes(sheet) if box.field.name.startswith("goals-")]
    assert ticked == [goal.id for goal in library.choices.goals]


def test_nothing_steers_and_no_figure_is_claimed(sheet: Document) -> None:
    text = text_of(sheet)
    assert STEERING.findall(text) == []
    assert set(re.findall(r"\d+", text)) <= {str(mark) for mark in range(11)}


def test_the_footer_says_that_nobody_has_reviewed_it(sheet: Document, library: Library) -> None:
    assert any(library.about.not_reviewed["en"] in line for line in sheet.footer)
    assert any("1.2.3" in line and library.version in line for line in sheet.footer)


def test_each_section_has_a_heading(sheet: Document, library: Library) -> None:
    assert library.worksheet is not None
    headings = [part.text for part in sheet.parts if isinstance(part, Heading) and part.level == 2]
    assert len(headings) == len(library.worksheet.sections)


def test_content_without_a_sheet_says_what_to_add() -> None:
    with pytest.raises(ValueError, match=r"worksheet\.yaml"):
        make_worksheet(make_library(), today=TODAY, version="")
