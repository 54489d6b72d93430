"""The cause: what it is, what scans and examination show, and whether the picture matches what is felt."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.content.wording import findings_in
from decision_aid.window.language import _
from decision_aid.window.pages.condition_card import ConditionCard
from decision_aid.window.pages.grouped_page import GroupedPage
from decision_aid.window.pages.imaging_card import ImagingCard
from decision_aid.window.pages.proposed_card import ProposedCard
from decision_aid.window.pages.question_list import Maker, QuestionList
from decision_aid.window.pages.sign_lines import disagreement_lines
from decision_aid.window.pages.sources import source_line
from decision_aid.window.pages.symptom_cards import duration_card
from decision_aid.window.pages.text_card import Line, TextCard
from decision_aid.window.visit import Visit

FOR_CLINICIAN = ("examination.", "cause.also")
"""What only a clinician can read: grades, reflexes, millilitres, and further causes such as a tumour."""
IN_CARDS = frozenset({"cause.condition", "cause.imaging"})


class CausePage(GroupedPage):
    """Step 3: where the pain comes from."""

    step_id = "cause"

    def build(self) -> None:
        """Make the groups of questions and the card about what scans can tell."""
        self.special: list[Any] = []
        self.disagreements, self.scans_mislead = TextCard(role="caution"), TextCard()
        self.add_card(self.disagreements)
        self.build_parts(belongs=_is_for_clinician)
        self.part_with("cause.imaging").column.addWidget(self.scans_mislead)

    def refresh(self) -> None:
        """Show the answers, what follows from them, and what scans can tell."""
        for part in self.special:
            part.refresh()
        self.disagreements.show_lines(disagreement_lines(self.visit, "cause.", "examination."))
        self.scans_mislead.show_lines(scan_lines(self.visit))
        self.refresh_parts()

    def make_list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        """Facts in rows; the cause, scans and the operation under discussion have cards of their own."""
        makers: dict[str, Maker] = {
            "cause.condition": partial(ConditionCard, self.visit),
            "cause.imaging": partial(self._special, ImagingCard),
            "proposed.option": partial(self._special, ProposedCard),
            "symptoms.duration_weeks": partial(duration_card, self.visit),
        }
        in_rows = IN_CARDS.isdisjoint(question.path for question in group.questions)
        return QuestionList(self.visit, group, makers, in_rows=in_rows, titled=titled)

    def _special(self, kind: type[ImagingCard] | type[ProposedCard], question: Question) -> QWidget:
        card = kind(self.visit, question)
        self.special.append(card)
        return card


def _is_for_clinician(question: Question) -> bool:
    return question.path.startswith(FOR_CLINICIAN)


def scan_lines(visit: Visit) -> list[Line]:
    """What scans show in people without pain, for the causes on show, with sources."""
    texts = [text for cause in visit.briefing.scope.causes for text in cause.pictures_mislead]
    if not texts:
        return []
    said = dict.fromkeys(visit.say(text) for text in texts)
    source = source_line(visit, findings_in(*texts))
    lines = [Line(_("What a scan can and cannot tell"), "title"), *(Line(text) for text in said)]
    return [*lines, Line(source, "soft")] if source else lines
