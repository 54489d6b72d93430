"""What comes back on a filled-in sheet: every answer, and a clear sentence for all that is none."""

import datetime
import io
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation, answer_at
from decision_aid.consultation.goals import Goal
from decision_aid.consultation.home_sheet import HomeSheet, signs_from_home, with_home_sheet
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from decision_aid.content.library import Library
from decision_aid.pdf.form_answers import read_home_sheet
from decision_aid.pdf.form_names import FORM_VERSION, ROOT_NAME
from decision_aid.pdf.form_reader import fields_in
from decision_aid.pdf.form_writer import write_form
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.storage.case_file import CaseFileError, case_text, parse_case
from decision_aid.summary.document import Document, all_parts
from decision_aid.summary.form import boxes_of, texts_of
from decision_aid.summary.worksheet import make_worksheet
from tests.answered import answered
from tests.pdf.filling import Change, changed, filled

TODAY = datetime.date(2026, 11, 22)
DAY = datetime.date(2026, 11, 3)
MONTH = 365.25 / 12 / 7
DURATION = "symptoms-duration_weeks"
LONG_TEXT = "Grüße aus Köln 😀, Ελληνικά, Tiếng Việt: <b>&amp;</b>\n" * 90
SAID: dict[str, str] = {
    "visit-patient_label": "Jürgen Ößmann",
    "visit-home_sheet": "3 November 2026",
    "clinic_phone": "01234 567",
    "health-age": "67",
    DURATION: "3",
    f"{DURATION}-unit": "months",
    "symptoms-walking_minutes": "12,5 minutes",
    "health-medicines": "Ramipril 5 mg 😀",
    "goals-own-own_words": "Walk to the lake",
    "plan-questions": "How long would I be in hospital?\n\nWhat if I wait?",
}


@pytest.fixture(scope="module")
def sheet(library: Library) -> Document:
    return make_worksheet(library, today=TODAY, version="1.2.3")


@pytest.fixture(scope="module")
def form(sheet: Document) -> bytes:
    return write_form(sheet, fillable=True)


def offered(sheet: Document) -> dict[str, list[str]]:
    """The values that can be ticked by the name of their field."""
    found: dict[str, list[str]] = {}
    for part in all_parts(sheet):
        for box in boxes_of(part):
            found.setdefault(box.field.name, []).append(box.value)
    return found


@pytest.fixture
def read(library: Library, tmp_path: Path) -> Callable[[bytes], HomeSheet]:
    def read_bytes(data: bytes) -> HomeSheet:
        path = tmp_path / "filled.pdf"
        path.write_bytes(data)
        return read_home_sheet(path, library, today=TODAY)

    return read_bytes


Reader = Callable[[bytes], HomeSheet]


def record_of(sheet: HomeSheet) -> Consultation:
    return with_home_sheet(Consultation(), sheet, replacing=True)


def dated(form: bytes, answers: Mapping[str, str]) -> bytes:
    """The sheet with its day and these answers."""
    return filled(form, {"visit-home_sheet": DAY.isoformat(), **answers})


def every_answer(sheet: Document, place: int) -> dict[str, str]:
    """One answer for every field, each time another; goals are ticked up to what the sheet allows."""
    ticked = {name: values[place % len(values)] for name, values in offered(sheet).items()}
    goals = [name for name in ticked if name.startswith("goals-")]
    for name in goals[:place] + goals[place + 4 :]:
        del ticked[name]
    for name in [name for name in ticked if name.endswith("-doing")]:
        if place % 2 or ticked[name.removesuffix("-doing")] == "not_tried":
            del ticked[name]
    return {**ticked, **SAID}


@pytest.mark.parametrize("place", range(5))
def test_every_answer_of_a_full_sheet_arrives(place: int, sheet: Document, form: bytes, read: Reader) -> None:
    answers = every_answer(sheet, place)
    told = read(filled(form, answers))
    assert told.problems == ()
    assert told.on == DAY
    record = record_of(told)
    units = {"weeks": 1.0, "months": MONTH, "years": 12 * MONTH}
    assert record.symptoms.duration_weeks == round(3 * units[answers["symptoms-duration_weeks-unit"]], 1)
    assert record.symptoms.walking_minutes == 12.5
    assert (record.health.age, record.health.medicines) == (67, "Ramipril 5 mg 😀")
    assert record.visit.patient_label == "Jürgen Ößmann"
    assert record.plan.questions == ("How long would I be in hospital?", "What if I wait?")
    names = [name.removeprefix("goals-") for name in answers if name.startswith("goals-") and "own" not in name]
    ranked = [Goal(name, rank=number) for number, name in enumerate(names, 1)]
    assert record.goals == (*ranked, Goal("own", "Walk to the lake", rank=len(names) + 1))
    check_ticks(record, answers)
    assert parse_case(case_text(record), "case.yaml") == record


