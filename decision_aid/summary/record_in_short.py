"""The lines that a colleague reads first: an emergency with what to do, the person, the cause, cautions, the plan."""

from decision_aid.consultation import answer_at
from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.consultation.warning_signs import SIGN_NAMES
from decision_aid.content.rules import RedFlagCode
from decision_aid.reasoning.elicitation import things_that_matter
from decision_aid.summary.answer_words import is_answered, known_names, value_words
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Paragraph, Tone
from decision_aid.summary.record_past_alarms import past_alarm_lines
from decision_aid.summary.review_words import given_review, result_words
from decision_aid.summary.urgent_findings import (
    examination_line,
    from_home_line,
    further_signs_line,
    imaging_line,
    not_asked_line,
    person_line,
    sign_lines,
)
from decision_aid.summary.urgent_text import emergencies

Line = tuple[str, str]


def short_box(context: SummaryContext) -> Box:
    """Return the box; while an alarm stands it holds what the next hours need, and nothing of the choice."""
    _ = context.translate
    withheld = context.briefing.urgency.withheld
    lines = [*_alarm(context), *past_alarm_lines(context), *_patient(context)]
    if not withheld:
        lines += [
            (_("Care tried:"), _care_tried(context)),
            (_("What matters:"), _what_matters(context)),
            (_("Understanding and readiness:"), _readiness(context)),
        ]
    plan = _plan(context)
    if not withheld or plan:
        lead = _("Plan, made before the alarm, to wait:") if withheld else _("Plan:")
        lines.append((lead, plan))
    tone: Tone = "danger" if withheld else "plain"
    said = (Paragraph(text or _("not entered"), lead=lead) for lead, text in lines)
    return Box(_("In short"), tuple(said), tone=tone)


def _alarm(context: SummaryContext) -> list[Line]:
    """The alarm by name with its signs and what to do; else what was asked. Not asked is never "none is urgent"."""
    _ = context.translate
    urgency = context.briefing.urgency
    missing = _not_asked(context)
    if not urgency.withheld:
        return [(_("Warning signs:"), _signs(context)), *missing]
    lead = _("Emergency:") if urgency.level == "emergency" else _("Urgent:")
    codes = emergencies(urgency) or urgency.codes
    review = given_review(context)
    checked = [(_("Checked so far:"), f"{result_words(review, context)}. {review.note}".strip())] if review else []
    further = further_signs_line(context)
    told = [(_("Signs:"), " ".join(sign_lines(context)))] + ([(_("Further signs:"), further)] if further else [])
    return [*((lead, _what_to_do(code, context)) for code in codes), *told, *checked, *missing]


def _not_asked(context: SummaryContext) -> list[Line]:
    """The signs without an answer, and those that a sheet from home answers and nobody asked again in this visit."""
    _ = context.translate
    left = not_asked_line(context)
    from_home = from_home_line(context)
    lines = [(_("Not asked:"), left or _("all were asked"))] if left or not from_home else []
    if from_home:
        lines.append(
            (_("Answered at home, not asked again:"), _("{signs}. One may have begun since.").format(signs=from_home))
        )
    return lines


def _what_to_do(code: RedFlagCode, context: SummaryContext) -> str:
    return context.say(code.tell_team)


def _signs(context: SummaryContext) -> str:
    _ = context.translate
    review = given_review(context)
    if review:
        return _("fired and checked: {result}").format(result=result_words(review, context))
    count = sum(1 for _entry in context.record.warning_signs.answered())
    if not count:
        return _("none was asked, so nothing is ruled out")
    if count == len(SIGN_NAMES):
        all_answered = _("all {all} answered, some of them at home alone; no rule fires")
        all_asked = _("all {all} asked; no rule fires")
        return (all_answered if signs_from_home(context.record) else all_asked).format(all=count)
    line = _("{count} of {all} asked; no rule fires on these; {left} not asked, so nothing is ruled out")
    return line.format(count=count, all=len(SIGN_NAMES), left=len(SIGN_NAMES) - count)


def _patient(context: SummaryContext) -> list[Line]:
    _ = context.translate
    return [
        (_("Person:"), _person(context)),
        (_("Cause:"), _cause(context)),
        (_("Examined:"), examination_line(context)),
        (_("Symptoms:"), _symptoms(context)),
        (_("Cautions:"), _cautions(context)),
    ]


def _person(context: SummaryContext) -> str:
    asa = context.record.health.asa
    return person_line(context) + (f"; ASA {asa}" if asa is not None else "")


def _cause(context: SummaryContext) -> str:
    """Condition, who confirmed it, pictures with level and side, and the operation under discussion."""
    _ = context.translate
    cause, proposed = context.record.cause, context.record.proposed
    names = known_names(context)
    if cause.condition is None:
        return ""
    pieces = [names.get(one, one.replace("_", " ")) for one in (cause.condition, *cause.also)]
    if cause.confirmed_by:
        pieces.append(_("confirmed by: {by}").format(by=cause.confirmed_by))
    if cause.imaging:
        pieces.append(imaging_line(context))
    matches = sorted({one.matches_symptoms for one in cause.imaging or () if one.matches_symptoms})
    if matches:
        pieces.append(_("imaging matches symptoms: {answer}").format(answer=value_words(tuple(matches), context, {})))
    if proposed.option:
        pieces.append(_("proposed: {operation}").format(operation=_proposed(context)))
    return "; ".join(pieces)


