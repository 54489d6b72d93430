"""What the team in hospital is told: signs with their age and notes, what was found, the person, what nobody asked."""

from collections.abc import Iterable

from decision_aid.consultation import answer_at
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from decision_aid.reasoning.results import FiredRule
from decision_aid.summary.answer_words import answer_words, is_answered, known_names
from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.span_words import days_words
from decision_aid.summary.urgent_text import fields_of, short_names, signs_not_asked, unsure_signs

EXAMINED = (
    "residual_urine_ml",
    "perianal_feeling",
    "weakest_muscle_grade",
    "weakest_muscle",
    "reflexes",
    "straight_leg_raise",
    "foot_pulses",
)
TOLD_OF_HEALTH = ("health.blood_thinner", "health.immune_suppressed", "health.long_term_steroids", "health.pregnant")
TOLD_OF_NERVES = ("symptoms.numbness", "symptoms.weakness")
MOST_NAMED = 8
"""With more signs left out than this, those that were asked are named instead."""
REASSURING = ("no", "none", None)


def sign_lines(context: SummaryContext) -> tuple[str, ...]:
    """Return what fired each rule, with the days since it began and the note of its answer, each said once."""
    lines: dict[str, None] = {}
    told: set[tuple[str, str]] = set()
    for entry in context.briefing.urgency.fired:
        details = [one for one in dict.fromkeys(_details_of(entry, context)) if one not in told]
        told.update(details)
        lines["; ".join((_fired_words(entry, context), *(words for _path, words in details))) + "."] = None
    return tuple(lines)


def _fired_words(entry: FiredRule, context: SummaryContext) -> str:
    if not entry.unsure:
        return context.say(entry.rule.clinician).rstrip(".")
    signs = ", ".join(unsure_signs(entry, context.record, context.voice))
    return context.translate("Not sure: {signs}").format(signs=signs)


def _details_of(entry: FiredRule, context: SummaryContext) -> tuple[tuple[str, str], ...]:
    """Path with days or note of the one sign that a rule's words name; of several they would not say which is meant."""
    named = _named_by(entry, context)
    if len(named) != 1:
        return ()
    sign: Sign | None = getattr(context.record.warning_signs, named[0].removeprefix("warning_signs."), None)
    return () if sign is None or sign.answer == "no" else tuple((named[0], words) for words in _more_of(sign, context))


def _more_of(sign: Sign, context: SummaryContext) -> tuple[str, ...]:
    """The days since a sign began, and its note."""
    days = days_words(sign.since_days, context.translate) if sign.since_days is not None else ""
    return tuple(one for one in (days, sign.note) if one)


def further_signs_line(context: SummaryContext) -> str:
    """Return the other signs answered with anything but no, such as those of which a rule says "two of" alone.

    Numbness and weakness, asked among the symptoms, are signs of the nerves as well.
    """
    named = {path for entry in context.briefing.urgency.fired for path in _named_by(entry, context)}
    answered = ((f"warning_signs.{name}", sign) for name, sign in context.record.warning_signs.answered())
    left = ((path, sign) for path, sign in answered if sign.answer != "no" and path not in named)
    symptoms = _answers((path for path in TOLD_OF_NERVES if _worries(path, context)), context)
    return "; ".join((*(_sign_line(path, sign, context) for path, sign in left), *symptoms))


def _named_by(entry: FiredRule, context: SummaryContext) -> tuple[str, ...]:
    """The signs that the words of a fired rule name one by one: those not sure of, or the one that it looks at."""
    signs = tuple(path for path in fields_of(entry.rule, context.library) if path.startswith("warning_signs."))
    return entry.unsure or (signs if len(signs) == 1 else ())


def _sign_line(path: str, sign: Sign, context: SummaryContext) -> str:
    """A sign with its answer, days and note."""
    labels = {choice.value: context.say(choice.label) for choice in context.library.questions()[path].answers}
    (name,) = short_names((path,), context.voice)
    return f"{name}: " + ", ".join((labels.get(sign.answer or "", ""), *_more_of(sign, context)))


def examination_line(context: SummaryContext) -> str:
    """Return what the examination found, normal findings too; empty where nothing was entered."""
    return "; ".join(_answers((f"examination.{name}" for name in EXAMINED), context))


def person_line(context: SummaryContext) -> str:
    """Return age, sex, blood thinner and what else of the history the team asks for, as far as it was entered."""
    _ = context.translate
    health, signs = context.record.health, context.record.warning_signs
    age = _("age {n}").format(n=health.age) if health.age is not None else _("age not asked")
    pieces = [age, *([health.sex] if health.sex else [])]
    if health.blood_thinner is None:
        pieces.append(_("blood thinner not asked"))
    pieces += _answers((path for path in TOLD_OF_HEALTH if _worries(path, context)), context)
    if signs.cancer_history is not None and signs.cancer_history.answer not in REASSURING:
        pieces.append(_("cancer now or before: {answer}").format(answer=_plain(signs.cancer_history.answer, context)))
    return "; ".join(pieces)


def imaging_line(context: SummaryContext) -> str:
    """Return every picture with its date, levels and finding."""
    return "; ".join(picture_words(one, context) for one in context.record.cause.imaging or ())


def picture_words(picture: Imaging, context: SummaryContext) -> str:
    """Return kind, date, levels, side and finding of one picture."""
    _ = context.translate
    kinds = {"mri": _("MRI"), "ct": _("CT"), "xray": _("X-ray"), "other": _("other picture")}
    day = plain_date(picture.date, _) if picture.date else _("date not entered")
    kind = kinds.get(picture.modality or "", picture.modality or _("picture"))
    pieces = (f"{kind} {day}", ", ".join(picture.levels), picture.side, picture.type, picture.severity, picture.finding)
    return " ".join(one for one in (pieces[0] + ":", ", ".join(str(one) for one in pieces[1:] if one)) if one).rstrip(
        ":"
    )


def not_asked_line(context: SummaryContext) -> str:
    """Return the warning signs without an answer; where most have none, those that were asked are named instead."""
    _ = context.translate
    missing = signs_not_asked(context.briefing.urgency, context.voice)
    if len(missing) <= MOST_NAMED:
        return ", ".join(missing)
    if len(missing) == len(SIGN_NAMES):
        return _("all {all} warning signs").format(all=len(SIGN_NAMES))
    answered = (f"warning_signs.{name}" for name, _sign in context.record.warning_signs.answered())
    asked = short_names((path for path in answered if path not in signs_from_home(context.record)), context.voice)
    words = _("{count} of {all} warning signs. Asked were: {asked}") if asked else _("{count} of {all} warning signs")
    return words.format(count=len(missing), all=len(SIGN_NAMES), asked=", ".join(asked))


def from_home_line(context: SummaryContext) -> str:
    """Return the signs that a sheet from home answers and nobody asked again in this visit."""
    return ", ".join(short_names(signs_from_home(context.record), context.voice))


def _answers(paths: Iterable[str], context: SummaryContext) -> list[str]:
    questions, names = context.library.questions(), known_names(context)
    found = ((questions.get(path), answer_at(context.record, path)) for path in paths)
    return [
        f"{context.say(question.short or question.text)}: {answer_words(question, value, context, names)}"
        for question, value in found
        if question is not None and is_answered(value)
    ]


def _worries(path: str, context: SummaryContext) -> bool:
    return answer_at(context.record, path) not in REASSURING


def _plain(answer: str | None, context: SummaryContext) -> str:
    _ = context.translate
    return {"unsure": _("not sure")}.get(answer or "", _("yes"))