def check_ticks(record: Consultation, answers: Mapping[str, str]) -> None:
    """Every box that was ticked stands in the record at the path that its name tells."""
    for name, value in answers.items():
        if name in SAID or name.startswith("goals-") or name.endswith(("-doing", "-unit")):
            continue
        held = answer_at(record, name.replace("-", "."))
        if name.startswith("warning_signs-"):
            assert held == Sign(value, from_home=record.visit.home_sheet)  # type: ignore[arg-type]
        elif name.startswith("treatments-"):
            status = "doing" if f"{name}-doing" in answers else "not_tried" if value == "not_tried" else "done"
            assert (held.status, held.effect) == (status, None if value == "not_tried" else value)
            assert "filled in at home" in held.note
        else:
            assert str(held) == value, name


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_answers_arrive_or_are_told(data: st.DataObject, sheet: Document, form: bytes, read: Reader) -> None:
    boxes = {name: st.sampled_from(values) for name, values in offered(sheet).items()}
    answers = data.draw(st.fixed_dictionaries({}, optional=boxes))
    words = data.draw(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
    told = read(dated(form, {**answers, "health-medicines": words}))
    both = [name for name in answers if answers[name] == "not_tried" and f"{name}-doing" in answers]
    goals = [name for name in answers if name.startswith("goals-")]
    unit_alone = f"{DURATION}-unit" in answers
    assert len(told.problems) == len(both) + (len(goals) > 5) + unit_alone + (not answers and not words.strip())
    record = record_of(told)
    check_ticks(record, {name: value for name, value in answers.items() if name not in both})
    assert len(record.goals) == min(len(goals), 5)
    assert parse_case(case_text(record), "case.yaml") == record
    assert {path.split(".")[1] for path in signs_from_home(record)} == {
        name.split("-")[1] for name in answers if name.startswith("warning_signs-")
    }


@pytest.mark.parametrize("name", SIGN_NAMES)
def test_a_sign_from_home_fires_as_in_the_visit(name: str, form: bytes, read: Reader, library: Library) -> None:
    worst = {"sign": "new_or_worse", "fact": "yes"}[library.questions()[f"warning_signs.{name}"].kind]
    record = record_of(read(dated(form, {f"warning_signs-{name}": worst})))
    asked = answered({f"warning_signs.{name}": worst})
    codes = [code.code for code in make_briefing(record, library, today=TODAY).urgency.codes]
    assert codes == [code.code for code in make_briefing(asked, library, today=TODAY).urgency.codes]


def test_a_file_that_lost_a_page_with_its_fields_is_told(form: bytes, read: Reader) -> None:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(dated(form, {"health-age": "67", "health-medicines": "Ramipril"})), pages=(0, 1))
    written = io.BytesIO()
    writer.write(written)
    told = read(written.getvalue())
    record = record_of(told)
    assert (record.health.age, record.health.medicines) == (67, "")
    (problem,) = told.problems
    found = re.fullmatch(r"(\d+) of the (\d+) places to answer are not in this file\. Ask for the rest\.", problem)
    assert found is not None
    assert 0 < int(found[1]) < int(found[2])


def test_a_blank_sheet_says_so(form: bytes, read: Reader) -> None:
    assert read(form) == HomeSheet(problems=("No question is answered on this sheet.",))
    assert read(filled(form, {"clinic_phone": "1", "visit-home_sheet": "2026-11-03"})).answers == ()


def test_a_sheet_without_its_day_takes_the_day_of_reading_and_says_so(form: bytes, read: Reader) -> None:
    told = read(filled(form, {"warning_signs-bladder_change": "no"}))
    assert told.on == TODAY
    assert told.problems == ("The sheet does not say when it was filled in. The day of today stands for it.",)


def test_boxes_left_blank_are_not_asked(form: bytes, read: Reader) -> None:
    record = record_of(read(dated(form, {"health-conditions-lung": "no"})))
    assert record.health.conditions is not None
    assert (record.health.conditions.lung, record.health.conditions.heart) == ("no", None)
    assert record.symptoms.back_pain is None


def test_long_text_in_many_scripts_arrives_whole(form: bytes, read: Reader) -> None:
    text = LONG_TEXT[:5000].strip()
    told = read(dated(form, {"health-medicines": text, "visit-patient_label": "x"}))
    assert record_of(told).health.medicines == text
    assert told.problems == ()


