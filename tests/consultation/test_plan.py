"""Which line of a plan is about which step: a step told with who and when is told once, and none is lost."""

import pytest

from decision_aid.consultation.plan import Plan, is_about


@pytest.mark.parametrize(
    "line",
    [
        "Book a scan (L4)",
        "Dr A: Book a scan (L4)",
        "Book a scan (L4), by 6 December 2026",
        "You: Book a scan (L4), by 6 December 2026",
        "Book a scan (L4), from 22 November 2026",
    ],
)
def test_line_is_about_the_thing_that_it_names_as_a_whole(line: str) -> None:
    assert is_about(line, "Book a scan (L4)")
    assert not is_about(line, "Book")
    assert not is_about(line, "scan")
    assert not is_about(line, "Book a scan .L4.")


def test_step_is_seen_to_where_any_line_is_about_it() -> None:
    plan = Plan(who_does_what=("You: Call the clinic", "Dr A: Arrange a second opinion, by 6 December 2026"))

    assert plan.is_seen_to("Arrange a second opinion")
    assert not plan.is_seen_to("Call")
