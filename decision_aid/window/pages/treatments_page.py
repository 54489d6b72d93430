"""Treatments tried: each with status, weeks and effect; then what had a fair trial and what is still open."""

from dataclasses import replace
from typing import Any

from decision_aid.consultation.care_tried import Treatment
from decision_aid.content.choices import TreatmentChoice
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.care_tried_card import CareTriedCard
from decision_aid.window.widgets.cards import Card
from decision_aid.window.widgets.treatment_row import ShownTreatment, TreatmentLabels, TreatmentRow


class TreatmentsPage(Page):
    """Step 5: what has helped so far."""

    step_id = "treatments"

    def build(self) -> None:
        """Make a row for every treatment and the card that says what follows."""
        self.rows: dict[str, TreatmentRow] = {}
        card = Card()
        for choice in self.visit.library.choices.treatments:
            card.add(self._row(choice))
        self.add_card(card)
        self.care_tried = CareTriedCard(self.visit)
        self.add_card(self.care_tried)

    def refresh(self) -> None:
        """Show what was answered and what follows from it."""
        for kind, row in self.rows.items():
            row.show_treatment(shown(self._treatment(kind)))
        self.care_tried.refresh()

    def _row(self, choice: TreatmentChoice) -> TreatmentRow:
        row = TreatmentRow(self.visit.say(choice.name), self.visit.say(choice.help), self._labels())
        row.status_answered.connect(lambda status: self._answer_status(choice.id, status))
        row.weeks_answered.connect(lambda weeks: self.visit.answer(f"treatments.{choice.id}.weeks", weeks))
        row.effect_answered.connect(lambda effect: self.visit.answer(f"treatments.{choice.id}.effect", effect))
        row.note_answered.connect(lambda note: self.visit.answer(f"treatments.{choice.id}.note", note))
        self.rows[choice.id] = row
        return row

    def _treatment(self, kind: Any) -> Treatment:
        return next((entry for entry in self.visit.record.treatments if entry.kind == kind), Treatment(kind=kind))

    def _answer_status(self, kind: Any, status: Any) -> None:
        """Keep weeks and effect only where the treatment was begun; an empty entry is taken out."""
        found = self._treatment(kind)
        if status not in TreatmentRow.tried:
            found = replace(found, weeks=None, effect=None)
        changed = replace(found, status=status)
        self.visit.answer(f"treatments.{kind}", None if changed == Treatment(kind=kind) else changed)

    def _labels(self) -> TreatmentLabels:
        return TreatmentLabels(
            statuses=(
                ("done", _("Done")),
                ("doing", _("Doing now")),
                ("not_tried", _("Not tried")),
                ("not_suitable", _("Not suitable")),
            ),
            effects=(
                ("a_lot", _("Helped a lot")),
                ("some", _("Helped some")),
                ("none", _("No change")),
                ("worse", _("Made it worse")),
            ),
            weeks=_("weeks"),
            ask_status=_("Was it tried?"),
            ask_weeks=_("For how many weeks?"),
            ask_effect=_("Did it help?"),
            ask_note=_("What was it?"),
        )


def shown(treatment: Treatment) -> ShownTreatment:
    """What a row shows of a treatment."""
    return ShownTreatment(
        status=treatment.status,
        weeks=treatment.weeks,
        effect=treatment.effect,
        note=treatment.note,
        asks_note=treatment.kind == "other",
    )
