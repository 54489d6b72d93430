"""Which published answers fit what the patient expects; it judges nobody's hopes."""

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import ExpectationAnswer
from decision_aid.reasoning.applies import meant_for
from decision_aid.reasoning.results import ScopeResult

SHOWS_CONTENT = frozenset({"comparison", "information"})
"""Scopes in which the main cause's content may be shown; an alarm or a patient outside the aid's group is not one."""


def answer_expectations(record: Consultation, scope: ScopeResult) -> tuple[ExpectationAnswer, ...]:
    """Return the main cause's answers to what the patient expects after surgery and without it, in content order.

    An answer that stands in versions for groups of people is given in the one that holds for this patient.
    """
    if scope.kind not in SHOWS_CONTENT or not scope.causes:
        return ()
    told = {
        "after_surgery": record.expectations.after_surgery,
        "without_surgery": record.expectations.without_surgery,
    }
    asked = (answer for answer in scope.causes[0].expectations if told[answer.path] in answer.when)
    return meant_for(record, asked, lambda answer: answer.code)
