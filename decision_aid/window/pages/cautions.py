"""Puts every raised caution right below the answer that raised it, or at the end where no single answer did."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from decision_aid.content.wording import findings_in
from decision_aid.reasoning.cautions import is_waiting
from decision_aid.reasoning.results import RaisedCaution
from decision_aid.window.language import _
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.sources import source_line
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.caution_bar import CautionBar

Note = tuple[RaisedCaution, bool]
"""A caution, and whether it waits."""
ASKED_AT = {
    "health.body_mass_index": "health.weight_kg",
    "health.earlier_operations": "health.previous_spine_operations",
}
"""Fields that are worked out, with the question whose answer settles them."""


def show_cautions(visit: Visit, step_id: str, lists: Sequence[QuestionList]) -> None:
    """Show the cautions of a step in its lists of questions."""
    placed: dict[str, list[Note]] = {}
    for caution in visit.briefing.cautions:
        if caution.rule.step == step_id:
            waits = is_waiting(caution, visit.briefing.urgency)
            placed.setdefault(_place(caution, lists), []).append((caution, waits))
    for group in lists:
        for path, notes in group.notes.items():
            notes.show_notes(placed.get(path, []), lambda note: _bar(visit, *note))
    if lists:
        lists[-1].end_notes.show_notes(placed.get("", []), lambda note: _bar(visit, *note))


def _bar(visit: Visit, caution: RaisedCaution, waits: bool) -> QWidget:  # noqa: FBT001 - the parts of a note, in order
    """The bar of a caution; one that waits says so and no figure, which could delay while urgent signs are open."""
    if not waits:
        return caution_bar(visit, caution)
    return CautionBar(visit.say(caution.rule.title), _("The urgent signs come first. We come back to this later."))


def caution_bar(visit: Visit, caution: RaisedCaution) -> QWidget:
    """The bar of one caution; "why" opens what can be changed, what holds both ways, and the source."""
    rule = caution.rule
    findings = dict.fromkeys((rule.finding, *findings_in(rule.patient, rule.change, rule.both_ways, rule.clinician)))
    change = visit.say(rule.change) or _("This is not something you can change before an operation.")
    clinician = _("For the clinician: {words}").format(words=visit.say(rule.clinician)) if rule.clinician else ""
    parts = (change, visit.say(rule.both_ways), clinician, source_line(visit, findings))
    return CautionBar(visit.say(rule.title), visit.say(rule.patient), more="\n\n".join(part for part in parts if part))


def _place(caution: RaisedCaution, lists: Sequence[QuestionList]) -> str:
    """Path of the last question on the page whose answer raises the caution; empty when there is none."""
    raising = {ASKED_AT.get(field, field) for field in caution.raised_by} | {caution.rule.asked_at}
    return next((path for group in reversed(lists) for path in reversed(group.notes) if path in raising), "")
