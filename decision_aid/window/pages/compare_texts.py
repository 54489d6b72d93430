"""The topics of the comparison that are words: the choice, living with it, recovery, gaps, good and hard points."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import Option, Recovery
from decision_aid.content.evidence import Text
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import ComparisonResult, RowResult
from decision_aid.summary.document import Bullets, Paragraph, Part
from decision_aid.summary.span_words import span_words
from decision_aid.window.language import _
from decision_aid.window.pages.option_columns import MakeCell, OptionColumns, option_tag
from decision_aid.window.pages.sources import source_line
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.document_view import widgets_of
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.stack import stack_of

SENTENCE_END = re.compile(r"(?<=\.) ")

MakeCard = tuple[str, Callable[[], Card]]
"""The title of a card and what makes it."""


def choice_card(visit: Visit, comparison: ComparisonResult) -> Card:
    """The decision, why there is a choice, what happens with each option; the health problem is one tap away."""
    cause, say = comparison.cause, visit.say
    card = Card(TitleLabel(say(cause.decision_question)), BodyLabel(say(cause.why_a_choice)))
    card.add(
        OptionColumns(visit, comparison.options, lambda one: [BodyLabel(say(one.what_happens))], under_header=True)
    )
    if cause.what_helps:
        card.add(_lead(_("What helps, whichever way you start")))
        card.add(points(visit, cause.what_helps))
        card.add(sources_fold(visit, cause.what_helps))
    card.add(Fold(_("What this health problem is"), lambda: BodyLabel(say(cause.condition))))
    if cause.natural_course:
        card.add(Fold(_("How it often goes on its own"), lambda: _with_sources(visit, cause.natural_course)))
    return card


def points_card(visit: Visit, options: tuple[Option, ...]) -> Card:
    """Good and hard points of each option, as many of one as of the other."""
    card = _columns_card(visit, _("In short: good and hard points"), options, lambda one: _points(visit, one))
    texts = [text for option in options for text in (*option.good_points, *option.hard_points)]
    card.add(sources_fold(visit, texts))
    return card


def option_points_card(visit: Visit, comparison: ComparisonResult, place: int) -> Card:
    """Good and hard points of the option at `place`."""
    option = comparison.options[place]
    title, tag = TitleLabel(_("In short: good and hard points")), option_tag(visit, option, comparison.options)
    return Card(title, tag, *_points(visit, option), sources_fold(visit, (*option.good_points, *option.hard_points)))


def _points(visit: Visit, option: Option) -> list[QWidget]:
    good, hard = points(visit, option.good_points), points(visit, option.hard_points)
    return [_lead(_("Good points")), good, _lead(_("Hard points")), hard]


def living_cards(visit: Visit, comparison: ComparisonResult) -> list[Card]:
    """What living with each option is like, and its recovery week by week."""
    cards = [living_card(visit, comparison.options)]
    return [*cards, _recovery_card(visit, comparison)] if comparison.recovery else cards


def living_card(visit: Visit, options: tuple[Option, ...]) -> Card:
    """What living with each option is like: the body, the mind and daily company."""

    def make(option: Option) -> list[QWidget]:
        parts = (
            (_("Your body"), option.physical),
            (_("How you feel"), option.emotional),
            (_("People, home, work"), option.social),
        )
        return widgets_of([Paragraph(visit.say(text), lead=lead) for lead, text in parts])

    return _columns_card(visit, _("Living with it"), options, make)


def _recovery_card(visit: Visit, comparison: ComparisonResult) -> Card:
    card = _columns_card(
        visit, _("Recovery, week by week"), comparison.options, lambda one: _recovery_of(visit, comparison, one)
    )
    card.add(sources_fold(visit, (), [finding for entry in comparison.recovery for finding in entry.findings]))
    return card


def option_recovery_card(visit: Visit, comparison: ComparisonResult, place: int) -> Card:
    """The recovery of the option at `place`, week by week."""
    option = comparison.options[place]
    title, tag = TitleLabel(_("Recovery, week by week")), option_tag(visit, option, comparison.options)
    findings = [finding for entry in comparison.recovery if entry.option == option.id for finding in entry.findings]
    sources = [sources_fold(visit, (), findings)] if findings else []
    return Card(title, tag, *_recovery_of(visit, comparison, option), *sources)


def _recovery_of(visit: Visit, comparison: ComparisonResult, option: Option) -> list[QWidget]:
    found = next((entry for entry in comparison.recovery if entry.option == option.id), None)
    return [SoftLabel(_("Not known"))] if found is None else _recovery_steps(visit, found)


def _recovery_steps(visit: Visit, recovery: Recovery) -> list[QWidget]:
    steps = [_week_paragraph(visit, step.weeks, step.text) for step in recovery.steps]
    note = [Paragraph(visit.say(recovery.note), style="soft")] if recovery.note else []
    return widgets_of([*steps, *note])


def _week_paragraph(visit: Visit, weeks: tuple[float, float], text: Text) -> Part:
    return Paragraph(visit.say(text), lead=span_words(weeks, visit.voice))


def unknown_cards(visit: Visit, comparison: ComparisonResult, rows: Sequence[RowResult]) -> list[Card]:
    """What nobody knows, said once; where experts differ; and what goes with better or worse results."""
    return [make() for _title, make in unknown_makers(visit, comparison, rows)]


def unknown_makers(visit: Visit, comparison: ComparisonResult, rows: Sequence[RowResult]) -> list[MakeCard]:
    """Return the title and the maker of each of those cards."""
    unknown = (_("What we do not know"), partial(_unknown_card, visit, comparison, rows))
    changing = (_("What can change these figures for you"), partial(_modifiers_card, visit, comparison))
    return [unknown, changing] if comparison.modifiers else [unknown]


def _unknown_card(visit: Visit, comparison: ComparisonResult, rows: Sequence[RowResult]) -> Card:
    lines = unknown_lines(visit, comparison, rows)
    card = Card(TitleLabel(_("What we do not know")), widgets_of((Bullets(tuple(lines)),))[0])
    for row in rows:
        if row.row.disagreement:
            differ = Paragraph(visit.say(row.row.disagreement), lead=_("Studies and experts differ"))
            card.add(widgets_of((differ,))[0])
    texts = [text for row in rows for text in (row.row.unmeasured, row.row.disagreement)] + [*comparison.cause.gaps]
    if findings_in(*texts):
        card.add(sources_fold(visit, texts))
    return card


def unknown_lines(visit: Visit, comparison: ComparisonResult, rows: Sequence[RowResult]) -> list[str]:
    """Return the gaps of the cause, and of what its rows call unmeasured each sentence that no gap says already."""
    gaps = [visit.say(gap) for gap in comparison.cause.gaps]
    said = [sentence for row in rows for sentence in SENTENCE_END.split(visit.say(row.row.unmeasured)) if sentence]
    return [*(sentence for sentence in said if not any(sentence in gap for gap in gaps)), *gaps]


def _modifiers_card(visit: Visit, comparison: ComparisonResult) -> Card:
    texts = [entry.text for entry in comparison.modifiers]
    card = Card(TitleLabel(_("What can change these figures for you")), points(visit, texts))
    card.add(SoftLabel(_("No study can tell which group you will be in.")))
    card.add(sources_fold(visit, texts, [entry.finding for entry in comparison.modifiers]))
    return card


def points(visit: Visit, texts: Sequence[Text]) -> QWidget:
    """Return the texts as a list."""
    return widgets_of((_bullets(visit, texts),))[0]


def _with_sources(visit: Visit, texts: Sequence[Text]) -> QWidget:
    listed, sources = _bullets(visit, texts), source_line(visit, findings_in(*texts))
    return stack_of(widgets_of((listed, Paragraph(sources, style="soft"))), spacing_em=0.4)


def _lead(text: str) -> BodyLabel:
    return BodyLabel(text, weight=SEMIBOLD)


def _bullets(visit: Visit, texts: Sequence[Text]) -> Bullets:
    return Bullets(tuple(visit.say(text) for text in texts))


def _columns_card(visit: Visit, title: str, options: tuple[Option, ...], make: MakeCell) -> Card:
    return Card(TitleLabel(title), OptionColumns(visit, options, make, under_header=True))


def sources_fold(visit: Visit, texts: Sequence[Text], findings: Sequence[str] = ()) -> Fold:
    """Return a closed fold with the sources of some texts and of some findings."""
    named = (*findings, *findings_in(*texts))
    return Fold(_("Sources"), lambda: SoftLabel(source_line(visit, named), size="small"))
