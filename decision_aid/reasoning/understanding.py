"""Which facts are worth saying back before a choice; how the patient did is in the record."""

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Fact
from decision_aid.reasoning.applies import meant_for
from decision_aid.reasoning.expectations import SHOWS_CONTENT
from decision_aid.reasoning.results import ScopeResult


def facts_to_check(record: Consultation, scope: ScopeResult) -> tuple[Fact, ...]:
    """Return the facts of the main cause in the version that holds for this patient.

    None while an alarm stands or the patient is outside the aid's group.
    """
    if scope.kind not in SHOWS_CONTENT or not scope.causes:
        return ()
    return meant_for(record, scope.causes[0].facts, lambda fact: fact.id)


def core_facts(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the first fact about a gain, about a harm and about a path without surgery, in the order of the content.

    Three are what a visit has time for; the others can follow.
    """
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(fact.about, fact)
    return tuple(first.values())
