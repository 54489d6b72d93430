"""The main job of the aid: a slipped disc, all twelve steps, from the welcome to the sheets on paper."""

import datetime
from typing import Any

from decision_aid.consultation import Consultation
from decision_aid.consultation.care_tried import Treatment
from decision_aid.consultation.cause import Imaging
from decision_aid.consultation.goals import Goal
from decision_aid.consultation.understanding import Teachback
from decision_aid.consultation.visit import VisitDetails
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from tests.answered import answered
from tests.journeys.hands import Hand

SIGN_SCREENS = 6
FACTS = (
    "If you start without an operation, what can happen within a year?",
    "What may an early operation do for you?",
    "What can go wrong with an operation, and how often?",
    "Can pain stay or come back, whichever way you start?",
)
READY = (
    "Is it clear to you what you want?",
    "Do you know the good and the hard sides of each option?",
    "Do you know which of these sides matter most to you?",
    "Do you have enough help and time to choose?",
)


def do_main_job(hand: Hand) -> None:
    """Go through all twelve steps and stop on the summary."""
    for step in STEPS:
        step(hand)
        hand.finish_step()


def say_who_is_here(hand: Hand) -> None:
    """Step 1."""
    hand.write("What do we print for your name?", "M. K.")
    hand.press("No", "Do you want an interpreter?")
    hand.press("For the clinic")
    hand.write("Who leads this visit?", "Dr Lind")


def say_no_to_all_signs(hand: Hand) -> None:
    """Step 2."""
    for screen in range(SIGN_SCREENS):
        hand.press("No to all of these")
        if screen < SIGN_SCREENS - 1:
            hand.turn_page("Next signs")


def name_the_cause(hand: Hand) -> None:
    """Step 3."""
    hand.press("Slipped disc (disc herniation)", "What is the main cause?")
    hand.press("A specialist confirmed it", "How do we know?")
    hand.find("Which pictures were taken, and what do they show?")
    hand.press("Add a scan")
    hand.press("Yes", "Does the picture match what you feel?")
    hand.press("MRI", "What kind of scan?")
    hand.write("When?", "2026-10-01")
    hand.press("L4-L5", "Which levels?")
    hand.press("Left", "Which side?")
    hand.write("What was found?", "Disc presses on the left L5 root")
    hand.find("Which operation or procedure is under discussion?")
    hand.press("Have a disc operation", "Which operation or procedure is under discussion?")
    hand.press("For the clinician", "closed")
    hand.press("5: normal", "How strong is the weakest muscle?")


def describe_symptoms(hand: Hand) -> None:
    """Step 4."""
    hand.press("3", "How strong is your back pain?")
    hand.press("8", "How strong is your leg pain?")
    hand.press("Leg pain", "What troubles you most?")
    hand.press("Or choose from a list")
    hand.press("Left calf", "Where it hurts")
    hand.find("How long have you had this pain?")
    hand.write("How long have you had this pain?", "10")
    hand.press("weeks", "How long have you had this pain?")
    hand.press("About the same", "How has it gone in the last weeks?")
    hand.find("Is a leg or foot numb, or does it tingle?")
    hand.press("Yes", "Is a leg or foot numb, or does it tingle?")
    hand.press("Normal strength", "How weak is your weakest leg or foot?")
    hand.find("How much does it disturb your sleep?")
    hand.press("A lot", "How much does it disturb your sleep?")


def tell_treatments(hand: Hand) -> None:
    """Step 5."""
    hand.press("Exercise or physiotherapy", "Which of these have you had?")
    hand.write("Exercise or physiotherapy: For how many weeks?", "8")
    hand.press("Helped some", "Exercise or physiotherapy: Did it help?")


def tell_health(hand: Hand) -> None:
    """Step 6."""
    hand.write("How old are you?", "52")
    hand.press("Female", "What is your sex?")
    hand.find("Do you smoke?")
    hand.press("Never", "Do you smoke?")
    hand.find("No operation so far")
    hand.press("No operation so far")


def set_goals(hand: Hand) -> None:
    """Step 7."""
    hand.press("Get back to work, or stay at work", "What matters most to you?")
    hand.press("Have less leg pain", "What matters most to you?")
    hand.press("Move up: Have less leg pain")
    hand.write("In your own words: Have less leg pain", "Ride my bicycle to the lake")
    hand.press("Mostly better", "How do you expect to be 1 year after an operation?")
    hand.press("Somewhat better", "How do you expect to be in 1 year without an operation?")