def test_text_beyond_the_longest_is_cut_and_told(form: bytes, read: Reader) -> None:
    told = read(dated(form, {"health-medicines": "x" * 6000}))
    assert record_of(told).health.medicines == "x" * 5000
    assert told.problems == ("Medicines: the text is longer than 5,000 letters. The rest is left out.",)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"symptoms-walking_minutes": "half an hour"}, "Walking time: “half an hour” is no number"),
        ({"symptoms-walking_minutes": "10 miles"}, "Walking time: “10 miles” is no number"),
        ({"health-age": "670"}, "Age: is 670, which is out of range"),
        ({"health-age": "67.5"}, "Age: needs a whole number, not 67.5"),
        ({"health-age": "-3"}, "Age: “-3” is no number"),
        (
            {"symptoms-duration_weeks": "3 weeks", "symptoms-duration_weeks-unit": "years"},
            "How long: “3 weeks” does not say weeks, months or years for certain",
        ),
        ({"symptoms-duration_weeks-unit": "years"}, "How long: “years” is ticked without a number"),
        ({"symptoms-duration_weeks": "3"}, "How long: “3” does not say weeks, months or years"),
        ({"visit-home_sheet": "3/4/2026", "health-age": "67"}, "“3/4/2026” is no day that we can read"),
        ({"visit-home_sheet": "2030-01-01", "health-age": "67"}, "“2030-01-01” is no day that we can read"),
        (
            {"treatments-opioid": "not_tried", "treatments-opioid-doing": "yes"},
            "Strong painkillers (opioids): both “not tried” and “doing now” are ticked",
        ),
    ],
)
def test_what_cannot_be_read_is_told_and_left_out(
    answers: dict[str, str], said: str, form: bytes, read: Reader
) -> None:
    told = read(dated(form, {**answers, "symptoms-back_pain": "4"}))
    assert len(told.problems) == 1
    assert said in told.problems[0]
    assert told.problems[0].endswith(".")
    assert record_of(told).symptoms.back_pain == 4
    for path in (name.replace("-", ".") for name in answers if name not in ("visit-home_sheet", "health-age")):
        assert answer_at(record_of(told), path.removesuffix(".doing").removesuffix(".unit")) is None


def test_a_unit_written_behind_the_number_counts(form: bytes, read: Reader) -> None:
    assert record_of(read(dated(form, {"symptoms-duration_weeks": "3 years"}))).symptoms.duration_weeks == 156.5


def test_more_goals_than_a_visit_can_hold_are_named(form: bytes, read: Reader, library: Library) -> None:
    goals = [goal.id for goal in library.choices.goals]
    told = read(dated(form, {f"goals-{goal}": "yes" for goal in goals[:7]}))
    assert [goal.goal for goal in record_of(told).goals] == goals[:5]
    names = ", ".join(goal.name["en"] for goal in library.choices.goals[5:7])
    assert told.problems == (f"More than 5 goals are given. Left out: {names}. Ask which matter most.",)


def foreign_field(file: pikepdf.Pdf) -> None:
    sheet = file.Root.AcroForm.Fields[0]
    entries = {"/FT": pikepdf.Name.Tx, "/T": pikepdf.String("shoe_size"), "/V": pikepdf.String("44")}
    sheet.Kids.append(file.make_indirect(pikepdf.Dictionary({**entries, "/Parent": sheet})))


def foreign_answer(file: pikepdf.Pdf) -> None:
    for field in file.Root.AcroForm.Fields[0].Kids:
        if str(field.T) == "warning_signs-bladder_change":
            field.V = pikepdf.Name("/perhaps")


def answer_in_another_encoding(file: pikepdf.Pdf) -> None:
    for field in file.Root.AcroForm.Fields[0].Kids:
        if str(field.T) == "warning_signs-bladder_change":
            field.V = pikepdf.Object.parse(b"/n\xe9")


def test_an_answer_in_another_encoding_is_told(form: bytes, read: Reader) -> None:
    told = read(changed(dated(form, {"symptoms-back_pain": "4"}), answer_in_another_encoding))
    assert told.problems == ("Change in passing urine: “n#e9” is no answer that this sheet offers.",)


def test_fields_and_answers_of_others_are_told(form: bytes, read: Reader) -> None:
    form = dated(form, {"symptoms-back_pain": "4"})
    (problem,) = read(changed(form, foreign_field)).problems
    assert problem == "The sheet has a field “shoe_size” that this program does not know. Look at the sheet."
    told = read(changed(form, foreign_answer))
    assert told.problems == ("Change in passing urine: “perhaps” is no answer that this sheet offers.",)
    assert record_of(told).warning_signs.bladder_change is None


def marked_on_the_page_alone(file: pikepdf.Pdf) -> None:
    for field in file.Root.AcroForm.Fields[0].Kids:
        if str(field.T) == "warning_signs-bladder_change":
            for box in field.Kids:
                if "/new_or_worse" in box.AP.N:
                    box.AS = pikepdf.Name("/new_or_worse")


