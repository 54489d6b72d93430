"""The blank sheet to fill in at home: the questions of the steps, to tick and to write in; it steers nowhere."""

import datetime

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.content.worksheet import SheetSection, WorksheetContent
from decision_aid.summary.context import SummaryContext, make_context
from decision_aid.summary.document import Box, Document, Heading, Paragraph, Part
from decision_aid.summary.form import Blank, Blanks, FormField
from decision_aid.summary.furniture import footer_lines, page_words
from decision_aid.summary.worksheet_questions import HOME_SHEET, SheetQuestions

MOST_PAGES = 2
CLINIC_PHONE = "clinic_phone"
"""A field for the clinic's own number: the clinic fills it in before the sheet goes out, and it answers no question."""
LONGEST_PHONE = 40


def make_worksheet(library: Library, *, language: str = "en", today: datetime.date, version: str) -> Document:
    """Return the sheet as a document with fields. `language` is a two-letter code, `version` the program's.

    Raises ValueError when the content holds no sheet.
    """
    if library.worksheet is None:
        raise ValueError("this content holds no sheet for home: add worksheet.yaml")
    context = _blank_context(library, language, today, version)
    title = context.say(library.worksheet.title)
    return Document(
        title=title,
        language=language,
        reader="worksheet",
        parts=(Heading(title, 1), *_parts(library.worksheet, context)),
        footer=footer_lines(context),
        page_words=page_words(context),
        most_pages=MOST_PAGES,
    )


def _blank_context(library: Library, language: str, today: datetime.date, version: str) -> SummaryContext:
    """The context of a visit in which nothing was said yet."""
    return make_context(Consultation(language=language), library, language=language, today=today, version=version)


def _parts(content: WorksheetContent, context: SummaryContext) -> tuple[Part, ...]:
    questions = SheetQuestions(content, context)
    people = questions.blanks(("visit.patient_label", "health.age", HOME_SHEET), (0.39, 0.27, 0.34))
    sections = (part for section in content.sections for part in _section(section, context, questions))
    return (Paragraph(context.say(content.intro)), people, _urgent(content, context), *sections)


def _urgent(content: WorksheetContent, context: SummaryContext) -> Box:
    """What to do about a sign that is new, before the signs are asked."""
    phone = context.say(content.phone)
    line = Blanks((Blank(f"{phone}:", FormField(CLINIC_PHONE, phone, "text", LONGEST_PHONE)),))
    return Box(context.say(content.urgent_title), (Paragraph(context.say(content.urgent)), line), tone="danger")


def _section(section: SheetSection, context: SummaryContext, questions: SheetQuestions) -> tuple[Part, ...]:
    note = (Paragraph(context.say(section.note)),) if section.note else ()
    parts = (part for block in section.blocks for part in questions.parts(block))
    title = context.say(section.title)
    if any(block.layout == "goals" for block in section.blocks):
        title = f"{title} {questions.most_goals()}"
    return (Heading(title), *note, *parts)
