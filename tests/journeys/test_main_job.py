"""The main job, done once by mouse and once by keyboard alone: the same answers, the same record, the same paper."""

import datetime
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.storage.case_file import read_case
from tests.journeys.hands import HANDS
from tests.journeys.main_job import do_main_job, said
from tests.journeys.stage import open_visit


@dataclass(frozen=True)
class Outcome:
    """What a journey left: the record on screen, both files, the day, and whether answers were still unsaved."""

    record: Consultation
    pdf: Path
    case: Path
    today: datetime.date
    unsaved: bool


@pytest.fixture(scope="module")
def journey(
    qapp: QApplication,  # noqa: ARG001 - a window needs the application
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Outcome]:
    """Does the journey by the named hand, once."""
    done: dict[str, Outcome] = {}

    def do(hand_name: str) -> Outcome:
        if hand_name not in done:
            done[hand_name] = _do(hand_name, library, tmp_path_factory.mktemp(hand_name))
        return done[hand_name]

    return do


def _do(hand_name: str, library: Library, folder: Path) -> Outcome:
    today = datetime.date.today()
    with open_visit(library, folder, today=today) as window:
        hand = HANDS[hand_name](window)
        do_main_job(hand)
        hand.press("Save PDF")
        hand.press("Save the case file")
        assert hand.sees(f"Saved: {folder}")
        assert window.visit is not None
        return Outcome(
            record=window.visit.record,
            pdf=folder / f"decision-summary-{today}.pdf",
            case=folder / f"decision-case-{today}.yaml",
            today=today,
            unsaved=window.visit.unsaved,
        )


@pytest.mark.parametrize("hand_name", sorted(HANDS))
def test_record_holds_what_was_said_and_nothing_else(journey: Callable[[str], Outcome], hand_name: str) -> None:
    outcome = journey(hand_name)

    assert outcome.record == said(outcome.today, outcome.record.visit.option_order)
    assert set(outcome.record.visit.option_order) == {"discectomy", "steroid_injection", "start_without_surgery"}
    assert not outcome.unsaved


@pytest.mark.parametrize("hand_name", sorted(HANDS))
def test_saved_case_reads_back_as_the_record(journey: Callable[[str], Outcome], hand_name: str) -> None:
    outcome = journey(hand_name)

    assert read_case(outcome.case) == outcome.record


def test_mouse_and_keyboard_leave_the_same_files(journey: Callable[[str], Outcome]) -> None:
    by_mouse, by_keyboard = journey("mouse"), journey("keyboard")

    assert by_mouse.pdf.read_bytes() == by_keyboard.pdf.read_bytes()
    assert by_mouse.case.read_bytes() == by_keyboard.case.read_bytes()


def test_command_line_makes_the_same_pdf_of_the_saved_case(journey: Callable[[str], Outcome], tmp_path: Path) -> None:
    outcome = journey("keyboard")
    command = [sys.executable, "-m", "decision_aid", "report", str(outcome.case), "-o", str(tmp_path / "out.pdf")]

    subprocess.run(command, check=True, capture_output=True)
    if datetime.date.today() != outcome.today:
        pytest.skip("midnight passed between the two")

    assert (tmp_path / "out.pdf").read_bytes() == outcome.pdf.read_bytes()
