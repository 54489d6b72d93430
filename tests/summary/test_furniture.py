"""The line at the top of every page says of a check when it was; a day that stands beside it is not said twice."""

import datetime

import pytest

from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.library import Library
from decision_aid.summary.furniture import header_line
from tests.answered import answered
from tests.summary.contexts import context_of

VISIT_DAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "said"), [(VISIT_DAY, "Dr B, at 10:20"), (datetime.date(2026, 11, 21), "Dr B, 21 November 2026 at 10:20")]
)
def test_the_day_of_a_check_is_said_where_it_is_not_that_of_the_visit(
    library: Library, day: datetime.date, said: str
) -> None:
    at = datetime.datetime.combine(day, datetime.time(10, 20))
    review = UrgentReview(reasons=("new_or_worse_weakness",), result="excluded", by="Dr B", at=at)
    record = answered({"visit.date": VISIT_DAY, "warning_signs.leg_weakness": "new_or_worse", "urgent_review": review})

    line = header_line(context_of(record, library))

    assert line.startswith("22 November 2026 · ")
    assert line.endswith(said)
