"""The visit as plain text for the clinic's own record: the lines read first, the answers by step, plan and versions."""

from collections.abc import Iterator, Mapping

from decision_aid.content.questions import Step
from decision_aid.summary.answer_words import known_names
from decision_aid.summary.clinician_record import versions_text
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Paragraph
from decision_aid.summary.furniture import footer_lines, header_line
from decision_aid.summary.record_answers import answers_of
from decision_aid.summary.record_in_short import short_box


def make_record_text(context: SummaryContext) -> str:
    """Return the block of text, one thing a line; it holds what the record holds and is shorter than its sheet.

    Figures of studies are left out: they stand on the clinician's sheet with their sources.
    """
    _ = context.translate
    lines = [
        _("Shared decision about back surgery"),
        *filter(None, [header_line(context)]),
        "",
        *_in_short(context),
        "",
        _("Answers"),
        *_answers(context),
        "",
        versions_text(context),
        footer_lines(context)[-1],
    ]
    return "\n".join(lines)


def _in_short(context: SummaryContext) -> Iterator[str]:
    box = short_box(context)
    yield box.title
    for part in box.parts:
        if isinstance(part, Paragraph):
            yield f"{part.lead} {part.text}".strip()


def _answers(context: SummaryContext) -> Iterator[str]:
    """A line for each step with its answers, those with no, and how many questions were not asked."""
    names = known_names(context)
    for step in context.library.steps:
        said = _said_in(step, context, names)
        if said:
            yield f"{context.say(step.name)}: {said}"


def _said_in(step: Step, context: SummaryContext, names: Mapping[str, str]) -> str:
    _ = context.translate
    answers = answers_of(step, context, names)
    pieces = [f"{label}: {_in_one_line(answer)}" for label, answer in answers.told]
    for words in dict.fromkeys(answer for _label, answer in answers.plain_no):
        labels = "; ".join(label for label, answer in answers.plain_no if answer == words)
        pieces.append(_("{answer} to: {questions}").format(answer=words, questions=labels))
    if answers.missing and pieces:
        pieces.append(_("not asked: {questions}").format(questions="; ".join(answers.missing)))
    return ". ".join(pieces)


def _in_one_line(answer: str) -> str:
    return " / ".join(line.strip() for line in answer.splitlines() if line.strip())
