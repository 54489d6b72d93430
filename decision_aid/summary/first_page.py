"""Page 1 of the patient sheet, enough on its own: the decision, the situation, what matters, the plan, when to call."""

from typing import Literal

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.goals import Goal
from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.reasoning.elicitation import things_that_matter
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.document import Box, Bullets, Columns, PageBreak, PaperRoom, Paragraph, Part, WriteLines
from decision_aid.summary.review_words import given_review, result_words
from decision_aid.summary.span_words import weeks_words
from decision_aid.summary.urgent_text import short_names
from decision_aid.summary.urgent_text import signs_not_asked as names_not_asked

MOST_WEIGHED = 3
Piece = Literal["whom to ask", "next steps"]
MOVED: tuple[frozenset[Piece], ...] = (
    frozenset(),
    frozenset({"whom to ask"}),
    frozenset({"next steps"}),
    frozenset({"whom to ask", "next steps"}),
)
"""What is moved off page 1 at each attempt to make it fit; after the last one page 1 flows on."""
LONGEST_TREATMENT = 60
"""Characters of a treatment in the patient's own words; page 1 has room for its name alone."""


def first_page_parts(context: SummaryContext, room: PaperRoom) -> tuple[Part, ...]:
    """Return the boxes of page 1 and a page break behind what must stand on it.

    Where they do not fit, whom to ask and what was not talked about are left to page 2, or next steps, or both; where
    that is not enough, or the print is large, the decision and the signs that mean "go now" stand first and the rest
    flows on.
    """
    decision, watch, steps = _decision_box(context), call_box(context), next_steps_box(context, room)
    matters, decided = _matters_box(context), _decided_box(context)
    notes = (*_review_line(context), *signs_not_asked(context))
    if flows_on(room):
        return (decision, watch, *notes, decided, matters, steps)
    pair = Columns(((matters,), (decided,)))
    steps_here = () if is_moved("next steps", room) else (steps,)
    rest = () if is_moved("whom to ask", room) else (*not_discussed(context), whom_to_ask(context))
    return (decision, pair, *steps_here, watch, *notes, *rest, PageBreak())


def flows_on(room: PaperRoom) -> bool:
    """Whether page 1 is no page of its own: in large print, and where moving things off it was not enough."""
    return room.large_print or room.moved >= len(MOVED)


def is_moved(piece: Piece, room: PaperRoom) -> bool:
    """Whether a piece named in `MOVED` stands behind page 1."""
    return flows_on(room) or piece in MOVED[room.moved]


def not_discussed(context: SummaryContext) -> tuple[Paragraph, ...]:
    """Return the steps that nobody talked about; nothing when there are none."""
    _ = context.translate
    steps = [context.library.step(step) for step in context.briefing.journey.not_discussed if step != "summary"]
    if not steps:
        return ()
    spoken = {
        "compare": _("how the options compare"),
        "weigh": _("what counts most"),
        "check": _("how well we explained it"),
        "plan": _("what we do next"),
    }
    names = ", ".join(spoken.get(step.id) or context.say(step.name).lower() for step in steps)
    return (Paragraph(f"{names}.", lead=_("We did not talk about:")),)


def whom_to_ask(context: SummaryContext) -> WriteLines:
    """Return a line for the phone number of those who were named in the visit, or of whomever to ask."""
    _ = context.translate
    visit = context.record.visit
    whom = ", ".join(name for name in (visit.clinician, visit.clinic) if name)
    return WriteLines(_("Questions? {name}. Phone:").format(name=whom) if whom else _("Whom to ask, and phone:"), 1)


def _review_line(context: SummaryContext) -> tuple[Paragraph, ...]:
    """The check of urgent signs that was given, with its note."""
    review = given_review(context)
    if review is None:
        return ()
    words = result_words(review, context)
    text = f"{words[:1].upper()}{words[1:]}. {review.note}".strip()
    return (Paragraph(text, lead=context.translate("Urgent signs were checked:")),)


def _decision_box(context: SummaryContext) -> Box:
    """Return the decision as a question, or the cause where there is none, and the situation it is made in."""
    _ = context.translate
    causes = context.briefing.scope.causes
    if not causes:
        return Box(_("The decision"), (Paragraph(_why_nothing_is_compared(context)),))
    question = Paragraph(context.say(causes[0].decision_question) or context.say(causes[0].name))
    return Box(_("The decision"), (question, *_situation(context)))


def _why_nothing_is_compared(context: SummaryContext) -> str:
    """What has to be known before anything can be said of the options: the cause, or more of a broken vertebra."""
    _ = context.translate
    reasons = context.briefing.scope.reasons
    broken = _("The cause named is a broken bone in your back.")
    if "fracture_not_known_sound" in reasons:
        return f"{broken} {_('We have yet to check that it is stable and the nerves are well. That comes first.')}"
    if "fracture_kind_not_asked" in reasons:
        return f"{broken} {_('We have yet to talk about how it broke. That comes first.')}"
    return _("We have not named the cause of your pain yet.")


