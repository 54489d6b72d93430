"""Whatever is typed into any field of a case: the files stay whole, nothing is read as markup, all boxes are named."""

import io
import re
from dataclasses import replace
from typing import Any

import page
import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.pdf.cleaning import LONGEST_FIELD, PEN_LINE, clean
from decision_aid.pdf.writer import characters_not_printed, write_pdf
from decision_aid.storage.case_file import read_case
from decision_aid.storage.samples import sample_path
from decision_aid.summary.document import Document
from decision_aid.summary.sheets import SheetPart, make_sheets
from tests.pdf.tag_checks import elements_of, tag_faults
from tests.pdf.text_fields import text_paths, with_text_everywhere
from tests.summary.contexts import TODAY

SAMPLE, URGENT_SAMPLE = "disc-short-path", "inf-03-epidural-no-fever-70"
HOSTILE = (
    '<b>bold</b> &amp; <img src="/etc/hostname"/> <a href="javascript:x">',
    ") Tj ET Q endstream endobj 1 0 obj << /S /JavaScript >> \\) %%EOF",
    "{finding.value} {0} %s %(x)d {{}} ${PATH}",
    "doi 10.1000/182 https://example.org",
    "שלום עולم مرحبا \u202egnissim\u202c \u2066x",
    "a\x00b\x07c\ud800d\u200be\ufefff\u2028g\u2029h\x85i",
    "Nguyễn Thị Ánh · Ελένη Παπαδοπούλου · Žofie · Łukasz ≤ ≥ ✓",
    "李小龍 · محمد علی · 김철수 · ไทย · Ş\u0327\u0301\u0302 a\u200dz\u2060\u00ad",
    "pain 😀😀 more 👨\u200d👩\u200d👧 end \U0010ffff",
    "x" * 700,
    "One line of a long note about the pain. " * 125,
    "\n" * 60 + "end",
    " ",
)
HARD = st.one_of(
    st.text(max_size=200),
    st.text("<>&;/\\()%[]{}\"'#= \n\r\t", max_size=60),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Mn", "Zs", "Zl", "Zp"]), max_size=60),
    st.builds(lambda word, count: word * count, st.sampled_from(["w", "é", "漢", "-", "W "]), st.integers(1, 900)),
    st.sampled_from(HOSTILE),
)


@pytest.fixture(scope="module")
def full() -> Consultation:
    return read_case(sample_path(SAMPLE))


def sheets(record: Consultation, library: Library, part: SheetPart) -> list[Document]:
    return make_sheets(record, library, part, language="en", today=TODAY, version="0.0.0")


def test_the_fields_are_found() -> None:
    paths = set(text_paths())
    assert {"visit.patient_label", "plan.note", "plan.questions", "goals.own_words", "treatments.note"} <= paths
    assert {"warning_signs.bladder_change.note", "urgent_review.by", "cause.imaging.finding"} <= paths
    assert len(paths) > 60


def test_every_field_is_filled(full: Consultation) -> None:
    said = repr(with_text_everywhere(full, "SAID"))
    assert said.count("'SAID'") >= len(set(text_paths()))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(("part", "sample"), [("both", SAMPLE), ("urgent", URGENT_SAMPLE)])
def test_hostile_text_in_every_field_leaves_the_files_whole(
    text: str, part: SheetPart, sample: str, library: Library
) -> None:
    check(text, part, read_case(sample_path(sample)), library)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(text="", case=("both", SAMPLE), edition={})
@given(
    text=HARD,
    case=st.sampled_from([("both", SAMPLE), ("urgent", URGENT_SAMPLE), ("patient", URGENT_SAMPLE)]),
    edition=st.fixed_dictionaries({"paper": st.sampled_from(["a4", "letter"]), "large_print": st.booleans()}),
)
def test_any_text_in_every_field_leaves_the_files_whole(
    text: str, case: tuple[SheetPart, str], edition: dict[str, Any], library: Library
) -> None:
    part, sample = case
    check(text, part, read_case(sample_path(sample)), library, **edition)


def check(text: str, part: SheetPart, full: Consultation, library: Library, **edition: Any) -> None:
    documents = sheets(with_text_everywhere(full, text), library, part)
    data = write_pdf(documents, **edition)
    assert [failure.rule_id for failure in page.validate_pdf_bytes(data, profile="ua1").failures] == []
    assert tag_faults(data) == []
    assert actions(data) <= {"/URI"}
    assert all(target.startswith("https://doi.org/10.") for target in targets(data))
    assert_named(text, documents)


def actions(data: bytes) -> set[str]:
    """The kinds of all actions in a file, wherever they stand."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        found += [one.A for one in found if "/A" in one and isinstance(one.A, pikepdf.Dictionary) and "/O" not in one.A]
        kinds = {str(one.S) for one in found if {"/URI", "/JS", "/F", "/D"} & set(one.keys()) and "/S" in one}
        return kinds | {key for one in found for key in ("/AA", "/OpenAction") if key in one}


def targets(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(one.A.URI) for written in pdf.pages for one in written.obj.get("/Annots", [])]


def assert_named(text: str, documents: list[Document]) -> None:
    """What prints as a box is named before, and nothing else is."""
    shown = clean(text[:LONGEST_FIELD])
    named = characters_not_printed(documents)
    assert bool(named) == (PEN_LINE in shown and PEN_LINE not in text) or not shown.strip()
    assert all(one in text for one in named)


def test_markup_is_printed_as_it_was_typed(full: Consultation, library: Library) -> None:
    typed = HOSTILE[0]
    plan = replace(full.plan, note=typed)
    data = write_pdf(sheets(replace(full, plan=plan), library, "patient"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        roles = {str(one.S) for one in elements_of(pdf.Root.StructTreeRoot)}
    assert "/Link" in roles  # those of the references

    said = " ".join(" ".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(data)).pages).split())
    assert re.sub(r"\s", "", typed) in re.sub(r"\s", "", said)


def test_a_doi_in_a_note_is_no_link(full: Consultation, library: Library) -> None:
    plan = replace(full.plan, note="doi 10.1000/182", questions=("10.1000/182",))
    data = write_pdf(sheets(replace(full, plan=plan), library, "both"))
    assert not [target for target in targets(data) if "10.1000/182" in target]
