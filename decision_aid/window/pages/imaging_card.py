"""Scans: a list to add to, and what scans show in people without pain."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from decision_aid.consultation.cause import Imaging
from decision_aid.content.questions import Question
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.pages.bound_card import QuestionHead
from decision_aid.window.pages.entries import entry_from, value_from
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card
from decision_aid.window.widgets.entry_form import EntryField
from decision_aid.window.widgets.entry_list import EntryLabels, EntryList

DISCS = ("T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1")
VERTEBRAE = ("T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
LEVELS = DISCS + VERTEBRAE


class ImagingCard(Card):
    """The scans of the record; whether the picture matches the symptoms stands out in each."""

    def __init__(self, visit: Visit, question: Question) -> None:
        super().__init__()
        self._visit, self._path = visit, question.path
        self.list = EntryList(imaging_fields(), imaging_summary, _labels())
        self.add(QuestionHead(visit, question))
        self.add(self.list)
        self.list.entries_changed.connect(self._answer)

    def refresh(self) -> None:
        """Show the scans of the record."""
        scans = self._visit.record.cause.imaging
        self.list.show_entries(None if scans is None else [entry_from(scan) for scan in scans])

    def _answer(self, entries: Sequence[Mapping[str, Any]] | None) -> None:
        if entries is None:
            self._visit.answer(self._path, None)
            return
        scans = tuple(value_from(Imaging, entry) for entry in entries)
        self._visit.answer(self._path, with_unlisted_levels(self._visit.record.cause.imaging or (), scans))


def with_unlisted_levels(before: Sequence[Imaging], scans: tuple[Imaging, ...]) -> tuple[Imaging, ...]:
    """The scans with the levels that they had before and that no button can show, such as "L6-S1"."""
    if len(before) != len(scans):
        return scans
    return tuple(
        replace(scan, levels=scan.levels + tuple(level for level in old.levels if level not in (*LEVELS, *scan.levels)))
        for old, scan in zip(before, scans, strict=True)
    )


def imaging_summary(entry: Mapping[str, Any]) -> str:
    """One line that names a scan: kind, date, levels, side and finding."""
    modality = dict(_modalities()).get(entry.get("modality", ""), "")
    date = entry.get("date")
    side = dict(_sides()).get(entry.get("side", ""), "")
    day = plain_date(date, _) if date else ""
    parts = (modality, day, ", ".join(entry.get("levels", ())), side, entry.get("finding", ""))
    return " · ".join(part for part in parts if part) or _("A scan, no details yet")


def imaging_fields() -> list[EntryField]:
    """The questions about one scan; whether it matches the symptoms comes first, because it matters most."""
    return [
        EntryField(
            name="matches_symptoms",
            label=_("Does the picture match what you feel?"),
            why=_("Same side, same nerve, same place. This matters more than how bad the picture looks."),
            kind="choice",
            choices=(("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No")), ("unsure", _("Not sure"))),
            stands_out=True,
        ),
        EntryField(name="modality", label=_("What kind of scan?"), kind="choice", choices=_modalities()),
        EntryField(name="date", label=_("When?"), kind="date"),
        EntryField(name="levels", label=_("Which levels?"), kind="several", choices=tuple((n, n) for n in LEVELS)),
        EntryField(name="side", label=_("Which side?"), kind="choice", choices=_sides()),
        EntryField(name="finding", label=_("What was found?"), kind="line"),
        EntryField(name="type", label=_("If it is a disc: what type?"), kind="choice", choices=_types()),
        EntryField(name="severity", label=_("How severe does it look?"), kind="choice", choices=_severities()),
    ]


def _modalities() -> tuple[tuple[str, str], ...]:
    return (("mri", _("MRI")), ("ct", _("CT")), ("xray", _("X-ray")), ("other", _("Other")))


def _sides() -> tuple[tuple[str, str], ...]:
    return (("left", _("Left")), ("right", _("Right")), ("both", _("Both sides")), ("middle", _("Middle")))


def _types() -> tuple[tuple[str, str], ...]:
    return (
        ("bulge", _("Bulge")),
        ("protrusion", _("Protrusion")),
        ("extrusion", _("Extrusion")),
        ("sequestration", _("Loose piece (sequestration)")),
    )


def _severities() -> tuple[tuple[str, str], ...]:
    return (("mild", _("Mild")), ("moderate", _("Moderate")), ("severe", _("Severe")))


def _labels() -> EntryLabels:
    return EntryLabels(
        add=_("Add a scan"), change=_("Change"), done=_("Done"), remove=_("Remove"), none=_("No scan so far")
    )
