"""Treatments: which ones you have had, then how long and with what effect for these alone; and what follows."""

from collections.abc import Sequence
from typing import Any

from decision_aid.consultation.care_tried import Treatment
from decision_aid.content.choices import TreatmentChoice
from decision_aid.reasoning.care_tried import BEGUN, treatments_to_ask, with_status
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.care_tried_card import CareTriedCard
from decision_aid.window.widgets.answers import SeveralButtons
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.treatment_row import ShownTreatment, TreatmentLabels, TreatmentRow


class TreatmentsPage(Page):
    """Step 5: what has helped so far."""

    step_id = "treatments"

    def build(self) -> None:
        """Make the list to tick, a row for every treatment that was had, and the card that says what follows."""
        self.rows: dict[str, TreatmentRow] = {}
        title = _("Which of these have you had?")
        self.had = self._ticks(title)
        self.not_for_me = self._ticks(_("Which of these are not for you?"))
        self.none_button = PushButton(_("I have not had the others"))
        self.not_for_me_fold = Fold(_("Some of these are not for me"), self.not_for_me)
        self.add_card(
            Card(TitleLabel(title), SoftLabel(_had_help()), self.had, row_of(self.none_button), self.not_for_me_fold)
        )
        self.details = Card(TitleLabel(_("How long, and did it help?")))
        for choice in self.visit.library.choices.treatments:
            self.details.add(self._row(choice))
        self.add_card(self.details)
        self.care_tried = CareTriedCard(self.visit)
        self.add_card(self.care_tried)
        self._connect()

    def refresh(self) -> None:
        """Show what was answered and what follows from it."""
        told = {entry.kind: entry for entry in self.visit.record.treatments}
        self.had.show_answer(tuple(kind for kind, entry in told.items() if entry.status in BEGUN))
        self.not_for_me.show_answer(tuple(kind for kind, entry in told.items() if entry.status == "not_suitable"))
        self._show_asked()
        for kind, row in self.rows.items():
            row.show_treatment(shown(self._treatment(kind)))
        self.details.setVisible(any(not row.isHidden() for row in self.rows.values()))
        self.care_tried.refresh()

    def _show_asked(self) -> None:
        asked = {choice.id for choice in treatments_to_ask(self.visit.record, self.visit.library)}
        for button in (*self.had.buttons, *self.not_for_me.buttons):
            button.setVisible(button.value in asked)
        self.none_button.setEnabled(bool(self._not_answered()))

    def _ticks(self, title: str) -> SeveralButtons:
        names = [(choice.id, self.visit.say(choice.name)) for choice in self.visit.library.choices.treatments]
        return SeveralButtons(names, accessible_name=title, columns=2)

    def _connect(self) -> None:
        self.had.answered.connect(lambda had: self._answer_all(had, "done", BEGUN))
        self.not_for_me.answered.connect(lambda kinds: self._answer_all(kinds, "not_suitable", {"not_suitable"}))
        self.none_button.clicked.connect(self._answer_others)

    def _row(self, choice: TreatmentChoice) -> TreatmentRow:
        row = TreatmentRow(self.visit.say(choice.name), self.visit.say(choice.help), _labels())
        row.status_answered.connect(lambda status: self._answer_status(choice.id, status))
        row.weeks_answered.connect(lambda weeks: self.visit.answer(f"treatments.{choice.id}.weeks", weeks))
        row.effect_answered.connect(lambda effect: self.visit.answer(f"treatments.{choice.id}.effect", effect))
        row.note_answered.connect(lambda note: self.visit.answer(f"treatments.{choice.id}.note", note))
        self.rows[choice.id] = row
        return row

    def _treatment(self, kind: Any) -> Treatment:
        return next((entry for entry in self.visit.record.treatments if entry.kind == kind), Treatment(kind=kind))

    def _answer_all(self, ticked: Sequence[str], status: str, meant: Any) -> None:
        """Give the ticked treatments the status, and take it from those that are no longer ticked."""
        for choice in self.visit.library.choices.treatments:
            has = self._treatment(choice.id).status in meant
            if has != (choice.id in ticked):
                self._answer_status(choice.id, None if has else status)

    def _answer_status(self, kind: Any, status: Any) -> None:
        self.visit.answer(f"treatments.{kind}", with_status(self._treatment(kind), status))

    def _not_answered(self) -> list[str]:
        asked = treatments_to_ask(self.visit.record, self.visit.library)
        return [choice.id for choice in asked if self._treatment(choice.id).status is None]

    def _answer_others(self) -> None:
        for kind in self._not_answered():
            self._answer_status(kind, "not_tried")


def shown(treatment: Treatment) -> ShownTreatment:
    """What a row shows of a treatment."""
    return ShownTreatment(
        status=treatment.status,
        weeks=treatment.weeks,
        effect=treatment.effect,
        note=treatment.note,
        asks_note=treatment.kind == "other",
    )


def _had_help() -> str:
    return _("Tap each one, also if you are still having it. If you are not sure, leave it.")


def _labels() -> TreatmentLabels:
    return TreatmentLabels(
        statuses=(("done", _("Had it")), ("doing", _("Having it now"))),
        effects=(
            ("a_lot", _("Helped a lot")),
            ("some", _("Helped some")),
            ("none", _("No change")),
            ("worse", _("Made it worse")),
        ),
        weeks=_("weeks"),
        ask_status=_("Are you still having it?"),
        ask_weeks=_("For how many weeks?"),
        ask_effect=_("Did it help?"),
        ask_note=_("What was it?"),
    )
