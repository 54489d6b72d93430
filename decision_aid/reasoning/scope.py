"""What may be shown: a comparison, information without surgery figures, the urgent page, or nothing of this aid."""

import datetime

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import CauseContent
from decision_aid.content.library import Library
from decision_aid.reasoning.results import ScopeKind, ScopeResult, UrgencyResult

ADULT_AGE = 18
FRACTURE = "vertebral_fracture"
FRACTURE_CONTENT = {"osteoporotic": FRACTURE, "traumatic": f"{FRACTURE}_traumatic"}
"""The content of each kind of fracture."""


def find_scope(
    record: Consultation, library: Library, urgency: UrgencyResult, *, today: datetime.date | None = None
) -> ScopeResult:
    """Return the scope with its reasons; an alarm stands before everything, also before being out of scope.

    Content that is too old on `today` compares nothing; without `today` its age is not judged.
    Outside the aid's group the content of the reason itself is shown, never the cause's: its figures come from others.
    """
    if urgency.withheld:
        return ScopeResult(kind="urgent", reasons=urgency.code_names)
    outside = _outside_because(record)
    if outside:
        own = tuple(library.causes[reason] for reason in outside if reason in library.causes)
        return ScopeResult(kind="out_of_scope", reasons=outside, causes=own)
    kind, reasons = _kind_for_cause(record, library)
    if kind == "comparison" and today is not None and library.about.age(today) == "expired":
        kind, reasons = "information", ("content_expired",)
    shown = _contents(record, library)
    return ScopeResult(kind=kind, reasons=reasons, causes=tuple(shown.values()), conditions=tuple(shown))


def _outside_because(record: Consultation) -> tuple[str, ...]:
    young = record.health.age is not None and record.health.age < ADULT_AGE
    checks = {"under_18": young, "pregnancy": record.health.pregnant == "yes"}
    return tuple(name for name, found in checks.items() if found)


def _kind_for_cause(record: Consultation, library: Library) -> tuple[ScopeKind, tuple[str, ...]]:
    if record.cause.condition is None:
        return "information", ("cause_not_asked",)
    missing = _missing_of_fracture(record)
    if FRACTURE in (record.cause.condition, *record.cause.also) and missing is not None:
        return "information", (missing,)
    content = _content(record, record.cause.condition, library)
    if content is not None and content.scope == "comparison":
        return "comparison", ()
    return "information", ("no_fair_numbers",)


def _fracture_kind(record: Consultation) -> str | None:
    return None if record.cause.fracture is None else record.cause.fracture.kind


def _missing_of_fracture(record: Consultation) -> str | None:
    """What has to be known of a fracture before its content is shown; None when nothing is missing.

    Whether it is stable and the nerves are well is asked of every fracture, as an alarm hangs on it. The figures about
    injuries come from people with a stable spine and healthy nerves: there no other answer will do.
    """
    fracture = record.cause.fracture
    if fracture is None or fracture.kind is None:
        return "fracture_kind_not_asked"
    asked = fracture.stable is not None and fracture.nerve_damage is not None
    sound = fracture.stable == "yes" and fracture.nerve_damage == "no"
    enough = sound if fracture.kind == "traumatic" else asked
    return None if enough else "fracture_not_known_sound"


def _content(record: Consultation, condition: str, library: Library) -> CauseContent | None:
    """The content of a condition; each kind of fracture has its own, and nothing is shown until it is known."""
    if condition != FRACTURE:
        return library.causes.get(condition)
    if _missing_of_fracture(record) is not None:
        return None
    return library.causes.get(FRACTURE_CONTENT.get(_fracture_kind(record) or "", ""))


def _contents(record: Consultation, library: Library) -> dict[str, CauseContent]:
    """The content on show by the condition that it belongs to, the main one first."""
    named = (record.cause.condition, *record.cause.also)
    found = {condition: _content(record, condition, library) for condition in named if condition is not None}
    return {condition: content for condition, content in found.items() if content is not None}
