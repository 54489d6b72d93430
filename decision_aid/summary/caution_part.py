"""What the patient keeps in mind about their health: of a few cautions all, of many what can be changed."""

from collections.abc import Iterable, Sequence

from decision_aid.content.rules import CautionRule
from decision_aid.reasoning.results import RaisedCaution
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part
from decision_aid.summary.source_list import SourceList
from decision_aid.summary.spared import Spared

MOST_EXPLAINED = 2
"""With more cautions than this, the sheet says what can be changed and leaves the reasons to visit and record."""
MOST_TOLD = 4
ALWAYS_IN_FULL = ("getting_worse", "old_nerve_sign", "mild_weakness", "age_80_plus")
"""Cautions that stand first and with all that is known: about nerves, and what great age changes."""


def caution_parts(context: SummaryContext, sources: SourceList, spared: Spared) -> tuple[Part, ...]:
    """Return the cautions, the nerves first and in full; of many others what can be changed, and the rest by name."""
    _ = context.translate
    cautions = context.briefing.cautions
    if not cautions:
        return ()
    others = [one for one in cautions if one.code not in ALWAYS_IN_FULL]
    told = [] if spared.cautions_by_name else _told(others)
    parts = _in_full((one for one in cautions if one.code in ALWAYS_IN_FULL), context, sources)
    parts += _changes(told, context, sources) if _are_many(others) else _in_full(told, context, sources)
    title = _("What to keep in mind about your health")
    named = "; ".join(context.say(one.rule.title) for one in others if one not in told)
    if not parts:
        return (Paragraph(f"{named}.", lead=f"{title}:"),)
    parts += [Paragraph(f"{named}.", lead=_("We also talked about:"))] if named else []
    return (Heading(title), *parts)


def _are_many(others: Sequence[RaisedCaution]) -> bool:
    return len(others) > MOST_EXPLAINED


def _told(others: Sequence[RaisedCaution]) -> list[RaisedCaution]:
    """Those that are told and not named alone: of many the ones of which something can be changed."""
    return [one for one in others if not _are_many(others) or one.rule.change][:MOST_TOLD]


def _in_full(cautions: Iterable[RaisedCaution], context: SummaryContext, sources: SourceList) -> list[Part]:
    return [_caution(one.rule, context, sources) for one in cautions]


def _caution(rule: CautionRule, context: SummaryContext, sources: SourceList) -> Paragraph:
    texts = (rule.patient, rule.change, rule.both_ways)
    said = (context.say(text) for text in texts)
    text = " ".join(one for one in said if one) + sources.marks(texts, rule.finding)
    return Paragraph(text, lead=_as_lead(context.say(rule.title)))


def _changes(cautions: Iterable[RaisedCaution], context: SummaryContext, sources: SourceList) -> list[Part]:
    """What can be changed; where several cautions say the same, or one of them adds to it, it is said once."""
    groups: list[list[CautionRule]] = []
    for one in cautions:
        told = context.say(one.rule.change)
        group = next((group for group in groups if _begin_alike(told, context.say(group[0].change))), None)
        if group is None:
            groups.append([one.rule])
        else:
            group.append(one.rule)
    return [_change(group, context, sources) for group in groups]


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _change(rules: Sequence[CautionRule], context: SummaryContext, sources: SourceList) -> Paragraph:
    text = max((context.say(rule.change) for rule in rules), key=len)
    marks = sources.marks([rule.change for rule in rules], *(rule.finding for rule in rules))
    return Paragraph(text + marks, lead=_as_lead("; ".join(context.say(rule.title) for rule in rules)))


def _as_lead(title: str) -> str:
    return title if title.endswith("?") else f"{title}."
