"""Who does what and by when, and recovery from which day: lists filled by tap from what was planned and answered."""

import datetime

from decision_aid.reasoning.plan import day_of_visit, usual_waits
from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.dated_lines import Compose, DatedLines, DatedWords


def tasks_to_offer(visit: Visit) -> list[str]:
    """Return the names of the steps that were planned: somebody has to see to each of them."""
    names = {step.id: visit.say(step.name) for step in visit.library.choices.next_steps}
    return [names.get(step, step) for step in visit.record.plan.next_steps]


def waits_to_offer(visit: Visit) -> list[tuple[int, str]]:
    """Return the waits in days with their words."""
    words = {
        0: _("Today"),
        1: _("Tomorrow"),
        3: _("In 3 days"),
        7: _("In 1 week"),
        14: _("In 2 weeks"),
        42: _("In 6 weeks"),
    }
    return [(days, words[days]) for days in usual_waits(visit.briefing.urgency)]


def task_list(visit: Visit, title: str) -> DatedLines:
    """Return the list of who does what, by when."""
    words = DatedWords(
        who=_("Who? Tap a name first."),
        when=_("By when?"),
        offered=_("Then tap a step that you planned, or write one:"),
        placeholder=_("Such as: book a scan"),
    )
    return DatedLines(
        words,
        _task(visit),
        waits=waits_to_offer(visit),
        today=day_of_visit(visit.record, visit.today),
        accessible_name=title,
        people=people_to_offer(visit),
    )


def recovery_list(visit: Visit, title: str) -> DatedLines:
    """Return the list of exercise and recovery, each from a day on."""
    words = DatedWords(
        when=_("From when? Tap this first."),
        offered=_("Then tap what fits, or write your own:"),
        placeholder=_("Such as: swim once a week"),
    )
    waits = [(0, _("From today")), (14, _("In 2 weeks")), (42, _("In 6 weeks")), (84, _("In 12 weeks"))]
    made = DatedLines(
        words, _from_a_day(visit), waits=waits, today=day_of_visit(visit.record, visit.today), accessible_name=title
    )
    made.offer([visit.say(entry.name) for entry in visit.library.choices.rehabilitation])
    return made


def people_to_offer(visit: Visit) -> list[tuple[str, str]]:
    """Return who can see to a step: you, the clinician by name where it is known, family or a friend."""
    clinician = visit.record.visit.clinician or _("Clinician")
    return [("patient", _("You")), ("clinician", clinician), ("family", _("Family or friend"))]


def _task(visit: Visit) -> Compose:
    def line(what: str, who: str, day: datetime.date | None) -> str:
        done = _("{who}: {what}").format(who=who, what=what) if who else what
        return _("{task}, by {date}").format(task=done, date=plain_date(day, visit.translate)) if day else done

    return line


def _from_a_day(visit: Visit) -> Compose:
    def line(what: str, _who: str, day: datetime.date | None) -> str:
        return _("{task}, from {date}").format(task=what, date=plain_date(day, visit.translate)) if day else what

    return line
