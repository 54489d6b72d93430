"""The words around a figure on screen: who it is from, how it fits this patient, and the facts behind one tap."""

from collections.abc import Callable

from decision_aid.content.causes import Option
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import formed_text, is_reference, measured_text, range_text, source_text
from decision_aid.summary.context import Voice
from decision_aid.window.language import _
from decision_aid.window.pages.figure_study import (
    compared_words,
    formed_words,
    graded_words,
    reading_words,
    study_words,
)
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.figure_card import FigureFacts

MARK = "*"
"""Stands beside how sure a figure is where the grading is our own."""


def voice_of(visit: Visit) -> Voice:
    """How things are said in this visit."""
    return Voice(wording=visit.wording, translate=visit.translate)


def heading_of(visit: Visit, figure: FigureResult) -> str:
    """When it was measured, and in whom."""
    time, group = visit.say(figure.figure.time), visit.say(figure.finding.group)
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
    sure = _("How sure: {word}.").format(word=f"{word}{MARK}" if own else word)
    return f"{sure} {why}".strip()


def mark_note() -> str:
    """Return what the star beside "How sure" means, and what it is to form groups by lot."""
    return _(
        "* We graded ourselves how sure we can be. Without a star, the studies or reviews graded it. "
        "By lot: chance decided who had what, as with a coin toss."
    )


def outside_note(visit: Visit, figure: FigureResult) -> str:
    """Say who was studied and in what this patient differs; "" where the patient is not known to differ."""
    if figure.applies != "outside":
        return ""
    group = _group_words(visit, figure)
    differences = _(" and ").join(_yours(visit)[trait]() for trait in figure.outside_because)
    return _("These people differ from you. They were {group}; {differences}.").format(
        group=group, differences=differences
    )


def _group_words(visit: Visit, figure: FigureResult) -> str:
    bounds = figure.finding.applies
    words = visit.say(bounds.words) if bounds is not None else ""
    return (words or visit.say(figure.finding.group)).rstrip(".")


def _yours(visit: Visit) -> dict[str, Callable[[], str]]:
    """What the patient said on each bounded trait, in words."""
    record, number = visit.record, visit.wording.number
    problems = {"leg": _("leg pain"), "back": _("back pain"), "both": _("leg and back pain"), "walking": _("walking")}
    return {
        "age": lambda: _("you are {age}").format(age=record.health.age),
        "duration_weeks": lambda: _("your pain has lasted {weeks} weeks").format(
            weeks=number(record.symptoms.duration_weeks or 0)
        ),
        "main_problem": lambda: _("your main problem is {problem}").format(
            problem=problems.get(record.symptoms.main_problem or "", "")
        ),
        "earlier_operations": lambda: _("you had {count} back operations before").format(
            count=record.health.earlier_operations
        ),
    }


def facts_of(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> FigureFacts:
    """Return all that stands behind a figure: exact values with ranges, group, analysis, certainty, source."""
    voice = voice_of(visit)
    return FigureFacts(
        title=visit.say(figure.figure.summary),
        values=tuple(_exact(visit, figure, option, voice) for option in options),
        time=visit.say(figure.figure.time),
        group=visit.say(figure.finding.group),
        comparison=compared_words(visit, figure, options),
        analysis=formed_words(figure, voice),
        certainty=visit.wording.certainty(figure.finding).partition(" (")[0],
        why=visit.say(figure.finding.why),
        graded=graded_words(figure.finding),
        detail=" ".join(part for part in (visit.say(figure.figure.detail), outside_note(visit, figure)) if part),
        clinician=visit.say(figure.figure.clinician),
        study=study_words(figure.finding),
        citation="\n".join(dict.fromkeys((source_text(figure.finding, voice), *_further_sources(visit, figure)))),
        reading=reading_words(figure.finding),
    )


def _further_sources(visit: Visit, figure: FigureResult) -> list[str]:
    """Citations of the other findings whose figures stand in the words of this one."""
    content = figure.figure
    said = (content.summary, content.detail, content.clinician, *(cell.sentence for cell in content.cells.values()))
    return [visit.wording.citation(name) for name in findings_in(*said) if name in visit.library.findings]


def _why_not_known(figure: FigureResult, option: Option, voice: Voice) -> str:
    cell = figure.figure.cells.get(option.id)
    return voice.say(cell.sentence) if cell else ""


def _exact(visit: Visit, figure: FigureResult, option: Option, voice: Voice) -> str:
    cell = figure.cells.get(option.id)
    if cell is None or cell.state == "not_known":
        return f"{visit.say(option.name)}: {_('not known.')} {_why_not_known(figure, option, voice)}".strip()
    measured = measured_text(figure, option.id, voice, exact=True)
    number = _("the group compared with") if is_reference(figure, option.id) else measured
    between = range_text(figure, option.id, voice)
    return f"{visit.say(option.name)}: {number}. {between}".strip()
