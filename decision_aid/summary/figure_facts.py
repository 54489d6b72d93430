"""The card behind a figure: exact values, who was studied, compared with what, how, how sure, and the source."""

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Option
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import FigureResult
from decision_aid.records import dataclass
from decision_aid.summary.comparison_text import is_reference, measured_text, range_text, source_text
from decision_aid.summary.context import Translate, Voice
from decision_aid.summary.document import Bullets, Document, Heading, Paragraph, Part
from decision_aid.summary.figure_study import compared_words, formed_words, graded_words, reading_words, study_words
from decision_aid.summary.figure_words import for_whom, outside_note


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """What the card says, in the words of the content; empty texts are left out.

    `values` holds one exact value for each option, with its range, such as "Disc operation: 95 of 100 people";
    `pictures` are shown where the figure that opens the card has none of its own.
    """

    title: str
    values: tuple[str, ...]
    time: str = ""
    group: str = ""
    comparison: str = ""
    analysis: str = ""
    certainty: str = ""
    why: str = ""
    graded: str = ""
    detail: str = ""
    clinician: str = ""
    study: str = ""
    citation: str = ""
    reading: str = ""
    pictures: tuple[Part, ...] = ()


def figure_document(facts: FigureFacts, translate: Translate) -> Document:
    """Return the facts as a document; empty ones are left out."""
    _ = translate
    leads = (
        (_("When"), facts.time),
        (_("Who was studied"), facts.group),
        (_("What is compared"), facts.comparison),
        (_("How the groups were formed"), facts.analysis),
        (_("How sure"), facts.certainty),
        (_("Why"), facts.why),
        (_("Who graded it"), facts.graded),
        (_("What to know"), facts.detail),
        (_("For the clinician"), "\n".join(text for text in (facts.clinician, facts.study) if text)),
        (_("Source"), "\n".join(text for text in (facts.citation, facts.reading) if text)),
    )
    paragraphs = tuple(Paragraph(text[:1].upper() + text[1:], lead=lead) for lead, text in leads if text)
    parts: tuple[Part, ...] = (Heading(facts.title, level=2), *facts.pictures, Bullets(facts.values), *paragraphs)
    return Document(title=facts.title, language="", reader="patient", parts=parts)


def facts_of(figure: FigureResult, options: tuple[Option, ...], record: Consultation, voice: Voice) -> FigureFacts:
    """Return all that stands behind a figure: exact values with ranges, group, analysis, certainty, source."""
    finding, translate = figure.finding, voice.translate
    return FigureFacts(
        title=voice.say(figure.figure.summary),
        values=tuple(_exact(figure, option, voice) for option in options),
        time=voice.say(figure.figure.time),
        group=voice.say(finding.group),
        comparison=compared_words(figure, options, voice),
        analysis=formed_words(figure, voice),
        certainty=for_whom(voice.wording.certainty(finding).partition(" (")[0], figure, voice),
        why=voice.say(finding.why),
        graded=graded_words(finding, translate),
        detail=f"{voice.say(figure.figure.detail)} {outside_note(figure, record, voice)}".strip(),
        clinician=voice.say(figure.figure.clinician),
        study=study_words(finding, translate),
        citation="\n".join(dict.fromkeys((source_text(finding, voice), *_further_sources(figure, voice)))),
        reading=reading_words(finding, translate),
    )


def _further_sources(figure: FigureResult, voice: Voice) -> list[str]:
    """Citations of the other findings whose figures stand in the words of this one."""
    content = figure.figure
    said = (content.summary, content.detail, content.clinician, *(cell.sentence for cell in content.cells.values()))
    return [voice.wording.citation(name) for name in findings_in(*said) if name in voice.wording.library.findings]


def _why_not_known(figure: FigureResult, option: Option, voice: Voice) -> str:
    cell = figure.figure.cells.get(option.id)
    return voice.say(cell.sentence) if cell else ""


def _exact(figure: FigureResult, option: Option, voice: Voice) -> str:
    _ = voice.translate
    cell = figure.cells.get(option.id)
    if cell is None or cell.state == "not_known":
        return f"{voice.say(option.name)}: {_('not known.')} {_why_not_known(figure, option, voice)}".strip()
    measured = measured_text(figure, option.id, voice, exact=True)
    number = _("the group compared with") if is_reference(figure, option.id) else measured
    between = range_text(figure, option.id, voice)
    return f"{voice.say(option.name)}: {number}. {between}".strip()
