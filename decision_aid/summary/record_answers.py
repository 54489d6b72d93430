"""All answers of the visit by step for the clinician's record, and what was not asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from decision_aid.consultation import answer_at
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.questions import Question, Step
from decision_aid.reasoning.questions_asked import is_asked
from decision_aid.records import dataclass
from decision_aid.summary.answer_words import answer_words, is_answered, known_names, value_words
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Table, TableCell

WIDTHS = (0.42, 0.58)
NOT_SAID = ("preferences.order_prepared",)
"""What the case file keeps of the screen though nobody said it."""


def answer_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return for every step a table of answers and what was not asked, then entries without a question."""
    names = known_names(context)
    parts: list[Part] = [Heading(context.translate("All answers, by step"))]
    for step in context.library.steps:
        parts += _step_parts(step, context, names)
    return (*parts, *_further_entries(context, names))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswers:
    """What was said in one step: pairs of label and answer, plain "no" apart, and the labels of what was not asked."""

    told: tuple[tuple[str, str], ...]
    plain_no: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def answers_of(step: Step, context: SummaryContext, names: Mapping[str, str]) -> StepAnswers:
    """Return the answers to the questions of a step that apply to this visit."""
    home = context.library.questions()  # a question asked in two steps is printed with the later one
    questions = [one for group in step.groups for one in group.questions if home[one.path] is one]
    questions = [one for one in questions if is_asked(one, context.record)]
    values = {one.path: answer_at(context.record, one.path) for one in questions}
    told: list[tuple[str, str]] = []
    plain_no: list[tuple[str, str]] = []
    for one in (one for one in questions if is_answered(values[one.path])):
        value = values[one.path]
        answer = (_label(one, context), answer_words(one, value, context, names))
        (plain_no if _is_plain_no(value) else told).append(answer)
    missing = tuple(_label(one, context) for one in questions if not is_answered(values[one.path]))
    return StepAnswers(told=tuple(told), plain_no=tuple(plain_no), missing=missing)


def _step_parts(step: Step, context: SummaryContext, names: Mapping[str, str]) -> list[Part]:
    _ = context.translate
    answers = answers_of(step, context, names)
    parts: list[Part] = []
    if answers.told:
        parts.append(plain_table((_("Question"), _("Answer")), answers.told, WIDTHS))
    parts += _answered_no(answers.plain_no)
    if answers.missing:
        parts.append(Paragraph("; ".join(answers.missing) + ".", lead=_("Not asked:"), style="small"))
    return [Heading(context.say(step.name), 3), *parts] if parts else []


def _is_plain_no(value: Any) -> bool:
    """Whether an answer is "no" without a note or a day of its own."""
    if isinstance(value, Sign):
        return value.answer == "no" and value.since_days is None and not value.note
    return bool(value == "no")


def _answered_no(entries: Sequence[tuple[str, str]]) -> list[Part]:
    """The questions answered with no in one line for each way of asking, such as "asked together with others"."""
    answers = dict.fromkeys(answer for _label, answer in entries)
    lines = {answer: "; ".join(label for label, given in entries if given == answer) for answer in answers}
    return [Paragraph(f"{labels}.", lead=f"{answer}:", style="small") for answer, labels in lines.items()]


def _label(question: Question, context: SummaryContext) -> str:
    return context.say(question.short) or context.say(question.text)


def _further_entries(context: SummaryContext, names: Mapping[str, str]) -> tuple[Part, ...]:
    """Answers that belong to no question on show, so that nothing in the record is left out."""
    _ = context.translate
    asked = tuple(one.path for one in context.library.questions().values() if is_asked(one, context.record))
    labels, said = _further_labels(context), {**names, **_weighing_words(context)}
    rows = [
        (labels.get(path) or path.replace("_", " ").replace(".", ", "), value_words(value, context, said))
        for path, value in _entries(context.record, "")
        if path not in NOT_SAID and not any(path == one or path.startswith(f"{one}.") for one in asked)
    ]
    if not rows:
        return ()
    return (Heading(_("Further entries"), 3), plain_table((_("Entry"), _("Value")), rows, WIDTHS))


def _further_labels(context: SummaryContext) -> Mapping[str, str]:
    """Names of entries that no question asks for, by their path."""
    _ = context.translate
    return {
        "language": _("Language"),
        "visit.option_order": _("Options in the order shown"),
        "preferences.depth": _("How what matters was asked"),
        "preferences.picked": _("Picked to weigh"),
        "preferences.matters_most": _("Matters most of the picks"),
        "preferences.ranked": _("Put in order"),
        "preferences.swing": _("How much each matters, of 100"),
        "preferences.directions": _("Counts for or against"),
        "preferences.own": _("Own things weighed"),
    }


def _weighing_words(context: SummaryContext) -> Mapping[str, str]:
    """The ways in which what matters was asked, by their codes."""
    _ = context.translate
    return {"three": _("three picks"), "ranked": _("all in order"), "swing": _("a number for each")}


def _entries(owner: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every answered value of the record with its path."""
    for entry in fields(owner):
        value = getattr(owner, entry.name)
        place = f"{path}.{entry.name}" if path else entry.name
        if is_dataclass(value) and not isinstance(value, type):
            yield from _entries(value, place)
        elif is_answered(value):
            yield place, value


def plain_table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]], widths: tuple[float, ...]) -> Table:
    """Return a table of plain texts."""
    cells = tuple(tuple(TableCell((Paragraph(text, style="small"),)) for text in row) for row in rows)
    return Table(header, cells, widths=widths)
