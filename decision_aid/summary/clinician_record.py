"""The clinician's record of a visit: ten lines first, then every answer, caution and figure with its source."""

from decision_aid.summary.answer_words import known_names, value_words
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Bullets, Document, Heading, Paragraph, Part, WriteLines
from decision_aid.summary.furniture import footer_lines, header_line, page_words, urgent_line
from decision_aid.summary.record_answers import answer_parts
from decision_aid.summary.record_evidence import caution_parts, figure_parts, fit_parts

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
        _short_box(context),
        *_urgent_parts(context),
        *_disagreements(context),
        *caution_parts(context),
        *fit_parts(context),
        *figure_parts(context),
        *answer_parts(context),
        *_versions(context),
        WriteLines(context.translate("Date, name and signature:"), 1),
    )


def _short_box(context: SummaryContext) -> Box:
    """The ten lines that a colleague reads first."""
    _ = context.translate
    lines = (
        (_("Warning signs:"), _signs(context)),
        (_("Not asked:"), _signs_not_asked(context)),
        (_("Cause:"), _cause(context)),
        (_("Symptoms:"), _symptoms(context)),
        (_("Care tried:"), _care_tried(context)),
        (_("Cautions:"), _cautions(context)),
        (_("Options discussed:"), _options(context)),
        (_("What matters:"), _goals(context)),
        (_("Understanding and readiness:"), _readiness(context)),
        (_("Plan:"), _plan(context)),
    )
    return Box(_("In short"), tuple(Paragraph(text or _("not entered"), lead=lead) for lead, text in lines))


def _signs(context: SummaryContext) -> str:
    _ = context.translate
    line = urgent_line(context)
    if line:
        return line
    count = sum(1 for _entry in context.record.warning_signs.answered())
    return _("{count} asked; none of the answers is urgent").format(count=count) if count else _("none was asked")


def _signs_not_asked(context: SummaryContext) -> str:
    questions = context.library.questions()
    missing = context.briefing.urgency.not_asked
    paths = {sign: f"warning_signs.{sign}" for sign in missing}
    labels = [context.say(questions[path].short) if path in questions else sign for sign, path in paths.items()]
    return "; ".join(labels) or context.translate("all were asked")


def _cause(context: SummaryContext) -> str:
    _ = context.translate
    cause = context.record.cause
    names = known_names(context)
    if cause.condition is None:
        return ""
    pieces = [names.get(one, one.replace("_", " ")) for one in (cause.condition, *cause.also)]
    if cause.confirmed_by:
        pieces.append(_("confirmed by: {by}").format(by=cause.confirmed_by))
    matches = sorted({one.matches_symptoms for one in cause.imaging or () if one.matches_symptoms})
    if matches:
        pieces.append(_("imaging matches symptoms: {answer}").format(answer=value_words(tuple(matches), context, {})))
    return "; ".join(pieces)


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
    return "; ".join([*pieces, _("course: {course}").format(course=symptoms.course)] if symptoms.course else pieces)


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
    if care.fair_trial:
        pieces.append(
            _("fair trial: {names}").format(names=", ".join(context.say(one.name) for one in care.fair_trial))
        )
    if care.further_kind_open:
        pieces.append(_("no further kind of care begun"))
    if care.still_open:
        pieces.append(
            _("still open, one of: {names}").format(names=", ".join(context.say(one.name) for one in care.still_open))
        )
    return "; ".join(pieces)


def _cautions(context: SummaryContext) -> str:
    titles = [context.say(caution.rule.title) for caution in context.briefing.cautions]
    return "; ".join(titles) or context.translate("none from the answers given")


def _options(context: SummaryContext) -> str:
    comparison = context.briefing.comparison
    if comparison is None:
        return context.translate("no comparison was shown")
    return "; ".join(context.say(option.name) for option in comparison.options)


def _goals(context: SummaryContext) -> str:
    names = known_names(context)
    goals = sorted(context.record.goals, key=lambda goal: goal.rank or 99)
    return "; ".join(" – ".join(one for one in (names.get(goal.goal, ""), goal.own_words) if one) for goal in goals)


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
        pieces.append(_("readiness {n} of 4").format(n=readiness.score))
    return "; ".join(pieces)


def _plan(context: SummaryContext) -> str:
    _ = context.translate
    names = known_names(context)
    plan = context.record.plan
    if plan.choice is None:
        return ""
    pieces = [names.get(plan.choice, plan.choice)]
    if plan.option:
        pieces.append(names.get(plan.option, plan.option))
    if plan.leaning:
        pieces.append(_("leaning: {option}").format(option=names.get(plan.leaning, plan.leaning)))
    for day, words in ((plan.decide_by, _("decide by {date}")), (plan.review_on, _("review on {date}"))):
        if day:
            pieces.append(words.format(date=plain_date(day, _)))
    return "; ".join(pieces)


def _urgent_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Why each urgency code fired, and the review that followed."""
    _ = context.translate
    urgency = context.briefing.urgency
    if not urgency.fired:
        return ()
    lines = [f"{one.rule.code} ({one.urgency}): {context.say(one.rule.clinician)}" for one in urgency.fired]
    review = context.record.urgent_review
    parts: list[Part] = [Bullets(tuple(lines))]
    if review:
        parts.append(Paragraph(value_words(review, context, {}), lead=_("Review:")))
    return (Box(_("Urgent signs"), tuple(parts), tone="danger"),)


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


def _versions(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    about = context.library.about
    made = _("Made on {date} with program {program} and content {content}; evidence searched on {searched}.").format(
        date=plain_date(context.today, _),
        program=context.program_version,
        content=context.library.version,
        searched=plain_date(about.evidence_searched_on, _),
    )
    return (
        Heading(_("Versions")),
        Paragraph(f"{made} {' '.join(context.say(one) for one in about.limits)}", style="small"),
    )
