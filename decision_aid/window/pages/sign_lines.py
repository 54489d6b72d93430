"""The lines about warning signs: the review that stands, answers that disagree, signs not asked yet."""

import datetime
from collections.abc import Iterable

from decision_aid.reasoning.facts import NEW_UNDER_DAYS
from decision_aid.reasoning.results import Disagreement
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.pages.text_card import Line
from decision_aid.window.visit import Visit


def review_lines(visit: Visit) -> list[Line]:
    """Who looked into the signs and what was found, with a word that a change voids it."""
    review = visit.record.urgent_review
    if review is None:
        return []
    results = {"excluded": _("ruled out"), "treated": _("treated"), "referred": _("referred on")}
    facts = {
        "signs": ", ".join(title_of(visit, code) for code in review.reasons),
        "result": results.get(review.result or "", _("looked into")),
        "by": ", ".join(part for part in (review.by, review.role) if part),
        "at": _day_and_hour(visit, review.at) if review.at else "",
    }
    lines = [Line(_("Checked: {signs}: {result}. {by} {at}").format(**facts).strip(), "soft")]
    if review.note:
        lines.append(Line(review.note, "soft"))
    problem = problem_lines(visit)
    return [*lines, *(problem or [Line(_("If you change a warning sign, the check no longer counts."), "soft")])]


def _day_and_hour(visit: Visit, at: datetime.datetime) -> str:
    """A moment as it is said: the day in words, then the hour."""
    words = _("on {date} at {time}")
    return words.format(date=plain_date(at.date(), visit.translate), time=at.strftime("%H:%M"))


def problem_lines(visit: Visit) -> list[Line]:
    """Why the check does not open the way, or nothing."""
    problem = visit.briefing.urgency.review_problem
    return [Line(visit.say(note.text)) for note in visit.library.review_notes if note.problem == problem]


def disagreement_lines(visit: Visit, *topics: str) -> list[Line]:
    """One question for every two answers that do not fit together, where one of them is asked under `topics`.

    A topic is the beginning of a case-file path, such as "symptoms.".
    """
    found = visit.briefing.urgency.disagreements
    asked_here = (each for each in found if any(path.startswith(topics) for path in each.paths))
    return [_disagreement(visit, each) for each in asked_here]


def signs_left_lines(visit: Visit) -> list[Line]:
    """The signs without an answer, by name."""
    missing = visit.briefing.urgency.not_asked
    names = names_of(visit, (f"warning_signs.{name}" for name in missing))
    text = _("Not asked yet: {signs}.")
    return [Line(text.format(signs=", ".join(names)), "soft")] if names else []


def title_of(visit: Visit, code: str) -> str:
    """The title of an urgent code in words."""
    found = visit.library.red_flag_codes.get(code)
    return visit.say(found.title) if found else code


def names_of(visit: Visit, paths: Iterable[str]) -> list[str]:
    """The short names of the questions at these paths."""
    questions = visit.library.questions()
    found = (questions[path] for path in paths if path in questions)
    return [visit.say(question.short or question.text) for question in found]


def _disagreement(visit: Visit, found: Disagreement) -> Line:
    answered = [path for path in found.paths if visit.value(path) is not None]
    names = _(" and ").join(f"“{name}”" for name in names_of(visit, answered))
    if len(found.paths) == 1:
        text = _("{name}: called old, yet it began less than {days} days ago. Until you say which is right, it is new.")
        return Line(text.format(name=names, days=NEW_UNDER_DAYS))
    text = _("These answers do not fit together: {names}. Which one is right? Until you say, the worse one counts.")
    return Line(text.format(names=names))
