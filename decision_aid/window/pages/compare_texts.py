"""The parts of the comparison that are words: the choice, what happens, points for and against, living, recovery."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import Option, Recovery
from decision_aid.content.evidence import Text
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.summary.chart_words import timeline_words
from decision_aid.summary.charts import TimelineLane, recovery_timeline
from decision_aid.summary.document import Bullets, Paragraph, Part
from decision_aid.summary.option_style import option_style
from decision_aid.window.language import _
from decision_aid.window.pages.figure_words import voice_of
from decision_aid.window.pages.option_columns import MakeCell, OptionColumns
from decision_aid.window.pages.sources import source_line, sources_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.document_view import widgets_of
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.scene_view import SceneView


def choice_card(visit: Visit, comparison: ComparisonResult) -> Card:
    """The health problem, the decision, why there is a choice, and how it often goes on its own."""
    cause, say = comparison.cause, visit.say
    card = Card(TitleLabel(say(cause.decision_question)), BodyLabel(say(cause.condition)))
    card.add(BodyLabel(say(cause.why_a_choice)))
    if cause.natural_course:
        card.add(Fold(_("How it often goes on its own"), lambda: points(visit, cause.natural_course)))
        card.add(sources_fold(visit, cause.natural_course))
    return card


def happens_card(visit: Visit, options: tuple[Option, ...]) -> Card:
    """What happens with each option."""

    def make(option: Option) -> list[QWidget]:
        return [BodyLabel(visit.say(option.what_happens))]

    return _columns_card(visit, _("What happens"), options, make)


def points_card(visit: Visit, options: tuple[Option, ...]) -> Card:
    """Good and hard points of each option, as many of one as of the other."""

    def make(option: Option) -> list[QWidget]:
        good, hard = points(visit, option.good_points), points(visit, option.hard_points)
        return [_lead(_("Good points")), good, _lead(_("Hard points")), hard]

    card = _columns_card(visit, _("Good points and hard points"), options, make)
    texts = [text for option in options for text in (*option.good_points, *option.hard_points)]
    card.add(sources_fold(visit, texts))
    return card


def living_card(visit: Visit, options: tuple[Option, ...]) -> Card:
    """What living with each option is like for the body, the mind and daily company."""

    def make(option: Option) -> list[QWidget]:
        parts = (
            (_("Your body"), option.physical),
            (_("How you feel"), option.emotional),
            (_("People, home, work"), option.social),
        )
        return widgets_of([Paragraph(visit.say(text), lead=lead) for lead, text in parts])

    return _columns_card(visit, _("Living with it"), options, make)


def recovery_card(visit: Visit, comparison: ComparisonResult) -> Card:
    """Recovery and rehabilitation of each option, week by week."""
    recovery = {entry.option: entry for entry in comparison.recovery}

    def make(option: Option) -> list[QWidget]:
        return _recovery_steps(visit, recovery[option.id]) if option.id in recovery else [SoftLabel(_("Not known"))]

    card = _columns_card(visit, _("Recovery, week by week"), comparison.options, make)
    card.column.insertWidget(1, _timeline(visit, comparison, recovery))
    card.add(sources_fold(visit, (), [finding for entry in comparison.recovery for finding in entry.findings]))
    return card


def _recovery_steps(visit: Visit, recovery: Recovery) -> list[QWidget]:
    steps = [_week_paragraph(visit, number, step.weeks, step.text) for number, step in enumerate(recovery.steps, 1)]
    note = [Paragraph(visit.say(recovery.note), style="soft")] if recovery.note else []
    return widgets_of([*steps, *note])


def _week_paragraph(visit: Visit, number: int, weeks: tuple[float, float], text: Text) -> Part:
    first, last = (visit.wording.number(week) for week in weeks)
    lead = _("{number}. Weeks {first} to {last}").format(number=number, first=first, last=last)
    return Paragraph(visit.say(text), lead=lead)


def _timeline(visit: Visit, comparison: ComparisonResult, recovery: dict[str, Recovery]) -> SceneView:
    lanes = [
        TimelineLane(
            name=visit.say(option.short_name),
            style=option_style(place),
            weeks=tuple(step.weeks for step in recovery[option.id].steps),
        )
        for place, option in enumerate(comparison.options)
        if option.id in recovery
    ]
    return SceneView(recovery_timeline(lanes, visit.translate), timeline_words(lanes, voice_of(visit)))


def modifiers_card(visit: Visit, comparison: ComparisonResult) -> Card:
    """What goes with better or worse results, in words."""
    texts = [entry.text for entry in comparison.modifiers]
    card = Card(TitleLabel(_("What can change these figures for you")), points(visit, texts))
    card.add(SoftLabel(_("No study can tell which group you will be in.")))
    card.add(sources_fold(visit, texts, [entry.finding for entry in comparison.modifiers]))
    return card


def gaps_card(visit: Visit, comparison: ComparisonResult) -> Card:
    """What nobody knows."""
    gaps = comparison.cause.gaps
    card = Card(TitleLabel(_("What nobody knows")), points(visit, gaps))
    if sources_of(*gaps):
        card.add(sources_fold(visit, gaps))
    return card


def points(visit: Visit, texts: Sequence[Text]) -> QWidget:
    """Return the texts as a list."""
    return widgets_of((_bullets(visit, texts),))[0]


def _lead(text: str) -> BodyLabel:
    return BodyLabel(text, weight=SEMIBOLD)


def _bullets(visit: Visit, texts: Sequence[Text]) -> Bullets:
    return Bullets(tuple(visit.say(text) for text in texts))


def _columns_card(visit: Visit, title: str, options: tuple[Option, ...], make: MakeCell) -> Card:
    return Card(TitleLabel(title), OptionColumns(visit, options, make, under_header=True))


def sources_fold(visit: Visit, texts: Sequence[Text], findings: Sequence[str] = ()) -> Fold:
    """Return a closed fold with the sources of some texts and of some findings."""
    named = (*findings, *sources_of(*texts))
    return Fold(_("Sources"), lambda: SoftLabel(source_line(visit, named), size="small"))
