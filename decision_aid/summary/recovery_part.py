"""Recovery on the patient's sheet: the whole course of what was decided, or the first weeks of every option."""

from collections.abc import Sequence

from decision_aid.content.causes import Recovery, RecoveryStep
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Bullets, Heading, Paragraph, Part
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.span_words import span_words
from decision_aid.summary.spared import Spared

FIRST_WEEK, FIRST_WEEKS = 1, 4


def recovery_parts(context: SummaryContext, sources: SourceList, spared: Spared) -> tuple[Part, ...]:
    """Return the whole course of what was decided; before a decision the first weeks of every option."""
    comparison = context.briefing.comparison
    if comparison is None or not comparison.recovery:
        return ()
    plan = context.record.plan
    decided = [one for one in comparison.recovery if one.option in (plan.option, plan.choice)]
    if decided:
        return _whole_courses(decided, comparison, context, sources)
    return _first_weeks(comparison, context, sources, FIRST_WEEK if spared.first_week_alone else FIRST_WEEKS)


def _whole_courses(
    decided: Sequence[Recovery], comparison: ComparisonResult, context: SummaryContext, sources: SourceList
) -> tuple[Part, ...]:
    """Every week of what was decided as a list, with its note."""
    title = context.translate("Recovery, week by week")
    parts: list[Part] = []
    for recovery in decided:
        note = (context.say(recovery.note),) if recovery.note else ()
        name = context.say(comparison.cause.option(recovery.option).name)
        marks = sources.marks(step.text for step in recovery.steps)
        lines = (_step_line(step, context) for step in recovery.steps)
        parts += [Heading(f"{title}: {name}{marks}"), Bullets((*lines, *note))]
    return tuple(parts)


def _first_weeks(
    comparison: ComparisonResult, context: SummaryContext, sources: SourceList, last: int
) -> tuple[Part, ...]:
    """The first weeks of every option, up to the `last`, in one paragraph each, in the order of the visit."""
    _ = context.translate
    parts: list[Part] = [Heading(_("The first week") if last == FIRST_WEEK else _("The first weeks"))]
    courses = {recovery.option: recovery for recovery in comparison.recovery}
    for option in comparison.options:
        course = courses[option.id].steps if option.id in courses else ()
        steps = [step for step in course if step.weeks[1] <= last]
        words = " ".join(_step_line(step, context) for step in steps) + sources.marks(step.text for step in steps)
        parts += [Paragraph(words, lead=f"{context.say(option.name)}.")] if steps else []
    return tuple(parts)


def _step_line(step: RecoveryStep, context: SummaryContext) -> str:
    return f"{span_words(step.weeks, context.voice)}: {context.say(step.text)}"
