"""What is said where options are not compared: the condition, its course, what helps, questions and next steps.

It holds no figure of benefit from surgery: such a scope has none.
"""

from collections.abc import Sequence

from decision_aid.content.causes import CauseContent
from decision_aid.content.evidence import Text
from decision_aid.window.language import _
from decision_aid.window.pages.compare_texts import points
from decision_aid.window.pages.sources import source_line, sources_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel


def information_cards(visit: Visit) -> list[Card]:
    """Return the cards of every cause on show, the main one first."""
    return [card for cause in visit.briefing.scope.causes for card in _cause_cards(visit, cause)]


def _cause_cards(visit: Visit, cause: CauseContent) -> list[Card]:
    lists = (
        (_("When to get help without waiting"), cause.get_help),
        (_("How it often goes"), cause.natural_course if cause.scope != "comparison" else ()),
        (_("What is known to help"), cause.what_helps),
        (_("Questions to ask"), cause.questions_to_ask),
        (_("Possible next steps"), cause.next_steps),
        (_("What nobody knows"), cause.gaps if cause.scope != "comparison" else ()),
    )
    head = Card(TitleLabel(visit.say(cause.name)), BodyLabel(visit.say(cause.condition)))
    if cause.why_a_choice and cause.scope != "comparison":
        head.add(BodyLabel(visit.say(cause.why_a_choice)))
    return [head, *(_list_card(visit, title, texts) for title, texts in lists if texts)]


def _list_card(visit: Visit, title: str, texts: Sequence[Text]) -> Card:
    card = Card(TitleLabel(title), points(visit, texts))
    sources = source_line(visit, sources_of(*texts))
    if sources:
        card.add(SoftLabel(sources, size="small"))
    return card
