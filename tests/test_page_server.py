"""The process beside the window, driven through its pipes as the window drives it."""

import datetime
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as some

from decision_aid import __version__
from decision_aid.app import page_server_command
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.storage.case_file import case_text, read_case
from decision_aid.storage.samples import sample_path
from decision_aid.summary.sheets import make_sheets
from decision_aid.window.page_orders import Frame, packed, pages_in, picture_in, picture_order, read_frame
from decision_aid.window.page_pixels import page_pixels, page_sizes

TODAY = datetime.date(2026, 11, 22)
RECORD = read_case(sample_path("disc-short-path"))
PROMPT_SECONDS = 2
Server = subprocess.Popen[bytes]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One process for all that leave it as they found it."""
    with started() as process:
        yield process


@contextmanager
def started() -> Iterator[Server]:
    """A process that waits for orders; it is gone at the end, even where it should have ended before and did not."""
    with subprocess.Popen(page_server_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def answer(server: Server, order: Frame) -> Frame:
    """What it answers to an order."""
    orders, answers = cast("Any", server.stdin), cast("Any", server.stdout)
    orders.write(packed(order))
    orders.flush()
    return cast("Frame", read_frame(answers))


def order(library: Library, **changed: object) -> Frame:
    """An order for the pages of a sample."""
    facts: dict[str, Any] = {
        "do": "pages",
        "case": case_text(RECORD, format="json"),
        "part": "patient",
        "paper": "a4",
        "large_print": False,
        "language": "en",
        "today": TODAY.isoformat(),
        "program": __version__,
        "content": library.version,
    }
    return Frame(facts | changed)


@pytest.mark.parametrize("edition", [("patient", "letter", True), ("both", "a4", False)])
def test_pages_are_the_same_bytes_as_those_made_here(server: Server, library: Library, edition: Any) -> None:
    part, paper, large = edition
    sheets = make_sheets(RECORD, library, part, language="en", today=TODAY, version=__version__)
    here = write_pdf(sheets, paper=paper, large_print=large)

    there, sizes = pages_in(answer(server, order(library, part=part, paper=paper, large_print=large)))

    assert there == here
    assert sizes == page_sizes(here)


def test_pictures_are_the_same_points_as_those_drawn_here(server: Server, library: Library) -> None:
    data, _sizes = pages_in(answer(server, order(library)))

    assert picture_in(answer(server, picture_order(data, 1, 70))) == page_pixels(data, 1, 70)


def test_letters_that_print_as_a_box_are_named(server: Server, library: Library) -> None:
    case = '{"schema": 1, "visit": {"patient_label": "木"}}'

    assert answer(server, order(library, do="unprinted", case=case)).facts["characters"] == ["木"]


@pytest.mark.parametrize(
    "wrong", [{"case": '{"schema": 1, "nobody": 1}'}, {"content": "another"}, {"program": "0"}, {"do": "dance"}]
)
def test_an_order_that_cannot_be_carried_out_is_told_and_the_next_one_is(
    server: Server, library: Library, wrong: dict[str, str]
) -> None:
    told = answer(server, order(library, **wrong))

    assert list(told.facts) == ["error"]
    assert pages_in(answer(server, order(library)))[0].startswith(b"%PDF")


@pytest.mark.parametrize("at_work", [True, False])
def test_it_ends_with_the_pipe_that_orders_come_through_even_at_work(library: Library, at_work: bool) -> None:
    with started() as process:
        if at_work:
            cast("Any", process.stdin).write(packed(order(library)) * 20)
        else:
            answer(process, order(library))
        cast("Any", process.stdin).close()

        assert process.wait(PROMPT_SECONDS) == 0


@pytest.mark.parametrize("last", ["broken off", "no frame"])
def test_it_ends_after_an_order_that_broke_off_or_is_none(library: Library, last: str) -> None:
    whole = packed(order(library))
    with started() as process:
        answer(process, order(library))
        cast("Any", process.stdin).write(
            whole[:100] if last == "broken off" else packed(Frame({})).replace(b"{}", b"??")
        )
        cast("Any", process.stdin).flush()
        if last == "broken off":
            cast("Any", process.stdin).close()

        assert process.wait(PROMPT_SECONDS) == 0


def test_no_help_names_it() -> None:
    told = subprocess.run([sys.executable, "-m", "decision_aid", "--help"], capture_output=True, text=True, check=True)

    assert page_server_command()[-1] not in told.stdout


@given(some.dictionaries(some.text(), some.text() | some.integers() | some.booleans()), some.binary())
def test_a_frame_comes_out_of_a_pipe_as_it_went_in(facts: dict[str, Any], data: bytes) -> None:
    pipe = BytesIO(packed(Frame(facts, data)) * 2)

    assert read_frame(pipe) == read_frame(pipe) == Frame(facts, data)
    assert read_frame(pipe) is None


@given(some.integers(0, 60))
def test_a_frame_that_breaks_off_is_the_end(length: int) -> None:
    whole = packed(Frame({"do": "picture", "number": 1}, b"0123456789" * 3))

    assert read_frame(BytesIO(whole[: min(length, len(whole) - 1)])) is None
