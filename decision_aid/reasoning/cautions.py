"""Which cautions the answers raise, in the order of the content; versions of one message never speak together."""

from decision_aid.consultation.record import Consultation
from decision_aid.content.library import Library
from decision_aid.content.rules import CautionRule
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.conditions import Reading, comparisons, holds
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import RaisedCaution, UrgencyResult


def find_cautions(record: Consultation, library: Library) -> tuple[RaisedCaution, ...]:
    """Return the cautions raised; of the rules of a code the first that holds speaks, and those said `beside` it.

    A caution that asks for time (`unless_urgent`) is never raised beside a red flag, reviewed or not, nor beside
    what its `unless` names.
    """
    reading = Reading(record, library)
    urgent = find_urgency(record, library).level != "none"
    raised: dict[str, RaisedCaution] = {}
    for rule in library.caution_rules:
        silenced = (urgent and rule.unless_urgent) or (rule.unless and holds(rule.unless, reading))
        message = rule.id if rule.beside else rule.code
        if message not in raised and not silenced and holds(rule.when, reading):
            raised[message] = RaisedCaution(rule=rule, raised_by=_raised_by(rule, reading))
    return tuple(raised.values())


def is_waiting(caution: RaisedCaution, urgency: UrgencyResult) -> bool:
    """Whether a caution waits: while urgent signs are open no figure stands beside them, which could delay."""
    return urgency.withheld and bool(findings_in(caution.rule.patient))


def _raised_by(rule: CautionRule, reading: Reading) -> tuple[str, ...]:
    """The fields whose answers make the rule hold."""
    found = (part["field"] for part in comparisons(rule.when, reading.library) if holds(part, reading))
    return tuple(dict.fromkeys(found))
