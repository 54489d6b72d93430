"""What was said in this visit, as frozen dataclasses; standard library only, no rules, no files.

The words used here, one per idea: consultation (the record of a visit), sign (a warning sign), cause, examination,
symptom, treatment, health, goal, preference, understanding, readiness, plan.
"""

from decision_aid.consultation.changes import answer_at, with_answer
from decision_aid.consultation.record import Consultation

__all__ = ["Consultation", "answer_at", "with_answer"]
