"""Contexts to compose from: the shipped samples, or a record made for a test."""

import datetime

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.files.resources import resource
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.storage.case_file import parse_case
from decision_aid.summary.context import SummaryContext

TODAY = datetime.date(2026, 11, 22)
SAMPLES = sorted(path.stem for path in resource("samples").glob("*.yaml"))


def context_of(record: Consultation, library: Library) -> SummaryContext:
    return SummaryContext(
        record=record,
        briefing=make_briefing(record, library),
        library=library,
        wording=Wording(library, "en"),
        translate=lambda text: text,
        today=TODAY,
        program_version="0.0.0",
    )


def sample_context(name: str, library: Library) -> SummaryContext:
    path = resource(f"samples/{name}.yaml")
    return context_of(parse_case(path.read_text("utf-8"), path.name), library)
