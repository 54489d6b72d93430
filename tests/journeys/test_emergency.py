"""A sign of an emergency in the middle of a visit: the aid stops, and goes on only after someone has looked."""

import datetime
from pathlib import Path

from tests.journeys.conftest import BeginVisit
from tests.journeys.hands import Hand
from tests.journeys.paper import words_in
from tests.journeys.surface import top_surface, words_on

GO_NOW = "Go to a hospital emergency department now"
BLADDER = "Has passing urine changed?"
OPTIONS = ("Have a disc operation", "Have a steroid injection first", "Start without an operation")
SHEETS = f"decision-summary-{datetime.date.today()}.pdf"


def raise_the_alarm(hand: Hand) -> None:
    """Name a cause that has a comparison, then answer a sign of squeezed nerves."""
    hand.open_step("Cause")
    hand.press("Slipped disc (disc herniation)", "What is the main cause?")
    hand.open_step("Warning signs")
    hand.press("New or getting worse", BLADDER)


def have_it_checked(hand: Hand) -> None:
    """Enter on the danger page that a clinician has ruled it out."""
    hand.press("It was checked")
    hand.press("Ruled out", "Result")
    hand.write("Checked by (name)", "Dr Rao")
    hand.write("Role, such as emergency physician", "emergency physician")
    hand.press("Save the check")


def shows_comparison(hand: Hand) -> bool:
    """Whether any option stands on screen."""
    shown = words_on(top_surface(hand.window))
    return any(option in shown for option in OPTIONS)


def test_danger_page_takes_over_and_nothing_leads_to_a_comparison(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)

    assert hand.sees(GO_NOW)
    assert hand.sees("You told us that passing or holding urine has changed.")
    for step in ("Compare", "Weigh", "Check", "Plan"):
        hand.open_step(step)
        assert hand.sees(GO_NOW)
        assert not shows_comparison(hand)
    hand.open_step("Summary")
    assert hand.sees("Urgent signs are open.")
    assert not shows_comparison(hand)


def test_sheets_of_an_open_alarm_send_to_hospital_and_compare_nothing(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    hand.open_step("Summary")
    hand.press("Save PDF")
    both = words_in(tmp_path / SHEETS)
    hand.press("Which sheets, which paper")
    hand.press("For the patient", "Which sheets")
    hand.press("Save PDF")
    patient = words_in(tmp_path / SHEETS)

    assert GO_NOW in patient
    assert "MRI within 4 hours" in patient
    assert not any(option in patient for option in OPTIONS)
    assert "of 100" not in both


def test_urgent_sheet_is_saved_where_no_printer_is_set_up(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    hand.answer_message("OK")
    hand.press("Print the urgent sheet")

    paper = words_in(tmp_path / SHEETS)
    assert GO_NOW in paper
    assert "Tell the team there" in paper
    assert hand.sees(GO_NOW)


def test_check_by_a_clinician_opens_the_comparison_and_stays_on_every_sheet(
    begin_visit: BeginVisit, tmp_path: Path
) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    have_it_checked(hand)

    hand.open_step("Compare")
    assert shows_comparison(hand)
    assert hand.sees("Urgent signs were checked by Dr Rao.")
    hand.open_step("Summary")
    hand.press("Which sheets, which paper")
    for part in ("For the patient", "For the clinic"):
        hand.press(part, "Which sheets")
        hand.press("Save PDF")
        paper = words_in(tmp_path / SHEETS)
        assert "Dr Rao" in paper
        assert OPTIONS[0] in paper


def test_check_without_a_name_changes_nothing(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    hand.press("It was checked")
    hand.press("Ruled out", "Result")
    hand.press("Save the check")

    assert hand.sees("Please choose a result and enter who checked.")
    hand.open_step("Compare")
    assert not shows_comparison(hand)


def test_another_sign_voids_the_check_and_the_alarm_returns(begin_visit: BeginVisit, tmp_path: Path) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    have_it_checked(hand)
    hand.open_step("Warning signs")
    for _screen in range(3):
        hand.turn_page("Next signs")
    hand.press("New or getting worse", "Did a leg suddenly turn cold and pale?")

    assert hand.sees("What to do now")
    hand.open_step("Compare")
    assert not shows_comparison(hand)


def test_taking_the_sign_back_after_a_check_and_giving_it_again_rings_again(
    begin_visit: BeginVisit, tmp_path: Path
) -> None:
    hand = begin_visit(tmp_path)
    raise_the_alarm(hand)
    have_it_checked(hand)
    hand.open_step("Warning signs")
    hand.press("No", BLADDER)
    hand.press("New or getting worse", BLADDER)

    hand.open_step("Compare")
    assert hand.sees(GO_NOW)
    assert not shows_comparison(hand)
