"""The clinician's record of a visit: ten lines first, then every answer, caution and figure with its source."""

from decision_aid.reasoning.results import FiredRule
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Bullets, Document, Heading, Paragraph, Part, WriteLines
from decision_aid.summary.fit_parts import record_fit_parts
from decision_aid.summary.furniture import footer_lines, header_line, page_words
from decision_aid.summary.limits_box import limits_box
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.record_answers import answer_parts
from decision_aid.summary.record_evidence import caution_parts, figure_parts
from decision_aid.summary.record_in_short import short_box
from decision_aid.summary.review_words import review_box
from decision_aid.summary.words_used import words_to_hand_over

BODY_POINTS = 10.5


def make_clinician_record(context: SummaryContext) -> Document:
    """Return the record of the visit for the clinician's file."""
    title = context.translate("Record of a shared decision about back surgery")
    return Document(
        title=title,
        language=context.wording.language,
        reader="clinician",
        parts=(Heading(title, 1), *_parts(context)),
        header=header_line(context),
        footer=footer_lines(context),
        page_words=page_words(context),
        body_points=BODY_POINTS,
    )


def _parts(context: SummaryContext) -> tuple[Part, ...]:
    return (
        short_box(context),
        *_urgent_parts(context),
        *_disagreements(context),
        *caution_parts(context),
        *record_fit_parts(context),
        *figure_parts(context),
        *answer_parts(context),
        *limits_box(context, "small"),
        *words_to_hand_over(_patient_parts(context), context),
        Heading(context.translate("Versions")),
        Paragraph(versions_text(context), style="small"),
        *_lines_to_sign(context),
    )


def _patient_parts(context: SummaryContext) -> tuple[Part, ...]:
    """The patient's sheet; nothing while an alarm holds it back: then nobody explains words."""
    return () if context.briefing.urgency.withheld else make_patient_sheet(context).parts


def _lines_to_sign(context: SummaryContext) -> tuple[Part, ...]:
    """The lines to write on: the number of the patient, unless it stands on every page, and the signature."""
    _ = context.translate
    number = () if context.record.visit.local_id else (WriteLines(_("Local identifier:"), 1),)
    return (*number, WriteLines(_("Date, name and signature:"), 1))


def _urgent_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Why each urgency code fired, and the review that was given."""
    _ = context.translate
    fired = context.briefing.urgency.fired
    lines = tuple(f"{one.rule.code} ({one.urgency}): {_clinician_words(one, context)}" for one in fired)
    alarm = (Box(_("Urgent signs"), (Bullets(lines),), tone="danger"),) if fired else ()
    return (*alarm, *review_box(context))


def _clinician_words(entry: FiredRule, context: SummaryContext) -> str:
    said = context.say(entry.rule.clinician)
    return context.translate("answered “not sure”, examine now. {rule}").format(rule=said) if entry.unsure else said


def _disagreements(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    questions = context.library.questions()
    lines: list[str] = []
    for found in context.briefing.urgency.disagreements:
        labels = [context.say(questions[path].short) if path in questions else path for path in found.paths]
        lines.append(
            _("{answers}: the answers do not fit together; the worse one counts.").format(answers=" / ".join(labels))
        )
    return (Box(_("Answers that do not fit together"), (Bullets(tuple(lines)),), tone="caution"),) if lines else ()


def versions_text(context: SummaryContext) -> str:
    """Return the versions of program and content, whose last part is a hash of its files, and the dates."""
    _ = context.translate
    about = context.library.about
    return _("Made on {date} with program {program} and content {content}; evidence searched on {searched}.").format(
        date=plain_date(context.today, _),
        program=context.program_version,
        content=context.library.version,
        searched=plain_date(about.evidence_searched_on, _),
    )
