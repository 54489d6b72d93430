"""One line for the clinician on each alarm that was answered away, and on each check that a later answer voided."""

from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.summary.context import SummaryContext, moment_words
from decision_aid.summary.review_words import result_words


def past_alarm_lines(context: SummaryContext) -> list[tuple[str, str]]:
    """Return lead and text of each line, the earliest first; a check that the record still holds is told elsewhere."""
    held = context.record.urgent_review
    return [
        _check_line(one, context) if one.check is not None else _alarm_line(one, context)
        for one in context.record.past_alarms
        if one.check is None or one.check != held
    ]


def _alarm_line(past: PastAlarm, context: SummaryContext) -> tuple[str, str]:
    _ = context.translate
    levels = {"emergency": _("emergency"), "urgent": _("urgent")}
    until = _("until {time}").format(time=_moment(past, context)) if past.at else ""
    known = ", ".join(filter(None, (levels.get(past.level or ""), until)))
    text = f"{_codes(past)} ({known})" if known else _codes(past)
    return _("An alarm stood in this visit:"), _("{alarm}. Its answer was changed.").format(alarm=text)


def _check_line(past: PastAlarm, context: SummaryContext) -> tuple[str, str]:
    """The check with its note, which stands nowhere else."""
    _ = context.translate
    if past.check is None:
        return "", ""
    said = result_words(past.check, context)
    note = " / ".join(line.strip() for line in past.check.note.splitlines() if line.strip())
    text = f"{_codes(past)}: {said}" if said else _codes(past)
    return _("A check was voided by a later answer:"), f"{text}. {note}".strip()


def _codes(past: PastAlarm) -> str:
    return ", ".join(code.replace("_", " ") for code in past.codes)


def _moment(past: PastAlarm, context: SummaryContext) -> str:
    return moment_words(past.at, context.translate) if past.at else ""
