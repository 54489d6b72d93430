"""What the danger surface says: what to do now for every firing code, why, and on what source."""

from decision_aid.content.rules import RedFlagCode
from decision_aid.reasoning.results import FiredRule
from decision_aid.window.language import _
from decision_aid.window.pages.sign_lines import names_of
from decision_aid.window.pages.sources import source_line
from decision_aid.window.pages.text_card import Line
from decision_aid.window.visit import Visit


def do_now_lines(visit: Visit) -> list[str]:
    """What to do now, each sentence once; beside an emergency nothing speaks of days."""
    codes = visit.briefing.urgency.codes
    emergencies = [visit.say(code.do_now) for code in codes if _is_emergency(visit, code)]
    texts = emergencies or [visit.say(code.do_now_urgent) for code in codes]
    return list(dict.fromkeys(text for text in texts if text))


def why_lines(visit: Visit) -> list[Line]:
    """Every firing code with the answers that fired it and its source."""
    return [line for code in visit.briefing.urgency.codes for line in _why(visit, code)]


def _why(visit: Visit, code: RedFlagCode) -> list[Line]:
    fired = _fired(visit, code)
    lines = [Line(visit.say(code.title), "strong")]
    lines += [Line(text) for text in dict.fromkeys(_because(visit, entry) for entry in fired)]
    sources = source_line(visit, dict.fromkeys((code.source, *(entry.rule.source for entry in fired))))
    return [*lines, Line(sources, "soft")] if sources else lines


def _because(visit: Visit, entry: FiredRule) -> str:
    """The answers that fired the rule, or those that are not sure and have to be examined."""
    if not entry.unsure:
        return visit.say(entry.rule.patient)
    text = _("You were not sure about this: {signs}. It has to be examined now.")
    return text.format(signs=", ".join(names_of(visit, entry.unsure)))


def _fired(visit: Visit, code: RedFlagCode) -> list[FiredRule]:
    return [entry for entry in visit.briefing.urgency.fired if entry.rule.code == code.code]


def _is_emergency(visit: Visit, code: RedFlagCode) -> bool:
    return any(entry.urgency == "emergency" for entry in _fired(visit, code))
