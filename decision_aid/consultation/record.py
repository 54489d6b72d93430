"""The whole record of one visit. None or an empty tuple means not asked; it decides nothing."""

from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import Cause, Proposed
from decision_aid.consultation.examination import Examination
from decision_aid.consultation.goals import Expectations, Goal
from decision_aid.consultation.health import Health
from decision_aid.consultation.past_alarms import PastAlarm
from decision_aid.consultation.plan import Plan
from decision_aid.consultation.preferences import Preferences
from decision_aid.consultation.symptoms import Symptoms
from decision_aid.consultation.understanding import Readiness, Teachback
from decision_aid.consultation.visit import VisitDetails
from decision_aid.consultation.warning_signs import UrgentReview, WarningSigns
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True)
class Consultation:
    """Everything said in this visit. `language` is the patient's, as a two-letter code."""

    language: str = "en"
    visit: VisitDetails = VisitDetails()
    warning_signs: WarningSigns = WarningSigns()
    urgent_review: UrgentReview | None = None
    past_alarms: tuple[PastAlarm, ...] = ()
    cause: Cause = Cause()
    examination: Examination = Examination()
    symptoms: Symptoms = Symptoms()
    treatments: tuple[Treatment, ...] = ()
    health: Health = Health()
    proposed: Proposed = Proposed()
    goals: tuple[Goal, ...] = ()
    expectations: Expectations = Expectations()
    preferences: Preferences = Preferences()
    understanding: tuple[Teachback, ...] = ()
    readiness: Readiness = Readiness()
    plan: Plan = Plan()
