"""Page 1 of the patient sheet, enough on its own: the decision, the situation, what matters, the plan, when to call."""

from dataclasses import replace

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.goals import Goal
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Bullets, Columns, Paragraph, Part

LETTERS_A_LINE = 29
MOST_LINES = 24
MOST_WEIGHED = 3


def visit_boxes(context: SummaryContext) -> tuple[Part, ...]:
    """Return the boxes about this visit; where much was said they are set smaller, so that page 1 holds them all."""
    decision = _decision_box(context)
    boxes = [_situation_box(context), _matters_box(context), _decided_box(context), _next_steps_box(context)]
    if sum(map(_lines_of, boxes)) > MOST_LINES:
        decision, *boxes = [replace(box, parts=tuple(map(_smaller, box.parts))) for box in (decision, *boxes)]
    situation, matters, decided, steps = boxes
    return (decision, Columns(((situation,), (matters,))), Columns(((decided,), (steps,))))


def _lines_of(box: Box) -> int:
    """About how many lines a box takes in half the width of the page."""
    texts = [text for part in box.parts for text in _texts_of(part)]
    return sum(1 + len(text) // LETTERS_A_LINE for text in texts)


def _texts_of(part: Part) -> tuple[str, ...]:
    match part:
        case Bullets(items=items):
            return items
        case Paragraph(text=text, lead=lead):
            return (f"{lead} {text}",)
        case _:
            return ()


def _smaller(part: Part) -> Part:
    return replace(part, style="small") if isinstance(part, Bullets | Paragraph) else part


def _decision_box(context: SummaryContext) -> Box:
    """Return the decision as a question, and the options in this visit's order."""
    _ = context.translate
    causes = context.briefing.scope.causes
    if not causes:
        return Box(_("The decision"), (Paragraph(_("We have not named the cause of your pain yet.")),))
    question = context.say(causes[0].decision_question)
    parts: list[Part] = [Paragraph(question)] if question else []
    comparison = context.briefing.comparison
    if comparison:
        names = "; ".join(context.say(option.name) for option in comparison.options)
        parts.append(Paragraph(f"{names}.", lead=_("Your options:"), style="small"))
    return Box(_("The decision"), tuple(parts) or (Paragraph(context.say(causes[0].name)),))


def _situation_box(context: SummaryContext) -> Box:
    """Return cause, pain, time and care tried, as far as they were talked about."""
    _ = context.translate
    symptoms = context.record.symptoms
    names = [context.say(cause.name) for cause in context.briefing.scope.causes]
    lines = [", ".join(names)] if names else []
    for score, words in (
        (symptoms.leg_pain, _("Leg pain: {n} of 10")),
        (symptoms.back_pain, _("Back pain: {n} of 10")),
    ):
        if score is not None:
            lines.append(words.format(n=score))
    if symptoms.duration_weeks is not None:
        lines.append(_("For {n} weeks").format(n=context.wording.number(symptoms.duration_weeks)))
    if symptoms.walking_minutes is not None:
        lines.append(_("You can walk {n} minutes").format(n=context.wording.number(symptoms.walking_minutes)))
    tried = [_treatment_name(one, context) for one in context.record.treatments if one.status in ("done", "doing")]
    if tried:
        lines.append(_("Tried: {names}").format(names=", ".join(tried)))
    return Box(_("My situation"), _list_or_nothing(lines, context))


def _treatment_name(treatment: Treatment, context: SummaryContext) -> str:
    for choice in context.library.choices.treatments:
        if choice.id == treatment.kind:
            name = context.say(choice.name)
            return name[:1].lower() + name[1:]
    return treatment.note or treatment.kind


def _matters_box(context: SummaryContext) -> Box:
    """Return goals in their order, the things weighed most, and the patient's own words."""
    goals = sorted(context.record.goals, key=lambda goal: goal.rank or 99)
    lines = [_goal_words(goal, context) for goal in goals]
    lines += [name for name in _weighed(context) if name not in lines]
    lines += [own.name for own in context.record.preferences.own if own.name]
    return Box(context.translate("What matters to me"), _list_or_nothing(lines, context))


def _goal_words(goal: Goal, context: SummaryContext) -> str:
    name = next((context.say(choice.name) for choice in context.library.choices.goals if choice.id == goal.goal), "")
    if name and goal.own_words:
        return f"{name}: “{goal.own_words}”"
    return name or (f"“{goal.own_words}”" if goal.own_words else goal.goal)


def _weighed(context: SummaryContext) -> list[str]:
    """Names of the things that the patient picked, ranked or gave weight, most weight first."""
    preferences = context.record.preferences
    by_weight = sorted(preferences.swing, key=lambda name: -preferences.swing[name])
    chosen = list(dict.fromkeys([*preferences.ranked, *by_weight, *preferences.picked]))
    if not context.briefing.scope.causes:
        return []
    names = {one.id: context.say(one.name) for one in context.briefing.scope.causes[0].attributes}
    return [names[one] for one in chosen if one in names][:MOST_WEIGHED]


def _decided_box(context: SummaryContext) -> Box:
    """Return the plan of this visit and why, the reasons against it as well."""
    _ = context.translate
    plan = context.record.plan
    parts: list[Part] = []
    if plan.choice:
        parts.append(Paragraph(_choice_words(context), style="body"))
    if plan.leaning:
        parts.append(Paragraph(_option_name(plan.leaning, context), lead=_("I lean towards:")))
    if plan.decide_by:
        parts.append(Paragraph(plain_date(plan.decide_by, _), lead=_("We decide by:")))
    for lead, reasons in ((_("For it:"), plan.reasons_for), (_("Against it:"), plan.reasons_against)):
        if reasons:
            parts.append(Paragraph("; ".join(reasons), lead=lead))
    if plan.note:
        parts.append(Paragraph(plan.note, lead=_("Note:")))
    return Box(_("What we decided, and why"), tuple(parts) or _nothing_said(context))


def _choice_words(context: SummaryContext) -> str:
    plan = context.record.plan
    name = next((context.say(one.name) for one in context.library.choices.plan_choices if one.id == plan.choice), "")
    option = _option_name(plan.option, context) if plan.option else ""
    return f"{name or plan.choice}: {option}" if option else name or str(plan.choice)


def _option_name(option_id: str, context: SummaryContext) -> str:
    for cause in context.briefing.scope.causes:
        for option in cause.options:
            if option.id == option_id:
                return context.say(option.name)
    for choice in context.library.choices.plan_choices:
        if choice.id == option_id:
            return context.say(choice.name)
    return option_id


def _next_steps_box(context: SummaryContext) -> Box:
    """Return next steps, who does what, exercise and recovery, and the date of the next look."""
    _ = context.translate
    plan = context.record.plan
    names = {choice.id: context.say(choice.name) for choice in context.library.choices.next_steps}
    lines = [names.get(step, step) for step in plan.next_steps]
    lines += [*plan.who_does_what, *plan.rehabilitation]
    if plan.review_on:
        lines.append(_("We look again on {date}").format(date=plain_date(plan.review_on, _)))
    return Box(_("Next steps"), _list_or_nothing(lines, context))


def call_box(context: SummaryContext) -> Box:
    """Return the signs that mean "go now"."""
    watch = context.library.signs_to_watch
    parts: tuple[Part, ...] = (
        Paragraph(context.say(watch.intro), style="small"),
        Bullets(tuple(context.say(sign) for sign in watch.signs), style="small"),
    )
    return Box(context.say(watch.title), parts, tone="danger")


def signs_not_asked(context: SummaryContext) -> tuple[Part, ...]:
    """Return which warning signs were not asked about; nothing when all were."""
    _ = context.translate
    missing = context.briefing.urgency.not_asked
    if not missing:
        return ()
    questions = context.library.questions()
    paths = [f"warning_signs.{sign}" for sign in missing]
    named = [context.say(questions[path].short) for path in paths if path in questions]
    words = ", ".join(name[:1].lower() + name[1:] for name in named or missing)
    return (Paragraph(_("{signs}.").format(signs=words), lead=_("We did not ask about:"), style="small"),)


def _list_or_nothing(lines: list[str], context: SummaryContext) -> tuple[Part, ...]:
    return (Bullets(tuple(lines)),) if lines else _nothing_said(context)


def _nothing_said(context: SummaryContext) -> tuple[Part, ...]:
    return (Paragraph(context.translate("We did not talk about this today."), style="soft"),)