def read_comparison(hand: Hand) -> None:
    """Step 8."""
    for option in ("Have a disc operation", "Have a steroid injection first", "Start without an operation"):
        assert hand.sees(option)
    while hand.sees("Next topic"):
        hand.turn_page("Next topic")


def weigh(hand: Hand) -> None:
    """Step 9."""
    for thing in (
        "Getting over the leg pain sooner",
        "Staying clear of harm from the treatment",
        "Keeping an operation for later",
    ):
        hand.press(thing, "Tap the 3 things that matter most to you")
    hand.press("Yes, I want it", "Keeping an operation for later: is that good for you?")
    hand.find("Show how the options fit")
    hand.press("Show how the options fit")
    assert hand.sees("How it was added up")


def say_it_back(hand: Hand) -> None:
    """Step 10."""
    hand.press("More to talk over", "closed")
    for fact in FACTS:
        hand.press("Got it", fact)
    hand.find(READY[0])
    for question in READY:
        hand.press("Yes", question)


def make_the_plan(hand: Hand) -> None:
    """Step 11."""
    hand.press("Start without an operation", "What do we plan today?")
    hand.find("What speaks for an option, for you?")
    hand.add_line("What speaks for an option, for you?", "My sister got well without one")
    hand.find("What are the next steps?")
    hand.press("Physiotherapy or an exercise plan", "What are the next steps?")
    hand.find("When do we meet again?")
    hand.press("In 6 weeks", "When do we meet again?")
    hand.find("Is there anything else to write down?")
    hand.write("Is there anything else to write down?", "Call if the foot gets weak")


STEPS = (
    say_who_is_here,
    say_no_to_all_signs,
    name_the_cause,
    describe_symptoms,
    tell_treatments,
    tell_health,
    set_goals,
    read_comparison,
    weigh,
    say_it_back,
    make_the_plan,
)
"""What is done on each step before Next; the twelfth step is the summary."""


def said(today: datetime.date, option_order: tuple[str, ...]) -> Consultation:
    """The record of exactly what was said above."""
    return answered(_answers(today), Consultation(visit=VisitDetails(date=today, option_order=option_order)))


def _answers(today: datetime.date) -> dict[str, Any]:
    return {
        "visit.patient_label": "M. K.",
        "visit.interpreter": "no",
        "visit.clinician": "Dr Lind",
        **{f"warning_signs.{name}": Sign(answer="no", asked_together="yes") for name in SIGN_NAMES},
        "cause.condition": "disc_herniation",
        "cause.confirmed_by": "specialist",
        "cause.imaging": (_scan(),),
        "examination.weakest_muscle_grade": 5,
        "proposed.option": "discectomy",
        "symptoms.back_pain": 3,
        "symptoms.leg_pain": 8,
        "symptoms.main_problem": "leg",
        "symptoms.sites": ("left_calf",),
        "symptoms.duration_weeks": 10.0,
        "symptoms.course": "same",
        "symptoms.numbness": "yes",
        "symptoms.weakness": "none",
        "symptoms.impact.sleep": 3,
        "treatments": (Treatment(kind="exercise_physiotherapy", status="done", weeks=8, effect="some"),),
        "health.age": 52,
        "health.sex": "female",
        "health.smoking": "never",
        "health.previous_spine_operations": 0,
        "goals": (
            Goal(goal="less_leg_pain", rank=1, own_words="Ride my bicycle to the lake"),
            Goal(goal="work", rank=2),
        ),
        "expectations.after_surgery": "mostly_better",
        "expectations.without_surgery": "somewhat_better",
        "preferences.depth": "three",
        "preferences.picked": ("leg_pain_relief", "serious_harm", "keep_surgery_for_later"),
        "preferences.directions": {"keep_surgery_for_later": "for"},
        "understanding": tuple(Teachback(fact=name, result="got_it") for name in FACT_IDS),
        **{f"readiness.{name}": "yes" for name in ("sure", "understand", "weighed", "supported")},
        "plan.choice": "start_without_surgery",
        "plan.option": "start_without_surgery",
        "plan.reasons_for": ("My sister got well without one",),
        "plan.next_steps": ("physiotherapy",),
        "plan.review_on": today + datetime.timedelta(weeks=6),
        "plan.note": "Call if the foot gets weak",
    }


FACT_IDS = ("recovery_without_surgery", "speed_of_relief", "harm_of_surgery", "pain_may_stay")


def _scan() -> Imaging:
    return Imaging(
        modality="mri",
        date=datetime.date(2026, 10, 1),
        levels=("L4-L5",),
        side="left",
        finding="Disc presses on the left L5 root",
        matches_symptoms="yes",
    )
