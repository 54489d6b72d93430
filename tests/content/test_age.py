"""The age of the content: current, due for review, too old for a comparison."""

import datetime

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import make_briefing
from tests.builders import make_record

DISC = {"cause.condition": "disc_herniation"}


def years_later(day: datetime.date, years: int, days: int = 0) -> datetime.date:
    return day.replace(year=day.year + years) + datetime.timedelta(days=days)


def test_the_content_ages_by_its_own_dates(library: Library) -> None:
    about = library.about

    assert about.age(about.content_date) == "current"
    assert about.age(about.review_due) == "current"
    assert about.age(about.review_due + datetime.timedelta(days=1)) == "due"
    assert about.age(years_later(about.content_date, 5, -1)) == "due"
    assert about.age(years_later(about.content_date, 5)) == "expired"


@pytest.mark.parametrize(("years", "kind"), [(0, "comparison"), (4, "comparison"), (5, "information")])
def test_content_that_is_too_old_compares_nothing(library: Library, years: int, kind: str) -> None:
    today = years_later(library.about.content_date, years)
    briefing = make_briefing(make_record(DISC), library, today=today)

    assert briefing.scope.kind == kind
    assert (briefing.comparison is None) == (kind != "comparison")
    assert ("content_expired" in briefing.scope.reasons) == (kind != "comparison")


def test_an_alarm_stands_before_the_age_of_the_content(library: Library) -> None:
    today = years_later(library.about.content_date, 6)
    record = make_record({**DISC, "warning_signs.saddle_numbness.answer": "new_or_worse"})

    assert make_briefing(record, library, today=today).scope.kind == "urgent"


def test_the_age_is_said_once_it_matters(library: Library) -> None:
    about = library.about

    assert not about.age_note(about.content_date)
    assert about.age_note(years_later(about.review_due, 1)) == about.overdue
    assert about.age_note(years_later(about.content_date, 5)) == about.expired
