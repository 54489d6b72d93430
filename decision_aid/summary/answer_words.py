"""Says an answer of the record in words: not asked, not sure and no stay three different things."""

import datetime
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.causes import CauseContent
from decision_aid.content.questions import Question
from decision_aid.summary.context import SummaryContext, moment_words, plain_date
from decision_aid.summary.span_words import days_words, weeks_words

EMPTY: tuple[object, ...] = (None, "", ())
SCALE_TOPS = {"scale_0_10": 10, "scale_0_4": 4}


def is_answered(value: Any) -> bool:
    """Whether a value of the record holds an answer; an empty group of answers holds none."""
    if isinstance(value, Mapping):
        return bool(value)
    if is_dataclass(value) and not isinstance(value, type):
        return any(is_answered(getattr(value, entry.name)) for entry in fields(value))
    return value not in EMPTY


def known_names(context: SummaryContext) -> Mapping[str, str]:
    """Return the names of what the record holds by id: goals, treatments, options, things weighed, places."""
    choices = context.library.choices
    names = {one.id: context.say(one.name) for one in (*choices.goals, *choices.plan_choices)}
    names |= {one.id: context.say(one.name) for one in choices.next_steps}
    names |= {one.id: context.say(one.name) for one in choices.treatments}
    names |= {one.id: context.say(one.name) for one in choices.sites}
    for cause in _causes_main_last(context):
        names[cause.cause] = context.say(cause.name)
        names |= {one.id: context.say(one.name) for one in cause.attributes}
        names |= {one.id: context.say(one.name) for one in cause.options}
        names |= {fact.id: context.say(fact.question) for fact in cause.facts}
    return names


def _causes_main_last(context: SummaryContext) -> tuple[CauseContent, ...]:
    """All causes; those of this record come last, so that an id that several share is said in their words."""
    shown = [cause.cause for cause in reversed(context.briefing.scope.causes)] or [context.record.cause.condition or ""]
    causes = context.library.causes.values()
    return tuple(sorted(causes, key=lambda cause: shown.index(cause.cause) + 1 if cause.cause in shown else 0))


def answer_words(question: Question, value: Any, context: SummaryContext, names: Mapping[str, str]) -> str:
    """Return an answer to a question in words; call it only for what was answered."""
    labels = {choice.value: context.say(choice.label) for choice in question.answers}
    if isinstance(value, Sign):
        return _sign_words(value, labels, context)
    if question.kind in SCALE_TOPS:
        return context.translate("{n} of {top}").format(n=value, top=SCALE_TOPS[question.kind])
    if str(value) in labels:
        return labels[str(value)]
    said = value_words(value, context, {**names, **labels})
    unit = context.say(question.unit)
    return f"{said} {unit}" if unit and isinstance(value, int | float) else said


def _sign_words(sign: Sign, labels: Mapping[str, str], context: SummaryContext) -> str:
    _ = context.translate
    answer = sign.answer or ""
    pieces = [labels.get(answer, answer)]
    if sign.since_days is not None:
        pieces.append(days_words(sign.since_days, _))
    if sign.asked_together == "yes":
        pieces.append(_("asked together with others"))
    if sign.from_home is not None:
        pieces.append(_("from the sheet filled in at home on {date}").format(date=plain_date(sign.from_home, _)))
    return "; ".join([*pieces, sign.note] if sign.note else pieces)


def value_words(value: Any, context: SummaryContext, names: Mapping[str, str]) -> str:
    """Return any value of the record in words; an id that has a name is said by its name."""
    if isinstance(value, bool | int | float):
        return context.wording.number(value)
    if isinstance(value, datetime.datetime):
        return moment_words(value, context.translate)
    if isinstance(value, datetime.date):
        return plain_date(value, context.translate)
    if isinstance(value, Mapping):
        return "; ".join(f"{names.get(key, key)}: {value_words(one, context, names)}" for key, one in value.items())
    if isinstance(value, tuple):
        return "; ".join(value_words(one, context, names) for one in value)
    if is_dataclass(value):
        return _entry_words(value, context, names)
    return names.get(value) or _shared_answers(context).get(value) or str(value)


def _shared_answers(context: SummaryContext) -> Mapping[str, str]:
    _ = context.translate
    return {
        "yes": _("yes"),
        "no": _("no"),
        "unsure": _("not sure"),
        "mri": _("MRI"),
        "ct": _("CT"),
        "xray": _("X-ray"),
        "got_it": _("said back"),
        "explain_again": _("explain again"),
    }


def _treatment_words(tried: Treatment, context: SummaryContext) -> str:
    """What was tried, by its own name: an option of the cause may bear the same id."""
    _ = context.translate
    names = {one.id: context.say(one.name) for one in context.library.choices.treatments}
    said = {
        "done": _("had it"),
        "doing": _("having it now"),
        "not_tried": _("not tried"),
        "not_suitable": _("not for me"),
    }
    found = {"a_lot": _("helped a lot"), "some": _("helped some"), "none": _("no change"), "worse": _("made it worse")}
    pieces = [
        names.get(tried.kind, tried.kind),
        said.get(tried.status or "", ""),
        "" if tried.weeks is None else weeks_words(tried.weeks, context.voice),
        found.get(tried.effect or "", ""),
        tried.note,
    ]
    return ", ".join(piece for piece in pieces if piece)


def _entry_words(entry: Any, context: SummaryContext, names: Mapping[str, str]) -> str:
    """An entry of a list: its name first, then what was said of it."""
    if isinstance(entry, Treatment):
        return _treatment_words(entry, context)
    held = [(one.name, getattr(entry, one.name)) for one in fields(entry)]
    answered = [(name, value) for name, value in held if is_answered(value)]
    if not answered:
        return context.translate("nothing entered")
    first, *rest = answered
    pieces = [f"{_field_words(name)} {value_words(value, context, names)}" for name, value in rest]
    return ", ".join([value_words(first[1], context, names), *pieces])


def _field_words(name: str) -> str:
    return name.replace("_", " ")
