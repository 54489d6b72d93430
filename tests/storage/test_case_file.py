"""Reading and writing case files: nothing is lost, and every problem is told with line and remedy."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign
from decision_aid.storage.case_file import CaseFileError, case_text, parse_case, read_case, save_case
from tests.storage.records import records

PUBLISHED = Path(__file__).parents[3] / "shared" / "cases.yaml"


def problems_of(text: str):
    with pytest.raises(CaseFileError) as caught:
        parse_case(text, "case.yaml")
    return caught.value.problems


ANY_RECORD = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a record is so large that shrinking takes minutes
)


@ANY_RECORD
@given(records())
def test_every_record_comes_back_from_yaml_and_json(record: Consultation) -> None:
    assert parse_case(case_text(record), "case.yaml") == record
    assert parse_case(case_text(record, format="json"), "case.json") == record


@ANY_RECORD
@given(records())
def test_written_text_reads_the_same_in_other_readers(record: Consultation) -> None:
    assert yaml.load(case_text(record), Loader=yaml.CSafeLoader) == json.loads(case_text(record, format="json"))


@pytest.mark.parametrize(
    "note",
    [
        "x" * 50_000,
        "line one\nline two\r\n\ttabbed  \n",
        "😀 שלום مرحبا <b>bold</b> & {braces} [list] # no comment",
        "\x00\x01\x1b\x7f\x85\x9f\u2028\u2029\ufeff\ufffe\uffff",
        "'single' \"double\" \\back \\u0041 \\ud83d\\ude00",
        "---\n...\n%YAML",
    ],
)
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_note_of_any_kind_is_kept_exactly(note: str, form: str) -> None:
    record = with_answer(Consultation(), "plan.note", note)
    assert parse_case(case_text(record, format=form), "case").plan.note == note


def test_escaped_json_of_other_programs_is_read() -> None:
    text = json.dumps({"schema": 1, "plan": {"note": "😀 \u2028 \\ud83d"}}, ensure_ascii=True)
    assert parse_case(text, "case.json").plan.note == "😀 \u2028 \\ud83d"


def test_half_a_character_is_written_as_the_replacement_sign() -> None:
    record = with_answer(Consultation(), "plan.note", "a\ud83db")
    assert parse_case(case_text(record), "case").plan.note == "a\ufffdb"


def test_yes_and_no_are_quoted() -> None:
    record = with_answer(Consultation(), "warning_signs.cancer_history", Sign("no"))
    assert 'cancer_history: "no"' in case_text(record)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("warning_signs: {bladder_change: no}", "warning_signs: {bladder_change: {answer: no}}"),
        ("warning_signs: {both_legs: unsure}", "warning_signs: {both_legs_weak_or_numb: unsure}"),
        ("warning_signs: {cancer_history: new_or_worse}", "warning_signs: {cancer_history: yes}"),
        ("warning_signs: {cancer_history: {answer: old_unchanged}}", "warning_signs: {cancer_history: yes}"),
        (
            "warning_signs: {cancer_history: true, fever_unwell: false}",
            "warning_signs: {cancer_history: yes, fever_unwell: no}",
        ),
        ("health: {pregnant: true, frailty: false}", 'health: {pregnant: "yes", frailty: "no"}'),
        ("health: {conditions: [lung, heart]}", "health: {conditions: {lung: yes, heart: yes}}"),
        ("cause: {imaging: [{level: L4-L5}]}", 'cause: {imaging: [{levels: ["L4-L5"]}]}'),
        ("plan: {choice: care_without_surgery}", "plan: {choice: start_without_surgery}"),
        ("urgent_review: {reasons: [post_op_bleed]}", "urgent_review: {reasons: [post_op_problem]}"),
        ("health: {age: 52.0}", "health: {age: 52}"),
        ("plan: {option: null}", "plan: {}"),
    ],
)
def test_a_short_form_is_read_as_the_full_one(short: str, full: str) -> None:
    read = parse_case(f"schema: 1\n{short}\n", "short")
    assert read == parse_case(f"schema: 1\n{full}\n", "full")
    assert read != Consultation() or "null" in short


def test_previous_operations_are_a_number_or_a_list() -> None:
    number = parse_case("schema: 1\nhealth: {previous_spine_operations: 2}", "n")
    listed = parse_case("schema: 1\nhealth: {previous_spine_operations: [{year: 2019}, {}]}", "l")
    assert number.health.earlier_operations == listed.health.earlier_operations == 2


def test_all_problems_are_told_together_with_line_and_remedy() -> None:
    problems = problems_of(
        "schema: 1\nsymptoms:\n  leg_pian: 3\n  back_pain: 11\n  weakness: sever\n"
        "warning_signs:\n  both_legs: maybe\n  bladder_change: yes\n"
        "health:\n  conditions: [lungs]\n  age: .nan\ntreatments:\n  - {status: done}\n"
    )
    assert [(problem.line, problem.place) for problem in problems] == [
        (3, "symptoms.leg_pian"),
        (4, "symptoms.back_pain"),
        (5, "symptoms.weakness"),
        (7, "warning_signs.both_legs_weak_or_numb.answer"),
        (8, "warning_signs.bladder_change"),
        (10, "health.conditions.lungs"),
        (11, "health.age"),
        (13, "treatments[1]"),
    ]
    assert 'Did you mean "leg_pain"?' in problems[0].remedy
    assert "0 to 10" in problems[1].remedy
    assert 'Did you mean "severe"?' in problems[2].remedy
    assert "new_or_worse or old_unchanged" in problems[4].remedy
    assert all(problem.remedy for problem in problems)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("# only a comment\n", "is empty"),
        ("just a letter", "holds no case"),
        ("[1, 2]", "holds no case"),
        ("name: x\nversion: 3\n", "does not look like a case file"),
        ("health: {age: 50}\n", 'lacks "schema"'),
        ("schema: 2\nbrand_new: 1\n", "newer version"),
        ("schema: one\n", 'cannot be "one"'),
        ("schema: true\n", "cannot be"),
        ('schema: "1"\n', "schema: 1"),
        ("schema: 1\nschema: 1\n", "twice"),
        ("schema: 1\nhealth: {age: 50\n", "cut off"),
        ('schema: 1\nplan: {note: "half a no', "cut off"),
        ("schema: 1\nhealth: {age: .inf}\n", "needs a number from 0 to 120"),
        ("schema: 1\nhealth: {age: -.inf, weight_kg: .nan}\n", "needs a number from 10 to 400"),
        ("schema: 1\nhealth: {age: 99999999999999999999999999999999}\n", "out of range"),
        ("schema: 1\nhealth: !!python/object:os.system {}\n", "tag"),
        ("schema: 1\nhealth: 3\n", "needs names with values"),
        ("schema: 1\ntreatments: exercise\n", "needs a list"),
        ("schema: 1\nvisit: {date: 22/11/2026}\n", "year-month-day"),
        ("schema: 1\nvisit: {local_id: 0042}\n", "double quotes"),
        ("schema: 1\nplan: {note: " + "[" * 2000 + "]" * 2000 + "}\n", "nested"),
        ("\x7fELF\x00\x01", "no text file"),
    ],
)
def test_a_bad_file_gets_a_clear_sentence(text: str, words: str) -> None:
    assert any(words in str(problem) for problem in problems_of(text))


def test_a_missing_schema_does_not_hide_other_problems() -> None:
    assert len(problems_of("health: {age: 500}\n")) == 2


def test_files_that_cannot_be_read_get_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"\x89PNG\r\n\xff\xfe")
    (tmp_path / "large.yaml").write_bytes(b"schema: 1 #" + b"x" * 2_100_000)
    for name, words in [
        ("missing.yaml", "does not exist"),
        ("binary.yaml", "not a UTF-8 text file"),
        ("large.yaml", "larger than"),
        (".", "is a folder"),
    ]:
        with pytest.raises(CaseFileError, match=words):
            read_case(tmp_path / name)


@pytest.mark.parametrize("name", ["case.yaml", "case.JSON"])
def test_saving_and_reading_is_identity(tmp_path: Path, name: str) -> None:
    record = with_answer(Consultation(), "health.age", 81)
    save_case(tmp_path / name, record)
    assert read_case(tmp_path / name) == record
    assert (tmp_path / name).read_text().startswith("{") == name.endswith("JSON")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_saving_into_a_missing_folder_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="does not exist"):
        save_case(tmp_path / "none" / "case.yaml", Consultation())


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.yaml"
    save_case(path, Consultation())

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CaseFileError, match="disk is full"):
        save_case(path, replace(Consultation(), language="es"))
    assert read_case(path).language == "en"
    assert [entry.name for entry in tmp_path.iterdir()] == ["case.yaml"]


NAMES = st.sampled_from(
    [
        "schema",
        "language",
        "visit",
        "date",
        "option_order",
        "warning_signs",
        "both_legs",
        "bladder_change",
        "answer",
        "cause",
        "condition",
        "also",
        "imaging",
        "level",
        "levels",
        "health",
        "age",
        "conditions",
        "lung",
        "previous_spine_operations",
        "year",
        "plan",
        "choice",
        "urgent_review",
        "reasons",
        "preferences",
        "swing",
        "own",
        "fits",
        "symptoms",
        "impact",
        "treatments",
        "kind",
        "goals",
    ]
)
WORDS = st.sampled_from(["no", "yes", "disc_herniation", "2026-11-22", "", "L4-L5"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 200) | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(NAMES, ANYTHING, max_size=6))
def test_any_shape_of_data_is_read_or_told(data: dict) -> None:
    text = (
        json.dumps({"schema": 1, **data})
        .replace("-Infinity", "-.inf")
        .replace("Infinity", ".inf")
        .replace("NaN", ".nan")
    )
    assert isinstance(read_or_told(text), Consultation | tuple)


def read_or_told(text: str) -> Consultation | tuple:
    try:
        return parse_case(text, "case")
    except CaseFileError as error:
        return error.problems


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published cases are not part of the project")
def test_every_published_case_comes_back() -> None:
    for case in yaml.load(PUBLISHED.read_text(), Loader=yaml.BaseLoader)["cases"]:
        case["case"]["schema"] = 1
        record = parse_case(json.dumps(_numbers(case["case"])), case["id"])
        assert parse_case(case_text(record), case["id"]) == record


def _numbers(value):
    if isinstance(value, dict):
        return {name: _numbers(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [_numbers(entry) for entry in value]
    return int(value) if isinstance(value, str) and value.isdecimal() else value


def test_past_alarms_are_read_and_are_absent_where_there_are_none() -> None:
    text = (
        "schema: 1\npast_alarms:\n  - codes: [cauda_equina]\n    level: emergency\n    at: 2026-11-22T10:42\n"
        "    ended_by: check_voided\n    check: {result: excluded, by: Dr Rao, role: surgeon, at: 2026-11-22T10:40}\n"
    )
    record = parse_case(text, "case.yaml")

    (past,) = record.past_alarms
    assert past.check is not None
    assert (past.codes, past.ended_by, past.check.by) == (("cauda_equina",), "check_voided", "Dr Rao")
    assert parse_case(case_text(record), "case.yaml") == record
    assert "past_alarms" not in case_text(Consultation())


def test_a_past_alarm_of_an_unknown_end_is_told_with_its_line() -> None:
    (problem,) = problems_of("schema: 1\npast_alarms:\n  - codes: [infection]\n    ended_by: magic\n")
    assert problem.line == 4
    assert problem.place.startswith("past_alarms")
