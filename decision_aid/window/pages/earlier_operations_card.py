"""Earlier operations on the spine: none, a number, or each with year, place and kind."""

from collections.abc import Mapping, Sequence
from typing import Any

from decision_aid.consultation.health import PreviousOperation
from decision_aid.content.questions import Question
from decision_aid.window.language import _
from decision_aid.window.pages.entries import entry_from, value_from
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.entry_form import EntryField
from decision_aid.window.widgets.entry_list import EntryLabels, EntryList


class EarlierOperationsCard(Card):
    """A list with one entry an operation; a bare number shows as many empty entries."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        self._visit, self._path = visit, question.path
        self.list = EntryList(_fields(), _summary, _labels())
        self.add(TitleLabel(visit.say(question.text)))
        if question.why:
            self.add(SoftLabel(visit.say(question.why)))
        self.add(self.list)
        self.list.entries_changed.connect(self._answer)

    def refresh(self) -> None:
        """Show what the record holds."""
        held = self._visit.record.health.previous_spine_operations
        if isinstance(held, int):
            self.list.show_entries([{}] * held)
        else:
            self.list.show_entries(None if held is None else [entry_from(operation) for operation in held])

    def _answer(self, entries: Sequence[Mapping[str, Any]] | None) -> None:
        if entries is None:
            self._visit.answer(self._path, None)
        elif any(entries):
            self._visit.answer(self._path, tuple(value_from(PreviousOperation, entry) for entry in entries))
        else:
            self._visit.answer(self._path, len(entries))


def _summary(entry: Mapping[str, Any]) -> str:
    parts = (entry.get("year"), entry.get("level"), entry.get("kind"))
    return ", ".join(str(part) for part in parts if part) or _("An operation, no details yet")


def _labels() -> EntryLabels:
    return EntryLabels(
        add=_("Add an operation"), change=_("Change"), done=_("Done"), remove=_("Remove"), none=_("No operation so far")
    )


def _fields() -> list[EntryField]:
    yes_no = (("yes", _("Yes")), ("no", _("No")), ("unsure", _("Not sure")))
    return [
        EntryField(name="year", label=_("In which year?"), kind="number", low=1900, high=2200),
        EntryField(name="level", label=_("At which level, such as L4-L5?"), kind="line"),
        EntryField(name="kind", label=_("What was done?"), kind="line"),
        EntryField(name="same_place", label=_("Is today's pain at the same place?"), kind="choice", choices=yes_no),
    ]