def _situation(context: SummaryContext) -> tuple[Paragraph, ...]:
    """Return cause, pain, time and care tried, as far as they were talked about."""
    _ = context.translate
    symptoms = context.record.symptoms
    number = context.wording.number
    first, *others = [context.say(cause.name) for cause in context.briefing.scope.causes] or [""]
    pieces = [", ".join((first, *(name[:1].lower() + name[1:] for name in others)))]
    told = (
        (symptoms.leg_pain, _("leg pain {n} of 10")),
        (symptoms.back_pain, _("back pain {n} of 10")),
        (symptoms.duration_weeks, _("for {time}")),
        (symptoms.walking_minutes, _("you can walk {n} minutes")),
    )
    said_of = ((value, words) for value, words in told if value is not None)
    pieces += [words.format(n=number(value), time=weeks_words(value, context.voice)) for value, words in said_of]
    said = "; ".join(piece for piece in pieces if piece)
    tried = [_treatment_name(one, context) for one in context.record.treatments if one.status in ("done", "doing")]
    lines = [Paragraph(f"{said}.", lead=_("My situation:"))] if said else []
    lines += [Paragraph(", ".join(tried) + ".", lead=_("Care tried so far:"))] if tried else []
    return tuple(lines)


def _treatment_name(treatment: Treatment, context: SummaryContext) -> str:
    for choice in context.library.choices.treatments:
        if choice.id == treatment.kind:
            name = context.say(choice.name)
            return name[:1].lower() + name[1:]
    said = treatment.note or treatment.kind
    return said if len(said) <= LONGEST_TREATMENT else f"{said[:LONGEST_TREATMENT].rstrip()}…"


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
    """Names of the things that were said to matter, most weight first."""
    causes = context.briefing.scope.causes[:1]
    names = [context.say(one.name) for cause in causes for one in things_that_matter(context.record, cause)]
    return names[:MOST_WEIGHED]


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
    if plan.known_by_then:
        parts.append(Paragraph("; ".join(plan.known_by_then), lead=_("By then we will know:")))
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
    return f"{name or plan.choice}: {option}" if option and option != name else name or str(plan.choice)


def _option_name(option_id: str, context: SummaryContext) -> str:
    for cause in context.briefing.scope.causes:
        for option in cause.options:
            if option.id == option_id:
                return context.say(option.name)
    for choice in context.library.choices.plan_choices:
        if choice.id == option_id:
            return context.say(choice.name)
    return option_id


def next_steps_box(context: SummaryContext, room: PaperRoom) -> Box:
    """Return next steps, who does what, exercise and recovery, and the date of the next look."""
    _ = context.translate
    plan = context.record.plan
    names = {choice.id: context.say(choice.name) for choice in context.library.choices.next_steps}
    steps = [names.get(step, step) for step in plan.next_steps]
    lines = [step for step in steps if not plan.is_seen_to(step)]  # said with who and when
    lines += [context.say(one.help) for one in context.library.choices.next_steps if plan.takes(one.id) and one.help]
    lines += [*plan.who_does_what, *plan.rehabilitation]
    if plan.review_on:
        lines.append(_("We look again on {date}").format(date=plain_date(plan.review_on, _)))
    return Box(_("Next steps"), _list_or_nothing(lines, context, two_columns=not room.large_print))


def call_box(context: SummaryContext) -> Box:
    """Return the signs that mean "go now"."""
    watch = context.library.signs_to_watch
    parts: tuple[Part, ...] = (
        Paragraph(context.say(watch.intro)),
        Bullets(tuple(context.say(sign) for sign in watch.signs)),
    )
    return Box(context.say(watch.title), parts, tone="danger")


def signs_not_asked(context: SummaryContext) -> tuple[Paragraph, ...]:
    """Return which warning signs were not asked about, or at home alone; nothing when all were asked in the visit."""
    _ = context.translate
    told = (
        (_("We did not ask about:"), names_not_asked(context.briefing.urgency, context.voice)),
        (_("Answered at home, not asked again:"), short_names(signs_from_home(context.record), context.voice)),
    )
    return tuple(
        Paragraph(_("{signs}.").format(signs="; ".join(name[:1].lower() + name[1:] for name in names)), lead, "small")
        for lead, names in told
        if names
    )


def _list_or_nothing(lines: list[str], context: SummaryContext, *, two_columns: bool = False) -> tuple[Part, ...]:
    return (Bullets(tuple(lines), two_columns=two_columns),) if lines else _nothing_said(context)


def _nothing_said(context: SummaryContext) -> tuple[Part, ...]:
    return (Paragraph(context.translate("We did not talk about this today."), style="soft"),)