def test_a_box_that_only_shows_its_tick_counts(form: bytes, read: Reader) -> None:
    record = record_of(read(changed(form, marked_on_the_page_alone)))
    assert record.warning_signs.bladder_change == Sign("new_or_worse", from_home=TODAY)


def test_what_another_program_filled_in_is_read(form: bytes, read: Reader) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(form))
    values = {"health-medicines": "Müsli", "warning_signs-saddle_numbness": "/unsure", "goals-sleep": "/yes"}
    for each in writer.pages:
        writer.update_page_form_field_values(
            each, {f"{ROOT_NAME}.{name}": value for name, value in values.items()}, auto_regenerate=False
        )
    written = io.BytesIO()
    writer.write(written)
    record = record_of(read(written.getvalue()))
    assert record.health.medicines == "Müsli"
    assert record.warning_signs.saddle_numbness == Sign("unsure", from_home=TODAY)
    assert [goal.goal for goal in record.goals] == ["sleep"]


def renamed(name: str) -> Change:
    def rename(file: pikepdf.Pdf) -> None:
        file.Root.AcroForm.Fields[0].T = pikepdf.String(name)

    return rename


def without_form(file: pikepdf.Pdf) -> None:
    del file.Root["/AcroForm"]
    for each in file.pages:
        del each.obj["/Annots"]


def locked(data: bytes) -> bytes:
    with pikepdf.Pdf.open(io.BytesIO(data)) as file:
        written = io.BytesIO()
        file.save(written, encryption=pikepdf.Encryption(owner="owner", user="user", R=6))
    return written.getvalue()


NEWER, OLDER = f"decision_aid_sheet_{FORM_VERSION + 1}", "decision_aid_sheet_0"
NO_SHEETS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _data: b"", "is no PDF file"),
    "a picture": (lambda _data: b"\x89PNG\r\n" + b"\0" * 100, "is no PDF file"),
    "a beginning": (lambda _data: b"%PDF-1.7\n", "is damaged or not whole"),
    "truncated": (lambda data: data[: len(data) * 3 // 4], "is damaged or not whole"),
    "without its end": (lambda data: data[:-200], "is damaged or not whole"),
    "locked": (locked, "is locked with a password"),
    "a scan": (lambda data: changed(data, without_form), "holds no fields: it may be a scan"),
    "another form": (lambda data: changed(data, renamed("tax_form")), "is a form, yet no sheet of this program"),
    "newer": (lambda data: changed(data, renamed(NEWER)), "is a sheet of a newer version"),
    "older": (lambda data: changed(data, renamed(OLDER)), "is a sheet of an older version"),
}


@pytest.mark.parametrize(("make", "said"), NO_SHEETS.values(), ids=NO_SHEETS)
def test_what_is_no_sheet_is_told_in_a_sentence(
    make: Callable[[bytes], bytes], said: str, form: bytes, read: Reader
) -> None:
    with pytest.raises(CaseFileError) as caught:
        read(make(form))
    (problem,) = caught.value.problems
    assert str(caught.value).startswith("filled.pdf: the file ")
    assert said in problem.message
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("place", ["missing.pdf", ".", "\0.pdf"])
def test_a_file_that_cannot_be_opened_is_told(place: str, library: Library, tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match=r"\.$"):
        read_home_sheet(tmp_path / place, library, today=TODAY)


def outcome(data: bytes) -> str | dict[str, str]:
    """The fields, or the sentence about why there are none."""
    try:
        return fields_in(data).filled
    except ValueError as error:
        return str(error)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@example(places=[(0.05224058445630654, b"\x80")])
@given(places=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=5))
def test_a_damaged_file_is_told_or_read(places: list[tuple[float, bytes]], form: bytes) -> None:
    data = bytearray(form)
    for where, put in places:
        start = int(where * (len(data) - 10))
        data[start : start + len(put)] = put
    told = outcome(bytes(data))
    assert told.endswith(".") if isinstance(told, str) else all(isinstance(value, str) for value in told.values())


def test_reading_needs_no_display_and_no_qt(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(filled(form, {"health-age": "67"}))
    code = f"""
import sys
from pathlib import Path
sys.modules["PySide6"] = None
from decision_aid.cli import main
raise SystemExit(main(["import-worksheet", {str(path)!r}, "-o", "-"]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert parse_case(done.stdout, "case").health.age == 67


def test_every_written_field_is_known_to_the_tests(sheet: Document) -> None:
    assert {field.name for part in all_parts(sheet) for field in texts_of(part)} <= set(SAID)
