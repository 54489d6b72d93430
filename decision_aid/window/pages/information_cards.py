"""What is said where options are not compared: the condition, its course, what helps, questions and next steps.

It holds no figure of benefit from surgery: such a scope has none.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from decision_aid.content.causes import CauseContent
from decision_aid.content.evidence import Text
from decision_aid.content.wording import findings_in
from decision_aid.window.language import _
from decision_aid.window.pages.compare_parts import Part
from decision_aid.window.pages.compare_texts import points, sources_fold
from decision_aid.window.pages.notices import GoTo
from decision_aid.window.pages.scope_notes import nothing_to_compare_card, reason_widgets
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, TitleLabel


def information_parts(visit: Visit, go_to: GoTo) -> tuple[Part, ...]:
    """Return a part for every card of every cause on show, the main one first; it says why nothing is compared."""
    causes = visit.briefing.scope.causes
    if not causes:
        title = _("Why nothing is compared")
        return (Part("reason", title, partial(nothing_to_compare_card, visit, go_to)),)
    first, *others = [part for cause in causes for part in _cause_parts(visit, cause)]
    return (Part(first.id, first.title, partial(_with_reasons, visit, go_to, causes[0])), *others)


def _with_reasons(visit: Visit, go_to: GoTo, cause: CauseContent) -> Card:
    card = _head_card(visit, cause)
    for widget in reason_widgets(visit, go_to):
        card.add(widget)
    return card


def _cause_parts(visit: Visit, cause: CauseContent) -> Iterator[Part]:
    lists = (
        (_("When to get help without waiting"), cause.get_help),
        (_("What is known about care"), cause.what_helps),
        (_("How it often goes"), cause.natural_course if cause.scope != "comparison" else ()),
        (_("Questions to ask"), cause.questions_to_ask),
        (_("Possible next steps"), cause.next_steps),
        (_("What nobody knows"), cause.gaps if cause.scope != "comparison" else ()),
    )
    yield Part(cause.cause, visit.say(cause.name), partial(_head_card, visit, cause))
    for place, (title, texts) in enumerate(lists):
        if texts:
            yield Part(f"{cause.cause}:{place}", title, partial(_list_card, visit, title, texts))


def _head_card(visit: Visit, cause: CauseContent) -> Card:
    """What the problem is and what can be done: help stands in the title where there is some."""
    name = visit.say(cause.name)
    card = Card(TitleLabel(_("What can help you now"))) if cause.what_helps else Card(TitleLabel(name))
    if cause.what_helps:
        card.add(BodyLabel(name, weight=SEMIBOLD))
    card.add(BodyLabel(visit.say(cause.condition)))
    if cause.why_a_choice and cause.scope != "comparison":
        card.add(BodyLabel(visit.say(cause.why_a_choice)))
    return card


def _list_card(visit: Visit, title: str, texts: Sequence[Text]) -> Card:
    card = Card(TitleLabel(title), points(visit, texts))
    if findings_in(*texts):
        card.add(sources_fold(visit, texts))
    return card