def _proposed(context: SummaryContext) -> str:
    """The operation under discussion with its levels and side."""
    _ = context.translate
    proposed, names = context.record.proposed, known_names(context)
    count = proposed.levels
    levels = (_("1 level") if count == 1 else _("{n} levels").format(n=count)) if count else ""
    name = names.get(proposed.option or "", proposed.option or "")
    return ", ".join(one for one in (name, levels, proposed.side or "") if one)


def _symptoms(context: SummaryContext) -> str:
    _ = context.translate
    symptoms = context.record.symptoms
    number = context.wording.number
    pieces = [
        words.format(n=number(value))
        for value, words in (
            (symptoms.leg_pain, _("leg pain {n} of 10")),
            (symptoms.back_pain, _("back pain {n} of 10")),
            (symptoms.duration_weeks, _("{n} weeks")),
            (symptoms.walking_minutes, _("walks {n} minutes")),
        )
        if value is not None
    ]
    pieces += [_("weakness told: {word}").format(word=symptoms.weakness)] if symptoms.weakness else []
    return "; ".join([*pieces, _("course: {course}").format(course=symptoms.course)] if symptoms.course else pieces)


def _cautions(context: SummaryContext) -> str:
    """The cautions by title; without a single answer on health, silence is no reassurance."""
    _ = context.translate
    titles = [context.say(caution.rule.title) for caution in context.briefing.cautions]
    if not is_answered(answer_at(context.record, "health")):
        titles.append(_("health not asked"))
    return "; ".join(titles) or _("none from the answers given")


def _care_tried(context: SummaryContext) -> str:
    _ = context.translate
    care = context.briefing.care_tried
    if care.adequate == "no" and not care.asked:
        return _("not asked")
    judged = {
        "yes": _("had a fair trial"),
        "partly": _("partly tried"),
        "no": _("no fair trial yet"),
        "not_needed": _("need not be waited for"),
    }[care.adequate]
    pieces = [judged]
    if care.not_needed_because:
        pieces.append(", ".join(reason.replace("_", " ") for reason in care.not_needed_because))
    for words, choices in (
        (_("fair trial: {names}"), care.fair_trial),
        (_("still open, one of: {names}"), care.still_open),
    ):
        if choices:
            pieces.append(words.format(names=", ".join(context.say(one.name) for one in choices)))
    if care.further_kind_open:
        pieces.append(_("no further kind of care begun"))
    return "; ".join(pieces)


def _what_matters(context: SummaryContext) -> str:
    """Goals in their order, then the things picked to be weighed."""
    _ = context.translate
    names = known_names(context)
    goals = sorted(context.record.goals, key=lambda goal: goal.rank or 99)
    lines = [" – ".join(one for one in (names.get(goal.goal, ""), goal.own_words) if one) for goal in goals]
    preferences = context.record.preferences
    weighed = [one for cause in context.briefing.scope.causes[:1] for one in things_that_matter(context.record, cause)]
    said = [*(context.say(one.name) for one in weighed), *(own.name for own in preferences.own if own.name)]
    words = {"ranked": _("put in order: {things}"), "swing": _("weighed, the weightiest first: {things}")}
    if said:
        lines.append(words.get(preferences.depth or "", _("picked to weigh: {things}")).format(things=", ".join(said)))
    return "; ".join(lines)


def _readiness(context: SummaryContext) -> str:
    _ = context.translate
    names = known_names(context)
    again = [names.get(one.fact, one.fact) for one in context.record.understanding if one.result == "explain_again"]
    pieces: list[str] = []
    if context.record.understanding:
        said = sum(1 for one in context.record.understanding if one.result == "got_it")
        pieces.append(_("facts said back: {count}").format(count=said))
    if again:
        pieces.append(_("explain again: {facts}").format(facts=" / ".join(again)))
    readiness = context.briefing.readiness
    if readiness.score is not None:
        pieces.append(_("ready to choose: yes to {n} of 4").format(n=readiness.score))
    if readiness.talk_more:
        questions = " / ".join(context.say(question.text) for question in readiness.talk_more)
        pieces.append(_("talk more about: {questions}").format(questions=questions))
    return "; ".join(pieces)


def _plan(context: SummaryContext) -> str:
    """Choice and option once where they share a name, then leaning and dates."""
    _ = context.translate
    names = known_names(context)
    plan = context.record.plan
    if plan.choice is None:
        return ""
    chosen = (names.get(one, one) for one in (plan.choice, plan.option) if one)
    pieces = list(dict.fromkeys(chosen))
    if plan.leaning:
        pieces.append(_("leaning: {option}").format(option=names.get(plan.leaning, plan.leaning)))
    for day, words in ((plan.decide_by, _("decide by {date}")), (plan.review_on, _("review on {date}"))):
        if day:
            pieces.append(words.format(date=plain_date(day, _)))
    return "; ".join(pieces)
