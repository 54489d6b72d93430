"""The words around a figure: when it was measured and in whom, how sure it is, how it fits this patient."""

from decision_aid.consultation.record import Consultation
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import formed_text
from decision_aid.summary.context import Translate, Voice
from decision_aid.summary.group_words import how_you_differ

MARK = "*"
"""Stands beside how sure a figure is where the grading is our own."""


def heading_of(figure: FigureResult, voice: Voice) -> str:
    """When it was measured, and in whom."""
    time, group = voice.say(figure.figure.time), voice.say(figure.finding.group)
    return ". ".join(part[:1].upper() + part[1:].rstrip(".") for part in (time, group) if part) + "."


def formed_note(figure: FigureResult, voice: Voice) -> str:
    """Return that the groups of a figure were not all formed by lot.

    "" where they were, where one group alone is counted, and where the figure's own sentence says it.
    """
    said = voice.translate("chose for themselves") in voice.say(figure.figure.summary)
    return formed_text(figure, voice) if _compares_chosen_groups(figure) and not said else ""


def _compares_chosen_groups(figure: FigureResult) -> bool:
    groups = sum(cell.state == "known" for cell in figure.cells.values())
    return figure.chose_for_themselves and (groups > 1 or figure.figure.kind == "difference")


def sure_text(figure: FigureResult, voice: Voice, *, reason: bool = True) -> str:
    """Return how sure a figure is, with a star for our own grading, which the page explains once.

    The reason is left out where people chose for themselves: that stands above the figure.
    """
    word, own, _rest = voice.wording.certainty(figure.finding).partition(" (")
    why = voice.say(figure.finding.why) if reason and not _compares_chosen_groups(figure) else ""
    marked = f"{word}{MARK}" if own else word
    sure = voice.translate("How sure: {word}.").format(word=for_whom(marked, figure, voice))
    return f"{sure} {why}".strip()


def for_whom(sure: str, figure: FigureResult, voice: Voice) -> str:
    """Return how sure a figure is, with the people it holds for where it comes from those with another problem."""
    return f"{sure} {voice.say(figure.figure.indirect)}".strip()


def mark_note(translate: Translate) -> str:
    """Return what the star beside "How sure" means, and what it is to form groups by lot."""
    return translate(
        "* We graded ourselves how sure we can be. Without a star, the studies or reviews graded it. "
        "By lot: chance decided who had what, as with a coin toss."
    )


def outside_note(figure: FigureResult, record: Consultation, voice: Voice) -> str:
    """Say who was studied and in what this patient differs; "" where the patient is not known to differ."""
    _ = voice.translate
    if figure.applies != "outside":
        return ""
    differences = _(" and ").join(how_you_differ(figure, record, voice))
    return _("These people differ from you. They were {group}; {differences}.").format(
        group=_group_words(figure, voice), differences=differences
    )


def _group_words(figure: FigureResult, voice: Voice) -> str:
    bounds = figure.finding.applies
    words = voice.say(bounds.words) if bounds is not None else ""
    return (words or voice.say(figure.finding.group)).rstrip(".")
