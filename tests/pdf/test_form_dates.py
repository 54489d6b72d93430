import datetime

import pytest

from decision_aid.pdf.form_dates import day_in

TODAY = datetime.date(2026, 11, 22)
THIRD = datetime.date(2026, 11, 3)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-03",
        "2026/11/3",
        "3.11.2026",
        "03.11.26",
        "3 November 2026",
        "3rd nov 2026",
        "3. Nov. 2026",
        "November 3, 2026",
        "Nov 3rd 2026",
        " 3 November 2026 ",
    ],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert day_in(written, TODAY) == THIRD


def test_the_order_of_numbers_is_taken_when_it_is_certain() -> None:
    assert day_in("13/11/2026", TODAY) == day_in("11/13/2026", TODAY) == datetime.date(2026, 11, 13)
    assert day_in("5/5/2026", TODAY) == datetime.date(2026, 5, 5)


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "3/11/2026", "2026-02-30", "32.1.2026", "3 Foo 2026", "2026-11-23", "11.2026", "1" * 50],
)
def test_what_is_no_day_or_has_two_readings_is_not_read(written: str) -> None:
    assert day_in(written, TODAY) is None
