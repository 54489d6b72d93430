"""The reading level: what counts, what is left out, and whether the report is current.

`python -m tests.content.test_reading_level` writes the report anew after the content has changed.
"""

import datetime
import sys
from pathlib import Path

import pytest

from decision_aid.content import checks_of_reading
from decision_aid.content.checked import Content
from decision_aid.content.checks import check_content
from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.passages import passages
from decision_aid.content.reading import library_from, read_parts
from decision_aid.content.reading_level import judge, long_words, sentences_of, without_terms
from decision_aid.content.reading_report import reading_report
from decision_aid.files.resources import resource, resources_folder

PACK = Path(__file__).parent / "pack"
REPORT = "help/reading_level.md"
TODAY = datetime.date(2026, 11, 22)
OPERATION = GlossaryTerm(
    id="operation", name={"en": "operation"}, also={"en": ("operations",)}, meaning={"en": "A surgeon cuts."}
)


def read_content(folder: Path) -> Content:
    reading = read_parts(folder)
    return Content(reading, library_from(reading, "checked"), TODAY)


def test_the_grade_follows_the_published_formula() -> None:
    """7 words of one syllable in 2 sentences."""
    level = judge(["The dog is old. We go home."])
    assert (level.words, level.sentences) == (7, 2)
    assert level.flesch_kincaid == pytest.approx(0.39 * 3.5 + 11.8 - 15.59)


def test_smog_rises_with_long_words_alone() -> None:
    short = judge(["We treat the pain of your back. You walk each day. You come back soon."])
    long = judge(["We medicate the pain of your back. You exercise each day. You come back immediately."])
    assert short.smog == pytest.approx(3.1291)
    assert long.smog == pytest.approx(1.043 * 30**0.5 + 3.1291)


def test_a_figure_with_a_point_ends_no_sentence() -> None:
    assert len(sentences_of("About 0.3 of 1,000 people had it. The rest did not.")) == 2


def test_a_term_counts_as_a_short_word_once() -> None:
    assert (
        without_terms("An operation is planned. Operations hurt.", [OPERATION]) == "An it is planned. Operations hurt."
    )
    assert without_terms("A re-operation is not the word.", [OPERATION]) == "A re-operation is not the word."


def test_long_words_are_named_once() -> None:
    assert long_words("Rehabilitation helps; rehabilitation takes a plan.") == ["rehabilitation"]


def test_short_texts_of_a_field_are_judged_together() -> None:
    names = [passage.name for passage in passages(read_content(PACK))]
    assert len(names) == len(set(names))
    goods = [passage for passage in passages(read_content(resources_folder())) if "Option.good_points" in passage.name]
    assert any(len(passage.texts) > 1 for passage in goods)


def test_texts_for_clinicians_are_not_judged() -> None:
    judged = {text.path for passage in passages(read_content(resources_folder())) for text in passage.texts}
    assert judged
    assert not any({"clinician", "clinician_prompt", "tell_team"} & set(path) for path in judged)


def test_without_the_package_one_warning_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    findings = [finding for finding in check_content(PACK, today=TODAY) if finding.rule == "reading_level"]
    assert [finding.severity for finding in findings] == ["warning"]
    assert "decision-aid[check]" in findings[0].remedy


def test_the_mean_is_judged_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_of_reading, "TARGET_GRADE", 0.0)
    messages = [finding.message for finding in check_content(PACK, today=TODAY) if finding.rule == "reading_level"]
    assert any("on average" in message for message in messages)


def test_the_report_is_current() -> None:
    written = resource(REPORT).read_text(encoding="utf-8")
    assert written == reading_report(read_content(resources_folder())), (
        "the content has changed; write the report anew: python -m tests.content.test_reading_level"
    )


if __name__ == "__main__":
    resource(REPORT).write_text(reading_report(read_content(resources_folder())), encoding="utf-8")
