"""What is said about urgent signs, in one order and with one wording for the danger page and for paper.

Beside an emergency nothing speaks of days: what is urgent but no emergency is then named by its title alone.
"""

from collections.abc import Iterable

from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.content.rules import RedFlagCode, RedFlagRule
from decision_aid.reasoning.conditions import comparisons, value_at
from decision_aid.reasoning.results import FiredRule, UrgencyResult
from decision_aid.records import dataclass
from decision_aid.summary.context import Voice

AMBULANCE_CODES = ("aortic_aneurysm", "limb_ischaemia", "fracture_with_deficit")
"""Emergencies in which nobody walks or drives to hospital: they stand first."""
COVERED_BY = {
    "new_or_worse_weakness": {"severe_weakness", "cauda_equina"},
    "fracture_unstable_or_new": {"fracture_with_deficit"},
}
"""Codes that say nothing more once one of the worse codes fires."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """What to do now for one code; `first` is the sentence to act on, `more` the rest."""

    code: RedFlagCode
    title: str
    first: str
    more: str
    emergency: bool

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.first} {self.more}".strip()


def headline(urgency: UrgencyResult, voice: Voice) -> str:
    """Return the few words that stand above everything; no time is named that an instruction could contradict.

    Once a check has ended the alarm they send nobody off.
    """
    _ = voice.translate
    if urgency.codes and not urgency.withheld:
        return _("Urgent signs: checked")
    if urgency.level == "emergency":
        ambulance = any(code.code in AMBULANCE_CODES for code in emergencies(urgency))
        return _("Call an ambulance now") if ambulance else _("Go to hospital now")
    if any(entry.examine_now for entry in urgency.fired):
        return _("You need to be examined now")
    return _("You need to be seen soon") if urgency.fired else _("Urgent signs")


def emergencies(urgency: UrgencyResult) -> tuple[RedFlagCode, ...]:
    """Return the codes of which a rule fires as an emergency, those that need an ambulance first.

    A code that a worse one covers is left out: it would say less about the same trouble.
    """
    names = {entry.rule.code for entry in urgency.fired if entry.urgency == "emergency"}
    found = [code for code in urgency.codes if code.code in names and not _is_covered(code, names)]
    return tuple(sorted(found, key=lambda code: code.code not in AMBULANCE_CODES))


def _is_covered(code: RedFlagCode, names: set[str]) -> bool:
    return not names.isdisjoint(COVERED_BY.get(code.code, ()))


def named_besides(urgency: UrgencyResult) -> tuple[RedFlagCode, ...]:
    """Return the codes beside an emergency that are named by their title alone; none unless there is an emergency."""
    worst = {code.code for code in emergencies(urgency)}
    others = (code for code in urgency.codes if worst and code.code not in worst)
    return tuple(code for code in others if not _is_covered(code, worst))


def instructions(urgency: UrgencyResult, voice: Voice) -> tuple[Instruction, ...]:
    """Return what to do now in the order to do it, each sentence once: emergencies alone where there is one."""
    worst = emergencies(urgency)
    made: list[Instruction] = []
    said: set[str] = set()
    for code in worst or _examined_first(urgency):
        text = voice.say(code.do_now if worst else code.do_now_urgent)
        new = [sentence for sentence in _sentences(text) if sentence not in said]
        said.update(new)
        if new:
            first, *more = new
            title = voice.say(code.title)
            made.append(Instruction(code=code, title=title, first=first, more=" ".join(more), emergency=bool(worst)))
    return tuple(made)


def _sentences(text: str) -> list[str]:
    """The sentences of a text of the content, which end in a full stop and hold no abbreviation."""
    pieces = [piece.strip().rstrip(".") for piece in text.split(". ")]
    return [f"{piece}." for piece in pieces if piece]


def _examined_first(urgency: UrgencyResult) -> tuple[RedFlagCode, ...]:
    """Codes that an answer "not sure" fired come first: the examination cannot wait."""
    unsure = {entry.rule.code for entry in urgency.fired if entry.examine_now}
    return tuple(sorted(urgency.codes, key=lambda code: code.code not in unsure))


def reasons(urgency: UrgencyResult, record: Consultation, voice: Voice) -> tuple[str, ...]:
    """Return why each rule fired, each sentence once, in the order of the urgency table.

    Beside an emergency the reasons of other codes are left out, as their instructions are.
    """
    worst = {code.code for code in emergencies(urgency)}
    fired = (entry for entry in urgency.fired if not worst or entry.rule.code in worst)
    said = dict.fromkeys(because(entry, record, voice) for entry in fired)
    return tuple(reason for reason in said if reason)


def because(entry: FiredRule, record: Consultation, voice: Voice) -> str:
    """Return the answers that fired a rule, or those that were "not sure" and have to be examined."""
    if not entry.unsure:
        return voice.say(entry.rule.patient)
    _ = voice.translate
    signs = ", ".join(unsure_signs(entry, record, voice))
    return _("You were not sure about this: {signs}. It has to be examined now.").format(signs=signs)


def unsure_signs(entry: FiredRule, record: Consultation, voice: Voice) -> tuple[str, ...]:
    """Return the short names of the questions answered "not sure" that a rule looks at."""
    paths = fields_of(entry.rule, voice.wording.library)
    return short_names((path for path in paths if value_at(record, path) == "unsure"), voice)


def fields_of(rule: RedFlagRule, library: Library) -> tuple[str, ...]:
    """Return the case-file path of every field that a rule compares, each once, through named conditions too."""
    return tuple(dict.fromkeys(part["field"] for part in comparisons(rule.when, library)))


def short_names(paths: Iterable[str], voice: Voice) -> tuple[str, ...]:
    """Return the short names of the questions at some case-file paths; a path without a question is left as it is."""
    questions = voice.wording.library.questions()
    found = ((path, questions.get(path)) for path in paths)
    return tuple(voice.say(one.short or one.text) if one else path for path, one in found)


def signs_not_asked(urgency: UrgencyResult, voice: Voice) -> tuple[str, ...]:
    """Return the names of the warning signs without an answer."""
    return short_names((f"warning_signs.{name}" for name in urgency.not_asked), voice)
