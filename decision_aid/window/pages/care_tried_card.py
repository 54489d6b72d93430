"""What had a fair trial, what is still open, and what is asked for before an operation, each with its source."""

from collections.abc import Iterable

from decision_aid.content.choices import TreatmentChoice
from decision_aid.content.evidence import Text
from decision_aid.content.wording import findings_in
from decision_aid.window.language import _
from decision_aid.window.pages.sources import source_line
from decision_aid.window.pages.text_card import Line, TextCard
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.fold import Fold


class CareTriedCard(TextCard):
    """Says what the briefing found about the care tried so far."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._asked_first: TextCard | None = None
        self.guidelines = Fold(_("What guidelines and insurers ask for first"), self._make_asked_first)
        self.guidelines.opened.connect(self._show_asked_first)
        self.add(self.guidelines)

    def refresh(self) -> None:
        """Show what the briefing says now."""
        care = self._visit.briefing.care_tried
        lines = [Line(self._summary(), "title")]
        lines += [Line(self._no_waiting(reason), "strong") for reason in care.not_needed_because]
        lines += self._treatments(_("Had a fair trial"), care.fair_trial)
        lines += self._treatments(_("Still open; one of these is enough"), care.still_open)
        if care.further_kind_open:
            lines.append(
                Line(_("A further kind of care, such as hands-on care or a medicine, was not begun."), "strong")
            )
        self.show_lines(lines)
        self._show_asked_first()

    def _show_asked_first(self) -> None:
        """Bring the lines in the fold up to date; a card with lines shows itself, so only while the fold is open."""
        if self._asked_first is not None and self.guidelines.is_open:
            self._asked_first.show_lines(self._guidelines())

    def _make_asked_first(self) -> TextCard:
        self._asked_first = TextCard(role="plain_box")
        self._asked_first.setParent(self)  # lines show the card, and without a parent it would be a window
        self._asked_first.show_lines(self._guidelines())
        return self._asked_first

    def _summary(self) -> str:
        care = self._visit.briefing.care_tried
        if care.adequate == "no" and not care.asked:
            return _("What was tried has not been asked yet")
        return {
            "yes": _("Care without an operation has had a fair trial"),
            "partly": _("Care without an operation has had part of a fair trial"),
            "no": _("Care without an operation has not had a fair trial yet"),
            "not_needed": _("Nobody needs to try other care first"),
        }[care.adequate]

    def _no_waiting(self, reason: str) -> str:
        sentences = {
            "urgent": _("There are warning signs. They come first and do not wait for other care."),
            "getting_worse": _("The trouble is clearly getting worse. That does not wait for other care."),
            "severe_weakness": _(
                "A leg or foot is very weak, or may be getting weaker. That does not wait for other care."
            ),
            "unlikely_without_surgery": _(
                "The specialist thinks that getting better without an operation is unlikely. "
                "That does not wait for other care."
            ),
        }
        return sentences.get(reason, _("This does not wait for other care."))

    def _treatments(self, title: str, choices: Iterable[TreatmentChoice]) -> list[Line]:
        lines = [line for choice in choices for line in self._treatment(choice)]
        return [Line(title, "strong"), *lines] if lines else []

    def _treatment(self, choice: TreatmentChoice) -> list[Line]:
        lines = [Line(self._visit.say(choice.name), "item")]
        evidence = self._visit.say(choice.evidence)
        if evidence:
            named = (choice.finding, *findings_in(choice.evidence))
            lines += [Line(evidence, "body"), *_soft(source_line(self._visit, named))]
        return lines

    def _guidelines(self) -> list[Line]:
        """What is asked for with the causes on hand."""
        cause = self._visit.record.cause
        named = [one for one in (cause.condition, *cause.also) if one]
        texts = self._visit.library.choices.guidelines_for(named)
        return [line for text in texts for line in self._guideline(text)]

    def _guideline(self, text: Text) -> list[Line]:
        return [Line(self._visit.say(text), "item"), *_soft(source_line(self._visit, findings_in(text)))]


def _soft(text: str) -> list[Line]:
    return [Line(text, "soft")] if text else []
