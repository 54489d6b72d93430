"""The urgent sheet on paper: one page, or in large print one for the patient and one for the team."""

import io

import pytest
from pypdf import PdfReader

from decision_aid.consultation.warning_signs import FACT_NAMES
from decision_aid.content.library import Library
from decision_aid.pdf.styles import PAPERS, Paper
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Document
from decision_aid.summary.urgent_sheet import make_urgent_sheet
from decision_aid.summary.urgent_text import instructions
from tests.answered import answered
from tests.summary.contexts import SAMPLES, context_of, sample_context


def pages_of(name: str, library: Library, paper: Paper, *, large_print: bool) -> list[str]:
    """The words of each page of a sample's urgent sheet."""
    return pages_on(make_urgent_sheet(sample_context(name, library)), paper, large_print=large_print)


def pages_on(sheet: Document, paper: Paper, *, large_print: bool = False) -> list[str]:
    """The words of each page of a document."""
    reader = PdfReader(io.BytesIO(write_pdf([sheet], paper=paper, large_print=large_print)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_usual_print_takes_one_page(paper: Paper, library: Library) -> None:
    alarms = [name for name in SAMPLES if sample_context(name, library).briefing.urgency.codes]
    assert len(alarms) > 4
    for name in alarms:
        (page,) = pages_of(name, library, paper, large_print=False)
        assert "A leg turns cold and pale" in page
        assert "Told and found" in page
        assert "date of birth" in page, "however many alarms there are"


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_in_large_print_page_1_holds_all_that_the_patient_needs(paper: Paper, library: Library) -> None:
    for name in [name for name in SAMPLES if sample_context(name, library).briefing.urgency.codes]:
        first, second = pages_of(name, library, paper, large_print=True)
        assert "Why" in first
        assert "A leg turns cold and pale" in first
        assert "Told and found" not in first
        assert "Told and found" in second


@pytest.mark.parametrize(
    "signs",
    [
        ["recent_spine_operation", "fever_unwell", "sexual_change"],
        ["major_injury", "severe_weakness", "night_rest_pain"],
        ["cold_pale_leg", "night_rest_pain", "bladder_change", "major_injury", "weight_loss"],
    ],
)
def test_several_alarms_still_take_one_page_and_say_all_that_is_to_be_done(signs: list[str], library: Library) -> None:
    answers = {f"warning_signs.{name}": "yes" if name in FACT_NAMES else "new_or_worse" for name in signs}
    context = context_of(answered(answers), library)
    made = instructions(context.briefing.urgency, context.voice)
    assert len(made) > 1
    for paper in PAPERS:
        (page,) = pages_on(make_urgent_sheet(context), paper)
        for one in made:
            assert one.title in page
            assert one.text in page
        assert "A leg turns cold and pale" in page
